"""What the import of the directory of professionals does, done by a peer: filter a territory, group by person.

    python peers.py polars|duckdb FILE CODE,CODE…

Prints one line of JSON: the seconds of the query alone, the rows that were kept, the persons. The program of the peer
is loaded before the clock starts.
"""

import json
import sys
import time

PERSON = "Identification nationale PP"
COMMUNE = "Code commune (coord. structure)"
CATEGORY = "Code catégorie professionnelle"
GENRE = "Code genre activité"
PLACE = "Identifiant technique de la structure"
FIELDS = {"nom": "Nom d'exercice", "prenom": "Prénom d'exercice", "profession": "Code profession"}
REPLACEMENTS = ["GENR02", "GENR03", "GENR07"]


def polars(file, codes):
    import polars as pl

    start = time.perf_counter()
    rows = pl.scan_csv(file, separator="|", quote_char=None, infer_schema=False, truncate_ragged_lines=True)
    kept = rows.filter(
        pl.col(COMMUNE).is_in(codes),
        pl.col(PERSON).is_not_null(),
        pl.col(CATEGORY).fill_null("") != "E",
        ~pl.col(GENRE).fill_null("").is_in(REPLACEMENTS),
    )
    fields = [pl.col(column).min().alias(name) for name, column in FIELDS.items()]
    places = pl.col(PLACE).unique().alias("lieux")
    persons = kept.group_by(PERSON).agg(*fields, places, pl.len().alias("lignes")).collect(engine="streaming")
    return time.perf_counter() - start, int(persons["lignes"].sum()), persons.height


def duckdb(file, codes):
    import duckdb as db

    base = db.connect()
    start = time.perf_counter()
    fields = ", ".join(f'min("{column}") AS {name}' for name, column in FIELDS.items())
    listed = ", ".join(f"'{code}'" for code in codes)
    replaced = ", ".join(f"'{code}'" for code in REPLACEMENTS)
    persons = base.execute(
        f"""
        SELECT "{PERSON}", {fields}, list(DISTINCT "{PLACE}") AS lieux, count(*) AS lignes
        FROM read_csv(?, delim = '|', header = true, quote = '', escape = '', all_varchar = true, ignore_errors = true)
        WHERE "{COMMUNE}" IN ({listed})
          AND "{PERSON}" IS NOT NULL
          AND coalesce("{CATEGORY}", '') <> 'E'
          AND coalesce("{GENRE}", '') NOT IN ({replaced})
        GROUP BY "{PERSON}"
        """,
        [file],
    ).fetchall()
    return time.perf_counter() - start, sum(row[-1] for row in persons), len(persons)


def main():
    peer, file, codes = sys.argv[1:]
    seconds, rows, persons = {"polars": polars, "duckdb": duckdb}[peer](file, codes.split(","))
    print(json.dumps({"seconds": seconds, "rows": rows, "persons": persons}))


main()
