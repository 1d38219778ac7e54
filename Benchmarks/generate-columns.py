#!/usr/bin/env python3
"""Writes a site of N columns in two languages, the same bytes every time: site.yml and content/columns/.

usage: generate-columns.py N FOLDER
"""

import sys
from pathlib import Path

from columns import write_columns
from settings import site_file


def main() -> None:
    if len(sys.argv) != 3 or not sys.argv[1].isdecimal():
        sys.exit(__doc__.strip())
    folder = Path(sys.argv[2])
    write_columns(int(sys.argv[1]), folder / "content/columns")
    (folder / "site.yml").write_text(site_file(), encoding="utf-8")


main()
