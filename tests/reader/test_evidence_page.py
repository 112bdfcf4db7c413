"""The evidence for a claim as lines: every mention is there, and no line leaves the screen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reader import harbour
from tui.reader.evidence_page import evidence_lines
from tui.story import Story

STORY = harbour.story()
CLAIMS = {claim.id: claim for claim in harbour.comparison(STORY).claims}


def _page(claim_id: str, width: int = 140) -> str:
    return "\n".join(line.plain.rstrip() for line in evidence_lines(STORY, CLAIMS[claim_id], width))


@pytest.mark.parametrize("claim_id", sorted(CLAIMS))
def test_no_line_leaves_the_screen(claim_id: str) -> None:
    for width in (*range(24, 70), 79, 80, 99, 100, 101, 102, 103, 120, 140, 200):
        assert all(line.cell_length <= width for line in evidence_lines(STORY, CLAIMS[claim_id], width))


@given(
    st.text(st.sampled_from("ab 中文 한é👍🏽\u0301—“”.[]"), min_size=1, max_size=120), st.integers(24, 160)
)
def test_no_line_leaves_the_screen_in_any_script(words: str, width: int) -> None:
    words = f"a{words}"
    story = Story("", (harbour.article("x", words[:30], [("prose", words)]),))
    claim = harbour.claim(story, "c1", words, harbour.mention("x", words, source=words, why=(words,)))
    assert all(line.cell_length <= width for line in evidence_lines(story, claim, width))


@pytest.mark.parametrize("width", [60, 140])
def test_every_outlet_says_it_in_its_own_words(width: int) -> None:
    page = " ".join(_page("c2", width).split())
    assert page.startswith("Nobody was hurt. 3 outlets · 2 voices")
    assert "Voice 1 2 outlets, one text: copied wording" in page
    assert "Voice 2 its own words" in page
    assert page.count("Nobody was hurt, and all were brought ashore") == 2
    assert "× contradicted" in page
    assert "denied by the hospital in Tarn" in page
    assert "+ in common: nobody · hurt" in page
    assert page.endswith("Not found in the text of The Evening Post.")


def test_what_is_possible_stands_apart_and_is_not_counted() -> None:
    page = " ".join(_page("c4").split())
    assert "1 outlet · 1 voice +2 possible" in page
    assert page.index("Possible not counted") > page.index("no fuel has leaked")
    assert "(◔) possible" in page
    assert page.index("Fuel is reportedly seeping") > page.index("Possible not counted")


def test_a_title_that_is_not_in_the_text_can_be_evidence() -> None:
    assert "One reef" in _page("c1")
    assert "One reef, one ship" not in _page("c1")


def test_the_mention_is_bold_in_its_sentence() -> None:
    line = next(
        line for line in evidence_lines(STORY, CLAIMS["c11"], 140) if "Volunteers handed out" in line.plain
    )
    start = line.plain.index("Volunteers")
    bold = [span for span in line.spans if "bold" in str(span.style)]
    assert any(span.start <= start < span.end for span in bold)


def test_columns_stand_where_they_should() -> None:
    lines = _page("c3", 140).splitlines()
    first = next(line for line in lines if "Harbour Gazette" in line)
    assert first.index("Harbour Gazette") == 2
    assert first.index("“The captain") == 2 + 18 + 3
    assert first.index("◐  said by Ida Lorne") == 2 + 18 + 3 + 62 + 3


def test_only_one_outlet_is_the_only_voice() -> None:
    assert "Voice 1   the only one" in _page("c9")
