"""What a figure counts: the nouns behind it or before it, and what becomes of those counted.

    some 4,100 Australians           australian
    the death toll rose to 57        toll, dead
    12 people were killed            people, dead

What is reported of people most, that they died, were hurt, are missing, were held, fled or gathered, goes
by many words: all that say one of these are one noun.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from tui.compare.language.english import DETERMINERS, PREPOSITIONS, TAGS, word_set
from tui.compare.language.stems import stem
from tui.story import Span
from tui.story.text import WORD

_LINKS = word_set("of at to by is was about around some nearly almost over roughly a the put")
_MOST = word_set("""
    rise rises rose risen climb climbs climbed stand stands stood reach reaches reached grow grew grown fall
    falls fell fallen drop dropped jump jumped now up down already
    """)
"""Words of amount, between a noun and its figure: `the toll stood at 57`."""
_OPENING = word_set("the a an this that his her its their")
"""What opens another phrase, but for `of the`: in `the three the ministry counts` three is of no ministry."""
_INSIDE = DETERMINERS | {"of"}
"""Small words that may stand among the nouns behind a figure."""

_PEOPLE = frozenset(
    map(stem, ["people", "person", "man", "woman", "child", "individual", "resident", "patient", "passenger"])
)
_FATES = {
    stem(word): fate
    for fate, words in {
        "dead": "killed kills killing dead died dies die death deaths fatal fatality fatalities perished "
                "toll bodies body slain lives",
        "hurt": "injured injuries injury hurt wounded wounds",
        "missing": "missing unaccounted",
        "held": "arrested arrests arrest detained detentions detainees custody",
        "fled": "evacuated evacuees displaced fled homeless",
        "crowd": "demonstrators protesters marched marchers crowd rallied turnout demonstrated protested",
    }.items()
    for word in words.split()
}  # fmt: skip
_CHANGES = re.compile(
    r"\b(?P<noun>[a-z]{4,}) (?:(?:has|have|had|was|were|is|are|then|also) ){0,2}"
    r"(?:up|down|off|rose|rises?|fell|falls?|dropp?ed|slipped|climbed|jumped|grew|shrank|declined|surged|plunged"
    r"|sank|lost|gained|closed)"
    r"(?: (?:by|up|down|to|an?|another|more|less|than|about|around|nearly|almost|just|over|only)){0,4} $",
    re.IGNORECASE,
)
"""A noun, and how it changes by a figure right behind."""
_CHANGE_REACH = 60
"""Characters before a figure in which that is told."""
FATES = frozenset(_FATES.values())
"""What becomes of people, as `counted` says it."""
_REACH = 6
"""Words behind a figure, and half as many before it, among which it is looked for what became of those it
counts."""


def counted(text: str, start: int, figure: Span, end: int) -> frozenset[str]:
    """The stems of what the figure at `figure` counts, in a sentence of `text` from `start` to `end`;
    `people` for people of every kind, and what became of them as a word of its own (`dead`)."""
    before = _words(text, max(start, figure[0] - 40), figure[0])
    nouns = _nouns(text, figure[1], end) or _noun_before(before)
    return nouns | _fate(_words(text, figure[1], min(end, figure[1] + 60), _REACH), before)


def changing(text: str, start: int, figure: Span) -> frozenset[str]:
    """The stem of what is said to rise or fall by the figure at `figure`: `operating profit slipped 2.4%`."""
    found = _CHANGES.search(text, max(start, figure[0] - _CHANGE_REACH), figure[0])
    noun = found["noun"].casefold() if found else ""
    return frozenset({stem(noun)}) if noun and noun not in TAGS else frozenset()


def _nouns(text: str, at: int, end: int) -> frozenset[str]:
    """The stems of up to three words behind a figure, up to a preposition, verb or break."""
    stems: list[str] = []
    last = ""
    for match in WORD.finditer(text, at, end):
        word = match.group().casefold()
        gap = text[at : match.start()]
        if gap.strip(" -\u00a0") or len(stems) == 3 or (word in TAGS and word not in _INSIDE):
            break
        if word in _OPENING and last != "of":
            break
        last = word
        if word not in TAGS and word not in PREPOSITIONS:
            stems.append(stem(word))
        at = match.end()
    return frozenset("people" if s in _PEOPLE else s for s in stems)


def _words(text: str, start: int, end: int, most: int | None = None) -> list[str]:
    """The words there, the first of them where there are more than `most`."""
    return [match.group().casefold() for match in islice(WORD.finditer(text, start, end), most)]


def _noun_before(words: Sequence[str]) -> frozenset[str]:
    """The stem of the word that a figure without a noun stands behind: `a magnitude of 6.7`."""
    noun = next((word for word in reversed(words) if word not in _LINKS and word not in _MOST), None)
    return frozenset({stem(noun)}) if noun and noun not in TAGS else frozenset()


def _fate(behind: Sequence[str], before: Sequence[str]) -> frozenset[str]:
    """What became of those counted, where a word near the figure says so and no other figure is nearer."""
    for words in (behind, before[: -_REACH // 2 - 1 : -1]):
        for word in words:
            if word[0].isdigit():
                break
            fate = _FATES.get(stem(word))
            if fate:
                return frozenset({fate})
    return frozenset()
