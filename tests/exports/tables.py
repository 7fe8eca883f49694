"""The two public tables, read by Python's own csv and held to the publication that they come from."""

import csv
import io
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
FORMULAS = "=+-@＝＋－＠"


def rows(cpts, kind, publication):
    words = [cpts, "export", kind, str(publication), "--date", "2026-11-21"]
    written = subprocess.run(words, check=True, capture_output=True).stdout
    assert written.startswith(b"\xef\xbb\xbf"), "no mark for French spreadsheets"
    text = io.StringIO(written.decode("utf-8-sig"), newline="")
    return list(csv.DictReader(text, delimiter=";", strict=True))


def plain(cell):
    """A cell without the apostrophe that keeps it from being a formula."""
    bare = cell.lstrip("'").lstrip()
    return cell[1:] if cell.startswith("'") and bare[:1] and bare[0] in FORMULAS else cell


def code(value):
    return (value or {}).get("code", "")


def check_members(cpts, publication, content):
    expected = []
    for member in content.get("adherents", []):
        for rank, place in enumerate(member.get("lieux") or [None], start=1):
            address = (place or {}).get("adresse", {})
            expected.append({
                "id": member.get("id", ""),
                "type": code(member.get("type")),
                "nom": member["nom"],
                "profession": code(member.get("profession")),
                "specialites": "|".join(code(value) for value in member.get("specialites", [])),
                "lieu_rang": "" if place is None else str(rank),
                "lieu_voie": address.get("voie", ""),
                "lieu_latitude": str((place or {}).get("latitude", "")).replace(".", ","),
                "nouveaux_patients": {None: "", True: "oui", False: "non"}[
                    member.get("declare", {}).get("nouveaux_patients", {}).get("valeur")
                ],
            })
    found = rows(cpts, "membres", publication)
    assert [{name: plain(row[name]) for name in wanted} for row, wanted in zip(found, expected, strict=True)] == expected
    return found


def check_actions(cpts, publication, content):
    expected = [
        {"id": action.get("id", ""), "intitule": action["intitule"], "mission": code(action.get("mission"))}
        for action in content.get("projet_de_sante", {}).get("actions", [])
    ]
    found = rows(cpts, "actions", publication)
    assert [{name: plain(row[name]) for name in wanted} for row, wanted in zip(found, expected, strict=True)] == expected
    return found


def main(cpts):
    publications = [*ROOT.glob("cpts-core/tests/exports/*.json"), *ROOT.glob("examples/publications/*.json")]
    assert len(publications) >= 3, "no publication in cpts-core/tests/exports"
    count = 0
    for publication in sorted(publications):
        content = json.loads(publication.read_text("utf-8"), parse_float=str)
        found = check_members(cpts, publication, content) + check_actions(cpts, publication, content)
        for row in found:
            assert None not in row and None not in row.values(), f"{publication}: a row of another length"
            assert not any(cell.lstrip()[:1] and cell.lstrip()[0] in FORMULAS for cell in row.values() if not number(cell))
        count += len(found)
    assert count >= 6, "hardly a row"
    print(f"{count} rows of {len(publications)} publications are as expected")


def number(cell):
    """Whether a cell is a decimal number, which may be negative."""
    return cell.replace(",", "", 1).removeprefix("-").isdigit()


if __name__ == "__main__":
    main(sys.argv[1])
