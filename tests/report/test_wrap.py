"""Lines as wide as a terminal shows them."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.anything import texts
from tui.report.wrap import wrap


@given(texts(), st.integers(min_value=4, max_value=40))
def test_lines_fit_and_nothing_is_lost(text: str, width: int) -> None:
    wrapped = wrap(text, width=width)
    assert "".join(wrapped.split()) == "".join(text.split())
    assert all(cell_len(line) <= width for line in wrapped.split("\n"))


def test_further_lines_hang() -> None:
    assert wrap("one two three", "1. ", "   ", width=10) == "1. one two\n   three"


def test_text_without_spaces_breaks_between_wide_characters_not_before_a_full_stop() -> None:
    assert wrap("检查人员说。他们", width=10) == "检查人员\n说。他们"


def test_a_word_that_is_wider_than_the_line_is_broken() -> None:
    assert wrap("a abcdefgh b", width=4) == "a\nabcd\nefgh\nb"


def test_a_combining_mark_stays_with_its_letter() -> None:
    assert wrap("abcde\u0301f", width=5) == "abcde\u0301\nf"
