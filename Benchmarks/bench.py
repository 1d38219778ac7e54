#!/usr/bin/env python3
"""Compares sitegen with Hugo, its search with Pagefind, and both with what no program can go below.

docs/performance.md says how.

Prints tables and bars; ends with 1 when a bar was missed.
"""

import argparse
import os
import platform
import sys
from contextlib import ExitStack, suppress
from pathlib import Path

from checking import checking
from contenders import Contenders
from full_builds import full_builds
from measure import Program, measure
from proofreading import proofreading
from rebuilds import rebuilds
from report import Report
from scaling import cores, growth
from search_hits import search_hits
from searching import searching
from serving import serving
from stages import stage_times
from start_up import start_up
from worksite import prepared

SECTIONS_OF_A_SITE = {
    "full": full_builds, "stages": stage_times, "cores": cores, "rebuild": rebuilds, "lint": proofreading,
    "check": checking, "search": searching,
}
SECTIONS = ("startup", *SECTIONS_OF_A_SITE, "serve", "growth")


def main() -> None:
    options = _options()
    contenders = Contenders(options.sitegen, options.hugo, options.bound, options.pagefind)
    report = Report()
    _describe(contenders, options, report)
    if "startup" in options.sections:
        start_up(contenders, options.runs, report)
    if "search" in options.sections:
        search_hits(contenders, options.work, options.themes, options.keep, report)
    sections_of_a_site = SECTIONS_OF_A_SITE | {"serve": serving(options.saves, options.hugo_saves)}
    sections = [sections_of_a_site[name] for name in options.sections if name in sections_of_a_site]
    for pairs in options.pairs if sections else []:
        with prepared(pairs, options.work, options.themes, options.keep) as worksite:
            for section in sections:
                section(contenders, worksite, options.runs, report)
    if "growth" in options.sections:
        with ExitStack() as stack:
            sites = [prepared(pairs, options.work, options.themes, options.keep) for pairs in options.growth]
            growth(contenders, [stack.enter_context(site) for site in sites], options.runs, report)
    with suppress(OSError):
        # Only if nothing else is in it.
        options.work.rmdir()
    report.heading("Result")
    report.line("\n".join(f"missed: {what}" for what in report.missed) or "All bars were passed.")
    sys.exit(1 if report.missed else 0)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("sitegen", "hugo", "bound", "pagefind", "themes"):
        parser.add_argument(f"--{name}", type=_existing, required=True)
    parser.add_argument("--pairs", type=_numbers, default="1000 10000", help="numbers of columns in two languages")
    parser.add_argument("--growth", type=_numbers, default="100 1000 10000 30000", help="the same, for the growth")
    parser.add_argument("--runs", type=int, default=5, help="how often everything is run")
    parser.add_argument("--saves", type=int, default=50, help="how often a text and a title are saved while one serves")
    parser.add_argument(
        "--hugo-saves", type=int, default=5, help="the same for Hugo from 10,000 columns on, a minute each")
    parser.add_argument("--sections", type=_sections, default=" ".join(SECTIONS), help=", ".join(SECTIONS))
    parser.add_argument("--work", type=Path, default=Path("/dev/shm/sitegen-bench"), help="a folder, best on tmpfs")
    parser.add_argument("--keep", action="store_true", help="leave the sites there")
    return parser.parse_args()


def _existing(text: str) -> Path:
    path = Path(text).absolute()
    if not path.exists():
        raise argparse.ArgumentTypeError(f"there is no {text}")
    return path


def _numbers(text: str) -> list[int]:
    return [int(word) for word in text.replace(",", " ").split()]


def _sections(text: str) -> list[str]:
    names = text.replace(",", " ").split()
    for name in names:
        if name not in SECTIONS:
            raise argparse.ArgumentTypeError(f"‘{name}’ is none of {', '.join(SECTIONS)}")
    return names


def _describe(contenders: Contenders, options: argparse.Namespace, report: Report) -> None:
    """What was compared, on what machine."""
    processor = next(
        (line.split(":")[1].strip() for line in _lines("/proc/cpuinfo") if line.startswith("model name")),
        platform.processor())
    sitegen = measure(Program((str(contenders.sitegen), "--version")))[1].strip()
    hugo = measure(Program((str(contenders.hugo), "version")))[1].split("-")[0].strip()
    report.line(
        f"sitegen {sitegen}, {hugo}; {processor}, {len(os.sched_getaffinity(0))} cores, "
        f"{platform.system()} {platform.release()}; everything in {options.work}; "
        f"median of {options.runs} runs in turn, with the lowest and the highest.")


def _lines(path: str) -> list[str]:
    try:
        return Path(path).read_text(encoding="utf-8").splitlines()
    except OSError:
        return []


main()
