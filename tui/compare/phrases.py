"""Words of the texts for a value: the phrase it stands in, and what it is about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from tui.compare.facts import Fact
from tui.compare.reading import Reading
from tui.story import Span, Story

T = TypeVar("T")

_PHRASE, _PHRASE_LENGTH = 4, 20
"""Words, and characters, on either side of a value that its phrase takes in, so that it can be read by
itself."""


def topic(story: Story, reading: Reading, members: Sequence[Fact[T]]) -> str:
    """What the values are about: words beside the first of them that others have beside theirs, in
    its order; its own phrase when there are none."""
    first = members[0]
    others = frozenset[str]().union(*(m.around | m.nouns for m in members[1:]))
    shared = (first.around | first.nouns) & others
    line, text = reading.lines[first.line], story.articles[first.article].text
    words = [text[s:e] for (s, e), stem in zip(line.spans, line.stems, strict=True) if stem in shared]
    return " ".join(dict.fromkeys(words)) or " ".join(text[slice(*phrase(story, reading, first))].split())


def phrase(story: Story, reading: Reading, fact: Fact[T]) -> Span:
    """The value with a few words on either side, as far as no punctuation comes between; one in brackets with
    what it explains."""
    line, text = reading.lines[fact.line], story.articles[fact.article].text
    words = _whole(text, line.spans)
    start, end = fact.span
    for s, e in words:
        if s < fact.span[0] < e:
            start = s
        if s < fact.span[1] < e:
            end = e
    opened = text[line.span[0] : start].endswith("(")
    start -= opened
    for s, e in reversed([w for w in words if w[1] <= start][-_PHRASE:]):
        if text[e:start].strip(" \u00a0$€£¥") or fact.span[0] - s > _PHRASE_LENGTH:
            break
        start = s
    if opened:
        return start, end + text.startswith(")", end)
    for s, e in [w for w in words if w[0] >= end][:_PHRASE]:
        if text[end:s].strip(" \u00a0%-") or e - fact.span[1] > _PHRASE_LENGTH:
            break
        end = e
    return start, end


def _whole(text: str, words: Sequence[Span]) -> list[Span]:
    """The words of a line, figures with their commas and points whole."""
    whole: list[Span] = []
    for s, e in words:
        if whole and s - whole[-1][1] == 1 and text[whole[-1][1]] in ".," and text[s].isdigit():
            whole[-1] = whole[-1][0], e
        else:
            whole.append((s, e))
    return whole
