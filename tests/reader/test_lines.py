"""An article set as lines: every line knows where it stands, and nothing of the text is lost."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.reader import harbour
from tui.reader.lines import line_at, on_lines, set_lines
from tui.story import Article, Layout, Paragraph
from tui.story.layout import ParagraphKind
from tui.story.text import clean

WIDE = "中文，日本語、한국어"
MARKS = "e\u0301a\u0308\u0323 ক্ষ नमस्ते"
EMOJI = "👩‍👩‍👧‍👦🇩🇪👍🏽✈️"
RIGHT_TO_LEFT = "שלום עולם مرحبا بالعالم"
SPACES = " \t\n\u00a0\u2003\u3000\u2028\u200b"

letters = st.one_of(
    st.characters(),
    st.sampled_from(WIDE + MARKS + EMOJI + RIGHT_TO_LEFT + SPACES),
    st.sampled_from("abc ABC .,"),
)
words = st.text(letters, min_size=1, max_size=40).map(clean)
kinds: st.SearchStrategy[ParagraphKind] = st.sampled_from(["prose", "prose", "heading", "furniture", "title"])


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """Paragraphs of any words and kinds; furniture also inside them."""
    text = draw(st.sampled_from(["", "\n", " \t"]))
    paragraphs, furniture = [], []
    for kind, said in draw(st.lists(st.tuples(kinds, words), max_size=6)):
        if not said.strip():
            continue
        start = len(text)
        text += said
        paragraphs.append(Paragraph(start, len(text), kind))
        if kind == "furniture":
            furniture.append((start, len(text)))
        elif draw(st.booleans()):
            inside = sorted((draw(st.integers(start, len(text))), draw(st.integers(start, len(text)))))
            if inside[0] < inside[1]:
                furniture.append((inside[0], inside[1]))
        text += "\n\n"
    given_title = draw(st.none() | words)
    article = Article("a", text, "a.txt", "A", given_title=given_title)
    object.__setattr__(article, "_layout", Layout(None, None, tuple(paragraphs), tuple(furniture)))
    return article


measures = st.integers(2, 70)


@given(articles(), measures, st.booleans())
def test_every_line_gives_back_the_text_at_its_place(article: Article, measure: int, shown: bool) -> None:
    for line in set_lines(article, measure, shown):
        if line.start >= 0:
            there = article.text[line.start : line.end]
            assert len(there) == len(line.text)
            assert all(a == b or (a == " " and b.isspace()) for a, b in zip(line.text, there, strict=True))


@given(articles(), measures, st.booleans())
def test_no_line_is_wider_than_the_measure(article: Article, measure: int, shown: bool) -> None:
    for line in set_lines(article, measure, shown):
        assert cell_len(line.text) <= measure


@given(articles(), measures)
def test_with_its_furniture_all_text_is_there_once(article: Article, measure: int) -> None:
    lines = [line for line in set_lines(article, measure, furniture=True) if line.start >= 0]
    assert "".join(_letters(line.text) for line in lines) == _letters(article.text)
    assert all(line.end <= after.start for line, after in pairwise(lines))


@given(articles(), measures)
def test_without_it_all_other_text_is_there_once(article: Article, measure: int) -> None:
    kept = list(article.text)
    for start, end in article.furniture:
        kept[start:end] = " " * (end - start)
    lines = set_lines(article, measure, furniture=False)
    assert "".join(_letters(line.text) for line in lines if line.start >= 0) == _letters("".join(kept))
    assert sum(line.kind == "fold" for line in lines) > 0 or not article.furniture


@given(articles(), measures, st.booleans())
def test_every_offset_in_a_line_finds_that_line(article: Article, measure: int, shown: bool) -> None:
    lines = set_lines(article, measure, shown)
    for i, line in enumerate(lines):
        for offset in range(line.start, line.end) if line.start >= 0 else ():
            assert line_at(lines, offset) == i


@given(articles(), measures, st.booleans())
def test_a_line_begins_and_ends_with_a_letter(article: Article, measure: int, shown: bool) -> None:
    lines = set_lines(article, measure, shown)
    assert all(line.text.strip() == line.text and bool(line.text) != (line.kind == "blank") for line in lines)
    assert all(line.anchor <= after.anchor for line, after in pairwise(lines))


@given(articles(), measures, st.lists(st.tuples(st.integers(-3, 250), st.integers(0, 60)), max_size=5))
def test_what_stands_on_a_line(article: Article, measure: int, spans: list[tuple[int, int]]) -> None:
    lines = set_lines(article, measure, furniture=True)
    things = [(start, start + length, f"{start}+{length}") for start, length in spans]
    expected = [
        [name for start, end, name in things if line.start >= 0 and start < line.end and line.start < end]
        for line in lines
    ]
    assert on_lines(lines, things) == expected


def _letters(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("sample", [WIDE, MARKS, EMOJI, RIGHT_TO_LEFT])
def test_scripts_that_are_wide_combined_or_right_to_left(sample: str) -> None:
    article = harbour.article("a", "A", [("prose", f"{sample} {sample} {sample}.")])
    for measure in (2, 5, 12, 40):
        lines = set_lines(article, measure, furniture=False)
        assert all(cell_len(line.text) <= measure for line in lines)
        assert "".join(_letters(line.text) for line in lines) == _letters(article.text)


def test_a_line_breaks_between_words() -> None:
    article = harbour.article("a", "A", [("prose", "one two three four five")])
    assert [line.text for line in set_lines(article, 9, furniture=False)] == ["one two", "three", "four five"]


def test_a_word_longer_than_the_measure_is_broken() -> None:
    article = harbour.article("a", "A", [("prose", "https://example.org/a/very/long/address end")])
    lines = set_lines(article, 10, furniture=False)
    assert len(lines) > 3
    assert (
        "".join(line.text for line in lines).replace(" ", "") == "https://example.org/a/very/long/addressend"
    )


def test_tabs_and_line_ends_inside_a_paragraph_show_as_spaces() -> None:
    article = harbour.article("a", "A", [("prose", "one\ttwo\nthree\r\nfour")])
    lines = set_lines(article, 40, furniture=False)
    assert [line.text.split() for line in lines] == [["one", "two", "three", "four"]]
    assert lines[0].end - lines[0].start == len("one\ttwo\nthree\r\nfour")


def test_paragraphs_are_parted_by_one_empty_line() -> None:
    article = harbour.article(
        "a", "A", [("title", "T"), ("prose", "One."), ("heading", "H"), ("prose", "Two.")]
    )
    assert [line.text for line in set_lines(article, 40, furniture=False)] == [
        "T",
        "",
        "One.",
        "",
        "H",
        "",
        "Two.",
    ]


def test_a_title_that_is_not_in_the_text_stands_above_it() -> None:
    article = harbour.article("a", "A", [("prose", "One.")], title="A title from outside")
    assert [(line.text, line.kind, line.start) for line in set_lines(article, 10, furniture=False)] == [
        ("A title", "title", -1),
        ("from", "title", -1),
        ("outside", "title", -1),
        ("", "blank", -1),
        ("One.", "prose", 0),
    ]


def test_furniture_is_counted_in_one_line_or_shown_in_its_place() -> None:
    article = harbour.story()["gazette"]
    folded = set_lines(article, 60, furniture=False)
    assert (folded[-1].text, folded[-1].kind) == ("… 3 pieces of page furniture set aside", "fold")
    assert not any("Advertisement" in line.text for line in folded)
    shown = set_lines(article, 60, furniture=True)
    assert (shown[0].text, shown[0].kind) == ("Advertisement", "furniture")
    assert shown[-1].text == "Related Articles"


def test_furniture_inside_a_paragraph_is_a_block_of_its_own() -> None:
    article = harbour.article("a", "A", [("prose", "TARN – The ferry ran aground.")])
    layout = Layout(None, None, article.paragraphs, ((0, 6),))
    object.__setattr__(article, "_layout", layout)
    assert [line.text for line in set_lines(article, 40, furniture=False)][:1] == ["The ferry ran aground."]
    assert [line.text for line in set_lines(article, 40, furniture=True)] == [
        "TARN –",
        "",
        "The ferry ran aground.",
    ]


def test_an_empty_article_has_no_lines() -> None:
    assert set_lines(harbour.article("a", "A", []), 40, furniture=False) == []
    assert line_at([], 7) == 0


def test_an_offset_between_lines_belongs_to_the_line_before() -> None:
    article = harbour.article("a", "A", [("prose", "One."), ("prose", "Two.")])
    lines = set_lines(article, 40, furniture=False)
    assert [line_at(lines, offset) for offset in (0, 3, 4, 5, 6, 9, 99)] == [0, 0, 0, 0, 2, 2, 2]
