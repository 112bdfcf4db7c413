"""Where the notes of a story are kept."""

from collections.abc import Callable
from pathlib import Path

from platformdirs import user_data_path

from tests.notes.keeping import note, texts
from tui.notes import NotesFile
from tui.notes.home import NOTES


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
