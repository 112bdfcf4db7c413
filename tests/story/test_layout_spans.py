"""Offsets are sacred: whatever the text, every span of a layout names what it says."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.anything import texts
from tui.story import Layout, Span, Story
from tui.story.laying_out import lay_out
from tui.story.text import clean

LINES = [
    "Bridge closed after cracks are found",
    "By Ann Example",
    "Updated 3 May 2024, 14:20 GMT",
    "ROME, March 4 (Newswire) — The bridge was closed on Sunday. It is old.",
    "“We had no choice. It was a matter of hours,” the engineer said.",
    '"Go!" Smith said. "Stay." He left...',
    "What happens next",
    "Read more: Ten bridges that fell",
    "(Reporting by Ann Example; editing by B. Sample)",
    "# A heading",
    "---",
    "title: A bridge",
    "- The ferry runs every hour",
    "The U.S.-U.K. talks of Dr. J. K. Example resumed. . They (all of them.) met.",
    "大桥关闭。工程师说：“没有选择。”",
    "وقال الوزير. هل جاء؟",
    "ภาษาไทย",
    " \t ",
    "…",
    "©",
]
NEWLINES = st.sampled_from(["\n", "\n\n", "\r\n", "\r", "\r\n\r\n", " ", ""])
PAGES = st.lists(st.tuples(st.sampled_from(LINES) | texts(max_size=30), NEWLINES), max_size=10).map(
    lambda parts: "".join(line + newline for line, newline in parts)
)
TITLES = st.none() | st.sampled_from(LINES) | texts(max_size=20)


def solid(text: str, spans: list[Span]) -> list[int]:
    """Where the characters of the spans stand, white space left out."""
    return [i for start, end in spans for i in range(start, end) if not text[i].isspace()]


def check(text: str, layout: Layout) -> None:
    paragraphs = [(p.start, p.end) for p in layout.paragraphs]
    inside = [s for p in layout.paragraphs for s in p.sentences]
    for spans in (paragraphs, inside, list(layout.furniture)):
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert all(a[1] <= b[0] for a, b in pairwise(spans))
        assert all(text[start:end] == text[start:end].strip() for start, end in spans)
    assert solid(text, paragraphs) == [i for i, c in enumerate(text) if not c.isspace()]
    not_prose = [(p.start, p.end) for p in layout.paragraphs if p.kind in ("title", "heading")]
    apart = solid(text, sorted([*inside, *layout.furniture, *not_prose]))
    assert apart == solid(text, paragraphs), "each character is in one sentence, or in what is none"
    assert layout.title in (None, *((p.start, p.end) for p in layout.paragraphs if p.kind == "title"))


@given(texts(max_size=120))
def test_any_text(text: str) -> None:
    check(text, lay_out(text))


@given(PAGES, TITLES)
def test_any_page(text: str, title: str | None) -> None:
    check(text, lay_out(text, title))


@given(PAGES)
def test_a_layout_is_worked_out_once_and_is_the_same_for_the_same_text(text: str) -> None:
    article = Story.from_texts({"a": text})["a"]
    assert article.layout is article.layout
    assert article.layout == lay_out(clean(text))


def test_nothing_is_laid_out_before_somebody_asks() -> None:
    article = Story.from_texts({"a": "The bridge was closed."})["a"]
    assert article._layout is None
    assert article.sentences == ((0, 22),)
    assert article._layout is not None
