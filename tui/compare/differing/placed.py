"""Mentions of one claim in their sentences: what words two of them share, and where one says plainly what
another hedges.

    voa    a faulty pump [may] allow water in        what is hedged: allow, water, pump
    post   the pump let water in                     the unhedged verb: let
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from functools import cached_property, lru_cache

from tui.compare.differing.doubts import is_doubtful
from tui.compare.findings import Mention
from tui.compare.language.english import word_set
from tui.compare.language.lexicon import nearest, nearly, related
from tui.compare.language.names import find_names
from tui.compare.language.reading import Reading
from tui.compare.language.stems import stem
from tui.story import Span, Story

_NEAR_MEANING = 0.6
"""What a word of near meaning counts, as a part of the same word."""

_SURELY = 0.7
"""How surely another word must mean what is hedged."""
_ABOUT, _MOST = 8, 0.5
"""Words on either side of the unhedged verb among which what is hedged is looked for, and the part of it
that must be there."""

_MUCH = 0.35
"""The part that must be there where the verb is another one."""

_LONG, _GLANCE = 75, 56
"""Characters from which a stretch is cut to what can be read at a glance, and what it is cut to."""

_HEDGED_WORDS, _BEFORE_HEDGE = 7, 4
"""Words behind a hedge, and before it, that are looked for where there is none."""

_AMOUNTS = frozenset(
    map(
        stem,
        word_set("""
    one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand
    million billion dozen second minute hour day week month year cent percent per
    """),
    )
)

BREAK = re.compile(r"[,;:–—]\s")
"""What a clause ends with."""

_FIGURE = re.compile(r"(?!(?:19|20)\d\d\b)\b\d+(?:[.,]\d+)*")

Placed = tuple[Mention, int]
"""A mention, and the number of the line it begins in."""


def both_sure(one: Placed, other: Placed) -> bool:
    """Whether neither is only a possible mention."""
    return one[0].confidence == other[0].confidence == "sure"


@lru_cache(maxsize=1 << 12)
def figures_in(words: str) -> frozenset[str]:
    """The figures among words, but for years."""
    return frozenset(_FIGURE.findall(words))


class PlacedLines:
    """The lines that mentions of claims stand in, and what two of them have in common."""

    def __init__(self, reading: Reading, story: Story) -> None:
        self.texts = {article.id: article.text for article in story.articles}
        """The articles' texts by id."""
        self._reading = reading
        self._articles = story.articles
        self._numbers = {article.id: k for k, article in enumerate(story.articles)}
        self._ends: dict[int, list[int]] = defaultdict(list)
        self._first: dict[int, int] = {}
        self._doubtful: dict[int, bool] = {}
        self._weights: dict[frozenset[str], float] = {}
        self._said: dict[tuple[int, int, int, bool], frozenset[str]] = {}
        for number, line in enumerate(reading.lines):
            self._ends[line.article].append(line.span[1])
            self._first.setdefault(line.article, number)

    @cached_property
    def people(self) -> frozenset[str]:
        """The names of all people in the story, and their surnames: those that most articles take for one."""
        votes: Counter[str] = Counter()
        for article in self._articles:
            for text, person in {(name.text, name.person) for name in find_names(article)}:
                votes[text] += 1 if person else -1
        named = {name for name, balance in votes.items() if balance > 0}
        return frozenset(named | {name.rsplit(" ", 1)[-1] for name in named})

    def at(self, article: str, place: int) -> int:
        """The number of the line; the article's last for a place behind it."""
        k = self._numbers[article]
        ends = self._ends[k]
        return self._first.get(k, 0) + min(bisect_right(ends, place), max(len(ends) - 1, 0))

    def words(self, placed: Placed) -> str:
        """The words of a mention, as they stand."""
        mention, _ = placed
        return self.texts[mention.article][mention.start : mention.end]

    def article(self, number: int) -> str:
        """The id of the article that a line is in."""
        return self._articles[self._reading.lines[number].article].id

    def is_doubtful(self, number: int) -> bool:
        """Whether anything of a line is less than a fact; found once."""
        if number not in self._doubtful:
            text = self._articles[self._reading.lines[number].article].text
            sentence = text[slice(*self.span(number))]
            self._doubtful[number] = is_doubtful(sentence, self._reading.letters[number])
        return self._doubtful[number]

    def hedged(self, number: int, hedge: Span) -> tuple[str, frozenset[str]]:
        """What is hedged: the first stem behind a hedge that says something, unless it is a name's, and all
        those near it."""
        line = self._reading.lines[number]
        inside = line.between(*hedge)
        behind = range(inside.stop, min(inside.stop + _HEDGED_WORDS, len(line.stems)))
        telling = [k for k in behind if self._reading.weight[line.stems[k]]]
        verb = line.stems[telling[0]] if telling and not self._is_name(number, telling[0]) else ""
        before = line.stems[max(0, inside.start - _BEFORE_HEDGE) : inside.start]
        near = frozenset(s for s in before if self._reading.weight[s])
        return verb, near | {line.stems[k] for k in telling}

    def find(self, number: int, span: Span, first: str, stems: frozenset[str]) -> Span | None:
        """The word at `span` that is `first` or means it, where most of what `stems` say stands near it;
        where none is, the first of the words that say much of it with a figure among them; else None."""
        line = self._reading.lines[number]
        wanted = {first, *(s for s, sure in related(first).items() if sure >= _SURELY)}
        whole, best, place = self._reading.weigh(stems), 0.0, 0
        inside = line.between(*span)
        for k in inside:
            if line.stems[k] in wanted:
                about = range(max(inside.start, k - _ABOUT), min(k + _ABOUT, inside.stop))
                near = stems & {line.stems[n] for n in about}
                plain = {line.stems[n] for n in about if n != k and not self._is_name(number, n)}
                said = self._reading.weigh(near) if near & plain else 0.0
                if said > best:
                    best, place = said, k
        if best and best >= _MOST * whole:
            return line.spans[place]
        held = [k for k in inside if not self._is_name(number, k) and self._means(line.stems[k], stems)]
        figures = {line.stems[k] for k in held if line.stems[k][0].isdigit()}
        all_said = frozenset(line.stems[inside.start : inside.stop])
        if figures and len(figures) < len(held) and self.part_of(stems, all_said) >= _MUCH:
            return line.spans[held[0]]
        return None

    def part_of(self, stems: frozenset[str], others: frozenset[str]) -> float:
        """The part of what `stems` say that `others` say too, words of near meaning in part; 0 where they
        have but one such word in common."""
        near = nearly(stems, others)
        if len(stems & others) + len(near) < 2:
            return 0.0
        said = self._reading.weigh(stems & others) + _NEAR_MEANING * self._reading.weigh(near)
        return said / self._reading.weigh(stems)

    def excerpt(self, number: int, focus: Span | None, within: Span) -> Span:
        """`within`, or of a long stretch the words around `focus` (its beginning for None) that can be read
        at a glance, first those of its clause."""
        line = self._reading.lines[number]
        inside = line.between(*within)
        if within[1] - within[0] <= _LONG or not inside:
            return within
        held = (line.between(*focus) if focus else inside[:1]) or inside[:1]
        first, last = max(held[0], inside.start), held[-1]
        text = self._articles[line.article].text
        breaks = (
            k
            for k in range(first, inside.start, -1)
            if BREAK.search(text, line.spans[k - 1][1], line.spans[k][0])
        )
        for low in (next(breaks, inside.start), inside.start):
            first, last = line.widened(first, last, range(low, inside.stop), _GLANCE)
        return line.spans[first][0], line.spans[last][1]

    def share(self, one: Placed, other: Placed) -> float:
        """The part of the words that say something which both have, those of near meaning in part; of
        mentions of unlike length, of their geometric mean."""
        a, b = self._stems(*one), self._stems(*other)
        return self._shared(a, b, nearest(a, b))

    def says(self, placed: Placed) -> int:
        """How many different words of a mention say something."""
        return len(self._stems(*placed))

    def told_alike(self, one: Placed, other: Placed) -> tuple[float, int, int]:
        """The same without names, figures and measures of time; and how many words that are, how many more of
        near meaning: two mentions may name one person or one sum and tell two things of it."""
        a, b = self._plain_stems(*one), self._plain_stems(*other)
        near = nearest(a, b)
        return self._shared(a, b, near), len(a & b), len(near)

    def _is_name(self, number: int, word: int) -> bool:
        line = self._reading.lines[number]
        return self._articles[line.article].text[line.spans[word][0]].isupper()

    def _means(self, stem: str, stems: frozenset[str]) -> bool:
        return bool(self._reading.weight[stem]) and (stem in stems or not stems.isdisjoint(related(stem)))

    def _stems(self, mention: Mention, number: int) -> frozenset[str]:
        key = (number, mention.start, mention.end, False)
        if key not in self._said:
            line = self._reading.lines[number]
            inside = line.between(mention.start, mention.end)
            self._said[key] = self._reading.telling(line.stems[inside.start : inside.stop])
        return self._said[key]

    def _plain_stems(self, mention: Mention, number: int) -> frozenset[str]:
        key = (number, mention.start, mention.end, True)
        if key not in self._said:
            line = self._reading.lines[number]
            self._said[key] = frozenset(
                line.stems[k]
                for k in line.between(mention.start, mention.end)
                if self._reading.weight[line.stems[k]]
                and line.stems[k] not in _AMOUNTS
                and not line.stems[k][0].isdigit()
                and not self._is_name(number, k)
            )
        return self._said[key]

    def _weigh(self, stems: frozenset[str]) -> float:
        if stems not in self._weights:
            self._weights[stems] = self._reading.weigh(stems)
        return self._weights[stems]

    def _shared(self, a: frozenset[str], b: frozenset[str], near: set[str]) -> float:
        both = a & b
        if not both and not near:
            return 0.0
        mean: float = (self._weigh(a) * self._weigh(b)) ** 0.5
        return (self._reading.weigh(both) + _NEAR_MEANING * self._reading.weigh(near)) / mean

    def span(self, number: int) -> Span:
        """Where a line stands."""
        return self._reading.lines[number].span
