"""What searching costs: readers' bytes and time, and the build's, beside Pagefind over the same built site."""

import gzip
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from chromium import Chromium
from columns import LANGUAGES
from contenders import Contenders
from figures import Runs, Spread, in_turn
from measure import Cost, measure
from report import Report, seconds
from search_pages import RESULTS, Answer, PagefindPage, SearchPage, SitegenPage, pagefind_folders, pagefind_pages
from search_server import SearchServer
from vocabulary import vocabulary
from worksite import Worksite

QUERIES = ((150,), (1200,), (4000,), (60, 900), (300, 2500), (100, 500, 1500))
"""Ranks of the words of a query, function words not counted: common, rare and both together."""
ENTRY = "/search/index.json"
INDEXES = {"sitegen": "/search/", "Pagefind": "/pagefind/"}
SCRIPTS = (".js", ".css", ".html", ".pagefind")
"""Endings of what a page consists of; the rest of an index's folder is the index."""
PAGE_BAR, PART_OF_BUILD = 25_000, 0.25
BARS = {1_000: {"entry": 20_000, "query": 60_000}, 10_000: {"entry": 40_000, "query": 120_000}}
"""Bytes on the line at most, by pairs."""
TIMES_SLOWER, SCRIPT_BAR, FIRST_BAR = 6, 0.050, 2.0
"""How much slower a telephone is; seconds of script of a search on one; seconds to first results on a slow line."""

SLOW_PATIENCE = 4
"""How much longer a page may do nothing that anybody sees before it counts as done on that line."""


def searching(contenders: Contenders, worksite: Worksite, runs: int, report: Report) -> None:
    report.heading(f"Search in {worksite.pairs:,} columns in two languages")
    bundle = worksite.output("pagefind")
    _index(contenders, worksite, bundle, runs, report)
    folders, pages = pagefind_folders(bundle), pagefind_pages(LANGUAGES)
    with SearchServer(worksite.output("full"), folders, pages) as server, Chromium() as browser:
        def page_of(name: str, language: str) -> SearchPage:
            if name == "sitegen":
                return SitegenPage(browser, server, f"/{language}/search/")
            return PagefindPage(browser, server, f"/pagefind-{language}.html")

        _weigh(page_of, worksite.pairs, report)
        _time(page_of, worksite.pairs, report)


def _index(contenders: Contenders, worksite: Worksite, bundle: Path, runs: int, report: Report) -> None:
    """What making the index costs, and how large it is."""
    settings = worksite.source("full") / "site.yml"
    text = settings.read_text(encoding="utf-8")

    def build(more: str) -> Callable[[int], Cost]:
        def run(_: int) -> Cost:
            settings.write_text(text + more, encoding="utf-8")
            try:
                return contenders.build("full", worksite)
            finally:
                settings.write_text(text, encoding="utf-8")
        return run

    names = ("build without search", "build with search", "Pagefind, over the built site")
    results = in_turn(runs, {
        names[0]: build("search: false\n"),
        names[1]: build(""),
        names[2]: lambda _: measure(contenders.indexing(worksite.output("full"), bundle))[0],
    })
    report.table(["", "CPU", "wall"], [
        [name, seconds(results.spread(name, "cpu")), seconds(results.spread(name, "wall"))] for name in names])
    share = _share(results, names[0], names[1])
    report.bar(f"{worksite.pairs:,} pairs: the index's part of a build's CPU", share.middle, PART_OF_BUILD)
    added = Spread.of([
        one.cpu - other.cpu for one, other in zip(results.costs[names[1]], results.costs[names[0]], strict=True)])
    report.bar(
        f"{worksite.pairs:,} pairs: CPU of the index, Pagefind's at most", added.middle,
        results.spread(names[2], "cpu").middle)
    report.line("")
    sizes = {name: list(_sizes(folder)) for name, folder in (
        ("sitegen", worksite.output("full") / "search"), ("Pagefind", bundle))}
    report.table(["index", "files", "bytes", "bytes, packed"], [
        [name, f"{len(files):,}", f"{sum(raw for raw, _ in files):,}", f"{sum(packed for _, packed in files):,}"]
        for name, files in sizes.items()])
    packed = {name: sum(packed for _, packed in files) for name, files in sizes.items()}
    _bar(f"{worksite.pairs:,} pairs: packed index, Pagefind's at most", packed["sitegen"], packed["Pagefind"], report)
    report.line("")


def _share(results: Runs, without: str, with_it: str) -> Spread:
    """The part that `with_it` takes more, round by round."""
    pairs = zip(results.costs[with_it], results.costs[without], strict=True)
    return Spread.of([1 - base.cpu / one.cpu for one, base in pairs])


def _sizes(folder: Path) -> Iterator[tuple[int, int]]:
    """Bytes of each file of an index, and those of it on the line; Pagefind's files are packed already."""
    for file in folder.rglob("*"):
        if file.is_file() and file.suffix not in SCRIPTS:
            content = file.read_bytes()
            yield len(content), min(len(content), len(gzip.compress(content, 6)))


def _queries(language: str) -> list[str]:
    words = vocabulary(language).contents
    return [" ".join(words[rank] for rank in ranks) for ranks in QUERIES]


def _weigh(page_of: Callable[[str, str], SearchPage], pairs: int, report: Report) -> None:
    """Bytes on the line, each query as the first one of a reader; as many results from Pagefind as our page shows."""
    rows = []
    middles: dict[str, float] = {}
    shown_of: dict[str, int] = {}
    for name in INDEXES:
        parts: dict[str, list[int]] = {"page": [], "new": [], "entry": [], "query": [], "all": []}
        empty = 0
        for language in LANGUAGES:
            page = page_of(name, language)
            brought = {path for path, _ in page.visit(f"/{language}/")}
            for query in _queries(language):
                sent = page.open()
                answer = page.ask(query, shown_of.get(query, RESULTS))
                shown_of.setdefault(query, len(answer.urls))
                sent += page.server.sent[len(sent):]
                empty += not answer.urls
                index = [(path, size) for path, size in sent if _is_index(name, path)]
                shown = [(path, size) for path, size in sent if path.endswith((*SCRIPTS, "/"))]
                parts["page"].append(sum(size for _, size in shown))
                parts["new"].append(sum(size for path, size in shown if path not in brought))
                parts["entry"].append(sum(size for path, size in index if path == ENTRY))
                parts["query"].append(sum(size for _, size in index))
                parts["all"].append(parts["page"][-1] + parts["query"][-1])
        rows.append([name] + [_bytes(parts[part]) for part in parts] + [f"{empty} of {len(parts['all'])}"])
        middles |= {f"{name} {part}": median(values) for part, values in parts.items()}
    report.table([
        "bytes on the line", "page, styles, scripts", "not of other pages", "entry", "entry, index, first results",
        "all", "no result"], rows)
    ours, theirs = middles["sitegen all"], middles["Pagefind all"]
    _bar(f"{pairs:,} pairs: bytes until the first results, Pagefind's at most", ours, theirs, report)
    _bar(f"{pairs:,} pairs: bytes of page and script", middles["sitegen new"], PAGE_BAR, report)
    for part, limit in BARS.get(pairs, {}).items():
        _bar(f"{pairs:,} pairs: bytes of the {part}", middles[f"sitegen {part}"], limit, report)
    report.line("")


def _bar(what: str, size: float, limit: float, report: Report) -> None:
    report.bar(what, size, limit, f"{size:,.0f}, at most {limit:,.0f}")


def _is_index(name: str, path: str) -> bool:
    return path.startswith(INDEXES[name]) and not path.endswith(SCRIPTS)


def _bytes(values: list[int]) -> str:
    return f"{median(values):,.0f} ({min(values):,}–{max(values):,})"


def _time(page_of: Callable[[str, str], SearchPage], pairs: int, report: Report) -> None:
    """Script on a slow processor, and the wait for first results on a slow line."""
    scripts: list[float] = []
    waits: dict[str, list[float]] = {name: [] for name in INDEXES}
    for language in LANGUAGES:
        for name in INDEXES:
            page = page_of(name, language)
            for query in _queries(language):
                page.open()
                # Pagefind works in a thread of its own, which Chromium neither slows down nor counts.
                if name == "sitegen":
                    page.slow_down(TIMES_SLOWER)
                    before = page.script()
                    page.ask(query)
                    scripts.append(page.script() - before)
                    page.slow_down(1)
                    page.open()
                answer = _ask_slowly(page, query)
                if answer.first is not None:
                    waits[name].append(answer.first)
    rows = [[name, f"{_middle(all):.2f} s ({min(all):.2f}–{max(all):.2f})"] for name, all in waits.items() if all]
    report.table([f"first of {RESULTS} results, 400 kbit/s, 150 ms, page loaded", "after the last key"], rows)
    report.bar(
        f"{pairs:,} pairs: script of a search, processor {TIMES_SLOWER} times slower", _middle(scripts), SCRIPT_BAR,
        f"{1e3 * _middle(scripts):.0f} ms ({1e3 * min(scripts):.0f}–{1e3 * max(scripts):.0f}), "
        f"at most {1e3 * SCRIPT_BAR:.0f} ms")
    report.bar(f"{pairs:,} pairs: seconds to first results on a slow line", _middle(waits["sitegen"]), FIRST_BAR)


def _ask_slowly(page: SearchPage, query: str) -> Answer:
    page.server.is_slow = True
    page.patience *= SLOW_PATIENCE
    try:
        return page.ask(query)
    finally:
        page.server.is_slow = False
        page.patience /= SLOW_PATIENCE


def _middle(values: list[float]) -> float:
    """The middle of values; without any, more than every bar."""
    return median(values) if values else float("inf")
