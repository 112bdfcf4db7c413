"""The pages of what differs and of whose text it is, on the sample story, at every width."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.compare import compare
from tui.compare.comparison import Comparison
from tui.reader.screens.differences import difference_lines
from tui.reader.screens.sources import source_lines
from tui.reader.view import Overlaps, count_differences, what_differs
from tui.story import Story, load_story

SEEDS = Path(__file__).parents[2] / "seeds"
WIDTHS = (*range(30, 70, 3), 79, 80, 99, 100, 120, 140, 200)


@pytest.fixture(scope="module")
def sample() -> Comparison:
    return compare(load_story(SEEDS))


@pytest.mark.parametrize("width", WIDTHS)
def test_no_line_leaves_the_screen(sample: Comparison, width: int) -> None:
    lines = [*difference_lines(sample, width), *source_lines(sample, Overlaps(sample), width)]
    assert max(line.cell_length for line in lines) <= width


def test_a_quotation_stands_in_all_its_wordings_with_what_changed(sample: Comparison) -> None:
    page = " ".join(" ".join(line.plain for line in difference_lines(sample, 140)).split())
    assert "“the irreconcilable conflict between Russia’s top political and military leadership”" in page
    assert "“the irreconcilable conflict between Russia’s top political and military leaders”" in page
    assert "≠ leadership → leaders" in page


def test_what_is_only_less_exact_is_no_disagreement(sample: Comparison) -> None:
    page = "\n".join(line.plain for line in difference_lines(sample, 140))
    assert "≈ 23-year / two decades" in page


def test_the_rewrite_is_told_as_one_and_the_reasons_are_given(sample: Comparison) -> None:
    page = "\n".join(line.plain for line in source_lines(sample, Overlaps(sample), 140))
    assert "Outlet 002 is made from VOA News" in page
    assert "leadership → leaders" in page
    assert "may both have it from a third text that is not here" in page
    assert page.count(" is made from ") == 1


def test_claims_say_on_what_the_articles_differ(sample: Comparison) -> None:
    said = what_differs(sample)
    assert said
    assert set(said) <= {claim.id for claim in sample.claims}
    assert count_differences(sample) >= len([q for q in sample.quotes if q.drift])


def test_where_nothing_differs_the_page_says_so() -> None:
    story = Story.from_texts({"a": "One thing happened.", "b": "Another thing was seen."})
    page = "\n".join(line.plain for line in difference_lines(compare(story), 80))
    assert "No quotation, figure or name differs." in page
