"""A text → its paragraphs, whatever marks them.

blank lines between them, or one line each       a line is a paragraph
lines broken at some width (e-mail, agencies)    lines are joined; the span keeps their newlines
one sentence a line (text corpora)               a line is a paragraph, and the page is long gone
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tui.story.span import Span
from tui.story.text import count_words, trimmed

_LINE = re.compile(r"[^\r\n]+")
_NEWLINE = re.compile(r"\r\n|\r|\n")
_END = re.compile(r"[.!?…。！？।॥؟۔։](?:\s?['\"”’»›」』)\]*_])*$")
_INNER_END = re.compile(  # four small letters before the full stop: no `Sen. Example`, no `U.S. President`
    r"[a-zß-öø-ÿ]{4}[.!?][”’\"')]? +[“‘\"'(]?[^\W\d_a-z]|[。！？]."
)
_WORDS_COUNTED_IN = 1000  # characters: whether a paragraph has more than 60 words, nobody asks
_NARROWEST, _WIDEST = 40, 120  # columns at which people and programs break lines


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph as it was found: `line` is its text with each run of white space as one space."""

    start: int
    end: int
    line: str
    words: int  # counted in its first thousand characters
    ends: bool  # like a sentence
    apart: bool  # a blank line stands before it


def cut_paragraphs(text: str, start: int = 0) -> list[Block]:
    """The paragraphs of `text` from `start` on, in order, without the white space around them."""
    lines = [s for m in _LINE.finditer(text, start) if (s := trimmed(text, *m.span()))]
    gaps = [(a[1], b[0]) for a, b in pairwise(lines)]
    apart = [True, *(len(_NEWLINE.findall(text, *gap)) > 1 for gap in gaps)]
    joins = _wrapped(text, lines, apart)
    blocks: list[Span] = []
    first: list[bool] = []
    for i, line in enumerate(lines):
        if i in joins:
            blocks[-1] = (blocks[-1][0], line[1])
        else:
            blocks.append(line)
            first.append(apart[i])
    return [_block(text, span, is_apart) for span, is_apart in zip(blocks, first, strict=True)]


def one_sentence_a_line(blocks: Sequence[Block]) -> bool:
    """Whether the text was cut into sentences before it came: no blank lines, and nearly every line is
    one whole sentence."""
    if len(blocks) < 4 or any(b.apart for b in blocks[1:]):
        return False
    whole = sum(1 for b in blocks if b.ends and not _INNER_END.search(b.line))
    return whole >= 0.7 * len(blocks)


def _block(text: str, span: Span, apart: bool) -> Block:
    parts = text[span[0] : span[1]].split()
    line = " ".join(parts)
    words = count_words(line[:_WORDS_COUNTED_IN])
    if words > 4 * len(parts):  # a script without spaces, where each character was counted
        words //= 2
    return Block(*span, line, words, _END.search(line) is not None, apart)


def _wrapped(text: str, lines: list[Span], apart: list[bool]) -> set[int]:
    """The lines that go on from the line before.

    A program breaks a line where the next word would not fit.  So if for most neighbours that word
    would not have fitted into the width that nearly all lines keep to, and most breaks fall inside
    sentences, the text was broken so.
    """
    neighbours = [i for i in range(1, len(lines)) if not apart[i]]
    if len(neighbours) < 3:
        return set()
    together = {i - 1 for i in neighbours} | set(neighbours)
    lengths = sorted(lines[i][1] - lines[i][0] for i in together)
    width = lengths[int(0.9 * (len(lengths) - 1))]
    if not _NARROWEST <= width <= _WIDEST:
        return set()
    full = {i for i in neighbours if _needed(text, lines[i - 1], lines[i]) >= width}
    inside = sum(1 for i in full if not _ends(text, lines[i - 1]))
    if len(full) < 0.6 * len(neighbours) or inside < 0.5 * len(neighbours):
        return set()
    return full | {i for i in neighbours if text[lines[i][0]].islower() and not _ends(text, lines[i - 1])}


def _needed(text: str, line: Span, following: Span) -> int:
    """How wide `line` had been with the next line's first word on it."""
    word = text[following[0] : following[1]].split(None, 1)[0]
    return line[1] - line[0] + 1 + len(word)


def _ends(text: str, line: Span) -> bool:
    return _END.search(text[line[0] : line[1]]) is not None
