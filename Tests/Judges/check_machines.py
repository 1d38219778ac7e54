#!/usr/bin/env python3
"""Judges what a built site says to programs: `check_machines.py SITE --source FOLDER [--base-url URL]`.

Every page is read: its head, its JSON-LD, its links (machines/page_record.py). Then what only all pages together can
show is judged: translations that name each other, titles that differ, the sitemap, the feeds, and the old addresses
on three kinds of hosts (machines/judge_site.py). Faults go to standard error, one a line. Exit code 1 with faults.
"""

import argparse
import datetime
import sys
import time

from machines.judge_site import judge_site
from machines.source import Source


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("site")
    parser.add_argument("--source", required=True, help="the folder with site.yml from which the site was built")
    parser.add_argument("--base-url", help="the site's address, when it is not that of site.yml")
    parser.add_argument("--clock", type=datetime.date.fromisoformat, default=datetime.date.today())
    parser.add_argument("--jobs", type=int, help="how many processes; without it, one a core")
    parser.add_argument("--most", type=int, default=200, help="how many faults are shown")
    options = parser.parse_args()
    began = time.monotonic()
    report = judge_site(options.site, Source(options.source, options.clock), options.base_url, options.jobs)
    for fault in report.faults[: options.most]:
        print(f"check-machines: {fault}", file=sys.stderr)
    if not report.counts["pages"]:
        sys.exit(f"there is no page in {options.site}")
    print(f"{report.text()}; {time.monotonic() - began:.0f} s")
    print(f"{len(report.faults)} faults" if report.faults else "no faults")
    return 1 if report.faults else 0


if __name__ == "__main__":
    sys.exit(main())
