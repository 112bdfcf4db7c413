"""Shares told in words, and what a share is of.

a third of voters          33.3, may be off by a twentieth of it
seven in ten voters        70, the same
more than half is needed   50, and asked for: no share of what there is
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.compare.differing.bounds import bounds, rounded
from tui.compare.differing.figure import Figure, Role
from tui.compare.differing.units import SPANS
from tui.compare.language.english import word_set
from tui.compare.language.values import first_value
from tui.story import Span

PARTS = ["half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
FRACTIONS = {part: 100 / n for part, n in zip(PARTS, (2, 3, 4, 5, 6, 7, 8, 9, 10), strict=True)}
"""A part of a whole → how many per cent."""
TIMES_OF = {"two": 2, "three": 3, "four": 4}
"""How many of such parts."""
WHOLES = word_set("three four five six seven eight nine ten twelve hundred twenty 0")
"""Words one of which a share told as so many in so many has: 10, 20 and 100 have a 0."""
SHARES = frozenset({*PARTS, *(f"{part}s" for part in PARTS)})
"""Words one of which a share told as a part has."""
_FRACTION = re.compile(
    r"\b(?P<lead>(?:by|than|nearly|almost|about|around|over|roughly|just)\s)?"
    rf"(?P<times>a|one|two|three|four|nearly half|half)(?:[\s-](?P<part>{'|'.join(PARTS)})s?)?"
    r"(?:(?=\sof\b|\s(?:less|more|lower|higher|fewer)\b)|(?P<bare>(?=\s?[,.;:)—–]|\s(?:in|on|to|since|from|and|this)\b)))",
    re.IGNORECASE,
)
_ALL = "three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundred|10|20|100"
_IN_SO_MANY = re.compile(rf"\s(?:in|every)\s(?:every\s)?(?:{_ALL})\b", re.IGNORECASE)
"""What every such share has: looked for first, at a tenth of the cost."""
_RATIO = re.compile(
    r"(?<![\w-])(?P<part>[\w-]+)(?:\s(?P<second>\w+))?\s(?:in|(?:out )?of every)\s(?:every\s)?"
    rf"(?P<all>{_ALL})\b(?!\s(?:" + "|".join(SPANS) + r")\b)",
    re.IGNORECASE,
)
_OF_A_SCALE = re.compile(r"\s(?:of\s)?a\s(?:thousand|million|billion|trillion)\b", re.IGNORECASE)
_NEEDED = re.compile(
    r"\b(?:requires?|required|needs?|needed|must|minimum|threshold|quorum|only be|valid)\b[^.;:]*$",
    re.IGNORECASE,
)
_NEEDED_REACH = 60
"""Characters before a share in which it is told that it is asked for: `a majority of half is required`."""


def fractions(text: str, start: int, end: int) -> Iterator[Figure]:
    """Shares told as parts of a whole: `two thirds`, `half`."""
    for match in _FRACTION.finditer(text, start, end):
        share = _fraction(match)
        if share and not _OF_A_SCALE.match(text, match.end(), end):
            at = match.start("times")
            role = role_of(text, start, at)
            yield rounded(
                Figure((at, match.end()), "share", share, *bounds(text, at, start, share), role=role)
            )


def ratios(text: str, start: int, end: int) -> Iterator[Figure]:
    """Shares told as so many in so many: `seven in ten`, `one inhabitant in four`."""
    if not _IN_SO_MANY.search(text, start, end):
        return
    for match in _RATIO.finditer(text, start, end):
        group = "part" if _part(text, match.span("part")) or not match["second"] else "second"
        part = _part(text, match.span(group))
        whole = 100.0 if match["all"].lower() == "hundred" else first_value(text, match.span("all"))
        if part and whole and part < whole:
            share, at = round(100 * part / whole, 6), match.start(group)
            yield rounded(Figure((at, match.end()), "share", share, *bounds(text, at, start, share)))


def role_of(text: str, start: int, first: int) -> Role:
    """Whether the share that begins at `first` is what is asked for, not what there is."""
    return "needed" if _NEEDED.search(text, max(start, first - _NEEDED_REACH), first) else ""


def _part(text: str, span: Span) -> float | None:
    return 1.0 if text[slice(*span)].lower() == "one" else first_value(text, span)


def _fraction(match: re.Match[str]) -> float | None:
    times, part = match["times"].lower(), (match["part"] or "").lower()
    if match["bare"] is not None and not (match["lead"] and part):
        return None
    if not part:
        return 50.0 if times.endswith("half") else None
    return round(FRACTIONS[part] * TIMES_OF.get(times, 1), 6)
