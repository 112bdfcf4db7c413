"""What was left out: corrections that no longer fit the articles, with the reason, and whatever else could
not be read, or is less sure than the rest.

  ▌ the note on “The dam held through the night”                        22 November 2026
  ▌ you wrote    ask the engineer
  ▌ left out     these words are no longer in wire

No correction is ever dropped by itself: each waits until its words are there again, or until the reader
takes it away.  Enter opens the article where it was.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.content import Content

from tui.reader.screens.rows import MEASURE, ROW_KEYS, LeftAt, RowsScreen
from tui.reader.targets import Target, alone
from tui.reader.view import written_day
from tui.reader.widgets.bars import spread
from tui.reader.widgets.blocks import Block, BlockList

if TYPE_CHECKING:
    from tui.compare.comparison import Comparison
    from tui.notes import Misfit
    from tui.reader.widgets.corrector import Corrector

LABEL = 13
NONE = "Every correction fits the articles, and nothing was left out. Esc goes back."
NOTHING = Content("")


class MisfitsScreen(RowsScreen):
    """A row a correction; `-` takes it away, `u` puts it back."""

    BINDING_GROUP_TITLE = "Left out"
    ROW = "correction"
    SEARCHED = "in what was left out"
    BINDINGS = [
        Binding("minus", "drop", "remove", key_display="-", id="misfits.drop",
                tooltip="Take this correction away for good"),
        *ROW_KEYS,
        Binding("u", "undo", "undo", id="misfits.undo", tooltip="Put back what was taken away"),
        Binding("q,C", "leave", "Back", show=False, id="misfits.back",
                tooltip="Back to the articles, where one was"),
    ]  # fmt: skip

    def __init__(self, comparison: Comparison, base: str, other: str, corrector: Corrector) -> None:
        super().__init__(comparison, base, other, LeftAt())
        self._corrector = corrector

    def say_row(self, number: int, count: int) -> str:
        """Which correction the cursor is on; without any, how many remarks there are."""
        remarks = len(self._remarks())
        if count or not remarks:
            return super().say_row(number, count)
        return f"{remarks} remark{'s' * (remarks != 1)}"

    def _set(self, width: int, measure: int = MEASURE) -> Sequence[Block]:
        inner = min(width, measure)
        rows = [self._row(misfit, inner) for misfit in self._corrector.misfits]
        remarks = [Block([*Content(words).wrap(inner), NOTHING]) for words in self._remarks()]
        blocks = [_head("Corrections that no longer fit", len(rows), inner), *rows] if rows else []
        blocks += [_head("Not read, or less sure", len(remarks), inner), *remarks] if remarks else []
        return blocks or [Block([NOTHING, *Content.styled(NONE, "$quiet").wrap(inner)])]

    def _remarks(self) -> list[str]:
        from tui.notes import KEPT

        said = [*self._comparison.notes, *self._corrector.remarks]
        return list(dict.fromkeys(words for words in said if not words.startswith(KEPT)))

    def _row(self, misfit: Misfit, width: int) -> Block:
        from tui.notes import whereabouts

        place = whereabouts(self.story, misfit.entry.correction)
        target: Target | None = None
        if place:
            article, start, end = place
            target = alone(article, ((start, end),), self._base, self._other)
        return Block([*_lines(misfit, width), NOTHING], target, stands_alone=True)

    def action_drop(self) -> None:
        """Take the correction under the cursor away."""
        row = self.query_one(BlockList).row
        if row is None:
            return
        if self._corrector.take_away(self._corrector.misfits[row].entry):
            self.notify("Taken away; u puts it back.")
        else:
            self.notify("It is kept in a file that cannot be written to.")

    def action_undo(self) -> None:
        """Put back what was taken away last."""
        self._corrector.undo()


def _head(name: str, number: int, width: int) -> Block:
    head = Content.assemble((name, "bold $bright"), (f"   {number}", "$quiet"))
    return Block([NOTHING, *head.wrap(width), NOTHING], section=True)


def _lines(misfit: Misfit, width: int) -> Iterator[Content]:
    from tui.notes import describe, words_of

    correction = misfit.entry.correction
    head = Content.styled(describe(correction), "bold $bright").wrap(max(width - 20, 20))
    yield spread(head[0], Content.styled(written_day(misfit.entry.id[:8]), "$quiet"), width)
    yield from head[1:]
    for label, words in (("you wrote", words_of(correction)), ("left out", misfit.why)):
        for i, line in enumerate(Content(words).wrap(max(width - LABEL, 8)) if words else ()):
            yield Content.styled((label if i == 0 else "").ljust(LABEL), "$quiet") + line
