"""A corpus of made-up articles that share wording, with the places: small, seeded, of any size.

Words come from a vocabulary in which the n-th most frequent has a share in proportion to 1/n, as in real
text; every article has stock phrases, and passages of its own that one to three others copy, with some
of their words changed.
"""

from __future__ import annotations

import random
from bisect import bisect
from dataclasses import dataclass
from itertools import accumulate

VOCABULARY = 20_000
SYLLABLES = [consonant + vowel for consonant in "bcdfghjklmnprstvwz" for vowel in "aeiou"]
STOCK = (
    "told reporters on Monday",
    "said in a statement",
    "speaking on condition of anonymity",
    "for the first time since",
    "one of the most",
    "did not immediately respond to a request for comment",
)


@dataclass(frozen=True)
class Copy:
    """Words of article a from code point a_start to a_end stand, perhaps edited, in b."""

    a: str
    a_start: int
    a_end: int
    b: str


def make_corpus(
    articles: int, words: int = 500, rates: tuple[float, ...] = (0.0, 0.05, 0.15), seed: int = 1
) -> tuple[dict[str, str], list[Copy]]:
    """Texts by name, and what was copied; `rates` are the parts of the words that a copy changes."""
    rng = random.Random(seed)
    vocabulary = list(
        dict.fromkeys("".join(rng.choices(SYLLABLES, k=rng.randint(1, 4))) for _ in range(2 * VOCABULARY))
    )
    weights = list(accumulate(1 / (rank + 3) for rank in range(len(vocabulary))))

    def word() -> str:
        return vocabulary[bisect(weights, rng.random() * weights[-1])]

    own = [[[word() for _ in range(rng.randint(12, 60))] for _ in range(2)] for _ in range(articles)]
    pieces: list[list[tuple[str, str]]] = []
    for number in range(articles):
        text = [("".join(f"{word()} " for _ in range(rng.randint(8, 25))), "") for _ in range(words // 17)]
        text += [(f"{rng.choice(STOCK)} ", "") for _ in range(words // 200)]
        text += [(" ".join(passage) + ". ", f"own{number}-{k}") for k, passage in enumerate(own[number])]
        pieces.append(text)
    targets: dict[str, list[int]] = {}
    for number in range(articles):
        for k, passage in enumerate(own[number]):
            others = rng.sample(
                [n for n in range(articles) if n != number], min(articles - 1, rng.randint(1, 3))
            )
            targets[f"own{number}-{k}"] = others
            rate = rng.choice(rates)
            for other in others:
                edited = [word() if rng.random() < rate else kept for kept in passage]
                pieces[other].append((" ".join(edited) + ". ", ""))
    texts: dict[str, str] = {}
    copies: list[Copy] = []
    for number, parts in enumerate(pieces):
        rng.shuffle(parts)
        name, at = f"a{number:04}", 0
        for part, key in parts:
            if key:
                copies += [Copy(name, at, at + len(part) - 2, f"a{n:04}") for n in targets[key]]
            at += len(part)
        texts[name] = "".join(part for part, _ in parts)
    return texts, copies
