"""How the cost of a full build grows with the columns, and shrinks with a second core."""

import os
from collections.abc import Callable

from contenders import Contenders, forget
from figures import in_turn
from measure import Cost, Program, measure
from report import Report, megabytes, seconds
from worksite import Worksite

GROWTH_FROM, GROWTH_TO, GROWTH_AT_MOST = 10_000, 30_000, 3.3
TWO_CORES_AT_MOST = 0.6


def growth(contenders: Contenders, worksites: list[Worksite], runs: int, report: Report) -> None:
    report.heading("Growth of sitegen's full build of the same site")
    results = in_turn(runs, {str(worksite.pairs): _built_and_removed(contenders, worksite) for worksite in worksites})
    report.table(["pairs", "CPU", "wall", "memory", "CPU a pair", "memory a pair"], [[
        f"{worksite.pairs:,}", seconds(results.spread(name, "cpu")), seconds(results.spread(name, "wall")),
        megabytes(results.spread(name, "memory")),
        f"{results.spread(name, 'cpu').middle / worksite.pairs * 1e6:.0f} µs",
        f"{results.spread(name, 'memory').middle / worksite.pairs / 1e3:.1f} kB",
    ] for worksite in worksites for name in (str(worksite.pairs),)])
    if {str(GROWTH_FROM), str(GROWTH_TO)} <= results.costs.keys():
        ratio = results.ratio(str(GROWTH_TO), str(GROWTH_FROM), "cpu")
        report.bar(f"cpu of {GROWTH_TO:,} pairs to that of {GROWTH_FROM:,}", ratio.middle, GROWTH_AT_MOST)


def _built_and_removed(contenders: Contenders, worksite: Worksite) -> Callable[[int], Cost]:
    """The output goes at once: kept, it would fill the memory that the next build needs."""
    def build(_: int) -> Cost:
        cost = contenders.build("equal", worksite)
        forget("equal", worksite)
        return cost

    return build


def cores(contenders: Contenders, worksite: Worksite, runs: int, report: Report) -> None:
    report.heading(f"One core and two, full builds of {worksite.pairs:,} columns in two languages")
    available = sorted(os.sched_getaffinity(0))
    if len(available) < 2:
        report.line("This machine has one core only.")
        return

    def build(count: int) -> Cost:
        forget("equal", worksite)
        program = contenders.building("equal", worksite)
        chosen = ",".join(str(core) for core in available[:count])
        return measure(Program(("taskset", "--cpu-list", chosen, *program.arguments), program.folder))[0]

    results = in_turn(runs, {"one core": lambda _: build(1), "two cores": lambda _: build(2)})
    report.costs(results, "one core")
    ratio = results.ratio("two cores", "one core", "wall")
    report.bar(f"{worksite.pairs:,} pairs: wall on two cores to one", ratio.middle, TWO_CORES_AT_MOST)
