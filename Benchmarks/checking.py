"""What `sitegen check` costs beside a full build of the same site."""

from contenders import Contenders, forget
from figures import in_turn
from measure import Cost, Program, measure
from report import Report
from worksite import Worksite

MOST = 1.5
"""Of the CPU of a full build with everything on."""


def checking(contenders: Contenders, worksite: Worksite, runs: int, report: Report) -> None:
    report.heading(f"sitegen check of {worksite.pairs:,} columns in two languages")

    def check(_: int) -> Cost:
        forget("drawn", worksite)
        arguments = (str(contenders.sitegen), "check", "--quiet", "--no-cache")
        return measure(Program(arguments, worksite.source("drawn")))[0]

    results = in_turn(runs, {
        "a build with everything on": lambda _: contenders.build("drawn", worksite),
        "one that draws no pictures": lambda _: contenders.build("full", worksite),
        "check": check,
    })
    report.costs(results, "a build with everything on")
    ratio = results.ratio("check", "a build with everything on", "cpu").middle
    report.bar(f"{worksite.pairs:,} pairs: CPU of check beside a build with everything on", ratio, MOST)
