"""One run of a program: what it cost, with all processes that it started and waited for."""

import os
import resource
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Program:
    """A command with the folder and the environment that it runs in."""

    arguments: tuple[str, ...]
    folder: Path = Path("/")
    environment: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Cost:
    cpu: float
    """Seconds of processor time, user and system."""
    wall: float
    """Seconds."""
    memory: int
    """Bytes that the largest of its processes had in memory at once."""


def measure(program: Program) -> tuple[Cost, str]:
    """Runs `program` and returns its cost and what it wrote; ends the benchmark when the program fails.

    Linux counts the memory of the process that starts another until that has begun, so no run is measured smaller
    than this interpreter, some 15 MB.
    """
    begin = time.monotonic()
    child = subprocess.Popen(
        program.arguments, cwd=program.folder, env=os.environ | program.environment, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    assert child.stdout is not None
    written = child.stdout.read()
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.monotonic() - begin
    child.returncode = os.waitstatus_to_exitcode(status)
    child.stdout.close()
    if child.returncode != 0:
        sys.exit(f"{' '.join(program.arguments)} in {program.folder} ended with {child.returncode}:\n{written}")
    return Cost(usage.ru_utime + usage.ru_stime, wall, _bytes(usage)), written


def _bytes(usage: resource.struct_rusage) -> int:
    # Kilobytes on Linux, bytes on macOS.
    return usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
