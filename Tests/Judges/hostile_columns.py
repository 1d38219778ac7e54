#!/usr/bin/env python3
"""Writes a site of N pairs of columns that are hard on whoever writes markup, the same bytes every time.

usage: hostile_columns.py N FOLDER [--moved]

Titles, names, tags, captions and old addresses hold what ends a script element, a CDATA section, an attribute or a
line, what turns the direction of text around, and what looks like markup or like a template. Every sixth column has
one language only; some are drafts, some lie in the future, some hide from search engines. With --moved, every tenth
column has another address, and names the one that it had among its old ones.
"""

import argparse
import datetime
import os
import pathlib
import random
import struct
import subprocess
import zlib

from hostile_texts import CONTROLS, LATIN_FIRST, NAMES, TAGS, TITLES, WORDS, paragraph, quoted

BASE_URL = "https://columns.example/"
CLOCK = "2026-01-31T09:00:00Z"
NOW = datetime.date.fromisoformat(CLOCK[:10])
LANGUAGES = ("en", "ur")
CATEGORIES = {"plain": None, "script-end": "plain", "marks": None, "mirror": "marks"}
SITE = """\
baseURL: {base}
defaultLanguage: en
timeZone: Asia/Karachi
theme: waraq
languages:
  en: {{label: English, locale: en-PK, title: "Hostile & <Sons>", tagline: {tagline}, description: {description}}}
  ur: {{label: اردو, locale: ur-PK, title: کالم کی آزمائش, digits: latn}}
feeds: {{limit: 30}}
menus: {{main: [{{page: home}}, {{page: columns}}, {{page: categories}}, {{page: tags}}, {{page: archive}}]}}
"""


def definitions(kind, ids, parents=None):
    """A mapping of site.yml: names in both languages, each hostile in its own way."""
    lines = [f"{kind}:"]
    for number, name in enumerate(ids):
        english, urdu = NAMES["en"][number % len(NAMES["en"])], NAMES["ur"][number % len(NAMES["ur"])]
        # Two with one name would have pages with one title.
        urdu += f" {len(kind)}"
        parent = (parents or {}).get(name)
        lines.append(
            f"  {name}: {{name: {{en: {quoted(f'{english} {name}')}, ur: {quoted(f'{urdu} {number}')}}}"
            + (f", parent: {parent}" if parent else "")
            + (f", description: {{en: {quoted(f'{CONTROLS}{english} {name}')}}}" if kind != "authors" else "")
            + "}"
        )
    return "\n".join(lines) + "\n"


def site_file():
    text = SITE.format(
        base=BASE_URL, tagline=quoted("It's ]]> a “column”"), description=quoted(f"A{CONTROLS} </title> B")
    )
    text += definitions("authors", ["desk", "guest", "third"])
    text += definitions("categories", CATEGORIES, CATEGORIES)
    return text + definitions("series", ["parts", "letters"])


def picture(number, width=1000, height=600):
    """A PNG of grey noise, large enough for smaller copies of it to be made."""

    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    noise = random.Random(number)
    rows = b"".join(b"\0" + noise.randbytes(width) for _ in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 1)) + chunk(b"IEND", b"")


class Column:
    """One work: what both of its editions share, and the text of each."""

    def __init__(self, number, count):
        self.number = number
        self.count = count
        self.rng = random.Random(number)
        self.year = 2000 + number * 25 // max(count, 1)
        self.languages = [LANGUAGES[number // 6 % 2]] if self.is_one_sided(number) else list(LANGUAGES)
        self.is_bundle = number % 9 == 4
        self.name = f"hostile-{number:05d}"

    @staticmethod
    def is_one_sided(number):
        return number % 6 == 5

    def folder(self):
        return pathlib.PurePath("content/columns") / str(self.year) / (self.name if self.is_bundle else "")

    def file(self, language):
        return self.folder() / (f"index.{language}.md" if self.is_bundle else f"{self.name}.{language}.md")

    def title(self, language):
        titles = TITLES[language]
        return titles[self.number % len(titles)].replace("#", str(self.number))

    def slug(self):
        if self.number % 8 == 3:
            return f"آزمائشی-کالم-{self.number}"
        return f"column-{self.number}"

    def address(self, language):
        return f"/{language}/columns/{self.slug()}/"

    def aliases(self, language):
        """Old addresses: plain, with Urdu as it is typed, and percent-encoded with digits of either case."""
        urdu, number = "پرانا-پتا", self.number
        upper = "".join(f"%{byte:02X}" for byte in urdu.encode())
        choices = [
            f"/archive/{language}/{number}.html",
            f"/{language}/{urdu}/{number}/",
            f"/upper/{language}/{upper}-{number}/",
            f"/lower/{language}/{upper.lower()}-{number}/",
            f"/2012/05/{language}-{number}/",
        ]
        return [choices[number // 3 % len(choices)]] if number % 3 == 0 else []

    def front_matter(self, language, moved):
        number, rng = self.number, random.Random(self.number)
        day = f"{self.year}-{number % 12 + 1:02}-{number % 28 + 1:02}"
        aliases, slug = self.aliases(language), self.slug()
        if moved and number % 10 == 1:
            aliases, slug = [*aliases, self.address(language)], f"moved-{number}"
        lines = [f"title: {quoted(self.title(language))}", f"slug: {quoted(slug)}"]
        lines.append(f"date: {day}" + (f" 0{number % 10}:30:00+05:00" if number % 4 == 0 else ""))
        if number % 5 == 0:
            lines.append(f"lastmod: 2025-{number % 12 + 1:02}-03")
        if aliases:
            lines.append("aliases: [" + ", ".join(map(quoted, aliases)) + "]")
        if number % 2 == 0:
            lines.append(f"summary: {quoted(rng.choice(TITLES[language]).replace('#', str(number)) + ' summary')}")
        if number % 7 == 2:
            lines.append(f"subtitle: {quoted(LATIN_FIRST[language])}")
        lines.append("authors: [" + ", ".join(["desk", "guest", "third"][: number % 3 + 1]) + "]")
        lines.append(f"categories: [{list(CATEGORIES)[number % len(CATEGORIES)]}]")
        lines.append("tags: [" + ", ".join(quoted(tag) for tag in rng.sample(TAGS, 3)) + "]")
        if number % 11 == 0:
            lines.append(f"series: {'parts' if number % 2 else 'letters'}")
        if number % 3 == 1:
            lines.append("originalLanguage: ur")
        # One edition alone, or both.
        if number % 13 == 6 and (language == "ur" or number % 2):
            lines.append("noindex: true")
        if number % 17 == 9:
            lines.append("draft: true")
        if number % 19 == 12:
            lines.append("publishDate: 2030-01-01")
        if number % 12 == 7:
            lines.append(f"translator: {quoted(NAMES[language][number % len(NAMES[language])] + CONTROLS)}")
        if self.is_bundle:
            alt, caption = quoted(LATIN_FIRST[language]), quoted(self.title(language))
            lines.append(
                f"image: {{src: one.png, alt: {alt}, caption: {caption}, credit: {quoted(NAMES[language][1])}}}"
            )
        return "---\n" + "\n".join(lines) + "\n---\n"

    def is_published(self):
        return self.number % 17 != 9 and self.number % 19 != 12

    def link(self, language):
        """A link to a heading of an earlier column, which is there in the same language; "" when none is."""
        for number in range(self.number - 1, max(self.number - 6, -1), -1):
            other = Column(number, self.count)
            if language in other.languages and other.is_published():
                path = os.path.relpath(other.file(language), self.folder())
                anchor = "پہلا-حصہ" if language == "ur" else "first-part"
                return f"[{LATIN_FIRST[language]}]({path}#{anchor})"
        return ""

    def body(self, language):
        rng = random.Random(f"{self.number} {language}")
        words, first = WORDS[language], "پہلا حصہ" if language == "ur" else "First part"
        blocks = [paragraph(rng, words), f"## {first}", paragraph(rng, words) + "[^1] " + self.link(language)]
        blocks.append(f"## {first}")
        blocks.append(
            f"`</script>` {{{{mustache}}}} {{{{{{raw}}}}}} ]]> &amp; &lt;b&gt; <b>tag</b> <!-- note -->{CONTROLS}"
        )
        blocks.append("```\n</script><script>alert(1)</script>\n{{> partial}}\n]]>\n```")
        blocks.append(f"| {LATIN_FIRST[language]} | https://example.org/?a=1&b=2 |\n| --- | --- |\n| “x” | <i>y</i> |")
        if self.is_bundle:
            blocks.append(f'![{words[0]} & “{words[1]}”](one.png "{words[2]} <b>")')
        if self.number % 6 == 2:
            blocks.append("```sher\n" + f"{words[0]} {words[3]}\n{words[1]} {words[2]}" + "\n```")
        blocks.append(paragraph(rng, words) + "[^دو]")
        blocks.append('[^1]: A note </script> & [link](https://example.org/a"b)')
        blocks.append(f"[^دو]: {words[4]} ]]> {words[5]}")
        return "\n\n".join(blocks) + "\n"


def redirect_rows(columns):
    """A list of old addresses: WordPress's, one with a space, one that no file can answer, one that leads elsewhere."""
    rows = ["old,new", "# a comment", "/elsewhere/,https://elsewhere.example/x"]
    for column in columns:
        if column.number % 5 == 1 and column.is_published():
            language, number = column.languages[0], column.number
            rows.append(f"/?p={number},{column.address(language)}")
            rows.append(f"/list/{language}/پرانا {number}/,{column.file(language)}")
            rows.append(f"/2011/{number}.php,{column.address(language)},302")
    return "\n".join(rows) + "\n"


def write_site(count, folder, moved=False, redirects=False):
    """Writes the site; gives its columns."""
    folder = pathlib.Path(folder)
    columns = [Column(number, count) for number in range(count)]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "site.yml").write_text(site_file(), "utf-8")
    if redirects:
        with (folder / "site.yml").open("a", encoding="utf-8") as settings:
            settings.write("redirects: {file: redirects.csv}\n")
        (folder / "redirects.csv").write_text(redirect_rows(columns), "utf-8")
    for column in columns:
        (folder / column.folder()).mkdir(parents=True, exist_ok=True)
        if column.is_bundle:
            (folder / column.folder() / "one.png").write_bytes(picture(column.number % 3))
        for language in column.languages:
            text = column.front_matter(language, moved) + column.body(language)
            (folder / column.file(language)).write_text(text, "utf-8")
    return columns


def build(sitegen, folder, destination, *arguments):
    """Builds the site; its warnings are many and meant, its errors are not."""
    command = [
        *sitegen,
        "build",
        "--source",
        folder,
        "--destination",
        destination,
        "--clock",
        CLOCK,
        "--quiet",
        *arguments,
    ]
    if not (pathlib.Path(folder) / "themes").exists():
        (pathlib.Path(folder) / "themes").symlink_to(pathlib.Path("themes").resolve())
    result = subprocess.run(list(map(str, command)), capture_output=True, text=True)
    if result.returncode:
        errors = [line for line in result.stderr.splitlines() if ": error[" in line] or [result.stderr]
        raise SystemExit("the hostile site was not built:\n" + "\n".join(errors[:20]))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("count", type=int)
    parser.add_argument("folder")
    parser.add_argument("--moved", action="store_true", help="give every tenth column another address")
    options = parser.parse_args()
    write_site(options.count, options.folder, options.moved)


if __name__ == "__main__":
    main()
