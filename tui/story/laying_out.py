"""A text → its layout, in two steps, so that only what is asked for is paid for.

text ─▶ outline ─▶ with_sentences
        to show it  to compare it
"""

from __future__ import annotations

from dataclasses import replace

from tui.story.layout import Layout, Paragraph


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
