"""What a program costs that does nothing."""

from contenders import Contenders
from figures import Runs
from measure import Program, measure
from report import Report, seconds

AT_MOST = 1.5
BATCH = 20
"""Runs that count as one: a single one is shorter than what disturbs it."""


def start_up(contenders: Contenders, runs: int, report: Report) -> None:
    report.heading("Start-up")
    programs = {
        "hugo version": Program((str(contenders.hugo), "version")),
        "sitegen --version": Program((str(contenders.sitegen), "--version")),
    }
    results = Runs()
    for _ in range(runs * BATCH):
        for name, program in programs.items():
            results.add(name, measure(program)[0])
    report.table(["", "CPU", "wall", "size of the program"], [
        [name, seconds(results.spread(name, "cpu")), seconds(results.spread(name, "wall")), f"{path.stat().st_size:,}"]
        for name, path in (("hugo version", contenders.hugo), ("sitegen --version", contenders.sitegen))
    ])
    for kind in ("cpu", "wall"):
        ours, theirs = (results.spread(name, kind).middle for name in ("sitegen --version", "hugo version"))
        report.bar(f"start-up: {kind} to Hugo's", ours / theirs, AT_MOST)
