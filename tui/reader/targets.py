"""Where in the articles a row, a hit or a claim leads: two articles side by side, and the words meant.

VOA News     … military leadership      ──▶  Target(base, other, spans of base, spans of other)
Outlet 002   … military leaders
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from tui.story import Article, Span


class Target(NamedTuple):
    """Ids of the articles to be read side by side (`other` is None where only the base is meant), the
    spans meant in each text (none: one stays where one was), and the id of the claim it is about."""

    base: str
    other: str | None
    base_spans: tuple[Span, ...] = ()
    other_spans: tuple[Span, ...] = ()
    claim: str | None = None


Spot = tuple[str, int, int]
"""(article id, start, end)."""


def spots_of(target: Target) -> tuple[Spot, ...]:
    """The spots that it leads to."""
    sides = ((target.base, target.base_spans), (target.other, target.other_spans))
    return tuple((article, *span) for article, spans in sides if article for span in spans)


def facing(pairs: Sequence[tuple[Spot, Spot]], base: str, other: str, claim: str | None = None) -> Target:
    """The one of `pairs` that needs the fewest other articles than those that are open, the base's words
    kept on the base's side; the first of those that need as few.

    Two spots of one article are shown in that article, the other one staying as it is.
    """

    def kept(pair: tuple[Spot, Spot]) -> int:
        articles = {pair[0][0], pair[1][0]}
        return 2 * (base in articles) + (other in articles)

    left, right = max(pairs, key=kept)
    if right[0] == base or (left[0] == other and right[0] != other):
        left, right = right, left
    if left[0] == right[0]:
        return alone(left[0], tuple(sorted({left[1:], right[1:]})), base, other, claim)
    return Target(left[0], right[0], (left[1:],), (right[1:],), claim)


def alone(article: str, spans: tuple[Span, ...], base: str, other: str, claim: str | None = None) -> Target:
    """Words of one article: in its pane where it is open, else in the place of the base."""
    if article == other:
        return Target(base, other, (), spans, claim)
    return Target(article, None, spans, (), claim)


def sentences_with(article: Article, span: Span) -> Span:
    """`span` widened to the sentences that it touches."""
    sentences = article.sentences
    first = bisect_right(sentences, span[0], key=lambda sentence: sentence[1])
    last = bisect_left(sentences, span[1], key=lambda sentence: sentence[0])
    touched = sentences[first:last]
    if not touched:
        return span
    return min(span[0], touched[0][0]), max(span[1], touched[-1][1])
