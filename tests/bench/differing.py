"""What it costs to find what differs and whose text it is, beside all that comes before it: who says what,
shared wording and claims, on the written stories piled into one.

    python -m tests.bench.differing [5 20 40]

CPU seconds of this process, the least of several runs in turn; the ratios, not the times, are what can be
compared between machines.
"""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass

from tests.bench.claims import pile
from tui.compare.comparison import grow
from tui.story import Article, Story


@dataclass(frozen=True)
class Cost:
    """CPU seconds for a pile of articles, up to the claims and from there on, and how many differences."""

    articles: int
    before: float
    differing: float
    found: int


def measure(articles: list[Article], runs: int = 3) -> Cost:
    """What the articles cost as one story; what is learned once in a process is not counted."""
    for _ in grow(Story(title="", articles=tuple(articles[:2]))):
        pass
    before, differing, found = [], [], 0
    for _ in range(runs):
        steps = grow(Story(title="", articles=tuple(articles)))
        start = time.process_time()
        next(steps)
        next(steps)
        middle = time.process_time()
        found = len(next(steps).differences)
        before.append(middle - start)
        differing.append(time.process_time() - middle)
    return Cost(len(articles), min(before), min(differing), found)


def main(sizes: list[int]) -> None:
    for size in sizes:
        cost = measure(pile(size))
        print(
            f"{size:4} articles  up to the claims {cost.before * 1000:6.0f} ms"
            f"  what differs {cost.differing * 1000:6.0f} ms"
            f"  {cost.differing / cost.before:5.2f} of it  {cost.found} differences"
        )


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [5, 20, 40])
