"""Figures and dates that articles state differently, of one thing.

    wire    [recalled 312,400] of its hybrids
    rival   [more than 300,000 vehicles] are affected       one row: agree, less exact on one side

An article has one version in a row, and two where it sets one figure beside another itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Protocol, TypeVar

from tui.compare.claimed import Claimed
from tui.compare.differing import days, figures, moments, sizes
from tui.compare.differing.contrasts import with_contrasts
from tui.compare.differing.facts import DATES, FIGURES, Fact, Rules, match_facts, stems_around
from tui.compare.differing.figure import Figure
from tui.compare.differing.guessed import find_guessed
from tui.compare.differing.linked import told_again
from tui.compare.differing.partners import Likeness
from tui.compare.differing.phrases import phrase, topic
from tui.compare.differing.reckoned import find_reckoned
from tui.compare.findings import Difference, DifferenceKind, Version
from tui.compare.language.places import country_behind
from tui.compare.language.reading import Reading
from tui.story import Span, Story

T = TypeVar("T", contravariant=True)


class Values(Rules[T], Protocol[T]):
    """Which values of one kind are worth showing side by side though they agree."""

    def less_exact(self, a: T, b: T, /) -> bool: ...


def find_stated(story: Story, reading: Reading, like: Likeness, claimed: Claimed) -> Iterator[Difference]:
    """The differences among figures, also in how surely one is given, then among dates."""
    counted, dated = find_facts(story, reading, claimed)
    taken: set[tuple[int, Span]] = set()
    for pairs, reckoned in find_reckoned(story, like, counted):
        taken |= {(fact.article, fact.span) for fact in reckoned}
        yield _following(story, reading, claimed, pairs, reckoned)
    kept = [fact for fact in counted if (fact.article, fact.span) not in taken]
    groups = match_facts(reading, like, kept, sizes, FIGURES)
    groups = with_contrasts(story, reading, kept, groups)
    yield from find_guessed(story, reading, claimed, kept, groups)
    yield from _differing(story, reading, claimed, "figure", kept, groups, sizes)
    groups = match_facts(reading, like, dated, moments, DATES)
    yield from _differing(story, reading, claimed, "date", dated, groups, moments)


def _following(
    story: Story,
    reading: Reading,
    claimed: Claimed,
    pairs: Sequence[tuple[Fact[Figure], Fact[Figure]]],
    reckoned: Sequence[Fact[Figure]],
) -> Difference:
    """Two figures that some articles give, and what follows from them that others give."""
    versions = [_version(story, reading, replace(a, span=(a.span[0], b.span[1]))) for a, b in pairs]
    versions += [_version(story, reading, fact) for fact in reckoned]
    place = {article.id: k for k, article in enumerate(story.articles)}
    versions.sort(key=lambda v: (place[v.article], v.start))
    ordered = tuple(versions)
    return Difference(
        "figure",
        topic(story, reading, [*reckoned, *(a for a, _ in pairs)]),
        ordered,
        claimed.by_most(ordered),
        True,
    )


def find_facts(
    story: Story, reading: Reading, claimed: Claimed
) -> tuple[list[Fact[Figure]], list[Fact[days.When]]]:
    """Every figure, and every date and clock time of the story, where it stands and what is around it."""
    counted: list[Fact[Figure]] = []
    dated: list[Fact[days.When]] = []
    published = [article.date for article in story.articles]
    for number, line in enumerate(reading.lines):
        article = story.articles[line.article]
        words = reading.letters[number]
        years = set()
        for when in days.find_dates(article.text, *line.span, published[line.article], words):
            around = stems_around(reading, number, when.span, frozenset())
            made = claimed.at(article.id, when.span[0])
            dated.append(Fact(line.article, number, when.span, when.kind, when, frozenset(), around, made))
            years.add(None if when.pointed else when.year)
        told = frozenset(year for year in years if year)
        found = figures.find_figures(article.text, *line.span, words)
        again = dict(told_again(article.text, found))
        for figure in found:
            around = stems_around(reading, number, figure.span, figure.nouns)
            made = claimed.at(article.id, figure.span[0])
            counted.append(
                Fact(
                    line.article,
                    number,
                    figure.span,
                    figure.kind,
                    figure,
                    figure.nouns,
                    around,
                    made,
                    told,
                    again.get(figure.span),
                    country_behind(article.text, figure.span[1], line.span[1]),
                )
            )
    return counted, dated


def _differing(
    story: Story,
    reading: Reading,
    claimed: Claimed,
    kind: DifferenceKind,
    facts: Sequence[Fact[T]],
    groups: Iterable[Sequence[int]],
    rules: Values[T],
) -> Iterator[Difference]:
    """The differences among facts that stand for one thing."""
    for group in groups:
        members = [facts[k] for k in group]
        pairs = [(a.value, b.value) for a, b in combinations(members, 2)]
        agrees = all(rules.agree(a, b) for a, b in pairs)
        if agrees and not any(rules.less_exact(a, b) for a, b in pairs):
            continue
        versions = tuple(_version(story, reading, m) for m in members)
        yield Difference(kind, topic(story, reading, members), versions, claimed.by_most(versions), agrees)


def _version(story: Story, reading: Reading, fact: Fact[T]) -> Version:
    article = story.articles[fact.article]
    words = " ".join(article.text[slice(*fact.span)].split())
    return Version(article.id, *phrase(story, reading, fact), words)
