"""One file of corrections on disk, written whole or not at all, by one process at a time.

    lock ─▶ read what is there now ─▶ change it ─▶ write it whole (`whole`)

Every change is made to what stands in the file at that moment, so that two
readers open on one story do not overwrite each other.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial
from pathlib import Path

from tui.notes import written
from tui.notes.errors import NotesError
from tui.notes.history import Entry
from tui.notes.lock import BusyError, locked
from tui.notes.whole import write_whole
from tui.notes.written import BrokenNotesError, NewerFormatError, Written
from tui.story.text import shown

_KEPT = "What you did is kept as long as samestory is open, and saved with what you do next."


class Disk:
    """The file at `path`; it need not be there.  `top` is for the first lines of a new one."""

    def __init__(self, path: Path, top: str = "") -> None:
        self._path = path
        self._top = top
        self._known: tuple[bytes, Written] | None = None

    def read(self) -> Written | None:
        """What the file says; None when there is none.

        Raises OSError, and BrokenNotesError or NewerFormatError for a file that cannot be understood.
        """
        try:
            if self._path.exists() and not self._path.is_file():
                raise IsADirectoryError(None, "it is not a regular file")
            data = self._path.read_bytes()
        except FileNotFoundError:
            return None
        if self._known is None or self._known[0] != data:  # reading TOML costs more than the disk
            self._known = data, _understood(data)
        return self._known[1]

    def change(
        self, added: Sequence[Entry], removed: Collection[str], everything: Sequence[Entry]
    ) -> tuple[Written, str | None]:
        """Add and remove entries, and say what the file holds now.

        Where there is no file any more, or one that cannot be understood, a new one is written with
        `everything`; what could not be understood is first set aside under another name, and a
        sentence says so.  Raises NotesError; the file is then as it was.
        """
        try:
            target = self._path.resolve()
            target.parent.mkdir(parents=True, exist_ok=True)
            with locked(target.with_name(f".{target.name}.lock")):
                return self._changed(target, added, removed, everything)
        except BusyError as error:
            raise NotesError(
                f"Not saved: another program has held the file for long. {_KEPT} It is {shown(self._path)}."
            ) from error
        except NewerFormatError as error:
            raise NotesError(
                "Not saved: the file was written by a later version of samestory and is left as it is. "
                f"It is {shown(self._path)}."
            ) from error
        except OSError as error:
            raise NotesError(
                f"Not saved ({error.strerror or error}). {_KEPT} {shown(self._path)} is as it was."
            ) from error

    def _changed(
        self, target: Path, added: Sequence[Entry], removed: Collection[str], everything: Sequence[Entry]
    ) -> tuple[Written, str | None]:
        aside = remark = before = None
        try:
            before = self.read()
        except BrokenNotesError as error:
            aside = _free_name(target)
            name = shown(self._path)
            remark = f"{name} could not be understood ({error}) and was set aside as {shown(aside)}."
        if before is None:
            before, added, removed = Written(), everything, ()
        after = before.changed(added, removed, self._top)
        if after != before:
            data = after.source.encode("utf-8", "replace")
            # Only the holder of the lock writes this file: what a killed reader left is written over.
            part = target.with_name(f".{target.name}.part")
            write_whole(data, target, part, before=partial(_set_aside, target, aside))
            self._known = data, after
        return after, remark


def _understood(data: bytes) -> Written:
    try:
        return written.read(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise BrokenNotesError("it is not UTF-8") from error


def _set_aside(target: Path, aside: Path | None) -> None:
    """Give the file a second name, if one is wanted; where a file can only have one, the other name."""
    if aside is None:
        return
    try:
        aside.hardlink_to(target)
    except OSError:
        target.rename(aside)


def _free_name(target: Path) -> Path:
    """A name beside `target` that nobody has: samestory-notes.broken-1.toml."""
    number = 1
    while (aside := target.with_name(f"{target.stem}.broken-{number}{target.suffix}")).exists():
        number += 1
    return aside
