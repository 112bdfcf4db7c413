"""Who makes a comparison for the reader: the engine, in this process or in one of its own (`apart`).

`grow` is called in a thread and gives the comparison as it grows; `stop` and `end` are called from another.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from tui.compare.comparison import Comparison, Progress
    from tui.story import Story


class Engine(Protocol):
    """Makes one comparison at a time."""

    def grow(self, story: Story, progress: Progress) -> Iterator[Comparison]:
        """The comparison of `story` as it grows; see `comparison.grow`."""

    def stop(self) -> None:
        """End it at its next step; what is known by then is given."""

    def end(self) -> None:
        """End it now; nothing more is given."""


class Here:
    """The engine in this process.  It ends when `progress` says so."""

    def grow(self, story: Story, progress: Progress) -> Iterator[Comparison]:
        """The comparison as it grows; the engine is imported now."""
        from tui.compare.comparison import grow

        return grow(story, progress)

    def stop(self) -> None:
        """Nothing: `progress` raises Stopped."""

    def end(self) -> None:
        """Nothing: `progress` raises Stopped."""
