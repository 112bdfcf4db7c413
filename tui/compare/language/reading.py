"""A story's sentences as stems: what quotations, figures and dates are looked up and compared in.

    “We’ll rebuild the bridge,” Ruiz said.
       we  rebuild  bridg      ruiz  say       stems, each with its span
       0    3.1      1.4       2.0   0         how much each says in this story

A stem says more the fewer sentences of the story hold it; a small word says nothing.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from tui.compare.language.english import DANGLING, TAGS, word_set
from tui.compare.language.stems import stem
from tui.compare.language.values import letters
from tui.compare.language.written import words_of
from tui.story import Span, Story

_SMALL = frozenset(TAGS) | word_set(
    "say said says told tell add added adds get got make made take took go went come came mr mrs ms"
)


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of article number `article`: its words, their stems, their spans and where they begin."""

    article: int
    span: Span
    words: tuple[str, ...]
    stems: tuple[str, ...]
    spans: tuple[Span, ...]
    starts: tuple[int, ...]

    def between(self, start: int, end: int) -> range:
        """The numbers of the words that begin in `[start, end)`."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))

    def widened(self, first: int, last: int, within: range, room: int) -> tuple[int, int]:
        """The words `first` … `last` with those on either side of them, in turn, as long as they are in
        `within` and all together have no more than `room` characters; no figure is cut in two, and what
        an article or a preposition at the end belongs to is taken in."""
        while first > within.start and self._is_within_figure(first):
            first -= 1
        while last + 1 < within.stop and self._is_within_figure(last + 1):
            last += 1
        head, tail = first, last
        before, behind = first > within.start, last + 1 < within.stop
        while before or behind:
            before = before and self.spans[last][1] - self.spans[first - 1][0] <= room
            first -= before
            before = before and first > within.start
            behind = behind and self.spans[last + 1][1] - self.spans[first][0] <= room
            last += behind
            behind = behind and last + 1 < within.stop
        while first < head and self._is_within_figure(first):
            first += 1
        while last > tail and last + 1 < within.stop and self._is_within_figure(last + 1):
            last -= 1
        hangs = last > tail and self.words[last] in DANGLING
        while hangs and last + 1 < within.stop:
            last += 1
            hangs = self.words[last] in DANGLING
            hangs = hangs or (last + 1 < within.stop and self._is_within_figure(last + 1))
        return first, last

    def _is_within_figure(self, word: int) -> bool:
        """Whether a word is the rest of a figure that begins before it: `800,000`."""
        together = self.spans[word][0] == self.spans[word - 1][1] + 1
        return together and self.words[word - 1][-1:].isdigit() and self.words[word][:1].isdigit()


@dataclass(frozen=True, slots=True)
class Reading:
    """All sentences of a story, article by article, with the `letters` of each; how much each stem says, and
    the numbers of the lines that hold it, for those that say anything."""

    lines: tuple[Line, ...]
    letters: tuple[frozenset[str], ...]
    weight: dict[str, float]
    holders: dict[str, list[int]]

    def telling(self, stems: Iterable[str]) -> frozenset[str]:
        """The different ones among stems of the story that say something."""
        return frozenset(self.holders.keys() & set(stems))

    def weigh(self, stems: Iterable[str]) -> float:
        """How much different stems of the story say together; added up without rounding, since a set has no
        order that two runs share."""
        return math.fsum(map(self.weight.__getitem__, set(stems)))


@lru_cache(maxsize=1)
def read_lines(story: Story) -> Reading:
    """The sentences of the story's prose; the last story's are kept, because all who compare need them."""
    lines = []
    for number, article in enumerate(story.articles):
        written = words_of(article)
        folded = tuple(word.casefold().replace("’", "'") for word in written.words)
        stems = tuple(map(stem, folded))
        for span in article.sentences:
            inside = written.inside(span)
            places = written.spans[inside], written.starts[inside]
            lines.append(Line(number, span, folded[inside], stems[inside], *places))
    held: defaultdict[str, list[int]] = defaultdict(list)
    for number, line in enumerate(lines):
        for s in dict.fromkeys(line.stems):
            held[s].append(number)
    small = {stem(word) for word in _SMALL}
    total = len(lines) + 1
    return Reading(
        tuple(lines),
        tuple([letters(line.words) for line in lines]),
        {s: 0.0 if s in small else math.log(total / len(numbers)) + 0.1 for s, numbers in held.items()},
        {s: numbers for s, numbers in held.items() if s not in small},
    )
