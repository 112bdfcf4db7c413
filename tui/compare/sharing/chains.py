"""Chains of runs: what belongs to one passage although words between were changed.

    a   ══════      ═══   ═════════             ══════ run: the bits of its words
    b   ══════  ═══    ═════════                gap: 3 bits a word, 8 more at a sentence's end
        run   gap  run gap  run

Runs of two texts that follow each other on both sides are joined, each with the predecessor that leaves
the most bits (the sparse dynamic programming of Eppstein, Galil, Giancarlo and Italiano 1992, over few
runs and without their heaps).  A chain is a passage when enough bits are left.  The constants were
chosen on stories written for this project (tests/quality); a tenth more or less of any changes little.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import log2
from typing import Literal, NamedTuple

import numpy as np

from tui.compare.sharing.runs import Runs
from tui.compare.sharing.tokens import Floats, Ints, Tokens, running

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

Run = tuple[int, int, int, int]
"""(place in a, place in b, words, spread)"""

Verdict = Literal["copied", "names", "phrase", "chance"]


class Chain(NamedTuple):
    """Runs of the texts a and b, in order, that belong to one stretch of both.

    `bits` is what is left of the runs' after the gaps; `spread` is in how many places of the story the
    rarest three words stand."""

    a: int
    b: int
    runs: Sequence[Run]
    verdict: Verdict
    bits: float
    spread: int


class _Links(NamedTuple):
    """Which runs can be joined to which ones before them, and what that costs in bits; sorted by the
    run behind, the nearest one before it first."""

    behind: Ints
    before: Ints
    cost: Floats


def find_chains(tokens: Tokens, runs: Runs, refused: bool = False) -> Iterator[Chain]:
    """The chains that are copied, and if wished what only looks like it: pair after pair of texts, best
    first, no run in two chains."""
    total, plain = running(tokens.bits), running(tokens.bits * tokens.plain)
    alone = total[runs.p + runs.size] - total[runs.p]
    links = _links(tokens, runs)
    # In a large story nearly all runs are short and lonely, and cost no more than this.
    enough = REFUSED_BITS if refused else PASSAGE_BITS
    worth = alone >= enough
    worth[links.behind] = worth[links.before] = True

    score, before = _joined(alone, links)
    order = np.lexsort((-np.array(score), runs.b, runs.a))
    a, b, spread = runs.a.tolist(), runs.b.tolist(), runs.spread.tolist()
    rows = rows_of(runs)
    plain_a = (plain[runs.p + runs.size] - plain[runs.p]).tolist()
    plain_b = (plain[runs.q + runs.size] - plain[runs.q]).tolist()
    free = [True] * len(runs)
    for i in order[worth[order]].tolist():
        chain, at = [], i
        while at >= 0 and free[at]:
            free[at] = False
            chain.append(at)
            at = before[at]
        bits = score[i] - (score[at] if at >= 0 else 0.0)
        if not chain or bits < enough:
            continue
        chain.reverse()
        rarest = min([spread[k] for k in chain])
        plain_bits = min(sum([plain_a[k] for k in chain]), sum([plain_b[k] for k in chain]))
        verdict = _verdict(bits, rarest, plain_bits)
        if refused or verdict == "copied":
            yield Chain(a[i], b[i], [rows[k] for k in chain], verdict, bits, rarest)


def rows_of(runs: Runs) -> list[Run]:
    """The runs, a tuple each."""
    columns = (runs.p, runs.q, runs.size, runs.spread)
    return list(zip(*(column.tolist() for column in columns), strict=True))


def _verdict(bits: float, spread: int, plain: float) -> Verdict:
    if bits < PASSAGE_BITS:
        return "chance"
    if spread > FEW_PLACES and bits < PASSAGE_BITS + REPEATED_BITS * log2(spread / FEW_PLACES):
        return "phrase"
    return "copied" if plain >= PLAIN_BITS else "names"


def _joined(alone: Floats, links: _Links) -> tuple[list[float], list[int]]:
    """The bits of the best chain that ends with each run, and the run before it in that, or -1."""
    own, score, before = alone.tolist(), alone.tolist(), [-1] * len(alone)
    for i, j, cost in zip(*(column.tolist() for column in links), strict=True):
        joined = own[i] + score[j] - cost
        if joined > score[i]:
            score[i], before[i] = joined, j
    return score, before


def _links(tokens: Tokens, runs: Runs) -> _Links:
    """All links of all pairs of texts: each run meets the one `ahead` places behind it, for all runs at
    once, until that one is out of reach."""
    words, sentence = running(tokens.width), np.cumsum(tokens.opens)
    p, q, p_end, q_end = runs.p, runs.q, runs.p + runs.size, runs.q + runs.size
    found = [np.empty((2, 0), np.int64)]
    alive, ahead = np.arange(len(runs)), 0
    while len(alive):
        ahead += 1
        alive = alive[alive + ahead < len(runs)]
        near = alive + ahead
        same = (runs.a[alive] == runs.a[near]) & (runs.b[alive] == runs.b[near])
        reach = same & (words[p[near]] - words[p_end[alive]] <= GAP_WORDS)
        alive, near = alive[reach], near[reach]
        gap = words[q[near]] - words[q_end[alive]]
        joined = (p[near] >= p_end[alive]) & (gap >= 0) & (gap <= GAP_WORDS)
        found.append(np.stack((near[joined], alive[joined])))
    behind, before = np.concatenate(found, axis=1)
    order = np.lexsort((-before, behind))
    behind, before = behind[order], before[order]
    gap = np.maximum(words[p[behind]] - words[p_end[before]], words[q[behind]] - words[q_end[before]])
    stops = np.maximum(
        sentence[p[behind]] - sentence[p_end[before] - 1], sentence[q[behind]] - sentence[q_end[before] - 1]
    )
    return _Links(behind, before, GAP_BITS * gap + SENTENCE_BITS * stops)
