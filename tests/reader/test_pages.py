"""The evidence, the help, the palette, the themes and the way out."""

from __future__ import annotations

import pytest
from textual.command import CommandPalette
from textual.widgets import Input

from tests.reader.driving import opened
from tui.reader.screens.evidence import EvidenceScreen
from tui.reader.screens.help import HelpScreen
from tui.reader.themes import THEMES
from tui.reader.widgets.bars import KeyLine
from tui.reader.widgets.page import Page


async def test_enter_shows_each_outlets_own_words_and_escape_comes_back() -> None:
    async with opened() as reader:
        await reader.press("}")
        before = reader.everything()
        await reader.press("enter")
        assert isinstance(reader.app.screen, EvidenceScreen)
        page = reader.everything()
        assert "× contradicted" in page
        assert "denied by the hospital in" in page
        assert "claim 2 of 6" in page
        await reader.press("escape")
        assert reader.at_home
        assert reader.everything() == before


async def test_in_the_evidence_one_goes_on_to_other_claims_and_back_at_the_last() -> None:
    async with opened() as reader:
        await reader.press("enter", "}", "}")
        assert "claim 3 of 6" in reader.shown("#title")
        await reader.press("{")
        assert "claim 2 of 6" in reader.shown("#title")
        await reader.press("}", "}")
        assert "claim 4 of 6" in reader.shown("#title")
        await reader.press("enter")
        assert reader.claim == "c5"
        assert reader.row_of(reader.other, "A tug may try") is not None


async def test_enter_in_the_claims_opens_the_evidence_too() -> None:
    async with opened() as reader:
        await reader.press("tab", "tab", "j", "j", "enter")
        assert isinstance(reader.app.screen, EvidenceScreen)
        assert "The captain did everything that the book asks." in reader.everything()
        await reader.press("q")
        assert reader.at_home
        assert reader.focus == "claim-rows"


async def test_a_page_scrolls_like_a_text() -> None:
    async with opened(size=(60, 20)) as reader:
        await reader.press("enter")
        page = reader.app.screen.query_one(Page)
        end = page.max_scroll_y
        assert end > 20
        for key, line in [
            ("j", 1), ("down", 2), ("k", 1), ("up", 0), ("G", end), ("g", 0), ("end", end), ("home", 0),
        ]:  # fmt: skip
            await reader.press(key)
            assert page.scroll_offset.y == line, key
        for down, up in [("pagedown", "pageup"), ("ctrl+d", "ctrl+u"), ("ctrl+f", "ctrl+b"), ("space", "g")]:
            await reader.press(down)
            assert page.scroll_offset.y > 5, down
            await reader.press(up)
            assert page.scroll_offset.y == 0, up


@pytest.mark.parametrize("pane", ["base", "claims"])
async def test_the_help_names_every_key_that_works_and_every_mark(pane: str) -> None:
    async with opened(size=(90, 40)) as reader:
        await reader.press(*(["c"] if pane == "claims" else []))
        works = [a.binding for a in reader.screen.active_bindings.values() if a.enabled and a.binding.id]
        assert len(works) > 30
        await reader.press("?")
        assert isinstance(reader.app.screen, HelpScreen)
        page = reader.everything()
        for binding in works:
            assert (binding.tooltip or binding.description)[:40] in page
            assert reader.app.get_key_display(binding) in page
        for sign in "│┆┃●◐◔×":
            assert sign in page


async def test_help_goes_back_by_any_of_its_keys() -> None:
    async with opened() as reader:
        for key in ("escape", "q", "?"):
            await reader.press("?")
            assert isinstance(reader.app.screen, HelpScreen)
            await reader.press(key)
            assert reader.at_home


@pytest.mark.parametrize("key", ["?", ":", "enter", "s"])
async def test_two_quick_escapes_go_back_once(key: str) -> None:
    async with opened() as reader:
        await reader.press(key)
        assert not reader.at_home
        for _ in range(3):
            reader.app.simulate_key("escape")
        await reader.drawn()
        assert reader.at_home
        await reader.press("]")
        assert reader.base.here


async def test_help_over_the_evidence_tells_its_keys() -> None:
    async with opened(size=(120, 50)) as reader:
        await reader.press("enter", "?")
        assert "The evidence for the next claim" in " ".join(reader.everything().split())
        await reader.press("escape")
        assert isinstance(reader.app.screen, EvidenceScreen)
        await reader.press("escape")
        assert reader.at_home


async def test_what_is_typed_into_a_palette_that_closes_does_no_harm() -> None:
    async with opened() as reader:
        await reader.press(":")
        palette = reader.app.screen
        field = palette.query_one(Input)
        palette.dismiss()
        for words in ("swap", "x[/foo]", ""):
            palette.post_message(Input.Changed(field, words))
        await reader.drawn()
        assert reader.at_home


async def test_the_palette_does_what_the_screen_can_do() -> None:
    async with opened() as reader:
        await reader.press(":")
        assert isinstance(reader.app.screen, CommandPalette)
        await reader.type("swap")
        await reader.press("enter")
        assert reader.at_home
        assert reader.pair == ("wire", "gazette")


async def test_the_palette_pages_through_nothing_before_it_is_drawn() -> None:
    async with opened() as reader:
        for key in ("colon", "x", "pagedown", "pageup", "end"):
            reader.app.simulate_key(key)
        await reader.drawn()
        await reader.press("escape", "escape")
        assert reader.at_home


async def test_the_palette_closes_where_it_has_no_room() -> None:
    async with opened(size=(80, 5)) as reader:
        await reader.press(":")
        assert reader.at_home
        await reader.resize(80, 24)
        await reader.press(":")
        assert not reader.at_home
        await reader.resize(80, 4)
        assert reader.at_home


async def test_the_palette_opens_on_its_usual_key_and_closes() -> None:
    async with opened() as reader:
        await reader.press("ctrl+p")
        assert isinstance(reader.app.screen, CommandPalette)
        assert isinstance(reader.app.focused, Input)
        await reader.press("escape")
        assert reader.at_home
        assert reader.focus == "base"


async def test_themes_go_round_and_the_texts_stay() -> None:
    async with opened() as reader:
        await reader.press("]")
        before, seen = reader.shown("#base"), []
        for _ in THEMES:
            await reader.press("T")
            seen.append(reader.app.theme)
            assert reader.shown("#base") == before
        assert seen == [*(theme.name for theme in THEMES[1:]), THEMES[0].name]


async def test_a_theme_paints_in_its_own_inks() -> None:
    async with opened() as reader:
        dark = {str(segment.style) for strip in (reader.base.render_line(0),) for segment in strip}
        await reader.press("T")
        light = {str(segment.style) for strip in (reader.base.render_line(0),) for segment in strip}
        assert not dark & light


async def test_q_leaves() -> None:
    async with opened() as reader:
        reader.app.simulate_key("q")
        await reader.pilot.pause()
        assert not reader.app.is_running
    assert reader.app.return_code == 0


async def test_a_notice_takes_the_place_of_the_keys_and_is_no_markup() -> None:
    async with opened(size=(80, 24)) as reader:
        keys = reader.shown("#keys")
        await reader.press("t")
        assert "Each text scrolls alone; t ties them again." in reader.shown("#keys")
        assert reader.shown("#keys").endswith("? help")
        reader.app.notify("[/foo] [bold]saved[/bold]")
        await reader.drawn()
        assert "[/foo] [bold]saved[/bold]" in reader.shown("#keys")
        reader.app.screen.query_one(KeyLine).notice = ""
        await reader.drawn()
        assert reader.shown("#keys") == keys


@pytest.mark.parametrize(
    "keys", [("d", "enter", "enter"), ("s", "enter", "escape"), ("enter", "enter", "escape")]
)
async def test_two_keys_at_once_leave_a_screen_once(keys: tuple[str, ...]) -> None:
    async with opened() as reader:
        await reader.press(keys[0])
        for key in keys[1:]:
            reader.app.simulate_key(key)
        await reader.drawn()
        assert reader.app.screen_stack
        await reader.press("escape", "escape", "]")
        assert reader.at_home
