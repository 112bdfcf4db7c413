"""Bodies and places that sentences alike give other names.

    the Karoo Institute for Lung Health / the Karoo Foundation for Lung Health      another body
    near Valenciennes / near to Valence                                            another place

Only names of sentences that are alike are set against each other, and only where neither article has the
other's name anywhere.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from tui.compare.differing.partners import Likeness
from tui.compare.findings import Difference, Version
from tui.compare.language.english import TAGS
from tui.compare.language.names import GROUPS, RUN, TITLES, find_names
from tui.compare.language.places import COUNTRY_OF
from tui.compare.language.reading import Reading
from tui.compare.language.stems import stem
from tui.story import Span, Story

ALIKE = 0.3
"""How like two sentences must be for their names to be set against each other."""

_BODY = re.compile(rf"{RUN.pattern}(?:(?:['’]s)?(?: [a-z]+)?? (?:groups?|{'|'.join(sorted(GROUPS))})\b)?")
_ONE_OF_MANY = re.compile(r"\ban?\s+$", re.IGNORECASE)
"""`an Oregon bank` is no name."""
_COMPANY = 2
"""Words on either side of a name that a version takes in."""
_BEGINNING = 5
"""Letters that two names of one place have in common at their beginning."""
_ENDINGS = re.compile(r"(?:['’]s?|s|n|an|ian|ean|ish|ese|i|er|ers|ans|ians)$")


def find_bodies(story: Story, reading: Reading, like: Likeness) -> Iterator[Difference]:
    """The bodies and places under two names, each shown once with all that its sentences call it."""
    found: defaultdict[str, dict[tuple[str, str], Version]] = defaultdict(dict)
    pairs = [pair for pair, score in like.items() if score >= ALIKE]
    names = {k: list(_names(story, reading, k)) for k in {k for pair in pairs for k in pair}}
    people = {
        word
        for article in story.articles
        for name in find_names(article)
        if name.person
        for word in name.text.split()
    }
    for a, b in pairs:
        one, other = (story.articles[reading.lines[k].article] for k in (a, b))
        for span, name in names[a]:
            for place, form in names[b]:
                key = _one_thing(name, form, people)
                if not key or name in other.text or form in one.text:
                    continue
                if " " not in name or not any(_is_where(key, article.text) for article in (one, other)):
                    for article, at, words in ((one, span, name), (other, place, form)):
                        found[key].setdefault((article.id, words), Version(article.id, *at, words))
    order = {article.id: k for k, article in enumerate(story.articles)}
    for versions in found.values():
        ordered = sorted(versions.values(), key=lambda v: (order[v.article], v.start))
        longest = max((v.value for v in ordered), key=lambda value: (len(value), value))
        yield Difference("name", f"the name of {longest}", tuple(ordered))


def _names(story: Story, reading: Reading, number: int) -> Iterator[tuple[Span, str]]:
    """The names in a line, with what kind of body each is where a word behind it says so."""
    line = reading.lines[number]
    text = story.articles[line.article].text
    for match in _BODY.finditer(text, *line.span):
        if _ONE_OF_MANY.search(text, line.span[0], match.start()):
            continue
        words = match.group().split()
        while words and (words[0].casefold() in TAGS or len(words[0].strip(".")) < 2):
            words.pop(0)
        if words:
            yield _with_company(reading, number, match.span()), " ".join(words)


def _with_company(reading: Reading, number: int, span: Span) -> Span:
    """A name with the words beside it, so that it can be read by itself."""
    line = reading.lines[number]
    inside = line.between(*span)
    first, last = max(0, inside.start - _COMPANY), min(len(line.spans), inside.stop + _COMPANY) - 1
    return min(span[0], line.spans[first][0]), max(span[1], line.spans[last][1])


def _one_thing(name: str, other: str, people: set[str]) -> str | None:
    """What two names have in common where they may be one body's or one place's: its telling word; None where
    they are alike, or of two things."""
    if name.casefold() == other.casefold():
        return None
    words, others = name.split(), other.split()
    if len(words) == len(others) == 1:
        return name if _is_place(name, other, people) else None
    shared = [word for word in words if word in others and word[0].isupper()]
    telling = [
        w for w in shared if w.lower() not in GROUPS | TITLES and w not in COUNTRY_OF and w not in people
    ]
    head, its = _head(words), _head(others)
    return telling[0] if telling and head and its and head != its else None


def _is_where(word: str, text: str) -> bool:
    """Whether a text has things in a place of this name: Oregon's police and its bank are not one body."""
    return (
        re.search(rf"\b(?:in|of|near|from|to|at|across) (?:[A-Z]\w+,? )?{re.escape(word)}\b", text)
        is not None
    )


def _head(words: list[str]) -> str | None:
    """The word that says what kind of body it is."""
    return next((w for word in words if (w := word.lower()) in GROUPS or w == "groups"), None)


def _is_place(name: str, other: str, people: set[str]) -> bool:
    """Whether two words begin alike and are no two forms of one, nor anybody's name."""
    if {name, other} & people or COUNTRY_OF.get(name) or COUNTRY_OF.get(other):
        return False
    bare, plain = _ENDINGS.sub("", name), _ENDINGS.sub("", other)
    if stem(name.lower()) == stem(other.lower()) or bare.startswith(plain) or plain.startswith(bare):
        return False
    return name[:_BEGINNING] == other[:_BEGINNING] and len(name) != len(other)
