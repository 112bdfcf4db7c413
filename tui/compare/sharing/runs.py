"""Runs of equal words between all texts at once.

Every sequence of three words with enough bits is packed into one number; one sort of all of them
brings equal ones together; each pair of equal ones in different articles that is not the continuation
of another pair starts a run, which is followed to both ends.

    … the short-lived [insurrection has exposed] the irreconcilable conflict …
          ◀─────────── seed: three equal words ──────────────▶ run

The sort costs n log n in the words, the rest as much as there are matches: never the square of the
number of articles, unless they all share something.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tui.compare.distinct import distinct
from tui.compare.sharing.tokens import Bools, Ints, Tokens

SEED_WORDS = 3
SEED_BITS = 14.0
"""So many words in a row, and so many bits in them, start a run: "of the government" does not."""
WIDEST = 200
"""Three words that stand in more places than this are a common phrase: no run starts from them."""

_WIDTH = 63 // SEED_WORDS  # bits for a word's number: two million different words
_NOWHERE = 1 << 40


@dataclass(frozen=True)
class Runs:
    """Equal words: `size` stems from place `p` on equal those from place `q` on.

    `a` and `b` are the texts, a < b; `spread` is in how many places the rarest three words of the run
    stand.  Sorted by a, b, p, q."""

    a: Ints
    b: Ints
    p: Ints
    q: Ints
    size: Ints
    spread: Ints

    def __len__(self) -> int:
        return len(self.p)

    def take(self, which: Bools | Ints) -> Runs:
        """Those runs, in the same order."""
        return Runs(*(column[which] for column in (self.a, self.b, self.p, self.q, self.size, self.spread)))


def find_runs(tokens: Tokens, article: Ints) -> Runs:
    """All runs that hold a seed, between texts of different articles; `article` numbers each text's."""
    seeds, group_end, spread = _seeds(tokens)
    p, q = _starts(tokens, article, seeds, group_end, spread < _NOWHERE)
    p, q, size = _followed(tokens.stems, p, q)
    a, b = tokens.text[p], tokens.text[q]
    order = np.lexsort((q, p, b, a))
    p, q, size = p[order], q[order], size[order]
    edges = np.stack((p, p + size - SEED_WORDS + 1), axis=1).ravel()
    rarest = np.minimum.reduceat(spread, edges)[::2] if len(edges) else edges
    return Runs(a[order], b[order], p, q, size, rarest)


def _seeds(tokens: Tokens) -> tuple[Ints, Ints, Ints]:
    """Where seeds stand, equal ones beside each other; for each of these where its group of equal ones
    ends; and for every place in the texts the size of its seed's group, or nowhere."""
    count = len(tokens.stems) - SEED_WORDS + 1
    spread = np.full(len(tokens.stems) + 1, _NOWHERE, np.int64)
    if count <= 0:
        return np.empty(0, np.int64), np.empty(0, np.int64), spread
    packed, bits, rarity = np.zeros(count, np.int64), np.zeros(count), tokens.rarity[tokens.stems]
    for i in range(SEED_WORDS):
        packed = (packed << _WIDTH) | tokens.stems[i : count + i]
        bits += rarity[i : count + i]
    rare = np.flatnonzero((bits >= SEED_BITS) & (tokens.text[:count] == tokens.text[SEED_WORDS - 1 :]))
    order = np.argsort(packed[rare])
    keys, seeds = packed[rare][order], rare[order]
    group = np.cumsum(np.diff(keys, prepend=keys[:1]) != 0)
    sizes = np.bincount(group)
    narrow = (sizes > 1) & (sizes <= WIDEST)
    # To sort the places of equal ones afterwards costs half of what a stable sort of all would.
    seeds = np.sort(group[narrow[group]] * count + seeds[narrow[group]]) % count
    sizes = sizes[narrow]
    spread[seeds] = np.repeat(sizes, sizes)
    return seeds, np.repeat(np.cumsum(sizes), sizes), spread


def _starts(tokens: Tokens, article: Ints, seeds: Ints, group_end: Ints, is_seed: Bools) -> tuple[Ints, Ints]:
    """Pairs of places in different articles where equal seeds stand and no equal seeds one word before.

    Each place of a group meets the one `shift` places behind it, in all groups at once."""
    stems, owner = tokens.stems, article[tokens.text]
    left, right = [np.empty(0, np.int64)], [np.empty(0, np.int64)]
    alive, shift = np.arange(len(seeds)), 0
    while len(alive):
        shift += 1
        alive = alive[group_end[alive] > alive + shift]
        p, q = seeds[alive], seeds[alive + shift]
        new = (owner[p] != owner[q]) & ~((stems[p - 1] == stems[q - 1]) & is_seed[p - 1])
        left.append(p[new])
        right.append(q[new])
    return np.concatenate(left), np.concatenate(right)


def _followed(stems: Ints, p: Ints, q: Ints) -> tuple[Ints, Ints, Ints]:
    """The runs through these pairs of places, each once: first places and number of words."""
    p, q = p.copy(), q.copy()
    active = np.arange(len(p))
    while len(active):
        active = active[stems[p[active] - 1] == stems[q[active] - 1]]
        p[active] -= 1
        q[active] -= 1
    once, _ = distinct(p * len(stems) + q)
    p, q = p[once], q[once]
    size = np.full(len(p), SEED_WORDS, np.int64)
    active = np.arange(len(p))
    while len(active):
        active = active[stems[p[active] + size[active]] == stems[q[active] + size[active]]]
        size[active] += 1
    return p, q, size
