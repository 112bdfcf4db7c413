"""Where sentences end.  `|` stands where one is cut from the next."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.story.language import guess_language
from tui.story.sentences import split_sentences

ENGLISH = [
    "The bridge closed. | It will reopen.",
    "Is it safe? | No! | Wait… What?",
    "They hope for a U.S.-U.K. trade deal soon. | Nobody knows.",
    "He was born in Washington, D.C. | The city is large.",
    "In the U.S. | The president spoke. | The U.S. Senate met.",
    "Mr. Example met Ms. Sample and Dr. No. | They left.",
    "Ms. Example came. | Ms. Sample went.",
    "Coun. Dan Example objected. | Cllr. Ann Sample did not.",
    "Lt. Col. Ray Example spoke. | Gen. Sample was silent.",
    "J. K. Example wrote to John F. Sample. | They met.",
    "M. Example signed it. | Plan B. | The end.",
    "He lives in St. Louis. | She ran down Main St. | The shop was shut.",
    "It came on Feb. 3 and on Sept. 5. | Nobody saw it.",
    "See Fig. 3 and p. 12 of vol. 2. | Then stop.",
    "No. 10 refused. | It said so at 6 a.m. Monday.",
    "The vote is due in May. | Results follow.",
    "Two of them are critically ill. | Officials said so.",
    "She told me. | He said no. | They miss. | The rest hit.",
    "He works for Example Inc. | The firm grew.",
    "It cost $3.5 million. | Version 2.0.1 of example.com came later.",
    "(He left.) | She stayed.",
    "He said (it was late. Very late.) and left.",
    "The relations. . | I doubt it.",
    "1. First comes this. | 2. Then that.",
    "Yahoo! shares fell. | Who knew?",
]

QUOTATIONS = [
    "“We had no choice. | It was a matter of hours,” she said. | Then she left.",
    '"We had no choice. | It was late," she said. | "So we closed it."',
    "He called it “old.” | The mayor agreed.",
    "He called it “old”. | “It is,” she said.",
    "“Go!” he shouted. | “Stay!”",
    '"Go!" Smith said. | "Stay." | He left.',
    "“Was it safe?” asked Ann. | “Never.”",
    "‘We had no choice. | It was late,’ she said.",
    'He tweeted: " It is over. | We won. " | Then he slept.',
    "«Es war spät. | Wir gingen», sagte sie.",
]

OTHER_LANGUAGES = [
    ("de", "Am 3. Mai kam Dr. Meier. | Der 2. Weltkrieg war z. B. lange her."),
    ("fr", "M. Dupont a dit oui. | Mme. Durand a dit non."),
    ("es", "El Sr. Pérez dijo que sí. | ¿Por qué? | ¡No!"),
    ("ru", "А. С. Пушкин жил здесь. | Он уехал."),
    ("hi", "वह गया। | फिर आया।"),
    ("ar", "ذهب الوزير. | هل جاء؟ | نعم."),
]


def cut(marked: str, language: str) -> tuple[list[str], list[str]]:
    """The sentences as marked and as found."""
    text = marked.replace(" | ", " ")
    found = [text[start:end] for start, end in split_sentences(text, 0, len(text), language)]
    return marked.split(" | "), found


@pytest.mark.parametrize("marked", ENGLISH + QUOTATIONS)
def test_english(marked: str) -> None:
    wanted, found = cut(marked, "en")
    assert found == wanted


def test_a_forgotten_space_hides_no_sentence() -> None:
    assert cut("He left.She stayed.", "en")[1] == ["He left.", "She stayed."]


@pytest.mark.parametrize(("language", "marked"), OTHER_LANGUAGES)
def test_other_languages(language: str, marked: str) -> None:
    wanted, found = cut(marked, language)
    assert found == wanted


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        (
            "zh",
            "大桥关闭了。工程师说：“没有选择。”真的吗？",
            ["大桥关闭了。", "工程师说：“没有选择。”", "真的吗？"],
        ),
        ("ja", "「もう遅い。」と言った。橋は閉鎖された。", ["「もう遅い。」と言った。", "橋は閉鎖された。"]),
    ],
)
def test_scripts_without_spaces(language: str, text: str, wanted: list[str]) -> None:
    assert [text[s:e] for s, e in split_sentences(text, 0, len(text), language)] == wanted


def test_offsets_count_in_the_whole_text_and_newlines_are_spaces() -> None:
    text = "Title\n\n  One sentence\nover two lines. Another.  \n"
    spans = split_sentences(text, 7, len(text))
    assert [text[s:e] for s, e in spans] == ["One sentence\nover two lines.", "Another."]


@given(st.text(alphabet=st.sampled_from(" .!?\n\"'“”‘’()[]…aAbB1,;—。"), max_size=80))
def test_every_character_is_in_one_sentence_and_no_sentence_begins_with_a_closing_mark(text: str) -> None:
    spans = split_sentences(text, 0, len(text))
    covered = [i for start, end in spans for i in range(start, end) if not text[i].isspace()]
    assert covered == [i for i, c in enumerate(text) if not c.isspace()]
    assert not any(text[start] in "”)]" for start, _ in spans[1:])


def test_a_long_paragraph_takes_no_long_time() -> None:
    text = "He said so, and she did not. " * 5000
    assert len(split_sentences(text, 0, len(text))) == 5000


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The bridge was closed and the mayor said that it was for good.", "en"),
        ("Die Brücke ist mit dem heutigen Tag gesperrt, und das ist nicht gut.", "de"),
        ("Le pont est fermé et les voitures ne passent pas dans la ville.", "fr"),
        ("El puente se cerró por las grietas que una persona vio con los suyos.", "es"),
        ("Мост закрыт.", "ru"),
        ("大桥关闭。", "zh"),
        ("橋は閉鎖された。", "ja"),
        ("أغلق الجسر.", "ar"),
        ("Vzxq 123", "en"),
        ("", "en"),
    ],
)
def test_the_language_is_guessed(text: str, language: str) -> None:
    assert guess_language(text) == language
