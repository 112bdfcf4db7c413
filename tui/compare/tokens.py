"""Articles as numbers: what the wording engine compares instead of text.

    "Moscow’s allies …"  →  surfaces  Moscow’s │ allies      where each word stands, in code points
                            forms     moscow's │ allies      one number per spelling, whatever the case
                            stems     moscow   │ ally        one number per word, whatever its ending

All words of all articles stand in one long array, with a number of its own behind each article, so
that no sequence of equal words can reach from one article into the next.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

WORD = r"[^\W_]+(?:(?:['’]|(?<=\d)[.,](?=\d))[^\W_]+)*"
SPLIT = re.compile(f"({WORD})")


@dataclass(frozen=True)
class Tokens:
    """The words of some articles.

    `first[k]` is the place of article k's first word in `stems`, `forms` and `bits`, `first[-1]` the
    length of these arrays; `starts[k][i]` and `ends[k][i]` are code points in article k's text.
    """

    starts: tuple[list[int], ...]
    ends: tuple[list[int], ...]
    first: Ints
    stems: Ints
    forms: Ints
    kinds: int

    @cached_property
    def article(self) -> Ints:
        """The article that each word belongs to."""
        return np.repeat(np.arange(len(self.starts)), np.diff(self.first))

    @cached_property
    def bits(self) -> Floats:
        """How rare each word is among these articles: -log2 of its share of all words, 1 … 10 bits."""
        count = np.bincount(self.stems, minlength=self.kinds)
        rarity = np.log2(max(1, len(self.stems))) - np.log2(np.maximum(count, 1))
        return np.clip(rarity, 1.0, 10.0)[self.stems]


def tokenize(texts: Sequence[str]) -> Tokens:
    """The words of `texts`, numbered."""
    forms, stems = _Numbers(fold), _Numbers(stem)
    starts: list[list[int]] = []
    ends: list[list[int]] = []
    all_forms: list[int] = []
    all_stems: list[int] = []
    first = [0]
    for k, text in enumerate(texts):
        pieces = SPLIT.split(text)
        edges = list(accumulate(map(len, pieces)))
        words = pieces[1::2]
        starts.append(edges[0:-1:2])
        ends.append(edges[1::2])
        all_forms += map(forms.__getitem__, words)
        all_stems += map(stems.__getitem__, words)
        all_forms.append(-1 - k)
        all_stems.append(-1 - k)
        first.append(len(all_stems))
    form_array, stem_array = np.array(all_forms, np.int64), np.array(all_stems, np.int64)
    kinds = max(len(forms.known), len(stems.known)) + len(texts)
    form_array[form_array < 0] += kinds
    stem_array[stem_array < 0] += kinds
    return Tokens(tuple(starts), tuple(ends), np.array(first, np.int64), stem_array, form_array, kinds)


def fold(word: str) -> str:
    """A word's spelling without case and kind of apostrophe."""
    return word.casefold().replace("’", "'")


def stem(word: str) -> str:
    """A word without case, possessive and plural ending."""
    word = fold(word).removesuffix("'s").removesuffix("'")
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


class _Numbers(dict[str, int]):
    """Numbers words as they come; each surface is folded once."""

    def __init__(self, key: Callable[[str], str]) -> None:
        super().__init__()
        self.key, self.known = key, dict[str, int]()

    def __missing__(self, surface: str) -> int:
        number = self[surface] = self.known.setdefault(self.key(surface), len(self.known))
        return number
