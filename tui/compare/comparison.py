"""The frozen result of comparing a story's articles, and the one function that makes it.

    story ──▶ wording ──▶ claims ──▶ Comparison
              passages    mentions

The reader and the reports only point into a `Comparison`; they never compute one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tui.compare.findings import Attribution, Claim, Passage, Refused, Section, Share
from tui.story import Story

Progress = Callable[[int, int], None]
"""Called as progress(done, total); it may raise `Stopped` to end the comparison early."""


class Stopped(Exception):
    """Raised by a progress callback: the reader wants no more than what is known by now."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything found in a story.  Lists are sorted; `notes` say what was cut, skipped or left out.

    `tellings` are the story's voices: its article ids, those that copied wording ties as one.
    """

    story: Story
    settings: tuple[tuple[str, int | float | str], ...]
    passages: tuple[Passage, ...] = ()
    refused: tuple[Refused, ...] = ()
    sections: tuple[Section, ...] = ()
    shares: tuple[Share, ...] = ()
    claims: tuple[Claim, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    tellings: tuple[tuple[str, ...], ...] = ()
    notes: tuple[str, ...] = ()


def compare(story: Story, progress: Progress | None = None) -> Comparison:
    """Everything that can be found in `story`; what was known so far when `progress` raises Stopped."""
    raise NotImplementedError
