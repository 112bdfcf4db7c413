"""Loose bounds on what shared wording costs: ratios within one process, never seconds."""

from __future__ import annotations

import time

from tests.bench.long import long_text
from tests.bench.wording import measure
from tui.compare import find_passages
from tui.story import Story


def test_all_pairs_cost_a_few_readings_and_a_fraction_of_difflib() -> None:
    cost = measure(20, runs=3)
    assert cost.recall > 0.95
    assert cost.engine < 12 * cost.floor
    assert 5 * cost.engine < cost.difflib


def test_the_cost_grows_with_the_words_and_the_matches_not_with_the_pairs() -> None:
    small, large = measure(10, runs=3), measure(50, runs=2)
    assert large.engine < 17 * small.engine  # the pairs grow by 27, the words by 5


def test_the_cost_of_a_long_copy_does_not_grow_with_the_square_of_its_edits() -> None:
    words = long_text(20_000).split(" ")
    assert _cost_of_copy(words) < 11 * _cost_of_copy(words[:5_000])  # their squares grow by 16


def _cost_of_copy(words: list[str]) -> float:
    """CPU seconds to find a copy of which every eighth word is another."""
    copied = ["altered" if k % 8 == 7 else word for k, word in enumerate(words)]
    story = Story.from_texts({"source": " ".join(words), "copy": " ".join(copied)})
    times = []
    for _ in range(2):
        start = time.process_time()
        find_passages(story)
        times.append(time.process_time() - start)
    return min(times)
