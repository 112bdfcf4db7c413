"""A story's sentences as rows of weighted terms: what the likeness of two sentences is read off.

    China's foreign minister met Rudenko on Sunday.
    @China  foreign  minist  meet  rudenko  sunday        terms, the small words left out
     .9      1.6      1.2     1.9    2.1     1.4          how much each says in this story

A term is a stem, a country under any of its names, or a figure's value.  It weighs more the rarer it
is in the story and in the language.  Terms may stand for one another: a name and the office that the
story gives its bearer (`rudenko`, `deputy`), two spellings of a name, a figure and its rounding, and
words that a table of English calls related.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from tui.compare.language.english import word_set
from tui.compare.language.forms import FIGURE, NAME, WORD_KIND, Form, Forms
from tui.compare.language.lexicon import related
from tui.compare.language.values import close
from tui.story import Span, Story

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_Tie = Callable[[int, int, float], None]

_OFFICES = word_set("""
    president minister mayor senator governor judge secretary general colonel captain professor king
    queen prince princess director chairman chairwoman chair spokesman spokeswoman spokesperson
    lawyer attorney leader ambassador commissioner commander inspector coach manager executive
    founder chancellor premier candidate officer analyst economist doctor sergeant bishop sheriff
    singer actor actress author scientist historian owner pilot driver chief
    """)
_SCALE = 4.6
"""The rarity of a term that one sentence has; one that all have has none, however many there are."""
_REACH = 4
_MARKS = frozenset('“”"«»„')
_STOP = re.compile(r"[.;:!?()“”\"\n]")


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence: where it stands (`place` counts the sentences of its article), its terms in order,
    each with its span (small words have term −1), and the numbers of all its words as they are written."""

    article: int
    place: int
    span: Span
    terms: tuple[int, ...]
    spans: tuple[Span, ...]
    written: tuple[int, ...]
    quotes: bool


@dataclass(frozen=True)
class Statements:
    """All sentences of a story in order, and what is known of their terms, by term number."""

    rows: tuple[Statement, ...]
    words: tuple[str, ...]
    kinds: NDArray[np.int8]
    rarity: NDArray[np.float64]
    strangeness: NDArray[np.float64]
    stands_for: tuple[dict[int, float], ...]
    sizes: tuple[int, ...]

    @cached_property
    def says(self) -> list[float]:
        """How much each term says: its rarity, times how strange it is to the language."""
        says: list[float] = (self.rarity * self.strangeness).tolist()
        return says

    @cached_property
    def kind_of(self) -> list[int]:
        """The kind of each term; a list, since numbers are taken from it one by one."""
        kind_of: list[int] = self.kinds.tolist()
        return kind_of


def read_statements(story: Story) -> Statements:
    """The sentences of `story` as rows of terms.  `sizes` are the sentences of each article."""
    import numpy as np

    forms = Forms(story)
    numbers: dict[str, int] = {}
    kinds: list[int] = []
    common: list[float] = []
    for form in forms:
        if form.is_small:
            continue
        k = numbers.setdefault(form.unit, len(numbers))
        if k == len(kinds):
            kinds.append(form.kind)
            common.append(form.common)
        elif form.kind == WORD_KIND:
            common[k] = max(common[k], form.common)
    term_of = {form: -1 if form.is_small else numbers[form.unit] for form in forms}
    rows = tuple(
        Statement(
            article=number,
            place=place,
            span=span,
            terms=tuple([term_of[form] for form, _ in tokens]),
            spans=tuple([where for _, where in tokens]),
            written=tuple([form.number for form, _ in tokens]),
            quotes=not _MARKS.isdisjoint(story.articles[number].text[span[0] : span[1]]),
        )
        for number, place, span, tokens in forms.sentences
    )
    held = Counter(chain.from_iterable(set(row.terms) for row in rows))
    rarity = _SCALE * np.array(
        [1.0 - math.log(held[k]) / math.log(len(rows) + 1) for k in range(len(numbers))]
    )
    strangeness = np.clip((7.2 - np.array(common)) / 3.2, 0.0, 1.0)
    return Statements(
        rows=rows,
        words=tuple(numbers),
        kinds=np.array(kinds, dtype=np.int8),
        rarity=rarity,
        strangeness=strangeness,
        stands_for=_stands_for(story, forms, held, numbers, kinds),
        sizes=tuple(len(article.sentences) for article in story.articles),
    )


def _stands_for(
    story: Story,
    forms: Forms,
    held: Counter[int],
    numbers: dict[str, int],
    kinds: Sequence[int],
) -> tuple[dict[int, float], ...]:
    """For each term those that may stand for it, with how surely (0 … 1)."""
    alike: defaultdict[int, dict[int, float]] = defaultdict(dict)

    def tie(a: int, b: int, strength: float) -> None:
        if a != b and strength > alike[a].get(b, 0.0):
            alike[a][b] = alike[b][a] = strength

    for word, k in numbers.items():
        if kinds[k] == WORD_KIND:
            for other, strength in related(word).items():
                if other in numbers and kinds[numbers[other]] == WORD_KIND:
                    tie(k, numbers[other], strength)
    _tie_spellings(numbers, kinds, tie)
    _tie_figures(numbers, kinds, tie)
    for (a, b), count in _together(story, forms, numbers).items():
        tie(a, b, min(0.9, 0.35 + 0.5 * count / min(held[a], held[b])))
    return tuple(dict(sorted(alike[k].items())) for k in range(len(numbers)))


def _tie_spellings(numbers: dict[str, int], kinds: Sequence[int], tie: _Tie) -> None:
    """Two spellings of a name: Andrey, Andrei."""
    starts: defaultdict[str, list[str]] = defaultdict(list)
    for word, k in numbers.items():
        if kinds[k] == NAME and len(word) > 4 and word[0] != "@":
            starts[word[:4]].append(word)
    for names in starts.values():
        for n, first in enumerate(names):
            for second in names[n + 1 :]:
                if abs(len(first) - len(second)) < 3:
                    tie(numbers[first], numbers[second], 0.8)


def _tie_figures(numbers: dict[str, int], kinds: Sequence[int], tie: _Tie) -> None:
    values = sorted(
        (float(word[1:]), k) for word, k in numbers.items() if kinds[k] == FIGURE and word[0] == "#"
    )
    for n, (value, k) in enumerate(values):
        for other, j in values[n + 1 :]:
            if other > value * 1.1 + 1:
                break
            if close(value, other):
                tie(k, j, 0.8)


def _together(story: Story, forms: Forms, numbers: dict[str, int]) -> Counter[tuple[int, int]]:
    """How often a name stands beside another part of it, or beside an office."""
    count: Counter[tuple[int, int]] = Counter()
    for number, _, _, tokens in forms.sentences:
        text = story.articles[number].text
        for k, (form, span) in enumerate(tokens):
            if not _is_own_name(form):
                continue
            for after, where in tokens[k + 1 : k + 2]:
                if _is_own_name(after) and text[span[1] : where[0]] == " ":
                    count[numbers[form.unit], numbers[after.unit]] += 1
            for other, where in tokens[max(0, k - _REACH + 1) : k + _REACH]:
                if other.folded in _OFFICES and other.unit in numbers:
                    between = text[min(span[1], where[1]) : max(span[0], where[0])]
                    if not _STOP.search(between):
                        count[numbers[form.unit], numbers[other.unit]] += 1
    return count


def _is_own_name(form: Form) -> bool:
    """Whether a form names a person, a body or a town; countries have names of their own kind."""
    return form.kind == NAME and form.unit[0] != "@"
