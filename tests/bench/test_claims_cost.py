"""Loose bounds on what claims cost: ratios within one process, never seconds."""

from __future__ import annotations

from tests.bench.claims import measure, pile


def test_the_cost_grows_with_the_sentences_not_with_their_pairs() -> None:
    articles = pile(40)
    small, large = measure(articles[:10], runs=1), measure(articles, runs=1)
    assert large.claims < 10 * small.claims  # the pairs of sentences grow by some 16
