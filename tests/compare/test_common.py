"""The text that is behind many articles."""

from tui.compare import compare
from tui.story import Story

SAID = "The ferry line is safe and will stay in the hands of the town"


def test_a_statement_that_three_articles_give_alike_is_named_once() -> None:
    (source,) = compare(
        Story.from_texts(
            {
                "a": f"“{SAID},” Harbour Minister Ana Ruiz said. Crews met in Brask on Monday.",
                "b": f"Ana Ruiz said: “{SAID}.” Fishermen doubt it.",
                "c": "Nobody in Brask was surprised. “The ferry line is safe,” Ana Ruiz said.",
                "d": "Two gulls sat on the pier.",
            }
        )
    ).common_sources
    assert source.speaker == "Ana Ruiz"
    assert source.articles == source.same_words == ("a", "b", "c")
    assert {spot.article for spot in source.spans} == {"a", "b", "c"}


def test_who_is_quoted_in_other_words_everywhere_is_no_common_text() -> None:
    assert not compare(
        Story.from_texts(
            {
                "a": "“The ferry line is safe,” Ana Ruiz said.",
                "b": "“Nobody will lose a job over this,” Ana Ruiz said.",
                "c": "“Our harbour deserves better weather,” Ana Ruiz said.",
            }
        )
    ).common_sources
