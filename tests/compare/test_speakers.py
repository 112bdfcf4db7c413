"""Who is meant by `he`, `Ding`, `the ministry`."""

import pytest

from tui.compare.language.names import find_names
from tui.compare.saying.attribution import find_attributions
from tui.story import Story


def speakers(text: str) -> list[str | None]:
    return [a.speaker for a in find_attributions(Story.from_texts({"a": text})["a"])]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Xueliang Ding, a political scientist, said it rained. Ding said it snowed.", ["Xueliang Ding"] * 2),
        ("Vice Minister Ma Zhaoxu said it rained. Ma said it snowed.", ["Ma Zhaoxu"] * 2),
        ("Defence Minister Ana Ruiz said it rained. “It snows,” she added.", ["Ana Ruiz"] * 2),
        (
            "China's Foreign Ministry said it rained. The ministry said it snowed.",
            ["China's Foreign Ministry"] * 2,
        ),
        ("The law firm Petrie Lang said it rained. The company said it snowed.", ["Petrie Lang"] * 2),
        ("Health Minister Ana Ruiz said it rained. The minister said it snowed.", ["Ana Ruiz"] * 2),
        ("The ministry issued a statement. The statement said it rained.", ["the ministry"]),
        ("The statement said it rained.", ["the statement"]),
        ("A teacher from Linz, Austria, said it rained.", ["a teacher from Linz"]),
        (
            "In a statement, the Harbour Board said it rained. The statement said it snowed.",
            ["Harbour Board"] * 2,
        ),
        ("Her lawyer, Ana Ruiz, said it rained.", ["Ana Ruiz"]),
        ("A woman who lives there, Ana Ruiz, said it rained.", ["Ana Ruiz"]),
        ("Lawyers for Ana Ruiz said it rained.", ["lawyers for Ana Ruiz"]),
        ("Portuguese police said it rained.", ["Portuguese police"]),
        ("The man met Ana Ruiz, who said it rained.", ["Ana Ruiz"]),
        ("Experts say it rained. They believe it will snow.", ["experts"] * 2),
        ("Experts say it rained. They've argued that it will snow.", ["experts"] * 2),
        ("Prime Minister Ana Ruiz's insistence that it rained is odd.", ["Ana Ruiz"]),
        (
            "Ana Ruiz, director of the National Council's endangered species program, said it rained.",
            ["Ana Ruiz"],
        ),
        ("Tom Davies spoke. Davies said it rained.", ["Tom Davies"]),
        (
            "European officials desperately tried to calm the markets, insisting it rained.",
            ["European officials"],
        ),
    ],
)
def test_who_is_meant(text: str, names: list[str]) -> None:
    assert speakers(text) == names


def test_a_pronoun_goes_to_who_came_up_since() -> None:
    text = (
        "Deputy Mayor Ana Ruiz said the dam leaks. Engineer Tom Berg, 51, built it in 1961. "
        "“It was sound,” he said."
    )
    assert speakers(text) == ["Ana Ruiz", "Tom Berg"]


def test_a_title_tells_he_from_she() -> None:
    text = "Mr. Berg said the dam leaks. Mrs. Ruiz said it does not. “It does,” he said."
    assert speakers(text)[-1] == "Berg"


def test_two_people_of_one_surname_are_not_joined() -> None:
    text = "Ana Ruiz said it rained. Tom Ruiz said it snowed. Ruiz said it froze."
    assert speakers(text) == ["Ana Ruiz", "Tom Ruiz", "Ruiz"]


def test_what_cannot_be_told_stays_as_it_stands() -> None:
    assert speakers("She said it rained.") == ["She"]


def test_who_was_she_is_not_meant_by_he() -> None:
    text = (
        "Birgit Lund of the union was angry. “We gave way for years,” she said. At noon the boss, "
        "Holger Brand, came down. “We are healthy,” he told the staff."
    )
    assert speakers(text) == ["Birgit Lund", "Holger Brand"]


def test_a_spokeswoman_is_not_meant_by_he() -> None:
    text = (
        "The firm’s spokeswoman, Funke Ade, says thieves did it. The king of the delta, Diri Oko, laughs "
        "when he is asked. “It is black as oil,” he says."
    )
    assert speakers(text) == ["Funke Ade", "Diri Oko"]


def test_a_rights_group_is_no_company() -> None:
    text = (
        "Skyline Witness, a rights group, said the list had holes. Nobody was there in the end. "
        "The company said it had done nothing wrong."
    )
    assert speakers(text) == ["Skyline Witness", "the company"]


def test_first_names_tell_he_from_she() -> None:
    text = (
        "Bettie Page stayed at home, her agent Mark Roesler said. “I like it,” she said. “She does,” he said."
    )
    assert speakers(text) == ["Mark Roesler", "Bettie Page", "Mark Roesler"]


def test_a_surname_that_a_woman_and_a_man_have_tells_nothing() -> None:
    story = Story.from_texts({"a": "Bill Berg left at noon. Hillary Berg stayed. Then Berg called."})
    assert [(name.text, name.gender) for name in find_names(story["a"])] == [
        ("Bill Berg", "m"),
        ("Hillary Berg", "f"),
        ("Berg", ""),
    ]
