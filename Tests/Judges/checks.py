"""Runs checks one after another: a check is a function that gives each fault it finds, its docstring is its name."""

import time


class Tally:
    """How many checks passed, and which did not."""

    def __init__(self):
        self.passed = 0
        self.failed = []

    def run(self, check, *subjects):
        """Runs a check and prints its line; what it raises is a fault like any other."""
        name = check.__doc__.splitlines()[0].rstrip(".")
        began = time.monotonic()
        try:
            faults = list(check(*subjects))
        except Exception as error:
            faults = [f"{type(error).__name__}: {error}".splitlines()[0]]
        seconds = time.monotonic() - began
        if faults:
            self.failed.append(name)
            print(f"FAIL {name} ({seconds:.1f} s): " + "; ".join(faults[:6]), flush=True)
        else:
            self.passed += 1
            print(f"ok   {name} ({seconds:.1f} s)", flush=True)

    def run_all(self, checks, *subjects):
        for check in checks:
            self.run(check, *subjects)


def wait_until(holds, seconds, every=0.05):
    """Whether something comes true within so many seconds."""
    end = time.monotonic() + seconds
    while True:
        if holds():
            return True
        if time.monotonic() >= end:
            return False
        time.sleep(every)
