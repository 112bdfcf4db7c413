"""Attributions looked up by where they stand: a sentence costs no more in a long article than in a short one.

who says what     ├──a──┤ ├─────b─────┤   ├─c─┤
asked for                      ├──────────┤          b, c
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate

from tui.compare.findings import Attribution
from tui.story import Span


class Touching:
    """The attributions of one article; each reaches from the first word of its source, cue or content to
    the last."""

    def __init__(self, attributions: Iterable[Attribution]) -> None:
        self._all = tuple(attributions)
        reaches = [_reach(attribution) for attribution in self._all]
        self._order = sorted(range(len(reaches)), key=reaches.__getitem__)
        self._starts = [reaches[k][0] for k in self._order]
        self._ends = [reaches[k][1] for k in self._order]
        self._furthest = list(accumulate(self._ends, max))

    def at(self, span: Span) -> tuple[Attribution, ...]:
        """Those that reach into the span, in the order in which they were given."""
        start, end = span
        found = []
        k = bisect_left(self._starts, end) - 1
        while k >= 0 and self._furthest[k] > start:
            if self._ends[k] > start:
                found.append(self._order[k])
            k -= 1
        return tuple(self._all[number] for number in sorted(found))


def _reach(attribution: Attribution) -> Span:
    spans = [span for span in (attribution.source, attribution.cue, *attribution.stretches) if span]
    return min(start for start, _ in spans), max(end for _, end in spans)
