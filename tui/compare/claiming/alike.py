"""How alike two sentences are: the figures that a reader's judgement can be read off.

    candidates ──▶ terms of a looked up in b, and of b in a ──▶ one row of features a pair
    (an inverted index: never all pairs)

For every pair of sentences from different articles that share rare terms: how much of each is covered
by the other (by the same terms, or by such as may stand for them), what is left over, which figures
agree, how alike they are worded and how that compares with the best other partners of both, and whether
the sentences around them agree too.  Pairs are worked on all at once, as flat arrays.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.compare.claiming.sparse import Lookup, Rows, foremost, norms_of, sums, to_rows
from tui.compare.claiming.statements import Statements
from tui.compare.distinct import distinct
from tui.compare.language.forms import FIGURE

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]

RARE_IN = 60
"""A term that more sentences have brings no two of them together."""
_LEAST_ALIKE = 0.02
_PLAINLY_ALIKE = 0.2
PARTNERS = 16
"""So many of the likeliest others a sentence is compared with."""
_LEAST_COSINE = 0.03
_LEAST_COVER = 0.08


@dataclass(frozen=True, slots=True)
class Pairs:
    """Candidate pairs: sentence numbers `a` < `b`, and the features of each pair by name."""

    a: Ints
    b: Ints
    features: dict[str, Floats]


def find_pairs(statements: Statements) -> Pairs:
    """The pairs of sentences from different articles that may state one point, with their features."""
    import numpy as np

    width = max(1, len(statements.words))
    terms = [sorted({t for t in row.terms if t >= 0}) for row in statements.rows]
    weight = statements.rarity * np.sqrt(statements.strangeness)
    plain = to_rows([dict.fromkeys(row, 1.0) for row in terms], width)
    wide = to_rows([_widened(row, statements.stands_for) for row in terms], width)
    article = np.array([row.article for row in statements.rows], dtype=np.int64)
    a, b = _candidates(plain, article, weight)
    there, back = Lookup(plain, wide, a, b), Lookup(plain, wide, b, a)
    cosine = _cosine(there, plain, weight, a, b)
    covered = np.minimum(there.covered(weight), back.covered(weight))
    keep = (cosine > _LEAST_COSINE) | (covered > _LEAST_COVER)
    a, b = a[keep], b[keep]
    there, back = Lookup(plain, wide, a, b), Lookup(plain, wide, b, a)
    features = _term_features(statements, weight, plain, there, back, a, b)
    features |= _wording_features(statements, a, b)
    features |= _place_features(statements, a, b)
    features |= _window_features(statements, weight, plain, a, b)
    features["words, lead"], features["words, best lead"] = leads_on_rivals(features["words"], article, a, b)
    return Pairs(a, b, features)


def _widened(row: list[int], stands_for: Sequence[Mapping[int, float]]) -> dict[int, float]:
    """The terms of a sentence and those that may stand for them, each with how surely."""
    wide = dict.fromkeys(row, 1.0)
    for term in row:
        for other, strength in stands_for[term].items():
            if strength > wide.get(other, 0.0):
                wide[other] = strength
    return wide


def _candidates(plain: Rows, article: Ints, weight: Floats) -> tuple[Ints, Ints]:
    """Pairs of sentences from different articles that have terms in common which few sentences have,
    as far as these make them alike at all."""
    import numpy as np

    rows = np.repeat(np.arange(len(plain.starts) - 1), np.diff(plain.starts))
    order = np.argsort(plain.columns, kind="stable")
    holders = rows[order]
    starts = np.searchsorted(plain.columns[order], np.arange(plain.width + 1))
    size = len(plain.starts) - 1
    norms = norms_of(plain, weight)
    keys, likeness = [np.zeros(0, dtype=np.int64)], [np.zeros(0)]
    counts = np.diff(starts)
    for count in range(2, RARE_IN + 1):
        terms = np.flatnonzero((counts == count) & (weight > 0))
        held = holders[starts[terms][:, None] + np.arange(count)]
        first, second = np.triu_indices(count, 1)
        a, b = held[:, first].ravel(), held[:, second].ravel()
        alike = np.repeat(weight[terms] ** 2, len(first)) / (norms[a] * norms[b])
        apart = article[a] != article[b]
        keys.append((a * size + b)[apart])
        likeness.append(alike[apart])
    every = np.concatenate(keys)
    once, of = distinct(every)
    pairs = every[once]
    alike = sums(of, np.concatenate(likeness), len(pairs))
    pairs, alike = pairs[alike > _LEAST_ALIKE], alike[alike > _LEAST_ALIKE]
    a, b = pairs // size, pairs % size
    keep = foremost(alike, a, b, PARTNERS) | (alike > _PLAINLY_ALIKE)
    return a[keep], b[keep]


def _cosine(there: Lookup, plain: Rows, weight: Floats, a: Ints, b: Ints) -> Floats:
    norms = norms_of(plain, weight)
    return there.total((there.strength == 1.0) * weight[there.term] ** 2) / (norms[a] * norms[b])


def _term_features(
    statements: Statements, weight: Floats, plain: Rows, there: Lookup, back: Lookup, a: Ints, b: Ints
) -> dict[str, Floats]:
    import numpy as np

    both: dict[str, Floats] = {}
    for title, w in (("strange", statements.strangeness), ("telling", weight)):
        both[f"cosine {title}"] = _cosine(there, plain, w, a, b)
        sides = [side.covered(w) for side in (there, back)]
        both[f"covered {title} less"], both[f"covered {title} more"] = np.minimum(*sides), np.maximum(*sides)
        same = [side.total(w[side.term] * (side.strength == 1.0)) for side in (there, back)]
        alike = [side.total(w[side.term] * side.strength) for side in (there, back)]
        both[f"shared {title}"] = np.minimum(*same)
        both[f"alike {title}"] = np.minimum(*alike)
    figures = statements.kinds == FIGURE
    w = weight * figures
    matched = [side.total(w[side.term] * side.strength) for side in (there, back)]
    missed = [side.total(w[side.term] * (1.0 - side.strength)) for side in (there, back)]
    held = [side.total(1.0 * figures[side.term]) for side in (there, back)]
    both["figures matched"] = np.minimum(*matched)
    both["figures missed less"], both["figures missed more"] = np.minimum(*missed), np.maximum(*missed)
    clash = (held[0] > 0) & (held[1] > 0) & (np.minimum(*matched) < 0.3)
    both["figures clash"] = clash.astype(np.float64)
    tops = [side.top(weight[side.term] * side.strength) for side in (there, back)]
    both["rarest shared"] = np.minimum(tops[0][0], tops[1][0])
    both["next rarest shared"] = np.minimum(tops[0][1], tops[1][1])
    sizes = np.diff(plain.starts)
    both["terms less"] = np.minimum(sizes[a], sizes[b]).astype(float)
    both["terms more"] = np.maximum(sizes[a], sizes[b]).astype(float)
    return both


def _wording_features(statements: Statements, a: Ints, b: Ints) -> dict[str, Floats]:
    """The likeness of the sentences as they are worded, small words and all: the cosine of their words,
    each weighted by how few sentences have it and how often it stands there (Salton and Buckley 1988)."""
    import numpy as np

    counts = [Counter(row.written) for row in statements.rows]
    width = 1 + max((word for count in counts for word in count), default=0)
    rows = to_rows([{word: math.log1p(n) for word, n in count.items()} for count in counts], width)
    held = np.maximum(1, np.bincount(rows.columns, minlength=width))
    weight = np.log(max(1, len(counts)) / held)
    return {"words": _likeness(rows, weight, a, b)}


def _place_features(statements: Statements, a: Ints, b: Ints) -> dict[str, Floats]:
    import numpy as np

    rows, sizes = statements.rows, statements.sizes
    along = np.array([row.place / max(1, sizes[row.article] - 1) for row in rows])
    quotes = np.array([float(row.quotes) for row in rows])
    first = np.array([float(row.place == 0) for row in rows])
    longs = np.log([float(sizes[row.article]) for row in rows])
    return {
        "apart": np.abs(along[a] - along[b]),
        "early": np.minimum(along[a], along[b]),
        "quoting": quotes[a] + quotes[b],
        "leads": first[a] * first[b],
        "lead": first[a] + first[b],
        "length": 0.5 * (longs[a] + longs[b]),
    }


def _window_features(
    statements: Statements, weight: Floats, plain: Rows, a: Ints, b: Ints
) -> dict[str, Floats]:
    """The likeness of the sentences together with those around them."""
    rows = statements.rows
    own = [{t for t in row.terms if t >= 0} for row in rows]
    windows = []
    for k, row in enumerate(rows):
        window = dict.fromkeys(own[k], 1.0)
        for j in (k - 1, k + 1):
            if 0 <= j < len(rows) and rows[j].article == row.article:
                window = dict.fromkeys(own[j], 0.5) | window
        windows.append(window)
    wide = to_rows(windows, plain.width)
    return {"around": _likeness(wide, weight, a, b)}


def _likeness(rows: Rows, weight: Floats, a: Ints, b: Ints) -> Floats:
    """The cosine of rows a and b, their values times the weights of their columns."""
    norms = norms_of(rows, weight)
    there = Lookup(rows, rows, a, b)
    dot = there.total(there.value * there.strength * weight[there.term] ** 2)
    return dot / (norms[a] * norms[b])


def leads_on_rivals(value: Floats, article: Ints, a: Ints, b: Ints) -> tuple[Floats, Floats]:
    """By how much each pair's value is above that of the best other partner of either sentence in the
    other's article: the lesser lead of the two, and the greater."""
    import numpy as np

    leads = [_rival_lead(value, x, article[y]) for x, y in ((a, b), (b, a))]
    return np.minimum(*leads), np.maximum(*leads)


def _rival_lead(value: Floats, row: Ints, other: Ints) -> Floats:
    """By how much each pair's value is above the best of its row's other pairs with the same article."""
    import numpy as np

    if not len(value):
        return np.zeros(0)
    group = row * (int(other.max()) + 1) + other
    order = np.lexsort((-value, group))
    ranked = group[order]
    first = np.ones(len(order), dtype=bool)
    first[1:] = ranked[1:] != ranked[:-1]
    number = np.cumsum(first) - 1
    heads = np.flatnonzero(first)
    best = value[order][heads]
    nexts = np.zeros(len(heads))
    has_next = np.append(heads[1:], len(order)) - heads > 1
    nexts[has_next] = value[order][heads[has_next] + 1]
    rival = np.where(first, nexts[number], best[number])
    lead = np.zeros(len(value))
    lead[order] = value[order] - rival
    return lead
