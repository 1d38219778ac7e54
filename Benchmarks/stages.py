"""Where sitegen's time goes."""

import re

from contenders import Contenders, forget
from measure import measure
from report import Report
from worksite import Worksite


def stage_times(contenders: Contenders, worksite: Worksite, runs: int, report: Report) -> None:
    """The middle run's stages, as sitegen itself counts them."""
    report.heading(f"Stages of sitegen's full build of {worksite.pairs:,} columns in two languages")
    for site, name in ("equal", "the same site"), ("full", "everything on"):
        outcomes = []
        for _ in range(runs):
            forget(site, worksite)
            outcomes.append(measure(contenders.building(site, worksite, "--verbose")))
        cost, written = sorted(outcomes, key=lambda outcome: outcome[0].cpu)[runs // 2]
        rows = re.findall(r"^ +(\w+): ([\d.,]+ m?s), ([\d.,]+ m?s) of processor time$", written, re.MULTILINE)
        report.table([name, "wall", "CPU"], [list(row) for row in rows])
        report.line(f"The whole process: {cost.wall:.3f} s, {cost.cpu:.3f} s of CPU.\n")
