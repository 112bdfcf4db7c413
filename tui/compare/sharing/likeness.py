"""How alike the sentences of two articles are, by the rare words that they share.

                        b₁    b₂    b₃
    a₁  China has …    .71   .05   .00        shared bits / √(bits of one · bits of the other)
    a₂  However, …     .04   .52   .08

The cosine of two sets of weighted words (Salton and McGill 1983), so neither order nor repetition
counts.  Only sentences that share a word meet: the cost is that of their meetings.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tui.compare.sharing.tokens import Floats, Ints, Tokens

HEARD_BITS = 5.0
"""A word that makes up more than a 32nd of all words stands in every sentence, and says nothing."""


@dataclass(frozen=True)
class Likeness:
    """`shared[i, j]` bits stand in sentence i of one article and j of the other; `cosine` is 0 … 1.

    `a` and `b` have a row a sentence: its first word and last word + 1."""

    a: Ints
    b: Ints
    shared: Floats
    cosine: Floats


class Sentences:
    """The sentences of one article, which may stand in several texts, as sets of words.

    `sentence` and `bits` have an entry for each word of each sentence, those of one stem together."""

    def __init__(self, tokens: Tokens, texts: Ints) -> None:
        places = [np.arange(tokens.first[k], tokens.first[k + 1] - 1) for k in texts.tolist()]
        place = np.concatenate([*places, np.empty(0, np.int64)])
        opens = tokens.opens[place]
        starts = place[opens]
        sentence = np.cumsum(opens) - 1
        count = len(starts)
        self.edges = np.stack((starts, starts + np.bincount(sentence, minlength=count)), axis=1)
        stems = tokens.stems[place]
        heard = tokens.rarity[stems] >= HEARD_BITS
        word = np.sort(stems[heard] * max(count, 1) + sentence[heard])
        stem, self.sentence = np.divmod(word[np.diff(word, prepend=-1) > 0], max(count, 1))
        self.bits = tokens.weight[stem]
        self.start = np.flatnonzero(np.diff(stem, prepend=-1))
        self.stem, self.count = stem[self.start], np.diff(self.start, append=len(stem))
        self.total = np.bincount(self.sentence, weights=self.bits, minlength=count)


def likeness(a: Sentences, b: Sentences) -> Likeness:
    """The likeness of every sentence of `a` to every sentence of `b`."""
    in_b = np.searchsorted(b.stem, a.stem)
    in_a = np.flatnonzero(np.append(b.stem, -1)[in_b] == a.stem)
    in_b = in_b[in_a]
    size_a, size_b = a.count[in_a], b.count[in_b]
    meetings = size_a * size_b
    number = np.arange(meetings.sum()) - np.repeat(np.cumsum(meetings) - meetings, meetings)
    i, j = np.divmod(number, np.repeat(size_b, meetings))
    i += np.repeat(a.start[in_a], meetings)
    j += np.repeat(b.start[in_b], meetings)
    shape = len(a.total), len(b.total)
    cell = a.sentence[i] * shape[1] + b.sentence[j]
    shared: Floats = np.bincount(cell, a.bits[i], shape[0] * shape[1]).reshape(shape).astype(np.float64)
    scale = np.sqrt(np.outer(a.total, b.total))
    return Likeness(a.edges, b.edges, shared, shared / np.maximum(scale, 1.0))
