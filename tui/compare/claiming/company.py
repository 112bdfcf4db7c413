"""What the story's other pairs say about a pair: the second look at how likely two sentences match.

          article A      article B      article C
             a₁ ───────── b₁
             a₂ ──  ? ─── b₂               if a₂ is close to c₅ and b₂ is too, a₂ and b₂ probably match;
               ╲_________╱___ c₅           if a₁–b₁ match just before them, so may they; if b₂ has a
                                           better partner in A, they probably do not

From the first look's probabilities, for every pair: those of the pairs around it, the best common
partner, the best partner that only one of the two has, and how the pair compares with its rivals.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.compare.claiming.alike import leads_on_rivals
from tui.compare.claiming.sparse import Lookup, rank_in, sparse, sums
from tui.compare.claiming.statements import Statement

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]

_AROUND = [(x, y) for x in range(-2, 3) for y in range(-2, 3) if (x, y) != (0, 0)]
_FAINT = 0.1
_BEST = 12


def company_features(rows: Sequence[Statement], a: Ints, b: Ints, first: Floats) -> dict[str, Floats]:
    """Features of the pairs (a[k], b[k]) whose first probabilities are `first`."""
    import numpy as np

    article = np.array([row.article for row in rows], dtype=np.int64)
    faint = np.where(first >= _FAINT, first, 0.0)
    features = _neighbours(article, a, b, faint)
    features["common partner"], features["lone partner"] = _thirds(article, a, b, faint)
    bounded = np.clip(first, 1e-4, 1 - 1e-4)
    features["first look"] = np.log(bounded / (1 - bounded))
    features["lead on rivals"], features["lead on rivals, best"] = leads_on_rivals(first, article, a, b)
    total = sums(a, first, len(rows)) + sums(b, first, len(rows))
    features["company more"] = np.maximum(total[a], total[b]) - first
    features["company less"] = np.minimum(total[a], total[b]) - first
    articles = len(set(article.tolist()))
    features["articles"] = np.full(len(a), math.log(max(2, articles)))
    return features


def _neighbours(article: Ints, a: Ints, b: Ints, chance: Floats) -> dict[str, Floats]:
    """The chances of the pairs around each pair: one sentence back or on in both articles, in one of
    them, and all within reach."""
    import numpy as np

    size = len(article)
    keys = a * size + b
    order = np.argsort(keys)
    ranked = keys[order]
    found = {title: np.zeros(len(a)) for title in ("before", "after", "beside", "near")}
    for dx, dy in _AROUND:
        x, y = a + dx, b + dy
        inside = (x >= 0) & (x < size) & (y >= 0) & (y < size)
        x, y = np.clip(x, 0, size - 1), np.clip(y, 0, size - 1)
        inside &= (article[x] == article[a]) & (article[y] == article[b])
        at = np.minimum(np.searchsorted(ranked, x * size + y), len(a) - 1)
        there = np.where(inside & (ranked[at] == x * size + y), chance[order[at]], 0.0)
        found["near"] += there
        if (dx, dy) == (-1, -1):
            found["before"] = there
        elif (dx, dy) == (1, 1):
            found["after"] = there
        elif abs(dx) + abs(dy) == 1:
            found["beside"] = np.maximum(found["beside"], there)
    return found


def _thirds(article: Ints, a: Ints, b: Ints, chance: Floats) -> tuple[Floats, Floats]:
    """How surely a third sentence matches both of a pair, and how surely one of a third article matches
    only one of them."""
    import numpy as np

    likely = chance > 0.0
    one, other = np.append(a[likely], b[likely]), np.append(b[likely], a[likely])
    chances = np.tile(chance[likely], 2)
    order = np.lexsort((-chances, one))
    one, other, chances = one[order], other[order], chances[order]
    best = rank_in(one) < _BEST
    partners = sparse(one[best], other[best], chances[best], len(article))
    common, lone = np.zeros(len(a)), np.zeros(len(a))
    for x, y in ((a, b), (b, a)):
        side = Lookup(partners, partners, x, y)
        np.maximum.at(common, side.pair, side.value * side.strength)
        apart = (article[side.term] != article[x[side.pair]]) & (article[side.term] != article[y[side.pair]])
        np.maximum.at(lone, side.pair, side.value * (1.0 - side.strength) * apart)
    return common, lone
