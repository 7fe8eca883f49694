"""What the Python package jsonschema says of each file: `format TAB path` lines on the standard input, verdicts in JSON
on the standard output."""

import json
import math
import sys
from importlib.metadata import version
from pathlib import Path

from jsonschema import Draft202012Validator
from referencing import Registry, Resource

ROOT = Path(__file__).resolve().parents[2]
SCHEMAS = ROOT / "bindings/json-schema/v1"


def refuse(word):
    raise ValueError(word)


def number(text):
    """A number that a float can hold: others make an infinity of a larger one, or refuse it."""
    value = float(text)
    return value if math.isfinite(value) else refuse(text)


def whole(text):
    """A whole number, within what a float can hold too."""
    number(text)
    return int(text)


def parse(data):
    """The value of a text that every parser reads alike; an error for any other."""
    value = json.loads(data.decode("utf-8-sig"), parse_constant=refuse, parse_float=number, parse_int=whole)
    # Python takes half a surrogate pair; other parsers refuse it.
    json.dumps(value, ensure_ascii=False).encode()
    return value


def pointer(path):
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in path)


def places(error):
    """Where an error is, and where those that it is made of are."""
    return {pointer(error.absolute_path)}.union(*map(places, error.context))


def load():
    """A validator for each schema. A reference resolves among them, by its `$id`; nothing is fetched."""
    files = {path.name.removesuffix(".schema.json"): path for path in SCHEMAS.glob("*.schema.json")}
    schemas = {name: json.loads(path.read_text("utf-8")) for name, path in files.items()}
    for schema in schemas.values():
        Draft202012Validator.check_schema(schema)
    resources = [(schema["$id"], Resource.from_contents(schema)) for schema in schemas.values()]
    registry = Registry().with_resources(resources)
    # No format checker: no schema of ours has a `format`.
    return {name: Draft202012Validator({"$ref": schema["$id"]}, registry=registry) for name, schema in schemas.items()}


def judge(validator, path):
    try:
        value = parse((ROOT / path).read_bytes())
    except (ValueError, RecursionError):
        return "illisible"
    return sorted(set().union(*map(places, validator.iter_errors(value)))) or "accepte"


def main():
    validators = load()
    cases = [line.split("\t") for line in sys.stdin.read().splitlines()]
    verdicts = {path: judge(validators[name], path) for name, path in cases}
    json.dump({"outil": f"jsonschema {version('jsonschema')} (Python)", "verdicts": verdicts}, sys.stdout)


if __name__ == "__main__":
    main()
