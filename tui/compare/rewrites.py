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

import numpy as np

from tui.compare.chains import Run
from tui.compare.edges import Places
from tui.compare.likeness import Likeness
from tui.compare.runs import Runs
from tui.compare.tokens import Bools, Floats, Ints, Tokens

PATH_COSINE = 0.2
TIED = 0.15
"""The cosine above 0.2 that a sentence of the shorter article owes to the order, on average."""
REWRITTEN_COSINE = 0.25
FEWEST_SENTENCES = 4
"""So many must correspond: three stand in one order soon enough by chance."""
LOOSE_END = 6
"""Words.  A longer beginning or end of a sentence that has nothing of the other is left out."""

SHARED_WORDS = 1 / 8
"""The part of the shorter article's words that two must share to be read sentence by sentence."""

Pairing = tuple[int, int]


def may_be_tied(tokens: Tokens, runs: Runs, article: Ints) -> Iterator[tuple[int, int, Ints]]:
    """The pairs of articles that are worth reading sentence by sentence, with their runs.

    Equal sentences owe at most 1 - 0.2 to the order, so enough of them must share a run."""
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
    needed = np.minimum(sentences[a], sentences[b]) * TIED / (1 - PATH_COSINE)
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
    best = _best_paths(gain)
    if best[-1, -1] - _best_paths(gain[::-1])[-1, -1] < needed:
        return []
    path: list[Pairing] = []
    i, j = gain.shape
    while i and j:
        if best[i, j] == best[i - 1, j]:
            i -= 1
        elif best[i, j] == best[i, j - 1]:
            j -= 1
        else:
            i, j = i - 1, j - 1
            path.append((i, j))
    rewritten = [(i, j) for i, j in reversed(path) if like.cosine[i, j] >= REWRITTEN_COSINE]
    return rewritten if len(rewritten) >= FEWEST_SENTENCES else []


def _best_paths(gain: Floats) -> Floats:
    """The most that sentence pairs in order add up to, up to each row and column."""
    best = np.zeros((gain.shape[0] + 1, gain.shape[1] + 1))
    for i, row in enumerate(gain):
        best[i + 1, 1:] = np.maximum(best[i, 1:], best[i, :-1] + row)
        np.maximum.accumulate(best[i + 1], out=best[i + 1])
    return best


def _corresponding(tokens: Tokens, like: Likeness, pairing: Pairing) -> Places:
    """The parts of two paired sentences that correspond: all of them but loose ends."""
    (p, p_end), (q, q_end) = like.a[pairing[0]].tolist(), like.b[pairing[1]].tolist()
    a, b = tokens.stems[p:p_end], tokens.stems[q:q_end]
    return *_without_loose_ends(np.isin(a, b), p, p_end), *_without_loose_ends(np.isin(b, a), q, q_end)


def _without_loose_ends(shared: Bools, start: int, end: int) -> tuple[int, int]:
    at = np.flatnonzero(shared)
    first, last = start + int(at[0]), start + int(at[-1]) + 1
    return (first if first - start > LOOSE_END else start), (last if end - last > LOOSE_END else end)
