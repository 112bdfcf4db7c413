"""The reader's own corrections on the screen: replayed over what was found, saved at once, undone.

    found ──▶ replay ──▶ what is shown            a correction goes into memory at once;
    notes ──┘                                     replaying and saving are done in a thread

It shows nothing itself.  The notes file is opened in the thread, too, when the first comparison is there;
without one nothing can be corrected.
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
    from tui.notes import Correction, NotesFile

OpenNotes: TypeAlias = "Callable[[], NotesFile]"


class Corrector(Widget):
    """Keeps the corrections of one story."""

    class Corrected(Message):
        """What was found, as the reader's corrections have it."""

        def __init__(self, comparison: Comparison, overlaps: Overlaps) -> None:
            super().__init__()
            self.comparison, self.overlaps = comparison, overlaps

    class Said(Message):
        """A sentence for the reader: what was undone, or why nothing could be saved."""

        def __init__(self, words: str) -> None:
            super().__init__()
            self.words = words

    def __init__(self, open_file: OpenNotes | None) -> None:
        super().__init__()
        self.display = False
        self._open_file = open_file
        self._file: NotesFile | None = None
        self._found: Comparison | None = None

    @property
    def able(self) -> bool:
        """Whether there is something to correct, and a place to keep it."""
        return self._file is not None and self._found is not None

    def take(self, found: Comparison) -> None:
        """Replay the corrections over what the engine found."""
        self._found = found
        if self._open_file is not None:
            self._replay(first=True)

    def add(self, correction: Correction) -> None:
        """Correct, and save."""
        if self._file is not None:
            self._file.add(correction)
            self._replay()

    def undo(self) -> None:
        """Take the last correction back."""
        self._step(back=True)

    def redo(self) -> None:
        """Make the correction again that was taken back."""
        self._step(back=False)

    def _step(self, back: bool) -> None:
        if self._file is None:
            return
        step = self._file.undo() if back else self._file.redo()
        if step is None:
            self.post_message(self.Said(f"There is nothing to {'undo' if back else 'redo'}."))
            return
        from tui.notes import describe

        self.post_message(
            self.Said(f"{'Undone' if back else 'Done again'}: {describe(step.entry.correction)}.")
        )
        self._replay()

    @work(thread=True, exclusive=True, group="correct", exit_on_error=False)
    def _replay(self, first: bool = False) -> None:
        from tui.notes import NotesError, replay

        assert self._open_file is not None and self._found is not None
        file = self._file or self._open_file()
        if first and not file.load().entries:
            self._file = file
            return
        self._file = file
        comparison = replay(self._found, file.notes).comparison
        overlaps = Overlaps(comparison)
        if not get_current_worker().is_cancelled:
            self.post_message(self.Corrected(comparison, overlaps))
        if first:
            return
        try:
            file.save()
        except NotesError as error:
            self.post_message(self.Said(str(error)))
