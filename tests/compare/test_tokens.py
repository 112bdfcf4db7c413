"""Words as numbers: what counts as the same word, how rare it is, where a sentence begins."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.compare.sharing.tokens import fold, tokenize, without_ending
from tui.story.text import WORD

PIECES = (
    *" \n\t\xa0.…!'’-é\u0301\u200d。外交กะ5😀\ud800ßaA",
    "  ",
    ". ",
    "\r\n",
    "Mr",
    "storm",
    "Storm",
    "’s",
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Don’t", "don't"),
        ("STRASSE", "straße"),
        ("De\u0301ja\u0300", "DÉJÀ"),
        ("ﬁre", "fire"),
        ("co\u00adop", "COOP"),
    ],
)
def test_spellings_of_one_word(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("word", "stemmed"),
    [("Allies’", "allie"), ("Moscow's", "moscow"), ("leaders", "leader"), ("press", "press"), ("gas", "gas")],
)
def test_endings(word: str, stemmed: str) -> None:
    assert without_ending(fold(word)) == stemmed


def _sentences(text: str) -> list[str]:
    tokens = tokenize([text])
    opens = [i for i in range(len(tokens.opens)) if tokens.opens[i]]
    return [text[tokens.starts[a] : tokens.ends[b - 1]] for a, b in pairwise(opens)]


def test_sentences_end_where_readers_end_them() -> None:
    text = "Mr. Li met J. Doe in the U.S. on Monday.  “Stop!” he said. It cost 1.5 million\nin all.\n\nNo end"
    assert _sentences(text) == [
        "Mr. Li met J. Doe in the U.S. on Monday",
        "Stop",
        "he said",
        "It cost 1.5 million\nin all",
        "No end",
    ]


def test_a_name_is_one_in_the_possessive_too() -> None:
    tokens = tokenize(["The Wagner Group’s chief met McDonald of the UK. Troops moved"])
    assert [not plain for plain in tokens.plain[:11]] == [
        *(False, True, True, False, False, True, False, False, False, False, False)
    ]


def test_a_frequent_word_tells_little_and_a_rare_one_ten_bits_at_most() -> None:
    tokens = tokenize(["the cat " * 1000, "barge"])
    assert tokens.bits[0] == tokens.bits[1] == 1.0
    assert tokens.bits[tokens.first[1]] == 10.0


def test_places_are_code_points_of_the_text() -> None:
    texts = ["👩‍👩‍👧 Zwölf Boxkämpfer", "  外交部 said"]
    tokens = tokenize(texts)
    for k, text in enumerate(texts):
        places = range(tokens.first[k], tokens.first[k + 1] - 1)
        words = [text[tokens.starts[i] : tokens.ends[i]] for i in places]
        assert words == [["Zwölf", "Boxkämpfer"], ["外", "交", "部", "said"]][k]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.sampled_from(PIECES)).map("".join), max_size=4))
def test_the_words_are_those_of_each_text_by_itself(texts: list[str]) -> None:
    tokens = tokenize(texts, [1000 * k for k in range(len(texts))])
    assert len(tokens.first) == len(texts) + 1
    form_of: dict[str, int] = {}
    for k, text in enumerate(texts):
        words = list(WORD.finditer(text))
        start, end = int(tokens.first[k]), int(tokens.first[k + 1])
        places = [(1000 * k + word.start(), 1000 * k + word.end()) for word in words]
        behind = (1000 * k + len(text),) * 2
        found = zip(tokens.starts[start:end].tolist(), tokens.ends[start:end].tolist(), strict=True)
        assert list(found) == [*places, behind]
        for word, form in zip(words, tokens.forms[start:end].tolist(), strict=False):
            assert form_of.setdefault(fold(word.group()), form) == form
        assert tokens.opens[start] and tokens.opens[end - 1]
    assert len(set(form_of.values())) == len(form_of)


def test_no_run_of_equal_words_reaches_into_the_next_text() -> None:
    tokens = tokenize(["a b", "a b", "a b"])
    behind = [int(tokens.stems[end - 1]) for end in tokens.first[1:]]
    assert len(set(behind)) == 3
    assert not set(behind) & {int(tokens.stems[0]), int(tokens.stems[1])}
