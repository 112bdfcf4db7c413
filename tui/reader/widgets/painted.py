"""Lines that go to the screen as they are painted, past Textual's cache of styled lines.

That cache adds borders, padding and opacity, and looks up what it needs for it widget by widget: with
none of them there, it took two fifths of the time from a key to the end of its redraw.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Self

from rich.segment import Segment
from textual.content import Content
from textual.filter import ANSIToTruecolor
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.visual import Visual
from textual.widget import Widget

from tui.reader.inks import Inks


def whole_lines(widget: Widget, crop: Region, width: int, lines: Iterable[Strip]) -> list[Strip]:
    """The `lines` of `crop`, each `width` cells wide, as `Widget.render_lines` has to give them.

    They are painted in true colours, or in the terminal's own sixteen: of Textual's filters only those
    for NO_COLOR have work to do.
    """
    strips = list(lines)
    for line_filter in widget.get_line_filters():
        if not isinstance(line_filter, ANSIToTruecolor):
            strips = [strip.apply_filter(line_filter, widget.styles.background) for strip in strips]
    if crop.column_span != (0, width):
        strips = [strip.crop(*crop.column_span) for strip in strips]
    return strips


class Inked(Widget):
    """What is painted in the inks of the theme, which are looked up once.  Where there are other bases it is
    the last one, like `Paper`."""

    _inks: Inks | None = None

    @property
    def inks(self) -> Inks:
        """The inks of the theme."""
        if self._inks is None:
            self._inks = Inks(self.app)
        return self._inks

    def notify_style_update(self) -> None:
        """Forget the inks of another theme."""
        super().notify_style_update()
        self._inks = None


class Paper(Widget):
    """What lies under other widgets and has nothing of its own on it.  It is the last base of a class:
    Textual takes the styles of the first."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """One empty line, as often as it is needed."""
        line = Strip.blank(crop.width, self.visual_style.rich_style)
        return whole_lines(self, Region(0, 0, crop.width, 1), crop.width, [line]) * crop.height


class Lettering(Widget):
    """Words set for a width, in one line or a few; the painted lines are kept until something in them
    changes.  The mouse selects nothing in them: they are about the text."""

    ALLOW_SELECT = False
    INDENT: ClassVar[int] = 0
    """Empty cells before the words."""
    _lines: tuple[Strip, ...] | None = None
    _set_for = Size(0, 0)

    def words(self, width: int) -> Content:
        """The words for `width` cells."""
        raise NotImplementedError

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        """Set the words anew."""
        self._lines = None
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def notify_style_update(self) -> None:
        """Set them in other colours."""
        super().notify_style_update()
        self._lines = None

    def render_line(self, y: int) -> Strip:
        """One line of them."""
        return self._painted()[y]

    def render_lines(self, crop: Region) -> list[Strip]:
        """Some of the lines."""
        lines = self._painted()
        return whole_lines(self, crop, self._set_for.width, (lines[y] for y in crop.line_range))

    def _painted(self) -> tuple[Strip, ...]:
        size = self.size
        if self._lines is None or size != self._set_for:
            self._set_for = size
            room, style = max(size.width - self.INDENT, 1), self.visual_style
            before = Segment(" " * self.INDENT, style.rich_style)
            strips = Visual.to_strips(self, self.words(room), room, size.height, style, apply_selection=False)
            lines = [Strip([before, *strip]) for strip in strips[: size.height]]
            lines += [Strip.blank(size.width, style.rich_style)] * (size.height - len(lines))
            self._lines = tuple(line.adjust_cell_length(size.width, style.rich_style) for line in lines)
        return self._lines
