"""The corrections of the story that is open: what the reader holds, and where it is saved.

    add · remove · undo · redo     at once, in memory
    save                           to disk: some milliseconds, on a slow disk more; from any thread

Other readers of the same story save into the same file; each save takes in what they did.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Lock

from tui.notes.corrections import Correction
from tui.notes.disk import Disk
from tui.notes.history import Entry, History, Notes, Step, changes, in_order, merged
from tui.notes.home import Home, MayWrite, find_home, may_write
from tui.notes.written import BrokenNotesError, NewerFormatError, Written
from tui.story.text import shown

Clock = Callable[[], datetime]


def _now() -> datetime:
    return datetime.now(UTC)


class NotesFile:
    """The corrections kept in one home.  `clock` says the time (UTC) that ids begin with; `writer`
    tells two readers apart that make a correction in the same microsecond."""

    def __init__(self, home: Home, clock: Clock = _now, writer: str | None = None) -> None:
        self._home = home
        self._disk = Disk(home.file, home.top)
        self._clock = clock
        self._writer = writer or f"{os.getpid():x}"
        self._last = datetime(1970, 1, 1, tzinfo=UTC)
        self._history = History()
        self._saved: tuple[Entry, ...] = ()  # what the file held when it was last read or written
        self._beneath: tuple[Entry, ...] = ()
        self._remarks: tuple[str, ...] = ()
        self._in_memory, self._saving = Lock(), Lock()

    @classmethod
    def for_story(
        cls, paths: str | Path | Sequence[str | Path], *, beside: bool = True, may_write: MayWrite = may_write
    ) -> NotesFile:
        """The notes of the story that `load_story(paths)` reads.

        They are kept in `samestory-notes.toml` in the story's folder; in the user's data folder where
        that folder must not be written to, for files named one by one, and with `beside` False.
        Nothing is read or written yet.
        """
        given = [Path(paths)] if isinstance(paths, str | Path) else [Path(path) for path in paths]
        return cls(find_home(given, may_write, beside))

    @property
    def path(self) -> Path:
        """The file that is saved to; it may not be there yet."""
        return self._home.file

    @property
    def notes(self) -> Notes:
        """The corrections as they are now, saved or not."""
        return Notes(in_order([*self._beneath, *self._history.entries]), self._remarks)

    @property
    def unsaved(self) -> bool:
        """Whether something has not reached the disk."""
        return any(changes(self._saved, self._history.entries))

    def load(self) -> Notes:
        """Read the corrections.  A file that is not there is an empty one; what cannot be read or
        understood is told in the remarks and left as it is.  To be called once; later, `save`
        takes in what other readers did."""
        own, faults = _read(self._disk, self._home.file)
        below = self._home.beneath
        beneath, others = _read(Disk(below), below) if below else _NOTHING
        with self._in_memory:
            self._saved = in_order(own.entries)
            self._history = History(self._saved)
            self._beneath = beneath.entries
            self._remarks = (*others, *faults)
        return self.notes

    def add(self, correction: Correction) -> Notes:
        """Make a correction, in memory; `save` is to follow."""
        with self._in_memory:
            self._history = self._history.take(Step(Entry(self._next_id(), correction)))
        return self.notes

    def remove(self, entry_id: str) -> Notes:
        """Take a correction away, whoever made it and when; can be undone.  Nothing happens for an
        id that is not in this file."""
        with self._in_memory:
            for entry in self._history.entries:
                if entry.id == entry_id:
                    self._history = self._history.take(Step(entry, added=False))
        return self.notes

    def undo(self) -> Step | None:
        """Take back this reader's last step, in memory, and tell which; None when there is none."""
        with self._in_memory:
            last = self._history.steps[-1] if self._history.steps else None
            self._history = self._history.undo()
        return last

    def redo(self) -> Step | None:
        """Take the step again that was undone last, and tell which; None when there is none."""
        with self._in_memory:
            last = self._history.undone[-1] if self._history.undone else None
            self._history = self._history.redo()
        return last

    def save(self) -> Notes:
        """Bring everything to disk, and take in what other readers saved.

        Raises NotesError, whose message says why; the file is then as it was, what is in memory
        stays there, and the next save tries again.
        """
        with self._saving:
            with self._in_memory:
                ours, base = self._history.entries, self._saved
            added, removed = changes(base, ours)
            there, remark = self._there(), None
            if added or removed:
                there, remark = self._disk.change(added, removed, ours)
            if there is None:
                return self.notes
            with self._in_memory:
                self._saved = in_order(there.entries)
                meanwhile = merged(ours, self._history.entries, there.entries)
                self._history = History(meanwhile, self._history.steps, self._history.undone)
                if remark:
                    self._remarks = (remark,)
        return self.notes

    def _there(self) -> Written | None:
        """What the file says now; None where it says nothing that can be used."""
        try:
            return self._disk.read()
        except (OSError, BrokenNotesError, NewerFormatError):
            return None

    def _next_id(self) -> str:
        """Later than every id this reader gave before, whatever the clock does."""
        self._last = max(self._clock(), self._last + timedelta(microseconds=1))
        return f"{self._last:%Y%m%dT%H%M%S.%f}-{self._writer}"


_NOTHING: tuple[Written, tuple[str, ...]] = Written(), ()


def _read(disk: Disk, path: Path) -> tuple[Written, tuple[str, ...]]:
    """What a file says, and a sentence about each thing in it that cannot be used."""
    name = shown(path)
    try:
        found = disk.read() or Written()
    except BrokenNotesError as error:
        return Written(), (
            f"{name} could not be understood ({error}): no corrections were replayed. It is left as it is; "
            "before a new correction is saved it is set aside under another name.",
        )
    except NewerFormatError:
        return Written(), (
            f"{name} was written by a later version of samestory: no corrections were replayed.",
        )
    except OSError as error:
        return Written(), (f"{name} cannot be read ({error.strerror}): no corrections were replayed.",)
    return found, tuple(f"A correction in {path.name} was not replayed: {fault}." for fault in found.faults)
