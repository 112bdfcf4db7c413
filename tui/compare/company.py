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
from collections import defaultdict
from collections.abc import Sequence
from heapq import nlargest
from operator import itemgetter
from typing import TYPE_CHECKING

from tui.compare.alike import rival_lead
from tui.compare.sparse import sums
from tui.compare.statements import Statement

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
    partners: defaultdict[int, dict[int, float]] = defaultdict(dict)
    for x, y, p in zip(a.tolist(), b.tolist(), faint.tolist(), strict=True):
        if p:
            partners[x][y] = partners[y][x] = p
    best = {x: dict(nlargest(_BEST, ys.items(), key=itemgetter(1))) for x, ys in partners.items()}
    thirds = [_thirds(rows, best, x, y) for x, y in zip(a.tolist(), b.tolist(), strict=True)]
    features["common partner"], features["lone partner"] = np.array(thirds).reshape(-1, 2).T
    bounded = np.clip(first, 1e-4, 1 - 1e-4)
    features["first look"] = np.log(bounded / (1 - bounded))
    leads = [rival_lead(first, x, article[y]) for x, y in ((a, b), (b, a))]
    features["lead on rivals"] = np.minimum(*leads)
    features["lead on rivals, best"] = np.maximum(*leads)
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


def _thirds(
    rows: Sequence[Statement], partners: dict[int, dict[int, float]], x: int, y: int
) -> tuple[float, float]:
    """How surely a third sentence matches both x and y, and how surely one matches only one of them."""
    common = lone = 0.0
    theirs, mine = partners.get(y, {}), partners.get(x, {})
    homes = rows[x].article, rows[y].article
    for held, others in ((mine, theirs), (theirs, mine)):
        for third, p in held.items():
            q = others.get(third, 0.0)
            if p * q > common:
                common = p * q
            if p * (1.0 - q) > lone and rows[third].article not in homes:
                lone = p * (1.0 - q)
    return common, lone
