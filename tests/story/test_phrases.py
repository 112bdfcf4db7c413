"""Phrases are found whole, at the start of a line or in it, in any case and with either apostrophe."""

import pytest

from tui.story.dates import printed_date
from tui.story.phrases import Phrases

TABLE = Phrases(
    """
    sign up / sign / don't miss
    all rights reserved
    """
)


@pytest.mark.parametrize(
    "line", ["Sign up", "SIGN UP, it is free", "Sign here", "Don’t miss: a film", "don't miss"]
)
def test_a_phrase_begins_the_line(line: str) -> None:
    assert TABLE.begin(line)


@pytest.mark.parametrize(
    "line", ["", "Signs of rain", "Sign-up forms", "Please sign up", "Signé", "don't missed"]
)
def test_a_phrase_that_is_part_of_a_word_begins_nothing(line: str) -> None:
    assert not TABLE.begin(line)


@pytest.mark.parametrize("line", ["All rights reserved", "© 2024. All Rights Reserved.", "designed: a sign"])
def test_a_phrase_stands_in_the_line(line: str) -> None:
    assert TABLE.stand_in(line)


@pytest.mark.parametrize("line", ["", "small rights reserved", "all rights reservedly", "designs"])
def test_a_phrase_that_is_part_of_a_word_stands_nowhere(line: str) -> None:
    assert not TABLE.stand_in(line)


def test_a_word_that_is_no_month_hides_no_date() -> None:
    assert printed_date("After 3 rounds 2023-06-26 was chosen") == "2023-06-26"
    assert printed_date("12 people 2023, then 5 août 2024") == "2024-08-05"
    assert printed_date("12 people 2023") is None
