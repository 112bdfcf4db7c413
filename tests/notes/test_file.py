"""The notes of a story on disk: where they are, and that nothing is ever lost."""

import errno
import os
import random
import shutil
import signal
import stat
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from platformdirs import user_data_path

from tests.notes.example import by_id, compared, story
from tui.notes import Correction, NotesError, NotesFile, pin, rename_claim
from tui.notes.anchors import ArticleAt
from tui.notes.corrections import WriteNote
from tui.notes.lock import BusyError, locked
from tui.notes.place import NOTES, Place

ROOT = Path(__file__).parents[2]


def note(text: str) -> Correction:
    return WriteNote(ArticleAt("wire"), text)


def texts(file: NotesFile) -> list[str]:
    return [c.text for c in file.notes if isinstance(c, WriteNote)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "floods"
    place.mkdir()
    (place / "wire.txt").write_text("The bridge is closed.")
    return place


@pytest.fixture
def opened(folder: Path) -> Callable[[], NotesFile]:
    """A reader that opens the notes of the folder."""

    def one_more() -> NotesFile:
        file = NotesFile.for_story(folder)
        file.load()
        return file

    return one_more


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
    assert file.can_redo
    file.redo()
    file.save()
    assert texts(opened()) == ["one", "two"]
    assert not file.can_redo
    assert file.redo() is None


def test_an_earlier_correction_is_taken_away_and_brought_back(opened: Callable[[], NotesFile]) -> None:
    first = opened()
    first.add(note("one"))
    first.add(note("two"))
    first.save()
    later = opened()
    assert not later.can_undo
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


def writer(folder: Path, name: str, count: int) -> list[str]:
    """A program that saves a note at a time, and tells of each that is saved."""
    program = (
        "import sys\n"
        "from tui.notes import NotesFile\n"
        "from tui.notes.anchors import ArticleAt\n"
        "from tui.notes.corrections import WriteNote\n"
        "folder, name, count = sys.argv[1:]\n"
        "file = NotesFile.for_story(folder)\n"
        "file.load()\n"
        "for k in range(int(count)):\n"
        "    file.add(WriteNote(ArticleAt('wire'), f'{name}{k}'))\n"
        "    file.save()\n"
        "    print(f'{name}{k}', flush=True)\n"
    )
    return [sys.executable, "-c", program, str(folder), name, str(count)]


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
        with pytest.raises(NotesError, match=r"was not saved \(No space left on device\) and is as it was"):
            file.save()
    assert (folder / NOTES).read_bytes() == before
    assert sorted(p.name for p in folder.iterdir()) == [NOTES, "wire.txt"]
    assert file.unsaved
    assert texts(file) == ["one", "two"]
    file.add(note("three"))
    file.save()
    assert texts(opened()) == ["one", "two", "three"]


def fill_the_disk(monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    def no_space(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    really = Path.open

    def opens(path: Path, mode: str = "r", *rest: object) -> object:
        if "x" not in mode:
            return really(path, mode)
        if step == "open":
            no_space()
        file = really(path, mode)
        monkeypatch.setattr(file, "write", no_space, raising=False) if step == "write" else None
        return file

    if step == "fsync":
        monkeypatch.setattr(os, "fsync", no_space)
    elif step == "replace":
        monkeypatch.setattr(Path, "replace", no_space)
    else:
        monkeypatch.setattr(Path, "open", opens)


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


def test_a_correction_that_cannot_be_used_is_told(folder: Path, opened: Callable[[], NotesFile]) -> None:
    (folder / NOTES).write_text("[[correction]]\nkind = 'translate'\n")
    assert opened().notes.remarks == (
        f"A correction in {NOTES} was not replayed: its kind, “translate”, is not known to this version.",
    )


def test_a_folder_in_the_place_of_the_file(folder: Path, opened: Callable[[], NotesFile]) -> None:
    (folder / NOTES).mkdir()
    file = opened()
    assert "cannot be read (it is not a regular file)" in file.notes.remarks[0]
    file.add(note("one"))
    with pytest.raises(NotesError, match="it is not a regular file"):
        file.save()


def test_a_folder_that_must_not_be_written_to(folder: Path, opened: Callable[[], NotesFile]) -> None:
    shared = opened()
    shared.add(note("of a colleague"))
    shared.save()
    kept = (folder / NOTES).read_bytes()
    file = NotesFile.for_story(folder, may_write=lambda path: False)
    file.load()
    assert file.path.parent == user_data_path("samestory", appauthor=False) / "notes"
    assert file.path.name.startswith("floods-")
    file.add(note("mine"))
    file.save()
    assert (folder / NOTES).read_bytes() == kept
    assert f"# The story: {folder.resolve()}" in file.path.read_text()
    again = NotesFile.for_story(folder, may_write=lambda path: False)
    again.load()
    assert texts(again) == ["of a colleague", "mine"]
    again.remove(again.notes.entries[0].id)
    assert texts(again) == ["of a colleague", "mine"]


def test_a_file_that_its_owner_protects_is_left(folder: Path) -> None:
    (folder / NOTES).write_text("format = 1\n")
    file = NotesFile.for_story(folder, may_write=lambda path: path == folder)
    assert file.path != folder / NOTES


def test_files_named_one_by_one_are_known_by_their_folder(folder: Path) -> None:
    (folder / "post.txt").write_text("The bridge is shut.")
    one = NotesFile.for_story([folder / "wire.txt"])
    both = NotesFile.for_story([folder / "post.txt", str(folder / "wire.txt")])
    assert one.path == both.path
    assert one.path.parent == user_data_path("samestory", appauthor=False) / "notes"
    assert one.path != NotesFile.for_story([folder.parent / "other" / "wire.txt"]).path


def test_nothing_is_written_beside_when_that_is_asked(folder: Path) -> None:
    assert NotesFile.for_story([folder]).path == folder.resolve() / NOTES
    assert NotesFile.for_story([folder], beside=False).path.parent != folder


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


def test_ids_tell_the_order_even_when_the_clock_goes_back(folder: Path) -> None:
    times = iter([datetime(2024, 5, 3, 10, tzinfo=UTC)] * 3 + [datetime(2024, 5, 3, 9, tzinfo=UTC)])
    file = NotesFile(Place(folder / NOTES), clock=lambda: next(times), writer="w")
    for text in "abcd":
        file.add(note(text))
    assert [entry.id for entry in file.notes.entries] == [f"20240503T100000.{k:06}-w" for k in range(4)]
    assert texts(file) == ["a", "b", "c", "d"]


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
    with pytest.raises(NotesError, match="was not saved"):
        file.save()


def test_the_import_is_light() -> None:
    heavy = {"numpy", "rapidfuzz", "platformdirs", "textual", "rich", "sentencex"}
    program = f"import sys, tui.notes; print({heavy} & set(sys.modules))"
    assert subprocess.check_output([sys.executable, "-c", program], cwd=ROOT, text=True) == "set()\n"
