"""Rewriting: two articles of which one follows the other sentence by sentence in other words.

        a₁ ─── b₁        copied: the sentences that are alike stand in the same order
        a₂ ─── b₂
        a₃ ╲
        a₄  ╲─ b₃

Independent reports of one event share words too, but not sentence after sentence in one order.  So the
best path of like sentences through two articles is measured against the best path through the same
articles with the sentences of one in reverse: what is left is owed to the order alone, and tells
copying from a common subject without any word list.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

import numpy as np

from tui.compare.sharing.chains import Run
from tui.compare.sharing.edges import Places
from tui.compare.sharing.likeness import Likeness
from tui.compare.sharing.runs import Runs
from tui.compare.sharing.tokens import Floats, Ints, Tokens

PATH_COSINE = 0.2
"""Sentences of one event are as like as that by their subject alone."""
TIED = 0.15
"""The cosine above PATH_COSINE that a sentence of the shorter article owes to the order, on average."""
REWRITTEN_COSINE, REWRITTEN_BITS = 0.25, 20.0
"""How alike two sentences on the path must be to be one passage, and by how many bits."""
FEWEST_SENTENCES = 4
"""So many must correspond: three stand in one order soon enough by chance."""
LOOSE_END = 6
"""Words.  A longer beginning or end of a sentence that has nothing of the other is left out."""

SHARED_WORDS = 1 / 8
SHARED_SENTENCES = 0.3
"""The parts of the shorter article's words, and of its sentences, in which two must share a run to be
read sentence by sentence."""

Pairing = tuple[int, int]


class _Path(NamedTuple):
    """A path of sentence pairs: what it adds up to, its last pair, and the path before that."""

    worth: float
    i: int = -1
    j: int = -1
    before: _Path | None = None


def may_be_tied(tokens: Tokens, runs: Runs, article: Ints) -> Iterator[tuple[int, int, Ints]]:
    """The pairs of articles that are worth reading sentence by sentence, with their runs."""
    if not len(runs):
        return
    owner = article[tokens.text]
    words = np.bincount(owner)
    sentences = np.bincount(owner, weights=tokens.opens)
    sentence = np.cumsum(tokens.opens)
    pair = article[runs.a] * len(words) + article[runs.b]
    order = np.argsort(pair, kind="stable")
    heads = np.append(np.flatnonzero(np.diff(pair[order], prepend=-1)), len(order))
    shared = np.add.reduceat(runs.size[order], heads[:-1])
    a, b = np.divmod(pair[order][heads[:-1]], len(words))
    needed = np.minimum(sentences[a], sentences[b]) * SHARED_SENTENCES
    for k in np.flatnonzero(shared >= SHARED_WORDS * np.minimum(words[a], words[b])).tolist():
        mine = order[heads[k] : heads[k + 1]]
        if all(len(set(sentence[place[mine]].tolist())) >= needed[k] for place in (runs.p, runs.q)):
            yield int(a[k]), int(b[k]), mine


def rewritten_sentences(
    tokens: Tokens, like: Likeness, runs: Sequence[Run]
) -> tuple[list[Places], list[int]]:
    """The places of the sentences in which one article follows the other, in order, and which runs lie
    inside them.  Sentences over whose border a run goes are one passage."""
    places = [_corresponding(tokens, like, pairing) for pairing in _tied_sentences(like)]
    a_starts = [place[0] for place in places]
    joined, inside = set[int](), list[int]()
    for index, (p, q, size, _) in enumerate(runs):
        head, tail = bisect_right(a_starts, p) - 1, bisect_right(a_starts, p + size - 1) - 1
        if head >= 0 and _holds(places[head], p, q) and _holds(places[tail], p + size - 1, q + size - 1):
            inside.append(index)
            joined.update(range(head, tail))
    passages: list[Places] = []
    for k, place in enumerate(places):
        if k - 1 in joined:
            p, _, q, _ = passages.pop()
            place = (p, place[1], q, place[3])
        passages.append(place)
    return passages, inside


def _holds(place: Places, p: int, q: int) -> bool:
    return place[0] <= p < place[1] and place[2] <= q < place[3]


def _tied_sentences(like: Likeness) -> list[Pairing]:
    """The sentence pairs in which one article follows the other, in order; none when it does not."""
    gain = np.maximum(like.cosine - PATH_COSINE, 0.0)
    needed = TIED * min(gain.shape)
    if not gain.size or min(gain.max(axis=0).sum(), gain.max(axis=1).sum()) < needed:
        return []
    in_order, path = _best_path(gain)
    if in_order < needed or in_order - _best_path(gain[::-1])[0] < needed:
        return []
    alike = (like.cosine >= REWRITTEN_COSINE) & (like.shared >= REWRITTEN_BITS)
    rewritten = [(i, j) for i, j in path if alike[i, j]]
    return rewritten if len(rewritten) >= FEWEST_SENTENCES else []


def _best_path(gain: Floats) -> tuple[float, list[Pairing]]:
    """The cells, each below and to the right of the one before, that add up to the most, and to how much.

    A table of best paths up to each column, in which every entry stands for a power of two of them
    (Fenwick 1994), so that a cell costs the logarithm of the columns."""
    width = gain.shape[1]
    table = [_Path(0.0)] * (width + 1)
    rows, columns = np.nonzero(gain)
    cells = sorted(zip(rows.tolist(), (-columns).tolist(), gain[rows, columns].tolist(), strict=True))
    for i, minus_j, value in cells:
        before, at = table[0], -minus_j
        while at:
            before, at = max(before, table[at], key=attrgetter("worth")), at & (at - 1)
        path, at = _Path(before.worth + value, i, -minus_j, before), 1 - minus_j
        while at <= width:
            if path.worth > table[at].worth:
                table[at] = path
            at += at & -at
    best, at = table[0], width
    while at:
        best, at = max(best, table[at], key=attrgetter("worth")), at & (at - 1)
    back = []
    link: _Path | None = best
    while link and link.before:
        back.append((link.i, link.j))
        link = link.before
    return best.worth, back[::-1]


def _corresponding(tokens: Tokens, like: Likeness, pairing: Pairing) -> Places:
    """The parts of two paired sentences that correspond: all of them but loose ends."""
    (p, p_end), (q, q_end) = like.a[pairing[0]].tolist(), like.b[pairing[1]].tolist()
    a, b = tokens.stems[p:p_end].tolist(), tokens.stems[q:q_end].tolist()
    return *_without_loose_ends(a, b, p, p_end), *_without_loose_ends(b, a, q, q_end)


def _without_loose_ends(stems: Sequence[int], others: Sequence[int], start: int, end: int) -> tuple[int, int]:
    at = [k for k, stem in enumerate(stems, start) if stem in others]
    first, last = at[0], at[-1] + 1
    return (first if first - start > LOOSE_END else start), (last if end - last > LOOSE_END else end)
