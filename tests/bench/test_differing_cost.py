"""A loose bound on what it costs to find what differs: a ratio within one process, never seconds."""

from __future__ import annotations

from tests.bench.claims import pile
from tests.bench.differing import measure


def test_what_differs_costs_less_than_all_that_comes_before_it() -> None:
    cost = measure(pile(10))
    assert cost.differing < 0.9 * cost.before  # about half of it when nothing else runs
