"""What the benchmark prints: tables in Markdown, so that they can go into docs/performance.md, and bars."""

from figures import MEASURES, Runs, Spread


class Report:
    """Prints as it goes and remembers which bars were missed."""

    def __init__(self) -> None:
        self.missed: list[str] = []

    def heading(self, text: str) -> None:
        print(f"\n## {text}\n", flush=True)

    def line(self, text: str) -> None:
        print(text, flush=True)

    def table(self, columns: list[str], rows: list[list[str]]) -> None:
        print("| " + " | ".join(columns) + " |")
        print("| " + " | ".join(["---"] + ["---:"] * (len(columns) - 1)) + " |")
        for row in rows:
            print("| " + " | ".join(row) + " |")
        print(flush=True)

    def bar(self, what: str, value: float, limit: float, shown: str = "") -> None:
        """Whether `value` is at most `limit`; `shown` tells both in words when a number does not."""
        passed = value <= limit
        shown = shown or f"{value:.2f}, at most {limit:.2f}"
        self.line(f"- {'pass' if passed else 'FAIL'}: {what}: {shown}")
        if not passed:
            self.missed.append(what)

    def share(self, what: str, ratio: Spread, denominator: float) -> None:
        """Whether the middle of `ratio` is at most one part in `denominator`."""
        self.bar(what, ratio.middle, 1 / denominator, f"{part(ratio)}, at most 1/{denominator:g}")

    def costs(self, runs: Runs, base: str) -> None:
        """One row a program, with its relation to `base`."""
        rows = []
        for name in runs.costs:
            rows.append([
                name, seconds(runs.spread(name, "cpu")), seconds(runs.spread(name, "wall")),
                megabytes(runs.spread(name, "memory")),
                *(part(runs.ratio(name, base, measure)) for measure in MEASURES),
            ])
        self.table(["", "CPU", "wall", "memory", f"part of {base}'s CPU", "wall", "memory"], rows)


def part(ratio: Spread) -> str:
    """A ratio below 1 as a fraction of 1, with its lowest and highest."""
    return f"1/{1 / ratio.middle:.1f} ({1 / ratio.high:.1f}–{1 / ratio.low:.1f})"


def seconds(spread: Spread) -> str:
    digits = 2 if spread.middle >= 1 else 3
    return f"{spread.middle:.{digits}f} s ({spread.low:.{digits}f}–{spread.high:.{digits}f})"


def megabytes(spread: Spread) -> str:
    return f"{spread.middle / 1e6:.0f} MB ({spread.low / 1e6:.0f}–{spread.high / 1e6:.0f})"
