"""A list of rows with a cursor, painted line by line, so that 3,000 rows open as fast as thirty.

What a row looks like is somebody else's business: a painter gives, for a row and a width, its lines as
pieces of text with the name of an ink each.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual import events
from textual.binding import Binding
from textual.cache import LRUCache
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.reader.widgets.painted import Inked, whole_lines

Piece = tuple[str, str]
"""(text, the name of its ink)."""
Painter = Callable[[int, int, bool], Sequence[Sequence[Piece]]]
"""painter(row, width, selected) → the row's lines, each a sequence of pieces."""


def cut(words: str, width: int) -> str:
    """`words` in at most `width` cells, with … where something is missing."""
    if cell_len(words) <= width:
        return words
    return set_cell_size(words, max(width - 1, 0)).rstrip() + "…"


class RowList(ScrollView, Inked, can_focus=True, inherit_bindings=False):
    """Rows of one height each, a cursor, and two messages: where it is, and that Enter was pressed."""

    BINDINGS = [
        Binding("j,down", "move(1)", "Next row", show=False, id="rows.next"),
        Binding("k,up", "move(-1)", "Previous row", show=False, id="rows.previous"),
        Binding("ctrl+d", "page(0.5)", "Half a page down", show=False, id="rows.half-down"),
        Binding("ctrl+u", "page(-0.5)", "Half a page up", show=False, id="rows.half-up"),
        Binding("pagedown,space,ctrl+f", "page(1)", "Page down", show=False, id="rows.page-down"),
        Binding("pageup,ctrl+b", "page(-1)", "Page up", show=False, id="rows.page-up"),
        Binding("g,home", "edge(0)", "First row", show=False, id="rows.first"),
        Binding("G,end", "edge(1)", "Last row", show=False, id="rows.last"),
        Binding("enter", "choose", "Choose", show=False, id="rows.choose"),
    ]

    class Highlighted(Message):
        """The cursor moved to `row` by the reader's hand."""

        def __init__(self, rows: RowList, row: int) -> None:
            super().__init__()
            self.rows, self.row = rows, row

    class Chosen(Message):
        """Enter or a click on the row under the cursor."""

        def __init__(self, rows: RowList, row: int) -> None:
            super().__init__()
            self.rows, self.row = rows, row

    def __init__(self, painter: Painter, *, id: str) -> None:
        super().__init__(id=id)
        self._painter = painter
        self._count = 0
        self.row_height = 1
        self.empty = ""
        self.cursor = 0
        self._painted: LRUCache[tuple[int, bool], Strip] = LRUCache(512)
        self._painted_width = 0

    def fill(self, count: int, height: int = 1, cursor: int = 0, empty: str = "") -> None:
        """Show `count` rows of `height` lines with the cursor on one of them; `empty` is the
        sentence for none."""
        self._count, self.row_height, self.empty = count, height, empty
        self.cursor = max(0, min(cursor, count - 1))
        self.virtual_size = Size(self.size.width, count * height)
        self._keep_in_view()
        self.repaint()

    def repaint(self) -> None:
        """Ask the painter for every row anew."""
        self._painted.clear()
        self.refresh()

    def move_to(self, row: int) -> None:
        """Put the cursor on `row` without telling anybody."""
        if 0 <= row < self._count and row != self.cursor:
            for changed in (self.cursor, row):
                self.refresh_lines(changed * self.row_height, self.row_height)
            self.cursor = row
            self._keep_in_view()

    def action_move(self, by: int) -> None:
        """Move the cursor by rows."""
        row = max(0, min(self.cursor + by, self._count - 1))
        if row != self.cursor:
            self.move_to(row)
            self.post_message(self.Highlighted(self, row))

    def action_page(self, by: float) -> None:
        """Move the cursor by a part of the window."""
        self.action_move(int(by * max(self.size.height // self.row_height - 1, 1)) or (1 if by > 0 else -1))

    def action_edge(self, end: int) -> None:
        """Move the cursor to the first or the last row."""
        self.action_move(self._count if end else -self._count)

    def action_choose(self) -> None:
        """Enter."""
        if self._count:
            self.post_message(self.Chosen(self, self.cursor))

    def on_click(self, event: events.Click) -> None:
        """A click moves the cursor; a click where it is chooses."""
        row = (self.scroll_offset.y + event.y) // self.row_height
        if row == self.cursor:
            self.action_choose()
        elif row < self._count:
            self.action_move(row - self.cursor)

    @property
    def allow_vertical_scroll(self) -> bool:
        """The wheel scrolls, though there is no bar: a hidden one would be laid out at every key."""
        return self.max_scroll_y > 0

    def on_resize(self, event: events.Resize) -> None:
        """Keep the cursor in view."""
        self.virtual_size = Size(self.size.width, self._count * self.row_height)
        self._keep_in_view()

    def _keep_in_view(self) -> None:
        top, window = self.scroll_offset.y, max(self.size.height, 1)
        first = self.cursor * self.row_height
        last = first + self.row_height
        if first < top or window < self.row_height:
            self._scroll(first)
        elif last > top + window:
            self._scroll(last - window)

    def _scroll(self, line: int) -> None:
        self.scroll_to(y=line, animate=False, immediate=True, force=True)

    def notify_style_update(self) -> None:
        """Forget what was painted in other colours."""
        super().notify_style_update()
        self._painted.clear()

    def render_line(self, y: int) -> Strip:
        """Paint one line of the window."""
        return self._row(self.scroll_offset.y, y, self.size.width)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Paint a part of the window; a row that was painted is kept until something on it changes."""
        top, width = self.scroll_offset.y, self.size.width
        if width != self._painted_width:
            self._painted_width = width
            self._painted.clear()
        rows = []
        for y in crop.line_range:
            key = (top + y, (top + y) // self.row_height == self.cursor)
            if (row := self._painted.get(key)) is None:
                row = self._painted[key] = self._row(top, y, width)
            rows.append(row)
        return whole_lines(self, crop, width, rows)

    def _row(self, top: int, y: int, width: int) -> Strip:
        inks = self.inks
        paper = inks("plain")
        if not self._count:
            words = cut(f"  {self.empty}", width) if y == 0 else ""
            return Strip([Segment(words, inks("quiet"))]).adjust_cell_length(width, paper)
        row, line = divmod(top + y, self.row_height)
        if row >= self._count:
            return Strip.blank(width, paper)
        selected = row == self.cursor
        lines = self._painter(row, width, selected)
        pieces = lines[line] if line < len(lines) else ()
        over = ("selected",) if selected and pieces else ()
        segments = Segment.simplify(Segment(text, inks(ink, *over)) for text, ink in pieces)
        return Strip(segments).adjust_cell_length(width, inks("plain", *over))
