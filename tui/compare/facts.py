"""Figures, dates and the like that stand for one thing in several articles.

    wire    [27 fires]  … [34 complaints]         one partner each, the likeliest first:
               │               │                  sentences that are alike, the words around it,
    tabloid [At least 27 have gone up in flames]  what it counts

A fact has one partner at most in each other article, and an equal one before any other: so two counts
of different things are not set against each other because they stand in sentences of one subject.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Generic, TypeVar

from tui.compare.lexicon import related
from tui.compare.partners import Likeness
from tui.compare.reading import Reading
from tui.story import Span

T = TypeVar("T")

_NEAR = 6
"""Words on either side of a fact that tell what it is about."""

ALIKE = 0.38
_DATED = 0.1
"""How much more alike dates must be: every article has many, and nothing says what they date."""

_NOUN = 0.2
_EQUAL = 0.2
_AGREE, _NEARLY, _VERY_NEAR = 0.15, 0.15, 0.3

_ANYONE = frozenset({"people"})

_COUNT = "count"

_RARE = 40
"""Of a kind with more facts, only those in like sentences are compared."""


@dataclass(frozen=True, slots=True)
class Fact(Generic[T]):
    """Something of `kind` with `value`, at `span`, in line number `line` of article number `article`.
    `nouns` are the stems of what it counts, `around` those near it."""

    article: int
    line: int
    span: Span
    kind: str
    value: T
    nouns: frozenset[str]
    around: frozenset[str]


def stems_around(reading: Reading, line: int, span: Span, leave_out: frozenset[str]) -> frozenset[str]:
    """The stems that say something within a few words of `span`."""
    row = reading.lines[line]
    inside = row.between(*span)
    near = (
        *row.stems[max(0, inside.start - _NEAR) : inside.start],
        *row.stems[inside.stop : inside.stop + _NEAR],
    )
    return frozenset(s for s in near if reading.weight[s]) - leave_out


def match_facts(
    reading: Reading,
    like: Likeness,
    facts: Sequence[Fact[T]],
    agree: Callable[[T, T], bool],
    comparable: Callable[[T, T], bool],
    apart: Callable[[T, T], float],
) -> list[list[int]]:
    """The numbers of the facts that stand for one thing, group by group, in order.

    `agree` says whether two values can both be true: values that nearly meet are likelier one thing's.
    """
    scored = []
    for k, n in _pairs(facts, like):
        a, b = facts[k], facts[n]
        if a.article == b.article or not comparable(a.value, b.value):
            continue
        score = like.get((a.line, b.line), 0.0) + _likeness(reading, a, b)
        if a.value == b.value:
            score += _EQUAL
        elif agree(a.value, b.value):
            far = apart(a.value, b.value)
            near = a.kind != _COUNT and far < _VERY_NEAR
            score += _AGREE * (1.0 - min(1.0, far)) + (_NEARLY if near else 0.0)
        if score >= ALIKE + (_DATED if a.kind == "date" else 0.0):
            scored.append((-score, k, n))
    return _one_partner_each(facts, sorted(scored))


def _pairs(facts: Sequence[Fact[T]], like: Likeness) -> Iterator[tuple[int, int]]:
    """The facts of one kind that may be of one thing: all of a rare kind, else those in like sentences."""
    kinds: defaultdict[str, list[int]] = defaultdict(list)
    for n, fact in enumerate(facts):
        kinds[fact.kind].append(n)
    rare = {kind for kind, numbers in kinds.items() if len(numbers) <= _RARE and kind != _COUNT}
    for kind in sorted(rare):
        yield from combinations(kinds[kind], 2)
    at: defaultdict[int, list[int]] = defaultdict(list)
    for n, fact in enumerate(facts):
        if fact.kind not in rare:
            at[fact.line].append(n)
    for a, b in like:
        for k in at.get(a, ()):
            for n in at.get(b, ()):
                if facts[k].kind == facts[n].kind:
                    yield k, n


def _likeness(reading: Reading, a: Fact[T], b: Fact[T]) -> float:
    """What the words around two facts and what they count add to their sentences' likeness."""
    score = 0.0
    if a.nouns and b.nouns:
        if _meet(a.nouns - _ANYONE, b.nouns - _ANYONE):
            score = _NOUN
        elif a.nouns & b.nouns:
            score = _NOUN / 2
        else:
            score = -_NOUN
    small, large = sorted((reading.weigh(a.around), reading.weigh(b.around)))
    if not small:
        return score
    shared = reading.weigh(a.around & b.around) + 0.6 * sum(
        reading.weight[s] for s in a.around - b.around if not b.around.isdisjoint(related(s))
    )
    return float(score + shared / (small * large) ** 0.5)


def _meet(a: frozenset[str], b: frozenset[str]) -> bool:
    return not a.isdisjoint(b) or any(not b.isdisjoint(related(s)) for s in a)


def _one_partner_each(facts: Sequence[Fact[T]], scored: Sequence[tuple[float, int, int]]) -> list[list[int]]:
    taken: set[tuple[int, int]] = set()
    group_of = list(range(len(facts)))
    members = {k: [k] for k in group_of}
    for _, k, n in scored:
        one, other = (k, facts[n].article), (n, facts[k].article)
        if one in taken or other in taken:
            continue
        x, y = group_of[k], group_of[n]
        taken |= {one, other}
        if x != y and {facts[i].article for i in members[x]}.isdisjoint(facts[i].article for i in members[y]):
            for i in members[y]:
                group_of[i] = x
            members[x] += members.pop(y)
    return [sorted(group) for group in members.values() if len(group) > 1]
