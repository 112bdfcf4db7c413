"""Which sentences of different articles are about one thing, and how like they are (0 … 1).

The cosine of their stems, each weighed by how much it says in the story; related words count in part.
Only sentences that share a stem few others have are compared at all.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from operator import itemgetter

from tui.compare.findings import Claim
from tui.compare.lexicon import related
from tui.compare.reading import Reading
from tui.story import Story

_WIDEST = 40
"""A stem that more sentences have brings none together."""

_SAME_CLAIM = 0.15
_POSSIBLY = 0.07
_LEAST = 0.12

_Holder = tuple[int, int]
"""A line that has a stem: its number, and its article's."""

Likeness = dict[tuple[int, int], float]
"""(line, later line) of different articles → how like they are."""


def find_partners(story: Story, reading: Reading, claims: Iterable[Claim]) -> Likeness:
    """Every pair of lines that is worth a look."""
    holders: defaultdict[str, list[_Holder]] = defaultdict(list)
    sizes = [0.0] * len(reading.lines)
    like: defaultdict[tuple[int, int], float] = defaultdict(float)
    for number, line in enumerate(reading.lines):
        for stem in set(line.stems):
            weight = reading.weight[stem]
            if weight:
                holders[stem].append((number, line.article))
                sizes[number] += weight * weight
    for stem, held in holders.items():
        weight = reading.weight[stem]
        for other, sure in related(stem).items():
            if stem < other and other in holders and len(held) * len(holders[other]) <= _WIDEST:
                _add(like, held, holders[other], 0.7 * sure * weight * reading.weight[other])
        if 1 < len(held) <= _WIDEST:
            for k, (b, article) in enumerate(held):
                for a, its in held[:k]:
                    if its != article:
                        like[a, b] += weight * weight
    for pair in like:
        like[pair] /= (sizes[pair[0]] * sizes[pair[1]]) ** 0.5
    for pair, bonus in _claimed(story, reading, claims).items():
        like[pair] += bonus
    return {pair: score for pair, score in like.items() if score >= _LEAST}


def _add(
    like: defaultdict[tuple[int, int], float], some: list[_Holder], others: list[_Holder], gain: float
) -> None:
    for a, a_article in some:
        for b, b_article in others:
            if a_article != b_article:
                like[(a, b) if a < b else (b, a)] += gain


def _claimed(story: Story, reading: Reading, claims: Iterable[Claim]) -> dict[tuple[int, int], float]:
    """The pairs of lines that state one claim."""
    numbers = {article.id: k for k, article in enumerate(story.articles)}
    lines: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for number, line in enumerate(reading.lines):
        lines[line.article].append((line.span[1], number))
    found: dict[tuple[int, int], float] = {}
    for claim in claims:
        made = []
        for mention in claim.mentions:
            if mention.where == "text":
                ends = lines[numbers[mention.article]]
                for _, number in ends[bisect_right(ends, mention.start, key=itemgetter(0)) :][:1]:
                    made.append((number, mention.confidence == "sure"))
        for a, a_sure in made:
            for b, b_sure in made:
                if a < b and reading.lines[a].article != reading.lines[b].article:
                    bonus = _SAME_CLAIM if a_sure and b_sure else _POSSIBLY
                    found[a, b] = max(found.get((a, b), 0.0), bonus)
    return found
