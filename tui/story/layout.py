"""How an article is laid out: title, headings, prose and page furniture, as spans of its text.

    ┌ furniture ┐   Accessibility links
    ┌ title ────┐   As China Throws Support Behind Russia, …
    ┌ prose ────┐   China has thrown its support …   → sentences
    ┌ heading ──┐   Irreconcilable conflict

Nothing is cut: every character stays where it is, and what is set aside can be shown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from tui.story.sentences import split_sentences, trimmed
from tui.story.text import Span

__all__ = ["Layout", "Paragraph", "ParagraphKind", "Span", "lay_out"]

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
    lines = [s for m in re.finditer(r"[^\r\n]+", text) if (s := trimmed(text, *m.span()))]
    title = next((s for s in lines if given_title and text[s[0] : s[1]] == given_title.strip()), None)
    if title is None and not given_title and len(lines) > 1 and text[lines[0][1] - 1] not in ".!?”\"":
        title = lines[0]
    paragraphs = tuple(
        Paragraph(s, e, "title") if (s, e) == title else Paragraph(s, e, "prose", split_sentences(text, s, e))
        for s, e in lines
    )
    return Layout(title, None, paragraphs, ())
