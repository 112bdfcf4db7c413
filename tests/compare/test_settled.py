"""Speakers that an article as a whole makes plain."""

import pytest

from tui.compare import compare
from tui.compare.saying.attribution import find_attributions
from tui.compare.saying.settled import issuer_of, settle_speakers
from tui.story import Story


def speakers(text: str) -> list[str | None]:
    story = Story.from_texts({"a": text})
    return [a.speaker for a in settle_speakers(story, find_attributions(story["a"]))]


@pytest.mark.parametrize(
    ("speaker", "issuer"),
    [
        ("a statement from China’s Foreign Ministry", "China’s Foreign Ministry"),
        ("China’s Foreign Ministry issued a statement late on Sunday", "China’s Foreign Ministry"),
        ("Mr. Braley’s apology", "Mr. Braley"),
        ("Ana Ruiz", "Ana Ruiz"),
    ],
)
def test_a_paper_speaks_for_who_issued_it(speaker: str, issuer: str) -> None:
    assert issuer_of(speaker) == issuer


def test_the_statement_is_whose_it_was() -> None:
    found = speakers(
        "In a statement on Sunday, the Harbour Board said the ferry was safe. “It will sail again in May,” "
        "the statement added."
    )
    assert found[-1] is not None and "Harbour Board" in found[-1]
    assert len(set(found)) == 1


def test_a_report_is_not_of_who_spoke_before_it_was_spoken_of() -> None:
    found = speakers("Ana Ruiz, a survivor, said she was angry. The report confirms that the ferry sank.")
    assert found[0] == "Ana Ruiz" and found[-1] != "Ana Ruiz"


def test_a_place_from_which_a_paper_reports_says_nothing() -> None:
    found = speakers("Harbour Daily published a report from Crane Square who said the town remains calm.")
    assert found == ["Harbour Daily"]


def test_a_quotation_over_two_paragraphs_has_one_speaker() -> None:
    found = speakers(
        "The ferry will sail, the Harbour Board confirmed.\n"
        "“The ferry will sail on 13 July.\n"
        "“It will carry cars and lorries as before,” Mayor Ana Ruiz said in a statement."
    )
    assert found[-2:] == ["Ana Ruiz", "Ana Ruiz"]


def test_nobody_is_guessed_for_an_object_pronoun() -> None:
    found = speakers("Ana Ruiz met Otto Brandt. A video emerged of him warning that the ferry would sink.")
    assert "Otto Brandt" not in found
    assert "Ana Ruiz" not in found


def test_one_speaker_under_two_descriptions_of_his_office_is_not_disputed() -> None:
    said = "The President of the United States will visit us on 13 July with his whole family"
    found = compare(
        Story.from_texts(
            {
                "a": f"“{said},” 10 Downing Street said.",
                "b": f"“{said},” the prime minister’s office said.",
            }
        )
    ).differences
    assert not [d for d in found if d.kind == "attribution"]
