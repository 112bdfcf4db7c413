"""How an article stands to what it says: as its own fact, as somebody's word, hedged, or denied.

    “The dam is safe,” Ruiz said.        reports  Ruiz
    The dam may fail.                    hedges
    Ruiz denied that the dam leaks.      denies   Ruiz
    Ruiz wants the dam rebuilt.          asserts  Ruiz

Acts and wishes are facts of the article: it asserts them, and the name says whose they are.
"""

from __future__ import annotations

import re

from tui.compare.findings import Attribution, Stance
from tui.compare.language.english import TAGS
from tui.compare.language.hedges import holds_denial, is_denial, is_hedged
from tui.compare.language.quotations import OPENING_MARKS
from tui.compare.language.reporting import SPEECH
from tui.compare.saying.clauses import read_line
from tui.compare.saying.subjects import FINITE
from tui.compare.spans import common
from tui.story import Article, Span

_NEAR = 40
"""Characters behind a cue in which the words stand that make it a denial: `rejected the report`."""

_BEFORE_AN_ARTICLE = re.compile(r"[a-z]+(?= (?:an?|the|its|their|his|her|our)\b)")
"""A word that is a verb, unless it is one of the small ones: `test the limits`."""

_NEGATED = re.compile(r"\bnot\b|n['’]t\b|\bnever\b")
_APOSTROPHE = re.compile(r"\b['’]|['’](?=[a-z]+\b)")


def stance_of(
    article: Article, span: Span, attributions: tuple[Attribution, ...]
) -> tuple[Stance, str | None]:
    """The stance of what stands at `span`, and in words whom it is attributed to; `attributions` are
    those of the article, as `find_attributions` sorts them.

    A span belongs to an attribution when half of it lies in the content, or when it holds the cue.
    """
    text = article.text
    words = text[span[0] : span[1]]
    best = _covering(span, attributions)
    if best and best.source and best.cue:
        cue = text[best.cue[0] : best.cue[1]].lower()
        verb = best.cue[1] - len(cue.split()[-1])
        if is_denial(text[verb : best.cue[1] + _NEAR]) and not _NEGATED.search(cue):
            return "denies", best.speaker
        if _is_speech(text, best, cue) and not _is_aside(text, best, span):
            return "reports", best.speaker
        return ("hedges" if is_hedged(words) else "asserts"), best.speaker
    if holds_denial(words):
        return "denies", None
    return ("hedges" if is_hedged(words) else "asserts"), None


def _covering(span: Span, attributions: tuple[Attribution, ...]) -> Attribution | None:
    """The attribution that a span belongs to; the one that shares most of it when several do."""
    best: Attribution | None = None
    most = 0
    for attribution in attributions:
        if attribution.content[0] >= span[1] and (not attribution.cue or attribution.cue[0] >= span[1]):
            continue
        shared = max(common(span, stretch) for stretch in attribution.stretches)
        said = shared
        if attribution.cue and span[0] <= attribution.cue[0] and attribution.cue[1] <= span[1]:
            named = attribution.source or attribution.cue
            whole = (min(attribution.content[0], named[0]), max(attribution.content[1], attribution.cue[1]))
            said = common(span, whole)
        if shared > most and said * 2 >= span[1] - span[0]:
            best, most = attribution, shared
    return best


def _is_speech(text: str, attribution: Attribution, cue: str) -> bool:
    """Whether the content is somebody's word: quoted, tagged (`…, the inquiry found`) or by its verb."""
    first = attribution.content[0]
    if attribution.cue and first < attribution.cue[0] and not cue.startswith("show"):
        return True
    last = cue.split()[-1].strip(":,") if cue.split() else ""
    if last in SPEECH or cue == ":" or cue.startswith("according"):
        return True
    return not OPENING_MARKS.isdisjoint(_APOSTROPHE.sub("", text[first : attribution.content[1]]))


def _is_aside(text: str, attribution: Attribution, span: Span) -> bool:
    """Whether the span only names something inside indirect speech (`the 6.9 magnitude quake`)."""
    start, end = attribution.content
    if text[start] in OPENING_MARKS or (span[1] - span[0]) * 2 >= end - start:
        return False
    bare = _BEFORE_AN_ARTICLE.match(text, *span)
    if bare and bare.group() not in TAGS:
        return False
    return not FINITE.search(read_line(text, *span, (), ()).tags)
