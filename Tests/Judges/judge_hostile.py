#!/usr/bin/env python3
"""Judges a generated site of hostile columns: `judge_hostile.py N --sitegen PROGRAM`.

It is built three times: as it is, below a path of its host, and with every tenth column at another address. Each time
all of check_machines.py must hold; and the entries of feeds keep their ids when their columns move.
"""

import argparse
import json
import pathlib
import shlex
import shutil
import sys
import time

import hostile_columns
from machines.judge_site import judge_site
from machines.source import Source

FOLDER = pathlib.Path(".build/judges-hostile")
BELOW = "https://columns.example/~desk/archive/"


def ids_of(site):
    """The ids of all entries in feeds, with the language of their columns."""
    found = set()
    for file in site.rglob("feed.json"):
        found.update((item["language"], item["id"]) for item in json.loads(file.read_text("utf-8"))["items"])
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("count", type=int)
    parser.add_argument("--sitegen", required=True)
    parser.add_argument("--jobs", type=int)
    parser.add_argument("--redirects", action="store_true", help="give the site a list of old addresses, too")
    options = parser.parse_args()
    sitegen, now = shlex.split(options.sitegen), hostile_columns.NOW
    shutil.rmtree(FOLDER, ignore_errors=True)
    faults = []

    def judge(name, destination, base=None):
        began = time.monotonic()
        hostile_columns.build(sitegen, FOLDER, destination, *(["--base-url", base] if base else []))
        built = time.monotonic()
        report = judge_site(FOLDER / destination, Source(FOLDER, now), base, options.jobs)
        print(
            f"{name}: {report.text()}; built in {built - began:.0f} s, judged in {time.monotonic() - built:.0f} s",
            flush=True,
        )
        faults.extend(f"{name}: {fault}" for fault in report.faults)

    hostile_columns.write_site(options.count, FOLDER, redirects=options.redirects)
    judge("hostile", "public")
    judge("below a path", "below", BELOW)
    hostile_columns.write_site(options.count, FOLDER, moved=True)
    judge("moved", "moved")
    before, after = ids_of(FOLDER / "public"), ids_of(FOLDER / "moved")
    if before != after:
        faults.append(f"moved: feeds have other ids, such as {sorted(before ^ after)[:2]}")
    print(f"{len(before)} ids of entries, the same when columns move" if before == after else "ids of entries changed")
    for fault in faults[:200]:
        print(f"judge-hostile: {fault}", file=sys.stderr)
    print(f"{len(faults)} faults" if faults else "no faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
