"""The search for shared wording, in numbers: from words to the places of passages.

    tokens ─▶ runs ─┬─▶ tied pairs ─▶ sentence pairs ──┬─▶ places in a and b
                    └────────▶ chains of what is left ─┘

Nothing here knows an article's text; `wording` makes passages of the places.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from tui.compare.chains import Chainer, Run, worth_chaining
from tui.compare.edges import Places
from tui.compare.likeness import Sentences, likeness
from tui.compare.rewrites import may_be_tied, rewritten_sentences
from tui.compare.runs import Runs, find_runs
from tui.compare.tokens import Bools, Ints, Tokens


class Found(NamedTuple):
    """Wording that two texts share: first word and last word + 1 in each.

    `bits` is its evidence and `needed` what counts as shared; a sentence of a tied pair has both 0.
    `spread` is in how many places its rarest three words stand."""

    a: int
    b: int
    places: Places
    bits: float = 0.0
    needed: float = 0.0
    spread: int = 2


def search(tokens: Tokens, article: Ints, prose: Bools, slack: float = 0.0) -> Iterator[Found]:
    """All shared wording, pair after pair of texts, down to `slack` bits less than what is needed.

    `article` numbers the article of each text, `prose` says which texts are prose: only in these are
    sentences paired."""
    runs = find_runs(tokens, article)
    sentences: dict[int, Sentences] = {}
    settled = np.zeros(len(runs), bool)
    for a, b, mine in may_be_tied(tokens, runs, article):
        for k in (a, b):
            if k not in sentences:
                sentences[k] = Sentences(tokens, np.flatnonzero((article == k) & prose))
        like = likeness(sentences[a], sentences[b])
        places, inside = rewritten_sentences(tokens, like, rows_of(runs, mine))
        settled[mine[inside]] = True
        for p, p_end, q, q_end in places:
            yield Found(int(tokens.text[p]), int(tokens.text[q]), (p, p_end, q, q_end))
    yield from _chained(tokens, runs.take(~settled), slack)


def _chained(tokens: Tokens, runs: Runs, slack: float) -> Iterator[Found]:
    runs = runs.take(worth_chaining(tokens, runs, slack))
    chainer = Chainer(tokens)
    change = np.flatnonzero((np.diff(runs.a) != 0) | (np.diff(runs.b) != 0)) + 1
    rows = rows_of(runs, np.arange(len(runs)))
    edges = [0, *change.tolist(), len(rows)]
    for start, end in pairwise(edges):
        if start == end:
            continue
        a, b = int(runs.a[start]), int(runs.b[start])
        for chain in chainer.chains(a, b, rows[start:end]):
            if chain.bits >= chain.needed - slack:
                yield Found(a, b, chain.places, chain.bits, chain.needed, chain.spread)


def rows_of(runs: Runs, which: Ints) -> list[Run]:
    """Those runs, a tuple each."""
    columns = (runs.p, runs.q, runs.size, runs.spread)
    return list(zip(*(column[which].tolist() for column in columns), strict=True))
