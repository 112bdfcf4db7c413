"""Corrections that find no place any more: kept, told, and found again as nearly as can be.

a note on “the dam held”  ──▶  the dam broke   ──▶   Misfit(entry, "these words are no longer in wire")
"""

from __future__ import annotations

from dataclasses import dataclass

from tui.notes.anchors import Anchor
from tui.notes.corrections import Correction, RenameClaim, WriteNote, anchors_of
from tui.notes.finding import Places
from tui.notes.history import Entry
from tui.story import Story

ELSEWHERE = "its article is not in this story"


@dataclass(frozen=True, slots=True)
class Misfit:
    """A correction that was not replayed, and why: words that go on a sentence about it."""

    entry: Entry
    why: str


def words_of(correction: Correction) -> str:
    """What the reader wrote in it: a note, a claim's other wording; empty where nothing was written."""
    return correction.text if isinstance(correction, RenameClaim | WriteNote) else ""


def whereabouts(story: Story, correction: Correction) -> tuple[str, int, int] | None:
    """(article id, start, end) of words that the correction is about, where some still stand in a text;
    else the empty span at which they stood; None where their articles are gone."""
    places = Places(story)
    anchors = [anchor for anchor in anchors_of(correction) if isinstance(anchor, Anchor)]
    for anchor in anchors:
        place = places.place(anchor)
        if place and place.where == "text":
            return place.article, place.start, place.end
    for anchor in anchors:
        if article := places.article(anchor):
            start = min(anchor.start, max(len(article.text) - 1, 0))
            return article.id, start, start
    return None
