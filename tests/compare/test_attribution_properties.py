"""What holds for any text: spans inside it, content apart from its source, no crash."""

from hypothesis import given
from hypothesis import strategies as st

from tests.anything import texts
from tui.compare.saying.attribution import find_attributions, stance_of
from tui.story import Story

WORDS = (
    "the a mayor Ruiz Ana police said says say told that who which according to “ ” \" ' « » , . : ; - ( ) "
    "denied claims report plans wants of by in on Friday she he it they was has not will would reportedly "
    "call called as put at 40 adding saying urged statement ministry's but and while ? ! … Mr. asked whether "
    "worried \n"
)
PROSE = st.lists(st.sampled_from(WORDS.split(" ")), max_size=40).map(" ".join)


@given(st.one_of(PROSE, texts(max_size=80)), st.integers(0, 80), st.integers(0, 80))
def test_spans_lie_in_the_text_and_apart(text: str, first: int, second: int) -> None:
    article = Story.from_texts({"a": text})["a"]
    text = article.text
    found = find_attributions(article)
    for a in found:
        spans = [s for s in (a.source, a.cue, a.content, *a.parts) if s]
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert a.content == (a.stretches[0][0], max(end for _, end in a.stretches))
        for start, end in a.stretches:
            assert a.content[0] <= start < end <= a.content[1]
            assert not a.source or a.source[1] <= start or end <= a.source[0]
        assert (a.source is None) == (a.speaker is None)
    assert found == find_attributions(article)
    start, end = sorted((min(first, len(text)), min(second, len(text))))
    stance, who = stance_of(article, (start, end), found)
    assert stance in {"asserts", "reports", "hedges", "denies"}
    assert who is None or who
