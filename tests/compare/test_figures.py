"""What figures count, and between which bounds they are true."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.compare.differing.figure import Figure
from tui.compare.differing.figures import find_figures
from tui.compare.differing.sizes import agree


def figures_of(text: str) -> list[Figure]:
    return sorted(find_figures(text, 0, len(text)), key=lambda f: f.span)


def only(text: str) -> Figure:
    (figure,) = figures_of(text)
    return figure


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("About 6,200 people left.", "count", 6200),
        ("The 71-year-old teacher", "age", 71),
        ("a teacher, 73, said", "age", 73),
        ("a loss of $43.9 million", "money $", 43_900_000),
        ("eight million euros", "money €", 8_000_000),
        ("roughly A$60,000 a head", "money $", 60_000),
        ("210,000 Swiss francs", "money franc", 210_000),
        ("a four-foot crack", "measure length", 4 * 0.3048),
        ("29 extra miles", "measure length", 29 * 1609),
        ("more than a week", "span", 7),
        ("a three-year-old called Ana", "age", 3),
        ("four and a half points", "share", 4.5),
        ("seven in ten voters", "share", 70),
        ("Just seven in ten voters", "share", 70),
        ("Barely 12,000 people came.", "count", 12_000),
        ("the Faroes 58,000", "count", 58_000),
        ("He was aged 32 then", "age", 32),
        ("Most were 75 or over", "age", 75),
        ("below the age of 16", "age", 16),
        ("One inhabitant in four speaks it.", "share", 25),
        ("Sales fell by a seventh.", "share", 100 / 7),
        ("nearly 4 per cent", "share", 4),
        ("138mm fell", "measure length", 0.138),
        ("a crack 1.2 metres long", "measure length", 1.2),
        ("two decades in power", "span", 20 * 365.25),
        ("dozens of houses", "count", 24),
        ("more than a third of voters", "share", 100 / 3),
        ("a third of a billion euros a year", "money €", 1e9 / 3),
        ("half a million people", "count", 500_000),
        ("a million and a half people", "count", 1_500_000),
        ("between 3,000 and 5,000 barrels", "measure volume", 4_000 * 159),
        ("between $19 and $22 million", "money $", 20_500_000),
        ("five years ago", "ago", 5 * 365.25),
        ("350–480 deaths", "count", 415),
        ("offers of $140-$150 million", "money $", 145_000_000),
        ("at speeds of 120 miles per hour", "measure speed", 120 * 1.609),
        ("several hundred people", "count", 200),
        ("a few hours weekly", "span", 2 / 24),
        ("six millions of soles", "count", 6_000_000),
        ("or about SKr2.8bn", "money krona", 2.8e9),
        ("damage of $US1 million", "money $", 1e6),
        ("a debt of R$2.3bn", "money real", 2.3e9),
        ("a fine of S/310,000", "money sol", 310_000),
        ("a fine of PEN310,000", "money sol", 310_000),
        ("half a day at the garage", "span", 0.5),
        ("an hour and a half late", "span", 1.5 / 24),
        ("one and a half times what it eats", "count", 1.5),
    ],
)
def test_reads_what_is_counted(text: str, kind: str, value: float) -> None:
    figure = only(text)
    assert figure.kind == kind
    assert figure.value == pytest.approx(value)


@pytest.mark.parametrize(
    "text",
    [
        "on 3 July", "July 3", "in 2019", "at 4:12 a.m.", "a Boeing 737 landed", "at six in the evening",
        "at twelve minutes past", "twenty to midnight",
    ],
)  # fmt: skip
def test_dates_times_and_names_are_no_figures(text: str) -> None:
    assert not figures_of(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a 23-year rule", "more than two decades in power"),
        ("some 4,100 people", "more than 4,000 people"),
        ("about 340 people", "345 people"),
        ("3.8% higher", "nearly 4 per cent"),
        ("$43,885,310 in taxes", "nearly $44 million"),
        ("104 kph", "about 65 mph"),
        ("116 hours", "nearly five days"),
        ("70 minutes", "an hour and ten minutes"),
        ("rose 18.3%", "growth of 18%"),
        ("seven in ten voters", "71 percent of voters"),
        ("six weeks", "a month and a half"),
    ],
)
def test_less_exact_figures_agree(one: str, other: str) -> None:
    assert agree(only(one), only(other))


def test_a_figure_has_the_unit_of_the_one_it_is_linked_with() -> None:
    bids = figures_of("bids of 55 and 68 million euros")
    assert [(f.kind, f.value) for f in bids] == [("money €", 55e6), ("money €", 68e6)]
    assert [f.value for f in figures_of("two to three weeks")] == [14, 21]
    assert [(f.kind, f.value) for f in figures_of("dropped by 11 percent to 492 million")] == [
        ("share", 11),
        ("count", 492e6),
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("71 people", "73 people"),
        ("340 people", "3,400 people"),
        ("more than 80 people", "57 people"),
        ("roughly $141 million", "$139 million"),
        ("nine hours", "ten hours"),
        ("rose 18.3%", "growth of 19%"),
    ],
)
def test_other_figures_do_not(one: str, other: str) -> None:
    assert not agree(only(one), only(other))


def test_a_share_is_of_what_is_said_to_rise_or_fall_by_it() -> None:
    assert only("Operating profit climbed 31% in the quarter.").nouns == {"profit"}
    assert only("Its shares were down by more than 5% at noon.").nouns == {"shar"}
    assert not only("It was 31% in the quarter.").nouns


@given(st.text(alphabet="0123456789,.%$€ -abmn yearsold", max_size=60))
@settings(max_examples=60, deadline=None)
def test_every_figure_lies_in_the_text_within_its_bounds(text: str) -> None:
    for figure in find_figures(text, 0, len(text)):
        assert 0 <= figure.span[0] < figure.span[1] <= len(text)
        assert figure.low <= figure.value <= figure.high
        assert agree(figure, figure)
