"""Who says what: the attributions of an article, and the stance of any stretch of it.

    Nobody was hurt, [police] [said]. <But a witness> …
    content           source   cue

An attribution has a source (who), a cue (the verb or words that say so) and a content (what).
"""

from __future__ import annotations

import re
from bisect import bisect_left

from tui.compare.clauses import Line, read_line
from tui.compare.findings import Attribution, Stance
from tui.compare.frames import read_verb
from tui.compare.quotations import find_quotations
from tui.story import Article, Span

_ACCORDING = re.compile(r"\baccording to\b", re.IGNORECASE)
_HEDGES = re.compile(
    r"\b(?:may|might|could|reportedly|allegedly|apparently|possibly|perhaps|probably|likely|unlikely"
    r"|unclear|rumou?red|rumou?rs?|supposedly|presumably|(?:is|are|was|were|been) (?:expected|believed"
    r"|thought|said|understood|feared|likely|suspected|alleged) to|appears? to|appeared to|seems? to"
    r"|seemed to)\b",
    re.IGNORECASE,
)
_DENIALS = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|dismiss\w* (?:claims|reports|allegations)|rejected claims)\b", re.IGNORECASE
)


def find_attributions(article: Article) -> tuple[Attribution, ...]:
    """Every attribution of the article, sorted."""
    text = article.text
    paragraphs = [p for p in article.paragraphs if p.kind != "furniture"]
    quotations = find_quotations(text, ((p.start, p.end) for p in paragraphs))
    at = [q.start for q in quotations]
    found: list[Attribution] = []
    for paragraph in paragraphs:
        inside = quotations[bisect_left(at, paragraph.start) : bisect_left(at, paragraph.end)]
        line = read_line(text, paragraph.start, paragraph.end, paragraph.sentences, inside)
        found += _in_line(article.id, line)
    return tuple(sorted(set(found), key=lambda a: (a.content, a.cue or (0, 0))))


def _in_line(article_id: str, line: Line) -> list[Attribution]:
    found: list[Attribution] = []
    last: tuple[int, int] | None = None
    sentence = -1
    for match in re.finditer("[KG]", line.tags):
        k = match.start()
        begin, _ = line.sentence(k)
        if begin != sentence:
            sentence, last = begin, None
        frame = read_verb(line, k, last)
        if frame:
            last = frame.source or last
            source = line.span(*frame.source) if frame.source else None
            found += [
                Attribution(article_id, source, line.span(*frame.cue), line.span(*p)) for p in frame.parts
            ]
    return found


def stance_of(
    article: Article, span: Span, attributions: tuple[Attribution, ...]
) -> tuple[Stance, str | None]:
    """How the article stands to what it says at `span`, and who is said to have said it."""
    text = article.text
    best: Attribution | None = None
    for attribution in attributions:
        start, end = attribution.content
        shared = min(end, span[1]) - max(start, span[0])
        if shared * 2 >= span[1] - span[0] or (
            attribution.cue and span[0] <= attribution.cue[0] and attribution.cue[1] <= span[1] and shared > 0
        ):
            best = attribution
            break
    words = text[span[0] : span[1]]
    if best:
        source = text[best.source[0] : best.source[1]] if best.source else None
        cue = text[best.cue[0] : best.cue[1]] if best.cue else ""
        return ("denies" if _DENIALS.search(cue) else "reports"), source
    if _DENIALS.search(words):
        return "denies", None
    if _HEDGES.search(words):
        return "hedges", None
    return "asserts", None
