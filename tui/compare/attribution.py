"""Who says what: the attributions of an article, and the stance of any stretch of it.

    Nobody was hurt, [police] [said]. <But a witness> …
    content           source   cue

An attribution has a source (who), a cue (the verb or words that say so) and a content (what).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from tui.compare.clauses import Line, read_line
from tui.compare.findings import Attribution, Stance
from tui.compare.frames import Frame, read_verb
from tui.compare.nominals import read_noun
from tui.compare.quotations import OPENING_MARKS, Quotation, find_quotations
from tui.compare.hedges import is_denial, is_hedged
from tui.compare.reporting import REPORTING_NOUNS, SPEECH
from tui.compare.speakers import name_speakers
from tui.compare.subjects import FINITE, TokenSpan, sentence_subject, trim
from tui.story import Article, Span

_CUE = re.compile("Q,?(?:N|D?[nU]{1,4})?V(?=[.,PBDUnS])|[KG]")


@dataclass(slots=True)
class _Found:
    source: Span | None
    cue: Span | None
    parts: list[Span] = field(default_factory=list)


def find_attributions(article: Article) -> tuple[Attribution, ...]:
    """Every attribution of the article, sorted by content."""
    text = article.text
    paragraphs = [p for p in article.paragraphs if p.kind != "furniture"]
    quotations = find_quotations(text, ((p.start, p.end) for p in paragraphs))
    at = [q.start for q in quotations]
    found: list[_Found] = []
    for paragraph in paragraphs:
        inside = quotations[bisect_left(at, paragraph.start) : bisect_left(at, paragraph.end)]
        line = read_line(
            text, paragraph.start, paragraph.end, paragraph.sentences, inside, paragraph.kind != "prose"
        )
        here = _outermost(_in_line(line))
        found += here + _after_colon(line, here)
        _claim_quotations(line, inside, found, 0)
    speakers = name_speakers(article, [f.source for f in found])
    return tuple(
        sorted(
            (_attribution(article.id, f, who) for f, who in zip(found, speakers, strict=True)),
            key=lambda a: (a.content, a.cue or a.content),
        )
    )


def _outermost(found: list[_Found]) -> list[_Found]:
    """Without those whose cue is part of what somebody else says: the article vouches for the outer
    speaker alone.  Of two that hold each other's cues the later is the outer one: `A denies it, says B.`"""
    kept: list[_Found] = []
    for f in found:
        holders = [g for g in found if g is not f and _holds(g, f)]
        if not any(not _holds(f, g) or (g.cue or (0, 0)) > (f.cue or (0, 0)) for g in holders):
            kept.append(f)
    return kept


def _holds(outer: _Found, inner: _Found) -> bool:
    cue = inner.cue
    return cue is not None and any(s <= cue[0] and cue[1] <= e for s, e in outer.parts)


def _attribution(article_id: str, found: _Found, speaker: str | None) -> Attribution:
    parts = tuple(sorted(found.parts))
    extent = (parts[0][0], max(end for _, end in parts))
    return Attribution(article_id, found.source, found.cue, extent, parts if len(parts) > 1 else (), speaker)


def _in_line(line: Line) -> list[_Found]:
    found: list[_Found] = []
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
            found.append(_found(line, frame))
    for k, word in enumerate(line.words[:-1]):
        if word in REPORTING_NOUNS and line.tags[k] == "n":
            frame = read_noun(line, k)
            if frame:
                found.append(_found(line, frame))
        if line.words[k] == "according" and line.words[k + 1] == "to":
            according = _according(line, k)
            if according:
                found.append(according)
    return found


def _beside_speech(line: Line, k: int) -> bool:
    """Whether the quotation at token k goes on with its speaker: `“…,” grinned Ode.`"""
    return line.words[k] in ",!?" or line.tags[k + 1] == ","


def _found(line: Line, frame: Frame) -> _Found:
    source = line.span(*frame.source) if frame.source else None
    return _Found(source, line.span(*frame.cue), [line.span(*p) for p in frame.parts])


def _according(line: Line, k: int) -> _Found | None:
    """`According to X, content` and `content, according to X`."""
    tags = line.tags
    begin, end = line.sentence(k)
    stop = next((j for j in range(k + 2, end) if tags[j] in ",;:-Q"), end)
    source = trim(line, k + 2, stop)
    if source is None:
        return None
    start = max(tags.rfind(";", begin, k), begin - 1) + 1
    left = trim(line, start, k)
    parts = [(start, left[1])] if left and k - start > 1 else []
    if stop + 1 < end and tags[stop] in ",:" and not FINITE.search(tags, start, k):
        parts.append((stop + 1, end))
    if not parts:
        return None
    return _Found(line.span(*source), line.span(k, k + 2), [line.span(*p) for p in parts])


def _after_colon(line: Line, found: list[_Found]) -> list[_Found]:
    """`The mayor wasn't cheering either: “Never!”`: a quotation after a colon is its subject's."""
    more: list[_Found] = []
    for match in re.finditer(":Q", line.tags):
        k = match.start()
        start, end = line.span(k + 1, k + 2)
        if any(s <= start and end <= e for f in found for s, e in f.parts):
            continue
        subject = sentence_subject(line, line.sentence(k)[0], k)
        if subject:
            more.append(_Found(line.span(*subject), line.span(k, k + 1), [(start, end)]))
    return more


def _claim_quotations(line: Line, inside: tuple[Quotation, ...], found: list[_Found], here: int) -> None:
    """Give each quotation that no verb claimed, and that is a sentence of its own, to a speaker.

    In the middle of a paragraph: to the last one before it.  At its start: to the one of the
    paragraph before when that quoted too, else to the next one in its own paragraph.
    """
    for quotation in inside:
        k = bisect_left(line.starts, quotation.start)
        if (k and line.tags[k - 1] not in ".Q") or line.tags[k + 1 : k + 2] not in {"", ".", "Q"}:
            continue
        whole = (quotation.start, quotation.end)
        if any(s <= whole[0] and whole[1] <= e for f in found for s, e in f.parts):
            continue
        before = [f for f in found if f.cue and f.cue[0] < whole[0]]
        if before:
            before[-1].parts.append(whole)


def stance_of(
    article: Article, span: Span, attributions: tuple[Attribution, ...]
) -> tuple[Stance, str | None]:
    """How the article stands to what it says at `span`, and who is said to have said it.

    A span belongs to an attribution when half of it lies in the content, or when it holds the cue.
    Acts and wishes (`announced`, `wants`) are facts of the article itself: it asserts them.
    """
    text = article.text
    words = text[span[0] : span[1]]
    best = _covering(span, attributions)
    if best and best.source and best.cue:
        cue = text[best.cue[0] : best.cue[1]].lower()
        if is_denial(cue):
            return "denies", best.speaker
        if _is_speech(text, best, cue) and not _is_aside(text, best, span):
            return "reports", best.speaker
        return ("hedges" if is_hedged(words) else "asserts"), best.speaker
    if is_denial(words):
        return "denies", None
    if is_hedged(words):
        return "hedges", None
    return "asserts", None


def _covering(span: Span, attributions: tuple[Attribution, ...]) -> Attribution | None:
    """The attribution that a span belongs to; the one that shares most of it when several do."""
    best: Attribution | None = None
    most = 0
    for attribution in attributions:
        if attribution.content[0] >= span[1]:
            break
        cue = attribution.cue
        holds_cue = cue is not None and span[0] <= cue[0] and cue[1] <= span[1]
        for start, end in attribution.stretches:
            shared = min(end, span[1]) - max(start, span[0])
            if shared > most and (holds_cue or shared * 2 >= span[1] - span[0]):
                best, most = attribution, shared
    return best


def _is_aside(text: str, attribution: Attribution, span: Span) -> bool:
    """Whether the span only names something inside indirect speech (`the 6.9 magnitude quake`)."""
    start, end = attribution.content
    if text[start] in OPENING_MARKS or (span[1] - span[0]) * 2 >= end - start:
        return False
    return not FINITE.search(read_line(text, *span, (), ()).tags)


def _is_speech(text: str, attribution: Attribution, cue: str) -> bool:
    """Whether the content is somebody's word: quoted, tagged (`…, the inquiry found`) or by its verb."""
    first = attribution.content[0]
    if attribution.cue and first < attribution.cue[0]:
        return True
    last = cue.split()[-1].strip(":,") if cue.split() else ""
    return text[first] in OPENING_MARKS or cue == ":" or last in SPEECH or cue.startswith("according")
