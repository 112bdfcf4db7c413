"""Text at the door: harmless, as long as before; and what counts as a word."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.story.text import WORD, clean, count_words

ANY = st.text(alphabet=st.characters(exclude_categories=()), max_size=100)


@given(ANY)
def test_cleaning_moves_nothing(text: str) -> None:
    cleaned = clean(text)
    assert len(cleaned) == len(text)
    assert clean(cleaned) == cleaned
    for before, after in zip(text, cleaned, strict=True):
        assert after == before or unicodedata.category(before) in ("Cc", "Cf", "Cs", "Zl", "Zp")


@given(ANY)
def test_nothing_is_left_that_a_terminal_acts_upon(text: str) -> None:
    cleaned = clean(text)
    assert all(c in "\n\t\r" or unicodedata.category(c) not in ("Cc", "Cs", "Zl", "Zp") for c in cleaned)
    assert not set(cleaned) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    assert len(cleaned.splitlines()) == len(cleaned.replace("\r\n", "\n").replace("\r", "\n").splitlines())


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("a\x1b[2Jb", "a\ufffd[2Jb"),
        ("a\u202eb", "a b"),
        ("a\u2028b\x0cc\x85d", "a\nb\nc\nd"),
        ("a\ud800b\x9bc\x7f", "a\ufffdb\ufffdc\ufffd"),
        (
            "می\u200cخواهم क\u094d\u200dष e\u0301 co\u00adop",
            "می\u200cخواهم क\u094d\u200dष e\u0301 co\u00adop",
        ),
        ("a\r\nb\rc\td", "a\r\nb\rc\td"),
    ],
)
def test_what_is_replaced_by_what(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The bridge’s re-use isn't 26-year-old news.",
            ["The", "bridge’s", "re-use", "isn't", "26-year-old", "news"],
        ),
        ("U.S. 3.5% – a_b -x", ["U", "S", "3", "5", "a", "b", "x"]),
        ("e\u0301tat naïve co\u00adop", ["e\u0301tat", "naïve", "co\u00adop"]),
        ("हिन्दी-भाषी می\u200cخواهم", ["हिन्दी-भाषी", "می\u200cخواهم"]),
        ("大桥关闭 はし", ["大", "桥", "关", "闭", "は", "し"]),
        ("ที่นี่", ["ที่", "นี่"]),
        ("다리가 폐쇄됐다", ["다리가", "폐쇄됐다"]),
        ("… — ' ’", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert WORD.findall(text) == words
    assert count_words(text) == len(words)


@given(ANY)
def test_every_letter_and_digit_is_in_a_word(text: str) -> None:
    covered = {i for found in WORD.finditer(text) for i in range(*found.span())}
    assert all(i in covered for i, c in enumerate(text) if c.isalnum())
