"""Two inks on paper: blue says "the same words", rust says "this differs"; nothing else has a hue.

Measured contrast on the paper: ink 10.8 (dark) and 11.7 (light), quiet 5.6, differs 8.3 and 5.7, same
8.7 and 6.8.  Only faint and hair, which nobody has to read, are below 4.5.  Blue and rust stay apart
under simulated protan, deutan and tritan sight.
"""

from textual.theme import Theme

MONOCHROME = "samestory-monochrome"
"""The theme without any hue: attributes say what colours say elsewhere."""
SIXTEEN_COLOURS = "ansi-dark"
"""Textual's theme of a terminal's own colours."""

DARK_INKS = {
    "ink": "#CFC9BC",
    "bright": "#F7F2E7",
    "quiet": "#969083",
    "faint": "#6F6A60",
    "hair": "#3B3832",
    "row": "#26241F",
    "same": "#8FBBD9",
    "same-tint": "#22303A",
    "same-here": "#2F4D63",
    "differs": "#E8A26B",
}

LIGHT_INKS = {
    "ink": "#38342D",
    "bright": "#14120F",
    "quiet": "#6A6357",
    "faint": "#938B7C",
    "hair": "#D5CDBD",
    "row": "#F0EADC",
    "same": "#1D5C87",
    "same-tint": "#DCE8EE",
    "same-here": "#BCD7E7",
    "differs": "#A8430F",
}

STARK_INKS = {
    "ink": "#FFFFFF",
    "bright": "#FFFFFF",
    "quiet": "#FFFFFF",
    "faint": "#C8C8C8",
    "hair": "#8A8A8A",
    "row": "#262626",
    "same": "#8CCBFF",
    "same-tint": "#00345C",
    "same-here": "#005A9C",
    "differs": "#FFB067",
}

GREY_INKS = {
    "ink": "#C8C8C8",
    "bright": "#FFFFFF",
    "quiet": "#9A9A9A",
    "faint": "#707070",
    "hair": "#3C3C3C",
    "row": "#262626",
    "same": "#C8C8C8",
    "same-tint": "#161616",
    "same-here": "#161616",
    "differs": "#FFFFFF",
}


def _theme(name: str, inks: dict[str, str], paper: str, panel: str, dark: bool) -> Theme:
    """A theme of one paper and its inks; dialogs lie on `panel`."""
    return Theme(
        name=name,
        primary=inks["same"],
        secondary=inks["quiet"],
        success=inks["same"],
        accent=inks["differs"],
        warning=inks["differs"],
        error=inks["differs"],
        foreground=inks["ink"],
        background=paper,
        surface=paper,
        panel=panel,
        boost=panel,
        dark=dark,
        variables=inks | {"block-cursor-background": inks["row"], "block-cursor-foreground": inks["bright"]},
    )


THEMES = (
    _theme("samestory-dark", DARK_INKS, "#191816", "#211F1C", dark=True),
    _theme("samestory-light", LIGHT_INKS, "#FBF8F1", "#F3EEE3", dark=False),
    _theme("samestory-high-contrast", STARK_INKS, "#000000", "#121212", dark=True),
    _theme(MONOCHROME, GREY_INKS, "#161616", "#202020", dark=True),
)
