"""Words of the texts for a value: the phrase it stands in, and what it is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar

from tui.compare.differing.facts import Fact
from tui.compare.language.reading import Reading
from tui.story import Span, Story

T = TypeVar("T")

_PHRASE, _PHRASE_LENGTH = 4, 20
"""Words, and characters, on either side of a value that its phrase takes in, so that it can be read by
itself."""
_LAST_LENGTH = 28
"""Characters before a value that ends its clause: `first occupancies expected in 2027.`"""
_TOPIC_LENGTH = 30
"""Characters on either side of a value that a topic takes in."""
_INSIDE = re.compile(r"\d[.,]\d")
_BESIDE = " \u00a0$€£¥"
"""What may stand between words of one phrase, before a value."""
_GAPS = " \u00a0%-’'$€£¥"
"""What may stand between words of one phrase."""


def topic(story: Story, reading: Reading, members: Sequence[Fact[T]]) -> str:
    """What the values are about: the words around the one whose words say most, with an ellipsis in its
    place.  What the sentences of others say, too, counts twice."""
    said = [frozenset(reading.lines[member.line].stems) for member in members]
    best, most = "", 0.0
    for k, member in enumerate(members):
        before, after = _around(story, reading, member)
        line = reading.lines[member.line]
        stems = {line.stems[n] for n in (*before, *after)}
        others = frozenset[str]().union(*said[:k], *said[k + 1 :])
        says = reading.weigh(stems) + reading.weigh(stems & others)
        if says > most:
            text = story.articles[member.article].text
            left = text[line.spans[before.start][0] : member.span[0]] if before else ""
            right = text[member.span[1] : line.spans[after.stop - 1][1]] if after else ""
            best, most = " ".join(f"{left}…{right}".split()), says
    if not best:
        start, end = phrase(story, reading, members[0])
        best = " ".join(story.articles[members[0].article].text[start:end].split())
    return best


def _around(story: Story, reading: Reading, fact: Fact[T]) -> tuple[range, range]:
    """The numbers of the words before and behind a value, as far as no punctuation comes between; those at
    either end that say nothing are left out."""
    line, text = reading.lines[fact.line], story.articles[fact.article].text
    stop = sum(span[1] <= fact.span[0] for span in line.spans)
    first = sum(span[0] < fact.span[1] for span in line.spans)
    start, at = stop, fact.span[0]
    while start and _is_one_phrase(text, line.spans[start - 1][1], at):
        at = line.spans[start - 1][0]
        if fact.span[0] - at > _TOPIC_LENGTH:
            break
        start -= 1
    end, at = first, max(fact.span[1], line.spans[first - 1][1] if first else 0)
    while end < len(line.spans) and _is_one_phrase(text, at, line.spans[end][0]):
        at = line.spans[end][1]
        if at - fact.span[1] > _TOPIC_LENGTH:
            break
        end += 1
    says = [
        len(word) > 1 and reading.weight[stem] > 0 for word, stem in zip(line.words, line.stems, strict=True)
    ]
    while start < stop and (not says[start] or _cuts(text, line.spans[start][0])):
        start += 1
    while end > first and (not says[end - 1] or _cuts(text, line.spans[end - 1][1])):
        end -= 1
    return range(start, stop), range(first, end)


def _is_one_phrase(text: str, start: int, end: int) -> bool:
    """Whether nothing between two words parts them: a comma or a point inside a figure does not."""
    return not text[start:end].strip(_GAPS) or _cuts(text, end)


def _cuts(text: str, place: int) -> bool:
    """Whether a place is inside a figure, beside its comma or point."""
    return bool(_INSIDE.search(text, max(0, place - 2), place + 2))


def phrase(story: Story, reading: Reading, fact: Fact[T]) -> Span:
    """The value with a few words on either side, as far as no punctuation comes between; one in brackets, or
    alone between commas, with what it explains."""
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
    last = text[end : end + 1] in (",", ".")
    reach = _LAST_LENGTH if last else _PHRASE_LENGTH
    if last and text.endswith(", ", 0, start):
        start -= len(", ")
    for s, e in reversed([w for w in words if w[1] <= start][-_PHRASE:]):
        if text[e:start].strip(_BESIDE) or fact.span[0] - s > reach:
            break
        start = s
    if text.startswith(", ", start):
        start += len(", ")
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
