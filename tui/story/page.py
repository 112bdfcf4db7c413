"""A text → its layout: the paragraphs are found and judged.

paragraphs ─▶ furniture   what shows by itself that it belongs to the page
           ─▶ titles      which one is the title
           ─▶ places      what the others are, from where they stand
           ─▶ datelines   inside the prose
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.story.datelines import dateline_length, is_dateline
from tui.story.dates import printed_date
from tui.story.front_matter import front_matter_span
from tui.story.furniture import is_time_line, speaks_for_the_page
from tui.story.layout import Layout, Paragraph, ParagraphKind
from tui.story.paragraphs import Block, cut_paragraphs, one_sentence_a_line
from tui.story.places import kinds_of, set_end_aside, set_repeated_aside
from tui.story.span import Span
from tui.story.text import trimmed
from tui.story.titles import find_title

_CREDITS_AT_END = re.compile(
    r"\s*[(\[](?:Additional )?(?:Reporting|Writing|Editing|Compiled|Translated)\b[^()\[\]]*[)\]]\W*$", re.I
)
_BEFORE_THE_PROSE = 3  # paragraphs: a deck and a caption may stand above the line with the date
_PUBLISHED = re.compile(r"\b(?:date|dated|published|posted|issued|updated)\b", re.I)


def read_page(text: str, given_title: str | None) -> Layout:
    """The layout of `text`, its sentences not cut yet; `given_title` helps to find the title."""
    matter = front_matter_span(text)
    blocks = cut_paragraphs(text, matter[1] if matter else 0)
    aside = [speaks_for_the_page(block) for block in blocks]
    set_repeated_aside(blocks, aside, given_title)
    set_end_aside(blocks, aside)
    title = find_title(text, blocks, aside, given_title)
    kinds = kinds_of(blocks, aside, title[0] if title else None, given_title)
    title_span = title[1] if title else None
    page = _Page(text, blocks, kinds)
    paragraphs = [Paragraph(*matter, "furniture")] if matter else []
    paragraphs += page.paragraphs(title_span)
    furniture = sorted([*page.inside, *((p.start, p.end) for p in paragraphs if p.kind == "furniture")])
    return Layout(title_span, page.date, tuple(paragraphs), tuple(furniture))


class _Page:
    """Puts the paragraphs together, and collects what is found on the way."""

    def __init__(self, text: str, blocks: Sequence[Block], kinds: Sequence[ParagraphKind]) -> None:
        self._text = text
        self._blocks = blocks
        self._kinds = kinds
        self._cut_datelines = not one_sentence_a_line(blocks)
        self.inside: list[Span] = []
        self.date: str | None = None

    def paragraphs(self, title: Span | None) -> list[Paragraph]:
        """All of them; `inside` and `date` are known when this is done."""
        made: list[Paragraph] = []
        prose = 0
        still_to_come = self._kinds.count("prose")
        for block, kind in zip(self._blocks, self._kinds, strict=True):
            start, end = block.start, block.end
            if kind == "title" and title:
                mark = trimmed(self._text, start, title[0])
                if mark:
                    made.append(Paragraph(*mark, "furniture"))
                made.append(Paragraph(*title, "title"))
            elif kind == "prose":
                self._look_inside(start, end, prose)
                made.append(Paragraph(start, end, kind))
                prose += 1
            else:
                made.append(Paragraph(start, end, kind))
                if kind == "furniture":
                    self._look_for_date(block.line, above=prose < min(_BEFORE_THE_PROSE, still_to_come))
        return made

    def _look_inside(self, start: int, end: int, prose_before: int) -> None:
        """A dateline before the sentences, and credits behind them, are furniture."""
        begin, stop = start, end
        if self._cut_datelines:
            begin += dateline_length(self._text[start:end], prose_before)
            credits = _CREDITS_AT_END.search(self._text, begin, end)
            if credits and credits.start() > begin:
                stop = credits.start()
        for span in (trimmed(self._text, start, begin), trimmed(self._text, stop, end)):
            if span:
                self.inside.append(span)
        if begin > start and not prose_before:
            self._look_for_date(self._text[start:begin], above=True)

    def _look_for_date(self, line: str, above: bool) -> None:
        """The date of a line that tells when the article appeared; below the prose a bare date may be
        another article's."""
        says_when = _PUBLISHED.match(line) or (above and (is_time_line(line) or is_dateline(line)))
        if self.date is None and (says_when or (above and _PUBLISHED.search(line))):
            self.date = printed_date(line)
