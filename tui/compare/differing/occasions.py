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
from tui.compare.language.reading import Reading
from tui.compare.language.regions import lies_in, with_its_region
from tui.compare.language.stems import stem
from tui.story import Article, Span, Story

_MONTH = "(?P<month>January|February|March|April|May|June|July|August|September|October|November|December)"
_NAME = r"(?P<place>[A-Z][\w’'-]+(?: (?:(?:of|de|la) )?[A-Z][\w’'-]+)*(?:, [A-Z][\w.]+)?)"
_DETERMINER = r"\b(?:an?|the|his|her|its|their) "
_NOUN = r"(?P<noun>[a-z][a-z-]{3,})\b"
_IN = " (?:in|at|near|outside) "
_DATED = re.compile(f"{_DETERMINER}{_MONTH} {_NOUN}")
_PLACED = re.compile(rf"\b{_NOUN}{_IN}{_NAME}")
_BEFORE = re.compile(f"(?:{_DETERMINER})?(?:{_MONTH} )?$")
_BEHIND = re.compile(f"{_IN}{_NAME}")
_REACH = 20
"""Characters before a noun in which its article and its month are looked for."""
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
        for pattern in (_DATED, _PLACED):
            for match in pattern.finditer(article.text):
                nouns.setdefault(_key(match["noun"]), match["noun"])
    keys = {own: _key(own) if "-" in own else own for own in reading.holders}
    keys = {own: key for own, key in keys.items() if key in nouns}
    places: defaultdict[str, list[tuple[int, Span]]] = defaultdict(list)
    for number in sorted({number for own in keys for number in reading.holders[own]}):
        line = reading.lines[number]
        for own, span in zip(line.stems, line.spans, strict=True):
            if own in keys:
                places[keys[own]].append((line.article, span))
    for key, found in places.items():
        articles = {article for article, _ in found}
        if len(articles) > 1 and len(found) <= _SELDOM * len(articles):
            yield nouns[key], [_occasion(story.articles[k], k, span, claimed) for k, span in found]


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
