#!/usr/bin/env python3
"""Judges the page on which readers search: `judge_search.py --sitegen PROGRAM`.

The site of Tests/SearchTests is built and searched in Chromium: by keys, filters, the way back, on a slow line, without
a line, without scripts, with addresses and files that mean harm; and its table of queries is asked of the page as it is
of the command.
"""

import argparse
import os
import pathlib
import subprocess
import sys
import tempfile
import time

import search_column
import search_early
import search_filters
import search_harm
import search_lines
import search_table
import search_theme
import search_use
from checks import Tally
from search_page import SearchPage

SOURCE = pathlib.Path("Tests/SearchTests/site")


def build(sitegen, folder):
    """Builds the site, and gives where it is."""
    environment = {**os.environ, "SITEGEN_THEMES": str(pathlib.Path("themes").resolve())}
    made = folder / "public"
    command = [sitegen, "build", "--quiet", "--source", str(SOURCE), "--destination", str(made), "--no-cache"]
    result = subprocess.run(command, capture_output=True, text=True, env=environment)
    if result.returncode:
        raise SystemExit(result.stdout + result.stderr)
    return made


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sitegen", required=True)
    options = parser.parse_args()
    began, tally = time.monotonic(), Tally()
    with tempfile.TemporaryDirectory(prefix="sitegen-search-") as name:
        site = build(str(pathlib.Path(options.sitegen).resolve()), pathlib.Path(name).resolve())
        with SearchPage(site) as page:
            for module in (search_use, search_column, search_early, search_filters, search_harm, search_lines, search_theme, search_table):
                tally.run_all(module.CHECKS, page)
    print(f"{tally.passed} passed, {len(tally.failed)} failed, in {time.monotonic() - began:.0f} s")
    return 1 if tally.failed else 0


if __name__ == "__main__":
    sys.exit(main())
