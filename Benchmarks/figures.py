"""Runs of several programs, compared."""

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median

from measure import Cost

MEASURES = ("cpu", "wall", "memory")


@dataclass(frozen=True)
class Spread:
    """The middle of several values, and their ends."""

    middle: float
    low: float
    high: float

    @staticmethod
    def of(values: list[float]) -> "Spread":
        return Spread(median(values), min(values), max(values))


class Runs:
    """The costs of programs that ran in turn, by name and round."""

    def __init__(self) -> None:
        self.costs: dict[str, list[Cost]] = {}

    def add(self, name: str, cost: Cost) -> None:
        self.costs.setdefault(name, []).append(cost)

    def spread(self, name: str, measure: str) -> Spread:
        return Spread.of([getattr(cost, measure) for cost in self.costs[name]])

    def ratio(self, name: str, other: str, measure: str) -> Spread:
        """`name` in relation to `other`, round by round: what disturbs the machine disturbs both."""
        pairs = zip(self.costs[name], self.costs[other], strict=True)
        return Spread.of([getattr(one, measure) / getattr(base, measure) for one, base in pairs])


def in_turn(rounds: int, programs: dict[str, Callable[[int], Cost]]) -> Runs:
    """Each program once, then each again, `rounds` times; each is given the number of the round."""
    runs = Runs()
    for number in range(rounds):
        for name, run in programs.items():
            runs.add(name, run(number))
    return runs
