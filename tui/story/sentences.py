"""A paragraph → its sentences, as spans without white space around them."""

from __future__ import annotations

from tui.story.text import Span


def split_sentences(text: str, start: int, end: int, language: str = "en") -> tuple[Span, ...]:
    """The sentences of `text[start:end]`, offsets in `text`; every non-space character is in one."""
    from sentencex import get_sentence_boundaries  # type: ignore[import-untyped]  # it ships no types

    spans = []
    for found in get_sentence_boundaries(language, text[start:end]):
        span = trimmed(text, start + found["start_index"], start + found["end_index"])
        if span:
            spans.append(span)
    return tuple(spans)


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The span without the white space around it; None when nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
