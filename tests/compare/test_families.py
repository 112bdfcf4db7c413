"""Families: passages that carry one wording through several articles."""

from __future__ import annotations

from tui.compare.sharing.families import find_families

ABC = [("a", "b"), ("a", "c"), ("b", "c")]


def test_one_wording_in_three_articles_is_a_family() -> None:
    places = [(10, 50, 110, 150), (12, 50, 212, 250), (110, 148, 210, 250)]
    assert find_families(places, ABC) == [0, 0, 0]


def test_two_articles_are_no_family() -> None:
    assert find_families([(10, 50, 110, 150), (60, 90, 170, 200)], [("a", "b"), ("a", "b")]) == [None, None]


def test_a_quotation_out_of_a_long_passage_is_another_wording() -> None:
    places = [(10, 90, 110, 190), (40, 60, 240, 260), (140, 160, 240, 260)]
    assert find_families(places, ABC) == [None, 0, 0]


def test_families_are_numbered_as_they_come() -> None:
    places = [(10, 50, 110, 150), (60, 90, 160, 190), (10, 50, 210, 250), (60, 90, 260, 290)]
    articles = [("a", "b"), ("a", "b"), ("a", "c"), ("a", "c")]
    assert find_families(places, articles) == [0, 1, 0, 1]


def test_no_passages() -> None:
    assert find_families([], []) == []
