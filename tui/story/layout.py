"""How an article is laid out: title, headings, prose and page furniture, as spans of its text.

    ┌ furniture ┐   Accessibility links
    ┌ title ────┐   As China Throws Support Behind Russia, …
    ┌ prose ────┐   China has thrown its support …   → sentences
    ┌ heading ──┐   Irreconcilable conflict

Nothing is cut: every character stays where it is, and what is set aside can be shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tui.story.span import Span

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
