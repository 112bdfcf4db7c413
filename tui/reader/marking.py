"""What a reader put beside findings, as it is drawn: ★ pinned, ✓ read, † with a note.

Pinned claims come first, whatever the order of the others.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.compare.findings import Claim
    from tui.notes import Mark

PINNED, READ, NOTED = "★", "✓", "†"


def signs(mark: Mark | None) -> str:
    """The signs of a mark, in this order; nothing where there is none."""
    if mark is None:
        return ""
    return PINNED * mark.pinned + READ * mark.read + NOTED * bool(mark.note)


def pinned_first(claims: Sequence[Claim], marks: Mapping[str, Mark]) -> tuple[Claim, ...]:
    """The claims in their order, those with a pin before the others; `marks` are by claim id."""
    pinned = {name for name, mark in marks.items() if mark.pinned}
    return tuple(sorted(claims, key=lambda claim: claim.id not in pinned)) if pinned else tuple(claims)
