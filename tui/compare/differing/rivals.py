"""Whether two sources are two, where articles put one thing down to each of them.

Ana Ruiz / Bo Lind, analysts / Ana Ruiz    two
the ministry / Ana Ruiz                    one: a body, and perhaps who speaks for it
the ministry / the envoy of Norway         two
the agency / Harbour Watch                 one: a body without its name may be any
a report / an inquiry                      one: a paper may be any
he / a friend                              one: whom `he` means cannot be told for sure
"""

from __future__ import annotations

import re
from collections.abc import Set
from functools import lru_cache
from typing import NamedTuple

from tui.compare.language.english import OBJECT_PRONOUNS, PRONOUNS, RELATIVES, TAGS, word_set
from tui.compare.language.names import TITLES, is_body, is_many, names_a_person
from tui.compare.saying.spoken import same_speaker
from tui.story.text import WORD

_POINTERS = PRONOUNS | OBJECT_PRONOUNS | {"her", "his", "its", "their"}
_PAPERS = word_set("""
    report statement study survey review ruling letter document figures data poll paper analysis findings
    sources
    """)
_PRESS = word_set("daily news times herald tribune gazette journal telegraph press")
"""What newspapers, and no people, are called."""

_AFFILIATED = re.compile(r"\b[\w-]+ (?:of|to|at|for) (?:the )?[A-Z]|[A-Z]\w+['’]s? ")
"""A person with the body that is spoken for: no other body's spokesman."""


class Source(NamedTuple):
    """Who says it: as settled over the article (`name`), and in the words that stand there."""

    name: str
    words: str


@lru_cache(maxsize=1 << 12)
def are_two(one: Source, other: Source, people: frozenset[str]) -> bool:
    """Whether the sources are surely not one; `people` are the story's full names and surnames of people."""
    if same_speaker(one.words, other.words) or same_speaker(one.name, other.name):
        return _hold_one_office(one, other)
    if is_paper(one.name) or is_paper(other.name):
        return False
    persons = [_is_person(source, people) for source in (one, other)]
    if persons[0] != persons[1] and not _AFFILIATED.search((one, other)[persons.index(True)].words):
        return False
    return all(_is_plain(source, person) for source, person in zip((one, other), persons, strict=True))


def _hold_one_office(one: Source, other: Source) -> bool:
    """Whether they have nothing in common but the name of an office, for two countries or bodies: `the US
    ambassador to Britain`, `the British ambassador to Washington`."""
    words = [{word.casefold() for word in WORD.findall(source.name)} - TAGS.keys() for source in (one, other)]
    office = words[0] & words[1]
    homes = [
        {word for word in WORD.findall(source.name) if word[0].isupper() and word.casefold() not in office}
        for source in (one, other)
    ]
    return bool(office) and office <= TITLES and all(homes)


def _is_person(source: Source, people: Set[str]) -> bool:
    name = source.name
    if name.rsplit(" ", 1)[-1].casefold() in _PRESS:
        return False
    if name in people or name.rsplit(" ", 1)[-1] in people:
        return True
    return not is_body(name) and (names_a_person(name) or is_many(name))


def _is_plain(source: Source, person: bool) -> bool:
    """Whether the words say who it is: a pronoun does where a person of two names is meant, or several
    people; the word for a body does not (`the ministry`)."""
    if source.words.casefold() in _POINTERS:
        return person and (is_many(source.name) or (source.name.istitle() and " " in source.name))
    words = source.name if source.words in RELATIVES else source.words
    return person or any(word[0].isupper() for word in WORD.findall(words)[1:] or [words])


def is_paper(name: str) -> bool:
    """Whether a source is something written, that somebody else wrote."""
    words = [word.casefold() for word in WORD.findall(name)]
    return bool(words) and words[-1] in _PAPERS
