"""Figures that share a unit, or are the ends of one range.

bids of 55 and 68 million euros        55 million euros, 68 million euros
two to three weeks                     two weeks, three weeks
between 3,000 and 5,000 barrels        one figure: 3,000 … 5,000 barrels
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from tui.compare.differing.figure import Figure
from tui.compare.differing.units import SCALE, TIMES
from tui.compare.language.values import first_value
from tui.story import Span

_LINKS = frozenset({"and", "or", "to"})
_BETWEEN_TWO = re.compile(r"\bbetween\s$", re.IGNORECASE)

_AGAIN = re.compile(r"(?:\s\w+)?(?:\s\(|,? or )(?:about |around |some |roughly )?")
"""What stands between a sum and the same in other money."""


def with_links(text: str, start: int, found: Sequence[Figure]) -> Iterator[Figure]:
    """The figures of a sentence that begins at `start`, in order: one without a unit has that of the one it
    is linked with, and the ends of a range are one."""
    k = 0
    while k < len(found):
        a, b = found[k], found[min(k + 1, len(found) - 1)]
        k += 1
        link = text[a.span[1] : b.span[0]] if a is not b else ""
        if link.strip(" \u00a0–-").lower() in _LINKS | {""} and 0 < len(link) <= 5:
            a = _in_the_unit_of(text, a, b)
            between = link == " and " and _BETWEEN_TWO.search(text, start, a.span[0])
            if a.kind == b.kind and (between or (link in ("–", "-") and a.value < b.value)):
                low, high = sorted((a.value, b.value))
                yield replace(b, span=(a.span[0], b.span[1]), value=(low + high) / 2, low=low, high=high)
                k += 1
                continue
        yield a


def told_again(text: str, found: Sequence[Figure]) -> Iterator[tuple[Span, tuple[Span, str]]]:
    """Sums beside which the same stands in other money, each with the place and kind of that, both ways."""
    for a, b in pairwise(found):
        money = a.kind.startswith("money") and b.kind.startswith("money")
        if money and _AGAIN.fullmatch(text, a.span[1], b.span[0]):
            yield a.span, (b.span, b.kind)
            yield b.span, (a.span, a.kind)


def _in_the_unit_of(text: str, a: Figure, b: Figure) -> Figure:
    """A bare number as what the figure it is linked with makes of it."""
    in_money = a.kind.startswith("money") and b.kind == "count"
    if not in_money and (a.kind not in ("count", b.kind) or b.kind == "age"):
        return a
    size = 1.0
    if a.kind != b.kind and not in_money:
        size = b.value / (first_value(text, b.span) or b.value or 1.0)
    scaled = SCALE.search(text, *b.span) if not SCALE.search(text, *a.span) else None
    if scaled and a.value * size < b.value / 100:
        size *= TIMES[scaled.group().lower()]
    return replace(
        a, kind=a.kind if in_money else b.kind, value=a.value * size, low=a.low * size, high=a.high * size
    )
