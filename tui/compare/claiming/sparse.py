"""Sparse rows of terms, and one row's terms looked up in another's, for many pairs at once.

Flat arrays stand for lists of lists, so that a story's pairs of sentences cost a few numpy calls
together: row r has the columns `columns[starts[r]:starts[r + 1]]`, in order, each with its value.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Rows:
    """Sparse rows with columns 0 … `width` − 1."""

    starts: Ints
    columns: Ints
    values: Floats
    width: int

    def keys(self) -> Ints:
        """One number a stored value, for its row and column together, in order."""
        import numpy as np

        row = np.repeat(np.arange(len(self.starts) - 1), np.diff(self.starts))
        return row * self.width + self.columns


def to_rows(rows: Sequence[dict[int, float]], width: int) -> Rows:
    """Rows of {column: value}, columns below `width`."""
    import numpy as np

    number = np.repeat(np.arange(len(rows)), [len(row) for row in rows])
    columns = np.array([column for row in rows for column in row], dtype=np.int64)
    values = np.array([value for row in rows for value in row.values()], dtype=np.float64)
    return sparse(number, columns, values, width, len(rows))


def sparse(row: Ints, column: Ints, value: Floats, width: int, size: int | None = None) -> Rows:
    """The rows whose entries are given one by one; `size` of them, else as many as columns."""
    import numpy as np

    order = np.argsort(row * width + column)
    starts = np.searchsorted(row[order], np.arange((width if size is None else size) + 1))
    return Rows(starts, column[order], value[order], width)


class Lookup:
    """The terms of sentence a, each looked up in sentence b, for all pairs: `strength` is how surely b
    has it (1 the term itself, less for one that stands for it, 0 not at all)."""

    def __init__(self, plain: Rows, wide: Rows, a: Ints, b: Ints) -> None:
        import numpy as np

        self.pairs = len(a)
        self.pair, position = spread(plain.starts, a)
        self.term, self.value = plain.columns[position], plain.values[position]
        keys = wide.keys()
        wanted = b[self.pair] * wide.width + self.term
        at = np.minimum(np.searchsorted(keys, wanted), max(0, len(keys) - 1))
        self.strength = np.where(keys[at] == wanted, wide.values[at], 0.0) if len(keys) else np.zeros(0)

    def total(self, of: Floats) -> Floats:
        """The sum over each pair's terms."""
        return sums(self.pair, of, self.pairs)

    def covered(self, weight: Floats) -> Floats:
        """The part of a's weight that b has."""
        import numpy as np

        w = weight[self.term]
        return self.total(w * self.strength) / np.maximum(1e-9, self.total(w))

    def top(self, of: Floats) -> tuple[Floats, Floats]:
        """The largest and the second largest value of each pair."""
        import numpy as np

        order = np.lexsort((-of, self.pair))
        pair, value = self.pair[order], of[order]
        first = np.ones(len(pair), dtype=bool)
        first[1:] = pair[1:] != pair[:-1]
        second = np.zeros(len(pair), dtype=bool)
        second[1:] = first[:-1] & ~first[1:]
        tops = np.zeros((2, self.pairs))
        tops[0, pair[first]] = value[first]
        tops[1, pair[second]] = value[second]
        return tops[0], tops[1]


def spread(starts: Ints, rows: Ints) -> tuple[Ints, Ints]:
    """For each of `rows` its positions in the flat arrays: (number in `rows`, position)."""
    import numpy as np

    counts = starts[rows + 1] - starts[rows]
    pair = np.repeat(np.arange(len(rows)), counts)
    offset = np.arange(len(pair)) - np.repeat(np.cumsum(counts) - counts, counts)
    return pair, starts[rows][pair] + offset


def norms_of(plain: Rows, weight: Floats) -> Floats:
    """The length of each row, its values weighted by column; never quite 0, so that it can divide."""
    import numpy as np

    row = np.repeat(np.arange(len(plain.starts) - 1), np.diff(plain.starts))
    squares = (plain.values * weight[plain.columns]) ** 2
    norms: Floats = np.sqrt(np.maximum(1e-12, sums(row, squares, len(plain.starts) - 1)))
    return norms


def sums(group: Ints, values: Floats, size: int) -> Floats:
    """The sum of the values of each of `size` groups."""
    import numpy as np

    return np.bincount(group, weights=values, minlength=size).astype(np.float64, copy=False)


def foremost(value: Floats, a: Ints, b: Ints, count: int) -> NDArray[np.bool_]:
    """Which pairs are among the `count` of the highest value of one of their two sentences."""
    import numpy as np

    among = np.zeros(len(value), dtype=bool)
    for row in (a, b):
        order = np.lexsort((-value, row))
        among[order] |= rank_in(row[order]) < count
    return among


def rank_in(group: Ints) -> Ints:
    """For each place its number among the neighbours of its group, from 0; `group` is sorted."""
    import numpy as np

    starts = np.flatnonzero(np.append(True, group[1:] != group[:-1])) if len(group) else group
    return np.arange(len(group)) - np.repeat(starts, np.diff(np.append(starts, len(group))))
