"""What the author wrote, read without sitegen: the columns, their titles and their old addresses."""

import csv
import datetime
import pathlib
import re
from dataclasses import dataclass, field

import yaml

FRONT_MATTER = re.compile(r"---\r?\n(.*?)^---\s*$", re.DOTALL | re.MULTILINE)


class Loader(yaml.SafeLoader):
    """Leaves every value as it was typed, dates and yes and no too."""


Loader.yaml_implicit_resolvers = {}


@dataclass
class Document:
    path: str
    key: str
    language: str
    title: str
    is_column: bool
    is_hidden: bool
    aliases: list = field(default_factory=list)


class Source:
    """A site's folder; `now` is the moment as of which it was built."""

    def __init__(self, folder, now):
        self.folder = pathlib.Path(folder)
        self.settings = yaml.load((self.folder / "site.yml").read_text("utf-8"), Loader)
        languages = self.settings["languages"]
        self.languages = list(languages)
        self.standard = self.settings.get("defaultLanguage") or self.languages[0]
        self.base_url = self.settings.get("baseURL", "")
        self.documents = []
        for file in sorted((self.folder / "content").rglob("*.md")):
            if document := self.read(file, now):
                self.documents.append(document)

    def read(self, file, now):
        """The document of a file, or None for one that is not published."""
        path = file.relative_to(self.folder).as_posix()
        name, _, language = file.name.removesuffix(".md").rpartition(".")
        found = FRONT_MATTER.match(file.read_text("utf-8"))
        values = yaml.load(found[1], Loader) if found else {}
        if language not in self.languages or values.get("draft") == "true":
            return None
        moments = [values.get(name) for name in ("date", "publishDate")]
        if any(moment and datetime.date.fromisoformat(moment[:10]) > now for moment in moments):
            return None
        if values.get("expiryDate") and datetime.date.fromisoformat(values["expiryDate"][:10]) <= now:
            return None
        aliases = values.get("aliases") or []
        folder = file.parent.relative_to(self.folder).as_posix()
        return Document(
            path,
            values.get("translationKey") or (folder if name == "index" else f"{folder}/{name}"),
            language,
            str(values.get("title", "")),
            path.startswith("content/columns/"),
            values.get("noindex") == "true",
            [aliases] if isinstance(aliases, str) else aliases,
        )

    def redirect_rows(self):
        """The rows of the list of old addresses: (old, new)."""
        settings = self.settings.get("redirects") or {}
        if "file" not in settings:
            return []
        lines = (self.folder / settings["file"]).read_text("utf-8-sig").splitlines()
        lines = [line for line in lines if line.strip() and not line.startswith("#")]
        mark = next((mark for mark in "\t;," if lines and mark in lines[0]), ",")
        rows = [[cell.strip() for cell in row] for row in csv.reader(lines, delimiter=mark)]
        return [(row[0], row[1]) for row in rows if row[0].startswith(("/", "http"))]

    def writes(self, host):
        """Whether the settings ask for what a kind of host reads (`html`, `netlify`)."""
        return (self.settings.get("redirects") or {}).get(host, "true") == "true"


def squeezed(text):
    """A title as two programs may both have it: without controls and marks, and with single spaces."""
    text = re.sub(
        "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]", "", text
    )
    return " ".join(text.split())
