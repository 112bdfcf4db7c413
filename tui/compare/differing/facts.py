"""Figures, dates and the like that stand for one thing in several articles.

    wire    [27 fires]  … [34 complaints]         one partner each, the likeliest first:
               │               │                  sentences that are alike, the words around it,
    tabloid [At least 27 have gone up in flames]  what it counts, how near the values are

A fact has one partner at most in each other article; one that has an equal there is spoken for, so two
counts of different things are not set against each other because they stand in sentences of one subject.
A third fact joins two when it fits both of them, taken together.
How much each sign says was learned from the figures and dates of the project's written stories
(`tests/quality/train_facts.py`).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations, product
from typing import Generic, Protocol, TypeVar

from tui.compare.differing.counted import Counted
from tui.compare.differing.partners import Likeness
from tui.compare.language.lexicon import kin
from tui.compare.language.reading import Reading
from tui.story import Span

T = TypeVar("T")
V = TypeVar("V", contravariant=True)

Signs = dict[str, float]
"""Sign → how strong it is (0 … 1), or how much it weighs."""

FIGURES: Signs = {
    "around": 1.7, "nouns": 1.3, "only": 1.1, "agree": 1.9, "near": 2.1, "far": -0.4, "telling": 0.8,
    "nearest": 0.9, "claimed": 1.1, "slip": 3.1, "spoken": -3.6, "equal": 2.7, "always": -2.3,
}  # fmt: skip
DATES: Signs = {
    "like": 1.9, "around": 0.8, "agree": 1.3, "likest": 2.0, "mutual": 1.3, "detail": 0.8, "spoken": -1.6,
    "equal": 2.0, "always": -2.5,
}  # fmt: skip
"""What each sign adds to the logarithm of the odds that two facts are of one thing.  Learned from pairs with
different values; `equal` and `detail`, which those lack, are set so that equal pairs need as much more as
they do in the same stories.  `always` is 0.9 (figures) and 0.7 (dates) above what was learned, because a fact
has one partner at most: that keeps most wrong pairs out already."""

_NEAR = 6
"""Words on either side of a fact that tell what it is about."""

_ANYONE = frozenset({"people"})

_LIKE = 0.2
"""How like the sentences of two values must be where nothing else speaks for one thing."""

_SO_NEAR = 0.7
"""How near two values must be, where only the sentences beside theirs speak for one thing."""

_SURE = 0.75
"""What the likeliest pair of two values comes to at least where the others say less."""

_UNSCORED = -1.0
"""What a pair that is not worth weighing counts where two groups are weighed."""

_FEW = 40
"""Of a kind with more facts, only those in like sentences are compared."""


class Rules(Protocol[V]):
    """How two values of one kind stand to each other."""

    def families(self, a: V, /) -> Sequence[str]: ...
    def agree(self, a: V, b: V, /) -> bool: ...
    def comparable(self, a: V, b: V, /) -> bool: ...
    def apart(self, a: V, b: V, /) -> float: ...
    def worlds_apart(self, a: V, b: V, /) -> float: ...
    def common(self, a: V, /) -> bool: ...
    def firm(self, a: V, b: V, signs: Mapping[str, float], /) -> bool: ...
    def detail(self, a: V, b: V, /) -> float: ...
    def slip(self, a: V, b: V, /) -> bool: ...


@dataclass(frozen=True, slots=True)
class Fact(Generic[T]):
    """Something of `kind` with `value`, at `span`, in line number `line` of article number `article`.
    `nouns` are the stems of what it counts, `around` those near it, `claims` the numbers of the claims it is
    told in, `years` those its line speaks of; `again` is where the same stands beside it as another
    kind, and which, `country` where what it counts is told to be."""

    article: int
    line: int
    span: Span
    kind: str
    value: T
    nouns: frozenset[str]
    around: frozenset[str]
    claims: frozenset[int] = frozenset()
    years: frozenset[int] = frozenset()
    again: tuple[Span, str] | None = None
    country: str | None = None


def stems_around(reading: Reading, line: int, span: Span, leave_out: frozenset[str]) -> frozenset[str]:
    """The stems that say something within a few words of `span`."""
    row = reading.lines[line]
    inside = row.between(*span)
    near = {
        *row.stems[max(0, inside.start - _NEAR) : inside.start],
        *row.stems[inside.stop : inside.stop + _NEAR],
    }
    return frozenset((near - leave_out) & reading.holders.keys())


def match_facts(
    reading: Reading, like: Likeness, facts: Sequence[Fact[T]], rules: Rules[T], weights: Signs
) -> list[list[int]]:
    """The numbers of the facts that stand for one thing, group by group, in order: those whose signs,
    weighed, come to more than nothing."""
    scores = {
        (k, n): sum(weights.get(sign, 0.0) * strength for sign, strength in signs.items())
        for k, n, signs in read_signs(reading, like, facts, rules)
        if _may_be_one_thing(facts[k], facts[n], signs, rules)
    }
    return _groups(facts, scores)


def _may_be_one_thing(a: Fact[T], b: Fact[T], signs: Signs, rules: Rules[T]) -> bool:
    """Whether so much speaks for one thing that it is worth weighing."""
    apart = signs.get("others") or _is_of_other_years(a, b) or _is_elsewhere(a, b)
    if not rules.firm(a.value, b.value, signs) or ("equal" not in signs and apart):
        return False
    if rules.common(a.value) or rules.common(b.value):
        return _is_of_one_thing(a, b, signs) and _is_of_one_small_thing(a, b, signs)
    return bool("equal" in signs or signs["agree"]) or _is_of_one_thing(a, b, signs)


def read_signs(
    reading: Reading, like: Likeness, facts: Sequence[Fact[T]], rules: Rules[T]
) -> list[tuple[int, int, Signs]]:
    """Every pair of facts that may be of one thing, with what speaks for it."""
    counted = Counted((fact.article, fact.nouns, fact.value) for fact in facts)
    pairs = [
        (k, n)
        for k, n in sorted({*_pairs(facts, like, rules), *counted.of_one_noun()})
        if facts[k].article != facts[n].article
        and rules.comparable(facts[k].value, facts[n].value)
        and not (_has_beside_it(facts[k], facts[n].kind) or _has_beside_it(facts[n], facts[k].kind))
    ]
    far = {pair: rules.apart(facts[pair[0]].value, facts[pair[1]].value) for pair in pairs}
    nearest = _nearest(facts, far)
    agreeing: Counter[tuple[int, int]] = Counter()
    for k, n in (pair for pair, apart in far.items() if not apart):
        agreeing[k, facts[n].article] += 1
        agreeing[n, facts[k].article] += 1
    likest = _likest(reading, like, {fact.line for fact in facts})
    alone = Counter((fact.article, fact.kind) for fact in facts)
    weigh = cache(reading.weigh)
    found: list[tuple[int, int, Signs]] = []
    for k, n in pairs:
        a, b = facts[k], facts[n]
        alike = _alike(like, a.line, b.line)
        both = a.around & b.around
        nouns = bool(a.nouns and b.nouns) and _meet(a.nouns - _ANYONE, b.nouns - _ANYONE)
        near = 1.0 - min(1.0, far[k, n])
        agree = a.value == b.value or rules.agree(a.value, b.value)
        claims = a.claims & b.claims
        if not (agree or nouns or claims or alike >= _LIKE or len(both) > 1 or near >= _SO_NEAR):
            continue
        signs = {
            "always": 1.0,
            "like": alike,
            "around": _around(weigh, a.around, b.around),
            "telling": float(bool(alike or both)),
            "beside": _beside(like, a.line, b.line),
            "likest": float(alike > 0 and alike >= max(likest[a.line, b.article], likest[b.line, a.article])),
            "nearest": float(far[k, n] <= min(nearest[k, b.article], nearest[n, a.article])),
            "only": float(alone[a.article, a.kind] == alone[b.article, b.kind] == 1),
            "nouns": float(nouns),
            "single": float(nouns and counted.is_single((a.article, b.article), a.nouns & b.nouns)),
            "claimed": float(bool(claims)),
            "detail": rules.detail(a.value, b.value),
            "slip": float(rules.slip(a.value, b.value)),
        }
        if a.value == b.value:
            signs["equal"] = 1.0
        else:
            signs["others"] = float(not nouns and counted.are_apart(a.nouns, b.nouns, rules.agree))
            signs["agree"] = float(agree)
            signs["mutual"] = float(agree and agreeing[k, b.article] == agreeing[n, a.article] == 1)
            signs["near"] = near
            signs["far"] = rules.worlds_apart(a.value, b.value)
        found.append((k, n, signs))
    spoken = _spoken_for(facts, found, rules)
    for k, n, signs in found:
        if "equal" not in signs:
            signs["spoken"] = float(not spoken.isdisjoint(((k, facts[n].article), (n, facts[k].article))))
    return found


def _has_beside_it(fact: Fact[T], kind: str) -> bool:
    """Whether the same stands beside it as another kind, which is better compared with others of that."""
    return fact.again is not None and fact.again[1] == kind != fact.kind


def _spoken_for(
    facts: Sequence[Fact[T]], pairs: Iterable[tuple[int, int, Signs]], rules: Rules[T]
) -> set[tuple[int, int]]:
    """The facts that have an equal in another article, each with that article; so has what is told beside one
    of them in another unit."""
    spoken = {
        key
        for k, n, signs in pairs
        if "equal" in signs
        and (
            not rules.common(facts[k].value)
            or signs["claimed"]
            or _is_of_one_small_thing(facts[k], facts[n], signs)
        )
        for key in ((k, facts[n].article), (n, facts[k].article))
    }
    again = {(fact.article, fact.again[0]): n for n, fact in enumerate(facts) if fact.again}
    also = ((again.get((facts[k].article, facts[k].span)), there) for k, there in spoken)
    return spoken | {(n, there) for n, there in also if n is not None}


def _is_of_one_thing(a: Fact[T], b: Fact[T], signs: Signs) -> bool:
    """Whether more than one word, or what is counted, or the sentences say that two values are of one thing
    that cannot both be true."""
    told = signs["like"] or signs["beside"] or signs["around"]
    return (
        len(a.around & b.around) > 1
        or signs["like"] >= _LIKE
        or bool(signs["nouns"])
        or bool((told or signs["only"]) and signs.get("near", 0.0) >= _SO_NEAR)
    )


def _is_of_other_years(a: Fact[T], b: Fact[T]) -> bool:
    """Whether both lines speak of years, and none of the same: a figure of one year is none of another."""
    return bool(a.years and b.years) and a.years.isdisjoint(b.years)


def _is_elsewhere(a: Fact[T], b: Fact[T]) -> bool:
    """Whether both are told to be in a country, and not in the same."""
    return bool(a.country and b.country and a.country != b.country)


def _is_of_one_small_thing(a: Fact[T], b: Fact[T], signs: Signs) -> bool:
    """Whether as much speaks for one thing as two counts need of which every story has many: what is counted,
    where both say so, and more than that."""
    if a.nouns and b.nouns and not signs["nouns"]:
        return False
    return signs["like"] >= _LIKE or len(a.around & b.around) > 1


def _pairs(facts: Sequence[Fact[T]], like: Likeness, rules: Rules[T]) -> Iterator[tuple[int, int]]:
    """The facts that may be of one thing: all of a family with few facts, else those in like sentences."""
    families: defaultdict[str, list[int]] = defaultdict(list)
    for n, fact in enumerate(facts):
        for family in rules.families(fact.value):
            families[family].append(n)
    few = {family for family, numbers in families.items() if len(numbers) <= _FEW}
    for family in few:
        yield from combinations(families[family], 2)
    at: defaultdict[int, list[int]] = defaultdict(list)
    for n, fact in enumerate(facts):
        at[fact.line].append(n)
    for (a, b), score in like.items():
        if score >= _LIKE and a in at and b in at:
            for k in at[a]:
                for n in at[b]:
                    if facts[k].kind != facts[n].kind or facts[k].kind not in few:
                        yield min(k, n), max(k, n)


def _nearest(facts: Sequence[Fact[T]], far: Mapping[tuple[int, int], float]) -> dict[tuple[int, int], float]:
    """(fact, article) → how far the nearest value of that article is."""
    found: dict[tuple[int, int], float] = {}
    for (k, n), apart in far.items():
        for key in ((k, facts[n].article), (n, facts[k].article)):
            found[key] = min(found.get(key, apart), apart)
    return found


def _likest(reading: Reading, like: Likeness, lines: set[int]) -> defaultdict[tuple[int, int], float]:
    """(line, article) → how like the likest line of that article is, for each of `lines`."""
    found: defaultdict[tuple[int, int], float] = defaultdict(float)
    article = [line.article for line in reading.lines]
    for (a, b), score in like.items():
        if a in lines and score > found[a, article[b]]:
            found[a, article[b]] = score
        if b in lines and score > found[b, article[a]]:
            found[b, article[a]] = score
    return found


def _alike(like: Likeness, a: int, b: int) -> float:
    return like.get((a, b) if a < b else (b, a), 0.0)


def _beside(like: Likeness, a: int, b: int) -> float:
    """How like the lines beside two lines are, at most."""
    return max(_alike(like, a + x, b + y) for x in (-1, 0, 1) for y in (-1, 0, 1) if x or y)


def _around(weigh: Callable[[frozenset[str]], float], a: frozenset[str], b: frozenset[str]) -> float:
    """How like the words around two facts are, by how much they say; those of near meaning count in part."""
    mean = (weigh(a) * weigh(b)) ** 0.5
    return (weigh(a & b) + 0.6 * weigh(a - b & kin(b))) / mean if mean else 0.0


def _meet(a: frozenset[str], b: frozenset[str]) -> bool:
    return not a.isdisjoint(b) or not b.isdisjoint(kin(a))


def _groups(facts: Sequence[Fact[T]], scores: Mapping[tuple[int, int], float]) -> list[list[int]]:
    """The facts in groups, no two of one article: the likeliest pairs first, and two groups become one when
    their facts, taken together, are likelier of one thing than not, or surely the likeliest of each value."""
    group_of = list(range(len(facts)))
    members = {k: [k] for k in group_of}
    for (k, n), score in sorted(scores.items(), key=lambda item: (-item[1], item[0])):
        x, y = group_of[k], group_of[n]
        if score <= 0 or x == y:
            continue
        if not {facts[i].article for i in members[x]}.isdisjoint(facts[i].article for i in members[y]):
            continue
        pairs = [(min(a, b), max(a, b)) for a, b in product(members[x], members[y])]
        if sum(scores.get(pair, _UNSCORED) for pair in pairs) > 0 or _is_sure(facts, scores, pairs):
            for i in members[y]:
                group_of[i] = x
            members[x] += members.pop(y)
    return [sorted(group) for group in members.values() if len(group) > 1]


def _is_sure(
    facts: Sequence[Fact[T]], scores: Mapping[tuple[int, int], float], pairs: Iterable[tuple[int, int]]
) -> bool:
    """Whether each value of one group goes surely with each of the other, told by the likeliest facts that
    have them; what is counted has to be the same."""
    best: dict[tuple[T, T], float] = {}
    for k, n in pairs:
        values = facts[k].value, facts[n].value
        counts_alike = facts[k].kind != "count" or not facts[k].nouns.isdisjoint(facts[n].nouns)
        told = scores.get((k, n), _UNSCORED) if counts_alike else _UNSCORED
        best[values] = max(best.get(values, told), told)
    return min(best.values()) >= _SURE
