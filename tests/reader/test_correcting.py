"""Corrections by key: words, merging, splitting, pins, marks as read, notes; all saved and undone."""

from __future__ import annotations

import tomllib
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from functools import partial
from pathlib import Path

import pytest

from tests.full_disk import fill_the_disk
from tests.reader.driving import Reader, opened
from tui.notes import NotesFile
from tui.notes.home import NOTES
from tui.reader.screens.evidence import EvidenceScreen
from tui.reader.screens.prompt import Prompt

Open = Callable[..., AbstractAsyncContextManager[Reader]]


@pytest.fixture
def corrected(tmp_path: Path) -> Open:
    """Opens the harbour's story, its notes kept in a folder."""

    @asynccontextmanager
    async def once(size: tuple[int, int] = (140, 45), may_write: bool = True) -> AsyncIterator[Reader]:
        notes = partial(NotesFile.for_story, tmp_path, may_write=lambda path: may_write)
        async with opened(size=size, notes=notes) as reader:
            yield reader

    return once


def saved(folder: Path) -> list[str]:
    """The kinds of corrections in the file, in order."""
    table = tomllib.loads((folder / NOTES).read_text(encoding="utf-8"))
    return [correction["kind"] for correction in table.get("correction", [])]


async def do(reader: Reader, *keys: str) -> None:
    """Press keys, and wait until each is replayed and saved."""
    for key in keys:
        await reader.press(key)
        await reader.compared()


async def answer(reader: Reader, words: str) -> None:
    """Put words in the place of those that are in the prompt."""
    assert isinstance(reader.app.screen, Prompt)
    await reader.press("ctrl+u")
    await reader.type(words)
    await do(reader, "enter")


def words_of(reader: Reader) -> str:
    claim = reader.claims.claim
    assert claim is not None
    return claim.text


async def test_a_claim_gets_other_words_that_last(corrected: Open, tmp_path: Path) -> None:
    async with corrected() as reader:
        await do(reader, "}", "w")
        await answer(reader, "All were saved")
        assert words_of(reader) == "All were saved"
        assert "▌ All were saved" in reader.shown("#claim-rows")
        assert saved(tmp_path) == ["rename claim"]
    async with corrected() as reader:
        await do(reader, "}")
        assert words_of(reader) == "All were saved"
        before = reader.claim
        await do(reader, "enter")
        assert isinstance(reader.app.screen, EvidenceScreen)
        assert "All were saved" in reader.everything()
        await do(reader, "w")
        await answer(reader, "Nobody drowned")
        assert "Nobody drowned" in reader.everything()
        await do(reader, "u", "escape")
        assert (reader.claim, words_of(reader)) == (before, "All were saved")
        await do(reader, "^r")
        assert words_of(reader) == "Nobody drowned"


async def test_a_prompt_that_is_left_or_left_as_it_was_changes_nothing(
    corrected: Open, tmp_path: Path
) -> None:
    async with corrected() as reader:
        for key in "wa":
            for way in ("escape", "enter"):
                await do(reader, key, way)
                assert reader.at_home
        await do(reader, "w")
        await answer(reader, "   ")
        assert not (tmp_path / NOTES).exists()


async def test_two_claims_become_one_and_two_again(corrected: Open, tmp_path: Path) -> None:
    async with corrected() as reader:
        first, many = words_of(reader), len(reader.claims.shown)
        await do(reader, "m", "}", "m")
        assert words_of(reader) == first
        assert len(reader.claims.shown) == many - 1
        assert "Merged" in reader.shown("#keys")
        await do(reader, "u")
        assert len(reader.claims.shown) == many
        await do(reader, "m", "m")
        assert saved(tmp_path) == []
        await do(reader, "enter", "m", "}", "m")
        assert f"claim 1 of {many - 1}" in reader.shown("#title")
        assert saved(tmp_path) == ["merge claims"]


async def test_mentions_are_split_off_together(corrected: Open, tmp_path: Path) -> None:
    async with corrected() as reader:
        await do(reader, "}")
        claim = reader.claims.claim
        assert claim is not None
        mentions = len(claim.mentions)
        await do(reader, "enter", "x", "tab", "x")
        assert reader.everything().count("▌x") >= 1
        await do(reader, "s")
        await do(reader, "escape")
        left = reader.claims.claim
        assert left is not None
        assert (left.id, len(left.mentions)) == (claim.id, mentions - 2)
        await do(reader, "f", "f", "f", "f")
        assert any(other.id == f"{claim.id}.1" for other in reader.claims.shown)
        assert saved(tmp_path) == ["split claim"]


async def test_all_mentions_cannot_be_split_off(corrected: Open, tmp_path: Path) -> None:
    async with corrected() as reader:
        claim = reader.claims.claim
        assert claim is not None
        await do(reader, "enter")
        for _ in claim.mentions:
            await do(reader, "x", "tab")
        await do(reader, "s")
        assert "nothing to split off" in reader.shown("#keys")
        assert not (tmp_path / NOTES).exists()


async def test_pinned_claims_come_first_and_read_ones_and_notes_are_seen(
    corrected: Open, tmp_path: Path
) -> None:
    async with corrected() as reader:
        await do(reader, "}", "}")
        third = reader.claim
        await do(reader, "P", "v", "a")
        await answer(reader, "ask the harbour master")
        assert reader.claim == third == reader.claims.shown[0].id
        assert "★✓†" in reader.shown("#claim-rows").splitlines()[0]
        assert saved(tmp_path) == ["pin", "read", "note"]
        await do(reader, "enter")
        page = reader.everything()
        assert "★ pinned" in page
        assert "✓ read" in page
        assert "† ask the harbour master" in page
        await do(reader, "escape", "a")
        await answer(reader, "")
        await do(reader, "P", "v")
        assert "★" not in reader.shown("#claim-rows")
        assert reader.claims.shown[2].id == third


async def test_a_passage_can_be_noted_pinned_and_rejected(corrected: Open, tmp_path: Path) -> None:
    async with corrected() as reader:
        passages = len(reader.base.marks)
        await do(reader, "]", "a")
        await answer(reader, "from the agency")
        await do(reader, "P")
        assert "★† passage 1 of" in reader.shown("#base-head")
        await do(reader, "]", "[")
        assert "† from the agency" in reader.shown("#keys")
        await do(reader, "-")
        assert len(reader.base.marks) == passages - 1
        assert saved(tmp_path) == ["note", "pin", "reject passage"]
        await do(reader, "u")
        assert len(reader.base.marks) == passages


async def test_an_article_can_be_marked_in_the_list(corrected: Open, tmp_path: Path) -> None:
    async with corrected() as reader:
        await do(reader, "shift+tab", "j", "v", "a")
        await answer(reader, "an agency")
        assert "Northern Wire ✓†" in reader.shown("#list")
        assert saved(tmp_path) == ["read", "note"]


async def test_rejecting_asks_for_a_passage(corrected: Open, tmp_path: Path) -> None:
    async with corrected() as reader:
        await do(reader, "-")
        assert "goes to a passage" in reader.shown("#keys")
        await do(reader, "]", "tab", "tab", "-")
        assert reader.focus == "claim-rows"
        assert not (tmp_path / NOTES).exists()


async def test_a_correction_keeps_the_minimum_length(corrected: Open) -> None:
    async with corrected() as reader:
        await do(reader, ">", ">")
        left = len(reader.base.marks)
        await do(reader, "v")
        assert len(reader.base.marks) == left


async def test_two_readers_at_once_take_in_each_others_corrections(corrected: Open, tmp_path: Path) -> None:
    async with corrected() as reader:
        other = NotesFile.for_story(tmp_path)
        other.load()
        await do(reader, "P")
        other.load()
        other.remove(other.notes.entries[0].id)
        other.save()
        await do(reader, "v")
        assert "✓" in reader.shown("#claim-rows")
        assert "★" not in reader.shown("#claim-rows")


async def test_a_full_disk_is_said_and_nothing_is_lost(
    corrected: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with corrected() as reader:
        await do(reader, "P")
        before = (tmp_path / NOTES).read_bytes()
        with monkeypatch.context() as full:
            fill_the_disk(full, "write")
            await do(reader, "v")
            assert "Not saved (No space left on device)" in reader.shown("#keys")
            assert "corrections not saved" in reader.shown("#title")
            assert (tmp_path / NOTES).read_bytes() == before
            assert "★✓" in reader.shown("#claim-rows")
        await do(reader, "}", "v")
        assert saved(tmp_path) == ["pin", "read", "read"]
        assert "not saved" not in reader.shown("#title")


async def test_what_is_not_saved_is_tried_again_at_the_end_and_said(
    corrected: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with corrected() as reader:
        with monkeypatch.context() as full:
            fill_the_disk(full, "fsync")
            await do(reader, "P")
            said = reader.screen.corrector.save_at_last()
            assert said
            assert "No space left on device" in said
        await reader.press("enter")
        await reader.app.run_action("quit")
    assert saved(tmp_path) == ["pin"]


async def test_where_the_folder_cannot_be_written_to_notes_are_kept_with_the_user(
    corrected: Open, tmp_path: Path
) -> None:
    for times in (1, 2):
        async with corrected(may_write=False) as reader:
            if times == 1:
                await do(reader, "P")
            assert "★" in reader.shown("#claim-rows")
    assert not (tmp_path / NOTES).exists()


async def test_a_notes_file_that_cannot_be_read_is_said(corrected: Open, tmp_path: Path) -> None:
    (tmp_path / NOTES).write_text("format = 1\nhello\n")
    async with corrected(size=(200, 45)) as reader:
        assert "could not be understood" in reader.shown("#keys")


@pytest.mark.parametrize("size", [(30, 9), (50, 20), (80, 24)])
async def test_a_prompt_fits_everywhere(corrected: Open, size: tuple[int, int]) -> None:
    async with corrected(size=size) as reader:
        await do(reader, "}", "a")
        await reader.type("seen")
        assert "seen" in reader.everything()
        await reader.resize(140, 45)
        await do(reader, "enter")
        assert "†" in reader.shown("#claim-rows")
