"""Shared wording between two texts, written as plainly as it can be: what the engine must find.

Every pair of places is looked at, every run of equal words is compared with every other one, and
nothing is packed, sorted or left out early.  It knows no sentences of tied articles and tidies no edges:
it gives the core of each passage.
"""

from __future__ import annotations

import re
from collections import Counter
from math import inf, log2
from typing import NamedTuple

from tui.compare.sharing.chains import (
    FEW_PLACES,
    GAP_BITS,
    GAP_WORDS,
    PASSAGE_BITS,
    REPEATED_BITS,
    SENTENCE_BITS,
)
from tui.compare.sharing.runs import SEED_BITS, SEED_WORDS
from tui.compare.sharing.tokens import fold, without_ending
from tui.story.text import WORD


class Word(NamedTuple):
    stem: str
    start: int
    end: int
    sentence: int


class Run(NamedTuple):
    """`size` words from word p of a on are those from word q of b on."""

    p: int
    q: int
    size: int
    bits: float


class Core(NamedTuple):
    """Code points of what a chain of runs covers, and the bits that are left of it."""

    a_start: int
    a_end: int
    b_start: int
    b_end: int
    bits: float


def words_of(text: str) -> list[Word]:
    """The words of plain English text; a sentence ends with a full stop or a line."""
    words: list[Word] = []
    end = sentence = 0
    for match in WORD.finditer(text):
        sentence += bool(re.search(r"\.\s|\n", text[end : match.start()]))
        end = match.end()
        words.append(Word(without_ending(fold(match.group())), match.start(), end, sentence))
    return words


def cores(a_text: str, b_text: str) -> list[Core]:
    """The chains of equal words that are enough to be passages."""
    a, b = words_of(a_text), words_of(b_text)
    count = Counter(word.stem for word in a + b)
    total = max(1000, len(a) + len(b) + 2)  # a number stands behind each text

    def rarity(word: Word) -> float:
        return min(10.0, max(1.0, round(64 * log2(total / count[word.stem])) / 64))

    bits = [rarity(word) for word in a]
    triples = Counter(
        tuple(word.stem for word in text[i : i + SEED_WORDS]) for text in (a, b) for i in range(len(text) - 2)
    )

    def is_seed(i: int) -> bool:
        return sum(bits[i : i + SEED_WORDS]) >= SEED_BITS

    runs = []
    for p in range(len(a)):
        for q in range(len(b)):
            if p and q and a[p - 1].stem == b[q - 1].stem:
                continue
            size = 0
            while p + size < len(a) and q + size < len(b) and a[p + size].stem == b[q + size].stem:
                size += 1
            if any(is_seed(i) for i in range(p, p + size - 2)):
                runs.append(Run(p, q, size, sum(bits[p : p + size])))

    def spread(run: Run) -> int:
        starts = [i for i in range(run.p, run.p + run.size - 2) if is_seed(i)]
        return min(triples[tuple(word.stem for word in a[i : i + SEED_WORDS])] for i in starts)

    def gap(left: Run, right: Run) -> float:
        p, q = left.p + left.size, left.q + left.size
        words = max(right.p - p, right.q - q)
        if right.p < p or right.q < q or words > GAP_WORDS:
            return inf
        stops = max(a[right.p].sentence - a[p - 1].sentence, b[right.q].sentence - b[q - 1].sentence)
        return GAP_BITS * words + SENTENCE_BITS * stops

    best: dict[Run, tuple[float, list[Run]]] = {}
    for run in sorted(runs):
        ways = [(run.bits, [run])]
        ways += [(run.bits + bits_left - gap(way[-1], run), [*way, run]) for bits_left, way in best.values()]
        best[run] = max(ways, key=lambda way: way[0])
    found = []
    for bits_left, way in best.values():
        needed = PASSAGE_BITS + REPEATED_BITS * max(0.0, log2(min(map(spread, way)) / FEW_PLACES))
        if bits_left >= needed:
            first, last = way[0], way[-1]
            a_end, b_end = a[last.p + last.size - 1].end, b[last.q + last.size - 1].end
            found.append(Core(a[first.p].start, a_end, b[first.q].start, b_end, bits_left))
    return found
