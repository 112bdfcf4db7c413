"""As fact, as somebody's word, hedged or denied."""

import pytest

from tui.compare.saying.attribution import find_attributions, stance_of
from tui.story import Story


def stance(text: str, words: str) -> tuple[str, str | None]:
    article = Story.from_texts({"a": text})["a"]
    start = text.index(words)
    return stance_of(article, (start, start + len(words)), find_attributions(article))


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The dam is safe.", "The dam is safe", ("asserts", None)),
        ("The dam is safe, said Ana Ruiz.", "The dam is safe", ("reports", "Ana Ruiz")),
        ("The dam is safe, said Ana Ruiz.", "The dam is safe, said Ana Ruiz.", ("reports", "Ana Ruiz")),
        ("According to police, nobody was hurt.", "nobody was hurt", ("reports", "police")),
        ("“The dam leaks,” Ruiz said. “It will break.”", "It will break", ("reports", "Ruiz")),
        ("The dam leaks, the inquiry found.", "The dam leaks", ("reports", "the inquiry")),
        (
            "The mayor praised the crews as “our heroes”.",
            "praised the crews as “our heroes”",
            ("reports", "the mayor"),
        ),
        (
            "The mayor said the dam leaks, but the town stayed calm.",
            "the town stayed calm",
            ("asserts", None),
        ),
        ("The mayor repeated that the dam is safe.", "the dam is safe", ("reports", "the mayor")),
        ("The union wants higher pay.", "wants higher pay", ("asserts", "the union")),
        ("The dam may fail.", "The dam may fail", ("hedges", None)),
        ("Two are believed to have fled.", "Two are believed to have fled", ("hedges", None)),
        ("Ruiz reportedly agreed.", "Ruiz reportedly agreed", ("hedges", None)),
        ("The dam was built in May 1961.", "The dam was built in May 1961", ("asserts", None)),
        (
            "A room that could be kept cool was found.",
            "A room that could be kept cool was found",
            ("asserts", None),
        ),
        ("Ruiz denied that the dam leaks.", "the dam leaks", ("denies", "Ruiz")),
        (
            "The army rejected reports of deaths.",
            "The army rejected reports of deaths",
            ("denies", "the army"),
        ),
    ],
)
def test_stance_of(text: str, words: str, expected: tuple[str, str | None]) -> None:
    assert stance(text, words) == expected


def test_a_thing_named_in_passing_is_the_article_s_own() -> None:
    text = "The 6.9 magnitude quake hit at noon and shook the old town for a minute, the survey said."
    assert stance(text, "The 6.9 magnitude quake")[0] == "asserts"
    assert stance(text, "shook the old town for a minute")[0] == "reports"


def test_half_of_what_is_said_is_said_though_its_verb_has_no_ending() -> None:
    text = (
        "This, analysts add, may not only herald a defeat of the whole army but test the limits of its ties."
    )
    assert stance(text, "test the limits of its ties") == ("reports", "analysts")


def test_an_empty_span_has_a_stance() -> None:
    article = Story.from_texts({"a": "“We stay,” said Ruiz."})["a"]
    assert stance_of(article, (3, 3), find_attributions(article))[0] in {"asserts", "reports"}
