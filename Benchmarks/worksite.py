"""The folders of one measurement: the same columns, as a site of Hugo and as two sites of sitegen."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from columns import FIRST_YEAR, LANGUAGES, YEARS, write_columns
from settings import TITLES, names, site_file

SITES = Path(__file__).parent / "sites"
# What Hugo's site does not have is left out of the site that is compared with it.
EQUAL = (SITES / "sitegen/equal.yml").read_text(encoding="utf-8")
WORDS = {
    "columns": {"en": "Columns", "ur": "کالم"}, "categories": {"en": "Categories", "ur": "موضوعات"},
    "tags": {"en": "Tags", "ur": "ٹیگ"}, "series": {"en": "Series", "ur": "سلسلے"},
    "authors": {"en": "Authors", "ur": "کالم نگار"}, "archive": {"en": "Archive", "ur": "آرکائیو"},
}
A_TO_Z = {"en": "Columns from A to Z", "ur": "کالم حروفِ تہجی کی ترتیب سے"}


@dataclass(frozen=True)
class Worksite:
    """Where `pairs` columns in two languages, the sites made of them and their output lie."""

    pairs: int
    folder: Path

    @property
    def columns(self) -> Path:
        return self.folder / "content/columns"

    def source(self, site: str) -> Path:
        """The site ‘hugo’, ‘equal’, ‘full’, or ‘drawn’: the full one with pictures to share columns with."""
        return self.folder / site

    def output(self, site: str) -> Path:
        return self.folder / "out" / site


@contextmanager
def prepared(pairs: int, work: Path, themes: Path, keep: bool) -> Iterator[Worksite]:
    """A worksite in a folder of its own below `work`, which goes when it is no longer needed unless `keep` is set.

    `themes` is the folder with sitegen's own themes.
    """
    folder = work / f"{pairs}-pairs"
    shutil.rmtree(folder, ignore_errors=True)
    try:
        yield _write(pairs, folder, themes)
    finally:
        if not keep:
            shutil.rmtree(folder, ignore_errors=True)


def _write(pairs: int, folder: Path, themes: Path) -> Worksite:
    worksite = Worksite(pairs, folder)
    write_columns(pairs, worksite.columns)
    worksite.output("").mkdir(parents=True)
    _write_hugo(worksite)
    sites = {
        "equal": site_file(tree=False, more=EQUAL), "full": site_file(), "drawn": site_file(pictures=True),
    }
    for site, text in sites.items():
        source = worksite.source(site)
        source.mkdir()
        (source / "site.yml").write_text(text, encoding="utf-8")
        # The same files, not copies: an edit of one is an edit of all, and sitegen follows no link out of a site.
        shutil.copytree(folder / "content", source / "content", copy_function=os.link)
        shutil.copytree(themes, source / "themes")
    shutil.copytree(SITES / "sitegen/theme", worksite.source("equal") / "themes/bench")
    return worksite


def _write_hugo(worksite: Worksite) -> None:
    """The Hugo site: its templates, and a page for each term and year, as the columns name them by id only."""
    source = worksite.source("hugo")
    shutil.copytree(SITES / "hugo", source)
    for language in LANGUAGES:
        _write_section(source, "", TITLES, language)
        for section, title in WORDS.items():
            _write_section(source, section, title, language, *(["layout: archive"] if section == "archive" else []))
        _write_section(source, "titles", A_TO_Z, language, "layout: titles", "url: columns/a-z/")
        for taxonomy, terms in names().items():
            for id, name in terms.items():
                _write_section(source, f"{taxonomy}/{id}", name, language)
        for year in range(FIRST_YEAR, FIRST_YEAR + YEARS):
            title = {code: f"{WORDS['archive'][code]} {year}" for code in LANGUAGES}
            _write_section(
                source, f"columns/{year}", title, language, f"linkTitle: \"{year}\"", "layout: year",
                f"url: archive/{year}/")


def _write_section(source: Path, path: str, title: dict[str, str], language: str, *more: str) -> None:
    file = source / "content" / path / f"_index.{language}.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    lines = ["---", f"title: {title[language]}", *more, "---", ""]
    file.write_text("\n".join(lines), encoding="utf-8")
