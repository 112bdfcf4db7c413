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
from importlib.resources import files
from typing import TYPE_CHECKING, TypedDict

from tui.compare.alike import Pairs
from tui.compare.company import company_features
from tui.compare.statements import Statements

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]


class Look(TypedDict):
    """A logistic model: for each feature its mean, its spread and its weight."""

    bias: float
    features: dict[str, tuple[float, float, float]]


class Weights(TypedDict):
    """What was learned."""

    first: Look
    second: Look


def match_chances(statements: Statements, pairs: Pairs, weights: Weights | None = None) -> Floats:
    """For each pair the probability (0 … 1) that its sentences state one point."""
    weights = weights or learned_weights()
    first = chances(pairs.features, weights["first"])
    company = company_features(statements.rows, pairs.a, pairs.b, first)
    return chances({**pairs.features, **company}, weights["second"])


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
    text = files("tui.compare").joinpath("data", "weights.json").read_text(encoding="utf-8")
    weights: Weights = json.loads(text)
    return weights
