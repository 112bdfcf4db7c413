"""A page of lines set for the width there is: the evidence for a claim, the help."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from textual import events
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Region
from textual.widget import Widget
from textual.widgets import Static

from tui.reader.widgets.bars import KeyLine, PaneHead, TitleBar

NARROWEST = 20
"""Cells for which a page is set at least; what is wider than the screen is cut."""
Setter = Callable[[int], Sequence[Content]]
"""setter(width in cells) → the page's lines."""


def page_parts(story: str, state: str, setter: Setter) -> Iterator[Widget]:
    """What a screen with one page is made of: title, a heavy rule, the page, the keys.

    All is said before it is mounted: a screen that is left at once, before it was drawn, has no widgets
    to be asked for.
    """
    title, rule = TitleBar(id="title"), PaneHead(id="rule")
    title.set_reactive(TitleBar.story, story)
    title.set_reactive(TitleBar.state, state)
    rule.set_reactive(PaneHead.focused, True)
    yield title
    yield rule
    yield Page(setter)
    yield KeyLine(id="keys")


class Page(VerticalScroll, inherit_bindings=False):
    """Lines that are set anew for every width, with the keys of a reader."""

    BINDINGS = [
        Binding("j,down", "scroll_down", "Line down", show=False, id="page.down"),
        Binding("k,up", "scroll_up", "Line up", show=False, id="page.up"),
        Binding("ctrl+d,pagedown,space,ctrl+f", "page_down", "Page down", show=False, id="page.page-down"),
        Binding("ctrl+u,pageup,ctrl+b", "page_up", "Page up", show=False, id="page.page-up"),
        Binding("g,home", "scroll_home", "Top", show=False, id="page.top"),
        Binding("G,end", "scroll_end", "End", show=False, id="page.end"),
    ]

    def __init__(self, setter: Setter) -> None:
        self._static = Static()
        super().__init__(self._static, id="page")
        self._setter = setter

    def renew(self) -> None:
        """Set the page again where something on it has changed; the place is kept."""
        self._lay()

    def bring(self, line: int) -> None:
        """Bring a line into view."""
        self.scroll_to_region(Region(0, line, 1, 4), animate=False)

    def on_resize(self, event: events.Resize) -> None:
        """Set the lines for the new width."""
        self._lay()

    def _lay(self) -> None:
        self._static.update(Content("\n").join(self._setter(max(self.size.width, NARROWEST))))


def columns(cells: Sequence[tuple[int, Sequence[Content]]], gap: int = 3) -> list[Content]:
    """Blocks of lines side by side: (width, lines) each, the last one as wide as it is."""
    height = max((len(lines) for _, lines in cells), default=0)
    rows = []
    for i in range(height):
        row = Content("")
        for at, (width, lines) in enumerate(cells):
            piece = lines[i] if i < len(lines) else Content("")
            last = at == len(cells) - 1
            row += piece if last else piece.pad_right(max(width - piece.cell_length, 0) + gap)
        rows.append(row.rstrip())
    return rows
