"""The notes of a story in a reader: saved, undone, shared with other readers."""

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.notes.example import by_id, compared, story
from tests.notes.keeping import ROOT, note, texts
from tui.notes import NotesFile, pin, rename_claim
from tui.notes.home import NOTES, Home


def test_saved_corrections_are_there_on_the_next_run(folder: Path, opened: Callable[[], NotesFile]) -> None:
    claim = by_id(compared())["c1"]
    file = opened()
    assert not (folder / NOTES).exists()
    file.add(rename_claim(story(), claim, "Shut"))
    file.add(pin(story(), claim))
    assert file.unsaved
    assert file.save() == file.notes
    assert not file.unsaved
    assert opened().notes == file.notes
    assert len(file.notes) == 2
    assert sorted(p.name for p in folder.iterdir()) == [NOTES, "wire.txt"]


def test_undo_and_redo_reach_the_disk(opened: Callable[[], NotesFile]) -> None:
    file = opened()
    for text in ("one", "two"):
        file.add(note(text))
        file.save()
    undone = file.undo()
    assert undone is not None
    assert undone.entry.correction == note("two")
    file.save()
    assert texts(opened()) == ["one"]
    file.redo()
    file.save()
    assert texts(opened()) == ["one", "two"]
    assert file.redo() is None


def test_an_earlier_correction_is_taken_away_and_brought_back(opened: Callable[[], NotesFile]) -> None:
    first = opened()
    first.add(note("one"))
    first.add(note("two"))
    first.save()
    later = opened()
    assert later.undo() is None
    later.remove(later.notes.entries[0].id)
    later.remove("nobody's")
    later.save()
    assert texts(opened()) == ["two"]
    later.undo()
    later.save()
    assert texts(later) == ["one", "two"]
    assert opened().notes == later.notes


def test_two_readers_see_each_other_and_undo_their_own(opened: Callable[[], NotesFile]) -> None:
    one, other = opened(), opened()
    one.add(note("one"))
    one.save()
    other.add(note("other"))
    other.save()
    assert texts(other) == ["one", "other"]
    one.undo()
    one.save()
    assert texts(one) == ["other"]
    other.save()
    assert texts(other) == ["other"]
    other.add(note("more"))
    other.save()
    assert texts(other) == texts(opened()) == ["other", "more"]


def test_what_is_done_while_saving_is_kept(
    opened: Callable[[], NotesFile], monkeypatch: pytest.MonkeyPatch
) -> None:
    file, other = opened(), opened()
    other.add(note("other"))
    other.save()
    file.add(note("one"))
    really = os.fsync

    def slow(descriptor: int) -> None:
        if "two" not in texts(file):
            file.undo()
            file.add(note("two"))
        really(descriptor)

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", slow)
        file.save()
    assert texts(file) == ["other", "two"]
    assert file.unsaved
    file.save()
    assert texts(opened()) == ["other", "two"]


def test_a_correction_that_cannot_be_used_is_told(folder: Path, opened: Callable[[], NotesFile]) -> None:
    (folder / NOTES).write_text("[[correction]]\nkind = 'translate'\n")
    assert opened().notes.remarks == (
        f"A correction in {NOTES} was not replayed: its kind, “translate”, is not known to this version.",
    )


def test_ids_tell_the_order_even_when_the_clock_goes_back(folder: Path) -> None:
    times = iter([datetime(2024, 5, 3, 10, tzinfo=UTC)] * 3 + [datetime(2024, 5, 3, 9, tzinfo=UTC)])
    file = NotesFile(Home(folder / NOTES), clock=lambda: next(times), writer="w")
    for text in "abcd":
        file.add(note(text))
    assert [entry.id for entry in file.notes.entries] == [f"20240503T100000.{k:06}-w" for k in range(4)]
    assert texts(file) == ["a", "b", "c", "d"]


def test_the_import_is_light() -> None:
    heavy = {"numpy", "rapidfuzz", "platformdirs", "textual", "rich", "sentencex"}
    program = f"import sys, tui.notes; print({heavy} & set(sys.modules))"
    assert subprocess.check_output([sys.executable, "-c", program], cwd=ROOT, text=True) == "set()\n"
