"""One occasion that articles tell more or less exactly, in time or in space.

    a January fund-raiser in Corpus Christi, Tex.
    a January fundraiser in Texas                      where: less exact
    a fundraiser in Texas                              when: less exact

An occasion is a noun that articles have seldom, in words that make one claim.  What one of them leaves out it
says nowhere else, either.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations

from tui.compare.claimed import Claimed
from tui.compare.findings import Difference, DifferenceKind, Version
from tui.compare.language.reading import Line, Reading
from tui.compare.language.regions import lies_in, with_its_region
from tui.compare.language.stems import stem
from tui.story import Article, Span, Story

_MONTH = "(?P<month>January|February|March|April|May|June|July|August|September|October|November|December)"
_NAME = r"(?P<place>[A-Z][\w’'-]+(?: (?:(?:of|de|la) )?[A-Z][\w’'-]+)*(?:, [A-Z][\w.]+)?)"
_DETERMINER = r"\b(?:an?|the|his|her|its|their) "
_NOUN = r"(?P<noun>[a-z][a-z-]{3,})\b"
_IN = " (?:in|at|near|outside) "
_DATED = re.compile(f"{_MONTH} {_NOUN}")
_DETERMINED = re.compile(f"{_DETERMINER}$")
_NOUN_LAST = re.compile(rf"\b{_NOUN}$")
_BEFORE = re.compile(f"(?:{_DETERMINER})?(?:{_MONTH} )?$")
_BEHIND = re.compile(f"{_IN}{_NAME}")
_REACH = 20
"""Characters before a noun, a month or a place in which what belongs to it is looked for."""
_SELDOM = 2
"""How often the articles that have a noun have it, on average, at most."""


@dataclass(frozen=True, slots=True)
class _Occasion:
    """A noun with its article and its month, at `span`; with its place it ends at `end`."""

    article: int
    span: Span
    end: int
    claims: frozenset[int]
    month: str
    place: str


Less = Callable[[_Occasion, _Occasion, str], bool]


def find_occasions(story: Story, reading: Reading, claimed: Claimed) -> Iterator[Difference]:
    """The occasions whose month only some articles tell, and those whose place some tell less exactly."""
    for noun, occasions in _by_noun(story, reading, claimed):
        pairs = _pairs(story, occasions, _is_less_dated)
        found = pairs | {o for o in occasions if o.month and any(_is_one(o, p) for p in pairs)}
        yield from _difference(story, claimed, "date", f"when the {noun} was", found)
        pairs = _pairs(story, occasions, _is_less_placed)
        found = pairs | {o for o in occasions if o.place and any(_is_one(o, p) for p in pairs)}
        yield from _difference(story, claimed, "place", f"where the {noun} was", found)


def _by_noun(story: Story, reading: Reading, claimed: Claimed) -> Iterator[tuple[str, list[_Occasion]]]:
    """The nouns that have a month or a place somewhere, each with all its places."""
    nouns: dict[str, str] = {}
    for article in story.articles:
        for noun in _nouns(article.text):
            nouns.setdefault(_key(noun), noun)
    held: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for own, numbers in reading.holders.items():
        key = _key(own) if "-" in own else own
        if key in nouns:
            held[key] += [(number, own) for number in numbers]
    for key, lines in held.items():
        articles = {reading.lines[number].article for number, _ in lines}
        if len(articles) < 2 or len(lines) > _SELDOM * len(articles):
            continue
        places = sorted(place for number, own in lines for place in _places(reading.lines[number], own))
        if len(places) <= _SELDOM * len(articles):
            yield nouns[key], [_occasion(story.articles[k], k, span, claimed) for k, span in places]


def _nouns(text: str) -> Iterator[str]:
    """The nouns of a text that have a month, then those that have a place."""
    for match in _DATED.finditer(text):
        if _DETERMINED.search(text, max(0, match.start() - _REACH), match.start()):
            yield match["noun"]
    for match in _BEHIND.finditer(text):
        before = _NOUN_LAST.search(text, max(0, match.start() - _REACH), match.start())
        if before:
            yield before["noun"]


def _places(line: Line, own: str) -> Iterator[tuple[int, Span]]:
    """The number of the article and the place for each time that a line has a stem."""
    return ((line.article, span) for stem, span in zip(line.stems, line.spans, strict=True) if stem == own)


def _key(noun: str) -> str:
    """The stem of a noun, which some write with a hyphen."""
    return stem(noun.replace("-", ""))


def _occasion(article: Article, number: int, span: Span, claimed: Claimed) -> _Occasion:
    text, claims = article.text, claimed.at(article.id, span[0])
    start = max(0, span[0] - _REACH)
    before, behind = _BEFORE.search(text[start : span[0]]), _BEHIND.match(text, span[1])
    month = (before["month"] or "") if before else ""
    start = start + before.start() if before else span[0]
    place = with_its_region(behind["place"]) if behind else ""
    end = behind.start("place") + len(place) if behind else span[1]
    return _Occasion(number, (start, span[1]), end, claims, month, place)


def _pairs(story: Story, occasions: Sequence[_Occasion], less: Less) -> set[_Occasion]:
    return {
        o
        for a, b in permutations(occasions, 2)
        if _is_one(a, b) and less(a, b, story.articles[a.article].text)
        for o in (a, b)
    }


def _is_one(a: _Occasion, b: _Occasion) -> bool:
    return a.article != b.article and not a.claims.isdisjoint(b.claims)


def _is_less_dated(a: _Occasion, b: _Occasion, text: str) -> bool:
    """Whether only the second has its month; `text` is the article of the first."""
    return bool(b.month and not a.month and b.month not in text)


def _is_less_placed(a: _Occasion, b: _Occasion, text: str) -> bool:
    """Whether the place of the second lies in that of the first; `text` is the article of the first."""
    return bool(a.place and b.place and lies_in(b.place, a.place) and b.place.partition(",")[0] not in text)


def _difference(
    story: Story, claimed: Claimed, kind: DifferenceKind, topic: str, found: set[_Occasion]
) -> Iterator[Difference]:
    """One difference, with the first of each article."""
    first = {o.article: o for o in sorted(found, key=lambda o: (o.article, o.span), reverse=True)}
    versions = []
    for n in sorted(first):
        article, occasion = story.articles[n], first[n]
        start, end = occasion.span[0], occasion.end if kind == "place" else occasion.span[1]
        value = occasion.place if kind == "place" else article.text[start:end]
        versions.append(Version(article.id, start, end, value))
    if versions:
        yield Difference(kind, topic, tuple(versions), claimed.by_most(versions), True)
