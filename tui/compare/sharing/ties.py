"""What is tied to one of a group belongs to it: ties between two things each, and the groups they make.

    A ─ B     D ─ E     B ─ C          ▸   A B C │ D E │ F

Disjoint sets, with the way to the head halved at each look (Tarjan and van Leeuwen 1984).
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class Ties(Generic[T]):
    """Things, none of them tied at first."""

    def __init__(self, things: Iterable[T]) -> None:
        self._above = {thing: thing for thing in things}

    def tie(self, one: T, other: T) -> None:
        """Make one group of the groups that hold the two."""
        self._above[self._head(other)] = self._head(one)

    def groups(self) -> list[list[T]]:
        """The groups in the order of their first things, each in the order in which its things came."""
        groups: dict[T, list[T]] = {}
        for thing in self._above:
            groups.setdefault(self._head(thing), []).append(thing)
        return list(groups.values())

    def _head(self, thing: T) -> T:
        above = self._above
        while above[thing] != thing:
            above[thing] = thing = above[above[thing]]
        return thing
