"""What one long article costs, step by step: its words must cost the same in a book as in a page.

    python -m tests.bench.long [10000 30000 100000 300000]

The text is made of the paragraphs of the written stories in an order of its own for every round, and from the
second round on with other names and figures, so that no two sentences are the same.  CPU seconds of this
process, and microseconds a word; these, not the seconds, are to be compared from size to size.
"""

from __future__ import annotations

import random
import re
import sys
import time
from collections.abc import Iterator
from functools import partial

from tests.bench.claims import pile
from tests.bench.corpus import SYLLABLES
from tui.compare.comparison import grow
from tui.story import Story

STEPS = ("wording", "claims", "what differs")
_NAME_OR_FIGURE = re.compile(r"\b[A-Z][a-z]{3,}|\d+")


def long_text(words: int, seed: int = 1) -> str:
    """A text of so many words."""
    text: list[str] = []
    for paragraph in _paragraphs(random.Random(seed)):
        text.append(paragraph)
        words -= len(paragraph.split())
        if words <= 0:
            break
    return "\n\n".join(text)


def _paragraphs(rng: random.Random) -> Iterator[str]:
    """The paragraphs of the written stories, round after round."""
    all_of_them = [a.text[p.start : p.end] for a in pile(158) for p in a.paragraphs if p.kind == "prose"]
    yield from rng.sample(all_of_them, len(all_of_them))
    while True:
        names: dict[str, str] = {}
        for paragraph in rng.sample(all_of_them, len(all_of_them)):
            yield _NAME_OR_FIGURE.sub(partial(_another, rng, names), paragraph)


def _another(rng: random.Random, names: dict[str, str], match: re.Match[str]) -> str:
    """A figure near this one, or a name that stands for this one throughout a round."""
    if match.group().isdigit():
        return str(int(match.group()) + rng.randint(0, 9))
    return names.setdefault(match.group(), "".join(rng.choices(SYLLABLES, k=3)).capitalize())


def measure(words: int) -> list[float]:
    """CPU seconds of each step."""
    story = Story.from_texts({"book": long_text(words)})
    for _ in story.articles[0].sentences:
        pass
    steps, seconds = grow(story), []
    for _ in STEPS:
        start = time.process_time()
        next(steps)
        seconds.append(time.process_time() - start)
    return seconds


def main(sizes: list[int]) -> None:
    measure(1000)
    for size in sizes:
        steps = measure(size)
        each = "  ".join(
            f"{step} {s:5.1f} s {1e6 * s / size:5.0f} µs" for step, s in zip(STEPS, steps, strict=True)
        )
        print(f"{size:7} words  {each}  together {1e6 * sum(steps) / size:5.0f} µs a word", flush=True)


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [10_000, 30_000, 100_000, 300_000])
