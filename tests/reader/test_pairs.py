"""Which two articles are open, and where the keys go: choosing, swapping, the panes."""

from __future__ import annotations

import pytest

from tests.reader.driving import opened


async def test_b_and_o_go_through_the_articles_and_leave_the_open_one_out() -> None:
    async with opened() as reader:
        seen = []
        for key in "oooOObBB":
            await reader.press(key)
            seen.append(reader.pair)
        assert seen == [
            ("gazette", "post"),
            ("gazette", "radio"),
            ("gazette", "wire"),
            ("gazette", "radio"),
            ("gazette", "post"),
            ("wire", "post"),
            ("gazette", "post"),
            ("radio", "post"),
        ]
        assert "Radio Holm" in reader.shown("#base-head")
        assert "The Evening Post" in reader.shown("#other-head")


async def test_another_article_beside_it_leaves_the_base_where_it_was() -> None:
    async with opened(size=(100, 30)) as reader:
        await reader.press("ctrl+d", "ctrl+d")
        at = reader.base.scroll_offset.y
        await reader.press("o")
        assert reader.base.scroll_offset.y == at > 0
        assert len(reader.base.marks) == 1


async def test_swap_turns_the_two_texts_round_and_stays_at_the_passage() -> None:
    async with opened() as reader:
        await reader.press("]", "]", "]")
        passage = reader.base.here and reader.base.here.passage
        await reader.press("x")
        assert reader.pair == ("wire", "gazette")
        for pane in (reader.base, reader.other):
            assert pane.here is not None
            assert pane.here.passage == passage
            assert pane.is_visible_offset(pane.here.start)
        await reader.press("x")
        assert reader.pair == ("gazette", "wire")


async def test_swap_keeps_the_place_where_there_is_no_passage() -> None:
    async with opened(size=(100, 30)) as reader:
        await reader.press("o", "o")
        assert reader.pair == ("gazette", "radio")
        await reader.press("G")
        at = reader.base.scroll_offset.y
        await reader.press("x", "x")
        assert abs(reader.base.scroll_offset.y - at) <= 1 < at  # the panes differ by a cell in width


async def test_in_the_list_enter_sets_an_article_beside_and_b_makes_it_the_base() -> None:
    async with opened(size=(140, 40)) as reader:
        await reader.press("shift+tab")
        assert reader.focus == "list"
        await reader.press("j", "j", "enter")
        assert reader.pair == ("gazette", "post")
        await reader.press("j", "b")
        assert reader.pair == ("radio", "post")
        await reader.press("g", "o")
        assert reader.pair == ("radio", "gazette")
        assert reader.focus == "list"


async def test_the_base_chosen_as_the_other_changes_places_with_it() -> None:
    async with opened(size=(140, 40)) as reader:
        await reader.press("shift+tab", "g", "enter")
        assert reader.pair == ("wire", "gazette")


@pytest.mark.parametrize(
    ("size", "round_trip"),
    [
        ((200, 60), ["other", "claim-rows", "list", "base"]),
        ((120, 40), ["other", "claim-rows", "base"]),
        ((80, 24), ["other", "list", "base"]),
        ((50, 20), ["other", "claim-rows", "list", "base"]),
    ],
)
async def test_tab_goes_round_the_panes_that_are_there(size: tuple[int, int], round_trip: list[str]) -> None:
    async with opened(size=size) as reader:
        seen = []
        for _ in round_trip:
            await reader.press("tab")
            seen.append(reader.focus)
        assert seen == round_trip
        back = []
        for _ in round_trip:
            await reader.press("shift+tab")
            back.append(reader.focus)
        assert back == [*round_trip[-2::-1], "base"]


@pytest.mark.parametrize(("pane", "tabs"), [("base", 0), ("other", 1), ("claims", 2), ("list", 3)])
async def test_the_focused_pane_has_the_heavy_rule(pane: str, tabs: int) -> None:
    async with opened(size=(140, 40)) as reader:
        await reader.press(*["tab"] * tabs)
        heads = {"base": "#base-head", "other": "#other-head", "claims": "ClaimHead", "list": "#list-head"}
        assert [name for name, head in heads.items() if "━" in reader.shown(head).splitlines()[0]] == [pane]


async def test_escape_goes_back_to_the_base() -> None:
    async with opened(size=(140, 40)) as reader:
        await reader.press("tab", "tab", "escape")
        assert reader.focus == "base"


async def test_p_shows_the_furniture_and_folds_it_again() -> None:
    async with opened(size=(140, 40)) as reader:
        assert "Advertisement" not in reader.shown("#base")
        await reader.press("p")
        assert reader.shown("#base").startswith("  Advertisement")
        assert "TARN HARBOUR –" in reader.shown("#base")
        await reader.press("p")
        assert "Advertisement" not in reader.shown("#base")
        await reader.press("G")
        assert "… 3 pieces of page furniture set aside" in reader.shown("#base")


async def test_furniture_leaves_the_text_where_it_was() -> None:
    async with opened(size=(100, 30)) as reader:
        await reader.press("ctrl+d", "ctrl+d")
        first = reader.shown("#base").splitlines()[0]
        await reader.press("p")
        assert reader.shown("#base").splitlines()[0] == first


async def test_the_list_says_how_much_each_shares_and_with_whom() -> None:
    async with opened(size=(140, 40)) as reader:
        entries = " ".join(reader.shown("#list").split())
        assert "Harbour Gazette base" in entries
        assert "31 % most with Northern Wire" in entries
        assert "Northern Wire other" in entries
        assert "2 % most with The Evening" in entries


async def test_the_title_counts_outlets_voices_and_claims() -> None:
    async with opened(size=(120, 40)) as reader:
        assert " ".join(reader.shown("#title").split()) == (
            "The ferry on the rocks 5 November 2024 4 outlets · 3 voices 6 shared claims 0 differences"
        )
        assert " ".join(reader.shown("#outlets").split()) == (
            "Harbour Gazette base Northern Wire 55 % The Evening Post 10 % Radio Holm 2 %"
        )
