#!/usr/bin/env python3
"""Judges the line at the terminal that says how far a build has come.

usage: check_progress.py --sitegen PROGRAM [--columns N]

A generated site is built in a pseudo-terminal. The line comes after half a second and not before, is drawn again in its
place, never reaches the right edge, and is gone before anything else is said; with --quiet, on a terminal that calls
itself dumb and in a pipe there is none, and after Ctrl-C none is left.
"""

import argparse
import fcntl
import os
import pty
import re
import select
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CLEAR = "\r\x1b[2K"


def make_site(folder: Path, columns: int) -> None:
    (folder / "content/columns").mkdir(parents=True)
    (folder / "site.yml").write_text("baseURL: https://example.org/\nlanguages: [en, ur]\nsharePictures: false\n")
    for number in range(columns):
        for language, text in [("en", f"Text {number}.\n\n"), ("ur", f"متن {number}۔\n\n")]:
            path = folder / f"content/columns/c{number}.{language}.md"
            path.write_text(f"---\ntitle: {number} {language}\ndate: 2025-01-01\n---\n" + text * 40)


def in_terminal(command: list[str], folder: Path, interrupt_after: float | None = None, width: int = 40,
                **environment: str) -> list[tuple[float, str]]:
    """What was written, with the seconds since the start."""
    controller, terminal = pty.openpty()
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, width, 0, 0))
    variables = {**os.environ, "TERM": "xterm", "SITEGEN_THEMES": str(ROOT / "themes"), **environment}
    start = time.monotonic()
    process = subprocess.Popen(
        command, cwd=folder, stdin=terminal, stdout=terminal, stderr=terminal, env=variables, start_new_session=True)
    os.close(terminal)
    pieces = []
    while True:
        if interrupt_after and time.monotonic() - start > interrupt_after and process.poll() is None:
            process.send_signal(signal.SIGINT)
            interrupt_after = None
        if not select.select([controller], [], [], 0.05)[0]:
            continue
        try:
            piece = os.read(controller, 1 << 16)
        except OSError:
            break
        if not piece:
            break
        pieces.append((time.monotonic() - start, piece.decode(errors="replace")))
    process.wait()
    os.close(controller)
    return pieces


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--sitegen", required=True)
    parser.add_argument("--columns", type=int, default=600)
    options = parser.parse_args()
    program = str(Path(options.sitegen).resolve())
    faults = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_site(folder, options.columns)
        build = [program, "build", "--no-cache"]
        shown = in_terminal(build, folder)
        text = "".join(piece for _, piece in shown)
        lines = re.findall(r"\r\x1b\[2K([a-z ]+[0-9, of]* …)", text)
        if len(lines) < 3:
            faults.append(f"too few lines, {lines}; a faster machine needs more --columns")
        if not any(re.fullmatch(r"[a-z]+ [\d,]+ of [\d,]+ …", line) for line in lines):
            faults.append(f"no line has a count: {lines}")
        if any(len(line) >= 40 for line in lines):
            faults.append(f"a line is too long: {lines}")
        early = [moment for moment, piece in shown if "…" in piece and moment < 0.45]
        if early:
            faults.append(f"a line after {early[0]:.2f} s")
        last = text.rfind(CLEAR)
        if "Built" in text[:last] or "Built" not in text[last:] or "…" in text[last:].split("\n")[0]:
            faults.append(f"the line is not gone before the report: {text[last - 80:]!r}")
        for arguments, environment in [(["--quiet"], {}), ([], {"TERM": "dumb"}), ([], {"TERM": ""})]:
            silent = "".join(piece for _, piece in in_terminal(build + arguments, folder, **environment))
            if "\x1b[2K" in silent or " …\r" in silent:
                faults.append(f"a line with {arguments} {environment}: {silent[:200]!r}")
        piped = subprocess.run(build, cwd=folder, capture_output=True, text=True,
                               env={**os.environ, "SITEGEN_THEMES": str(ROOT / "themes")})
        if "\x1b" in piped.stderr or "\r" in piped.stderr:
            faults.append("a line in a pipe")
        for command in ("lint", "check"):
            other = "".join(piece for _, piece in in_terminal([program, command], folder))
            if "…" not in other or "…" in other[other.rfind(CLEAR):].split("\n")[0]:
                faults.append(f"{command}: {other[:120]!r}")
        shutil.rmtree(folder / "public")
        stopped = "".join(piece for _, piece in in_terminal(build, folder, interrupt_after=0.8))
        if not stopped.endswith(CLEAR):
            faults.append(f"interrupted: {stopped[-80:]!r}")
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"progress: {len(lines)} lines drawn, {len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
