"""The parts that claims are made of: points, values, stems, groups, voices, wording."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.compare.claiming.grouping import Node, group
from tui.compare.claiming.scoring import learned_weights
from tui.compare.claiming.voices import by_articles, find_voices
from tui.compare.findings import Edit, Mention, Passage
from tui.compare.language.joints import is_clause
from tui.compare.language.phrasing import as_line, clearest, hangs_on, is_headless, tidied
from tui.compare.language.points import points
from tui.compare.language.stems import stem
from tui.compare.language.values import close, figures


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (
            "The ferry sank on Monday, and its captain was arrested.",
            ["The ferry sank on Monday", "its captain was arrested."],
        ),
        (
            "After the dam had burst, the village was evacuated.",
            ["After the dam had burst", "the village was evacuated."],
        ),
        (
            "The officials said that the mine would close because gold had run out.",
            ["The officials said", "the mine would close", "because gold had run out."],
        ),
        ("The plant makes nuts and bolts.", ["The plant makes nuts and bolts."]),
        ("Bread and Water Party", ["Bread and Water Party"]),
        (
            "Rain fell – the heaviest in years – on Tuesday evening again.",
            ["Rain fell – the heaviest in years", "on Tuesday evening again."],
        ),
        (
            "The dam broke two days after engineers had warned of cracks.",
            ["The dam broke", "two days after engineers had warned of cracks."],
        ),
        ("People who live there want to stay.", ["People who live there want to stay."]),
        (
            "The mill and its owner, who lives abroad, have paid nothing since May, which angers the town.",
            [
                "The mill and its owner, who lives abroad, have paid nothing since May",
                "which angers the town.",
            ],
        ),
        (
            "State and local taxes have risen and the mayor blamed the flood.",
            ["State and local taxes have risen", "the mayor blamed the flood."],
        ),
        (
            "The mayor called it a “normal flood” in the valley.",
            ["The mayor called it a “normal flood” in the valley."],
        ),
        (
            "The repair of the dam (some 4 million euros) is a year late.",
            ["The repair of the dam", "some 4 million euros", "is a year late."],
        ),
        (
            "The share had lost more than 5% and $40 million was gone by noon.",
            ["The share had lost more than 5%", "$40 million was gone by noon."],
        ),
        (
            "Sales were worth 9% less than twelve months before, as prices fell.",
            ["Sales were worth 9% less than twelve months before", "as prices fell."],
        ),
        ("The fine (€4m) must be paid in May.", ["The fine (€4m) must be paid in May."]),
    ],
)
def test_points_of_a_sentence(sentence: str, wanted: list[str]) -> None:
    assert [sentence[s:e] for s, e in points(sentence, (0, len(sentence)))] == wanted


def test_reported_speech_is_cut_from_its_frame() -> None:
    sentence = "The union told reporters on Friday nobody would be dismissed."
    edge = sentence.index("nobody")
    assert [sentence[s:e] for s, e in points(sentence, (0, len(sentence)), [edge])] == [
        "The union told reporters on Friday",
        "nobody would be dismissed.",
    ]


def test_an_infinitive_is_no_clause() -> None:
    for text, wanted in (
        ("not to send arms", False),
        ("the mill would close", True),
        ("a hard winter", False),
    ):
        assert is_clause(text, (0, len(text))) is wanted


@given(text=st.text(alphabet="ab ,.;:—“”\"'()é橋\u0301🙂\n", max_size=60))
@settings(max_examples=60, deadline=None)
def test_points_are_in_order_inside_the_sentence(text: str) -> None:
    found = points(text, (0, len(text)))
    assert found
    assert all(0 <= s <= e <= len(text) for s, e in found)
    assert all(a[1] <= b[0] for a, b in pairwise(found))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12,000 people", 12_000),
        ("twelve thousand people", 12_000),
        ("$43.9 million", 43_900_000),
        ("€80m", 80_000_000),
        ("a hundred and five boats", 105),
        ("twenty-three years", 23),
        ("two dozen lorries", 24),
        ("3.4bn yen", 3_400_000_000),
    ],
)
def test_a_figure_is_its_value(text: str, value: float) -> None:
    assert [found for _, found in figures(text, 0, len(text))] == [value]


def test_one_of_them_is_no_figure() -> None:
    assert list(figures("one of them", 0, 11)) == []


def test_a_rounding_is_close_and_another_year_is_not() -> None:
    assert close(43_885_310, 44_000_000) and close(35.72, 35.7)
    assert not close(2013, 2014) and not close(20, 23)


@pytest.mark.parametrize(
    "words",
    [
        "resign resigned resigns resignation",
        "flood floods flooding flooded",
        "say said says",
        "evacuate evacuation",
    ],
)
def test_forms_of_a_word_have_one_stem(words: str) -> None:
    assert len({stem(word) for word in words.split()}) == 1


def test_stems_leave_other_scripts_alone() -> None:
    assert stem("größe") == "größe" and stem("橋") == "橋"


def test_groups_do_not_chain_look_alikes() -> None:
    a, b, c, d = (Node(k, 0, 0) for k in range(4))
    chances = {(a, b): 0.9, (c, d): 0.9, (b, c): 0.8}
    article_of = {node: node.sentence for node in (a, b, c, d)}
    assert group(chances, article_of, 0.5, 0.5) == [[a, b], [c, d]]


def test_a_stray_leaves_its_group() -> None:
    a, b, c, stray = (Node(k, 0, 0) for k in range(4))
    chances = {(a, b): 0.9, (a, c): 0.9, (b, c): 0.9, (a, stray): 0.8}
    article_of = {node: node.sentence for node in (a, b, c, stray)}
    assert group(chances, article_of, 0.2, 0.3) == [[a, b, c]]
    assert group(chances, article_of, 0.2, 0.2) == [[a, b, c, stray]]


def mention(article: str, start: int, end: int) -> Mention:
    return Mention(article, start, end, "text", "asserts", None, "sure")


def test_voices_are_tied_by_a_passage_that_covers_most_of_both() -> None:
    passage = Passage("a", 0, 50, "b", 100, 150, "verbatim", (Edit("equal", (0, 50), (100, 150)),))
    copied = by_articles([passage])
    said = [mention("a", 5, 45), mention("b", 105, 145), mention("c", 0, 40)]
    assert find_voices(["a", "b", "c"], said, copied) == (("a", "b"), ("c",))
    apart = [mention("a", 40, 90), mention("b", 140, 190)]
    assert find_voices(["a", "b"], apart, copied) == (("a",), ("b",))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("and the mayor\n  resigned,", "The mayor resigned"),
        ("“the mill will close,” she said", "The mill will close"),
        ("that prices fell by half.", "Prices fell by half."),
        ("Two were hurt, the police chief told reporters", "Two were hurt, the police chief told reporters"),
    ],
)
def test_a_claim_reads_by_itself(text: str, line: str) -> None:
    assert tidied(text) == line


def test_a_clause_with_a_verb_loses_what_makes_it_hang_on_another() -> None:
    assert as_line("after the dam was threatened by a flood") == "The dam was threatened by a flood."
    assert as_line("As a friendly neighbour of the town") == "As a friendly neighbour of the town."
    assert as_line("after leaving the town, which had sunk") == "After leaving the town, which had sunk."


@pytest.mark.parametrize("text", ["when they left the town", "in which the owner lived", "despite the rain"])
def test_a_stretch_that_says_little_alone_hangs_on_what_stands_before(text: str) -> None:
    assert hangs_on(text)
    assert not hangs_on(f"{text}, the mill was sold")


@pytest.mark.parametrize("text", ["is testing the walls", "which the mayor denied", "and had no limits"])
def test_a_stretch_without_its_subject_is_headless(text: str) -> None:
    assert is_headless(text)
    assert not is_headless(f"the town {text}")


def test_the_clearest_wording_names_its_subject() -> None:
    texts = ["which he then did", "Mayor Ode has resigned over the mill", "has resigned"]
    assert clearest(texts, [0.0, 0.0, 0.0]) == 1


def test_the_weights_can_be_read() -> None:
    weights = learned_weights()
    assert weights["second"]["features"].keys() > weights["first"]["features"].keys()
    assert all(spread > 0 for _, spread, _ in weights["first"]["features"].values())
