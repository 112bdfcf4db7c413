"""Who is said to have said what, and in which words."""

import pytest

from tui.compare.findings import Attribution
from tui.compare.saying.attribution import find_attributions
from tui.story import Article, Story


def article(text: str) -> Article:
    return Story.from_texts({"a": text})["a"]


def said(text: str) -> list[tuple[str | None, str | None, list[str]]]:
    """Speaker, cue and stretches of content of each attribution, in words."""
    return [
        (
            a.speaker,
            text[a.cue[0] : a.cue[1]] if a.cue else None,
            [text[start:end] for start, end in a.stretches],
        )
        for a in find_attributions(article(text))
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "cue", "content"),
    [
        # a clause behind the verb
        ("The mayor said that the bridge was safe.", "the mayor", "said", ["that the bridge was safe"]),
        ("Police say the road is open again.", "police", "say", ["the road is open again"]),
        ("Ana Ruiz told reporters the road was open.", "Ana Ruiz", "told", ["the road was open"]),
        (
            "Ana Ruiz, head of the union, warned that pay would fall.",
            "Ana Ruiz",
            "warned",
            ["that pay would fall"],
        ),
        (
            "The union has repeatedly said it will strike.",
            "the union",
            "has repeatedly said",
            ["it will strike"],
        ),
        (
            "The firm insisted in a letter to staff that jobs were safe.",
            "the firm",
            "insisted",
            ["that jobs were safe"],
        ),
        # behind its content
        (
            "He was blunt: the road is open again, he said in Linz, but the bridge is not.",
            "he",
            "said",
            ["the road is open again"],
        ),
        ("The road is open again, the note goes on.", "the note", "goes on", ["The road is open again"]),
        ("The road is open again, police said on Friday.", "police", "said", ["The road is open again"]),
        (
            "The road is open again, said Ana Ruiz, who runs the depot.",
            "Ana Ruiz",
            "said",
            ["The road is open again"],
        ),
        ("Nobody was hurt, according to police.", "police", "according to", ["Nobody was hurt"]),
        ("According to police, nobody was hurt.", "police", "According to", ["nobody was hurt"]),
        # in the middle of it
        ("The plan, he said, has failed.", "he", "said", ["The plan", "has failed"]),
        # beside a quotation
        ("“We stay,” said Ana Ruiz.", "Ana Ruiz", "said", ["“We stay,”"]),
        ("“We stay,” Ana Ruiz said on Monday.", "Ana Ruiz", "said", ["“We stay,”"]),
        ("“We stay,” grinned Ana Ruiz.", "Ana Ruiz", "grinned", ["“We stay,”"]),
        ("Ana Ruiz said: “We stay.”", "Ana Ruiz", "said", ["“We stay.”"]),
        ("The mayor was not amused: “We stay.”", "the mayor", ":", ["“We stay.”"]),
        # speech acts
        ("Ana Ruiz called the vote a disgrace.", "Ana Ruiz", "called", ["the vote a disgrace"]),
        ("The army dismissed the report as nonsense.", "the army", "dismissed", ["the report as nonsense"]),
        ("Unions urged the council to wait.", "unions", "urged", ["the council to wait"]),
        ("The court refused to hear the case.", "the court", "refused", ["to hear the case"]),
        ("The plan was criticised by the opposition.", "the opposition", "was criticised", ["The plan"]),
        (
            "Ruiz left, and apparently without irony in an age of doubt said that trains were safe.",
            "Ruiz",
            "said",
            ["that trains were safe"],
        ),
        (
            "Analysts put the damage at 40 million euros.",
            "analysts",
            "put",
            ["the damage at 40 million euros"],
        ),
        # nouns and adjectives
        (
            "The ministry's claim that nobody knew is wrong.",
            "the ministry",
            "claim",
            ["that nobody knew is wrong"],
        ),
        (
            "Doctors are worried that the virus will spread.",
            "doctors",
            "are worried",
            ["that the virus will spread"],
        ),
        ("He has made clear that he will go.", "He", "has made clear", ["that he will go"]),
        # somebody quoted by somebody else
        ("The agency quoted Ana Ruiz as saying that it rained.", "Ana Ruiz", "saying", ["that it rained"]),
        ("“We stay,” a paper quoted Ana Ruiz as saying.", "Ana Ruiz", "saying", ["“We stay,”"]),
        ("Ana Ruiz was quoted as saying it rained.", "Ana Ruiz", "saying", ["it rained"]),
        # nobody in particular
        ("It was reported that two had died.", None, "was reported", ["that two had died"]),
        ("The plan appears to have failed.", None, "appears", ["The plan", "to have failed"]),
    ],
)
def test_finds_speaker_cue_and_content(text: str, speaker: str | None, cue: str, content: list[str]) -> None:
    assert said(text) == [(speaker, cue, content)]


@pytest.mark.parametrize(
    "text",
    [
        "The road is open again.",
        "The report lies on the table.",
        "A stream called Miracle Run flows past the mill.",
        "Four states border the lake.",
        "The “Harbour Show” opens in June.",
        "The couple ran a mail order business offering dirty pictures.",
        "Hillis added 101 yards for the Chiefs, who had 352 yards of rushing.",
        "She went on to let fans know that torches were not needed.",
        "",
    ],
)
def test_finds_nothing_where_nobody_speaks(text: str) -> None:
    assert said(text) == []


def test_a_quotation_goes_on_behind_its_speaker() -> None:
    text = "“We stay,” Ana Ruiz said. “We always stay.” Then she left."
    [(speaker, _, content)] = said(text)
    assert (speaker, content) == ("Ana Ruiz", ["“We stay,”", "“We always stay.”"])


def test_a_quotation_of_several_sentences_with_its_speaker_at_the_end() -> None:
    text = "“We came. We saw the dam. It leaked,” said Ana Ruiz."
    assert said(text) == [("Ana Ruiz", "said", ["“We came. We saw the dam. It leaked,”"])]


def test_a_quotation_alone_belongs_to_the_speaker_one_sentence_earlier() -> None:
    text = "Ana Ruiz told the council that the dam leaks.\n\n“It has leaked for years.”"
    assert [(who, content) for who, _, content in said(text)] == [
        ("Ana Ruiz", ["that the dam leaks"]),
        ("Ana Ruiz", ["“It has leaked for years.”"]),
    ]


def test_a_quotation_over_two_paragraphs_is_one_saying() -> None:
    text = 'Ana Ruiz said: "The dam leaks. It has leaked for years.\n\n"Nobody listened to us."'
    [(speaker, _, content)] = said(text)
    assert speaker == "Ana Ruiz"
    assert content == ['"The dam leaks. It has leaked for years.', '"Nobody listened to us."']


def test_a_paragraph_that_ends_in_a_colon_announces_the_next() -> None:
    text = "The ministry said:\n\n“The dam is safe and will be safe.”"
    assert [(who, content) for who, _, content in said(text)] == [
        ("the ministry", ["“The dam is safe and will be safe.”"])
    ]


def test_the_next_clause_is_the_article_s_own() -> None:
    text = "The minister said warnings had gone out, but the alert came too late."
    assert said(text) == [("the minister", "said", ["warnings had gone out"])]


def test_a_second_verb_has_the_same_speaker() -> None:
    text = "Ana Ruiz denied the charge, adding that she would sue."
    assert [(who, cue) for who, cue, _ in said(text)] == [("Ana Ruiz", "denied"), ("Ana Ruiz", "adding")]


def test_only_the_outer_speaker_is_vouched_for() -> None:
    text = "Police said the driver had told them the brakes failed."
    assert said(text) == [("police", "said", ["the driver had told them the brakes failed"])]


def test_a_headline_is_read_though_all_its_words_have_capitals() -> None:
    text = "Ruiz Says Dam Is Safe\n\nThe dam above the town is safe. It was built in 1961."
    assert ("Ruiz", "Says", ["Dam Is Safe"]) in said(text)


def test_attributions_are_sorted_and_equal_for_equal_input() -> None:
    text = "“We stay,” said Ana Ruiz. The mayor denied that. Police say the road is open.\n\nShe urged calm."
    found = find_attributions(article(text))
    assert list(found) == sorted(found, key=lambda a: a.content)
    assert found == find_attributions(article(text))
    assert all(isinstance(a, Attribution) for a in found)


def test_what_is_threatened_by_an_event_is_not_in_its_words() -> None:
    text = "The rule of the harbour board was threatened by a brief rebellion of the tide."
    assert not find_attributions(Story.from_texts({"a": text}).articles[0])


def test_what_is_called_something_ends_before_the_next_verb() -> None:
    found = said("The minister called the move deeply wrong and said access would be reviewed.")
    assert [content for _, _, content in found] == [["the move deeply wrong"], ["access would be reviewed"]]
