"""What is found: `Story` → `Comparison`.

Start with `comparison` (the order of the work) and `findings` (what comes of it); `engine` and `apart` are
who does it for the reader.  Then, subject by subject, the module to begin with first:

    shared wording     wording · search · tokens runs chains edges passages align · likeness rewrites ·
                       families sections shares wordcount narrow ties
    who says what      attribution · clauses english subjects · sayings reporting frames contents
                       nominals names quotations · spoken speakers settled · stance hedges · touching
    claims             claims · statements forms stems lexicon values · alike sparse scoring company ·
                       points joints aligning grouping widening · drafts reasons phrasing voices
    what differs       differences · quotes drift · facts figures counting days · places bodies spellings ·
                       placed partners certainty sources sureness doubts · reading
    whose text it is   origins · copies spans signs witnesses credits cuts · common tellings original ·
                       voiceroll headlines

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
