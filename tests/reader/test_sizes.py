"""Every size of terminal: what is shown, what is one key away, and that a resize loses nothing."""

from __future__ import annotations

import pytest
from textual import events
from textual.geometry import Size

from tests.reader.driving import Reader, opened

PANES = ("#list-pane", "#base-pane", "#other-pane", "#claims")


def _panes(reader: Reader) -> set[str]:
    """The panes that one can see."""
    return {name[1:].removesuffix("-pane") for name in PANES if reader.screen.query_one(name).region.area}


@pytest.mark.parametrize(
    ("size", "panes"),
    [
        ((200, 60), {"list", "base", "other", "claims"}),
        ((140, 45), {"list", "base", "other", "claims"}),
        ((139, 45), {"base", "other", "claims"}),
        ((100, 30), {"base", "other", "claims"}),
        ((100, 24), {"base", "other"}),
        ((80, 24), {"list", "base", "other"}),
        ((80, 19), {"list", "base"}),
        ((60, 20), {"list", "base", "other"}),
        ((59, 40), {"base"}),
        ((30, 10), {"base"}),
    ],
)
async def test_each_size_has_its_own_layout(size: tuple[int, int], panes: set[str]) -> None:
    async with opened(size=size) as reader:
        assert _panes(reader) == panes
        for line in reader.everything().splitlines():
            assert len(line) <= size[0]


async def test_at_80_columns_c_turns_the_twin_to_claims_and_back() -> None:
    async with opened(size=(80, 24)) as reader:
        await reader.press("c")
        assert _panes(reader) == {"list", "base", "claims"}
        assert reader.focus == "claim-rows"
        await reader.press("j", "j")
        assert reader.claim == "c3"
        assert reader.row_of(reader.base, "The captain did") is not None
        await reader.press("c")
        assert _panes(reader) == {"list", "base", "other"}
        assert reader.focus == "base"
        assert reader.row_of(reader.other, "The captain did") is not None


async def test_escape_leaves_the_claims_at_80_columns() -> None:
    async with opened(size=(80, 24)) as reader:
        await reader.press("c", "escape")
        assert _panes(reader) == {"list", "base", "other"}
        assert reader.focus == "base"


async def test_claims_open_on_a_low_screen_and_close_again() -> None:
    async with opened(size=(120, 24)) as reader:
        assert _panes(reader) == {"base", "other"}
        await reader.press("c")
        assert _panes(reader) == {"base", "other", "claims"}
        await reader.press("c")
        assert _panes(reader) == {"base", "other"}


async def test_at_50_columns_one_pane_at_a_time() -> None:
    async with opened(size=(50, 20)) as reader:
        seen = [_panes(reader)]
        for _ in range(4):
            await reader.press("tab")
            seen.append(_panes(reader))
        assert seen == [{"base"}, {"other"}, {"claims"}, {"list"}, {"base"}]
        await reader.press("c")
        assert _panes(reader) == {"claims"}
        await reader.press("c")
        assert _panes(reader) == {"base"}
        await reader.press("tab", "tab", "escape")
        assert _panes(reader) == {"base"}


async def test_at_50_columns_the_twin_is_one_key_away() -> None:
    async with opened(size=(50, 20)) as reader:
        await reader.press("]", "]", "tab")
        assert reader.row_of(reader.other, "The ferry left Tarn") is not None
        assert "┃" in reader.shown("#other")


async def test_at_50_columns_an_article_of_the_list_is_opened_where_one_can_read_it() -> None:
    async with opened(size=(50, 20)) as reader:
        await reader.press("shift+tab", "j", "j", "b")
        assert reader.pair[0] == "post"
        await reader.press("escape")
        assert "It took one reef" in reader.shown("#base")


async def test_the_twin_below_starts_with_the_passage() -> None:
    async with opened(size=(80, 24)) as reader:
        await reader.press("]", "]", "]")
        assert reader.row_of(reader.other, "“The captain did") == 0
        assert "edited" in reader.shown("#other-head")


@pytest.mark.parametrize("size", [(200, 60), (100, 30), (80, 24), (50, 20), (30, 8)])
async def test_a_resize_keeps_what_one_reads(size: tuple[int, int]) -> None:
    async with opened(size=(120, 40)) as reader:
        await reader.press("]", "]", "]", "}")
        passage, claim, pair = reader.base.here, reader.claim, reader.pair
        await reader.resize(*size)
        assert (reader.base.here, reader.claim, reader.pair) == (passage, claim, pair)
        await reader.resize(120, 40)
        assert (reader.base.here, reader.claim, reader.pair) == (passage, claim, pair)
        assert reader.focus == "base"


async def test_a_resize_keeps_the_first_line_in_view() -> None:
    async with opened(size=(120, 40)) as reader:
        await reader.press("j", "j", "j", "j", "j", "j", "j", "j")
        first = reader.shown("#base").splitlines()[0][2:].split()[:3]
        for size in ((60, 20), (200, 60), (90, 30), (120, 40)):
            await reader.resize(*size)
            assert " ".join(first) in " ".join(reader.shown("#base").split())


async def test_a_title_at_the_top_stays_there() -> None:
    async with opened(size=(120, 40)) as reader:
        await reader.press("o")
        assert reader.shown("#other").startswith("  One reef, one ship")
        await reader.resize(100, 30)
        await reader.resize(140, 40)
        assert reader.shown("#other").startswith("  One reef, one ship")


async def test_after_a_resize_the_focus_is_in_a_pane_that_one_can_see() -> None:
    async with opened(size=(140, 40)) as reader:
        await reader.press("tab", "tab")
        assert reader.focus == "claim-rows"
        await reader.resize(80, 24)
        focused = reader.app.focused
        assert focused is not None
        assert focused.region.area
        await reader.press("j")


@pytest.mark.parametrize("keys", [(), ("enter",), ("?",), ("s",)])
async def test_sizes_in_quick_succession_end_with_the_last(keys: tuple[str, ...]) -> None:
    async with opened(size=(100, 30)) as reader:
        await reader.press(*keys)
        for screen in reader.app.screen_stack:
            for width, height in ((50, 20), (10, 4), (140, 45), (10, 4), (100, 30)):
                size = Size(width, height)
                screen.post_message(events.Resize(size, size))
                screen.call_later(lambda: None)
        await reader.drawn()
        await reader.press("escape", "]")
        assert reader.screen.outer_size == Size(100, 30)
        assert _panes(reader) == {"base", "other", "claims"}


@pytest.mark.parametrize("size", [(1, 1), (5, 2), (12, 4), (300, 3), (10, 90)])
async def test_absurd_sizes_do_no_harm(size: tuple[int, int]) -> None:
    async with opened(size=size) as reader:
        await reader.press("]", "}", "tab", "c", "enter", "escape", "?", "q", "tab", "j", "G")
        await reader.resize(100, 30)
        assert "The ferry" in reader.everything()
