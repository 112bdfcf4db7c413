"""Watches the files of the story that is read: one that is edited or added is taken in.

    files ──▶ a change ──▶ load_story ──▶ Changed(story), where it says something else than before

A thread of its own waits for changes; it ends with the reader.  It starts some time after the first
comparison is shown, so that no key waits while it is imported.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from threading import Event, Lock, Thread
from typing import TypeAlias

from textual.message import Message
from textual.widget import Widget

from tui.story import Story, StoryError

WAIT = 1.0
"""Seconds after the first comparison until the watching begins."""
QUIET = 200
"""Milliseconds without a change after which an edit counts as done."""
LONGEST = 2_000
"""Milliseconds after which files that keep changing are read all the same."""
NOTES = "samestory-notes.toml"
ARTICLES = (".txt", ".md", ".toml")

Paths: TypeAlias = Sequence[Path]
"""What a story was loaded from: a folder, or files."""


class Watcher(Widget):
    """Tells when the files in `paths` say something else; without paths it has nothing to watch."""

    class Changed(Message):
        """The story as the files have it now."""

        def __init__(self, story: Story) -> None:
            super().__init__()
            self.story = story

    class NotesChanged(Message):
        """Somebody, maybe this reader, has saved corrections."""

    class Said(Message):
        """A sentence for the reader: nothing has changed, or the files can no longer be read."""

        def __init__(self, words: str) -> None:
            super().__init__()
            self.words = words

    def __init__(self, story: Story, paths: Paths) -> None:
        super().__init__()
        self.display = False
        self._last = story
        self._paths = tuple(paths)
        self._over = Event()
        self._loading = Lock()
        self._started = False

    def start(self) -> None:
        """Begin to watch, in a moment; a second call changes nothing."""
        if self._paths and not self._started:
            self._started = True
            self.set_timer(WAIT, Thread(target=self._watch, name="watcher", daemon=True).start)

    def reload(self) -> None:
        """Read the files now, and say so when they are as they were."""
        if self._paths:
            Thread(target=self._look, args=(True,), name="reload", daemon=True).start()
        else:
            self.post_message(self.Said("These articles come from no files that could be read again."))

    def on_unmount(self) -> None:
        """Watch no more."""
        self._over.set()

    def _watch(self) -> None:
        from watchfiles import watch
        from watchfiles.main import Change

        named = {path.resolve() for path in self._paths if not path.is_dir()}
        folders = {path if path.is_dir() else path.parent for path in self._paths}

        def matters(change: Change, name: str) -> bool:
            path = Path(name)
            own = not named or path in named or path.suffix == ".toml"
            return own and path.suffix.lower() in ARTICLES and not path.name.startswith(".")

        try:
            for changes in watch(
                *folders, watch_filter=matters, stop_event=self._over, recursive=False,
                step=QUIET, debounce=LONGEST, raise_interrupt=False,
            ):  # fmt: skip
                names = {Path(name).name for _, name in changes}
                if NOTES in names:
                    self.post_message(self.NotesChanged())
                if names - {NOTES}:
                    self._look()
        except (OSError, RuntimeError):  # no such folder any more, or no more watches to be had: r reloads
            return

    def _look(self, asked: bool = False) -> None:
        """Load the story, and tell when it is another one; `asked` by the reader, tell whatever it is.  What
        a story's notes say of files that are no articles (one that `e` wrote) makes it no other."""
        from tui.story import load_story

        with self._loading:
            try:
                story = load_story(self._paths)
            except StoryError as error:
                self.post_message(self.Said(f"{error} What was read before is still shown."))
                return
            unchanged = (story.title, story.articles) == (self._last.title, self._last.articles)
            if not unchanged or asked:
                self._last = story
                self.post_message(self.Said("Nothing has changed.") if unchanged else self.Changed(story))
