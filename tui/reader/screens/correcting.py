"""What can be corrected by a key, wherever a finding is under the cursor.

A screen says which finding that is and what keeps the corrections; the keys are the same on each.

    w words   m merge   P pin   v read   a note   u undo   ^r redo

Each key says what it did; `u` takes it back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding, BindingType
from textual.screen import ScreenResultType

from tui.reader.screens.searching import SearchingScreen
from tui.reader.widgets.rows import cut
from tui.story import Article, Story

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.compare.findings import Claim, Passage
    from tui.reader.widgets.corrector import Corrector

NAMED = 40
"""Cells of a finding's words in a sentence about it."""

CORRECTIONS: list[BindingType] = [
    Binding("w", "reword", "Word anew", show=False, id="correct.words",
            tooltip="Give the claim other words"),
    Binding("m", "merge", "Merge", show=False, id="correct.merge",
            tooltip="Make this claim and another one: m here, then m there"),
    Binding("P", "pin", "Pin", show=False, id="correct.pin",
            tooltip="Pin what is under the cursor, or take the pin away"),
    Binding("v", "read", "Mark as read", show=False, id="correct.read",
            tooltip="Mark what is under the cursor as read, or as to be read"),
    Binding("a", "note", "Note", show=False, id="correct.note",
            tooltip="Write a note on what is under the cursor"),
    Binding("u", "undo", "Undo", show=False, id="correct.undo", tooltip="Take the last correction back"),
    Binding("ctrl+r", "redo", "Redo", show=False, id="correct.redo",
            tooltip="Make a correction again that was taken back"),
]  # fmt: skip


class CorrectingScreen(SearchingScreen[ScreenResultType]):
    """A screen on whose findings the reader has the last word."""

    story: Story

    @property
    def corrector(self) -> Corrector | None:
        """What keeps the corrections; None where nothing can be corrected."""
        raise NotImplementedError

    @property
    def finding(self) -> Claim | Passage | Article | None:
        """What is under the cursor."""
        raise NotImplementedError

    def go_to_claim(self, name: str) -> Claim | None:
        """Put the cursor on the claim with this id, where it is shown; the claim, if it still exists."""
        raise NotImplementedError

    def action_reword(self) -> None:
        """Other words for the claim."""
        from tui.compare.findings import Claim

        claim = self.finding
        if not (corrector := self._able()):
            return
        if not isinstance(claim, Claim):
            self.notify("Only a claim can be worded anew: } goes to one.")
            return

        def reworded(text: str) -> None:
            from tui.notes import rename_claim

            if text.strip():
                corrector.add(rename_claim(self.story, claim, text))
                self.notify("Worded anew; u takes it back.")

        self._ask("The claim", claim.text, reworded)

    def action_merge(self) -> None:
        """The first time: this claim; the second: the one that says the same."""
        from tui.compare.findings import Claim

        if not (corrector := self._able()):
            return
        claim, first = self.finding, corrector.merging
        if not isinstance(claim, Claim):
            self.notify("Only claims can be merged: } goes to one.")
        elif first is None:
            corrector.merging = claim.id
            self.notify(f"Go to the claim that says the same as {_named(claim, 24)}, and press m there.")
        elif first == claim.id:
            corrector.merging = None
            self.notify("Nothing is merged.")
        else:
            self._merge(corrector, first, claim)

    def _merge(self, corrector: Corrector, first: str, other: Claim) -> None:
        from tui.notes import merge_claims

        corrector.merging = None
        if kept := self.go_to_claim(first):
            corrector.add(merge_claims(self.story, kept, other))
            self.notify(f"Merged: {_named(other)} is one with {_named(kept, 24)}; u takes it back.")
        else:
            self.notify("The claim that was to be merged is gone: nothing is merged.")

    def action_pin(self) -> None:
        """Pin it, or take the pin away."""
        from tui.notes import pin

        if (corrector := self._able()) and (finding := self._something()):
            on = not ((mark := corrector.mark(finding)) and mark.pinned)
            corrector.add(pin(self.story, finding, on))
            self.notify(f"{'Pinned' if on else 'No longer pinned'}: {_named(finding)}; u takes it back.")

    def action_read(self) -> None:
        """Read, or to be read."""
        from tui.notes import mark_read

        if (corrector := self._able()) and (finding := self._something()):
            on = not ((mark := corrector.mark(finding)) and mark.read)
            corrector.add(mark_read(self.story, finding, on))
            self.notify(f"{'Read' if on else 'To be read'}: {_named(finding)}; u takes it back.")

    def action_note(self) -> None:
        """A note on it; an empty one takes the note away."""
        if not (corrector := self._able()) or not (finding := self._something()):
            return
        mark = corrector.mark(finding)

        def written(text: str) -> None:
            from tui.notes import write_note

            corrector.add(write_note(self.story, finding, text))
            done = "Noted" if text.strip() else "Without a note"
            self.notify(f"{done}: {_named(finding)}; u takes it back.")

        self._ask(f"Note on {_named(finding)}", mark.note.replace("\n", " ") if mark else "", written)

    def action_reject(self) -> None:
        """The passage under the cursor is not copied wording."""
        from tui.compare.findings import Passage

        passage = self.finding
        if not isinstance(passage, Passage):
            self.notify("] goes to a passage: there - says that it is not copied wording.")
        elif corrector := self._able():
            from tui.notes import reject_passage

            corrector.add(reject_passage(self.story, passage))
            self.notify("This is not copied wording; u takes that back.")

    def action_undo(self) -> None:
        """Take the last correction back."""
        if corrector := self._able():
            corrector.undo()

    def action_redo(self) -> None:
        """Make it again."""
        if corrector := self._able():
            corrector.redo()

    def _able(self) -> Corrector | None:
        corrector = self.corrector
        if corrector is not None and corrector.able:
            return corrector
        self.notify("Corrections can be made when the comparison is done.")
        return None

    def _something(self) -> Claim | Passage | Article | None:
        if self.finding is None:
            self.notify("There is nothing under the cursor: ] goes to a passage, } to a claim.")
        return self.finding

    def _ask(self, question: str, words: str, answered: Callable[[str], None]) -> None:
        """Ask for one line; nothing happens when it is left, or left as it was."""
        from tui.reader.screens.prompt import Prompt

        def done(given: str | None) -> None:
            if given is not None and given != words:
                answered(given)

        self.app.push_screen(Prompt(question, words), done)


def _named(finding: Claim | Passage | Article, width: int = NAMED) -> str:
    """A finding in a few words: its own."""
    from tui.compare.findings import Claim

    if isinstance(finding, Claim):
        return f"“{cut(finding.text, width)}”"
    return finding.outlet if isinstance(finding, Article) else "this passage"
