"""One article to read, with what it shares marked in it.

    ┃ China has thrown its support behind   1 │     what is marked: see `marked`
    ┃ Russia after a brief mutiny posed       ┃     the map, in a pane of some width: where in the
    ┃ the gravest challenge to the            ┃     whole text shared wording stands, and what of it
                                              │     is in view

The lines are set once for a width and painted one by one as they come into view: 10,000 lines cost as
much as fifty.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rich.cells import set_cell_size
from rich.segment import Segment
from textual import events
from textual.binding import Binding
from textual.cache import LRUCache
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from tui.reader.lines import COMFORTABLE, line_at
from tui.reader.view import Mark
from tui.reader.widgets.marked import EDGE, GUTTER, MarkedText
from tui.reader.widgets.painted import Inked, whole_lines
from tui.reader.widgets.rows import cut
from tui.story import Article, Span

NO_ARTICLE = "One article: nothing to compare it with yet. samestory FOLDER opens several."
MAP = 2
MAP_FROM = 50
"""From this width on a pane has room for the map down its side."""
READING_LINE = 0.3
"""How far down the pane (0 … 1) the line stands that one reads: what jumps in is put there."""


class ProsePane(ScrollView, Inked, can_focus=True, inherit_bindings=False):
    """An article's text.  It is told what to mark; it says where the reader goes."""

    BINDING_GROUP_TITLE = "Reading"
    BINDINGS = [
        Binding("j,down", "line(1)", "Line down", show=False, id="prose.down"),
        Binding("k,up", "line(-1)", "Line up", show=False, id="prose.up"),
        Binding("ctrl+d", "half(1)", "Half a page down", show=False, id="prose.half-down"),
        Binding("ctrl+u", "half(-1)", "Half a page up", show=False, id="prose.half-up"),
        Binding("pagedown,space,ctrl+f", "page(1)", "Page down", show=False, id="prose.page-down"),
        Binding("pageup,ctrl+b", "page(-1)", "Page up", show=False, id="prose.page-up"),
        Binding("g,home", "edge(0)", "First line", show=False, id="prose.first"),
        Binding("G,end", "edge(1)", "Last line", show=False, id="prose.last"),
    ]

    class Pointed(Message):
        """The reader clicked on the text at `offset`."""

        def __init__(self, pane: ProsePane, offset: int) -> None:
            super().__init__()
            self.pane, self.offset = pane, offset

    class FurnitureAsked(Message):
        """The reader clicked the line that counts the furniture."""

    def __init__(self, moved: Callable[[ProsePane, int], None], *, id: str) -> None:
        """`moved` is told when the reader scrolls, with the offset that stands on the reading line: at
        once, so that another text that follows is painted in the same frame."""
        super().__init__(id=id)
        self._moved = moved
        self._text = MarkedText()
        self._furniture = False
        self.measure = COMFORTABLE
        self._opens_at: Span | None = None
        self._painted: LRUCache[int, list[Segment]] = LRUCache(512)
        self._shared: dict[int, bool] = {}
        """Whether shared wording stands in the part of the text that a row of the map stands for."""
        self._window = Size(0, 0)

    @property
    def article(self) -> Article | None:
        """The article that is open here."""
        return self._text.article

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Its passages."""
        return self._text.marks

    @property
    def here(self) -> Mark | None:
        """The passage under the cursor."""
        return self._text.here

    @property
    def found(self) -> tuple[Span, ...]:
        """The words that were found."""
        return self._text.found

    @property
    def claim_spans(self) -> tuple[Span, ...]:
        """The words of the current claim."""
        return self._text.claim_spans

    def show(
        self,
        article: Article | None,
        marks: tuple[Mark, ...] = (),
        carried: tuple[tuple[int, int, str], ...] = (),
    ) -> None:
        """Show `article` with its passages; the place is kept when it is the same article."""
        same = article is not None and self.article is not None and article.id == self.article.id
        text = self._text
        text.article, text.marks, text.carried, text.here = article, marks, carried, None
        self._set()
        if not same:
            self._opens_at = None
            self.follow(0)
        self._repaint()

    def point(self, here: Mark | None) -> None:
        """Make `here` the passage under the cursor."""
        if here != self.here:
            changed = [(mark.start, mark.end) for mark in (self.here, here) if mark]
            self._text.here = here
            self._repaint_spans(changed)

    def embolden(self, spans: tuple[Span, ...]) -> None:
        """Show the words of the current claim."""
        if spans != self.claim_spans:
            changed = [*self.claim_spans, *spans]
            self._text.claim_spans = spans
            self._repaint_spans(changed)

    def show_found(self, spans: tuple[Span, ...], here: tuple[Span, ...] = ()) -> None:
        """Show words that were found, in the order of the text, and those of them that are meant."""
        text = self._text
        if spans != text.found:
            text.found, text.found_here = spans, here
            self._repaint()
        elif here != text.found_here:
            changed = [*text.found_here, *here]
            text.found_here = here
            self._repaint_spans(changed)

    def set_measure(self, measure: int) -> None:
        """Set the text in lines of at most `measure` cells; what stood at the top stays there."""
        if measure != self.measure:
            place = self.place
            self.measure = measure
            self._set()
            self.go_to(place)
            self._repaint()

    def show_furniture(self, shown: bool) -> None:
        """Show the page furniture in its place, or fold it into one line."""
        place = self.place
        self._furniture = shown
        self._set()
        self.go_to(place)
        self._repaint()

    def line_of(self, offset: int) -> int:
        """The line on which an offset of the text stands."""
        return line_at(self._text.lines, offset)

    def offset_at(self, row: int) -> int:
        """The offset of the first text at or below a row of the window (0 is its top)."""
        first = min(self.scroll_offset.y + row, max(len(self._text.lines) - 1, 0))
        return next((line.start for line in self._text.lines[first:] if line.start >= 0), 0)

    @property
    def place(self) -> int:
        """The offset that stands at the top of the window, to come back to; -1 at the very beginning,
        where a title may stand that is not in the text."""
        return self.offset_at(0) if self.scroll_offset.y else -1

    def go_to(self, place: int) -> None:
        """Come back to a place, without telling anybody."""
        self.follow(self.line_of(place))

    def follow(self, line: int) -> None:
        """Scroll so that `line` is the window's top, without telling anybody."""
        target = max(0, min(line, self.max_scroll_y))
        if target != self.scroll_offset.y:
            self.scroll_to(y=target, animate=False, immediate=True, force=True)

    def bring(self, start: int, end: int) -> None:
        """Bring a span of the text to the reading line, higher where it would run out of the window; where
        all of it is in view, the text stays still.  A text that is not on the screen opens there."""
        if not self.size.height:
            self._opens_at = start, end
            return
        first, last = self.line_of(start), self.line_of(max(end - 1, start))
        top, height = self.scroll_offset.y, self.size.height
        if not top <= first <= last < top + height:
            self.follow(first - max(0, min(self.reading_row, height - 1 - (last - first))))

    def is_visible_offset(self, offset: int) -> bool:
        """Whether the line of an offset is in the window."""
        row = self.line_of(offset) - self.scroll_offset.y
        return 0 <= row < self.size.height

    @property
    def reading_row(self) -> int:
        """The row of the window on which one reads."""
        return int(self.size.height * READING_LINE)

    def action_line(self, by: int) -> None:
        """Scroll by lines, and tell."""
        before = self.scroll_offset.y
        self.follow(before + by)
        if self.scroll_offset.y != before:
            self._moved(self, self.offset_at(self.reading_row))

    def action_half(self, by: int) -> None:
        """Scroll by half a window."""
        self.action_line(by * max(self.size.height // 2, 1))

    def action_page(self, by: int) -> None:
        """Scroll by a window less two lines, so that the eye finds its place."""
        self.action_line(by * max(self.size.height - 2, 1))

    def action_edge(self, end: int) -> None:
        """Scroll to the first or the last line."""
        self.action_line(len(self._text.lines) if end else -len(self._text.lines))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """The wheel does what the keys do."""
        event.prevent_default().stop()
        self.action_line(int(self.app.scroll_sensitivity_y))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """The other way."""
        event.prevent_default().stop()
        self.action_line(-int(self.app.scroll_sensitivity_y))

    def on_resize(self, event: events.Resize) -> None:
        """Set the lines anew; what stood at the top stays there.  A text that is seen for the first time
        opens at the passage under the cursor."""
        place, seen = self.place, bool(self.virtual_size.height)
        self._set()
        if self.here and not seen:
            self._opens_at = self._opens_at or (self.here.start, self.here.end)
        if self._opens_at and self.size.height:
            self.bring(*self._opens_at)
            self._opens_at = None
        else:
            self.go_to(place)

    def on_click(self, event: events.Click) -> None:
        """Point at the text under the mouse."""
        at = self.scroll_offset.y + event.y
        if not 0 <= at < len(self._text.lines):
            return
        line = self._text.lines[at]
        if line.kind == "fold":
            self.post_message(self.FurnitureAsked())
        elif line.start >= 0:
            before = set_cell_size(line.text, max(event.x - GUTTER, 0)).rstrip(" ")
            self.post_message(self.Pointed(self, line.start + min(len(before), len(line.text) - 1)))

    def _set(self) -> None:
        """Set the article in lines for the width there is, and make room to scroll in."""
        self._set_lines()
        self.virtual_size = Size(self.size.width, len(self._text.lines))

    def _set_lines(self) -> None:
        self._text.lay(self._line_cells(self.size.width), self._furniture)
        self._painted.clear()
        self._shared.clear()

    def _repaint_spans(self, spans: Sequence[Span]) -> None:
        """Paint the lines of some spans anew; the others keep their strips, which makes a jump cheap."""
        for start, end in spans:
            first, last = self.line_of(start), self.line_of(end)
            for line in range(first, last + 1):
                self._painted.discard(line)
            self.refresh_lines(first, last - first + 1)

    def _repaint(self) -> None:
        self._painted.clear()
        self.refresh()

    def notify_style_update(self) -> None:
        """Forget what was painted in other colours."""
        super().notify_style_update()
        self._painted.clear()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Paint a part of the window.  Its size is asked for once: Textual looks a widget up on the screen
        each time."""
        window = self.size
        if window != self._window:
            self._window = window
            self._painted.clear()
            self._shared.clear()
        if not self._text.lines:
            self._set_lines()
        top, selection = self.scroll_offset.y, self.text_selection
        rows = (self._row(top, y, selection) for y in crop.line_range)
        return whole_lines(self, crop, window.width, rows)

    def render_line(self, y: int) -> Strip:
        """One line of the window, its characters with their places: Textual asks where the mouse is."""
        return self._row(self.scroll_offset.y, y, self.text_selection, placed=True)

    def _row(self, top: int, y: int, selection: Selection | None, placed: bool = False) -> Strip:
        at = top + y
        width = self._window.width
        if self.article is None and y == 0:
            words = Segment(cut("  " + NO_ARTICLE, width), self.inks("quiet"))
            return Strip([words]).adjust_cell_length(width, self.inks("plain"))
        if at >= len(self._text.lines):
            return Strip.blank(width, self.inks("plain"))
        segments = None if placed or selection else self._painted.get(at)
        if segments is None:
            segments = self._paint(at, selection, placed)
            if not (placed or selection):
                self._painted[at] = segments
        return Strip([*segments, self._map(top, y)] if width >= MAP_FROM else segments, width)

    def _map(self, top: int, row: int) -> Segment:
        """The map's row: the part of the text for which it stands, shared or not, in view or not."""
        lines, rows = len(self._text.lines), self._window.height
        if lines <= rows:
            return Segment(" ", self.inks("plain"))
        first, last = row * lines // rows, (row + 1) * lines // rows
        in_view = first < top + rows and top < last
        if row not in self._shared:
            self._shared[row] = self._text.is_shared(first, last)
        if self._shared[row]:
            return Segment("┃" if in_view else "│", self.inks("same"))
        return Segment("┆" if in_view else " ", self.inks("quiet"))

    def _paint(self, at: int, selection: Selection | None, placed: bool) -> list[Segment]:
        span = selection.get_span(at) if selection else None
        look = self.screen.get_component_rich_style("screen--selection") if span else None
        width = self._window.width
        measure = self._line_cells(width)
        margin = width - GUTTER - measure - EDGE - (1 if width >= MAP_FROM else 0)
        selected = (span, look) if span and look else None
        return self._text.paint(at, self.inks, measure, margin, selected, placed)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text, lines joined as they are shown."""
        return selection.extract("\n".join(line.text for line in self._text.lines)), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Paint what is selected."""
        self._repaint()

    @property
    def widest(self) -> int:
        """The cells that the longest line takes with all that stands beside it."""
        return GUTTER + self.measure + EDGE + MAP

    def _line_cells(self, width: int) -> int:
        """The longest line of prose, in cells, in a pane of `width` cells."""
        beside = GUTTER + EDGE + (MAP if width >= MAP_FROM else 0)
        return max(min(width - beside, self.measure), 0)
