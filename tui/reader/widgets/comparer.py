"""Runs the comparison beside the reading: a thread that tells how far it is and what came out.

It shows nothing itself, and makes nothing: the thread listens to an engine.  An `exclusive` worker that is
replaced is only flagged, not ended: so every word of the thread is checked before it is said.
"""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

from textual import work
from textual.message import Message
from textual.widget import Widget
from textual.worker import Worker, WorkerState, get_current_worker

from tui.reader.view import Overlaps
from tui.story import Story

if TYPE_CHECKING:
    from tui.compare.comparison import Comparison
    from tui.compare.engine import Engine


class Comparer(Widget):
    """Makes the comparison of a story when it is told to; `busy` while it does."""

    class Progressed(Message):
        """`done` of `total` units of work are done."""

        def __init__(self, done: int, total: int) -> None:
            super().__init__()
            self.done, self.total = done, total

        def can_replace(self, message: Message) -> bool:
            """Only the last word on it counts."""
            return isinstance(message, Comparer.Progressed)

    class Grown(Message):
        """Wording and claims are there; what differs and whose text it is are still looked for."""

        def __init__(self, comparison: Comparison, overlaps: Overlaps) -> None:
            super().__init__()
            self.comparison, self.overlaps = comparison, overlaps

    class Finished(Message):
        """The comparison, as far as it came; `stopped` when the reader ended it early."""

        def __init__(self, comparison: Comparison, overlaps: Overlaps, stopped: bool) -> None:
            super().__init__()
            self.comparison, self.overlaps, self.stopped = comparison, overlaps, stopped

    class Failed(Message):
        """The comparison broke; the texts can still be read."""

        def __init__(self, error: BaseException | None) -> None:
            super().__init__()
            self.error = error

    def __init__(self, engine: Engine) -> None:
        super().__init__()
        self.display = False
        self.busy = False
        self._engine = engine
        self._stop = Event()
        self._next: Story | None = None

    def start(self, story: Story) -> None:
        """Compare `story`; nothing happens while another comparison is under way."""
        if not self.busy:
            self.busy = True
            self._stop.clear()
            self._run(story)

    def start_over(self, story: Story) -> None:
        """Compare `story`, in the place of what is under way."""
        if self.busy:
            self._next = story
            self.stop()
        else:
            self.start(story)

    def stop(self) -> None:
        """End the comparison at its next step; what is known by then is handed over."""
        self._stop.set()
        self._engine.stop()

    def on_unmount(self) -> None:
        """The reader is left: nobody waits for what is still compared."""
        self._stop.set()
        self._engine.end()

    @work(thread=True, exclusive=True, group="compare", exit_on_error=False, description="comparison")
    def _run(self, story: Story) -> None:
        worker = get_current_worker()

        def progress(done: int, total: int) -> None:
            if worker.is_cancelled or self._stop.is_set():
                from tui.compare.comparison import Stopped

                raise Stopped
            self.post_message(self.Progressed(done, total))

        known = None
        for comparison in self._engine.grow(story, progress):
            known = comparison, Overlaps(comparison)
            if comparison.claims and not comparison.originals and not worker.is_cancelled:
                self.post_message(self.Grown(*known))
        if known and not worker.is_cancelled:
            self.post_message(self.Finished(*known, self._stop.is_set()))

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Whatever way it ends, it is no longer busy; an error is passed on."""
        if event.worker.is_finished:
            self.busy = False
        if event.state is WorkerState.ERROR:
            self.post_message(self.Failed(event.worker.error))
        if event.worker.is_finished and self._next:
            story, self._next = self._next, None
            self.start(story)
