"""Compares the payments of `cpts payments` with those of `funding.py`, on contracts made from fixed seeds.

    python3 tests/naive/compare.py CPTS [HOW_MANY [FIRST_SEED]]

Ends with 1 at the first contract on which they differ, and shows the first line that does.
"""

import json
import subprocess
import sys
import tempfile
from decimal import Decimal
from multiprocessing.pool import ThreadPool
from pathlib import Path

import contracts
import funding

#: How many contracts follow the same conventions.
TOGETHER = 50


def told(schedule):
    """The schedule that the program wrote, as lines of text."""

    def cents(amount):
        return None if amount is None else int(amount * 100)

    lines, payments = [], []
    for year in schedule["annees"]:
        lines.append(f"année {year['annee']} : {year['du']} {year['au']}")
        for due in sorted(year["dus"], key=lambda due: (due["ligne"], due["part"])):
            amount = cents(due["montant"])
            least = cents(due["acquis"])
            least = f" acquis {funding.cents(least)}" if amount is None and least is not None else ""
            lines.append(f"dû {year['annee']} {due['ligne']} {due['part']} : {funding.cents(amount)}{least}")
    for payment in schedule["versements"]:
        what = f"{payment['annee']} {payment['ligne']} {payment['part']} {payment['nature']}"
        payments.append(f"versement {payment['le']} {what} : {funding.cents(cents(payment['montant']))}")
    return lines + sorted(payments)


def run(cpts, dossiers, chosen, *more):
    with tempfile.TemporaryDirectory() as folder:
        registry = Path(folder) / "registre.ndjson"
        registry.write_text("".join(json.dumps(dossier) + "\n" for dossier in dossiers), "utf-8")
        arguments = [f"--convention={key}={value}" for key, value in chosen.items()]
        command = [cpts, "payments", str(registry), "--format", "json", "--date", "2026-11-21", *arguments, *more]
        out = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout
        return json.loads(out, parse_float=Decimal, parse_int=Decimal)["echeanciers"]


def first_difference(one, other):
    for index in range(max(len(one), len(other))):
        pair = [lines[index] if index < len(lines) else "(rien)" for lines in (one, other)]
        if pair[0] != pair[1]:
            return pair
    return None


def compare(cpts, seeds, chosen, *more):
    """The first difference over some contracts, told for people, or how many lines agree."""
    baremes, compared = funding.load_baremes(), 0
    dossiers = [contracts.dossier(seed) for seed in seeds]
    for dossier, schedule in zip(dossiers, run(cpts, dossiers, chosen, *more), strict=True):
        expected = funding.tell(funding.schedule(dossier, {**funding.defaults(), **chosen}, baremes))
        difference = first_difference(expected, told(schedule))
        if difference:
            return (
                f"{dossier['identite']['nom']}, conventions {chosen}\n"
                f"  tests/naive : {difference[0]}\n  cpts        : {difference[1]}\n"
                f"{json.dumps(dossier, ensure_ascii=False)}"
            ), compared
        compared += len(expected)
    return None, compared


def sees_a_wrong_cent(cpts):
    """Whether a barème with one euro more is seen: a comparison that cannot fail proves nothing."""
    bareme = json.loads((funding.DATA / "baremes" / "avenant-2.json").read_text("utf-8"))
    line = next(line for line in bareme["lignes"] if line["ligne"] == "fonctionnement")
    cell = next(cell for cell in line["cellules"] if cell["taille"] == 3)
    cell["montant"] += 1
    # Its totals no longer add up, and are no part of this.
    del bareme["totaux"]
    with tempfile.TemporaryDirectory() as folder:
        wrong = Path(folder) / "bareme.json"
        wrong.write_text(json.dumps(bareme), "utf-8")
        return compare(cpts, range(TOGETHER), {}, "--bareme", str(wrong))[0] is not None


def main(cpts, how_many=1000, first=0):
    if not sees_a_wrong_cent(cpts):
        print("la comparaison ne voit pas un barème faux : elle ne prouve rien")
        return 1
    catalogue, compared = funding.load_conventions(), 0

    def compare_from(start):
        seeds = range(start, min(start + TOGETHER, first + how_many))
        return compare(cpts, seeds, contracts.conventions(start // TOGETHER, catalogue))

    # Mostly the time of the program: it answers for several of them at once.
    with ThreadPool() as pool:
        for difference, lines in pool.imap(compare_from, range(first, first + how_many, TOGETHER)):
            if difference:
                print(difference)
                return 1
            compared += lines
    print(f"{how_many} contrats, {compared} lignes comparées : les deux calculs s'accordent")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], *map(int, sys.argv[2:])))
