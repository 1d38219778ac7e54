"""Which queries of Tests/SearchTests find what they should: sitegen's command beside Pagefind in a browser."""

import json
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from chromium import Chromium
from contenders import Contenders
from measure import Program, measure
from report import Report
from search_pages import PagefindPage, SitegenPage, pagefind_folders, pagefind_pages
from search_server import SearchServer

TABLE = Path(__file__).resolve().parent.parent / "Tests/SearchTests"
LANGUAGES = ("en", "ur")
FIRST = 5
MANY = 200
"""More than all texts of the table's site."""

PATIENCE = 0.7
"""Seconds without a change after which a page has answered; all files lie here."""

Case = dict[str, Any]
Found = tuple[list[str], list[list[str]]]
"""The columns that were found, each once: ordinary results, and those of each labelled suggestion."""


def search_hits(contenders: Contenders, work: Path, themes: Path, keep: bool, report: Report) -> None:
    """Prints a table of hits by class, and judges sitegen's."""
    report.heading("Search: queries that find what they should")
    cases: list[Case] = json.loads((TABLE / "cases.json").read_text(encoding="utf-8"))
    folder = work / "search-table"
    site, bundle = folder / "site", folder / "pagefind"
    environment = {"SITEGEN_THEMES": str(themes)}
    source = str(TABLE / "site")
    measure(Program(
        (str(contenders.sitegen), "build", "--quiet", "--no-cache", "--source", source, "--destination", str(site)),
        environment=environment))
    measure(contenders.indexing(site, bundle))
    found = {"sitegen": [_ask_sitegen(contenders, source, environment, case) for case in cases]}
    found |= _ask_pages(cases, site, bundle)
    if not keep:
        shutil.rmtree(folder)
    hits = {name: [_is_right(case, one) for case, one in zip(cases, answers)] for name, answers in found.items()}
    _print(cases, hits, report)
    for name in list(found)[:2]:
        for case, is_right, (ordinary, suggested) in zip(cases, hits[name], found[name]):
            if not is_right:
                wanted = json.dumps(case, ensure_ascii=False)
                report.line(f"missed by {name}: {wanted}: {ordinary[:FIRST]}, {suggested}")
        report.bar(f"{name}: queries not answered as they should be", hits[name].count(False), 0)
    for name in _classes(cases):
        ours, theirs = (_right(cases, hits[one], name) for one in ("sitegen", "Pagefind"))
        report.bar(f"class {name}: not behind Pagefind", theirs, ours, f"{ours}, Pagefind {theirs}")


def _is_right(case: Case, found: Found) -> bool:
    """All that is wanted among the first five, or nothing of what must not be among ordinary results.

    A second tier may answer with a suggestion.
    """
    ordinary, suggested = found
    if "not" in case:
        return not set(case["not"]) & set(ordinary)
    shown = [ordinary] + (suggested if case["tier"] == "suggestion" else [])
    return any(set(case["first5"]) <= set(columns[:FIRST]) for columns in shown)


def _ask_sitegen(contenders: Contenders, source: str, environment: dict[str, str], case: Case) -> Found:
    program = (
        str(contenders.sitegen), "search", case["query"], "--json", "--limit", str(MANY), "--lang", case["lang"],
        "--source", source)
    answer = json.loads(measure(Program(program, environment=environment))[1])
    lists = [answer["results"]] + [suggestion["results"] for suggestion in answer["suggestions"]]
    ordinary, *suggested = [_columns(result["url"] for result in results) for results in lists]
    return ordinary, suggested


def _ask_pages(cases: list[Case], site: Path, bundle: Path) -> dict[str, list[Found]]:
    """Each case on pages of the reader's language; Pagefind has the index of the other merged, the most it can."""
    found: dict[str, dict[int, Found]] = {"sitegen, its page": {}, "Pagefind": {}}
    with SearchServer(site, pagefind_folders(bundle), pagefind_pages(LANGUAGES)) as server, Chromium() as browser:
        for language in LANGUAGES:
            pages = SitegenPage(browser, server, f"/{language}/search/"), PagefindPage(
                browser, server, f"/pagefind-{language}-merged.html")
            for answers, page in zip(found.values(), pages):
                page.open()
                page.patience = PATIENCE
                for number, case in enumerate(cases):
                    if case["lang"] == language:
                        answer = page.ask(case["query"], MANY)
                        answers[number] = _columns(answer.urls), [_columns(urls) for urls in answer.suggested]
    return {name: [answers[number] for number in range(len(cases))] for name, answers in found.items()}


def _columns(urls: Iterable[str]) -> list[str]:
    """The columns of addresses by the names of their files, each once."""
    return list(dict.fromkeys(url.rstrip("/").rpartition("/")[2] for url in urls))


def _classes(cases: list[Case]) -> list[str]:
    return list(dict.fromkeys(case["class"] for case in cases))


def _right(cases: list[Case], hits: list[bool], name: str) -> int:
    return sum(hit for case, hit in zip(cases, hits) if case["class"] == name)


def _print(cases: list[Case], hits: dict[str, list[bool]], report: Report) -> None:
    rows = []
    for name in _classes(cases):
        count = sum(case["class"] == name for case in cases)
        rows.append(["must not match" if name == "not" else name, str(count)] + [
            str(_right(cases, one, name)) for one in hits.values()])
    finding = [case["class"] != "not" for case in cases]
    rows.append(["all that are to be found", str(sum(finding))] + [
        str(sum(hit for hit, is_wanted in zip(one, finding) if is_wanted)) for one in hits.values()])
    report.table(["class", "queries", *hits], rows)
