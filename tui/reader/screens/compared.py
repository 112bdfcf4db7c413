"""A screen on a story that is being compared: what is known by now, and the title that says how far it is.

    text alone ──▶ wording and claims ──▶ all that differs ──▶ the reader's corrections in it

When the files change, what is known of the old texts is shown until the new ones are compared.
What is shown of it is the business of the screen that builds on this one.
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

from tui.reader.screens.correcting import CorrectingScreen
from tui.reader.screens.renewed import renew_screens
from tui.reader.view import Overlaps, count_differences, story_date
from tui.reader.widgets.bars import KeyLine, TitleBar
from tui.reader.widgets.comparer import Comparer
from tui.reader.widgets.corrector import Corrector, OpenNotes
from tui.reader.widgets.watcher import Paths, Watcher
from tui.story import Story

if TYPE_CHECKING:
    from tui.compare.comparison import Comparison
    from tui.compare.engine import Engine
    from tui.notes import Marks


class ComparedScreen(CorrectingScreen[None]):
    """Has the comparison as it grows, and those who make it, correct it and watch the files: they are mounted
    by a screen built on it when its first picture is drawn, which they are not needed for.  `compose` of
    such a screen gives a TitleBar."""

    def __init__(
        self, story: Story, engine: Engine, notes: OpenNotes | None, paths: Paths, classes: str
    ) -> None:
        super().__init__(classes=classes)
        self.story = story
        self._comparer, self._corrector = Comparer(engine), Corrector(notes)
        self._watcher = Watcher(story, paths)
        self._found: Comparison | None = None
        self._comparison: Comparison | None = None
        self._overlaps: Overlaps | None = None
        self._minimum = 0
        self._stopped = False
        self._misfits = 0
        self._told: tuple[str, ...] = ()
        self._coming: Story | None = None  # the files as they are now, to be compared

    def show_known(self, claims_only: bool = False) -> None:
        """Show what is known by now; the wording is known already where it is `claims_only`."""
        raise NotImplementedError

    def following(self, comparison: Comparison) -> AbstractContextManager[None]:
        """Take the story of `comparison` in the place of the old one; what is shown while this lasts is
        brought to where the reader was."""
        raise NotImplementedError

    def show_marks(self, marks: Marks) -> None:
        """Take what the reader put beside the findings; `show_known` is to follow."""
        raise NotImplementedError

    def show_failure(self, words: str) -> None:
        """Say that there will be no comparison."""
        raise NotImplementedError

    def say_state(self, words: str) -> None:
        """Say in the title how far the comparison is."""
        self.query_one(TitleBar).state = words

    def action_compare(self) -> None:
        """Start the comparison, unless it is under way or done."""
        if self._coming:
            self._compare_coming()
        elif len(self.story.articles) > 1 and (self._comparison is None or self._stopped):
            self._stopped = False
            self.say_state("comparing   Esc stop")
            self._comparer.start(self.story)

    def on_comparer_progressed(self, message: Comparer.Progressed) -> None:
        """Say how far it is."""
        if self._comparer.busy and self._comparison is None:
            self.say_state(f"comparing {message.done} of {message.total}   Esc stop")

    def on_comparer_failed(self, message: Comparer.Failed) -> None:
        """The texts stay readable; say what happened and what to press."""
        self._stopped = self._stopped or not self._coming
        self.say_state("the comparison failed   R tries again")
        if self._coming:
            return
        self.show_failure(f"The comparison failed: {message.error!r}. The articles can still be read.")

    def on_comparer_grown(self, message: Comparer.Grown) -> None:
        """Light up the wording and the claims as soon as they are there; of changed texts nothing is shown
        before all is."""
        if self._coming:
            return
        self._comparison, self._overlaps = message.comparison, message.overlaps
        self.say_state("")
        self.show_counts()
        self.show_known()

    def on_comparer_finished(self, message: Comparer.Finished) -> None:
        """Show what was found; the reader's place is kept."""
        self._watcher.start()
        coming, self._coming = self._coming, None
        if coming is None:
            self._show_found(message)
        elif message.comparison.story is not coming:  # the files changed while others were compared
            self._coming = coming
        elif message.stopped:
            self._coming = coming
            self.say_state("the files have changed   R compares them")
        else:
            from tui.reader.following import what_changed

            said = what_changed(self.story, coming)
            with self.following(message.comparison):
                self._comparison = None
                self._show_found(message)
            self.notify(said)

    def on_watcher_changed(self, message: Watcher.Changed) -> None:
        """Compare the new texts; the old ones stay on the screen until that is done."""
        self._coming = message.story
        self._compare_coming()

    def on_watcher_notes_changed(self) -> None:
        """Take in what another reader of the story has corrected."""
        self.corrector.take_in()

    def on_watcher_said(self, message: Watcher.Said) -> None:
        """Why nothing changes on the screen."""
        self.notify(message.words)

    def action_reload(self) -> None:
        """Read the files again, now."""
        self._watcher.reload()

    def _compare_coming(self) -> None:
        if self._coming:
            self._comparer.start_over(self._coming)
            self.say_state("the files have changed, comparing   Esc stop")

    def _show_found(self, message: Comparer.Finished) -> None:
        has_grown = self._comparison is not None and self._overlaps is not None and not message.stopped
        self._found = self._comparison = message.comparison
        self._overlaps, self._stopped, self._minimum = message.overlaps, message.stopped, 0
        self._corrector.take(message.comparison)
        self.say_state("stopped   R goes on" if message.stopped else "")
        self.show_counts()
        self.show_known(claims_only=has_grown)
        renew_screens(self.app, message.comparison)
        if (notes := message.comparison.notes) != self._told:
            self._told = notes
            self.notify(f"C shows what was left out: {' '.join(notes)}" if notes else "")

    def on_corrector_corrected(self, message: Corrector.Corrected) -> None:
        """The reader's corrections are in it: here, and on what lies over the articles."""
        self._found = self._comparison = message.comparison
        self._overlaps = message.overlaps
        self.say_state("")
        self.show_marks(message.marks)
        self._narrow()
        renew_screens(self.app, message.comparison)
        self._tell_misfits(len(self.corrector.misfits))

    def _tell_misfits(self, count: int) -> None:
        """Say it, before what is said already, when corrections find no place that did so before."""
        if count > self._misfits:
            said = f"{_misfits(count)}: C shows {'them' if count > 1 else 'it'}."
            self.notify(f"{said} {self.query_one(KeyLine).notice}".strip())
        self._misfits = count

    def on_corrector_said(self, message: Corrector.Said) -> None:
        """What was undone, or why nothing was saved."""
        self.notify(message.words)
        if message.unsaved:
            self.say_state("corrections not saved")

    @property
    def corrector(self) -> Corrector:
        """What keeps the corrections."""
        return self._corrector

    def action_minimum(self, by: int) -> None:
        """Leave out shorter passages, or take them in again; both texts follow at once."""
        if self._found is None:
            return
        from tui.compare.narrow import STEPS

        at = STEPS.index(self._minimum) + by
        if 0 <= at < len(STEPS):
            self._minimum, self._overlaps = STEPS[at], None
            self._narrow()
        kept, found = len(self._comparison.passages) if self._comparison else 0, len(self._found.passages)
        words = f"Passages of {self._minimum} words or more" if self._minimum else "Passages of any length"
        self.notify(f"{words}: {kept} of {found}.")

    def _narrow(self) -> None:
        """Show what was found, without the passages that are too short."""
        assert self._found is not None
        if self._minimum or self._overlaps is None:
            from tui.compare.narrow import narrow

            self._comparison = narrow(self._found, self._minimum)
            self._overlaps = Overlaps(self._comparison)
        self.show_counts()
        self.show_known()

    def show_counts(self) -> None:
        """The story's own line."""
        title = self.query_one(TitleBar)
        title.date = story_date(self.story) or ""
        outlets = len(self.story.articles)
        outlet = (str(outlets), _many(outlets, "outlet"))
        facts: list[tuple[tuple[str, str], ...]] = [(outlet,)]
        if self._comparison and not self._stopped:
            voices = len(self._comparison.tellings)
            shared = sum(len(claim.outlets) > 1 for claim in self._comparison.claims)
            facts = [
                (outlet, (str(voices), _many(voices, "voice"))),
                ((str(shared), _many(shared, "shared claim")),),
            ]
            if self._found:
                differences = count_differences(self._comparison)
                facts.append(((str(differences), _many(differences, "difference")),))
        if count := len(self.corrector.misfits):
            number, words = _misfits(count).split(" ", 1)
            facts.insert(0, ((number, f"{words} (C)"),))
        title.counts = tuple(facts)

    @property
    def known_overlaps(self) -> Overlaps | None:
        """None, too, when it was stopped before shared wording was looked for: that is not a share of 0."""
        found = self._comparison is not None and bool(self._comparison.passages)
        return self._overlaps if found or not self._stopped else None

    def has_comparison(self) -> bool:
        """Whether there is one; where there is none, why, is said."""
        if self._comparison is None:
            self.notify(self._why_nothing)
        return self._comparison is not None

    @property
    def _why_nothing(self) -> str:
        if len(self.story.articles) == 1:
            return "One article alone has nothing to be compared with. samestory FOLDER opens several."
        if self._comparer.busy:
            return "The articles are still being compared."
        return "There is no comparison. R makes one."

    @property
    def waits(self) -> str:
        """Why less is known than there may be; nothing where all is known."""
        if self._stopped:
            return "Stopped before this was looked for. Esc goes back, R goes on."
        return "" if self._found else "Still being looked for …"


def _misfits(count: int) -> str:
    """In a few words how many corrections are left out."""
    return f"{count} corrections no longer fit" if count > 1 else "1 correction no longer fits"


def _many(number: int, word: str) -> str:
    return word if number == 1 else f"{word}s"
