"""Shares, the words that are an article's own, and passages of a least length."""

from __future__ import annotations

from tui.compare.findings import Passage, Share
from tui.compare.sharing.shares import at_least, find_shares, original_words
from tui.story import Story

STORY = Story.from_texts(
    {
        "a": "One two three four five six seven eight nine ten.",
        "b": "Zero one two three four. Something else stood here, of other words.",
        "c": "Nothing of it.",
    }
)
A, B = STORY["a"].text, STORY["b"].text
PASSAGE = Passage("a", 0, A.index(" five"), "b", B.index("one"), B.index("."), "verbatim", ())
OVERLAPPING = Passage("a", A.index("four"), A.index(" six"), "b", B.index("four"), B.index("."), "edited", ())


def test_a_share_counts_each_word_once() -> None:
    assert find_shares(STORY, [PASSAGE, OVERLAPPING]) == (Share("a", "b", 0.5, 4 / 12),)


def test_words_in_no_passage_are_the_articles_own() -> None:
    assert original_words(STORY, [PASSAGE, OVERLAPPING]) == {"a": 5, "b": 8, "c": 3}
    assert original_words(STORY, []) == {article.id: article.words for article in STORY.articles}


def test_a_least_length_counts_the_shorter_side() -> None:
    assert at_least(STORY, [PASSAGE, OVERLAPPING], 2) == (PASSAGE,)
    assert at_least(STORY, [PASSAGE, OVERLAPPING], 1) == (PASSAGE, OVERLAPPING)
    assert at_least(STORY, [PASSAGE, OVERLAPPING], 5) == ()


def test_no_articles_no_shares() -> None:
    assert find_shares(Story.from_texts({}), []) == ()
