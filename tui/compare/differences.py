"""Where articles differ: figures, dates, names, attributions and hedges.

    figures and dates    of things that stand for one another (`facts`)
    names                spelt differently (`spellings`)
    who says it, how surely    of one claim (`certainty`)

Differences that cannot both be true come first; what agrees, less exact on one side, comes last.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Protocol, TypeVar

from tui.compare import days, figures
from tui.compare.bodies import find_bodies
from tui.compare.certainty import find_certainties
from tui.compare.facts import DATES, FIGURES, Fact, Rules, match_facts, stems_around
from tui.compare.findings import Attribution, Claim, Difference, DifferenceKind, Passage, Quote, Version
from tui.compare.partners import Likeness, find_partners
from tui.compare.reading import Reading, read_lines
from tui.compare.spellings import find_spellings
from tui.story import Span, Story

T = TypeVar("T", contravariant=True)


class Values(Rules[T], Protocol[T]):
    """Which values of one kind are worth showing side by side though they agree."""

    def less_exact(self, a: T, b: T, /) -> bool: ...


_PHRASE, _PHRASE_LENGTH = 4, 20
"""Words, and characters, on either side of a value that a version takes in, so that it can be read by
itself."""

_ORDER: tuple[DifferenceKind, ...] = ("figure", "date", "place", "name", "attribution", "hedge", "term")


def find_differences(
    story: Story,
    passages: Sequence[Passage] = (),
    claims: Sequence[Claim] = (),
    quotes: Sequence[Quote] = (),
    attributions: Sequence[Attribution] = (),
) -> tuple[Difference, ...]:
    """What the articles of `story` tell differently: contradictions before what only agrees, figures
    before dates, names, attributions and hedges, those of most articles first."""
    reading = read_lines(story)
    like = find_partners(story, reading, claims)
    claimed = _Claimed(claims)
    dated = list(find_dates(story, reading))
    counted = list(find_figures(story, reading, dated))
    found = [
        *_differing(story, reading, like, claimed, "figure", counted, figures),
        *_differing(story, reading, like, claimed, "date", dated, days),
        *find_spellings(story),
        *find_bodies(story, reading, like),
        *find_certainties(story, reading, like, claims, quotes, attributions),
    ]
    place = {article.id: k for k, article in enumerate(story.articles)}
    found.sort(
        key=lambda d: (
            d.agrees,
            _ORDER.index(d.kind),
            -len({v.article for v in d.versions}),
            [(place[v.article], v.start) for v in d.versions],
        )
    )
    return tuple(found)


def find_figures(
    story: Story, reading: Reading, dated: Iterable[Fact[days.When]]
) -> Iterator[Fact[figures.Figure]]:
    """Every figure of the story, where it stands and what is around it; `dated` are the story's dates."""
    years: defaultdict[int, set[int]] = defaultdict(set)
    for fact in dated:
        if fact.value.year:
            years[fact.line].add(fact.value.year)
    for number, line in enumerate(reading.lines):
        for figure in figures.find_figures(story.articles[line.article].text, *line.span):
            around = stems_around(reading, number, figure.span, figure.nouns)
            told = frozenset(years[number])
            yield Fact(line.article, number, figure.span, figure.kind, figure, figure.nouns, around, told)


def find_dates(story: Story, reading: Reading) -> Iterator[Fact[days.When]]:
    """Every date and clock time of the story, where it stands and what is around it."""
    published = [article.date for article in story.articles]
    for number, line in enumerate(reading.lines):
        text = story.articles[line.article].text
        for when in days.find_dates(text, *line.span, published[line.article]):
            around = stems_around(reading, number, when.span, frozenset())
            yield Fact(line.article, number, when.span, when.kind, when, frozenset(), around)


def _differing(
    story: Story,
    reading: Reading,
    like: Likeness,
    claimed: _Claimed,
    kind: DifferenceKind,
    facts: Sequence[Fact[T]],
    rules: Values[T],
) -> Iterator[Difference]:
    """The differences among facts that stand for one thing."""
    weights = FIGURES if kind == "figure" else DATES
    for group in match_facts(reading, like, facts, rules, weights):
        members = [facts[k] for k in group]
        pairs = [(a.value, b.value) for a, b in combinations(members, 2)]
        agrees = all(rules.agree(a, b) for a, b in pairs)
        if agrees and not any(rules.less_exact(a, b) for a, b in pairs):
            continue
        versions = tuple(
            Version(
                story.articles[m.article].id, *_phrase(story, reading, m), _words(story, m.article, m.span)
            )
            for m in members
        )
        yield Difference(kind, _topic(story, reading, members), versions, claimed.by_most(versions), agrees)


def _topic(story: Story, reading: Reading, members: Sequence[Fact[T]]) -> str:
    """What the values are about: words beside the first of them that others have beside theirs, in
    its order; its own phrase when there are none."""
    first = members[0]
    others = frozenset[str]().union(*(m.around | m.nouns for m in members[1:]))
    shared = (first.around | first.nouns) & others
    line, text = reading.lines[first.line], story.articles[first.article].text
    words = [text[s:e] for (s, e), stem in zip(line.spans, line.stems, strict=True) if stem in shared]
    return " ".join(dict.fromkeys(words)) or " ".join(text[slice(*_phrase(story, reading, first))].split())


def _phrase(story: Story, reading: Reading, fact: Fact[T]) -> Span:
    """The value with a few words on either side, as far as no punctuation comes between."""
    line, text = reading.lines[fact.line], story.articles[fact.article].text
    start, end = fact.span
    before = [s for s in line.spans if s[1] <= start][-_PHRASE:]
    for s, e in reversed(before):
        if text[e:start].strip(" \u00a0$€£¥") or fact.span[0] - s > _PHRASE_LENGTH:
            break
        start = s
    for s, e in [s for s in line.spans if s[0] >= end][:_PHRASE]:
        if text[end:s].strip(" \u00a0%-") or e - fact.span[1] > _PHRASE_LENGTH:
            break
        end = e
    return start, end


def _words(story: Story, article: int, span: Span) -> str:
    return " ".join(story.articles[article].text[span[0] : span[1]].split())


class _Claimed:
    """Which claims are made where in the texts."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._mentions: defaultdict[str, list[tuple[int, int, int]]] = defaultdict(list)
        self._ids = [claim.id for claim in claims]
        for number, claim in enumerate(claims):
            for m in claim.mentions:
                if m.where == "text":
                    self._mentions[m.article].append((m.start, m.end, number))

    def by_most(self, versions: Sequence[Version]) -> str | None:
        """The claim that most of the versions belong to, two at least; the first of equals."""
        held = Counter(
            number
            for v in versions
            for number in {n for start, end, n in self._mentions[v.article] if start <= v.start < end}
        )
        number, most = max(held.items(), key=lambda item: (item[1], -item[0]), default=(0, 0))
        return self._ids[number] if most > 1 else None
