"""Runs of equal words between all articles at once.

Every n-gram of words with enough bits is packed into one number; one sort of all of them brings equal
ones together; each pair of equal ones in different articles that is not the continuation of an
earlier pair starts a run, which is followed to both ends.

    … the |short lived insurrection has exposed the irreconcilable| conflict …
           ╰───────── n-gram ──────────╯            run ───────────╯

The sort costs n log n in the words; what follows costs as much as there are matches.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tui.compare.tokens import Floats, Ints, Tokens


@dataclass(frozen=True)
class Runs:
    """Equal words: `size` words from place `p` on equal those from place `q` on, p in the article that
    comes first; `bits` is their rarity.  Sorted by pair of articles, then p, then q."""

    p: Ints
    q: Ints
    size: Ints
    bits: Floats


def find_runs(tokens: Tokens, n: int, seed_bits: float) -> Runs:
    """All runs of equal stems that hold an n-gram of at least `seed_bits`."""
    keys, seeds = _grams(tokens, n, seed_bits)
    p, q = _equal_pairs(tokens, keys, seeds)
    p, q, size = _extended(tokens.stems, p, q)
    total = np.concatenate(([0.0], np.cumsum(tokens.bits)))
    article = tokens.article
    order = np.lexsort((q, p, article[q], article[p]))
    p, q, size = p[order], q[order], size[order]
    return Runs(p, q, size, total[p + size] - total[p])


def _grams(tokens: Tokens, n: int, seed_bits: float) -> tuple[Ints, Ints]:
    """The packed n-grams that are rare enough, sorted, and where each starts."""
    count = len(tokens.stems) - n + 1
    if count <= 0:
        return np.empty(0, np.int64), np.empty(0, np.int64)
    width = 63 // n
    packed = tokens.stems[:count].copy()
    bits = tokens.bits[:count].copy()
    for i in range(1, n):
        packed = (packed << width) | tokens.stems[i : count + i]
        bits += tokens.bits[i : count + i]
    rare = np.flatnonzero((bits >= seed_bits) & (tokens.article[:count] == tokens.article[n - 1 :]))
    order = np.argsort(packed[rare], kind="stable")
    return packed[rare][order], rare[order]


def _equal_pairs(tokens: Tokens, keys: Ints, seeds: Ints) -> tuple[Ints, Ints]:
    """Pairs of places in different articles where equal n-grams start and no equal pair ends at their left.

    The k-th place of a group of equal n-grams meets the one `shift` places behind it, all groups at once."""
    group_end = np.searchsorted(keys, keys, side="right")
    seed = np.zeros(len(tokens.stems) + 1, bool)
    seed[seeds] = True
    article, stems = tokens.article, tokens.stems
    left: list[Ints] = []
    right: list[Ints] = []
    alive = np.arange(len(keys))
    shift = 0
    while len(alive):
        shift += 1
        alive = alive[group_end[alive] > alive + shift]
        p, q = seeds[alive], seeds[alive + shift]
        continued = (stems[p - 1] == stems[q - 1]) & seed[p - 1]
        new = (article[p] != article[q]) & ~continued
        left.append(p[new])
        right.append(q[new])
    return np.concatenate(left or [seeds]), np.concatenate(right or [seeds])


def _extended(stems: Ints, p: Ints, q: Ints) -> tuple[Ints, Ints, Ints]:
    """The runs through these pairs of places, each once: first places and number of words."""
    p, q = p.copy(), q.copy()
    active = np.arange(len(p))
    while len(active):
        active = active[(stems[p[active] - 1] == stems[q[active] - 1]) & (p[active] > 0)]
        p[active] -= 1
        q[active] -= 1
    _, once = np.unique(p * len(stems) + q, return_index=True)
    p, q = p[once], q[once]
    size = np.zeros(len(p), np.int64)
    active = np.arange(len(p))
    while len(active):
        active = active[stems[p[active] + size[active]] == stems[q[active] + size[active]]]
        size[active] += 1
    return p, q, size
