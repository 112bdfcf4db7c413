"""Where the reader has been, to go back and forward again: two articles, and the place in each.

    leave A ─▶ leave B ─▶ C        back: B, A        forward: B, C

As in an editor's jump list, what one leaves is kept, and a new way from a place in the middle ends there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tui.compare.findings import Passage

MOST_KEPT = 200


class Place(NamedTuple):
    """Ids of the articles that are open (`other` is "" where there is none), the offset at the top of each
    text (-1: its very beginning), the passage and the claim (its id) under the cursor, and the pane."""

    base: str
    other: str
    tops: tuple[int, int]
    passage: Passage | None
    claim: str | None
    pane: str


class Trail:
    """The places, and which of them one is at."""

    def __init__(self) -> None:
        self._places: list[Place] = []
        self._at = 0
        self._step = ""

    def leave(self, here: Place, step: str = "") -> None:
        """Keep the place that is being left.  Steps of the same name one after the other are one: it is the
        place before the first of them that is kept."""
        if step and step == self._step and self._at == len(self._places):
            return
        self._step = step
        del self._places[self._at :]
        if self._places[-1:] != [here]:
            self._places.append(here)
        del self._places[: len(self._places) - MOST_KEPT]
        self._at = len(self._places)

    def back(self, here: Place) -> Place | None:
        """The place before `here`; None at the first."""
        self._step = ""
        if self._at == len(self._places):
            self._places.append(here)
        before = self._at
        while self._at > 0:
            self._at -= 1
            if self._places[self._at] != here:
                return self._places[self._at]
        self._at = before
        if self._at == len(self._places) - 1 and self._places[-1] == here:
            self._places.pop()
        return None

    def forward(self, here: Place) -> Place | None:
        """The place that one came back from; None at the last."""
        self._step = ""
        while self._at + 1 < len(self._places):
            self._at += 1
            if self._places[self._at] != here:
                return self._places[self._at]
        return None
