"""The article list: who covers the story, and how much each has in common with whom.

    ▌ VOA News            base        four lines an article where there is room,
      ━━━━━━━━─────────   40 %        two or one where there is not
      most with Outlet 002
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len, set_cell_size


from tui.reader.view import percent
from tui.reader.widgets.rows import Piece, cut

BAR_ROOM = 7
"""Cells kept for the percentage beside a share bar."""
SLIM = 20
"""Below this many cells an article gets its name and its share, no more."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What the list says of one article; `share` (0 … 1) is the largest it has in common with another
    article, whose name is `kin`; `open_as` is "base", "other" or nothing."""

    article: str
    outlet: str
    title: str
    facts: str
    share: float | None
    kin: str
    open_as: str


def entry_height(entries: int, room: int) -> int:
    """Lines an article gets in a list of `room` lines: 6, 4, 2 or 1."""
    return next((height for height in (6, 4, 2) if entries * height <= room + 1), 1)


def entry_lines(entry: Entry, height: int, width: int, selected: bool) -> Sequence[Sequence[Piece]]:
    """The lines of one article in the list; the row's last line stays empty where there is room."""
    inner = max(width - 2, 1)
    share = percent(entry.share) if entry.share is not None else ""
    margin: Piece = ("  ", "plain")
    bar: Piece = ("▌ ", "bar") if selected else margin
    name_ink = "bright" if entry.open_as or selected else "plain"
    if height == 1:
        return [[bar, *_spread(entry.outlet, name_ink, share, inner)]]
    if width < SLIM:
        said = "base" if entry.open_as == "base" else share or entry.facts
        lines = [[bar, (cut(entry.outlet, inner), name_ink)], [margin, (cut(said, inner), "quiet")]]
        return lines if height > 2 else lines[:1]
    lines = [[bar, *_spread(entry.outlet, name_ink, entry.open_as, inner)]]
    if entry.share is not None:
        length = max(inner - BAR_ROOM, 1)
        full = min(round(entry.share * length) or bool(entry.share), length)
        lines.append(
            [margin, ("━" * full, "same"), ("─" * (length - full), "hair"), (share.rjust(BAR_ROOM), "quiet")]
        )
        lines.append([margin, (cut(entry.kin, inner), "quiet")])
    if height >= 6 or entry.share is None:
        lines.append([margin, (cut(entry.title or "no title", inner), "quiet")])
        lines.append([margin, (cut(entry.facts, inner), "quiet")])
    return lines[: max(height - 1, 2)]


def _spread(name: str, ink: str, said: str, width: int) -> list[Piece]:
    """A name and what is said of it at the two ends of `width` cells."""
    room = width - cell_len(said) - (1 if said else 0)
    return [(set_cell_size(cut(name, room), width - cell_len(said)), ink), (said, "quiet")]


