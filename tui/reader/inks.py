"""What a meaning looks like: the one table from "these words were kept" to colour and attribute.

Prose and rows are painted from here rather than from component classes: with two dozen inks for each
pane the style sheet would be matched some three hundred times before the first screen is up, a third
of the whole start.  Colours come from the theme's variables.  Without colour (NO_COLOR, or a terminal
that brings its own sixteen) backgrounds are left out and the attributes carry the meaning.
"""

from __future__ import annotations

from dataclasses import dataclass

from rich.style import Style
from textual.app import App

from tui.reader.themes import MONOCHROME


@dataclass(frozen=True, slots=True)
class _Look:
    """An ink with colour (a variable's name for the text, one for the paper, attributes), and the
    attributes that say the same without."""

    ink: str
    paper: str = ""
    attributes: str = ""
    plain: str = ""


_LOOKS = {
    "plain": _Look("ink"),
    "bright": _Look("bright", attributes="bold", plain="bold"),
    "strong": _Look("", attributes="bold", plain="bold"),
    "quiet": _Look("quiet"),
    "faint": _Look("faint"),
    "hair": _Look("hair"),
    "same": _Look("same"),
    "differs": _Look("differs", attributes="bold", plain="bold"),
    "kept": _Look("", "same-tint", plain="underline"),
    "here": _Look("bright", "same-here", plain="underline"),
    "changed": _Look("differs", attributes="italic", plain="italic"),
    "claim": _Look("bright", attributes="bold", plain="bold"),
    "found": _Look("bright", attributes="underline", plain="reverse"),
    "found-here": _Look("background", "bright", attributes="bold", plain="reverse bold underline"),
    "selected": _Look("", "row"),
}


SIXTEEN = {"same": "cyan", "differs": "yellow", "hair": "bright_black"}
"""What is left of the inks in a terminal's own sixteen colours."""


class Inks:
    """The styles of one theme, made as they are asked for."""

    def __init__(self, app: App[object]) -> None:
        named = {name for look in _LOOKS.values() for name in (look.ink, look.paper) if name}
        if app.native_ansi_color:
            self._colours, self._paper = SIXTEEN, None
        else:
            self._colours = {name: app.theme_variables[name] for name in named}
            self._paper = app.theme_variables["background"]
        self._tinted = not (app.no_color or app.native_ansi_color or app.theme == MONOCHROME)
        self._made: dict[tuple[str, ...], Style] = {}

    def __call__(self, *names: str) -> Style:
        """The style of one ink laid over another: `inks("plain", "kept", "claim")`."""
        if (style := self._made.get(names)) is None:
            style = Style(bgcolor=self._paper)
            for name in names:
                style += self._style(_LOOKS[name])
            self._made[names] = style
        return style

    def _style(self, look: _Look) -> Style:
        attributes = Style.parse(look.attributes if self._tinted else look.plain)
        paper = self._colours.get(look.paper) if self._tinted else None
        ink = None if look.ink == "background" and not self._tinted else self._colours.get(look.ink)
        return attributes + Style(color=ink, bgcolor=paper)
