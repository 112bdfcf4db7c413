"""Notes of one story, kept in a folder: what the tests of the file and of the disk have in common."""

import sys
from pathlib import Path

from tui.notes import Correction, NotesFile
from tui.notes.anchors import ArticleAt
from tui.notes.corrections import WriteNote

ROOT = Path(__file__).parents[2]


def note(text: str) -> Correction:
    """A note on the article."""
    return WriteNote(ArticleAt("wire"), text)


def texts(file: NotesFile) -> list[str]:
    """The notes of a file, in order."""
    return [c.text for c in file.notes if isinstance(c, WriteNote)]


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
