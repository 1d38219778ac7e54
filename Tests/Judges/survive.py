#!/usr/bin/env python3
"""Kills builds at random moments and fills the disk under them: the site must stay whole, and the next build be right.

usage: survive.py --sitegen PROGRAM [--kills N] [--pairs N] [--seed N] [--disk]

A generated site is built, every column edited, and the second build killed (SIGKILL) again and again, each time from the
same state, and in turn with it a first build. After every kill each file of the output is the old one or the new one,
never a part of one, and the next build makes just what a fresh build makes. With --disk (needs root) the output also
lies on a file system that is too small: the build must end with code 2 and leave the old site.
"""

import argparse
import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OWN = {".sitegen-files"}


def snapshot(folder: Path) -> dict[str, str]:
    """The fingerprints of all files of an output, by path."""
    files = {}
    for path in folder.rglob("*"):
        if path.is_file() and path.name not in OWN:
            files[str(path.relative_to(folder))] = hashlib.sha256(path.read_bytes()).hexdigest()
    return files


class Site:
    """A generated site and the program that builds it."""

    def __init__(self, sitegen: Path, folder: Path, pairs: int) -> None:
        self.sitegen = sitegen
        self.folder = folder
        self.output = folder / "public"
        generator = ROOT / "Benchmarks" / "generate-columns.py"
        subprocess.run([sys.executable, "-B", generator, str(pairs), folder], check=True, stdout=subprocess.DEVNULL)

    def command(self, *more: str) -> list[str]:
        """What builds the site; quietly, for warnings are not the subject."""
        return [
            str(self.sitegen), "build", "--quiet", "--no-share-pictures", "--clock", "2026-06-01",
            "--source", str(self.folder), *more,
        ]

    def start(self, *more: str) -> subprocess.Popen[bytes]:
        """Begins a build."""
        environment = dict(os.environ, SITEGEN_THEMES=str(ROOT / "themes"))
        return subprocess.Popen(self.command(*more), env=environment, stderr=subprocess.PIPE)

    def build(self, *more: str) -> int:
        """Builds and waits; the exit code."""
        process = self.start(*more)
        process.communicate()
        return process.returncode

    def edit(self) -> None:
        """Changes the text of every column, and the titles of some."""
        for number, path in enumerate(sorted(self.folder.glob("content/columns/**/*.md"))):
            text = path.read_text()
            if number % 3 == 0:
                text = text.replace("title: ", "title: Anew ", 1)
            path.write_text(text + "\nA last paragraph.\n")


def copy(source: Path, target: Path) -> None:
    """Brings a folder to the state of another, times included."""
    shutil.rmtree(target, ignore_errors=True)
    if source.exists():
        shutil.copytree(source, target, symlinks=True)


def is_temporary(path: str) -> bool:
    """Whether a file is one that a build was making, which it had not moved to its place yet."""
    return path.rsplit("/", 1)[-1].startswith(".sitegen-new-") or path.startswith(".sitegen-new/")


def judge_kills(site: Site, kills: int, rng: random.Random) -> list[str]:
    """What was found wrong after builds that were killed.

    Every second time there is no site yet.
    """
    cache, saved = site.folder / ".sitegen-cache", site.folder.parent / "saved"
    if site.build() != 0:
        return ["the first build failed"]
    old = snapshot(site.output)
    copy(site.output, saved / "public")
    copy(cache, saved / "cache")
    site.edit()
    began = time.monotonic()
    if site.build("--no-cache", "--destination", str(site.folder.parent / "fresh")) != 0:
        return ["the fresh build failed"]
    duration = time.monotonic() - began
    new = snapshot(site.folder.parent / "fresh")
    faults = []
    for number in range(kills):
        is_new = number % 2 == 1
        before = {} if is_new else old
        copy(saved / ("nothing" if is_new else "public"), site.output)
        copy(saved / ("nothing" if is_new else "cache"), cache)
        process = site.start()
        moment = rng.uniform(0, duration * 1.1)
        time.sleep(moment)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        found = snapshot(site.output)
        broken = [
            path for path, digest in found.items()
            if not is_temporary(path) and digest not in (before.get(path), new.get(path))
        ]
        lost = [path for path in before if path in new and path not in found]
        if broken or lost:
            faults.append(f"kill {number} after {moment:.3f} s: broken {broken[:3]}, lost {lost[:3]}")
        if site.build() != 0 or snapshot(site.output) != new:
            faults.append(f"kill {number} after {moment:.3f} s: the next build is not what a fresh build makes")
    print(f"{kills} builds killed within {duration:.2f} s, {len(faults)} faults")
    return faults


def judge_full_disk(site: Site) -> list[str]:
    """What was found wrong where the output does not fit."""
    small = site.folder.parent / "small"
    small.mkdir()
    # Room for half the site.
    size = sum(path.stat().st_size for path in site.output.rglob("*") if path.is_file()) // 2
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", small], check=True)
    try:
        code = site.build("--destination", str(small / "public"))
        leftovers = [path for path in small.rglob(".sitegen-new*")]
    finally:
        subprocess.run(["umount", small], check=True)
    print(f"full disk: exit code {code}, {len(leftovers)} temporary files left")
    faults = [] if code == 2 else [f"a full disk ends with code {code}"]
    return faults + [f"{path} is left on the full disk" for path in leftovers]


def main() -> None:
    """Judges, and ends with code 1 when something was wrong."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sitegen", type=Path, required=True)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--pairs", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--disk", action="store_true")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        site = Site(arguments.sitegen.resolve(), Path(name) / "site", arguments.pairs)
        faults = judge_kills(site, arguments.kills, random.Random(arguments.seed))
        if arguments.disk:
            faults += judge_full_disk(site)
    for fault in faults:
        print(fault, file=sys.stderr)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
