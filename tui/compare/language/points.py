"""The points of a sentence: the stretches that state one point each, as exact spans.

    Under a deal announced by Peskov, Prigozhin will move to Belarus, and charges will be dropped.
    └───────────────────────────────┘ └────────────────────────────┘      └─────────────────────┘

A sentence often makes several points.  It is cut where English marks a new one: at dashes, colons
and semicolons, at quotation marks, before a conjunction or a relative pronoun that a verb follows,
and between a report's frame ("the ministry said") and what is reported.  A cut is only made where
what stands on both sides can be read by itself; a sentence of another language is cut at its strong
punctuation alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import islice

from tui.compare.language.joints import joints
from tui.story import Span
from tui.story.text import WORD

_STRONG = re.compile(r"\s*(?:;|:(?=\s)|\s[—–-]{1,2}\s|—|--)\s*")
_BRACKETED = re.compile(r"\s*\(([^()]*)\)\s*")
_QUOTE_EDGE = re.compile(r"[,.!?]?[”\"»](?=\s)\s*|,\s+(?=[“\"«„])")
_OPENING_MARK = re.compile(r"[“\"«„]")
_LEADING_JOIN = re.compile(r"\W*(?:and|but|or|nor|that)\s+", re.IGNORECASE)
_TRIM = " \t\r\n,;:—–-\"“”«»„()[]'‘’"
_MIN_WORDS = 3
_MIN_FRAME = 2
_FEW_QUOTED = 4


def points(text: str, sentence: Span, edges: Iterable[int] = ()) -> tuple[Span, ...]:
    """The points of `sentence` (a span of `text`), in order, never overlapping, without the punctuation
    around them and a conjunction before them; the whole sentence when nothing in it can be cut.
    `edges` are offsets where reported speech begins or ends."""
    inside = sorted({edge for edge in edges if sentence[0] < edge < sentence[1]})
    spans = _cut(text, sentence, [(edge, edge) for edge in inside], _MIN_FRAME)
    for cut in (_at_strong, _at_quotes, _at_joints):
        spans = [piece for span in spans for piece in cut(text, span)]
    spans = [s for s in (_trimmed(text, s, inside=s[0] > sentence[0]) for s in spans) if s[0] < s[1]]
    return tuple(spans) or (sentence,)


def _at_strong(text: str, span: Span) -> list[Span]:
    cuts = [(m.start(), m.end()) for m in _STRONG.finditer(text, *span)]
    for m in _BRACKETED.finditer(text, *span):
        if _has_words(text, *m.span(1), _MIN_WORDS):
            cuts += [(m.start(), m.start(1)), (m.end(1), m.end())]
    return _cut(text, span, sorted(cuts))


def _at_quotes(text: str, span: Span) -> list[Span]:
    """Cut where a quotation ends or begins; a few quoted words in the middle of a clause are part of it."""
    cuts = []
    for m in _QUOTE_EDGE.finditer(text, *span):
        opened = [mark.end() for mark in _OPENING_MARK.finditer(text, span[0], m.start())]
        closes = m.group()[0] in '”"»' and opened
        if closes and not _has_words(text, opened[-1], m.start(), _FEW_QUOTED + 1):
            continue
        cuts.append((m.start(), m.end()))
    return _cut(text, span, cuts)


def _at_joints(text: str, span: Span) -> list[Span]:
    if not _has_words(text, *span, 2 * _MIN_WORDS):
        return [span]
    return _cut(text, span, joints(text, span))


def _cut(text: str, span: Span, cuts: Sequence[Span], least: int = _MIN_WORDS) -> list[Span]:
    """`span` cut where the pieces on both sides keep enough words."""
    pieces: list[Span] = []
    start = span[0]
    for left, right in cuts:
        if _has_words(text, start, left, least) and _has_words(text, right, span[1], least):
            pieces.append((start, left))
            start = right
    pieces.append((start, span[1]))
    return pieces


def _has_words(text: str, start: int, end: int, least: int) -> bool:
    """Whether so many words stand there; no more of them are looked at."""
    return sum(1 for _ in islice(WORD.finditer(text, start, end), least)) == least


def _trimmed(text: str, span: Span, inside: bool) -> Span:
    start, end = span
    joined = _LEADING_JOIN.match(text, start, end) if inside else None
    start = joined.end() if joined else start
    while start < end and text[start] in _TRIM:
        start += 1
    while end > start and text[end - 1] in _TRIM:
        end -= 1
    return start, end
