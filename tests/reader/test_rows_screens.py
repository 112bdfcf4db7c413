"""Searching, copying, writing and filtering in what differs, in whose text it is, and in the evidence."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reader import harbour_differences
from tests.reader.driving import Reader, nothing_found, opened
from tui.reader.handing_on import Told, row_text
from tui.reader.screens.differences import DifferencesScreen
from tui.reader.screens.evidence import EvidenceScreen
from tui.reader.search import search_rows

NAMES = "samestory-the-ferry-on-the-rocks-{}.{}"


async def _searched(reader: Reader, words: str) -> None:
    await reader.press("/")
    await reader.type(words)
    await reader.press("enter")


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (140, 45)])
async def test_in_what_differs_one_goes_from_row_to_row_that_says_it(size: tuple[int, int]) -> None:
    async with opened(size=size, compare=harbour_differences.compare) as reader:
        await reader.press("d", "/")
        await reader.type("coastguard")
        assert "2 differences   Enter goes" in reader.shown("#search-said")
        await reader.press("enter")
        assert "“coastguard” 1 of 2" in reader.shown("#title")
        assert "nine metres" in reader.shown("#beside") or size[1] < 24
        await reader.press("n")
        assert "“coastguard” 2 of 2" in reader.shown("#title")
        assert "the coastguard" in reader.shown("#rows")
        await reader.press("n")
        assert "1 of 2" in reader.shown("#title")
        await reader.press("N")
        assert "2 of 2" in reader.shown("#title")
        await reader.press("escape")
        assert "coastguard" not in reader.shown("#title")
        assert "difference 3 of 6" in reader.shown("#title")
        await reader.press("escape")
        assert reader.at_home


async def test_a_search_goes_on_from_the_row_one_is_on_and_knows_what_is_like_it() -> None:
    async with opened(size=(100, 30), compare=harbour_differences.compare) as reader:
        await reader.press("s", "tab")
        await _searched(reader, "gazete")
        assert "like “gazete”: “Gazette”" in reader.shown("#title")
        assert "“Gazette” 1 of" not in reader.shown("#title")
        await _searched(reader, "zzzzzz")
        assert "Nothing here is “zzzzzz”, or like it. / searches again." in reader.shown("#keys")
        await reader.press("j", "escape")
        assert reader.at_home


async def test_a_search_in_the_evidence_goes_through_the_claims() -> None:
    async with opened(size=(100, 30)) as reader:
        await reader.press("enter")
        await _searched(reader, "ferry")
        screen = reader.app.screen
        assert isinstance(screen, EvidenceScreen)
        first = screen.finding.id
        assert "“ferry” 1 of" in reader.shown("#title")
        assert "▌" in reader.shown("Static")
        assert "ferry" in reader.shown("Static")
        seen = {first}
        for _ in range(12):
            await reader.press("n")
            seen.add(screen.finding.id)
        assert len(seen) > 1
        await reader.press("escape")
        assert "“ferry”" not in reader.shown("#title")
        here = screen.finding.id
        await reader.press("escape")
        assert reader.at_home
        assert reader.claim == here


async def test_a_search_in_the_evidence_follows_a_correction(tmp_path: Path) -> None:
    from tui.notes import NotesFile

    async with opened(size=(100, 30), notes=lambda: NotesFile.for_story(tmp_path)) as reader:
        await reader.press("enter")
        await _searched(reader, "ferry")
        count = reader.shown("#title").split(" of ")[1].split()[0]
        await reader.press("minus")
        await reader.compared()
        assert f"of {int(count) - 1}" in reader.shown("#title")


async def test_a_difference_is_copied_with_its_wordings_and_their_sources() -> None:
    async with opened(size=(100, 30), compare=harbour_differences.compare) as reader:
        await reader.press("d", "j", "y")
        copied = reader.app.clipboard
        assert copied.startswith("how long the gash is   ≠ nine metres / nine metres, says the coastguard\n")
        assert "Harbour Gazette, “" in copied
        assert "5 November 2024" in copied
        assert "According to the coastguard, divers found a gash nine metres long" in copied
        assert "Copied: the difference." in reader.shown("#keys")
        await reader.press("Y")
        assert reader.app.clipboard.startswith("**how long the gash is   ≠")
        assert "\n> " in reader.app.clipboard
        await reader.press("escape", "s", "y")
        assert "Harbour Gazette" in reader.app.clipboard
        assert "Copied: the row." in reader.shown("#keys")


async def test_what_differs_and_whose_text_it_is_are_written_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with opened(size=(60, 20), compare=harbour_differences.compare) as reader:
        await reader.press("d", "e", "E", "escape", "s", "e", "E")
        assert "Written: " in reader.shown("#keys")
    differs, sources = ((tmp_path / NAMES.format(n, "txt")).read_text("utf-8") for n in (1, 2))
    assert differs.startswith("The ferry on the rocks\n\nDifferences\n\n\nQuotations   1\n\nPiet Anders")
    assert "the islanders" in differs
    assert "Less exact   1" in differs
    assert "─" not in differs + sources.replace("Gazette ─── Northern", "")
    assert "\nArticles\n\nHarbour Gazette, “" in differs
    assert "Whose text it is\n\nNorthern Wire is made from Harbour Gazette   strong" in sources
    markdown = (tmp_path / NAMES.format(1, "md")).read_text("utf-8")
    assert markdown.startswith("# The ferry on the rocks\n\nDifferences\n\n\n## Quotations")


async def test_where_there_are_no_rows_nothing_is_copied() -> None:
    async with opened(compare=nothing_found) as reader:
        await reader.press("d", "y")
        assert "There is nothing here to copy." in reader.shown("#keys")
        await _searched(reader, "ferry")
        assert "Nothing here is “ferry”" in reader.shown("#keys")


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (100, 30), (200, 60)])
async def test_one_kind_of_differences_is_shown_alone(size: tuple[int, int]) -> None:
    async with opened(size=size, compare=harbour_differences.compare) as reader:
        await reader.press("d")
        assert "All" in reader.shown("#kinds")
        assert "difference 1 of 6" in reader.shown("#title")
        await reader.press("f")
        assert "difference 1 of 1" in reader.shown("#title")
        assert "Piet Anders" in reader.shown("#rows")
        assert "gash" not in reader.shown("#rows")
        await reader.press("l")
        assert "how long the gash is" in reader.shown("#rows")
        await reader.press("h", "h", "h")
        assert "less exact 1 of 1" in reader.shown("#title")
        assert "when the ferry ran aground" in reader.shown("#rows")
        await reader.press("backspace")
        assert "difference 1 of 6" in reader.shown("#title")
        await reader.press("f", "f", "enter")
        assert reader.at_home
        assert reader.base.found


@pytest.mark.parametrize("size", [(60, 20), (120, 40)])
async def test_one_comes_back_to_the_row_and_the_kind_where_one_was(size: tuple[int, int]) -> None:
    async with opened(size=size, compare=harbour_differences.compare) as reader:
        await reader.press("d", "tab", "j", "j", "j")
        before = reader.shown("#title"), reader.shown("#beside")
        assert "difference 1 of 6" not in before[0]
        await reader.press("enter", "]", "d")
        assert (reader.shown("#title"), reader.shown("#beside")) == before
        assert "▌" in reader.shown("#rows")
        await reader.press("f", "f", "escape", "d")
        assert "difference 1 of 1" in reader.shown("#title")
        assert "how long the gash is" in reader.shown("#rows")
        await reader.press("escape", "s", "tab", "escape", "s")
        assert "row 5 of 19" in reader.shown("#title")
        assert "is made from Harbour Gazette" in reader.shown("#rows")


async def test_the_kinds_are_clicked() -> None:
    async with opened(size=(100, 30), compare=harbour_differences.compare) as reader:
        await reader.press("d")
        lines = reader.shown("#kinds").splitlines()
        await reader.click("#kinds", 4, next(i for i, line in enumerate(lines) if "Names" in line))
        assert "the name of the island" in reader.shown("#rows")
        assert "▌ Names" in reader.shown("#kinds")
        await reader.resize(80, 24)
        at = reader.shown("#kinds").index("Figures")
        await reader.click("#kinds", at + 1, 0)
        assert "how long the gash is" in reader.shown("#rows")


async def test_a_search_looks_at_the_rows_that_are_shown() -> None:
    async with opened(size=(100, 30), compare=harbour_differences.compare) as reader:
        await reader.press("d", "f")
        await _searched(reader, "coastguard")
        assert "Nothing here is “coastguard”" in reader.shown("#keys")
        await reader.press("backspace", "n")
        assert "“coastguard” 1 of 2" in reader.shown("#title")
        await reader.press("f", "f")
        assert isinstance(reader.app.screen, DifferencesScreen)
        await reader.press("n")
        assert "“coastguard” 1 of 1" in reader.shown("#title")


def test_rows_that_say_it_or_what_is_like_it() -> None:
    rows = ["The tug came.", "Nobody\nwas hurt.", "A Tug left."]
    assert search_rows(rows, "tug").hits == (0, 2)
    assert search_rows(rows, "Tug").hits == (2,)
    assert search_rows(rows, "nobody was").hits == (1,)
    found = search_rows(rows, "nobodi")
    assert (found.hits, found.like) == ((1,), ("Nobody",))
    assert search_rows(rows, "nobodi", fuzzy=False).hits == ()
    assert search_rows(rows, " ").hits == ()


def test_what_is_only_drawn_is_not_handed_on() -> None:
    assert row_text(["  VOA      41 %   ·  ", "   ━━────   ", "", "a ─── b"]) == ("VOA   41 %   ·", "a ─── b")
    assert Told("row", ("a",), ()).lines == ("a",)
