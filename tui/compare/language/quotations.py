"""Where an article quotes: stretches between quotation marks, in whatever marks they stand.

    He said: “We stay. We ‘always’ stay.”  →  one quotation, the inner marks belong to it
    "First paragraph of a long quotation.  →  unclosed: it runs to the end of its paragraph
    "Second paragraph, and its end."       →  `carries_on` marks that the one before was left open

Marks are read as printers set them: “…”, "…", ‘…’, '…', «…», »…«, „…“, ‹…›, 「…」, 『…』, ''…'',
``…'' and ''…"; a mark set the wrong way round still closes.  An apostrophe is told from a closing mark by
the letters beside it.  A quotation that crosses paragraphs is one for each of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from tui.story import Article, Span

_CLOSERS = {
    "“": '”“"',
    "„": '“”"',
    "‟": '”"',
    "”": "”",
    '"': '"”',
    "«": "»",
    "»": "«»",
    "‹": "›",
    "「": "」",
    "『": "』",
    "''": "''\"",
    "``": "''\"",
    "‘": "’'",
    "‚": "‘’",
    "'": "'’",
}
OPENING_MARKS = frozenset(mark[0] for mark in _CLOSERS)
"""Characters that a quotation can begin with."""

_SINGLE = frozenset("‘‚'’")
_SINGLE_REACH = 60
"""How many marks after an opening single mark its closing one may be: most of them are apostrophes."""

_MARK = re.compile("''|``|[“”„‟\"«»‹›「」『』‘’‚']")
_AFTER_CLOSING = frozenset(",.;:!?)")
_CARRIED = 3
"""Paragraphs without marks at most that an open quotation may go on through to its closing mark."""

_BEFORE_OPENING = frozenset("([{—–-―/:…=>*_")


@dataclass(frozen=True, slots=True, order=True)
class Quotation:
    """A stretch of direct speech.  `start`, `end` take in the marks, `inner` leaves them out.

    `closed` is False when no closing mark was found in its paragraph; `carries_on` is True when
    the paragraph before ended in an open quotation, so that both are one speech.
    """

    start: int
    end: int
    inner: Span
    closed: bool = True
    carries_on: bool = False


@lru_cache(maxsize=256)
def quotations_of(article: Article) -> tuple[Quotation, ...]:
    """The quotations of an article, furniture left out; kept, because several read one article."""
    return find_quotations(
        article.text, ((p.start, p.end) for p in article.paragraphs if p.kind != "furniture")
    )


def find_quotations(text: str, paragraphs: Iterable[Span]) -> tuple[Quotation, ...]:
    """The outermost quotations of each paragraph `(start, end)`, in order."""
    found: list[Quotation] = []
    opener = ""
    between: list[Span] = []
    for start, end in paragraphs:
        here = _in_paragraph(text, start, end)
        if opener and start < end:
            shut = _stray_closer(text, opener, start, end)
            if shut:
                found += [Quotation(s, e, (s, e), closed=False, carries_on=True) for s, e in between]
                here.insert(0, Quotation(start, shut.end(), (start, shut.start()), carries_on=True))
            elif here and not text[start : here[0].start].strip():
                first = here[0]
                here[0] = Quotation(first.start, first.end, first.inner, first.closed, carries_on=True)
        if start < end:
            if here and not here[-1].closed:
                opener, between = text[here[-1].start : here[-1].inner[0]], []
            elif here or len(between) == _CARRIED or not opener:
                opener = ""
            else:
                between.append((start, end))
        found += here
    return tuple(sorted(found))


def _stray_closer(text: str, opener: str, start: int, end: int) -> re.Match[str] | None:
    """The paragraph's first mark, where it closes what an earlier paragraph left open."""
    mark = _MARK.search(text, start, end)
    while mark and mark.group() in _SINGLE and opener not in _SINGLE:
        mark = _MARK.search(text, mark.end(), end)
    if not mark or mark.group() not in _CLOSERS[opener] or _opens(text, mark, start, end):
        return None
    return mark if mark.start() > start else None


def _in_paragraph(text: str, start: int, end: int) -> list[Quotation]:
    found: list[Quotation] = []
    marks = list(_MARK.finditer(text, start, end))
    k = 0
    while k < len(marks):
        mark = marks[k]
        if not _opens(text, mark, start, end):
            k += 1
            continue
        close = _closing(text, marks, k, start, end)
        if close is not None:
            shut = marks[close]
            found.append(Quotation(mark.start(), shut.end(), (mark.end(), shut.start())))
            k = close + 1
        elif mark.group() in _SINGLE:
            k += 1
        else:
            found.append(Quotation(mark.start(), end, (mark.end(), end), closed=False))
            break
    return found


def _opens(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    """Whether a quotation can begin at this mark."""
    if mark.group() not in _CLOSERS or mark.end() >= end:
        return False
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()]
    if mark.group() in "“„‟«‹「『``":
        return True
    if after.isspace() or after in _AFTER_CLOSING:
        return mark.group() == '"' and after.isspace() and _opens_apart(text, mark, start, end)
    clear = before.isspace() or before in _BEFORE_OPENING or before in '“"„«'
    if mark.group() == "'":
        return clear and not after.isdigit()
    return clear


def _opens_apart(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    """Whether a mark with space on both sides (`a " bad deal " made`) opens: behind a comma or a full
    stop only when the marks that follow come in pairs."""
    before = text[start : mark.start()]
    if before and not before[-1].isspace():
        return False
    return before.rstrip()[-1:] not in tuple(",.!?") or text.count('"', mark.start(), end) % 2 == 0


def _closing(text: str, marks: list[re.Match[str]], k: int, start: int, end: int) -> int | None:
    """Index of the mark that closes marks[k]; None when it stays open."""
    opener = marks[k].group()
    closers = _CLOSERS[opener]
    depth = 0
    fallback: int | None = None
    reach = _SINGLE_REACH if opener in _SINGLE else len(marks)
    for n in range(k + 1, min(len(marks), k + 1 + reach)):
        mark = marks[n]
        sign = mark.group()
        if sign not in closers or (len(opener) == 2 and sign == "'"):
            if sign == opener and opener in "«‹「『":
                depth += 1
            continue
        after = text[mark.end()] if mark.end() < end else " "
        before = text[mark.start() - 1]
        if opener in _SINGLE:
            if after.isalnum():
                continue
            if before == "s" and after == " " and text[mark.end() + 1 : mark.end() + 2].islower():
                fallback = n if fallback is None else fallback
                continue
            return n
        if sign == '"' and before.isspace() and not after.isspace() and after not in _AFTER_CLOSING:
            continue
        if sign == opener == "“" and not (before in ".,!?…" and after.isspace()):
            continue
        if depth:
            depth -= 1
            continue
        return n
    return fallback
