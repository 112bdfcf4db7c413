"""Figures that follow from two figures of another article: a margin, a rise.

    by [312 votes to 274]                     ahead by [38 votes]          312 − 274
    [34 in favour, 27 against]                a majority of [seven]        34 − 27
    [to 210 billion yen from 180 billion]     [¥30bn] above the old plan   210 − 180

A margin has to be called one and be the exact difference of two counts given side by side; a rise or fall
has to be called one, too, and stand in a sentence alike or in the same claim.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from tui.compare.differing.facts import Fact
from tui.compare.differing.figure import Figure
from tui.compare.differing.partners import Likeness
from tui.story import Span, Story

Pair = tuple[Fact[Figure], Fact[Figure]]

_ALIKE = 0.2
"""How like two sentences must be for a rise or fall to be looked for."""
_REACH = 30
"""Characters around a figure in which it has to be called a margin, a rise or a fall."""
_MARGIN = re.compile(r"\b(?:majority|margin|lead) of(?: just| only)?\s$", re.IGNORECASE)
_BY = re.compile(r"\bby(?: just| only)?\s$", re.IGNORECASE)
_VOTES = re.compile(r"\s(?:votes?|seats?|points?|goals?|runs?)\b", re.IGNORECASE)
_SIDES = re.compile(r"[^.;:]{0,40}(?:\b(?:to|against|and)|,|–|-)\s?(?:for\s)?")
"""What stands between the two sides of a vote or a match."""
_FROM = re.compile(r"\bfrom\b", re.IGNORECASE)
_TO = re.compile(r"[^.;:]{0,12}\bto\s")
_CHANGE = re.compile(
    r"\b(?:above|below|more|less|higher|lower|up|down|f[ae]ll\w*|grew"
    r"|(?:ris|rose|rais|increas|bump|lift|cut|drop|grow|climb|jump|gain)\w*)\b",
    re.IGNORECASE,
)
_ROUNDED, _LEAST = 0.5, 2.0
"""Per cent: how far a rise that is told may be from the one that follows, and how small that may be."""


def find_reckoned(
    story: Story, like: Likeness, figures: Sequence[Fact[Figure]]
) -> Iterator[tuple[list[Pair], list[Fact[Figure]]]]:
    """The pairs of figures, one pair an article, and what others tell that follows from them, one figure an
    article."""
    found: defaultdict[tuple[float, float], tuple[list[Pair], list[Fact[Figure]]]]
    found = defaultdict(lambda: ([], []))
    for fact, (a, b) in chain(_margins(story, figures), _changes(story, like, figures)):
        if a.article != fact.article:
            told, reckoned = found[a.value.value, b.value.value]
            if all(one.article != a.article for one, _ in told):
                told.append((a, b))
            if all(one.article != fact.article for one in reckoned):
                reckoned.append(fact)
    yield from found.values()


def _margins(story: Story, figures: Sequence[Fact[Figure]]) -> Iterator[tuple[Fact[Figure], Pair]]:
    """The margins that figures are called, each with two counts of which it is the difference."""
    called: defaultdict[float, list[Fact[Figure]]] = defaultdict(list)
    for fact in figures:
        if fact.kind == "count" and _is_called_a_margin(story.articles[fact.article].text, fact.span):
            called[fact.value.value].append(fact)
    for a, b in _pairs(figures) if called else ():
        text = story.articles[a.article].text
        margin = a.value.value - b.value.value
        if a.kind == "count" and margin in called and _SIDES.fullmatch(text, a.span[1], b.span[0]):
            for fact in called[margin]:
                yield fact, (a, b)


def _is_called_a_margin(text: str, span: Span) -> bool:
    before = text[max(0, span[0] - _REACH) : span[0]]
    return bool(_MARGIN.search(before) or (_VOTES.match(text, span[1]) and _BY.search(before)))


def _changes(
    story: Story, like: Likeness, figures: Sequence[Fact[Figure]]
) -> Iterator[tuple[Fact[Figure], Pair]]:
    """The rises and falls that figures are called, each with an old and a new value that it follows from."""
    pairs = [
        (a, b, change)
        for a, b in _pairs(figures)
        if a.kind != "count" and (change := _change(story.articles[a.article].text, a, b))
    ]
    for fact in figures if pairs else ():
        text = story.articles[fact.article].text
        for a, b, (rise, share) in pairs:
            told, size = fact.value.value, a.value.value
            if fact.kind == a.kind:
                follows = abs(rise - told) <= 1e-6 * size
            else:
                follows = fact.kind == "share" and share >= _LEAST and abs(share - told) <= _ROUNDED
            alike = like.get((min(fact.line, a.line), max(fact.line, a.line)), 0.0) >= _ALIKE
            if follows and (alike or not fact.claims.isdisjoint(a.claims)):
                start, end = max(0, fact.span[0] - _REACH), fact.span[1] + _REACH
                if _CHANGE.search(text, start, end):
                    yield fact, (a, b)


def _change(text: str, a: Fact[Figure], b: Fact[Figure]) -> tuple[float, float] | None:
    """By how much the newer of two values differs from the older, and by how many per cent of it."""
    if _FROM.search(text, a.span[1], b.span[0]):
        old = b.value.value
    elif _TO.fullmatch(text, a.span[1], b.span[0]) and _FROM.search(text, max(0, a.span[0] - 8), a.span[0]):
        old = a.value.value
    else:
        return None
    rise = abs(a.value.value - b.value.value)
    return rise, 100 * rise / old if old else 0.0


def _pairs(figures: Sequence[Fact[Figure]]) -> Iterator[Pair]:
    """Figures of one kind that stand side by side in a sentence."""
    at: defaultdict[int, list[Fact[Figure]]] = defaultdict(list)
    for fact in figures:
        at[fact.line].append(fact)
    for facts in at.values():
        for a, b in pairwise(sorted(facts, key=lambda f: f.span)) if len(facts) > 1 else ():
            if a.kind == b.kind != "share" and a.value != b.value:
                yield a, b
