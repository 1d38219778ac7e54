"""Full builds of the same columns by all programs, and whether the sites are equal."""

import re

from contenders import SITEGEN_SITES, Contenders
from equality import different_addresses, different_texts, parts
from figures import in_turn
from inventory import inventory
from report import Report
from worksite import Worksite

HUGO = "hugo"
EQUAL_PARTS = {"cpu": 8, "wall": 8, "memory": 8}
FULL_PART = 5
SMALLEST_FOR_BARS = 1000
COMPARED_TEXTS = 200
PARTS_MAY_DIFFER = 0.02
"""Hugo finds related columns by other rules, and the chooser on `/` has parts that its redirect has not."""
SHOWN_DIFFERENCES = 10


def full_builds(contenders: Contenders, worksite: Worksite, runs: int, report: Report) -> None:
    report.heading(f"Full builds of {worksite.pairs:,} columns in two languages")
    results = in_turn(runs, {
        "Hugo": lambda _: contenders.build(HUGO, worksite),
        "sitegen, the same site": lambda _: contenders.build("equal", worksite),
        "sitegen, everything on": lambda _: contenders.build("full", worksite),
        "C: read and render only": lambda _: contenders.render_in_c(worksite),
        "cp -r of the same site": lambda _: contenders.copy("equal", worksite),
    })
    report.costs(results, "Hugo")
    _compare(worksite, report)
    if worksite.pairs >= SMALLEST_FOR_BARS:
        for name, part in EQUAL_PARTS.items():
            ratio = results.ratio("sitegen, the same site", "Hugo", name)
            report.share(f"{worksite.pairs:,} pairs, the same site: {name} of Hugo's", ratio, part)
        ratio = results.ratio("sitegen, everything on", "Hugo", "cpu")
        report.share(f"{worksite.pairs:,} pairs, everything on: cpu of Hugo's", ratio, FULL_PART)


def _compare(worksite: Worksite, report: Report) -> None:
    """The numbers of what was written; the first two sites have to be the same."""
    sites = {site: inventory(worksite.output(site)) for site in (HUGO, *SITEGEN_SITES)}
    report.table(["", "pages", "feeds", "sitemap entries", "files", "bytes"], [
        [name] + [f"{len(sites[site].addresses[kind]):,}" for kind in ("pages", "feeds", "sitemap")]
        + [f"{sites[site].files:,}", f"{sites[site].bytes:,}"]
        for site, name in ((HUGO, "Hugo"), ("equal", "sitegen, the same site"), ("full", "sitegen, everything on"))
    ])
    addresses = different_addresses(sites[HUGO], sites["equal"])
    for line in addresses[:SHOWN_DIFFERENCES]:
        report.line(f"  {line}")
    report.bar(
        f"{worksite.pairs:,} pairs: both write the same addresses", len(addresses), 0,
        f"{len(addresses):,} of {len(sites[HUGO].addresses['pages']):,} differ")
    _compare_pages(worksite, sorted(sites[HUGO].addresses["pages"] & sites["equal"].addresses["pages"]), report)


def _compare_pages(worksite: Worksite, pages: list[str], report: Report) -> None:
    """Whether the pages hold the same parts, and the articles the same text."""
    theirs, ours = (parts(worksite.output(site), pages) for site in (HUGO, "equal"))
    report.line("")
    report.table(["parts of these pages", "Hugo", "sitegen"], [
        [name, f"{count:,}", f"{ours[name]:,}"] for name, count in theirs.items()
    ])
    furthest = max(abs(ours[name] - count) / max(count, 1) for name, count in theirs.items())
    report.bar(
        f"{worksite.pairs:,} pairs: the pages have the same parts", furthest, PARTS_MAY_DIFFER,
        f"the numbers differ by {furthest:.1%}, at most {PARTS_MAY_DIFFER:.0%}")
    articles = [page for page in pages if re.search("/columns/column-", page)]
    sample = articles[:: max(1, len(articles) // COMPARED_TEXTS)]
    texts = different_texts(worksite.output(HUGO), worksite.output("equal"), sample)
    for page in texts[:SHOWN_DIFFERENCES]:
        report.line(f"  the texts of {page} differ")
    report.bar(
        f"{worksite.pairs:,} pairs: the articles have the same text", len(texts), 0,
        f"{len(texts)} of {len(sample)} differ")
