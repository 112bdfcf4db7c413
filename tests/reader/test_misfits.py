"""Corrections that no longer fit: told, listed with the reason, found, taken away and put back."""

from __future__ import annotations

import asyncio
from functools import partial
from pathlib import Path

import pytest

from tests.reader.driving import PATIENCE, Reader, opened, opened_app
from tui.compare import compare
from tui.notes import NotesFile, mark_read, pin, rename_claim, replay, whereabouts, words_of, write_note
from tui.notes.misfits import ELSEWHERE
from tui.reader.app import SamestoryApp
from tui.reader.screens.misfits import MisfitsScreen
from tui.story import Story, load_story

HELD = "The old dam above Marl held through the whole night, the engineer of the district said."
BROKE = "Water ran over the wall at Marl after midnight and took away the road to the mill."
FLED = "Six hundred people left their houses in the valley before it was light on Tuesday."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two articles that say the same three things, with a note on the claim about the dam and other words
    for it."""
    for name in ("wire", "post"):
        (tmp_path / f"{name}.txt").write_text(f"A dam\n\n{HELD}\n\n{BROKE}\n\n{FLED}\n")
    story = load_story(tmp_path)
    held = next(claim for claim in compare(story).claims if "dam" in claim.text)
    file = NotesFile.for_story(tmp_path)
    file.add(write_note(story, held, "ask her"))
    file.add(rename_claim(story, held, "It held again."))
    file.save()
    return tmp_path


def _app(folder: Path) -> SamestoryApp:
    notes = partial(NotesFile.for_story, folder)
    return SamestoryApp(load_story(folder), notes=notes, paths=[folder])


async def _replayed(reader: Reader) -> None:
    """Wait until the corrections are in what is shown."""
    async with asyncio.timeout(PATIENCE):
        while "It held again." not in [claim.text for claim in reader.claims.shown]:
            await asyncio.sleep(0.01)
            await reader.drawn()


def _edit(folder: Path) -> None:
    """The sentence about the dam is gone from both."""
    for name in ("wire", "post"):
        path = folder / f"{name}.txt"
        path.write_text(path.read_text().replace(f"{HELD}\n\n", ""))


@pytest.mark.parametrize("size", [(80, 24), (140, 45)])
async def test_what_no_longer_fits_is_told_listed_and_found(folder: Path, size: tuple[int, int]) -> None:
    async with opened_app(_app(folder), size) as reader:
        await _replayed(reader)
        _edit(folder)
        await reader.press("r")
        await reader.sees("2 corrections no longer fit: C shows them.", "#keys")
        assert "2 corrections no longer fit (C)" in reader.shown("#title")
        await reader.press("C")
        assert isinstance(reader.app.screen, MisfitsScreen)
        assert "correction 1 of 2" in reader.shown("#title")
        rows = reader.shown("#rows")
        for words in (
            "the note on “",
            "ask her",
            "the renaming of “",
            "again",
            "these words are no longer in",
        ):
            assert words in rows
        await reader.press("j", "enter")
        assert reader.at_home
        article = reader.base.article
        assert article is not None
        assert reader.base.is_visible_offset(article.text.index(BROKE))


async def test_one_is_taken_away_and_put_back(folder: Path) -> None:
    async with opened_app(_app(folder), (100, 30)) as reader:
        await _replayed(reader)
        _edit(folder)
        await reader.press("r")
        await reader.sees("2 corrections no longer fit", "#keys")
        await reader.press("C", "j", "-")
        await reader.sees("correction 1 of 1", "#title")
        assert "ask her" in reader.shown("#rows")
        await reader.compared()
        assert "rename claim" not in (folder / "samestory-notes.toml").read_text()
        await reader.press("u")
        await reader.sees("of 2", "#title")
        await reader.press("-")
        await reader.sees("of 1", "#title")
        await reader.press("-")
        await reader.sees("Every correction fits the articles, and nothing", "#rows")
        await reader.press("-", "enter", "q")
        assert reader.at_home
        assert "no longer fit" not in reader.shown("#title")


async def test_what_fits_again_is_replayed_again(folder: Path) -> None:
    async with opened_app(_app(folder), (100, 30)) as reader:
        await _replayed(reader)
        before = {path: path.read_text() for path in folder.glob("*.txt")}
        _edit(folder)
        await reader.press("r")
        await reader.sees("2 corrections no longer fit", "#keys")
        for path, text in before.items():
            path.write_text(text)
        await reader.press("C")
        reader.screen.action_reload()
        await reader.sees("Every correction fits", "#rows")


async def test_where_nothing_was_corrected_that_is_said() -> None:
    async with opened(size=(60, 20)) as reader:
        await reader.press("C", "y", "-", "u")
        assert "Every correction fits the articles, and nothing" in reader.shown("#rows")
        assert "no corrections" in reader.shown("#title")
        await reader.press("escape")
        assert reader.at_home


async def test_what_is_not_read_in_full_is_counted_where_nothing_was_corrected(tmp_path: Path) -> None:
    (tmp_path / "wire.txt").write_text("The dam held on Monday. Nobody was hurt in the valley below it.")
    (tmp_path / "netz.txt").write_text(
        "Der Damm hielt am Montag stand. Niemand wurde im Tal darunter verletzt, sagte die Behörde."
    )
    async with opened_app(_app(tmp_path), (100, 30)) as reader:
        await reader.compared()
        await reader.press("C")
        await reader.sees("Not in English", "#rows")
        assert "1 remark" in reader.shown("#title")


async def test_a_correction_of_an_article_that_is_gone_stays_in_the_list(folder: Path) -> None:
    gone = Story.from_texts({"gone": FLED})
    file = NotesFile.for_story(folder)
    file.load()
    file.add(pin(gone, gone["gone"]))
    file.save()
    async with opened_app(_app(folder), (100, 30)) as reader:
        await reader.compared()
        await reader.sees("1 correction no longer fits: C shows it.", "#keys")
        await reader.press("C", "enter")
        assert "its article is not in this story" in reader.shown("#rows")
        assert isinstance(reader.app.screen, MisfitsScreen)


def test_misfits_come_in_order_and_say_where_they_were() -> None:
    old = Story.from_texts({"wire": f"{HELD}\n\n{BROKE}\n\n{FLED}", "post": f"{HELD}\n\n{FLED}"})
    new = Story.from_texts({"wire": f"{BROKE}\n\n{FLED}"})
    held = next(claim for claim in compare(old).claims if "dam" in claim.text)
    file = NotesFile.for_story(Path("nowhere"))
    file.add(write_note(old, held, "ask her"))
    file.add(rename_claim(old, held, "It held."))
    file.add(mark_read(old, old["post"]))
    file.add(mark_read(old, old["wire"]))
    misfits = replay(compare(new), file.notes).misfits
    assert [words_of(misfit.entry.correction) for misfit in misfits] == ["ask her", "It held.", ""]
    assert [misfit.why for misfit in misfits] == [*["these words are no longer in wire"] * 2, ELSEWHERE]
    assert whereabouts(new, misfits[0].entry.correction) == ("wire", 0, 0)
    assert whereabouts(new, misfits[2].entry.correction) is None
    place = whereabouts(old, misfits[0].entry.correction)
    assert place is not None
    assert HELD.startswith(old["wire"].text[place[1] : place[2]])
