"""Wrapping by what a terminal shows: a Chinese or Japanese character takes two cells, a combining
mark none, and text written without spaces may break between any two characters.

    1. Xinhua states it: 中国外交部发言人表示，这是俄罗斯的内政。中方作为友好邻邦，支持俄
       罗斯维护国家稳定。
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from rich.cells import cell_len

from tui.story.text import clean

WIDTH = 78  # columns: what mail, a braille display of 80 cells and the narrowest common terminal hold
_CLUSTER = re.compile(r"[\s\S][\u0300-\u036f\u0483-\u0489\u200c\u200d\u20d0-\u20f0\ufe00-\ufe0f]*")


def wrap(text: str, first: str = "", rest: str = "", width: int = WIDTH) -> str:
    """`text` on lines of at most `width` cells, white space folded, the first line after `first`,
    each further one after `rest`.  A word that is wider than a line is broken."""
    lines: list[str] = []
    line, used, start = first, cell_len(first), True
    for word in text.split():
        for place, piece in enumerate(_pieces(word, width - cell_len(rest))):
            space = "" if start or place else " "
            needed = cell_len(piece)
            if not start and used + len(space) + needed > width:
                lines.append(line)
                line, used, space = rest, cell_len(rest), ""
            line += space + piece
            used += len(space) + needed
            start = False
    lines.append(line)
    return "\n".join(line.rstrip() for line in lines)


def wrap_clean(text: str, first: str = "", rest: str | None = None) -> str:
    """`text` wrapped, with nothing in it that a terminal would act upon; further lines are set in as far as
    the first unless `rest` says otherwise."""
    return wrap(clean(text), first, " " * len(first) if rest is None else rest)


def _pieces(word: str, room: int) -> Iterator[str]:
    """`word` cut where a line may end inside it: around wide characters, though never before
    closing punctuation or after opening punctuation, and wherever a piece would be wider than `room`."""
    if word.isascii() and len(word) <= room:  # nearly all words of most languages read here
        yield word
        return
    piece, used = "", 0
    for cluster in _CLUSTER.findall(word):
        size = cell_len(cluster)
        breakable = piece and (_is_wide(cluster) or _is_wide(piece[-1:])) and not _sticks(piece, cluster)
        if breakable or (piece and used + size > room):
            yield piece
            piece, used = "", 0
        piece += cluster
        used += size
    if piece:
        yield piece


def _is_wide(cluster: str) -> bool:
    return unicodedata.east_asian_width(cluster[0]) in "WF"


def _sticks(before: str, after: str) -> bool:
    return unicodedata.category(before[-1]) in ("Ps", "Pi") or unicodedata.category(after[0]) in (
        "Pe",
        "Pf",
        "Po",
    )
