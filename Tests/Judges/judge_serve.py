#!/usr/bin/env python3
"""Judges `sitegen serve`: `judge_serve.py --sitegen PROGRAM`; an hour of saves: --only saves --minutes 60 --pairs 1000.

A small bilingual site is written, and the real program serves it: to raw sockets, to a browser, and to many saves.
"""

import argparse
import pathlib
import sys
import tempfile
import time

import preview_answers
import preview_browser
import preview_crowd
import preview_editors
import preview_faults
import preview_harm
import preview_life
import preview_names
import preview_paths
import preview_saves
from checks import Tally
from preview import Preview
from preview_site import PreviewSite


def judge_sockets(tally, options, folder):
    """What one preview answers to bytes on sockets."""
    site = PreviewSite(folder / "sockets")
    site.write_secrets()
    site.write_files()
    with Preview(options.sitegen, site.folder, *preview_names.ALLOWED) as preview:
        for module in (preview_names, preview_paths, preview_answers, preview_crowd):
            tally.run_all(module.CHECKS, preview)


def judge_life(tally, options, folder):
    """How previews begin, go on over what is broken, and end."""
    for module in (preview_life, preview_faults, preview_editors, preview_harm):
        tally.run_all(module.CHECKS, options.sitegen, folder)


def judge_browser(tally, options, folder):
    """What a browser shows of previews."""
    preview_browser.judge(tally, options.sitegen, folder)


def nothing_is_built(folder):
    """No folder public/ is made."""
    for made in folder.glob("**/public"):
        yield str(made)


GROUPS = {"sockets": judge_sockets, "life": judge_life, "browser": judge_browser}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sitegen", required=True)
    parser.add_argument("--minutes", type=float, default=2, help="how long it is saved every second")
    parser.add_argument("--pairs", type=int, default=30, help="of the site that is saved to")
    parser.add_argument("--only", choices=[*GROUPS, "saves"], action="append", help="judge this part")
    options = parser.parse_args()
    began, tally = time.monotonic(), Tally()
    with tempfile.TemporaryDirectory(prefix="sitegen-preview-") as name:
        folder = pathlib.Path(name).resolve()
        saves = None
        if not options.only or "saves" in options.only:
            saves = preview_saves.Saves(options.sitegen, folder, options.minutes * 60, options.pairs)
            saves.start()
        for group in GROUPS:
            if not options.only or group in options.only:
                GROUPS[group](tally, options, folder)
        if saves:
            saves.judge(tally)
        tally.run(nothing_is_built, folder)
    print(f"{tally.passed} passed, {len(tally.failed)} failed, in {time.monotonic() - began:.0f} s")
    return 1 if tally.failed else 0


if __name__ == "__main__":
    sys.exit(main())
