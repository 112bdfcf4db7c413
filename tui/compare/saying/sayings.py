"""What one paragraph says that somebody says: the sayings that its verbs, nouns and marks give.

    “We stay,” said Ode. “We always stay.”      one saying in two stretches, by Ode
    Nobody was hurt, according to police.       a saying of the police
    The mayor wasn't cheering: “Never!”         a saying of the mayor

A quotation that no verb claims is given to the speaker before it, across paragraphs too.
"""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import dataclass, field

from tui.compare.language.quotations import Quotation
from tui.compare.language.reporting import ATTITUDES, REPORTING_NOUNS
from tui.compare.saying.clauses import Line
from tui.compare.saying.contents import content_before
from tui.compare.saying.frames import Frame, read_verb
from tui.compare.saying.nominals import read_adjective, read_noun
from tui.compare.saying.subjects import FINITE, TokenSpan, sentence_subject, subject_before, trim
from tui.story import Span

_CUE = re.compile("Q,?(?:N|D?[nU]{1,4})?V(?=[.,PBDUnS])|[KG]")
_GOES = frozenset({"goes", "went"})
_NEAR = 20
"""How many sayings before and behind one can have to do with it."""

_COLON_QUOTE = re.compile(":Q")


@dataclass(slots=True)
class Saying:
    """Who (`source`), by which words (`cue`), says what (`parts`, in order); all in the text's offsets.
    `quoting` when a quotation is among the parts."""

    source: Span | None
    cue: Span
    parts: list[Span] = field(default_factory=list)
    quoting: bool = False


def read_sayings(line: Line, quotations: Sequence[Quotation], before: Saying | None) -> list[Saying]:
    """The sayings of a paragraph; `before` is the last one of the paragraph before, which the
    quotations of this one may go on with."""
    found = _outermost([_saying(line, frame) for frame in _frames(line)])
    found = sorted(found + _after_colons(line, found), key=_cue)
    _share_out(line, quotations, found, before)
    return [saying for saying in found if saying.parts]


def announced(line: Line) -> Saying | None:
    """Who speaks in the paragraph that follows: `The ministry said:` at the end of this one."""
    end = len(line.tags) - 1
    if end < 2 or line.tags[end - 1 : end + 1] != ":.":
        return None
    begin, _ = line.sentence(end)
    cue = max(line.tags.rfind("K", begin, end), line.tags.rfind("G", begin, end))
    if cue < 0:
        return None
    subject, _ = subject_before(line, cue, begin, sentence_subject(line, begin, cue))
    return Saying(line.span(*subject), line.span(cue, cue + 1)) if subject else None


def _frames(line: Line) -> list[Frame]:
    """What its verbs, `according to` and its reporting nouns report, in this order."""
    found: list[Frame] = []
    last: TokenSpan | None = None
    sentence = -1
    for match in _CUE.finditer(line.tags):
        k = match.end() - 1
        if line.tags[k] == "V" and not _beside_speech(line, match.start()):
            continue
        begin, _ = line.sentence(k)
        if begin != sentence:
            sentence, last = begin, None
        frame = read_verb(line, k, last)
        if frame:
            last = frame.source or last
            found.append(frame)
    for k, word in enumerate(line.words[:-1]):
        if word == "according" and line.words[k + 1] == "to":
            found += _according(line, k)
        elif word in _GOES and line.words[k + 1] == "on" and line.tags[k + 2 : k + 3] in {".", ","}:
            found += _going_on(line, k)
        elif word in REPORTING_NOUNS and line.tags[k] == "n":
            noun = read_noun(line, k)
            found += [noun] if noun else []
        elif word in ATTITUDES:
            attitude = read_adjective(line, k, None)
            if attitude:
                found = [frame for frame in found if frame.cue[1] != k + 1] + [attitude]
    return found


def _going_on(line: Line, k: int) -> list[Frame]:
    """`Content, the note goes on.`  (Of a quotation the verb alone is enough.)"""
    begin, end = line.sentence(k)
    source, left = subject_before(line, k, begin, None)
    told = source and "Q" not in line.tags[max(0, left - 3) : left]
    parts = content_before(line, left, begin, k + 2, end) if told else ()
    return [Frame(source, (k, k + 2), parts)] if parts else []


def _saying(line: Line, frame: Frame) -> Saying:
    """The frame in offsets.  On garbled text rules collide: a part that holds its own source goes."""
    source = frame.source or (0, 0)
    parts = [(b, e) for b, e in frame.parts if b < e and (e <= source[0] or source[1] <= b)]
    return Saying(
        line.span(*frame.source) if frame.source else None,
        line.span(*frame.cue),
        [line.span(*part) for part in parts],
        any("Q" in (line.tags[begin], line.tags[end - 1]) for begin, end in parts),
    )


def _beside_speech(line: Line, k: int) -> bool:
    """Whether the quotation at token k goes on with its speaker: `“…,” grinned Ode.`"""
    return line.words[k] in ",!?" or line.tags[k + 1] == ","


def _according(line: Line, k: int) -> list[Frame]:
    """`According to X, content` and `content, according to X`."""
    tags = line.tags
    begin, end = line.sentence(k)
    stop = next((j for j in range(k + 2, end) if tags[j] in ",;:-Q"), end)
    source = trim(line, k + 2, stop)
    if source is None:
        return []
    start = max(tags.rfind(";", begin, k), begin - 1) + 1
    left = trim(line, start, k)
    parts = [(start, left[1])] if left and k - start > 1 else []
    if stop + 1 < end and tags[stop] in ",:" and not FINITE.search(tags, start, k):
        parts.append((stop + 1, end))
    return [Frame(source, (k, k + 2), tuple(parts))] if parts else []


def _after_colons(line: Line, found: list[Saying]) -> list[Saying]:
    """`The mayor wasn't cheering either: “Never!”`: a quotation after a colon is its subject's."""
    more: list[Saying] = []
    for match in _COLON_QUOTE.finditer(line.tags):
        k = match.start()
        whole = line.span(k + 1, k + 2)
        subject = sentence_subject(line, line.sentence(k)[0], k)
        if subject and not _is_claimed(whole, found):
            more.append(Saying(line.span(*subject), line.span(k, k + 1), [whole], quoting=True))
    return more


def _outermost(found: list[Saying]) -> list[Saying]:
    """Without those whose cue is part of what somebody else says: the article vouches for the outer
    speaker alone.  Of two that hold each other's cues the later is the outer one: `A denies it, says B.`"""
    found = sorted(found, key=_cue)
    kept: list[Saying] = []
    for k, saying in enumerate(found):
        near = found[max(0, k - _NEAR) : k] + found[k + 1 : k + 1 + _NEAR]
        holders = [other for other in near if _holds(other, saying)]
        if not any(not _holds(saying, other) or other.cue > saying.cue for other in holders):
            kept.append(saying)
    return kept


def _holds(outer: Saying, inner: Saying) -> bool:
    return any(start <= inner.cue[0] and inner.cue[1] <= end for start, end in outer.parts)


def _cue(saying: Saying) -> Span:
    return saying.cue


def _is_claimed(span: Span, found: list[Saying]) -> bool:
    """Whether one of the sayings (in the order of their cues) next to the span has it already."""
    k = bisect_left(found, span, key=_cue)
    near = found[max(0, k - _NEAR) : k + _NEAR]
    return any(start <= span[0] and span[1] <= end for saying in near for start, end in saying.parts)


def _share_out(
    line: Line, quotations: Sequence[Quotation], found: list[Saying], before: Saying | None
) -> None:
    """Give each quotation that no verb claimed, and that is a sentence of its own, to a speaker: the
    last one before it in its paragraph, else the last one of the paragraph before."""
    for quotation in quotations:
        k = bisect_left(line.starts, quotation.start)
        if (k and line.tags[k - 1] not in ".Q") or line.tags[k + 1 : k + 2] not in {"", ".", "Q"}:
            continue
        whole = (quotation.start, quotation.end)
        if _is_claimed(whole, found):
            continue
        last = _last_speaker(line, found, bisect_left(found, whole, key=_cue) - 1)
        speaker = found[last] if last >= 0 else before
        if speaker is None:
            continue
        goes_on = speaker.quoting if last >= 0 else quotation.carries_on and bool(speaker.parts)
        if goes_on:
            speaker.parts.append(whole)
        else:
            insort(found, Saying(speaker.source, speaker.cue, [whole], quoting=True), key=_cue)


def _last_speaker(line: Line, found: Sequence[Saying], last: int) -> int:
    """The saying that a quotation behind number `last` goes on with: in one sentence the one that quotes
    before the one that is told beside it (`“We stay,” said Ode after the mayor objected to it.`)."""
    if last < 0 or found[last].quoting:
        return last
    begin = line.starts[line.sentence(bisect_left(line.starts, found[last].cue[0]))[0]]
    return next((k for k in range(last - 1, -1, -1) if found[k].quoting and found[k].cue[0] >= begin), last)
