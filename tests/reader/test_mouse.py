"""The mouse: a click does what one means by it, the wheel scrolls what is under it."""

from __future__ import annotations

from textual import events
from textual.widget import Widget

from tests.reader.driving import Reader, opened
from tui.reader.screens.evidence import EvidenceScreen


async def _wheel(reader: Reader, selector: str, down: bool, times: int = 1) -> None:
    widget = reader.screen.query_one(selector, Widget)
    kind = events.MouseScrollDown if down else events.MouseScrollUp
    for _ in range(times):
        x, y = widget.region.x + 3, widget.region.y + 3
        reader.app.post_message(
            kind(widget, x=x, y=y, delta_x=0, delta_y=0, button=0, shift=False, meta=False, ctrl=False,
                 screen_x=x, screen_y=y)
        )  # fmt: skip
        await reader.drawn()


async def test_a_click_on_a_passage_makes_it_the_one_under_the_cursor() -> None:
    async with opened() as reader:
        row = reader.row_of(reader.base, "The ferry left Tarn")
        assert row is not None
        await reader.click("#base", 10, row)
        assert reader.focus == "base"
        assert reader.base.here is not None
        assert reader.base.here.kind == "verbatim"
        assert reader.row_of(reader.other, "The ferry left Tarn") is not None


async def test_a_click_in_the_other_text_leads_the_base() -> None:
    async with opened(size=(100, 30)) as reader:
        await reader.press("tab", "G")
        row = reader.row_of(reader.other, "The ferry left Tarn")
        assert row is not None
        await reader.click("#other", 5, row)
        assert reader.row_of(reader.base, "The ferry left Tarn") is not None


async def test_a_click_on_the_words_of_a_claim_goes_to_the_claim() -> None:
    async with opened(size=(200, 60)) as reader:
        row = reader.row_of(reader.other, "The Marigold was built")
        assert row is not None
        await reader.click("#other", 4, row)
        assert reader.claim == "c6"
        row = reader.row_of(reader.base, "Volunteers handed out")
        assert row is not None
        await reader.click("#base", 55, row)
        assert reader.claim == "c11"  # not among the shared ones: all are shown now
        assert len(reader.claims.shown) == 11


async def test_a_click_beside_the_text_does_no_harm() -> None:
    async with opened(size=(200, 60)) as reader:
        last = reader.other.size.height - 1
        for x, y in [(0, 0), (0, 2), (75, 1), (3, last), (79, last)]:
            await reader.click("#other", x, y)
        assert reader.focus == "other"


async def test_a_click_on_the_folded_furniture_shows_it() -> None:
    async with opened(size=(100, 30)) as reader:
        await reader.press("G")
        row = next(i for i, line in enumerate(reader.shown("#base").splitlines()) if "set aside" in line)
        await reader.click("#base", 5, row)
        assert "set aside" not in reader.shown("#base")
        await reader.press("g")
        assert "Advertisement" in reader.shown("#base")


async def test_a_click_on_a_claim_moves_there_and_a_second_one_opens_it() -> None:
    async with opened() as reader:
        await reader.click("#claim-rows", 10, 2)
        assert reader.claim == "c3"
        assert reader.row_of(reader.base, "The captain did everything") is not None
        await reader.click("#claim-rows", 10, 2)
        assert isinstance(reader.app.screen, EvidenceScreen)


async def test_a_click_on_a_filter_chooses_it() -> None:
    async with opened(size=(120, 40)) as reader:
        head = reader.shown("ClaimHead").splitlines()[1]
        for name, count in [("disputed 1", 1), ("all 11", 11), ("one outlet 5", 5), ("shared 6", 6)]:
            await reader.click("ClaimHead", head.index(name) + 2, 1)
            assert len(reader.claims.shown) == count
            assert reader.claims.claim is reader.claims.shown[0] or reader.claim == "c2"
        await reader.press("enter")
        assert isinstance(reader.app.screen, EvidenceScreen)
        assert "claim 1 of 6" in reader.shown("#title")
        await reader.press("escape")
        await reader.click("ClaimHead", head.index("Claims"), 1)
        assert len(reader.claims.shown) == 6


async def test_a_click_on_the_list_moves_there_and_a_second_one_opens_the_article() -> None:
    async with opened(size=(140, 40)) as reader:
        row = next(i for i, line in enumerate(reader.shown("#list").splitlines()) if "Evening Post" in line)
        await reader.click("#list", 5, row)
        assert reader.pair == ("gazette", "wire")
        assert reader.focus == "list"
        await reader.click("#list", 5, row)
        assert reader.pair == ("gazette", "post")


async def test_a_click_on_an_outlet_sets_it_beside_the_base() -> None:
    async with opened() as reader:
        line = reader.shown("#outlets")
        await reader.click("#outlets", line.index("Radio") + 1, 0)
        assert reader.pair == ("gazette", "radio")
        line = reader.shown("#outlets")
        await reader.click("#outlets", line.index("Harbour") + 1, 0)
        assert reader.pair == ("radio", "gazette")


async def test_the_wheel_scrolls_the_text_under_it_and_the_other_follows() -> None:
    async with opened(size=(100, 30)) as reader:
        await _wheel(reader, "#base", down=True, times=4)
        assert reader.base.scroll_offset.y > 0
        here = reader.base.here
        assert here is not None
        assert reader.other.is_visible_offset(here.twin[0])
        await _wheel(reader, "#base", down=False, times=9)
        assert reader.base.scroll_offset.y == 0


async def test_the_wheel_over_the_claims_leaves_the_texts_alone() -> None:
    async with opened(size=(100, 24)) as reader:
        await reader.press("c", "f", "f", "f", "f")
        texts = reader.base.scroll_offset, reader.other.scroll_offset
        await _wheel(reader, "#claim-rows", down=True, times=2)
        assert (reader.base.scroll_offset, reader.other.scroll_offset) == texts
        assert reader.screen.query_one("#claim-rows").scroll_offset.y > 0


async def test_words_can_be_selected_with_the_mouse() -> None:
    async with opened(size=(140, 40)) as reader:
        await reader.pilot.mouse_down("#base", offset=(2, 0))
        await reader.pilot.hover("#base", offset=(6, 0))
        await reader.pilot.mouse_up("#base", offset=(6, 0))
        await reader.drawn()
        assert reader.screen.get_selected_text() == "Ferry"


async def test_the_line_one_searches_in_is_not_selected() -> None:
    async with opened(size=(100, 30)) as reader:
        await reader.press("/")
        await reader.type("ferry")
        await reader.pilot.mouse_down("#search-said", offset=(3, 0))
        await reader.pilot.hover("#search-said", offset=(12, 0))
        await reader.pilot.mouse_up("#search-said", offset=(12, 0))
        assert not reader.screen.get_selected_text()
