"""Where a reader would let a passage begin and end.

    … said. | The army took the town, [and the]      "and the" belongs to what follows
              ◀────── passage ───────▶

A chain ends where three words stop being equal.  It is followed over further edits, to where single
words are; and where that is a word or two into the next sentence, or behind an article or a preposition
that both texts happen to go on with, they are left out.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from rapidfuzz.distance import Indel

from tui.compare.sharing.chains import GAP_BITS, SENTENCE_BITS, Chain
from tui.compare.sharing.tokens import Bools, Floats, Ints, Tokens

Places = tuple[int, int, int, int]
"""First word and last word + 1 in a, the same in b."""
Reached = tuple[int, int, int]
"""A place in a, the same in b, and how many equal words end there; 0 where a chain leads no further."""

AHEAD_WORDS = 12
AHEAD_BITS = 8.0
"""How far behind a chain equal words are looked for, and what they must leave."""

FRAGMENT_WORDS = 2
"""So few words of a sentence at the edge of a passage are no part of it."""
DANGLING_BITS = 5.0
"""A word that makes up more than a 32nd of all words, such as "the": nothing ends with it."""


def places_of(tokens: Tokens, chains: Sequence[Chain]) -> list[Places]:
    """The places of each chain: with what a reader would count to it if it is copied, else as it is."""
    places = [_covered(chain) for chain in chains]
    edges = _Edges(tokens)
    onwards, back = (side.tolist() for side in _may_go_on(tokens, chains, places))
    return [
        edges.places(*each) if each[0].verdict == "copied" else each[1]
        for each in zip(chains, places, onwards, back, strict=True)
    ]


def _covered(chain: Chain) -> Places:
    """The places from the first word of a chain to its last."""
    (p, q, _, _), (last_p, last_q, size, _) = chain.runs[0], chain.runs[-1]
    return p, last_p + size, q, last_q + size


def _may_go_on(tokens: Tokens, chains: Sequence[Chain], places: Sequence[Places]) -> tuple[Bools, Bools]:
    """Whether there may be enough to follow each chain for, onwards and back: for most there is not,
    and asking for all at once costs least."""
    p, p_end, q, q_end = np.array(places, np.int64).reshape(-1, 4).T[:, :, None]
    a, b = np.array([chain[:2] for chain in chains], np.int64).reshape(-1, 2).T[:, :, None]
    ahead = np.arange(AHEAD_WORDS)

    def enough(a_places: Ints, b_places: Ints) -> Bools:
        a_stems, b_stems = tokens.stems[a_places], tokens.stems[b_places]
        common = (a_stems[:, :, None] == b_stems[:, None, :]).any(axis=2)
        bits: Floats = (tokens.rarity[a_stems] * common).sum(axis=1)
        return bits >= AHEAD_BITS

    # Between the texts stand numbers that are all different.
    first, last = tokens.first - 1, tokens.first[1:] - 1
    return (
        enough(np.minimum(p_end + ahead, last[a]), np.minimum(q_end + ahead, last[b])),
        enough(np.maximum(p - 1 - ahead, first[a]), np.maximum(q - 1 - ahead, first[b])),
    )


class _Edges:
    """Finds the edges of one chain after another.  What is known of the words is kept as lists: each
    chain asks for a few words, for which a list is several times as fast as an array."""

    def __init__(self, tokens: Tokens) -> None:
        self.stems: list[int] = tokens.stems.tolist()
        self.first: list[int] = tokens.first.tolist()
        self.opens: list[bool] = tokens.opens.tolist()
        self.sentence: list[int] = np.cumsum(tokens.opens).tolist()
        self.weight: list[float] = tokens.weight.tolist()
        self.rarity: list[float] = tokens.rarity.tolist()
        self._onwards: dict[tuple[int, int], Reached] = {}
        self._back: dict[tuple[int, int], Reached] = {}

    def places(self, chain: Chain, places: Places, onwards: bool, back: bool) -> Places:
        """The places of a chain with what a reader would count to it; `onwards` and `back` say where
        more may be."""
        places, head, tail = self._grown(chain, places, onwards, back)
        return self._tidied(places, head, tail)

    def _grown(self, chain: Chain, places: Places, onwards: bool, back: bool) -> tuple[Places, int, int]:
        """The places with what is equal a little before and behind them, and how many equal words they
        begin and end with."""
        p, p_end, q, q_end = places
        head, tail = chain.runs[0][2], chain.runs[-1][2]
        if onwards:
            ends = self.first[chain.a + 1] - 1, self.first[chain.b + 1] - 1
            p_end, q_end, size = self._followed(p_end, q_end, ends, 1, self._onwards)
            tail = size or tail
        if back:
            p, q, size = self._followed(p, q, (self.first[chain.a], self.first[chain.b]), -1, self._back)
            head = size or head
        return (p, p_end, q, q_end), head, tail

    def _followed(
        self, p: int, q: int, ends: tuple[int, int], step: int, known: dict[tuple[int, int], Reached]
    ) -> Reached:
        """Where a chain leads that reaches to p and q, onwards (step 1) or back (-1), at most to the `ends`
        of the texts.  What is found is kept for every place on the way: the chains of a long copy lead
        through one another, and each to the end of it."""
        way: list[tuple[int, int]] = []
        size = 0
        while (p, q) not in known:
            a_words, b_words = self._next(p, ends[0], step), self._next(q, ends[1], step)
            a_size = b_size = found = 0
            if self._promising(a_words, b_words):
                first = min(step, 0)
                a_size, b_size, found = self._ahead(a_words, b_words, p + first, q + first, step)
            if not found:
                known[p, q] = p, q, 0
                break
            way.append((p, q))
            p, q, size = p + step * a_size, q + step * b_size, found
        p, q, last = known[p, q]
        for place in way:
            known[place] = p, q, last or size
        return p, q, last or size

    def _next(self, at: int, end: int, step: int) -> list[int]:
        """The words behind a place, or those before it, the nearest first."""
        if step > 0:
            return self.stems[at : min(at + AHEAD_WORDS, end)]
        return self.stems[max(at - AHEAD_WORDS, end) : at][::-1]

    def _promising(self, a_words: Sequence[int], b_words: Sequence[int]) -> bool:
        """Whether what the words have in common is enough to go on for."""
        return sum([self.rarity[word] for word in {*a_words}.intersection(b_words)]) >= AHEAD_BITS

    def _ahead(
        self, a_words: Sequence[int], b_words: Sequence[int], p: int, q: int, step: int
    ) -> tuple[int, int, int]:
        """How many words of a and of b to go on, and how many equal words that ends with: as far as
        leaves the most bits, nowhere if these are few.  The words begin at p and q and lead away from
        the chain: onwards (step 1) or back (-1)."""
        reach, best, bits = (0, 0, 0), AHEAD_BITS, 0.0
        a_done = b_done = 0
        sentence = self.sentence
        for i, j, size in Indel.opcodes(a_words, b_words).as_matching_blocks():
            if not size:
                continue
            stops = max(
                abs(sentence[p + step * i] - sentence[p + step * (a_done - 1)]),
                abs(sentence[q + step * j] - sentence[q + step * (b_done - 1)]),
            )
            bits -= GAP_BITS * max(i - a_done, j - b_done) + SENTENCE_BITS * stops
            a_done, b_done = i + size, j + size
            bits += sum([self.rarity[word] for word in a_words[i:a_done]])
            if bits >= best:
                reach, best = (a_done, b_done, size), bits
        return reach

    def _tidied(self, places: Places, head: int, tail: int) -> Places:
        """The places without fragments of sentences and dangling words at their edges; their first
        `head` and last `tail` words are equal."""
        p, p_end, q, q_end = places
        before = self._fragment_before(p, q, head)
        if tail == p_end - p:
            tail -= before
        after = self._loose_behind(p_end, q_end, tail)
        return p + before, p_end - after, q + before, q_end - after

    def _fragment_before(self, p: int, q: int, size: int) -> int:
        """Words at the beginning that are the end of a sentence of which the rest is not shared."""
        opens = self.opens
        if opens[p] and opens[q]:
            return 0
        for words in range(1, min(FRAGMENT_WORDS + 1, size)):
            if opens[p + words] and opens[q + words]:
                return words
        return 0

    def _loose_behind(self, p_end: int, q_end: int, size: int) -> int:
        """Words at the end that begin a sentence of which the rest is not shared, or lean on the next
        word."""
        opens = self.opens
        if opens[p_end] or opens[q_end]:
            return 0
        for words in range(1, min(FRAGMENT_WORDS + 1, size)):
            if opens[p_end - words] and opens[q_end - words]:
                return words
        words = 0
        while (
            words < min(FRAGMENT_WORDS, size - 1)
            and self.weight[self.stems[p_end - 1 - words]] < DANGLING_BITS
        ):
            words += 1
        return words
