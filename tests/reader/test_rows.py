"""What the rows of the lists are made of: exactly as wide as they are asked to be, whatever the names."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.reader import harbour
from tui.compare.findings import Claim
from tui.reader.widgets.articles import Entry, entry_height, entry_lines
from tui.reader.widgets.claimhead import cell_width, count_head
from tui.reader.widgets.claims import column_order, count_words, grid_pieces
from tui.reader.widgets.rows import Piece, cut

STORY = harbour.story()
CLAIMS = {claim.id: claim for claim in harbour.comparison(STORY).claims}
COLUMNS = ("gazette", "wire", "post", "radio")

letters = st.text(st.sampled_from("abc 中文한é👍🏽\u0301—“”"), max_size=50)


def _grid(claim: Claim, columns: tuple[str, ...] = COLUMNS, cell: int = 7) -> str:
    return "".join(text for text, _ in grid_pieces(claim, columns, cell))


def _inks(claim: Claim, letter: str) -> set[str]:
    return {ink for text, ink in grid_pieces(claim, COLUMNS, 7) if text == letter}


def test_outlets_of_one_voice_are_tied() -> None:
    assert _grid(CLAIMS["c1"]) == "   ● ──── ●      ●      ●   "


def test_the_tie_runs_through_an_absent_one() -> None:
    assert _grid(CLAIMS["c7"]) == "   ◐ ──── · ──── ◐      ·   "


def test_a_tie_never_runs_through_another_voice() -> None:
    assert _grid(CLAIMS["c1"], ("gazette", "post", "wire")) == "   ●      ●      ●   "
    assert _grid(CLAIMS["c2"], ("gazette", "post", "wire")) == "   ● ──── · ──── ●   "


def test_columns_put_kin_next_to_each_other() -> None:
    ids, tellings = ("a", "b", "c", "d", "e"), (("a", "c"), ("b", "e"), ("d",))
    assert column_order(ids, tellings, "a", "b") == ("a", "c", "b", "e", "d")
    assert column_order(ids, tellings, "c", "d") == ("c", "a", "d", "b", "e")
    assert column_order(ids, (("a", "c", "e"), ("b",)), "a", "e") == ("a", "e", "c", "b", "d")
    assert column_order(ids, (), "d", "b") == ("d", "b", "a", "c", "e")


def test_what_is_possible_stands_in_brackets() -> None:
    assert _grid(CLAIMS["c4"]) == "   ●     (◐)    (◔)     ·   "


def test_in_a_narrow_grid_ties_and_brackets_still_fit() -> None:
    assert _grid(CLAIMS["c7"], cell=4) == " ◐ ─ · ─ ◐   ·  "
    assert _grid(CLAIMS["c4"], cell=4) == " ●  (◐) (◔)  ·  "


def test_a_denial_is_in_the_ink_of_what_differs() -> None:
    assert _inks(CLAIMS["c2"], "×") == {"differs"}
    assert _inks(CLAIMS["c2"], "●") == {"bright"}
    assert _inks(CLAIMS["c2"], "·") == {"quiet"}
    assert _inks(CLAIMS["c2"], "─") == {"same"}


def test_a_voice_with_one_outlet_in_sight_has_no_tie() -> None:
    assert "─" not in _grid(CLAIMS["c1"], ("wire", "post"))
    assert _grid(CLAIMS["c1"], ()) == ""


@given(st.permutations(COLUMNS), st.sampled_from(sorted(CLAIMS)), st.sampled_from([4, 7]), st.integers(0, 4))
def test_a_grid_is_as_wide_as_its_cells_with_a_glyph_in_each(
    order: list[str], claim: str, cell: int, shown: int
) -> None:
    columns = tuple(order[:shown])
    line = _grid(CLAIMS[claim], columns, cell)
    assert cell_len(line) == len(columns) * cell
    for i in range(len(columns)):
        glyphs = set(line[i * cell : (i + 1) * cell]) & set("●◐◔×·")
        assert len(glyphs) == 1


@pytest.mark.parametrize("width", [30, 63, 64, 100, 119, 120, 200])
def test_counts_stand_under_their_head(width: int) -> None:
    for claim in CLAIMS.values():
        assert cell_len(count_words(claim, width)) == cell_len(count_head(width))


def test_counts_are_aligned_on_the_dot() -> None:
    many = replace(CLAIMS["c1"], outlets=tuple("abcdefghijkl"), voices=tuple((a,) for a in "abcdefghijk"))
    for width in (64, 120):
        dots = {count_words(claim, width).index("·") for claim in (*CLAIMS.values(), many)}
        assert dots == {count_head(width).index("·")}
    assert count_words(many, 120).split("+")[0].strip() == "12 · 11"


def test_possible_outlets_follow_the_count() -> None:
    assert count_words(CLAIMS["c4"], 120).split() == ["1", "·", "1", "+2"]
    assert count_words(CLAIMS["c4"], 100).split() == ["1·1", "+2"]
    assert "+" not in count_words(CLAIMS["c3"], 120)


def test_the_grid_has_wide_cells_where_there_is_room() -> None:
    assert [cell_width(width) for width in (60, 119, 120, 200)] == [4, 4, 7, 7]


@given(letters, st.integers(0, 40))
def test_words_are_cut_to_the_room_there_is(words: str, width: int) -> None:
    shown = cut(words, width)
    assert cell_len(shown) <= max(width, 1)
    assert shown == words or shown.endswith("…")


entries = st.builds(
    Entry,
    outlet=letters,
    title=letters,
    facts=letters,
    share=st.none() | st.sampled_from([0.0, 0.003, 0.31, 1.0]),
    kin=letters,
    open_as=st.sampled_from(["", "base", "other"]),
)


@given(entries, st.sampled_from([1, 2, 3, 4, 6]), st.integers(4, 60), st.booleans())
def test_an_entry_never_leaves_its_room(entry: Entry, height: int, width: int, selected: bool) -> None:
    lines = entry_lines(entry, height, width, selected)
    assert 1 <= len(lines) <= height
    assert all(cell_len(_text(line)) <= width for line in lines)


@given(entries, st.sampled_from([1, 4, 6]), st.integers(20, 60))
def test_a_selected_entry_differs_in_more_than_colour(entry: Entry, height: int, width: int) -> None:
    first, chosen = (_text(entry_lines(entry, height, width, selected)[0]) for selected in (False, True))
    assert (first[0], chosen[0]) == (" ", "▌")
    assert first[1:] == chosen[1:]


def _text(pieces: object) -> str:
    assert isinstance(pieces, list)
    line: list[Piece] = pieces
    return "".join(text for text, _ in line)


def test_an_entry_says_who_what_and_how_much() -> None:
    entry = Entry("Northern Wire", "Holm ferry", "6 November", 0.55, "most with Gazette", "other")
    assert [_text(line) for line in entry_lines(entry, 6, 30, selected=True)] == [
        "▌ Northern Wire          other",
        "  " + "━" * 12 + "─" * 9 + "   55 %",
        "  most with Gazette",
        "  Holm ferry",
        "  6 November",
    ]
    assert [_text(line) for line in entry_lines(entry, 2, 14, selected=False)] == ["  Northern Wi…", "  55 %"]
    assert [_text(line) for line in entry_lines(entry, 1, 30, selected=False)] == [
        "  Northern Wire           55 %"
    ]


def test_before_the_comparison_an_entry_shows_what_is_known() -> None:
    entry = Entry("Northern Wire", "Holm ferry", "6 November", None, "", "")
    assert [_text(line).strip() for line in entry_lines(entry, 4, 30, selected=False)] == [
        "Northern Wire", "Holm ferry", "6 November",
    ]  # fmt: skip


@given(st.integers(1, 500), st.integers(0, 60), st.sampled_from([14, 27]))
def test_entries_get_as_much_room_as_all_of_them_can_have(entries: int, room: int, width: int) -> None:
    height = entry_height(entries, room, width)
    assert height in ((1, 2, 3) if width == 14 else (1, 4, 6))
    assert height == 1 or entries * height <= room + 1


def test_more_articles_never_make_an_entry_taller() -> None:
    heights = [entry_height(n, 30, 27) for n in range(1, 40)]
    assert all(a >= b for a, b in pairwise(heights))
    assert (heights[0], heights[-1]) == (6, 1)
