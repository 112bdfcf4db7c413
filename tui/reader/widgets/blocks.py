"""Blocks of lines with a cursor that goes from block to block: what differs, whose text it is.

      Quotations   5
    ▌ Xueliang Ding                         leadership → leaders      a block that leads somewhere
    ▌ VOA News      “… military leadership”
      a Weibo user …                                                  the next one

A block that leads nowhere (a heading, a table) is only read.  Lines are painted one by one as they come
into view: a thousand blocks cost as much as ten.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rich.segment import Segment
from textual import events
from textual.binding import Binding
from textual.cache import LRUCache
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip
from textual.visual import Visual

from tui.reader.targets import Spot, Target
from tui.reader.widgets.painted import Inked, whole_lines

NARROWEST = 20
"""Cells for which blocks are set at least; what is wider than the screen is cut."""
MARGIN = 2


FOUND = "underline $bright"


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together, where they lead, whether a section begins with them, the spots in the
    articles that they are about, and whether the cursor stands on them though they lead nowhere."""

    lines: Sequence[Content]
    target: Target | None = None
    section: bool = False
    spots: tuple[Spot, ...] = ()
    stands_alone: bool = False

    @property
    def is_row(self) -> bool:
        """Whether the cursor stands on it."""
        return self.target is not None or self.stands_alone


Setter = Callable[[int], Sequence[Block]]
"""setter(width in cells, without the margin for the cursor) → the blocks, the same number for each width."""


class BlockList(ScrollView, Inked, can_focus=True, inherit_bindings=False):
    """The blocks; the cursor stands on those that lead somewhere."""

    BINDINGS = [
        Binding("j,down", "move(1)", "Next row", show=False, id="blocks.next"),
        Binding("k,up", "move(-1)", "Previous row", show=False, id="blocks.previous"),
        Binding("tab", "section(1)", "section", key_display="Tab", id="blocks.section",
                tooltip="Go to the next section"),
        Binding("shift+tab", "section(-1)", "Previous section", show=False, id="blocks.section-back",
                tooltip="Go to the previous section"),
        Binding("ctrl+d", "page(0.5)", "Half a page down", show=False, id="blocks.half-down"),
        Binding("ctrl+u", "page(-0.5)", "Half a page up", show=False, id="blocks.half-up"),
        Binding("pagedown,space,ctrl+f", "page(1)", "Page down", show=False, id="blocks.page-down"),
        Binding("pageup,ctrl+b", "page(-1)", "Page up", show=False, id="blocks.page-up"),
        Binding("g,home", "edge(0)", "Top", show=False, id="blocks.top"),
        Binding("G,end", "edge(1)", "End", show=False, id="blocks.end"),
        Binding("enter", "choose", "open in text", key_display="Enter", id="blocks.open",
                tooltip="Both articles, at these words"),
    ]  # fmt: skip

    class Moved(Message):
        """The cursor is on another block, or has been put on its first one."""

    class Chosen(Message):
        """Enter, or a click on the block under the cursor."""

        def __init__(self, target: Target) -> None:
            super().__init__()
            self.target = target

    def __init__(self, setter: Setter, *, id: str, row: int = 0) -> None:
        """`row` is the one, counted from 0, on which the cursor stands first, if there are so many."""
        super().__init__(id=id)
        self._setter = setter
        self._first_row = row
        self._blocks: Sequence[Block] = ()
        self._lines: list[tuple[int, Content]] = []
        self._starts: list[int] = []
        self._at: int | None = None
        self._has_moved = row > 0
        self._wanted: re.Pattern[str] | None = None
        self._painted: LRUCache[tuple[int, bool], Strip] = LRUCache(512)

    @property
    def target(self) -> Target | None:
        """Where the block under the cursor leads."""
        return self._blocks[self._at].target if self._at is not None else None

    @property
    def number(self) -> tuple[int, int]:
        """(which row the cursor is on, counted from 1; how many there are)."""
        rows = self._rows
        return rows.index(self._at) + 1 if self._at is not None else 0, len(rows)

    @property
    def row(self) -> int | None:
        """Which row the cursor is on, counted from 0."""
        return self._rows.index(self._at) if self._at is not None else None

    def go_to_row(self, row: int) -> None:
        """Put the cursor on a row, counted from 0."""
        self._go(self._rows[row])

    def mark(self, wanted: re.Pattern[str] | None) -> None:
        """Let words that are looked for stand out."""
        self._wanted = wanted
        self._painted.clear()
        self.refresh()

    def show(self, setter: Setter) -> None:
        """Show what `setter` gives, from the top."""
        self._setter, self._at, self._first_row, self._has_moved = setter, None, 0, False
        self._scroll(0)
        self._lay()

    def renew(self, setter: Setter) -> None:
        """Show what `setter` gives, the cursor and the window staying where they were."""
        self._setter = setter
        self._lay()

    def on_resize(self, event: events.Resize) -> None:
        """Set the blocks for the new width; they are read from the top until the reader goes elsewhere."""
        self._lay()
        if self._has_moved:
            self._bring()

    def action_move(self, by: int) -> None:
        """The next or previous row.  A row that is taller than the window is scrolled through first, and so
        is a long stretch that can only be read."""
        rows, height, top = self._rows, self.size.height, self.scroll_offset.y
        if self._at is None or not self._in_view(self._at):
            self._scroll(top + by)
            self._follow_window(down=by > 0)
            return
        at = rows.index(self._at) + by
        cut_off = self._end(self._at) > top + height if by > 0 else self._starts[self._at] < top
        if cut_off or not 0 <= at < len(rows):
            self._scroll(top + by)
            return
        upper, lower = sorted((self._at, rows[at]))
        if self._starts[lower] - self._end(upper) < height:
            self._go(rows[at])
        else:
            self._scroll(top + by)

    def action_section(self, by: int) -> None:
        """The first row of the next or previous section, or its heading where it has none."""
        starts = [i for i, block in enumerate(self._blocks) if block.section]
        if not starts:
            return
        line = self.scroll_offset.y
        here = self._at if self._at is not None and self._in_view(self._at) else self._block_at(line)
        at = max((n for n, i in enumerate(starts) if i <= here), default=0)
        section = (at + by) % len(starts)
        begin = starts[section]
        end = starts[section + 1] if section + 1 < len(starts) else len(self._blocks)
        self._scroll(self._starts[begin])
        row = next((i for i in self._rows if begin <= i < end), None)
        if row is not None:
            self._go(row, scroll=False)

    def action_page(self, by: float) -> None:
        """Scroll by a part of the window; the cursor goes along."""
        self._scroll(self.scroll_offset.y + int(by * max(self.size.height - 2, 1)))
        self._follow_window(down=by > 0)

    def action_edge(self, end: int) -> None:
        """The first or the last line, and the row there."""
        self._scroll(len(self._lines) if end else 0)
        if rows := self._rows:
            self._go(rows[-1 if end else 0], scroll=False)

    def action_choose(self) -> None:
        """Enter."""
        if self.target:
            self.post_message(self.Chosen(self.target))

    def on_click(self, event: events.Click) -> None:
        """A click moves the cursor; a click where it is chooses.  The end of a drag is none."""
        line = self.scroll_offset.y + event.y
        if line < len(self._lines) and not self.text_selection:
            block = self._lines[line][0]
            if block == self._at:
                self.action_choose()
            elif self._blocks[block].is_row:
                self._go(block)

    @property
    def allow_vertical_scroll(self) -> bool:
        """The wheel scrolls, though there is no bar."""
        return self.max_scroll_y > 0

    @property
    def _rows(self) -> list[int]:
        return [i for i, block in enumerate(self._blocks) if block.is_row]

    def _lay(self) -> None:
        before = self._at
        self._blocks = self._setter(max(self.size.width - MARGIN, NARROWEST))
        self._lines, self._starts = [], []
        for i, block in enumerate(self._blocks):
            self._starts.append(len(self._lines))
            self._lines += [(i, line) for line in block.lines]
        rows = self._rows
        if before is None and rows:
            before = rows[min(self._first_row, len(rows) - 1)]
        self._at = min(rows, key=lambda i: abs(i - (before or 0)), default=None)
        self.virtual_size = Size(self.size.width, len(self._lines))
        self._painted.clear()
        self.refresh()
        self.post_message(self.Moved())

    def _go(self, block: int, scroll: bool = True) -> None:
        if block != self._at:
            for changed in (self._at, block):
                if changed is not None:
                    self.refresh_lines(self._starts[changed], len(self._blocks[changed].lines))
            self._at, self._has_moved = block, True
            self.post_message(self.Moved())
        if scroll:
            self._bring()

    def _bring(self) -> None:
        """Scroll so that the whole row is in view, its first lines where it is too tall for that; with the
        first row comes what stands above it."""
        if self._at is None:
            return
        top, height = self.scroll_offset.y, self.size.height
        first = 0 if self._rows[:1] == [self._at] else self._starts[self._at]
        last = self._end(self._at)
        if first < top or last - first > height:
            self._scroll(first if last - first <= height else self._starts[self._at])
        elif last > top + height:
            self._scroll(last - height)

    def _end(self, block: int) -> int:
        """The line after the block's last one that has words."""
        end = self._starts[block] + len(self._blocks[block].lines)
        while end > self._starts[block] + 1 and not self._lines[end - 1][1].plain.strip():
            end -= 1
        return end

    def _in_view(self, block: int) -> bool:
        top = self.scroll_offset.y
        return self._starts[block] < top + self.size.height and self._end(block) > top

    def _block_at(self, line: int) -> int:
        return self._lines[min(line, len(self._lines) - 1)][0] if self._lines else 0

    def _follow_window(self, down: bool) -> None:
        """Put the cursor on a row in view, where it has gone out of it."""
        in_view = [i for i in self._rows if self._in_view(i)]
        if in_view and self._at not in in_view:
            self._go(in_view[0 if down else -1], scroll=False)

    def _scroll(self, line: int) -> None:
        target = max(0, min(line, self.max_scroll_y))
        if target != self.scroll_offset.y:
            self.scroll_to(y=target, animate=False, immediate=True, force=True)

    def notify_style_update(self) -> None:
        """Forget what was painted in other colours."""
        super().notify_style_update()
        self._painted.clear()

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The words selected with the mouse, lines as they are shown."""
        return selection.extract("\n".join(line.plain for _, line in self._lines)), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Paint what is selected."""
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line of the window, its characters with their places: Textual asks where the mouse is."""
        at = self.scroll_offset.y + y
        if at >= len(self._lines):
            return self._row(at, None)
        bar, *words = self._paint(at, self._is_marked(at), self.text_selection)
        placed = Strip(words).apply_offsets(0, at)
        return Strip([bar, *placed]).adjust_cell_length(self.size.width, self.inks("plain"))

    def render_lines(self, crop: Region) -> list[Strip]:
        """Paint a part of the window; a line that was painted is kept."""
        top, selection = self.scroll_offset.y, self.text_selection
        rows = (self._row(top + y, selection) for y in crop.line_range)
        return whole_lines(self, crop, self.size.width, rows)

    def _row(self, at: int, selection: Selection | None) -> Strip:
        width = self.size.width
        if at >= len(self._lines):
            return Strip.blank(width, self.inks("plain"))
        key = (at, self._is_marked(at))
        strip = None if selection else self._painted.get(key)
        if strip is None:
            strip = Strip(self._paint(*key, selection)).adjust_cell_length(width, self.inks("plain"))
            if not selection:
                self._painted[key] = strip
        return strip

    def _is_marked(self, at: int) -> bool:
        """Whether a line is one of the block that the cursor is on."""
        block = self._lines[at][0]
        return block == self._at and at < self._end(block)

    def _paint(self, at: int, marked: bool, selection: Selection | None) -> list[Segment]:
        """The bar of the cursor, and the words of a line."""
        line = self._lines[at][1]
        bar = Segment("▌ ", self.inks("bright")) if marked else Segment("  ", self.inks("plain"))
        if self._wanted:
            line = line.highlight_regex(self._wanted, style=FOUND)
        if span := selection.get_span(at) if selection else None:
            start, end = span
            selected = self.screen.get_visual_style("screen--selection", partial=True)
            line = line.stylize(selected, start, len(line.plain) if end == -1 else end)
        room = max(self.size.width - MARGIN, 1)
        said = Visual.to_strips(self, line, room, 1, self.visual_style, apply_selection=False)
        return [bar, *(said[0] if said and line.plain else ())]
