"""A folder with an article, and readers that open its notes."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tui.notes import NotesFile


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
