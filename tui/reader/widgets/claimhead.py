"""The head of the claim panel: the filters with their numbers, and the names of the grid's columns.

Claims   shared 47   one outlet 52   all 99          VOA   002   003   outlets · voices
only VOA News   “fuel”   what differs first   Backspace takes one away
"""

from __future__ import annotations

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive

from tui.reader.view import FILTERS
from tui.reader.widgets.painted import Lettering

ROOMY = 120
"""From this width on a column of the grid takes 7 cells, below it 4."""


class ClaimHead(Lettering):
    """The rule, the filters with their numbers, the names of the columns."""

    filters: reactive[tuple[tuple[str, int], ...]] = reactive(())
    chosen: reactive[str] = reactive(FILTERS[0])
    columns: reactive[tuple[tuple[str, bool], ...]] = reactive(())
    hidden: reactive[int] = reactive(0)
    narrowed: reactive[tuple[tuple[str, str], ...]] = reactive((), layout=True)
    """(what is taken away by a click, its words): the filters beyond the chosen kind."""
    order: reactive[str] = reactive("", layout=True)
    """The order of the claims, where it is not the first."""
    focused: reactive[bool] = reactive(False)

    class FilterChosen(Message):
        """The reader clicked on a filter."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name

    class Removed(Message):
        """The reader clicked on a filter that narrows the choice."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name

    def watch_narrowed(self) -> None:
        """A line more where there are any."""
        self.set_class(bool(self.narrowed or self.order), "-narrowed")

    def watch_order(self) -> None:
        """A line more for it, too."""
        self.watch_narrowed()

    def words(self, width: int) -> Content:
        """Two lines, or three; the filters that are not chosen go where room is short, from the right."""
        rule = (
            Content.styled("━" * width, "$bright") if self.focused else Content.styled("─" * width, "$hair")
        )
        right = self._column_names(width)
        room = width - 2 - right.cell_length - 2
        names = [
            Content.styled(words, "bold" if name == self.chosen else "$quiet")
            for name, words in self._shown_filters(room)
        ]
        left = Content("   ").join([Content.styled("Claims", "bold $bright"), *names])
        left = left.truncate(max(room, 0), ellipsis=True)
        gap = " " * max(width - 2 - left.cell_length - right.cell_length, 0)
        more = Content("\n  ") + self._narrowing(width - 2) if self.narrowed or self.order else Content("")
        return Content.assemble(rule, "\n  ", left, gap, right, more)

    def _narrowing(self, room: int) -> Content:
        """What narrows the choice, the order, and the way out where there is room."""
        chips = Content("   ").join(Content.styled(words, "bold $bright") for _, words in self.narrowed)
        line = Content("only ") + chips if self.narrowed else Content("")
        way_out = "Backspace takes one away" if self.narrowed else "S changes it"
        for words in (self.order, way_out):
            said = Content.styled(f"   {words}" if line and words else words, "$quiet")
            line += said if line.cell_length + said.cell_length <= room else Content("")
        return line.truncate(max(room, 0), ellipsis=True)

    def _shown_filters(self, room: int) -> list[tuple[str, str]]:
        """(filter, its words) for all that fit into `room` cells behind the head; the chosen one always."""
        shown = [(name, f"{name} {number}") for name, number in self.filters]
        while len(shown) > 1 and len("Claims") + sum(3 + len(words) for _, words in shown) > room:
            shown.remove(next(pair for pair in reversed(shown) if pair[0] != self.chosen))
        return shown

    def _column_names(self, width: int) -> Content:
        if not self.columns:
            return Content("")
        cell = cell_width(width)
        line = Content("")
        for name, is_open in self.columns:
            spare = cell - cell_len(name)
            before = (spare + 1) // 2 if cell > 4 else 0
            line += Content(" " * before) + Content.styled(name, "bold $bright" if is_open else "$quiet")
            line += Content(" " * (spare - before))
        more = f"+{self.hidden}" if self.hidden else ""
        return line + Content.styled(more + count_head(width), "$quiet")

    def on_click(self, event: events.Click) -> None:
        """Choose the filter under the mouse, or take it away."""
        width = self.size.width
        room = width - 2 - self._column_names(width).cell_length - 2
        if event.y == 1:
            at = 2 + len("Claims") + 3
            for name, words in self._shown_filters(room):
                if at <= event.x < at + len(words):
                    self.post_message(self.FilterChosen(name))
                at += len(words) + 3
        elif event.y == 2:
            at = 2 + len("only ")
            for name, words in self.narrowed:
                if at <= event.x < at + cell_len(words):
                    self.post_message(self.Removed(name))
                at += cell_len(words) + 3


def cell_width(width: int) -> int:
    """Cells of one column of the grid."""
    return 7 if width >= ROOMY else 4


def count_head(width: int) -> str:
    """What stands above the counts, with the space before it."""
    return "    outlets · voices" if width >= ROOMY else "  outlets·voices" if width >= 64 else "   voices"
