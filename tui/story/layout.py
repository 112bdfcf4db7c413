"""How an article is laid out: title, headings, prose and page furniture, as spans of its text.

    ┌ furniture ┐   Accessibility links
    ┌ title ────┐   As China Throws Support Behind Russia, …
    ┌ prose ────┐   China has thrown its support …   → sentences
    ┌ heading ──┐   Irreconcilable conflict

Nothing is cut: every character stays where it is, and what is set aside can be shown.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from tui.story.text import Span

ParagraphKind = Literal["title", "heading", "prose", "furniture"]


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
    return with_sentences(text, outline(text, given_title))


def outline(text: str, given_title: str | None = None) -> Layout:
    """The layout of `text` without its sentences: what is needed to show it."""
    from tui.story.page import read_page  # its patterns cost 50 ms, which loading can do without

    return read_page(text, given_title)


def with_sentences(text: str, outline: Layout) -> Layout:
    """The layout with its prose cut into sentences, furniture inside it left out."""
    from tui.story.language import guess_language
    from tui.story.sentences import split_sentences

    language = guess_language(text)
    begins = dict(outline.furniture)
    ends = {end: start for start, end in outline.furniture}

    def cut(p: Paragraph) -> Paragraph:
        span = begins.get(p.start, p.start), ends.get(p.end, p.end)
        return replace(p, sentences=split_sentences(text, *span, language)) if p.kind == "prose" else p

    return replace(outline, paragraphs=tuple(cut(paragraph) for paragraph in outline.paragraphs))
