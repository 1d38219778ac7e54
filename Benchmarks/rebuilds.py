"""Builds over what an earlier one left, after the same edit for both programs."""

import re
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from contenders import SITEGEN_SITES, Contenders
from equality import different_files
from figures import Runs
from report import Report, part
from worksite import Worksite

BARS_AT = 10_000
CATEGORY = "books"
SITES = ("hugo", *SITEGEN_SITES)
SHOWN_DIFFERENCES = 10
Edit = Callable[[Worksite, int], str]
"""Changes the sites and returns a text that has to be in the column's page then, or nothing."""


def rebuilds(contenders: Contenders, worksite: Worksite, runs: int, report: Report) -> None:
    report.heading(f"Rebuilds of {worksite.pairs:,} columns in two languages")
    for site in SITES:
        contenders.build(site, worksite)
    scenarios: list[tuple[str, Edit, int | None]] = [
        ("nothing changed", lambda worksite, number: "", 100),
        ("a column's text", _edit_text, 50),
        ("a column's title", _edit_title, 50),
        ("a category's name", _rename_category, None),
        ("the template of columns", _edit_template, None),
    ]
    results = {}
    for name, edit, _ in scenarios:
        results[name] = _run(contenders, worksite, runs, edit)
    for measure in ("cpu", "wall"):
        report.table([f"{measure} in seconds", "Hugo", "the same site", "part", "everything on", "part"], [
            [name, f"{outcome.spread('hugo', measure).middle:.2f}"] + [
                text for site in SITEGEN_SITES
                for text in (f"{outcome.spread(site, measure).middle:.3f}", part(outcome.ratio(site, "hugo", measure)))
            ] for name, outcome in results.items()
        ])
    for name, _, denominator in scenarios:
        if denominator and worksite.pairs == BARS_AT:
            report.share(f"rebuild, {name}: cpu of Hugo's", results[name].ratio("equal", "hugo", "cpu"), denominator)
    for site in SITEGEN_SITES:
        _compare_with_full_build(contenders, worksite, site, report)


def _run(contenders: Contenders, worksite: Worksite, runs: int, edit: Edit) -> Runs:
    results = Runs()
    for number in range(runs):
        expected = edit(worksite, number)
        for site in SITES:
            results.add(site, contenders.rebuild(site, worksite))
            if expected not in (worksite.output(site) / _page(worksite)).read_text(encoding="utf-8"):
                sys.exit(f"the rebuild of ‘{site}’ does not show ‘{expected}’")
    return results


def _compare_with_full_build(contenders: Contenders, worksite: Worksite, site: str, report: Report) -> None:
    """Nothing is gained by a fast rebuild that forgets a page."""
    rebuilt = worksite.output("rebuilt")
    shutil.rmtree(rebuilt, ignore_errors=True)
    worksite.output(site).rename(rebuilt)
    contenders.build(site, worksite)
    different = different_files(rebuilt, worksite.output(site))
    shutil.rmtree(rebuilt)
    for path in different[:SHOWN_DIFFERENCES]:
        report.line(f"  {path} of ‘{site}’ is not what a full build writes")
    report.bar(
        f"{worksite.pairs:,} pairs: rebuilt, ‘{site}’ is what a full build writes", len(different), 0,
        f"{len(different)} files differ")


def _column(worksite: Worksite) -> Path:
    """A column in the middle of the archive that has both editions and is in no series."""
    number = worksite.pairs // 2 + 1
    return next(worksite.columns.glob(f"*/column-{number:05d}.en.md"))


def _page(worksite: Worksite) -> Path:
    return Path("en/columns") / _column(worksite).name.removesuffix(".en.md") / "index.html"


def _replace(file: Path, pattern: str, text: str) -> None:
    """Replaces the one place that `pattern` finds; in the file itself, as all sites share the columns' files."""
    changed, count = re.subn(pattern, text, file.read_text(encoding="utf-8"), count=1, flags=re.MULTILINE)
    if count != 1:
        sys.exit(f"nothing in {file} matches ‘{pattern}’")
    file.write_text(changed, encoding="utf-8")


def _edit_text(worksite: Worksite, number: int) -> str:
    file, text = _column(worksite), f"This sentence was added in round {number}."
    if number == 0:
        _replace(file, "^## ", f"{text}\n\n## ")
    else:
        _replace(file, "^This sentence was added.*$", text)
    return text


def _edit_title(worksite: Worksite, number: int) -> str:
    title = f"Another title in round {number}"
    _replace(_column(worksite), "^title: .*$", f'title: "{title}"')
    return title


def _rename_category(worksite: Worksite, number: int) -> str:
    name = f"Books and letters {number}"
    for site in SITEGEN_SITES:
        _replace(
            worksite.source(site) / "site.yml", f"^  {CATEGORY}: {{name: {{en: [^,]*,",
            f"  {CATEGORY}: {{name: {{en: {name},")
    _replace(worksite.source("hugo") / f"content/categories/{CATEGORY}/_index.en.md", "^title: .*$", f"title: {name}")
    return ""


def _edit_template(worksite: Worksite, number: int) -> str:
    pattern, text = '<article class="column h-entry"[^>]*>', f'<article class="column h-entry" data-round="{number}">'
    for site, theme in ("equal", "bench"), ("full", "waraq"):
        _replace(worksite.source(site) / f"themes/{theme}/templates/article.mustache", pattern, text)
    _replace(worksite.source("hugo") / "layouts/page.html", pattern, text)
    return f'data-round="{number}"'
