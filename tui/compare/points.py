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

from tui.compare.english import word_set
from tui.story import Span
from tui.story.text import WORD

_STRONG = re.compile(r"\s*(?:;|:(?=\s)|\s[—–-]{1,2}\s|—|--)\s*|\s*[()]\s*")
_QUOTE_EDGE = re.compile(r"[,.!?]?[”\"»](?=\s)\s*|,\s+(?=[“\"«„])")
_SUBORDINATE = word_set("""
    after because before although though while whereas unless until since despite when where which
    who whose whom if whether but so yet as once amid saying adding according including leaving
    following citing warning
    """)
_BARE = word_set("""
    after because before although though while whereas unless until but despite which who whose when
    saying amid following
    """)
_FRONTED = word_set("""
    after before although though while whereas despite because since when if unless until as once amid
    following
    """)
_DETERMINER = word_set("the a an his her its their our my some many most all no one two three")
_JOIN = word_set("and or nor but")
_RELATIVE = word_set("which whom whose")
_BEFORE_RELATIVE = word_set("in of to for from with by on at under during through among")
SAYING = word_set("""
    said says say told added adds announced announces claimed claims insisted insists warned warns
    stated states argued argues noted notes believe believes reported reports wrote writes suggested
    suggests confirmed confirms denied denies estimated estimates acknowledged acknowledges
    explained explains declared declares think thinks thought indicated indicates conceded concedes
    stressed stresses mentioned mentions shows showed found finds predicted predicts alleges alleged
    complained complains replied replies recalled recalls accused accuses emphasized emphasised
    tweeted posted promised promises vowed vows hopes hoped expects expected
    """)
_VERBS = word_set("""
    is are was were be been has have had will would can could may might must should shall did does
    do isn't aren't wasn't weren't hasn't haven't won't wouldn't can't couldn't doesn't don't didn't
    it's he's she's they're went came took made gave got left met held led found kept lost won fell
    rose grew sent spent built bought brought thought fought caught sought sold spoke chose broke
    stole wrote drove flew began ran saw shot struck threw knew heard stood felt paid wore withdrew
    swore became put set cut let hit shut told said says quit cost hurt beat bet split ate drew
    shook sang sat slept swept taught tore woke hid hung laid lay lit rode sank shone slid stuck
    swam swung wound dealt fed fled bore bit blew
    """)
_SUBJECT = word_set("he she it they we i you there this that these those who which")
_LEADING_JOIN = re.compile(r"\W*(?:and|but|or|nor|that)\s+", re.IGNORECASE)
_TRIM = " \t\r\n,;:—–-\"“”«»„()[]'‘’"
_MIN_WORDS = 3
_MIN_FRAME = 2

_Word = tuple[str, str, int, int]
"""As written, case-folded, first and last + 1 offset."""


def points(text: str, sentence: Span, edges: Iterable[int] = ()) -> tuple[Span, ...]:
    """The points of `sentence` (a span of `text`), in order, never overlapping, without the punctuation
    around them and a conjunction before them; the whole sentence when nothing in it can be cut.
    `edges` are offsets where reported speech begins or ends."""
    inside = sorted({edge for edge in edges if sentence[0] < edge < sentence[1]})
    spans = _cut(text, sentence, [(edge, edge) for edge in inside], _MIN_FRAME)
    for cut in (_at_strong, _at_quotes, _at_words):
        spans = [piece for span in spans for piece in cut(text, span)]
    spans = [s for s in (_trimmed(text, s, inside=s[0] > sentence[0]) for s in spans) if s[0] < s[1]]
    return tuple(spans) or (sentence,)


def _at_strong(text: str, span: Span) -> list[Span]:
    return _cut(text, span, [(m.start(), m.end()) for m in _STRONG.finditer(text, *span)])


def _at_quotes(text: str, span: Span) -> list[Span]:
    return _cut(text, span, [(m.start(), m.end()) for m in _QUOTE_EDGE.finditer(text, *span)])


def _at_words(text: str, span: Span) -> list[Span]:
    words = [
        (m.group(), m.group().casefold().replace("’", "'"), m.start(), m.end())
        for m in WORD.finditer(text, *span)
    ]
    cuts = []
    fronted = words[0][1] in _FRONTED if words else False
    for k in range(1, len(words)):
        written, word, start, _ = words[k]
        _, last, _, last_end = words[k - 1]
        comma = "," in text[last_end:start]
        if fronted and comma and k > _MIN_WORDS:
            fronted = False
            if word in _SUBJECT or word in _DETERMINER or written[:1].isupper():
                cuts.append((last_end, start))
        elif word in _RELATIVE and last in _BEFORE_RELATIVE and k > 1:
            cuts.append((words[k - 2][3], words[k - 1][2]))
        elif (
            (comma and word in _SUBORDINATE)
            or word in _BARE
            or (comma and word.endswith("ing") and len(word) > 5)
            or (comma and word in _SUBJECT)
            or (word in _JOIN and _joins_clauses(words, k, comma))
            or (last in SAYING and (word == "that" or word in _SUBJECT or _verb_soon(words, k, 7)))
        ):
            cuts.append((last_end, start))
    return _cut(text, span, cuts)


def _joins_clauses(words: Sequence[_Word], k: int, comma: bool) -> bool:
    """Whether the conjunction at k is followed by a verb soon, and does not stand between two names."""
    before, after = words[k - 1][0], words[k + 1 : k + 2]
    between_names = bool(after) and before[:1].isupper() and after[0][0][:1].isupper()
    return not between_names and _verb_soon(words, k + 1, 5 if comma else 3)


def _verb_soon(words: Sequence[_Word], k: int, within: int) -> bool:
    """Whether one of the words from k on is a verb."""
    return any(
        word in _VERBS or (len(word) > 4 and word.endswith("ed")) for _, word, _, _ in words[k : k + within]
    )


def _cut(text: str, span: Span, cuts: list[Span], least: int = _MIN_WORDS) -> list[Span]:
    """`span` cut where the pieces on both sides keep enough words."""
    pieces: list[Span] = []
    start = span[0]
    for left, right in cuts:
        if _words(text, start, left) >= least and _words(text, right, span[1]) >= least:
            pieces.append((start, left))
            start = right
    pieces.append((start, span[1]))
    return pieces


def _words(text: str, start: int, end: int) -> int:
    return sum(1 for _ in WORD.finditer(text, start, end))


def _trimmed(text: str, span: Span, inside: bool) -> Span:
    start, end = span
    joined = _LEADING_JOIN.match(text, start, end) if inside else None
    start = joined.end() if joined else start
    while start < end and text[start] in _TRIM:
        start += 1
    while end > start and text[end - 1] in _TRIM:
        end -= 1
    return start, end
