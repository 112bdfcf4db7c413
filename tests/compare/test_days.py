"""What dates and clock times say, and which of them agree."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.compare.differing.days import When, find_dates
from tui.compare.differing.moments import agree, comparable, less_exact

PUBLISHED = "2024-10-23"
"""A Wednesday."""


def dates_of(text: str) -> list[When]:
    return sorted(find_dates(text, 0, len(text), PUBLISHED), key=lambda when: when.span)


def only(text: str) -> When:
    (when,) = dates_of(text)
    return when


@pytest.mark.parametrize(
    ("text", "part", "value"),
    [
        ("on 3 July 2019", "days", (3, 3)),
        ("the third of August", "days", (3, 3)),
        ("the third of August", "month", 8),
        ("in mid-October", "days", (10, 20)),
        ("on May 9 last year", "year", 2023),
        ("six years ago", "year", 2018),
        ("the year before last", "year", 2022),
        ("the great mud of ’22", "year", 2022),
        ("The 57-year-old crossing", "year", 1967),
        ("People will get their keys in four years", "year", 2028),
        ("until the summer of 2028", "year", 2028),
        ("at nightfall", "hour", 20),
        ("at 7.30 p.m.", "hour", 19.5),
        ("just after 6: 00 p. m.", "hour", 18),
        ("on October 17", "weekday", 3),
    ],
)
def test_reads_what_a_date_says(text: str, part: str, value: object) -> None:
    assert getattr(only(text), part) == value


@pytest.mark.parametrize(
    "text", ["the second time in five years", "the summer holidays", "It may rain.", "a light before them"]
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert not dates_of(text)


@pytest.mark.parametrize(
    ("one", "other", "less"),
    [
        ("last Thursday", "on October 17", True),
        ("by July", "on 3 July", True),
        ("next spring", "by April", True),
        ("at dusk", "at 7.30 p.m.", True),
        ("on Sunday morning", "by noon", True),
        ("six years ago", "in 2018", False),
        ("in March of 2022", "March 2022", False),
        ("The 57-year-old crossing", "Opened in 1967", True),
        ("on 3 July", "on July 3", False),
    ],
)
def test_dates_that_can_both_be_true_agree(one: str, other: str, less: bool) -> None:
    a, b = only(one), only(other)
    assert comparable(a, b)
    assert agree(a, b)
    assert less_exact(a, b) is less


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("last Friday", "on October 17"),
        ("on June 2, 2028", "on June 3, 2028"),
        ("in mid-October", "on 25 October"),
        ("at 3 p.m.", "at 4.40 p.m."),
        ("on June 3", "on June 3, 2028"),
    ],
)
def test_dates_of_two_days_do_not(one: str, other: str) -> None:
    a, b = only(one), only(other)
    assert comparable(a, b)
    assert not agree(a, b)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("today", "today"),
        ("The 57-year-old man", "in 1967"),
        ("on Friday", "on 9 June"),
        ("in July", "next spring"),
    ],
)
def test_dates_that_have_nothing_to_do_with_each_other_are_not_compared(one: str, other: str) -> None:
    assert not comparable(only(one), only(other))


@given(st.text(alphabet="0123456789 ,.:amp-yersoldJulyOctbf", max_size=60))
@settings(max_examples=60, deadline=None)
def test_every_date_lies_in_the_text_and_agrees_with_itself(text: str) -> None:
    for when in find_dates(text, 0, len(text), PUBLISHED):
        assert 0 <= when.span[0] < when.span[1] <= len(text)
        assert agree(when, when)
