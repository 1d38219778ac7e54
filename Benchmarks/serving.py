"""From a save to the new text in a browser: sitegen's preview beside Hugo's server, one after another."""

import random
import re
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from math import inf, nan

from chromium import Chromium
from contenders import Contenders
from edited_column import KINDS, EditedColumn
from figures import Spread
from report import Report
from screen import Screen
from servers import Preview, Server
from worksite import Worksite

BARS = {1_000: {"text": 0.150, "title": 0.200}, 10_000: {"text": 0.400, "title": 0.700}}
"""Seconds at most from a save to the text, by pairs and what was saved."""
PART_OF_MEMORY = 4
LARGE = 10_000
"""Pairs from which on Hugo is given fewer saves, a minute for each, and is not asked to render all at each."""
BARRED = "sitegen, everything on"
PREVIEWS = (
    Preview("hugo server", "hugo"),
    Preview("hugo server --disableFastRender", "hugo", ("--disableFastRender",)),
    Preview("sitegen, the same site", "equal"),
    Preview(BARRED, "full"),
)
FEED = re.compile(r'<link[^>]*type="?application/rss\+xml"?[^>]*href="?(?:https?://[^/"]*)?(/[^" >]*)')
PAUSE = (0.2, 0.6)
"""Seconds between two saves, from and to, once the server is quiet."""
PATIENCE, PATIENCE_A_PAIR = 20, 0.02
"""Seconds until a save counts as lost: more than Hugo takes to build everything again."""
MEMORY = ("VmRSS", "VmHWM")
"""Now, and at most."""
SETTLED = 1.0
"""Seconds that a page is left alone before the first save: its script has to find the server."""


@dataclass
class Saves:
    """What came of the saves of one kind."""

    seconds: list[float] = field(default_factory=list)
    """From the save to the frame that shows it, of those that were shown."""
    lost: int = 0
    """Those that the open page never showed by itself."""
    refused: int = 0
    """Those of them that it did not even show when it was loaded again."""
    complete: int = 0
    """Titles that front page, partner and feed all had when the column's page showed them."""
    paints: list[float] = field(default_factory=list)
    """Seconds from that frame to the first paint of its document, as Chromium itself counts it."""

    @property
    def count(self) -> int:
        return len(self.seconds) + self.lost


@dataclass
class Outcome:
    """One server's."""

    saves: dict[str, Saves]
    first_answer: float
    """Seconds from its start."""
    memory: dict[str, int]
    """Bytes, by the kernel's names: see `Server.memory`."""
    clocks_apart: float
    """Seconds at most."""


def serving(saves: int, hugo_saves: int) -> Callable[[Contenders, Worksite, int, Report], None]:
    """The section with so many saves of each kind; `hugo_saves` is Hugo's number on large sites."""
    def section(contenders: Contenders, worksite: Worksite, _: int, report: Report) -> None:
        report.heading(f"Saves of one of {worksite.pairs:,} columns in two languages, until a browser shows them")
        column = EditedColumn(worksite)
        outcomes = {}
        for preview in PREVIEWS:
            if preview.options and worksite.pairs >= LARGE:
                report.line(f"{preview.name} is left out: a save takes it minutes.")
                continue
            count = hugo_saves if preview.is_hugo and worksite.pairs >= LARGE else saves
            outcomes[preview.name] = _serve(preview, contenders, worksite, column, count)
        _print(outcomes, report)
        _judge(outcomes, worksite.pairs, report)

    return section


def _serve(
    preview: Preview, contenders: Contenders, worksite: Worksite, column: EditedColumn, count: int
) -> Outcome:
    """The outcome of `count` saves of each kind."""
    with Server(preview, contenders, worksite, column.page) as server, Chromium() as browser:
        screen = Screen(browser)
        if not screen.open(server.origin + column.page, column.shown["title"]):
            sys.exit(f"‘{preview.name}’ does not show ‘{column.shown['title']}’")
        others = _others(server, column)
        time.sleep(SETTLED)
        server.wait_until_quiet()
        # The same pauses for all servers.
        pauses = random.Random(worksite.pairs)
        results = {kind: Saves() for kind in KINDS}
        for kind in KINDS:
            for _ in range(count):
                time.sleep(pauses.uniform(*PAUSE))
                saved = column.save(preview.columns(worksite), kind)
                shown = screen.shows(column.shown[kind], PATIENCE + PATIENCE_A_PAIR * worksite.pairs)
                if kind == "title" and shown:
                    results[kind].complete += all([column.shown[kind] in server.get(path) for path in others])
                server.wait_until_quiet()
                _note(results[kind], saved, shown, column.shown[kind], screen)
        memory = {measure: server.memory(measure) for measure in MEMORY}
        return Outcome(results, server.first_answer, memory, screen.apart)


def _others(server: Server, column: EditedColumn) -> list[str]:
    """Paths of what names the column's title beside its own page: the front page, its partner, the feed."""
    feed = FEED.search(server.get(column.front))
    paths = [column.front, column.partner, feed[1] if feed else "/no-feed"]
    for path in paths:
        if column.shown["title"] not in server.get(path):
            sys.exit(f"{path} does not name the title ‘{column.shown['title']}’")
    return paths


def _note(saves: Saves, saved: float, shown: float | None, text: str, screen: Screen) -> None:
    if shown is None:
        saves.lost += 1
        saves.refused += not screen.reload(text)
        return
    saves.seconds.append(shown - saved)
    painted = screen.first_paint()
    # A page that was not loaded again was painted before it was saved.
    if painted and painted > saved:
        saves.paints.append(painted - shown)
    screen.compare_clocks()


def _print(outcomes: dict[str, Outcome], report: Report) -> None:
    head = [word for kind in KINDS for word in (f"{kind}: median", "best", "worst", "shown")]
    report.table(["from a save to the screen", *head, "complete"], [
        [name, *(word for kind in KINDS for word in _times(outcome.saves[kind])),
         f"{outcome.saves['title'].complete} of {outcome.saves['title'].count}"]
        for name, outcome in outcomes.items()
    ])
    report.table(["", "start to first page", "memory", "at most"], [
        [name, f"{outcome.first_answer:.2f} s", *(f"{outcome.memory[measure] / 1e6:.0f} MB" for measure in MEMORY)]
        for name, outcome in outcomes.items()
    ])
    for name, outcome in outcomes.items():
        paints = Spread.of([1e3 * paint for saves in outcome.saves.values() for paint in saves.paints] or [nan])
        report.line(
            f"{name}: complete: {outcome.saves['title'].complete} of {outcome.saves['title'].count}; "
            f"clocks of bench and page apart by {1e3 * outcome.clocks_apart:.1f} ms at most; Chromium's first paint "
            f"{paints.middle:+.1f} ms ({paints.low:+.1f} to {paints.high:+.1f}) from the frame that counts here.")
    report.line("")


def _times(saves: Saves) -> list[str]:
    spread = Spread.of(saves.seconds or [nan])
    times = [f"{1e3 * value:,.0f} ms" for value in (spread.middle, spread.low, spread.high)]
    refused = f", {saves.refused} not even when loaded again" if saves.refused else ""
    return [*times, f"{len(saves.seconds)} of {saves.count}{refused}"]


def _judge(outcomes: dict[str, Outcome], pairs: int, report: Report) -> None:
    ours = outcomes[BARRED]
    for kind, limit in BARS.get(pairs, {}).items():
        middle = Spread.of(ours.saves[kind].seconds or [inf]).middle
        report.bar(
            f"{pairs:,} pairs: {kind} on the screen", middle, limit,
            f"{1e3 * middle:.0f} ms, at most {1e3 * limit:.0f} ms")
    for kind in KINDS:
        saves = ours.saves[kind]
        report.bar(f"{pairs:,} pairs: every {kind} shown", saves.lost, 0, f"{len(saves.seconds)} of {saves.count}")
    titles = ours.saves["title"]
    report.bar(
        f"{pairs:,} pairs: front page, partner and feed complete with the title", titles.count - titles.complete, 0,
        f"{titles.complete} of {titles.count}")
    if pairs not in BARS:
        return
    hugo = min(outcome.memory["VmRSS"] for name, outcome in outcomes.items() if name.startswith("hugo"))
    report.share(f"{pairs:,} pairs: memory of Hugo's", Spread.of([ours.memory["VmRSS"] / hugo]), PART_OF_MEMORY)
