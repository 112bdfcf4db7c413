"""What touches a stretch of text, looked up by where it stands: a sentence costs no more in a long article
than in a short one.

found           ├──a──┤ ├─────b─────┤   ├─c─┤
asked for                      ├──────────┤          b, c
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable
from itertools import accumulate
from typing import Generic, TypeVar

from tui.compare.findings import Attribution
from tui.story import Span

_Thing = TypeVar("_Thing")


class Touching(Generic[_Thing]):
    """Things of one article, each of which reaches over the span that `reach` tells."""

    def __init__(self, things: Iterable[_Thing], reach: Callable[[_Thing], Span]) -> None:
        self.all = tuple(things)
        """The things in the order in which they were given."""
        reaches = [reach(thing) for thing in self.all]
        self._order = sorted(range(len(reaches)), key=reaches.__getitem__)
        self._starts = [reaches[k][0] for k in self._order]
        self._ends = [reaches[k][1] for k in self._order]
        self._furthest = list(accumulate(self._ends, max))

    def at(self, span: Span) -> tuple[_Thing, ...]:
        """Those that reach into the span, in the order in which they were given."""
        start, end = span
        found = []
        k = bisect_left(self._starts, end) - 1
        while k >= 0 and self._furthest[k] > start:
            if self._ends[k] > start:
                found.append(self._order[k])
            k -= 1
        return tuple([self.all[number] for number in sorted(found)])


def told_in(articles: Iterable[str], attributions: Iterable[Attribution]) -> dict[str, Touching[Attribution]]:
    """For each of the articles (by id) its attributions, each reaching from the first word of its source,
    cue or content to the last."""
    own: defaultdict[str, list[Attribution]] = defaultdict(list)
    for attribution in attributions:
        own[attribution.article].append(attribution)
    return {article: Touching(own[article], reach_of) for article in articles}


def reach_of(attribution: Attribution) -> Span:
    """From the first word of an attribution to the last, source, cue and content together."""
    spans = [span for span in (attribution.source, attribution.cue, *attribution.stretches) if span]
    return min(start for start, _ in spans), max(end for _, end in spans)
