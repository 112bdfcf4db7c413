"""Remembers from one run to the next what the reader was set to: reads it beside the first comparison, and
writes it down at every change, both in a thread.

It shows nothing itself.
"""

from __future__ import annotations

from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from textual import work
from textual.message import Message
from textual.widget import Widget

from tui.story import Story

if TYPE_CHECKING:
    from tui.reader.kept import Kept


class Keeper(Widget):
    """Keeps the settings of one reader, in `path` or where the system keeps such things."""

    class Remembered(Message):
        """What was kept the last time, with a sentence where it could not be read."""

        def __init__(self, known: Kept, words: str) -> None:
            super().__init__()
            self.known, self.words = known, words

    class Failed(Message):
        """Nothing could be written; a sentence says why."""

        def __init__(self, words: str) -> None:
            super().__init__()
            self.words = words

    def __init__(self, story: Story, path: Path | None) -> None:
        super().__init__()
        self.display = False
        self._story, self._path = story, path
        self._complained = False
        self._now: Kept | None = None
        self._writing = Lock()

    @work(thread=True, group="keep", exit_on_error=False)
    def remember(self) -> None:
        """Read what was kept."""
        from tui.reader import kept

        known, words = kept.load(self._place(), self._story)
        if words or known != kept.Kept():
            self.post_message(self.Remembered(known, words))

    def keep(self, now: Kept) -> None:
        """Write down what is set now; what cannot be written is said once."""
        self._now = now
        self._write()

    @work(thread=True, group="keep", exit_on_error=False)
    def _write(self) -> None:
        """The last of two that wait for each other writes the same once more."""
        from tui.reader import kept

        assert self._now is not None
        with self._writing:
            words = kept.save(self._place(), self._now, self._story)
        if words and not self._complained:
            self._complained = True
            self.post_message(self.Failed(words))

    def _place(self) -> Path:
        if self._path is None:
            from tui.reader.kept import place

            self._path = place()
        return self._path
