"""The reader's own corrections on the screen: replayed over what was found, saved at once, undone.

    found ──▶ replay ──▶ what is shown            a correction goes into memory at once;
    notes ──┘                                     replaying and saving are done in a thread

It shows nothing itself.  The notes file is opened in the thread, too, when the first comparison is there;
without one nothing can be corrected.  What could not be saved is tried again with the next correction, and
when the reader is left.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from textual import work
from textual.message import Message
from textual.widget import Widget
from textual.worker import get_current_worker

from tui.reader.view import Overlaps

if TYPE_CHECKING:
    from tui.compare.comparison import Comparison
    from tui.compare.findings import Claim, Passage
    from tui.notes import Correction, Entry, Mark, Marks, Misfit, Notes, NotesFile
    from tui.story import Article

OpenNotes: TypeAlias = "Callable[[], NotesFile]"


class Corrector(Widget):
    """Keeps the corrections of one story."""

    class Corrected(Message):
        """What was found, as the reader's corrections have it, and what stands beside it."""

        def __init__(self, comparison: Comparison, overlaps: Overlaps, marks: Marks) -> None:
            super().__init__()
            self.comparison, self.overlaps, self.marks = comparison, overlaps, marks

    class Said(Message):
        """A sentence for the reader: what was undone, or (`unsaved`) why nothing could be saved."""

        def __init__(self, words: str, unsaved: bool = False) -> None:
            super().__init__()
            self.words, self.unsaved = words, unsaved

    def __init__(self, open_file: OpenNotes | None) -> None:
        super().__init__()
        self.display = False
        self.merging: str | None = None
        """The id of a claim that waits for the one it is to be merged with."""
        self._open_file = open_file
        self._file: NotesFile | None = None
        self._found: Comparison | None = None
        self._marks: Marks | None = None
        self.misfits: tuple[Misfit, ...] = ()
        """The corrections that find no place in the articles as they are now."""

    @property
    def remarks(self) -> tuple[str, ...]:
        """What of the file could not be used, a sentence each."""
        return self._file.notes.remarks if self._file else ()

    @property
    def able(self) -> bool:
        """Whether there is something to correct, and a place to keep it."""
        return self._file is not None and self._found is not None

    def mark(self, finding: Claim | Passage | Article) -> Mark | None:
        """What the reader put beside a finding of the corrected comparison; None where there is nothing."""
        return (self._marks.of(finding) or None) if self._marks else None

    def take(self, found: Comparison) -> None:
        """Replay the corrections over what the engine found."""
        self._found = found
        if self._open_file is not None:
            self._replay(found)

    def take_in(self) -> None:
        """Take in what other readers of the story have saved."""
        if self._file is not None and self._found is not None:
            self._replay(self._found, only_news=True)

    def add(self, correction: Correction) -> None:
        """Correct, and save."""
        if self._file is not None and self._found is not None:
            self._file.add(correction)
            self._replay(self._found)

    def take_away(self, entry: Entry) -> bool:
        """Take a correction away, whenever it was made; False where it is kept in a file that this reader
        does not write to."""
        if self._file is None or self._found is None:
            return False
        removed = entry not in self._file.remove(entry.id).entries
        self._replay(self._found)
        return removed

    def undo(self) -> None:
        """Take the last correction back."""
        self._step(back=True)

    def redo(self) -> None:
        """Make the correction again that was taken back."""
        self._step(back=False)

    def save_at_last(self) -> str | None:
        """Save what is not saved yet, now; when that fails, the sentence that says why."""
        if self._file is None or not self._file.unsaved:
            return None
        from tui.notes import NotesError

        try:
            self._file.save()
        except NotesError as error:
            return str(error)
        return None

    def _step(self, back: bool) -> None:
        if self._file is None or self._found is None:
            return
        step = self._file.undo() if back else self._file.redo()
        if step is None:
            self.post_message(self.Said(f"There is nothing to {'undo' if back else 'redo'}."))
            return
        from tui.notes import describe

        self.post_message(
            self.Said(f"{'Undone' if back else 'Done again'}: {describe(step.entry.correction)}.")
        )
        self._replay(self._found)

    @work(thread=True, exclusive=True, group="correct", exit_on_error=False, description="corrections")
    def _replay(self, found: Comparison, only_news: bool = False) -> None:
        from tui.notes import NotesError

        assert self._open_file is not None
        file = self._file or self._open_file()
        if self._file is None:
            notes = file.load()
            self._file = file
            for remark in notes.remarks:
                self.post_message(self.Said(remark))
            if not notes.entries:
                return
        before = file.notes
        if not only_news:
            self._show(found, before)
        try:
            after = file.save()
        except NotesError as error:
            self.post_message(self.Said(str(error), unsaved=True))
        else:
            if after != before:  # another reader of the story has corrected something
                self._show(found, after)

    def _show(self, found: Comparison, notes: Notes) -> None:
        from tui.notes import replay

        replayed = replay(found, notes)
        overlaps = Overlaps(replayed.comparison)
        if not get_current_worker().is_cancelled:
            self._marks, self.misfits = replayed.marks, replayed.misfits
            self.post_message(self.Corrected(replayed.comparison, overlaps, replayed.marks))
