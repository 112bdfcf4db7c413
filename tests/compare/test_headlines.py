"""The headline check: what a headline says and its own article does not."""

import pytest

from tui.compare.tracing.headlines import check_headlines
from tui.story import Article, Story

BODY = """Some 14,000 people left Brask on Tuesday after the dam at Lindvall broke. Mayor Ana Ruiz
said: “We were told nothing at all.” In Hungary, 312 volunteers offered help and 274 came."""


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("40,000 flee Brask after dam breaks", "40,000"),
        ("“They lied to us”: Brask mayor speaks", "They lied to us"),
        ("Floods in Brask reach Torvik", "Torvik"),
    ],
)
def test_what_the_text_does_not_bear_out(title: str, words: str) -> None:
    story = _story(title)
    (finding,) = check_headlines(story)
    assert finding.where == "title"
    assert [title[start:end] for start, end in finding.spans] == [words]
    assert "nowhere" in finding.reason


@pytest.mark.parametrize(
    "title",
    [
        "Fourteen thousand leave Brask after dam breaks",
        "‘We were told nothing at all’, says mayor",
        "Brask Floods: Thousands Leave After Dam Disaster",
        "Hungarian volunteers offer help",
        "38 stayed at home",
    ],
)
def test_what_is_borne_out(title: str) -> None:
    assert check_headlines(_story(title)) == ()


def test_words_of_the_text_that_nobody_is_quoted_with() -> None:
    (finding,) = check_headlines(_story("‘People left Brask on Tuesday’"))
    assert "nobody is quoted" in finding.reason


def test_words_that_are_quoted_otherwise() -> None:
    (finding,) = check_headlines(_story("“We were told absolutely nothing”"))
    assert "otherwise" in finding.reason


def test_a_headline_in_the_text_has_its_spans_there() -> None:
    text = f"40,000 flee Brask\n\n{BODY}"
    article = Article(id="a", text=text, file="a", outlet="a", given_title="40,000 flee Brask")
    (finding,) = check_headlines(Story("", (article,)))
    assert (finding.where, finding.spans) == ("text", ((0, 6),))


def _story(title: str) -> Story:
    return Story("", (Article(id="a", text=BODY, file="a", outlet="a", given_title=title),))
