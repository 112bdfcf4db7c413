"""One occasion that articles tell more or less exactly, in time or in space."""

import pytest

from tests.compare.differing import differences_of, values
from tui.compare.language.regions import lies_in, with_its_region

A = "At a January fundraiser in Texas the senator Bruce Braley told trial lawyers about the farmer."
B = "Bruce Braley, the senator, told trial lawyers at a fund-raiser in {} about the farmer."


def test_a_place_inside_another_is_less_exact() -> None:
    found = differences_of(a=A, b=B.format("Corpus Christi, Tex."))
    (place,) = [d for d in found if d.kind == "place"]
    assert place.agrees
    assert values(place) == [("a", "Texas"), ("b", "Corpus Christi, Tex.")]


def test_a_month_that_only_one_article_tells_is_a_difference() -> None:
    texts = {"a": A, "b": B.format("Texas")}
    (date,) = differences_of(**texts)
    assert (date.kind, date.agrees) == ("date", True)
    assert [texts[v.article][v.start : v.end] for v in date.versions] == [
        "a January fundraiser",
        "a fund-raiser",
    ]


def test_what_an_article_says_elsewhere_it_has_not_left_out() -> None:
    said = " The lawyers had met in January in Corpus Christi."
    assert not differences_of(a=A + " It was in Corpus Christi.", b=B.format("Corpus Christi, Tex.") + said)


def test_two_places_of_which_none_lies_in_the_other_are_left_alone() -> None:
    found = differences_of(a=A, b=B.format("Dayton, Ohio"))
    assert not [d for d in found if d.kind == "place"]


@pytest.mark.parametrize(
    ("place", "other", "inside"),
    [
        ("Corpus Christi, Tex.", "Texas", True),
        ("Dayton, Ohio", "Ohio", True),
        ("Lima", "Peru", True),
        ("Peru", "Peru", False),
        ("Dayton, Ohio", "Texas", False),
    ],
)
def test_a_place_lies_in_the_region_behind_it_and_a_capital_in_its_country(
    place: str, other: str, inside: bool
) -> None:
    assert lies_in(place, other) == inside


def test_a_name_behind_a_place_is_no_region() -> None:
    assert with_its_region("Texas, Braley") == "Texas"
    assert with_its_region("Dayton, Ohio") == "Dayton, Ohio"
