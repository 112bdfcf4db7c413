"""Chains of runs: what belongs to one passage although words between were changed.

    a   ══════      ═══   ═════════             ══════ run: the bits of its words
    b   ══════  ═══    ═════════                gap: 3 bits a word, 8 more at a sentence's end
        run   gap  run gap  run ┄┄┄▶

Runs of two texts that follow each other on both sides are joined, each with the predecessor that leaves
the most bits (the sparse dynamic programming of Eppstein, Galil, Giancarlo and Italiano 1992, over few
runs and without their heaps).  A chain is a passage when enough bits are left; it is then followed
over further edits, to where single words are equal.  The constants were chosen on stories written for
this project (tests/quality); a tenth more or less of any changes little.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from math import log2
from typing import Literal, NamedTuple

import numpy as np
from rapidfuzz.distance import Indel

from tui.compare.edges import Places, tidied
from tui.compare.runs import Runs
from tui.compare.tokens import Bools, Tokens

PASSAGE_BITS = 36.0
"""Four of the rarest words, or about five of a small story."""
PLAIN_BITS = 20.0
"""So many of these must be in words that are no names."""
REFUSED_BITS = 30.0
"""With fewer it is not worth a word why it was refused."""

GAP_WORDS = 20
GAP_BITS, SENTENCE_BITS = 3.0, 8.0
"""What a gap costs: each word of its longer side, and each end of a sentence in it."""

FEW_PLACES = 8
REPEATED_BITS = 6.0
"""Wording in more than a few places is more likely a phrase that everybody uses: for each doubling of
the places it must have so many bits more, about a word."""

AHEAD_WORDS = 12
AHEAD_BITS = 8.0
"""How far behind a chain equal words are looked for, and what they must leave."""

Run = tuple[int, int, int, int]
"""(place in a, place in b, words, spread)"""

Verdict = Literal["copied", "names", "phrase", "chance"]


class Chain(NamedTuple):
    """Runs joined to one stretch of a and b, whose edges are where a reader would put them if it is
    copied.

    `bits` is what is left of the runs' after the gaps; `spread` is in how many places of the story the
    rarest three words stand."""

    places: Places
    verdict: Verdict
    bits: float
    spread: int
    runs: Sequence[Run]


class Chainer:
    """Chains the runs of one pair of texts after another."""

    def __init__(self, tokens: Tokens) -> None:
        self.stems: list[int] = tokens.stems.tolist()
        self.first: list[int] = tokens.first.tolist()
        self.opens: list[bool] = tokens.opens.tolist()
        self.sentence: list[int] = np.cumsum(tokens.opens).tolist()
        self.bits: list[float] = np.concatenate(([0.0], np.cumsum(tokens.bits))).tolist()
        self.plain: list[float] = np.concatenate(([0.0], np.cumsum(tokens.bits * tokens.plain))).tolist()
        self.rarity: list[float] = tokens.rarity.tolist()
        self.words: Sequence[float] = range(len(self.bits))
        if (tokens.width < 1).any():
            self.words = np.concatenate(([0.0], np.cumsum(tokens.width))).tolist()

    def chains(self, a: int, b: int, runs: Sequence[Run]) -> Iterator[Chain]:
        """The chains of the runs of texts a and b, which are sorted, best first; no run in two chains."""
        for bits, links in self._joined(runs):
            (p, q, head, _), (last_p, last_q, tail, _) = links[0], links[-1]
            places = p, last_p + tail, q, last_q + tail
            spread = min(run[3] for run in links)
            verdict = self._verdict(bits, spread, links)
            if verdict == "copied":
                places, head, tail = self._grown(places, head, tail, a, b)
                places = tidied(places, head, tail, self.opens, self.bits)
            yield Chain(places, verdict, bits, spread, links)

    def _verdict(self, bits: float, spread: int, links: Sequence[Run]) -> Verdict:
        if bits < PASSAGE_BITS:
            return "chance"
        if spread > FEW_PLACES and bits < PASSAGE_BITS + REPEATED_BITS * log2(spread / FEW_PLACES):
            return "phrase"
        plain = self.plain
        in_a = sum(plain[p + size] - plain[p] for p, _, size, _ in links)
        in_b = sum(plain[q + size] - plain[q] for _, q, size, _ in links)
        if min(in_a, in_b) < PLAIN_BITS:
            return "names"
        return "copied"

    def _joined(self, runs: Sequence[Run]) -> Iterator[tuple[float, Sequence[Run]]]:
        score = [self.bits[p + size] - self.bits[p] for p, _, size, _ in runs]
        if len(runs) == 1:
            yield score[0], runs
            return
        before = self._predecessors(runs, score)
        free = [True] * len(runs)
        for i in sorted(range(len(runs)), key=lambda i: (-score[i], i)):
            links, at = [], i
            while at >= 0 and free[at]:
                free[at] = False
                links.append(runs[at])
                at = before[at]
            if links:
                yield score[i] - (score[at] if at >= 0 else 0.0), links[::-1]

    def _predecessors(self, runs: Sequence[Run], score: list[float]) -> list[int]:
        """The run that each is best joined to, or -1; `score` gets the bits of the best chain up to it."""
        words, sentence = self.words, self.sentence
        begin = [(words[p], words[q], sentence[p], sentence[q]) for p, q, _, _ in runs]
        end = [
            (words[p + size], words[q + size], sentence[p + size - 1], sentence[q + size - 1])
            for p, q, size, _ in runs
        ]
        before = [-1] * len(runs)
        furthest = [0.0, *accumulate((place[0] for place in end), max)]
        for i, (a_words, b_words, a_sentence, b_sentence) in enumerate(begin):
            alone = score[i]
            for j in range(i - 1, -1, -1):
                if furthest[j + 1] < a_words - GAP_WORDS:
                    break
                a_end, b_end, a_last, b_last = end[j]
                a_gap, b_gap = a_words - a_end, b_words - b_end
                gap = a_gap if a_gap > b_gap else b_gap
                if a_gap < 0 or b_gap < 0 or gap > GAP_WORDS:
                    continue
                stops = max(a_sentence - a_last, b_sentence - b_last)
                joined = alone + score[j] - GAP_BITS * gap - SENTENCE_BITS * stops
                if joined > score[i]:
                    score[i], before[i] = joined, j
        return before

    def _grown(self, places: Places, head: int, tail: int, a: int, b: int) -> tuple[Places, int, int]:
        """The places with what is equal a little before and behind them, and how many equal words they
        begin and end with."""
        p, p_end, q, q_end = places
        stems, first, last_a, last_b = self.stems, self.first, self.first[a + 1] - 1, self.first[b + 1] - 1
        while True:
            a_words = stems[p_end : min(p_end + AHEAD_WORDS, last_a)]
            b_words = stems[q_end : min(q_end + AHEAD_WORDS, last_b)]
            if not self._promising(a_words, b_words):
                break
            a_size, b_size, size = self._ahead(a_words, b_words, p_end, q_end, 1)
            if not size:
                break
            p_end, q_end, tail = p_end + a_size, q_end + b_size, size
        while True:
            a_words = stems[max(p - AHEAD_WORDS, first[a]) : p][::-1]
            b_words = stems[max(q - AHEAD_WORDS, first[b]) : q][::-1]
            if not self._promising(a_words, b_words):
                break
            a_size, b_size, size = self._ahead(a_words, b_words, p - 1, q - 1, -1)
            if not size:
                break
            p, q, head = p - a_size, q - b_size, size
        return (p, p_end, q, q_end), head, tail

    def _promising(self, a_words: Sequence[int], b_words: Sequence[int]) -> bool:
        """Whether what the words have in common is enough to go on for."""
        return sum(self.rarity[word] for word in {*a_words}.intersection(b_words)) >= AHEAD_BITS

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
            bits += sum(self.rarity[word] for word in a_words[i:a_done])
            if bits >= best:
                reach, best = (a_done, b_done, size), bits
        return reach


def worth_chaining(tokens: Tokens, runs: Runs, refused: bool) -> Bools:
    """Which runs may be part of a passage: they have the bits alone (fewer, if what is `refused` is to
    be known), or another run of the pair is in reach.

    In a large story nearly all runs are short and lonely; this costs a few array operations."""
    total, words = (np.concatenate(([0.0], np.cumsum(column))) for column in (tokens.bits, tokens.width))
    doublings = np.log2(np.maximum(runs.spread, FEW_PLACES) / FEW_PLACES)
    needed = REFUSED_BITS if refused else PASSAGE_BITS + REPEATED_BITS * doublings
    keep: Bools = total[runs.p + runs.size] - total[runs.p] >= needed
    alive, ahead = np.arange(len(runs)), 0
    while len(alive):
        ahead += 1
        alive = alive[alive + ahead < len(runs)]
        near = alive + ahead
        same = (runs.a[alive] == runs.a[near]) & (runs.b[alive] == runs.b[near])
        gap_a = words[runs.p[near]] - words[runs.p[alive] + runs.size[alive]]
        reach = same & (gap_a <= GAP_WORDS)
        alive, near, gap_a = alive[reach], near[reach], gap_a[reach]
        gap_b = words[runs.q[near]] - words[runs.q[alive] + runs.size[alive]]
        joined = (gap_a >= 0) & (gap_b >= 0) & (gap_b <= GAP_WORDS)
        keep[alive[joined]] = True
        keep[near[joined]] = True
    return keep
