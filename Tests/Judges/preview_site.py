"""The small bilingual site that previews are judged on."""

import pathlib
import shutil

ROOT = pathlib.Path(__file__).resolve().parents[2]
# The last part of the addresses of `bridge`, which its two languages share.
URDU_SLUG = "پل-اور-دریا"
# What stands in files that no address may lead to.
SECRET = "sesame-of-the-desk"

SETTINGS = """\
baseURL: BASE
defaultLanguage: en
timeZone: Asia/Karachi
theme: THEME
sharePictures: false
languages:
  en: {label: English, locale: en-PK, title: Preview}
  ur: {label: اردو, locale: ur-PK, title: پیش نظارہ, digits: latn}
authors:
  desk: {name: {en: The Desk, ur: ادارہ}}
categories:
  rivers: {name: {en: Rivers, ur: دریا}}
"""

REDIRECTS = """\
# Old addresses
/from /en/columns/river/ 301
/for-now /ur/columns/river/ 302
/without-status /ur/
/gone /ur/404.html 404
/essays/:name /en/columns/:name/ 301
/پرانا/:name /ur/columns/:name/ 302
/go/* /:splat 302
/asked id=:id /en/columns/:id/ 301
/en/columns/river/ /ur/ 301
"""

TITLES = {
    "river": {"en": "The river", "ur": "دریا"},
    "bridge": {"en": "The bridge", "ur": "پل"},
    "lamp": {"en": "The lamp", "ur": "چراغ"},
}
FIRST_TEXT = {"en": "The first words.", "ur": "پہلے الفاظ۔"}
# Longer than a window, with a box to open and a link to stand on.
LONG_TEXT = {
    "en": '<details id="box"><summary>More</summary>Inside.</details>\n\n'
    + "".join(f"Paragraph {n} of a long column, with [a link](https://example.net/{n}).\n\n" for n in range(60)),
    "ur": '<details id="box"><summary>مزید</summary>اندر کا متن۔</details>\n\n'
    + "".join(f"لمبے کالم کا پیرا {n}، اس میں [ایک ربط](https://example.net/{n}) ہے۔\n\n" for n in range(60)),
}


def column(language, title, text, more=""):
    """A column as its author writes it; `more` are further lines of its front matter."""
    return f"---\ntitle: {title}\ndate: 2026-01-02\nauthor: desk\ncategories: [rivers]\n{more}---\n\n{text}\n"


class PreviewSite:
    """A site in a folder: `river` (long), `bridge` (its addresses in Urdu letters), the draft `lamp`.

    With `pairs` it has so many further columns in both languages.
    """

    def __init__(self, folder, base="https://example.org/", pairs=0, redirects=REDIRECTS, own_theme=False):
        self.folder = pathlib.Path(folder)
        self.theme = "own" if own_theme else "waraq"
        (self.folder / "content/columns/2026").mkdir(parents=True)
        (self.folder / "static").mkdir()
        if own_theme:
            shutil.copytree(ROOT / "themes/waraq", self.folder / "themes/own")
        self.settings = self.folder / "site.yml"
        self.settings.write_text(SETTINGS.replace("BASE", base).replace("THEME", self.theme), "utf-8")
        if redirects:
            (self.folder / "static/_redirects").write_text(redirects, "utf-8")
        for language in ("en", "ur"):
            self.write("river", language, FIRST_TEXT[language])
            self.write("bridge", language, FIRST_TEXT[language])
            self.write("lamp", language, FIRST_TEXT[language])
            for number in range(pairs):
                self.write(f"column-{number}", language, FIRST_TEXT[language])

    def file(self, name, language):
        return self.folder / f"content/columns/2026/{name}.{language}.md"

    def source(self, name, language, text):
        """What the file of a column holds when its text is this; the text stands behind all else."""
        more = ""
        if name == "lamp":
            more = "draft: true\n"
        elif name == "river" and language == "en":
            more = "aliases: [/old/river/]\n"
        elif name == "bridge" and language == "ur":
            more = f"slug: {URDU_SLUG}\n"
        title = TITLES.get(name, {}).get(language) or (f"Number {name}" if language == "en" else f"نمبر {name}")
        long = LONG_TEXT[language] if name == "river" else ""
        return column(language, title, long + text, more)

    def write(self, name, language, text):
        self.file(name, language).write_text(self.source(name, language, text), "utf-8")

    @property
    def outside(self):
        """A folder beside the site's."""
        return self.folder.parent / f"{self.folder.name}-outside"

    def write_secrets(self):
        """Files for others than readers, in the folder of the site and beside it."""
        places = [".git/config", ".sitegen-cache/kept", "notes.txt"]
        for place in [*(self.folder / place for place in places), self.outside / "note.txt"]:
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(SECRET, "utf-8")
        with self.settings.open("a", encoding="utf-8") as settings:
            settings.write(f"# {SECRET}\n")
        self.write("lamp", "en", f"<!-- {SECRET} -->")

    def write_files(self):
        """Files that are served as they are: a film of 10,000 bytes, and a text in Urdu."""
        (self.folder / "static/film.mp4").write_bytes(bytes(n % 251 for n in range(10_000)))
        (self.folder / "static/notes").mkdir()
        for path in ("note.txt", "notes/note.txt"):
            (self.folder / "static" / path).write_text("ایک یادداشت\n", "utf-8")
