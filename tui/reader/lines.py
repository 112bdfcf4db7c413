"""An article set as lines of a given measure, each line knowing where in the text it stands.

    paragraph   text[400:540]
    line        text[400:440]   "China has thrown its support behind"
    line        text[440:479]   "Russia after a brief mutiny posed"

A line's characters are the text's own, one for one (a tab or line end inside a paragraph shows as a
space), so a span of the text is a span of the line less its start.  Furniture is left out and
counted in one last line, unless it is asked for.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, TypeVar

from textual.content import Content

from tui.story import Article, Span

LineKind = Literal["title", "heading", "prose", "furniture", "fold", "blank"]
T = TypeVar("T")
SPACE = re.compile(r"\s")
ONE_CELL_EACH = re.compile("[ -~\u00a1-\u00ac\u00ae-\u02ff–—‘’“”…]*")
MEASURES = (42, 50, 58, 66, 74, 82, 90)
"""Cells of the longest line of prose that can be chosen."""
COMFORTABLE = 66
NARROWEST = 2
"""Cells a line has at least: a wide character would be lost in one."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line on the page.  `start` is the offset of its first character in the article's text, or
    -1 where it does not stand there (a title given from outside, an empty line); `anchor` is `start`,
    or that of the last line before it that has one, so that lines are in the order of anchors."""

    text: str
    start: int
    kind: LineKind
    anchor: int

    @property
    def end(self) -> int:
        """Offset after the line's last character; -1 where the line is not in the text."""
        return self.start + len(self.text) if self.start >= 0 else -1


def set_lines(article: Article, measure: int, furniture: bool) -> list[Line]:
    """`article` in lines of at most `measure` cells, an empty line between paragraphs."""
    lines: list[Line] = []

    def add(text: str, start: int, kind: LineKind) -> None:
        anchor = start if start >= 0 else lines[-1].anchor if lines else -1
        lines.append(Line(text, start, kind, anchor))

    if article.title and not article.title_span:
        for text, _ in _wrap(article.title, measure):
            add(text, -1, "title")
    for span, kind in _blocks(article):
        if kind == "furniture" and not furniture:
            continue
        if lines:
            add("", -1, "blank")
        for text, at in _wrap(article.text[span[0] : span[1]], measure):
            add(text, span[0] + at, kind)
    if article.furniture and not furniture:
        pieces = len(article.furniture)
        if lines:
            add("", -1, "blank")
        for text, _ in _wrap(f"… {pieces} piece{'s' * (pieces > 1)} of page furniture set aside", measure):
            add(text, -1, "fold")
    return lines


def line_at(lines: list[Line], offset: int) -> int:
    """Index of the line on which the text's `offset` stands, or of the last line before it."""
    at = bisect_right(lines, offset, key=lambda line: line.anchor) - 1
    while at > 0 and lines[at].start < 0:
        at -= 1
    return max(at, 0)


def on_lines(lines: list[Line], things: Iterable[tuple[int, int, T]]) -> list[list[T]]:
    """For each line what stands on it, of things given as (start, end, thing) by offsets of the text."""
    found: list[list[T]] = [[] for _ in lines]
    for start, end, thing in things:
        for i in range(line_at(lines, start), len(lines)):
            if lines[i].anchor >= end:
                break
            if lines[i].start >= 0 and start < lines[i].end:
                found[i].append(thing)
    return found


def _blocks(article: Article) -> Iterator[tuple[Span, LineKind]]:
    """The paragraphs in order; furniture inside one stands as a block of its own."""
    for paragraph in article.outline.paragraphs:
        at = paragraph.start
        for start, end in article.furniture:
            start, end = max(start, at), min(end, paragraph.end)
            if start >= end:
                continue
            if span := _trimmed(article.text, at, start):
                yield span, paragraph.kind
            if span := _trimmed(article.text, start, end):
                yield span, "furniture"
            at = end
        if span := _trimmed(article.text, at, paragraph.end):
            yield span, paragraph.kind


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """The span without white space at its ends; None where nothing else is in it."""
    inner = text[start:end]
    if not inner.strip():
        return None
    return start + len(inner) - len(inner.lstrip()), end - len(inner) + len(inner.rstrip())


def _wrap(block: str, measure: int) -> Iterator[tuple[str, int]]:
    """The lines of one paragraph and where each starts in it."""
    flat, measure = SPACE.sub(" ", block), max(measure, NARROWEST)
    at = 0
    for piece in _pieces(flat, measure):
        if line := piece.strip():
            at = flat.index(line, at)
            yield line, at
            at += len(line)


def _pieces(flat: str, measure: int) -> Iterator[str]:
    """The text cut at spaces, and inside words that are too long.  Where every character takes one cell
    that is a matter of counting them: a long text is set in a tenth of the time."""
    if not ONE_CELL_EACH.fullmatch(flat):
        yield from (piece.plain for piece in Content(flat).wrap(measure))
        return
    start = 0
    while len(flat) - start > measure:
        space = flat.rfind(" ", start, start + measure + 1)
        end = space if space > start else start + measure
        yield flat[start:end]
        start = end
        while flat.startswith(" ", start):
            start += 1
    yield flat[start:]
