#!/usr/bin/env python3
"""Holds the instructions that a build of a small site takes against a recorded figure.

usage: count_instructions.py --sitegen PROGRAM [--record]

Seconds differ from machine to machine and from minute to minute; instructions hardly do. The site is the same every
time: 40 generated columns in two languages, built into an empty folder without share pictures and without a cache.
More than 5 % over the figure in instructions.txt is a failure. A change that is worth its cost raises the figure with
--record, in a commit that says why.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
RECORDED = HERE / "instructions.txt"
PAIRS = 40
SLACK = 0.05


def count(sitegen: Path) -> int:
    """The instructions of one build, as callgrind counts them."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        # callgrind cannot read all that Swift writes for debuggers, and does not need it.
        program = folder / "sitegen"
        subprocess.run(["strip", "-o", program, sitegen], check=True)
        generator = HERE / "generate-columns.py"
        subprocess.run([sys.executable, "-B", generator, str(PAIRS), folder / "site"], check=True, stdout=subprocess.DEVNULL)
        environment = {
            "PATH": os.environ["PATH"],
            "SITEGEN_THEMES": str(HERE.parent / "themes"),
            # Dictionaries are laid out by chance otherwise.
            "SWIFT_DETERMINISTIC_HASHING": "1",
        }
        command = [
            "valgrind", "--tool=callgrind", f"--callgrind-out-file={folder / 'callgrind.out'}", program,
            "build", "--quiet", "--no-cache", "--no-share-pictures", "--clock", "2026-06-01",
            "--source", folder / "site", "--destination", folder / "public",
        ]
        result = subprocess.run(command, env=environment, capture_output=True, text=True)
        found = re.search(r"Collected : (\d+)", result.stderr)
        if result.returncode != 0 or not found:
            sys.exit(f"the build under callgrind ended with {result.returncode}:\n{result.stderr}")
        return int(found[1])


def main() -> None:
    """Counts, compares, and says what to do."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sitegen", type=Path, required=True)
    parser.add_argument("--record", action="store_true")
    arguments = parser.parse_args()
    if not shutil.which("valgrind"):
        sys.exit("valgrind is missing: apt install valgrind")
    instructions = count(arguments.sitegen)
    if arguments.record:
        RECORDED.write_text(f"{instructions}\n")
        print(f"recorded {instructions:,} instructions")
        return
    recorded = int(RECORDED.read_text())
    ratio = instructions / recorded
    print(f"{instructions:,} instructions, {ratio:.3f} of the recorded {recorded:,}")
    if ratio > 1 + SLACK:
        sys.exit("a build has become dearer: find out why, or record the figure and say why in the commit")
    if ratio < 1 - SLACK:
        print("a build has become cheaper: record the figure, so that it stays so")


if __name__ == "__main__":
    main()
