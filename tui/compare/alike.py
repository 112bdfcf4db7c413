"""How alike two sentences are: the figures that a reader's judgement can be read off.

    candidates ──▶ terms of a looked up in b, and of b in a ──▶ one row of features a pair
    (an inverted index: never all pairs)

For every pair of sentences from different articles that share rare terms: how much of each is covered
by the other (by the same terms, or by such as may stand for them), what is left over, which names and
figures agree, how the pair compares with the best other partners of both, and whether the sentences
around them agree too.  Pairs are worked on all at once, as flat arrays.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.compare.statements import FIGURE, NAME, Statements

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]

_RARE_IN = 60
_LEAST_ALIKE = 0.02
_PLAINLY_ALIKE = 0.2
_PARTNERS = 30
_LEAST_COSINE = 0.03
_LEAST_COVER = 0.08


@dataclass(frozen=True, slots=True)
class Pairs:
    """Candidate pairs: sentence numbers `a` < `b`, and the features of each pair by name."""

    a: Ints
    b: Ints
    features: dict[str, Floats]


@dataclass(frozen=True, slots=True)
class _Rows:
    """Sparse rows: row r has columns `columns[starts[r]:starts[r + 1]]`, sorted, with values."""

    starts: Ints
    columns: Ints
    values: Floats
    width: int

    def keys(self) -> Ints:
        import numpy as np

        row = np.repeat(np.arange(len(self.starts) - 1), np.diff(self.starts))
        return row * self.width + self.columns


def find_pairs(statements: Statements) -> Pairs:
    """The pairs of sentences from different articles that may state one point, with their features."""
    import numpy as np

    width = max(1, len(statements.words))
    terms = [sorted({t for t in row.terms if t >= 0}) for row in statements.rows]
    weight = statements.rarity * np.sqrt(statements.strangeness)
    plain = _rows([dict.fromkeys(row, 1.0) for row in terms], width)
    wide = _rows([_widened(row, statements.stands_for) for row in terms], width)
    article = np.array([row.article for row in statements.rows], dtype=np.int64)
    a, b = _candidates(plain, article, weight)
    there, back = _Lookup(plain, wide, a, b), _Lookup(plain, wide, b, a)
    cosine = _cosine(there, plain, weight, a, b)
    covered = np.minimum(there.covered(weight), back.covered(weight))
    keep = (cosine > _LEAST_COSINE) | (covered > _LEAST_COVER)
    a, b = a[keep], b[keep]
    there, back = _Lookup(plain, wide, a, b), _Lookup(plain, wide, b, a)
    features = _term_features(statements, weight, plain, there, back, a, b)
    features |= _sequence_features(statements, weight, a, b)
    features |= _place_features(statements, a, b)
    features |= _window_features(statements, weight, plain, a, b)
    features |= _rival_features(features, article, a, b)
    return Pairs(a, b, features)


def _rows(rows: list[dict[int, float]], width: int) -> _Rows:
    import numpy as np

    starts = np.zeros(len(rows) + 1, dtype=np.int64)
    np.cumsum([len(row) for row in rows], out=starts[1:])
    columns = np.fromiter((c for row in rows for c in sorted(row)), dtype=np.int64, count=int(starts[-1]))
    values = np.fromiter(
        (row[c] for row in rows for c in sorted(row)), dtype=np.float64, count=int(starts[-1])
    )
    return _Rows(starts, columns, values, width)


def _widened(row: list[int], stands_for: tuple[tuple[tuple[int, float], ...], ...]) -> dict[int, float]:
    """The terms of a sentence and those that may stand for them, each with how surely."""
    wide = dict.fromkeys(row, 1.0)
    for term in row:
        for other, strength in stands_for[term]:
            if strength > wide.get(other, 0.0):
                wide[other] = strength
    return wide


def _candidates(plain: _Rows, article: Ints, weight: Floats) -> tuple[Ints, Ints]:
    """Pairs of sentences from different articles that have terms in common which few sentences have,
    as far as these make them alike at all."""
    import numpy as np

    rows = np.repeat(np.arange(len(plain.starts) - 1), np.diff(plain.starts))
    order = np.argsort(plain.columns, kind="stable")
    holders = rows[order]
    starts = np.searchsorted(plain.columns[order], np.arange(plain.width + 1))
    size = len(plain.starts) - 1
    norms = _norms(plain, weight)
    keys, likeness = [], []
    for term in np.flatnonzero((np.diff(starts) > 1) & (np.diff(starts) <= _RARE_IN) & (weight > 0)):
        held = holders[starts[term] : starts[term + 1]]
        first, second = np.triu_indices(len(held), 1)
        a, b = held[first], held[second]
        apart = article[a] != article[b]
        a, b = a[apart], b[apart]
        keys.append(a * size + b)
        likeness.append(weight[term] ** 2 / (norms[a] * norms[b]))
    if not keys:
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    pairs, of = np.unique(np.concatenate(keys), return_inverse=True)
    alike = np.bincount(of, weights=np.concatenate(likeness))
    pairs, alike = pairs[alike > _LEAST_ALIKE], alike[alike > _LEAST_ALIKE]
    a, b = pairs // size, pairs % size
    keep = foremost(alike, a, b, _PARTNERS) | (alike > _PLAINLY_ALIKE)
    return a[keep], b[keep]


class _Lookup:
    """The terms of sentence a, each looked up in sentence b, for all pairs: `strength` is how surely b
    has it (1 the term itself, less for one that stands for it, 0 not at all)."""

    def __init__(self, plain: _Rows, wide: _Rows, a: Ints, b: Ints) -> None:
        import numpy as np

        self.pair, position = _spread(plain.starts, a)
        self.term = plain.columns[position]
        self.pairs = len(a)
        keys = wide.keys()
        wanted = b[self.pair] * wide.width + self.term
        at = np.minimum(np.searchsorted(keys, wanted), max(0, len(keys) - 1))
        self.strength = np.where(keys[at] == wanted, wide.values[at], 0.0) if len(keys) else np.zeros(0)

    def total(self, of: Floats) -> Floats:
        """The sum over each pair's terms."""
        import numpy as np

        sums: Floats = np.bincount(self.pair, weights=of, minlength=self.pairs)
        return sums

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


def _spread(starts: Ints, rows: Ints) -> tuple[Ints, Ints]:
    """For each of `rows` its positions in the flat arrays: (number in `rows`, position)."""
    import numpy as np

    counts = starts[rows + 1] - starts[rows]
    pair = np.repeat(np.arange(len(rows)), counts)
    offset = np.arange(len(pair)) - np.repeat(np.cumsum(counts) - counts, counts)
    return pair, starts[rows][pair] + offset


def _norms(plain: _Rows, weight: Floats) -> Floats:
    import numpy as np

    row = np.repeat(np.arange(len(plain.starts) - 1), np.diff(plain.starts))
    squares = (plain.values * weight[plain.columns]) ** 2
    sums = np.bincount(row, weights=squares, minlength=len(plain.starts) - 1)
    norms: Floats = np.sqrt(np.maximum(1e-12, sums))
    return norms


def _cosine(there: _Lookup, plain: _Rows, weight: Floats, a: Ints, b: Ints) -> Floats:
    norms = _norms(plain, weight)
    return there.total((there.strength == 1.0) * weight[there.term] ** 2) / (norms[a] * norms[b])


def _term_features(
    statements: Statements, weight: Floats, plain: _Rows, there: _Lookup, back: _Lookup, a: Ints, b: Ints
) -> dict[str, Floats]:
    import numpy as np

    both: dict[str, Floats] = {}
    names, figures = statements.kinds == NAME, statements.kinds == FIGURE
    others = ~names & ~figures
    for title, w in (("rare", statements.rarity), ("strange", statements.strangeness), ("telling", weight)):
        both[f"cosine {title}"] = _cosine(there, plain, w, a, b)
        sides = [side.covered(w) for side in (there, back)]
        both[f"covered {title} less"], both[f"covered {title} more"] = np.minimum(*sides), np.maximum(*sides)
        same = [side.total(w[side.term] * (side.strength == 1.0)) for side in (there, back)]
        alike = [side.total(w[side.term] * side.strength) for side in (there, back)]
        both[f"shared {title}"] = np.minimum(*same)
        both[f"alike {title}"] = np.minimum(*alike)
    for title, mask in (("names", names), ("figures", figures), ("others", others)):
        w = weight * mask
        matched = [side.total(w[side.term] * side.strength) for side in (there, back)]
        missed = [side.total(w[side.term] * (1.0 - side.strength)) for side in (there, back)]
        held = [side.total(1.0 * mask[side.term]) for side in (there, back)]
        both[f"{title} matched"] = np.minimum(*matched)
        both[f"{title} missed less"] = np.minimum(*missed)
        both[f"{title} missed more"] = np.maximum(*missed)
        both[f"{title} clash"] = 1.0 * ((held[0] > 0) & (held[1] > 0) & (np.minimum(*matched) < 0.3))
        if title == "others":
            share = [m / np.maximum(1e-9, m + n) for m, n in zip(matched, missed, strict=True)]
            both["others covered less"], both["others covered more"] = np.minimum(*share), np.maximum(*share)
    tops = [side.top(weight[side.term] * side.strength) for side in (there, back)]
    both["rarest shared"] = np.minimum(tops[0][0], tops[1][0])
    both["next rarest shared"] = np.minimum(tops[0][1], tops[1][1])
    sizes = np.diff(plain.starts)
    both["terms less"] = np.minimum(sizes[a], sizes[b]).astype(float)
    both["terms more"] = np.maximum(sizes[a], sizes[b]).astype(float)
    return both


def _sequence_features(statements: Statements, weight: Floats, a: Ints, b: Ints) -> dict[str, Floats]:
    """Terms that stand side by side in both sentences."""
    import numpy as np

    follow: list[dict[tuple[int, int], float]] = []
    for row in statements.rows:
        sayings: dict[tuple[int, int], float] = {}
        for one, two in zip(row.terms, row.terms[1:], strict=False):
            if one >= 0 and two >= 0:
                sayings[one, two] = weight[one] + weight[two]
            elif one >= 0 or two >= 0:
                sayings[one, two] = 0.5 * (weight[one] if one >= 0 else weight[two])
        follow.append(sayings)
    shared = np.zeros(len(a))
    for k, (x, y) in enumerate(zip(a.tolist(), b.tolist(), strict=True)):
        one, two = follow[x], follow[y]
        if len(two) < len(one):
            one, two = two, one
        shared[k] = sum(value for key, value in one.items() if key in two)
    return {"side by side": shared}


def _place_features(statements: Statements, a: Ints, b: Ints) -> dict[str, Floats]:
    import numpy as np

    rows, sizes = statements.rows, statements.sizes
    along = np.array([row.place / max(1, sizes[row.article] - 1) for row in rows])
    quotes = np.array([float(row.quotes) for row in rows])
    first = np.array([float(row.place == 0) for row in rows])
    return {
        "apart": np.abs(along[a] - along[b]),
        "early": np.minimum(along[a], along[b]),
        "quoting": quotes[a] + quotes[b],
        "leads": first[a] * first[b],
        "lead": first[a] + first[b],
    }


def _window_features(
    statements: Statements, weight: Floats, plain: _Rows, a: Ints, b: Ints
) -> dict[str, Floats]:
    """The likeness of the sentences together with those around them."""
    import numpy as np

    windows: list[dict[int, float]] = []
    named: list[dict[int, float]] = []
    rows = statements.rows
    own = [{t for t in row.terms if t >= 0} for row in rows]
    for k, row in enumerate(rows):
        window = dict.fromkeys(own[k], 1.0)
        carried = dict.fromkeys(own[k], 1.0)
        for j in (k - 1, k + 1):
            if 0 <= j < len(rows) and rows[j].article == row.article:
                for term in own[j]:
                    window.setdefault(term, 0.5)
                    if j < k and statements.kinds[term] == NAME and -1 in row.terms[:6]:
                        carried.setdefault(term, 0.6)
        windows.append(window)
        named.append(carried)
    found = {}
    for title, dicts in (("around", windows), ("carried", named)):
        wide = _rows(dicts, plain.width)
        norms = _norms(wide, weight)
        pair, position = _spread(wide.starts, a)
        term = wide.columns[position]
        keys = wide.keys()
        wanted = b[pair] * wide.width + term
        at = np.minimum(np.searchsorted(keys, wanted), max(0, len(keys) - 1))
        other = np.where(keys[at] == wanted, wide.values[at], 0.0) if len(keys) else np.zeros(0)
        dot = np.bincount(pair, weights=wide.values[position] * other * weight[term] ** 2, minlength=len(a))
        found[title] = dot / (norms[a] * norms[b])
    return found


def _rival_features(features: dict[str, Floats], article: Ints, a: Ints, b: Ints) -> dict[str, Floats]:
    """How the pair compares with the best other partner that each has in the other's article."""
    import numpy as np

    found = {}
    for title in ("cosine telling", "covered telling less", "others covered less"):
        value = features[title]
        lead = np.minimum(*(rival_lead(value, x, article[y]) for x, y in ((a, b), (b, a))))
        best = np.maximum(*(rival_lead(value, x, article[y]) for x, y in ((a, b), (b, a))))
        found[f"{title}, lead"], found[f"{title}, best lead"] = lead, best
    value = features["covered telling less"]
    size = int(max(a.max(initial=0), b.max(initial=0))) + 1
    top = np.zeros(size)
    np.maximum.at(top, a, value)
    np.maximum.at(top, b, value)
    found["of the best"] = value / np.maximum(1e-9, np.maximum(top[a], top[b]))
    found["of the lesser best"] = value / np.maximum(1e-9, np.minimum(top[a], top[b]))
    return found


def rival_lead(value: Floats, row: Ints, other: Ints) -> Floats:
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


def foremost(value: Floats, a: Ints, b: Ints, count: int) -> NDArray[np.bool_]:
    """Which pairs are among the `count` of the highest value of one of their two sentences."""
    import numpy as np

    among = np.zeros(len(value), dtype=bool)
    for row in (a, b):
        order = np.lexsort((-value, row))
        ranked = row[order]
        starts = np.flatnonzero(np.append(True, ranked[1:] != ranked[:-1])) if len(order) else order
        rank = np.arange(len(order)) - np.repeat(starts, np.diff(np.append(starts, len(order))))
        among[order] |= rank < count
    return among
