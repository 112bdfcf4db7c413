"""What the screens of differences and of sources are made of: rows that lead into the articles, and beneath
them the sentences of the two articles that the row under the cursor leads to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from textual.screen import Screen
from textual.widget import Widget

from tui.reader.widgets.bars import KeyLine, PaneHead, TitleBar
from tui.reader.widgets.beside import Beside
from tui.reader.widgets.blocks import BlockList, Setter
from tui.story import Story

HEIGHTS = [(0, "-flat"), (16, "-low"), (30, "-tall")]
"""Classes by lines of the screen: on a flat one there is no room for the sentences."""


def list_parts(story: Story, state: str, setter: Setter) -> Iterator[Widget]:
    """Title, a heavy rule, the rows, the sentences, the keys.

    All is said before it is mounted: a screen that is left at once, before it was drawn, has no widgets
    to be asked for.
    """
    title, rule = TitleBar(id="title"), PaneHead(id="rule")
    title.set_reactive(TitleBar.story, story.title)
    title.set_reactive(TitleBar.state, state)
    rule.set_reactive(PaneHead.focused, True)
    yield title
    yield rule
    yield BlockList(setter, id="rows")
    yield Beside(story, id="beside")
    yield KeyLine(id="keys")


def show_row(screen: Screen[Any], thing: str) -> None:
    """Say in the title which row the cursor is on, and show the sentences that it leads to."""
    for blocks in screen.query(BlockList):
        number, count = blocks.number
        for title in screen.query(TitleBar):
            title.state = f"{thing} {number} of {count}" if count else f"no {thing}s"
        for beside in screen.query(Beside):
            beside.target = blocks.target
            beside.display = count > 0
