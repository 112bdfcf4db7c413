"""Lines that go to the screen as they are painted, past Textual's cache of styled lines.

That cache adds borders, padding and opacity, and looks up what it needs for it widget by widget: with
none of them there, it took two fifths of the time from a key to the end of its redraw.
"""

from __future__ import annotations

from collections.abc import Iterable

from textual.filter import ANSIToTruecolor
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget


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


class Paper(Widget):
    """What lies under other widgets and has nothing of its own on it.  It is the last base of a class:
    Textual takes the styles of the first."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """One empty line, as often as it is needed."""
        line = Strip.blank(crop.width, self.visual_style.rich_style)
        return whole_lines(self, Region(0, 0, crop.width, 1), crop.width, [line]) * crop.height
