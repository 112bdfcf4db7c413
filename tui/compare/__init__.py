"""What is found: `Story` → `Comparison`.

Start with `comparison` (the order of the work) and `findings` (what comes of it).  Then each subject has a
room of its own, whose first lines say what is in it and where to begin:

    quoting · differing · tracing      one quotation's wordings · what differs · whose text it is
    sharing · saying · claiming        wording that is shared · who says what · which points are made
    language                           what all of them read texts with

A room uses those below it, never one beside or above it.  What stands here is for several rooms: `spans`,
`touching`, `claimed`, `wordcount` and `distinct`.  `narrow` leaves the shorter passages out; `engine` and
`apart` are who compares for the reader.

Each door is opened when it is first used, so that `import tui.compare` loads nothing heavy.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.compare.comparison import compare
    from tui.compare.sharing.sections import shared_sections
    from tui.compare.sharing.wording import find_passages, shared_wording

_DOORS = {
    "compare": "tui.compare.comparison",
    "find_passages": "tui.compare.sharing.wording",
    "shared_sections": "tui.compare.sharing.sections",
    "shared_wording": "tui.compare.sharing.wording",
}

__all__ = ["compare", "find_passages", "shared_sections", "shared_wording"]


def __getattr__(name: str) -> object:
    if name in _DOORS:
        return getattr(import_module(_DOORS[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
