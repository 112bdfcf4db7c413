"""Which part of two matching sentences is the point they share, as exact spans.

    Under a deal, [Prigozhin will move to Belarus], and charges will be dropped.
    [The Wagner leader is to leave for Belarus].

Both sentences are cut into the stretches that carry a point (`points`).  Of all runs of neighbouring
stretches the two are chosen whose terms cover one another best: a short run that says the same beats
the whole sentence, which says more.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from tui.compare.points import points
from tui.compare.statements import Statements
from tui.story import Span, Story

_LITTLE = 3.0
_LONGEST_RUN = 3
_RUN_ON = 0.7
_WORTH = 0.2


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of stretches `first` … `last` (inclusive) of one sentence, and its terms."""

    first: int
    last: int
    terms: frozenset[int]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence's stretches as spans of the text, and the runs that they make."""

    stretches: tuple[Span, ...]
    pieces: tuple[Piece, ...]


def cut_sentences(story: Story, statements: Statements) -> list[Sentence]:
    """Every sentence of the story, cut, in the order of `statements.rows`."""
    sentences = []
    for row in statements.rows:
        stretches = points(story.articles[row.article].text, row.span)
        held = [
            frozenset(
                t for t, (start, _) in zip(row.terms, row.spans, strict=True) if t >= 0 and s <= start < e
            )
            for s, e in stretches
        ]
        pieces = [
            Piece(first, last, frozenset().union(*held[first : last + 1]))
            for first in range(len(held))
            for last in range(first, min(len(held), first + _LONGEST_RUN))
        ]
        pieces.append(Piece(0, len(held) - 1, frozenset().union(*held)))
        sentences.append(Sentence(stretches, tuple(dict.fromkeys(pieces))))
    return sentences


def shared_points(statements: Statements, a: Sentence, b: Sentence) -> list[tuple[Piece, Piece, float]]:
    """The pieces of two sentences that say the same, best first, never overlapping; with each how well
    it fits, as a part of the best (1.0).  There is always one."""
    fits = [
        (fit, -one.last + one.first - other.last + other.first, one, other)
        for one in a.pieces
        for other in b.pieces
        if (fit := _fit(statements, one, other)) > 0.0
    ]
    if not fits:
        return [(a.pieces[-1], b.pieces[-1], 1.0)]
    fits.sort(key=lambda f: (-f[0], -f[1], f[2].first, f[3].first))
    best = fits[0][0]
    found: list[tuple[Piece, Piece, float]] = []
    for fit, _, one, other in fits:
        if fit < _WORTH and found:
            break
        if not any(_meet(one, x) or _meet(other, y) for x, y, _ in found):
            found.append((one, other, fit / best))
    return found


def _meet(one: Piece, other: Piece) -> bool:
    return one.first <= other.last and other.first <= one.last


def _fit(statements: Statements, one: Piece, other: Piece) -> float:
    there, total_there = _covered(statements, one.terms, other.terms)
    back, total_back = _covered(statements, other.terms, one.terms)
    matched = (there + back) / 2
    if not matched:
        return 0.0
    fit = matched / (total_there + total_back - matched) * (1.0 - math.exp(-matched / _LITTLE))
    return fit * _RUN_ON ** (one.last - one.first + other.last - other.first)


def _covered(statements: Statements, terms: frozenset[int], others: frozenset[int]) -> tuple[float, float]:
    """The weight of `terms` that `others` have, and all of their weight."""
    covered = total = 0.0
    for term in terms:
        weight = float(statements.rarity[term] * statements.strangeness[term])
        total += weight
        if term in others:
            covered += weight
        else:
            covered += weight * max((s for t, s in statements.stands_for[term] if t in others), default=0.0)
    return covered, total
