#!/usr/bin/env python3
"""Judges the schemas that editors are given, with a validator that is not ours.

usage: check_schema.py --sitegen PROGRAM [--source FOLDER]

The schemas are sound (draft 7). They find nothing wrong with the settings and texts of the site, with the samples of the
documentation and with the examples that they show themselves; and they find what is misspelt or of another kind.
"""

import argparse
import json
import re
import subprocess
import sys
from pathlib import Path

import jsonschema
import yaml

ROOT = Path(__file__).resolve().parents[2]


class EditorLoader(yaml.SafeLoader):
    """Reads YAML as the language servers of editors do, by the core schema of YAML 1.2: a date is a text, and so is yes."""


EditorLoader.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("tag:yaml.org,2002:bool", r"^(true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("tag:yaml.org,2002:int", r"^[-+]?[0-9]+$", "-+0123456789"),
    ("tag:yaml.org,2002:float", r"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", "-+.0123456789"),
    ("tag:yaml.org,2002:null", r"^(~|null|Null|NULL|)$", "~nN\0"),
]:
    EditorLoader.add_implicit_resolver(tag, re.compile(pattern), list(first) + [""])

# What must be found, of front matter and of site.yml.
WRONG_FRONT_MATTER = [
    "titel: پل", "title: A\ncatgories: [x]", "title: A\ndraft: maybe", "title: A\nimage: {src: a.jpg, alternative: x}",
    "title: A\npublishedIn: {newspaper: Dawn, seite: 3}", "title: A\ncorrections: [{date: 2025-01-01, txt: x}]",
    "title: A\ndate: [2025-01-01]", "title: {en: A}", "date: 2025-01-01",
]
WRONG_SETTINGS = [
    "langauges: [en]", "languages: [en]\nfeeds: {format: [atom]}", "languages: [en]\nfeeds: {formats: [atm]}",
    "languages: {ur: {titel: x}}", "languages: [en]\npagination: {pagerSize: 0}", "languages: [en]\nmenus: {main: [{pge: home}]}",
    "languages: [en]\ntranslations: {missing: no}", "languages: [en]\ndiagnostics: {latin-punctuation: hide}",
    "languages: [en]\ncategories: {a: {naem: x}}", "languages: [en]\nmarkup: {html: maybe}",
    "languages: [en]\nauthors: {a: {name: {en: A}, boi: x}}", "languages: [en]\nbudget: {total: [1]}",
]
RIGHT_FRONT_MATTER = [
    "title: 1947\ntags: [1965, پانی]\ndate: 2025-08-22 06:00\ndraft: yes", "title: No\nsummary:\nseries: x\nauthor: a",
    "title: A\nparams: {anything: {at: all}}\naliases: [/a/]\nid: x\npublishedIn: Dawn\nimage: a.jpg",
    "title: A\nlocation: {en: Lahore, ur: لاہور}\ncorrections: {date: 2025-09-03, text: x}",
]


def front_matter(text: str) -> str | None:
    """What stands between the first two fences of a text."""
    found = re.match(r"---\n(.*?)^---$", text, re.S | re.M)
    return found.group(1) if found else None


def samples(page: Path) -> list[tuple[str, str]]:
    """The front matter of the sample files of a page, with their names."""
    pattern = re.compile(r"^`([^`\n]+\.md)`\n\n(`{3,})markdown\n(.*?)\n\2$", re.S | re.M)
    return [(name, front) for name, _, text in pattern.findall(page.read_text()) if (front := front_matter(text + "\n"))]


class Judge:
    def __init__(self, program: str):
        self.program = program
        self.faults: list[str] = []
        self.judged = 0

    def schema(self, *arguments: str) -> jsonschema.Draft7Validator:
        run = subprocess.run([self.program, "schema", *arguments], capture_output=True, text=True, check=True)
        schema = json.loads(run.stdout)
        jsonschema.Draft7Validator.check_schema(schema)
        return jsonschema.Draft7Validator(schema)

    def expect(self, validator: jsonschema.Draft7Validator, text: str, is_right: bool, name: str) -> None:
        self.judged += 1
        errors = list(validator.iter_errors(yaml.load(text, EditorLoader)))
        if is_right and errors:
            self.faults.append(f"{name}: {errors[0].message[:300]}")
        if not is_right and not errors:
            self.faults.append(f"{name}: nothing is found wrong with ‘{text}’")

    def examples(self, schema: dict, name: str) -> None:
        """Every example of a schema is right by the schema that shows it."""
        if not isinstance(schema, dict):
            return
        for example in schema.get("examples", []):
            self.judged += 1
            own = {key: value for key, value in schema.items() if key != "examples"}
            for error in jsonschema.Draft7Validator(own).iter_errors(example):
                self.faults.append(f"{name}: the example {example!r}: {error.message[:200]}")
        for key, part in schema.get("properties", {}).items():
            self.examples(part, f"{name}.{key}")
        for part in schema.get("anyOf", []):
            self.examples(part, name)
        for key in ["items", "additionalProperties"]:
            self.examples(schema.get(key), name)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--sitegen", required=True)
    parser.add_argument("--source", default=str(ROOT))
    options = parser.parse_args()
    judge = Judge(options.sitegen)
    general, settings = judge.schema("front-matter"), judge.schema("site")
    own = judge.schema("front-matter", "--source", options.source)
    for validator, name in [(general, "front-matter"), (settings, "site"), (own, "front-matter --source")]:
        if name != "front-matter --source":
            judge.examples(validator.schema, name)
    source = Path(options.source)
    judge.expect(settings, (source / "site.yml").read_text(), True, "site.yml")
    for path in sorted((source / "content").rglob("*.md")):
        front = front_matter(path.read_text())
        for validator in [general, own]:
            judge.expect(validator, front or "", True, str(path))
    for name, front in samples(ROOT / "docs/writing.md"):
        judge.expect(general, front, True, f"docs/writing.md: {name}")
    for text in RIGHT_FRONT_MATTER:
        judge.expect(general, text, True, "right")
    for text in WRONG_FRONT_MATTER:
        judge.expect(general, text, False, "front matter")
    for text in WRONG_SETTINGS:
        judge.expect(settings, text, False, "settings")
    for text in ["title: A\ncategories: [cultre]", "title: A\nauthor: dsk", "title: A\noriginalLanguage: fr"]:
        judge.expect(own, text, False, "words of the site")
    for text in ["title: A\ncategories: [culture, زبان]\nauthor: desk\nseries: How a Page Is Made\ntags: [new, پانی]"]:
        judge.expect(own, text, True, "words of the site")
    for fault in judge.faults:
        print(fault, file=sys.stderr)
    print(f"schemas: {judge.judged} judged, {len(judge.faults)} faults")
    sys.exit(1 if judge.faults or judge.judged < 150 else 0)


if __name__ == "__main__":
    main()
