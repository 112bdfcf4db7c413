"""Equal numbers told apart, all at once.

`numpy.unique` does the same, but the first call imports masked arrays, which nothing here uses and which
take longer than the wording of a small story.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]


def distinct(numbers: Ints) -> tuple[Ints, Ints]:
    """Where each different number stands first, in the order of the numbers, and for every place which of
    them is there."""
    import numpy as np

    order = np.argsort(numbers, kind="stable")
    ranked = numbers[order]
    new = np.ones(len(ranked), dtype=bool)
    new[1:] = ranked[1:] != ranked[:-1]
    which = np.empty(len(ranked), dtype=np.int64)
    which[order] = np.cumsum(new) - 1
    return order[new], which
