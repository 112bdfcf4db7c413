"""The kinds of what differs, with how many there are of each; one of them may be shown alone.

  All          11           beside the rows, where there is room for a column
▌ Quotations    4
  Names         7           All 11   Quotations 4   Names 7       above them, where there is none
"""

from __future__ import annotations

from textual import events
from textual.app import RenderResult
from textual.containers import Container
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from tui.reader.widgets.bars import spread
from tui.reader.widgets.painted import Paper

Kind = tuple[str, str, int]
"""(kind, its name, how many rows it has)."""
GAP = 3


class Columns(Container, Paper):
    """The kinds and the rows."""


class KindList(Widget):
    """A kind in each line, or all in one; a click chooses one."""

    class Chosen(Message):
        """The reader clicked on a kind."""

        def __init__(self, kind: str) -> None:
            super().__init__()
            self.kind = kind

    def __init__(self, kinds: tuple[Kind, ...], chosen: str, *, id: str) -> None:
        super().__init__(id=id)
        self._kinds, self._chosen = kinds, chosen
        self.display = bool(kinds)

    def show(self, kinds: tuple[Kind, ...], chosen: str) -> None:
        """Show these kinds, one of them as chosen."""
        self._kinds, self._chosen = kinds, chosen
        self.display = bool(kinds)
        self.refresh()

    @property
    def _is_column(self) -> bool:
        return self.size.height > 2

    def render(self) -> RenderResult:
        """A column, or one line."""
        if self._is_column:
            return Content("\n").join([Content(""), *(self._line(kind) for kind in self._kinds)])
        shown = self._fitting()
        names = [Content.styled(words, self._ink(kind)) for kind, words in shown]
        if hidden := len(self._kinds) - len(shown):
            names.append(Content.styled(f"+{hidden}", "$quiet"))
        return Content("  ") + Content(" " * GAP).join(names)

    def _line(self, kind: Kind) -> Content:
        name, number = Content.styled(kind[1], self._ink(kind[0])), Content.styled(str(kind[2]), "$quiet")
        bar = "▌ " if kind[0] == self._chosen else "  "
        return Content.styled(bar, "bold $bright") + spread(name, number, self.size.width - 2)

    def _ink(self, kind: str) -> str:
        return "bold $bright" if kind == self._chosen else "$quiet"

    def _fitting(self) -> list[tuple[str, str]]:
        """(kind, its words) for as many as fit into a line, from where the chosen one is among them."""
        shown = [(kind, f"{name} {number}") for kind, name, number in self._kinds]
        room = self.size.width - 2
        while len(shown) > 1 and sum(len(words) + GAP for _, words in shown) - GAP > room:
            room = self.size.width - 2 - GAP - len("+9")
            shown.pop(0 if shown[-1][0] == self._chosen else -1)
        return shown

    def on_click(self, event: events.Click) -> None:
        """Choose the kind under the mouse."""
        if self._is_column:
            if 1 <= event.y <= len(self._kinds):
                self.post_message(self.Chosen(self._kinds[event.y - 1][0]))
            return
        at = 2
        for kind, words in self._fitting():
            if at <= event.x < at + len(words):
                self.post_message(self.Chosen(kind))
            at += len(words) + GAP
