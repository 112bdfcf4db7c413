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
from itertools import pairwise

from tui.compare.facts import Fact
from tui.compare.figures import Figure
from tui.compare.partners import Likeness
from tui.story import Story

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
    pairs = list(_pairs(figures))
    for fact in figures:
        for a, b in pairs:
            if a.article != fact.article and (
                _is_margin(story, fact, a, b) or _is_change(story, like, fact, a, b)
            ):
                told, reckoned = found[a.value.value, b.value.value]
                if all(one.article != a.article for one, _ in told):
                    told.append((a, b))
                if fact.article not in {f.article for f in reckoned}:
                    reckoned.append(fact)
    yield from found.values()


def _pairs(figures: Sequence[Fact[Figure]]) -> Iterator[Pair]:
    """Figures of one kind that stand side by side in a sentence."""
    at: defaultdict[int, list[Fact[Figure]]] = defaultdict(list)
    for fact in figures:
        at[fact.line].append(fact)
    for facts in at.values():
        for a, b in pairwise(sorted(facts, key=lambda f: f.span)):
            if a.kind == b.kind != "share" and a.value != b.value:
                yield a, b


def _is_margin(story: Story, fact: Fact[Figure], a: Fact[Figure], b: Fact[Figure]) -> bool:
    if fact.kind != "count" or a.kind != "count" or fact.value.value != a.value.value - b.value.value:
        return False
    text, other = story.articles[fact.article].text, story.articles[a.article].text
    before = text[max(0, fact.span[0] - _REACH) : fact.span[0]]
    called = _MARGIN.search(before) or (_BY.search(before) and _VOTES.match(text, fact.span[1]))
    return bool(called and _SIDES.fullmatch(other, a.span[1], b.span[0]))


def _is_change(story: Story, like: Likeness, fact: Fact[Figure], a: Fact[Figure], b: Fact[Figure]) -> bool:
    if a.kind == "count" or fact.kind not in (a.kind, "share"):
        return False
    alike = like.get((min(fact.line, a.line), max(fact.line, a.line)), 0.0) >= _ALIKE
    if not alike and fact.claims.isdisjoint(a.claims):
        return False
    text, other = story.articles[fact.article].text, story.articles[a.article].text
    if not _CHANGE.search(text, max(0, fact.span[0] - _REACH), fact.span[1] + _REACH):
        return False
    if _FROM.search(other, a.span[1], b.span[0]):
        new, old = a.value.value, b.value.value
    elif _FROM.search(other, max(0, a.span[0] - 8), a.span[0]) and _TO.fullmatch(other, a.span[1], b.span[0]):
        new, old = b.value.value, a.value.value
    else:
        return False
    change = 100 * abs(new - old) / old
    if fact.kind == "share":
        return change >= _LEAST and abs(change - fact.value.value) <= _ROUNDED
    return abs(abs(new - old) - fact.value.value) <= 1e-6 * old
