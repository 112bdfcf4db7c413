"""What is found: `Story` → `Comparison`.

Each door is opened when it is first used, so that `import tui.compare` loads nothing heavy.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.compare.comparison import compare
    from tui.compare.sections import shared_sections
    from tui.compare.wording import find_passages, shared_wording

_DOORS = {
    "compare": "tui.compare.comparison",
    "find_passages": "tui.compare.wording",
    "shared_sections": "tui.compare.sections",
    "shared_wording": "tui.compare.wording",
}

__all__ = ["compare", "find_passages", "shared_sections", "shared_wording"]


def __getattr__(name: str) -> object:
    if name in _DOORS:
        return getattr(import_module(_DOORS[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
