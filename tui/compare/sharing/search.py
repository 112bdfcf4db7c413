"""The search for shared wording, in numbers: from words to the places of passages.

    tokens ─▶ runs ─┬─▶ tied pairs ─▶ sentence pairs ──┬─▶ places in a and b
                    └────────▶ chains of what is left ─┘

Nothing here knows an article's text; `wording` makes passages of the places.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

import numpy as np

from tui.compare.sharing.chains import Verdict, find_chains, rows_of
from tui.compare.sharing.edges import Places, places_of
from tui.compare.sharing.likeness import Sentences, likeness
from tui.compare.sharing.rewrites import may_be_tied, rewritten_sentences
from tui.compare.sharing.runs import Runs, find_runs
from tui.compare.sharing.tokens import Bools, Ints, Tokens


class Found(NamedTuple):
    """Wording that texts a and b share, where, and whether it is copied; `spread` is in how many places
    of the story its rarest three words stand."""

    a: int
    b: int
    places: Places
    verdict: Verdict = "copied"
    spread: int = 2


def search(tokens: Tokens, article: Ints, prose: Bools, refused: bool = False) -> Iterator[Found]:
    """All copied wording, and if wished what only looks like it, pair after pair of texts.

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
        places, inside = rewritten_sentences(tokens, like, rows_of(runs.take(mine)))
        settled[mine[inside]] = True
        for place in places:
            yield Found(int(tokens.text[place[0]]), int(tokens.text[place[2]]), place)
    yield from _chained(tokens, runs.take(~settled), refused)


def _chained(tokens: Tokens, runs: Runs, refused: bool) -> Iterator[Found]:
    chains = list(find_chains(tokens, runs, refused))
    placed = zip(chains, places_of(tokens, chains), strict=True)
    for (a, b), of_pair in groupby(placed, key=lambda each: each[0][:2]):
        kept: list[Places] = []
        for chain, places in of_pair:
            if not any(_within(places, others) for others in kept):
                kept.append(places)
                yield Found(a, b, places, chain.verdict, chain.spread)


def _within(inner: Places, outer: Places) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1] and outer[2] <= inner[2] and inner[3] <= outer[3]
