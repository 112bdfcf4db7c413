"""Between which bounds a figure is true, told by the words before it.

    more than 80      80 … 100
    nearly 4          3.6 … 4
    some 4,100        4,000 … 4,200, as exact as it is told

Bounds are wide enough that a figure and its rounding can both be true.
"""

from __future__ import annotations

import re
from dataclasses import replace

from tui.compare.differing.figure import Figure
from tui.compare.language.values import grain

_ROUNDED = 0.05
"""By what part of it a share in words may be rounded."""
_ABOVE = re.compile(
    r"\b(?:more than|over|at least|above|upwards of|not less than|no fewer than|a minimum of)\s$", re.I
)
_BELOW = re.compile(
    r"\b(?:nearly|almost|up to|under|less than|fewer than|just under|close to|as many as|at most)\s$", re.I
)
_ABOUT = re.compile(
    r"\b(?:about|around|some|roughly|approximately|estimated|nearer|closer to|in the region of|circa)\s$",
    re.I,
)
_BOUND_ENDS = (
    "than", "over", "least", "above", "of", "nearly", "almost", "to", "under", "many", "most", "about",
    "around", "some", "roughly", "approximately", "estimated", "nearer", "circa",
)  # fmt: skip
"""Words one of which stands last in what bounds a figure: asked first, at a tenth of the cost."""


def bounds(text: str, first: int, start: int, value: float) -> tuple[float, float]:
    """The bounds of a `value` whose words begin at `first`, in a sentence that begins at `start`."""
    before = text[max(start, first - 24) : first]
    if not before.rstrip().lower().endswith(_BOUND_ENDS):
        return value, value
    if _ABOVE.search(before):
        return value, value * 1.25
    if _BELOW.search(before):
        return value * 0.9, value
    if _ABOUT.search(before):
        off = min(0.1 * value, grain(value))
        return value - off, value + off
    return value, value


def rounded(figure: Figure, part: float = _ROUNDED) -> Figure:
    """A figure in words, which may be off by a part of it."""
    low, high = figure.value * (1 - part), figure.value * (1 + part)
    return replace(figure, low=min(figure.low, low), high=max(figure.high, high))
