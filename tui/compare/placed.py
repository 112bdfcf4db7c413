"""Mentions of one claim in their sentences: what words two of them share, and where one says plainly what
another hedges.

    voa    a faulty pump [may] allow water in        what is hedged: allow, water, pump
    post   the pump let water in                     the unhedged verb: let
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict

from tui.compare.doubts import find_doubt
from tui.compare.findings import Mention
from tui.compare.lexicon import related
from tui.compare.reading import Reading
from tui.story import Span

_NEAR_MEANING = 0.6
"""What a word of near meaning counts, as a part of the same word."""

_SURELY = 0.7
"""How surely another word must mean what is hedged."""
_ABOUT, _MOST = 8, 0.5
"""Words on either side of the unhedged verb among which what is hedged is looked for, and the part of it
that must be there."""

_HEDGED_WORDS, _BEFORE_HEDGE = 7, 4
"""Words behind a hedge, and before it, that are looked for where there is none."""


Placed = tuple[Mention, int]
"""A mention, and the number of the line it begins in."""


class PlacedLines:
    """The lines that mentions of claims stand in, and what two of them have in common."""

    def __init__(self, reading: Reading, numbers: dict[str, int], texts: dict[str, str]) -> None:
        self._texts = texts
        self._reading = reading
        self._numbers = numbers
        self._ends: dict[int, list[int]] = defaultdict(list)
        self._first: dict[int, int] = {}
        self._doubtful: dict[int, bool] = {}
        for number, line in enumerate(reading.lines):
            self._ends[line.article].append(line.span[1])
            self._first.setdefault(line.article, number)

    def at(self, article: str, place: int) -> int:
        """The number of the line; the article's last for a place behind it."""
        k = self._numbers[article]
        ends = self._ends[k]
        return self._first.get(k, 0) + min(bisect_right(ends, place), max(len(ends) - 1, 0))

    def is_doubtful(self, number: int, text: str) -> bool:
        """Whether anything of a line, which stands in `text`, is less than a fact; found once."""
        if number not in self._doubtful:
            self._doubtful[number] = find_doubt(text, *self.span(number)) is not None
        return self._doubtful[number]

    def hedged(self, number: int, hedge: Span) -> tuple[str, frozenset[str]]:
        """What is hedged: the first stem behind a hedge that says something, and those near it."""
        line = self._reading.lines[number]
        inside = line.between(*hedge)
        behind = [s for s in line.stems[inside.stop : inside.stop + _HEDGED_WORDS] if self._reading.weight[s]]
        before = line.stems[max(0, inside.start - _BEFORE_HEDGE) : inside.start]
        near = frozenset(s for s in (*before, *behind) if self._reading.weight[s])
        return (behind[0] if behind else ""), near

    def find(self, number: int, span: Span, first: str, stems: frozenset[str]) -> Span | None:
        """The word at `span` that is `first` or means it, where most of what `stems` say stands near it;
        None where it does not."""
        line = self._reading.lines[number]
        wanted = {first, *(s for s, sure in related(first).items() if sure >= _SURELY)}
        whole, best, place = self._reading.weigh(stems), 0.0, 0
        inside = line.between(*span)
        for k in inside:
            if line.stems[k] in wanted:
                near = stems & set(line.stems[max(inside.start, k - _ABOUT) : min(k + _ABOUT, inside.stop)])
                said = self._reading.weigh(near) if len(near) > 1 else 0.0
                if said > best:
                    best, place = said, k
        return line.spans[place] if best and best >= _MOST * whole else None

    def phrase(self, number: int, span: Span) -> Span:
        """`span` with two words on either side."""
        line = self._reading.lines[number]
        inside = line.between(*span)
        if not inside:
            return span
        first, last = max(0, inside.start - 2), min(len(line.spans), inside.stop + 2) - 1
        return min(span[0], line.spans[first][0]), max(span[1], line.spans[last][1])

    def share(self, one: Placed, other: Placed) -> float:
        """The part of the words that say something which both have, those of near meaning in part; of
        mentions of unlike length, of their geometric mean."""
        return self._shared(self._stems(*one), self._stems(*other))

    def said_alike(self, one: Placed, other: Placed) -> float:
        """The same without names and whatever else has a capital: two mentions may name one person and say
        two things of him.  0 where they have but one such word in common."""
        a, b = self._stems(*one, capitals=False), self._stems(*other, capitals=False)
        return self._shared(a, b) if len(a & b) > 1 else 0.0

    def _stems(self, mention: Mention, number: int, capitals: bool = True) -> frozenset[str]:
        line, text = self._reading.lines[number], self._texts[mention.article]
        return frozenset(
            line.stems[k]
            for k in line.between(mention.start, mention.end)
            if self._reading.weight[line.stems[k]] and (capitals or not text[line.spans[k][0]].isupper())
        )

    def _shared(self, a: frozenset[str], b: frozenset[str]) -> float:
        mean = (self._reading.weigh(a) * self._reading.weigh(b)) ** 0.5
        near = {s for s in a - b if not b.isdisjoint(related(s))}
        return (
            (self._reading.weigh(a & b) + _NEAR_MEANING * self._reading.weigh(near)) / mean if mean else 0.0
        )

    def span(self, number: int) -> Span:
        """Where a line stands."""
        return self._reading.lines[number].span
