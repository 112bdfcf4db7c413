"""The corrections of a story, and what one reader did to them: a pure history.

    add  add  remove        undo ◀── steps ──▶ redo

Undo takes back this reader's own last step and nobody else's, whatever came in meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from tui.notes.corrections import Correction


@dataclass(frozen=True, slots=True)
class Entry:
    """A correction as the file keeps it.  Ids begin with the time (UTC) and sort in the order in
    which the corrections were made."""

    id: str
    correction: Correction


@dataclass(frozen=True, slots=True)
class Notes:
    """The corrections of a story in the order in which they are replayed; `remarks` say, a sentence
    each, what of the file could not be used."""

    entries: tuple[Entry, ...] = ()
    remarks: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[Correction]:
        return (entry.correction for entry in self.entries)

    def __len__(self) -> int:
        return len(self.entries)


@dataclass(frozen=True, slots=True)
class Step:
    """An entry that was added, or taken away."""

    entry: Entry
    added: bool = True


@dataclass(frozen=True, slots=True)
class History:
    """All entries as this reader sees them, the steps it took, and those it took back."""

    entries: tuple[Entry, ...] = ()
    steps: tuple[Step, ...] = ()
    undone: tuple[Step, ...] = ()

    def take(self, step: Step) -> History:
        """One step on; what was undone before can no longer be redone."""
        return History(_after(self.entries, step), (*self.steps, step))

    def undo(self) -> History:
        """Without this reader's last step; the same when it took none."""
        if not self.steps:
            return self
        *before, last = self.steps
        back = replace(last, added=not last.added)
        return History(_after(self.entries, back), tuple(before), (*self.undone, last))

    def redo(self) -> History:
        """With the step again that was undone last; the same when there is none."""
        if not self.undone:
            return self
        *others, last = self.undone
        return History(_after(self.entries, last), (*self.steps, last), tuple(others))


def in_order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries in the order of their ids, each id once."""
    return tuple(sorted({entry.id: entry for entry in entries}.values(), key=lambda entry: entry.id))


def merged(base: Sequence[Entry], ours: Sequence[Entry], theirs: Sequence[Entry]) -> tuple[Entry, ...]:
    """`theirs` with what changed from `base` to `ours`: additions of both sides, removals of both."""
    added, removed = changes(base, ours)
    return in_order([*(entry for entry in theirs if entry.id not in removed), *added])


def changes(base: Sequence[Entry], ours: Sequence[Entry]) -> tuple[list[Entry], set[str]]:
    """The entries that `ours` has and `base` has not, and the ids of those it no longer has."""
    known = {entry.id for entry in base}
    return [entry for entry in ours if entry.id not in known], known - {entry.id for entry in ours}


def _after(entries: Sequence[Entry], step: Step) -> tuple[Entry, ...]:
    others = [entry for entry in entries if entry.id != step.entry.id]
    return in_order([*others, step.entry] if step.added else others)
