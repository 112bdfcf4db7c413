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
from tui.compare.statements import Statement

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]

_NEAR = [(x, y) for x in range(-3, 4) for y in range(-3, 4) if (x, y) != (0, 0)]
_FAINT = 0.1
_BEST = 12


def company_features(rows: Sequence[Statement], a: Ints, b: Ints, first: Floats) -> dict[str, Floats]:
    """Features of the pairs (a[k], b[k]) whose first probabilities are `first`."""
    import numpy as np

    article = np.array([row.article for row in rows], dtype=np.int64)
    pairs = list(zip(a.tolist(), b.tolist(), strict=True))
    chance = {pair: p for pair, p in zip(pairs, first.tolist(), strict=True) if p >= _FAINT}
    partners: defaultdict[int, dict[int, float]] = defaultdict(dict)
    for (x, y), p in chance.items():
        partners[x][y] = partners[y][x] = p
    best = {x: dict(nlargest(_BEST, ys.items(), key=itemgetter(1))) for x, ys in partners.items()}
    found: dict[str, list[float]] = {
        title: [] for title in ("before", "after", "beside", "near", "common partner", "lone partner")
    }
    last = len(rows)
    for x, y in pairs:
        around = {
            (dx, dy): chance[x + dx, y + dy]
            for dx, dy in _NEAR
            if (x + dx, y + dy) in chance
            and rows[x + dx].article == rows[x].article
            and rows[y + dy].article == rows[y].article
        }
        found["before"].append(around.get((-1, -1), 0.0))
        found["after"].append(around.get((1, 1), 0.0))
        found["beside"].append(
            max((around.get(d, 0.0) for d in ((0, 1), (1, 0), (0, -1), (-1, 0))), default=0.0)
        )
        found["near"].append(sum(around.values()))
        common, lone = _thirds(rows, best, x, y)
        found["common partner"].append(common)
        found["lone partner"].append(lone)
    features = {title: np.array(values) for title, values in found.items()}
    bounded = np.clip(first, 1e-4, 1 - 1e-4)
    features["first look"] = np.log(bounded / (1 - bounded))
    leads = [rival_lead(first, x, article[y]) for x, y in ((a, b), (b, a))]
    features["lead on rivals"] = np.minimum(*leads)
    features["lead on rivals, best"] = np.maximum(*leads)
    total = np.bincount(a, weights=first, minlength=last) + np.bincount(b, weights=first, minlength=last)
    features["company more"] = np.maximum(total[a], total[b]) - first
    features["company less"] = np.minimum(total[a], total[b]) - first
    articles = len(set(article.tolist()))
    features["articles"] = np.full(len(a), math.log(max(2, articles)))
    return features


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
