"""The notes of a story on disk: nothing is lost, whatever happens to the reader, the disk or the file."""

import os
import random
import shutil
import signal
import stat
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.full_disk import fill_the_disk
from tests.notes.keeping import ROOT, note, texts, writer
from tui.notes import NotesError, NotesFile
from tui.notes.home import NOTES
from tui.notes.lock import BusyError, locked


def test_two_processes_that_write_at_once_lose_nothing(folder: Path) -> None:
    writers = [subprocess.Popen(writer(folder, name, 25), cwd=ROOT) for name in "ab"]
    assert [w.wait(timeout=60) for w in writers] == [0, 0]
    file = NotesFile.for_story(folder)
    file.load()
    assert sorted(texts(file)) == sorted(f"{name}{k}" for name in "ab" for k in range(25))
    assert sorted(p.name for p in folder.iterdir()) == [NOTES, "wire.txt"]


def test_a_reader_killed_at_any_moment_loses_nothing(folder: Path) -> None:
    chance = random.Random(7)
    promised: list[str] = []
    for run in range(4):
        program = writer(folder, f"{run}-", 100_000)
        killed = subprocess.Popen(program, cwd=ROOT, stdout=subprocess.PIPE, text=True)
        assert killed.stdout
        promised += [killed.stdout.readline().strip() for _ in range(chance.randrange(1, 12))]
        try:
            killed.wait(timeout=chance.random() / 50)
        except subprocess.TimeoutExpired:
            os.kill(killed.pid, getattr(signal, "SIGKILL", signal.SIGTERM))
        promised += killed.stdout.read().split()
        killed.stdout.close()
        killed.wait(timeout=10)
        file = NotesFile.for_story(folder)
        assert file.load().remarks == ()
        assert set(promised) <= set(texts(file))
    file.add(note("last"))
    file.save()
    assert sorted(p.name for p in folder.iterdir()) == [NOTES, "wire.txt"]


@pytest.mark.parametrize("step", ["fsync", "replace", "open", "write"])
def test_a_full_disk_leaves_the_file_as_it_was(
    step: str, folder: Path, opened: Callable[[], NotesFile], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = opened()
    file.add(note("one"))
    file.save()
    before = (folder / NOTES).read_bytes()
    with monkeypatch.context() as full:
        fill_the_disk(full, step)
        file.add(note("two"))
        with pytest.raises(NotesError, match=r"Not saved \(No space left on device\).* is as it was\."):
            file.save()
    assert (folder / NOTES).read_bytes() == before
    assert sorted(p.name for p in folder.iterdir()) == [NOTES, "wire.txt"]
    assert file.unsaved
    assert texts(file) == ["one", "two"]
    file.add(note("three"))
    file.save()
    assert texts(opened()) == ["one", "two", "three"]


def test_a_broken_file_is_set_aside_and_never_written_over(
    folder: Path, opened: Callable[[], NotesFile]
) -> None:
    (folder / NOTES).write_text("format = 1\nhello\n")
    (folder / "samestory-notes.broken-1.toml").write_text("of last week")
    file = opened()
    assert not file.notes.entries
    assert "could not be understood" in file.notes.remarks[0]
    assert "line 2" in file.notes.remarks[0]
    assert (folder / NOTES).read_text() == "format = 1\nhello\n"
    file.add(note("one"))
    assert file.save().remarks[0].endswith("samestory-notes.broken-2.toml.")
    assert (folder / "samestory-notes.broken-1.toml").read_text() == "of last week"
    assert (folder / "samestory-notes.broken-2.toml").read_text() == "format = 1\nhello\n"
    assert texts(opened()) == ["one"]


def test_a_file_that_breaks_while_the_reader_is_open(folder: Path, opened: Callable[[], NotesFile]) -> None:
    file = opened()
    file.add(note("one"))
    file.save()
    (folder / NOTES).write_bytes(b"\xff\xfe")
    file.add(note("two"))
    assert "it is not UTF-8" in file.save().remarks[0]
    assert texts(opened()) == ["one", "two"]
    assert (folder / "samestory-notes.broken-1.toml").read_bytes() == b"\xff\xfe"


def test_a_file_that_is_gone_is_written_again(folder: Path, opened: Callable[[], NotesFile]) -> None:
    file = opened()
    file.add(note("one"))
    file.save()
    (folder / NOTES).unlink()
    assert texts(file) == ["one"]
    file.save()
    file.add(note("two"))
    file.save()
    assert texts(opened()) == ["one", "two"]


def test_a_file_of_a_later_version_is_left(folder: Path, opened: Callable[[], NotesFile]) -> None:
    (folder / NOTES).write_text("format = 2\n")
    file = opened()
    assert "later version" in file.notes.remarks[0]
    file.add(note("one"))
    with pytest.raises(NotesError, match="later version"):
        file.save()
    assert (folder / NOTES).read_text() == "format = 2\n"


def test_a_folder_in_the_place_of_the_file(folder: Path, opened: Callable[[], NotesFile]) -> None:
    (folder / NOTES).mkdir()
    file = opened()
    assert "cannot be read (it is not a regular file)" in file.notes.remarks[0]
    file.add(note("one"))
    with pytest.raises(NotesError, match="it is not a regular file"):
        file.save()


def test_a_link_stays_a_link_and_permissions_stay(folder: Path, opened: Callable[[], NotesFile]) -> None:
    real = folder.parent / "kept-elsewhere.toml"
    real.write_text("# mine\n")
    real.chmod(0o640)
    (folder / NOTES).symlink_to(real)
    file = opened()
    file.add(note("one"))
    file.save()
    assert (folder / NOTES).is_symlink()
    assert real.read_text().startswith("# mine\n")
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert texts(opened()) == ["one"]


def test_another_program_that_holds_the_file_is_told(
    folder: Path, opened: Callable[[], NotesFile], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.notes.lock.PATIENCE", 0.05)
    file = opened()
    file.add(note("one"))
    with locked(folder / f".{NOTES}.lock"), pytest.raises(NotesError, match="another program"):
        file.save()
    file.save()
    assert texts(opened()) == ["one"]


def test_a_lock_file_that_was_left_holds_nobody(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.notes.lock.PATIENCE", 0.05)
    lock = folder / "lock"
    lock.write_text("left by one who was killed")
    with locked(lock), pytest.raises(BusyError), locked(lock):
        pass
    assert not lock.exists()


def test_a_place_that_is_gone_is_told(folder: Path, opened: Callable[[], NotesFile]) -> None:
    file = opened()
    file.add(note("one"))
    shutil.rmtree(folder)
    folder.write_text("a file now")
    with pytest.raises(NotesError, match="Not saved"):
        file.save()
