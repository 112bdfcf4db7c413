"""Words are counted once each, and none of the furniture."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.compare.wordcount import WordCount
from tui.story import Span

TEXT = "Home  The bridge was shut on Friday.  Read more"
PLACES = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(
    lambda ends: (min(ends), max(ends))
)


def test_words_outside_the_furniture() -> None:
    words = WordCount(TEXT, [(0, 4), (38, 47)])
    assert len(words) == 6
    assert words.inside([(6, 22), (10, 27)]) == 5
    assert words.share([(0, len(TEXT))]) == 1.0
    assert WordCount("").share([(0, 0)]) == 0.0


@settings(max_examples=60, deadline=None)
@given(st.lists(PLACES, max_size=5))
def test_a_word_in_two_spans_counts_once(spans: list[Span]) -> None:
    begin = {TEXT.index(word) for word in TEXT.replace(".", "").split()}
    inside = {place for place in begin if any(start <= place < end for start, end in spans)}
    assert WordCount(TEXT).inside(spans) == len(inside)
