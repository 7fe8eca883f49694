"""The two tables, judged by frictionless: their schemas, their examples, wrong cells, and what the command writes.

Called as `validate.py CPTS DOSSIER...`, from the root of the project: the dossiers are exported and judged.
"""

import csv
import json
import pathlib
import subprocess
import sys
import tempfile

from frictionless import Dialect, Resource, Schema, formats, system

HERE = pathlib.Path(__file__).parent
TABLES = {"cpts-membres": "membres", "cpts-actions": "actions"}
PUBLISHED = HERE.parent.parent / "bindings" / "table-schema"


def judge(schema, path):
    """The errors of a table, as pairs of kind and column."""
    control = formats.CsvControl(delimiter=";")
    resource = Resource(path=str(path), schema=schema, dialect=Dialect(controls=[control]))
    report = resource.validate()
    return [(error.type, getattr(error, "field_name", None)) for task in report.tasks for error in task.errors]


def expect(what, found, expected):
    if found != expected:
        sys.exit(f"{what}: {found} instead of {expected}")


def main(cpts, dossiers):
    folder = pathlib.Path(tempfile.mkdtemp(prefix="cpts-tables-"))
    system.trusted = True
    wrong = json.loads((HERE / "invalid.json").read_text(encoding="utf-8"))
    n_cells = n_exports = 0
    for name, kind in TABLES.items():
        descriptor = json.loads((PUBLISHED / name / "schema.json").read_text(encoding="utf-8"))
        expect(f"{name}: the schema", list(Schema.metadata_validate(descriptor)), [])
        schema = Schema.from_descriptor(descriptor)
        example = PUBLISHED / name / "exemple-valide.csv"
        expect(f"{name}: the example", judge(schema, example), [])
        with example.open(encoding="utf-8-sig", newline="") as file:
            header, *rows = csv.reader(file, delimiter=";")
        expect(f"{name}: each example of a column", examples(schema, folder / "examples.csv"), [])
        for case in wrong[name]:
            row = list(rows[0])
            row[header.index(case["colonne"])] = case["valeur"]
            path = folder / "wrong.csv"
            write(path, [header, row])
            expect(f"{name}: {case}", judge(schema, path), [(case["erreur"], case["colonne"])])
            n_cells += 1
        for dossier in dossiers:
            path = folder / f"{name}-prive.csv"
            subprocess.run([cpts, "export", kind, "--prive", dossier, "--out", path], check=True, stdout=subprocess.DEVNULL)
            expect(f"{name} of {dossier}", judge(schema, path), [])
            n_exports += 1
    print(f"{len(TABLES)} schemas and examples, {n_cells} wrong cells, {n_exports} exports: as expected")


def examples(schema, path):
    """Judges a row made of the examples that the columns give."""
    cells = [str(field.example).replace(".", ",") if field.type == "number" else field.example for field in schema.fields]
    write(path, [[field.name for field in schema.fields], cells])
    return judge(schema, path)


def write(path, rows):
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
