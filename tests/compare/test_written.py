"""The words of an article, read once: the same as if each sentence were read by itself."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.anything import texts
from tui.compare.language.written import words_of
from tui.story import Story
from tui.story.text import WORD

PIECES = st.lists(
    st.sampled_from(
        ["Mr. ", "U.S.-U.K. ", "“We stay. ", "we’ll.”", "O'Brien", "may. The ", "?! ", "a_b", "\n\n"]
    )
    | st.sampled_from(
        ["日本。", "ไทย ", "é\u0301t\u0301. A", "5.5 million. ", "'It is. ", "ok.’s ", "rock-’n’-roll "]
    )
)


@settings(max_examples=60, deadline=None)
@given(texts() | PIECES.map("".join))
def test_a_sentence_has_the_words_that_are_read_in_it_alone(text: str) -> None:
    (article,) = Story.from_texts({"a": text}).articles
    written = words_of(article)
    for sentence in article.sentences:
        alone = [(match.group(), match.span()) for match in WORD.finditer(article.text, *sentence)]
        inside = written.inside(sentence)
        assert list(zip(written.words[inside], written.spans[inside], strict=True)) == alone


def test_a_text_without_words_has_none() -> None:
    (article,) = Story.from_texts({"a": " … "}).articles
    assert words_of(article).words == ()
    assert words_of(article).inside((0, 3)) == slice(0, 0)
