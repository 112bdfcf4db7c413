"""What finding all shared wording costs, beside reading the words and beside difflib.

    python -m tests.bench.wording [10 100 1000]

The floor is one pass over the same texts that finds the words with their offsets and numbers them; any
engine has to pay it.  difflib compares words, pair by pair, without junk; for large stories its time is
that of a sample of pairs times their number.  Medians of several runs in turn; the ratios, not the
times, are what can be compared between machines.
"""

from __future__ import annotations

import difflib
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from tests.bench.corpus import Copy, make_corpus
from tui.compare import find_passages
from tui.compare.findings import Passage
from tui.story import Story
from tui.story.text import WORD

T = TypeVar("T")

SAMPLE = 10


@dataclass(frozen=True)
class Cost:
    """Seconds, what was found of the copied code points (0 … 1), and how many passages."""

    articles: int
    engine: float
    floor: float
    difflib: float
    recall: float
    passages: int

    def __str__(self) -> str:
        return (
            f"{self.articles:5} articles  {1000 * self.engine:8.1f} ms  "
            f"{self.engine / self.floor:5.2f} × the floor  "
            f"{self.difflib / self.engine:6.1f} × faster than difflib  "
            f"{self.passages} passages  recall {self.recall:.3f}"
        )


def measure(articles: int, runs: int = 5) -> Cost:
    """The cost of a corpus of so many articles."""
    texts, copies = make_corpus(articles)
    engine: list[float] = []
    floor: list[float] = []
    passages: tuple[Passage, ...] = ()
    for _ in range(runs):
        seconds, passages = _timed(lambda: find_passages(Story.from_texts(texts)))
        engine.append(seconds)
        floor.append(_timed(lambda: _floor(texts))[0])
    sample = dict(list(texts.items())[:SAMPLE])
    pairs = articles * (articles - 1) / (len(sample) * (len(sample) - 1))
    return Cost(
        articles,
        statistics.median(engine),
        statistics.median(floor),
        pairs * _timed(lambda: _difflib(sample))[0],
        recall(passages, copies),
        len(passages),
    )


def recall(passages: tuple[Passage, ...], copies: list[Copy]) -> float:
    """The part of the copied code points that stands in a passage of the right two articles."""
    found: dict[tuple[str, str], set[int]] = {}
    for p in passages:
        found.setdefault((p.a, p.b), set()).update(range(p.a_start, p.a_end))
        found.setdefault((p.b, p.a), set()).update(range(p.b_start, p.b_end))
    hit = sum(len(found.get((c.a, c.b), set()).intersection(range(c.a_start, c.a_end))) for c in copies)
    return hit / sum(c.a_end - c.a_start for c in copies)


def _timed(work: Callable[[], T]) -> tuple[float, T]:
    start = time.process_time()
    result = work()
    return time.process_time() - start, result


def _floor(texts: dict[str, str]) -> None:
    numbers: dict[str, int] = {}
    for text in texts.values():
        low = text.lower()
        _ = [(m.start(), m.end(), numbers.setdefault(m[0], len(numbers))) for m in WORD.finditer(low)]


def _difflib(texts: dict[str, str]) -> None:
    words = [WORD.findall(text.lower()) for text in texts.values()]
    for i, a in enumerate(words):
        for b in words[:i]:
            difflib.SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()


if __name__ == "__main__":
    for size in [int(argument) for argument in sys.argv[1:]] or [10, 100, 1000]:
        print(measure(size), flush=True)
