"""What the articles of a story count: a noun that one of them counts twice is no single thing.

37 wolves … 340 sheep          wolves and sheep are two things, whatever another article counts
ninety coaches / 140 coaches   the only coaches that either counts: one thing
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, combinations, product
from typing import Generic, TypeVar

from tui.compare.language.counting import FATES

T = TypeVar("T")

_NO_THING = FATES | {"people"}
_MANY = 12
"""A noun that more figures have brings none together."""


class Counted(Generic[T]):
    """The figures of a story by article and by the nouns that they count."""

    def __init__(self, figures: Iterable[tuple[int, frozenset[str], T]]) -> None:
        """`figures` are the article, the nouns and the value of each, in the order of their numbers."""
        self._values: defaultdict[str, dict[int, set[T]]] = defaultdict(dict)
        self._numbers: defaultdict[str, list[int]] = defaultdict(list)
        for number, (article, nouns, value) in enumerate(figures):
            for noun in nouns - _NO_THING:
                self._values[noun].setdefault(article, set()).add(value)
                self._numbers[noun].append(number)

    def of_one_noun(self) -> Iterator[tuple[int, int]]:
        """The numbers of each two figures that count one thing."""
        for numbers in self._numbers.values():
            if len(numbers) <= _MANY:
                yield from combinations(numbers, 2)

    def are_apart(self, a: frozenset[str], b: frozenset[str], agree: Callable[[T, T], bool]) -> bool:
        """Whether an article counts both nouns of `a` and nouns of `b`, and not as many."""
        ones, others = ([self._values[noun] for noun in nouns & self._values.keys()] for nouns in (a, b))
        for article in set[int]().union(*ones) & set[int]().union(*others):
            here, there = (chain.from_iterable(of.get(article, ()) for of in held) for held in (ones, others))
            if not any(agree(x, y) for x, y in product(here, there)):
                return True
        return False

    def is_single(self, articles: Iterable[int], nouns: frozenset[str]) -> bool:
        """Whether each of `articles` counts what `nouns` say once, or always alike."""
        held = [self._values[noun] for noun in nouns & self._values.keys()]
        return all(len(set[T]().union(*(of.get(article, ()) for of in held))) == 1 for article in articles)
