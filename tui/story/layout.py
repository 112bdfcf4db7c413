"""How an article is laid out: title, headings, prose and page furniture, as spans of its text.

    ┌ furniture ┐   Accessibility links
    ┌ title ────┐   As China Throws Support Behind Russia, …
    ┌ prose ────┐   China has thrown its support …   → sentences
    ┌ heading ──┐   Irreconcilable conflict

Nothing is cut: every character stays where it is, and what is set aside can be shown.

A paragraph that shows by itself that it belongs to the page is furniture wherever it stands.  Of
the others the place decides: a short line without a full stop is furniture above the prose and below
it, and a heading between.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from tui.story.datelines import dateline_length, is_dateline
from tui.story.dates import printed_date
from tui.story.front_matter import front_matter_span
from tui.story.furniture import is_time_line, speaks_for_the_page
from tui.story.language import guess_language
from tui.story.paragraphs import Block, cut_paragraphs, one_sentence_a_line
from tui.story.sentences import split_sentences, trimmed
from tui.story.text import Span
from tui.story.titles import find_title, is_prose

__all__ = ["Layout", "Paragraph", "ParagraphKind", "Span", "lay_out"]

ParagraphKind = Literal["title", "heading", "prose", "furniture"]

_MOST_IN_A_LABEL = 12  # words of a short line
_DECK = 8  # words from which a line under the title is the article's own
_CREDITS_AT_END = re.compile(
    r"\s*[(\[](?:Additional |With )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Tt]ranslated)\b[^()\[\]]*[)\]]\W*$"
)
_LINKS = re.compile(r"\W*(?:related|more|most|recommended|trending|popular|read|also|you (?:may|might)|top)\b", re.I)
_PUBLISHED = re.compile(r"\b(?:date|dated|published|posted|issued|updated)\b", re.I)
_BULLET = re.compile(r"[-*+•▪◦‣·–]\s+|\d{1,2}[.)]\s+")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph, without the white space around it; `sentences` only where it is prose."""

    start: int
    end: int
    kind: ParagraphKind
    sentences: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Layout:
    """What the text shows of itself.  A span of furniture may also lie inside a prose paragraph
    (a dateline): then no sentence covers it."""

    title: Span | None
    date: str | None
    paragraphs: tuple[Paragraph, ...]
    furniture: tuple[Span, ...]


def lay_out(text: str, given_title: str | None = None) -> Layout:
    """The layout of `text`; `given_title` helps to find the title where it stands."""
    matter = front_matter_span(text)
    blocks = cut_paragraphs(text, matter[1] if matter else 0)
    aside = [speaks_for_the_page(block) for block in blocks]
    _set_repeated_aside(blocks, aside, given_title)
    title = find_title(text, blocks, aside, given_title)
    kinds = _kinds(blocks, aside, title[0] if title else None)
    title_span = title[1] if title else None
    page = _Page(text, blocks, kinds)
    paragraphs = [Paragraph(*matter, "furniture")] if matter else []
    paragraphs += page.paragraphs(title_span)
    furniture = sorted([*page.inside, *((p.start, p.end) for p in paragraphs if p.kind == "furniture")])
    return Layout(title_span, page.date, tuple(paragraphs), tuple(furniture))


def _kinds(blocks: Sequence[Block], aside: Sequence[bool], title: int | None) -> list[ParagraphKind]:
    """What each paragraph is, from its own signs and its place above, between or below the prose."""
    prose = [i for i, block in enumerate(blocks) if not aside[i] and i != title and is_prose(block)]
    kinds: list[ParagraphKind] = []
    links_above = False
    for i, block in enumerate(blocks):
        label = not is_prose(block) and not _BULLET.match(block.line)
        links_above = _LINKS.match(block.line) is not None if aside[i] else links_above and label
        if i == title:
            kinds.append("title")
        elif aside[i]:
            kinds.append("furniture")
        elif not label or not prose:
            kinds.append("prose")
        elif links_above:
            kinds.append("furniture")
        elif i < prose[0]:
            kinds.append("prose" if block.words >= _DECK and not _in_title_case(block.line) else "furniture")
        elif block.words > _MOST_IN_A_LABEL:
            kinds.append("prose")
        else:
            kinds.append("heading" if i < prose[-1] else "furniture")
    return kinds


def _in_title_case(line: str) -> bool:
    long = [w for w in re.findall(r"[^\W\d_]{4,}", line)]
    return sum(w[0].isupper() for w in long) > 0.7 * len(long)


def _set_repeated_aside(blocks: Sequence[Block], aside: list[bool], given: str | None) -> None:
    """Lines that a page prints more than once: links without a full stop, and the caption that stands
    under its picture and beside it.  Of other sentences the second is set aside."""
    times = Counter(block.line for block in blocks)
    first_prose = next((i for i, b in enumerate(blocks) if times[b.line] == 1 and is_prose(b)), len(blocks))
    for i, block in enumerate(blocks):
        if times[block.line] == 1 or aside[i]:
            continue
        earlier = any(b.line == block.line for b in blocks[:i])
        neighbours = {b.line for b in blocks[max(0, i - 1) : i] + blocks[i + 1 : i + 2]}
        caption = block.line in neighbours and i < first_prose and block.line != given
        aside[i] = caption or earlier or (not block.ends and times[block.line] > 2)


class _Page:
    """Puts the paragraphs together, and collects what is found on the way."""

    def __init__(self, text: str, blocks: Sequence[Block], kinds: Sequence[ParagraphKind]) -> None:
        self._text = text
        self._blocks = blocks
        self._kinds = kinds
        self._language = guess_language(text)
        self._cut_datelines = not one_sentence_a_line(blocks)
        self.inside: list[Span] = []
        self.date: str | None = None

    def paragraphs(self, title: Span | None) -> list[Paragraph]:
        """All of them; `inside` and `date` are known when this is done."""
        made: list[Paragraph] = []
        opened = False
        for block, kind in zip(self._blocks, self._kinds, strict=True):
            start, end = block.start, block.end
            if kind == "title" and title:
                if start < title[0]:
                    made.append(Paragraph(start, title[0] - 1, "furniture"))
                made.append(Paragraph(*title, "title"))
            elif kind == "prose":
                made.append(Paragraph(start, end, kind, self._sentences(start, end, not opened)))
                opened = True
            else:
                made.append(Paragraph(start, end, kind))
                if kind == "furniture":
                    self._look_for_date(block.line)
        return made

    def _sentences(self, start: int, end: int, first: bool) -> tuple[Span, ...]:
        begin, stop = start, end
        if self._cut_datelines:
            begin += dateline_length(self._text[start:end], first)
            credits = _CREDITS_AT_END.search(self._text, begin, end)
            if credits and credits.start() > begin:
                stop = credits.start()
        for span in (trimmed(self._text, start, begin), trimmed(self._text, stop, end)):
            if span:
                self.inside.append(span)
        if begin > start and first:
            self._look_for_date(self._text[start:begin])
        return split_sentences(self._text, begin, stop, self._language)

    def _look_for_date(self, line: str) -> None:
        """The date of a line that tells when the article appeared: the first is as good as any."""
        if self.date is None and (is_time_line(line) or is_dateline(line) or _PUBLISHED.search(line)):
            self.date = printed_date(line)
