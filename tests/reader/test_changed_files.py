"""Articles that are edited, added or taken away while one reads."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

import pytest

from tests.reader.driving import Reader, opened_app
from tui.notes import NotesFile, pin
from tui.reader.app import SamestoryApp
from tui.reader.following import moved, what_changed
from tui.reader.screens.evidence import EvidenceScreen
from tui.reader.widgets import watcher
from tui.reader.widgets.comparer import Comparer
from tui.story import Article, Story, load_story

LEAD = "Nobody was hurt when the ferry Marigold ran aground off Tarn on Tuesday night, police said."
BODY = "\n\n".join(f"Paragraph {n} of the report tells what tug number {n} tried." for n in range(40))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two articles with one lead."""
    for name, last in (("one", "The captain slept."), ("two", "The mate was awake.")):
        (tmp_path / f"{name}.txt").write_text(f"A ferry aground\n\n{LEAD}\n\n{BODY}\n\n{last}\n")
    return tmp_path


@asynccontextmanager
async def reading(folder: Path) -> AsyncIterator[Reader]:
    """The reader on the articles of a folder."""
    notes = partial(NotesFile.for_story, folder)
    app = SamestoryApp(load_story(folder), notes=notes, paths=[folder])
    async with opened_app(app, (120, 40)) as reader:
        await reader.compared()
        yield reader


async def changed(reader: Reader, words: str) -> None:
    """Wait until a notice has these words."""
    await reader.sees(words, "#keys")
    await reader.compared()


async def test_an_edited_article_is_taken_in_where_one_is(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watcher, "WAIT", 0.01)
    async with reading(folder) as reader:
        await reader.press("ctrl+f", "ctrl+f", "ctrl+f")
        at = reader.base.place
        assert reader.base.article
        words = reader.base.article.text[at : at + 40]
        await reader.pilot.pause(0.5)
        text = (folder / "one.txt").read_text()
        (folder / "one.txt").write_text(text.replace(LEAD, f"{LEAD}\n\nA new paragraph.\n\nAnother one."))
        await changed(reader, "Edited: one.")
        assert reader.base.article.text[reader.base.place :].startswith(words)
        assert "A new paragraph." in reader.base.article.text
        (folder / "three.txt").write_text("A ferry aground\n\nThe mate was awake.\n")
        await changed(reader, "New: three.")
        assert "3 outlets" in reader.shown("#title")
        assert reader.pair == ("one", "two")


async def test_r_reads_the_files_again(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("r")
        await changed(reader, "Nothing has changed.")
        claim = reader.claims.claim
        assert claim is not None
        (folder / "aaa.txt").write_text(f"A ferry aground\n\nIt rained. {LEAD}\n")
        await reader.press("P", "r")
        await changed(reader, "New: aaa.")
        now = reader.claims.claim
        assert now is not None
        assert now.text == claim.text
        assert "★" in reader.shown("#claim-rows")
        (folder / "one.txt").unlink()
        await reader.press("r")
        await changed(reader, "Gone: one.")
        assert reader.pair == ("two", "aaa")


async def test_the_evidence_follows(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("enter")
        text = (folder / "one.txt").read_text()
        (folder / "one.txt").write_text(f"It rained.\n\n{text}")
        reader.screen.action_reload()
        await changed(reader, "Edited: one.")
        assert isinstance(reader.app.screen, EvidenceScreen)
        assert reader.app.screen.story is reader.screen.story
        await reader.press("escape", "}")


async def test_files_that_are_gone_leave_what_was_read(folder: Path) -> None:
    async with reading(folder) as reader:
        for path in folder.iterdir():
            path.unlink()
        await reader.press("r")
        await changed(reader, "has no articles.")
        assert "A ferry aground" in reader.shown("#base")


async def test_esc_keeps_the_old_texts_and_r_takes_the_new_ones(folder: Path) -> None:
    async with reading(folder) as reader:
        (folder / "three.txt").write_text("A ferry aground\n\nThe mate was awake.\n")
        comparer = reader.screen.query_one(Comparer)
        story = load_story(folder)
        reader.screen.on_watcher_changed(watcher.Watcher.Changed(story))
        comparer.stop()
        await reader.compared()
        assert "R compares them" in reader.shown("#title")
        assert len(reader.screen.story.articles) == 2
        await reader.press("R")
        await changed(reader, "New: three.")
        assert reader.screen.story is story


async def test_corrections_of_another_reader_are_taken_in(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watcher, "WAIT", 0.01)
    async with reading(folder) as reader:
        await reader.pilot.pause(0.5)
        other = NotesFile.for_story(folder)
        other.load()
        assert reader.claims.claim
        other.add(pin(reader.screen.story, reader.claims.claim))
        other.save()
        await reader.sees("★", "#claim-rows")


async def test_without_files_there_is_nothing_to_reload() -> None:
    app = SamestoryApp(Story.from_texts({"a": LEAD, "b": LEAD}))
    async with opened_app(app, (120, 40)) as reader:
        await reader.compared()
        await reader.press("r")
        assert "no files" in reader.shown("#keys")


def test_an_offset_follows_its_words() -> None:
    old = Article(id="a", text=f"{LEAD} {BODY}", file="a", outlet="a")
    new = Article(id="a", text=f"It rained. {LEAD} {BODY}", file="a", outlet="a")
    at = old.text.index("Paragraph 30")
    assert new.text[moved(old, new, at) :].startswith("Paragraph 30")
    assert moved(old, new, -1) == -1
    other = Article(id="a", text="x" * 50, file="a", outlet="a")
    assert 0 <= moved(old, other, at) <= 50


def test_what_changed_is_named() -> None:
    old = Story.from_texts({"a": "one", "b": "two"}, "t")
    new = Story.from_texts({"a": "one!", "c": "three"}, "t")
    assert what_changed(old, new) == "New: c; edited: a; gone: b."
    assert what_changed(old, Story.from_texts({"a": "one", "b": "two"}, "u")) == (
        "The story's description has changed."
    )
