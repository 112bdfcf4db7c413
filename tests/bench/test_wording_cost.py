"""Loose bounds on what shared wording costs: ratios within one process, never seconds."""

from __future__ import annotations

from tests.bench.wording import measure


def test_all_pairs_cost_a_few_readings_and_a_fraction_of_difflib() -> None:
    cost = measure(20, runs=3)
    assert cost.recall > 0.95
    assert cost.engine < 12 * cost.floor
    assert 5 * cost.engine < cost.difflib


def test_the_cost_grows_with_the_words_and_the_matches_not_with_the_pairs() -> None:
    small, large = measure(10, runs=3), measure(50, runs=2)
    assert large.engine < 17 * small.engine  # the pairs grow by 27, the words by 5
