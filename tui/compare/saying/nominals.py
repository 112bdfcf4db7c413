"""Reporting by a noun or an adjective: `the ministry's claim that …`, `she is critical of …`.

        source       cue             content
    [the ministry's] [claim]         that [the bridge is safe]
    a                [call]          [by Ruiz] for [calm]
    [doctors]        [are worried]   that [the virus will spread]

The owner before a noun is its source, or who stands behind `by`.
"""

from __future__ import annotations

import re

from tui.compare.language.english import BE, word_set
from tui.compare.language.reporting import ATTITUDES, REPORTING_NOUNS
from tui.compare.saying.clauses import Line
from tui.compare.saying.contents import clause_right
from tui.compare.saying.frames import Frame
from tui.compare.saying.subjects import TokenSpan, subject_before, trim

_OWNERS = word_set("his her its their our my your whose")
_DEGREES = word_set("more most less as")
_MAKING = word_set("make makes made making let lets letting")
_PHRASE_END = re.compile("[,;:.AVKRGQS()-]|C(?=[DNU]?[AVK])")
_CLAUSE_END = re.compile("[,;:.()-]")


def read_noun(line: Line, k: int) -> Frame | None:
    """The frame of the reporting noun at token k, None when nothing follows that it can report."""
    tags, words = line.tags, line.words
    links = REPORTING_NOUNS[words[k]]
    _, end = line.sentence(k)
    at = k + 1
    source: TokenSpan | None = None
    if at < end and words[at] in {"by", "from"}:
        stop = next((j for j in range(at + 1, end) if words[j] in links or tags[j] in ",;:-AVK"), end)
        source = trim(line, at + 1, stop)
        at = stop
    if at + 1 < end and words[at] in BE and words[at + 1] == "that":
        at += 1
    if at + 1 >= end or words[at] not in links:
        return None
    link = words[at]
    if link == "that" and tags[at + 1] not in "NDUn0EQPS":
        return None
    if link == "to" and tags[at + 1] in "DUN" and "of" in links:
        return None
    clause = link == "that" or (link == "to" and tags[at + 1] not in "DU")
    right = _right(line, at, end, clause)
    if right <= at + 1:
        return None
    start = at if clause else at + 1
    return Frame(source or _owner(line, k), (k, k + 1), ((start, right),))


def read_adjective(line: Line, k: int, last: TokenSpan | None) -> Frame | None:
    """The frame of the adjective of attitude at token k: `is eager to …`, `was furious at …`."""
    tags, words = line.tags, line.words
    begin, end = line.sentence(k)
    links = ATTITUDES[words[k]]
    first = k
    while first > begin and (tags[first - 1] in "AXB" or words[first - 1] in _DEGREES):
        first -= 1
    made = next((j for j in range(k - 1, max(begin, k - 5), -1) if words[j] in _MAKING), None)
    if made is not None and words[k + 1 : k + 2] == ("that",):
        first = made
        while first > begin and tags[first - 1] in "AXB":
            first -= 1
    elif not any(words[j] in BE for j in range(first, k)):
        return None
    if k + 2 >= end or words[k + 1] not in links:
        return None
    subject, _ = subject_before(line, first, begin, last)
    if subject is None or words[subject[0]] in {"it", "there", "that's", "it's"}:
        return None
    clause = words[k + 1] in {"that", "to"}
    right = _right(line, k + 1, end, clause)
    return Frame(subject, (first, k + 1), ((k + 1 if clause else k + 2, right),)) if right > k + 2 else None


def _right(line: Line, link: int, end: int, clause: bool) -> int:
    """Where the content behind the linking word ends."""
    if line.words[link] == "that":
        return clause_right(line, link, end)
    ending = (_CLAUSE_END if clause else _PHRASE_END).search(line.tags, link + 1, end)
    return ending.start() if ending else end


def _owner(line: Line, k: int) -> TokenSpan | None:
    """`its plan`, `Mr Ode's claim`, `the ministry's first statement`."""
    tags, words = line.tags, line.words
    j = k - 1
    while j >= 0 and k - j < 4 and tags[j] in "nUVg0B" and not words[j].endswith(("'s", "s'")):
        j -= 1
    if j < 0:
        return None
    if words[j] in _OWNERS:
        return (j, j + 1)
    if not words[j].endswith(("'s", "s'")):
        return None
    start = j
    while start > 0 and tags[start - 1] in "DUn0":
        start -= 1
        if tags[start] == "D":
            break
    return (start, j + 1)
