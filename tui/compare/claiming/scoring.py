"""How likely two sentences state one point: two logistic looks, with weights that can be read.

    features ──▶ first look ──▶ company of the pair ──▶ second look ──▶ probability

`data/weights.json` holds, for each look, one line a feature: its mean and spread where it was learned,
and its weight.  `tests/quality/train_claims.py` writes it, from the stories in `tests/quality/stories`
alone.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

from tui.compare.claiming.alike import Pairs
from tui.compare.claiming.company import company_features
from tui.compare.claiming.sparse import foremost
from tui.compare.claiming.statements import Statements

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]


WORTH_A_LOOK = 0.04
LIKELY = 0.3
PARTNERS = 5


class Look(TypedDict):
    """A logistic model: for each feature its mean, its spread and its weight."""

    bias: float
    features: dict[str, tuple[float, float, float]]


class Weights(TypedDict):
    """What was learned."""

    first: Look
    second: Look


def match_chances(
    statements: Statements, pairs: Pairs, weights: Weights | None = None
) -> tuple[Pairs, Floats]:
    """The pairs that pass the first look, and for each the probability (0 … 1) that its sentences
    state one point."""
    weights = weights or learned_weights()
    if not len(pairs.a):
        return pairs, chances(pairs.features, weights["first"])
    pairs = second_look(statements, pairs, chances(pairs.features, weights["first"]))
    return pairs, chances(pairs.features, weights["second"])


def second_look(statements: Statements, pairs: Pairs, first: Floats) -> Pairs:
    """The pairs that are worth a second look, with the features of their company."""
    keep = is_worth_a_look(pairs, first)
    a, b = pairs.a[keep], pairs.b[keep]
    features = {title: values[keep] for title, values in pairs.features.items()}
    return Pairs(a, b, {**features, **company_features(statements.rows, a, b, first[keep])})


def is_worth_a_look(pairs: Pairs, first: Floats) -> NDArray[np.bool_]:
    """Which pairs have some chance, and are likely or among the likeliest of one of their sentences."""
    likely = (first >= LIKELY) | foremost(first, pairs.a, pairs.b, PARTNERS)
    return likely & (first >= WORTH_A_LOOK)


def chances(features: Mapping[str, Floats], look: Look) -> Floats:
    """The probabilities of one look."""
    import numpy as np

    total: Floats = np.full(len(next(iter(features.values()))), look["bias"])
    for title, (mean, spread, weight) in look["features"].items():
        total += weight * (features[title] - mean) / spread
    return 1.0 / (1.0 + np.exp(-np.clip(total, -30.0, 30.0)))


@cache
def learned_weights() -> Weights:
    """The weights that the program ships with."""
    text = (Path(__file__).parent / "data" / "weights.json").read_text(encoding="utf-8")
    weights: Weights = json.loads(text)
    return weights
