"""What the proofreader costs, beside a full build of the same columns."""

from contenders import Contenders
from figures import in_turn
from report import Report
from worksite import Worksite


def proofreading(contenders: Contenders, worksite: Worksite, runs: int, report: Report) -> None:
    report.heading(f"Proofreading of {worksite.pairs:,} columns in two languages")
    results = in_turn(runs, {
        "sitegen build, everything on": lambda _: contenders.build("full", worksite),
        "sitegen lint": lambda _: contenders.lint("full", worksite),
    })
    report.costs(results, "sitegen build, everything on")
    ratio = results.ratio("sitegen lint", "sitegen build, everything on", "cpu")
    report.share(f"{worksite.pairs:,} pairs: cpu of lint to that of a full build", ratio, 1)
