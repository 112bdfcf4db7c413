"""The signs of the reader in ASCII, for terminals that have no others: one table, one cell for one cell.

    ┃ its support  ●───◐  “…”      ──▶      # its support  O---"  "~"

What stands in an article and is no ASCII is shown as near to it as can be; nothing is changed in it.
"""

from __future__ import annotations

from functools import lru_cache
from unicodedata import normalize

from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

ASCII_SIGNS = {
    "│": "|", "┃": "#", "┆": ":", "─": "-", "━": "=", "▌": ">", "▏": "|",
    "●": "O", "◐": '"', "◔": "?", "×": "x", "·": ".", "≠": "!", "≈": "~",
    "★": "*", "✓": "v", "†": "+", "…": "~", "−": "-",
    "→": ">", "←": "<", "↑": "^", "↓": "v",
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'",
    "–": "-", "—": "-", "‐": "-", "‑": "-", "\u00a0": " ", "€": "E", "£": "L", "°": "o",
}  # fmt: skip
"""Every sign that the reader draws, and what texts have most besides letters."""


class AsciiSigns(LineFilter):
    """Shows every line in ASCII."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same segments, as wide as they are, of ASCII alone."""
        return [s if s.text.isascii() else Segment(plain(s.text), s.style, s.control) for s in segments]


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """`text` in ASCII, in as many cells."""
    return "".join(char if char.isascii() else _plain(char) for char in text)


def _plain(char: str) -> str:
    if char in ASCII_SIGNS:
        return ASCII_SIGNS[char]
    width = cell_len(char)
    letters = normalize("NFKD", char).encode("ascii", "ignore").decode()
    return (letters + "?" * width)[:width]
