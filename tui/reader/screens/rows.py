"""What the screens of differences and of sources are made of: rows that lead into the articles, and beneath
them the sentences of the two articles that the row under the cursor leads to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.screen import Screen

from tui.reader.screens.leaving import leave
from tui.reader.targets import Target
from tui.reader.widgets.bars import KeyLine, PaneHead, TitleBar
from tui.reader.widgets.beside import Beside
from tui.reader.widgets.blocks import Block, BlockList

if TYPE_CHECKING:
    from tui.compare.comparison import Comparison

HEIGHTS = [(0, "-flat"), (16, "-low"), (30, "-tall")]
"""Classes by lines of the screen: on a flat one there is no room for the sentences."""


class RowsScreen(Screen[Target]):
    """Rows that lead into the articles.  Leaving by Enter gives back where to go.

    `base` and `other` are the articles that are open; `waits` is why there may be more to come.  What
    the rows are, and what one is called (`ROW`), is said by each screen.
    """

    AUTO_FOCUS = "BlockList"
    VERTICAL_BREAKPOINTS = HEIGHTS
    ROW: ClassVar[str]

    def __init__(self, comparison: Comparison, base: str, other: str, waits: str = "") -> None:
        super().__init__()
        self._comparison, self._base, self._other, self._waits = comparison, base, other, waits

    def _set(self, width: int) -> Sequence[Block]:
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Title, a heavy rule, the rows, both articles' sentences, the keys.

        All is said before it is mounted: a screen that is left at once, before it was drawn, has no widgets
        to be asked for.
        """
        story = self._comparison.story
        title, rule = TitleBar(id="title"), PaneHead(id="rule")
        title.set_reactive(TitleBar.story, story.title)
        title.set_reactive(TitleBar.state, str(self.BINDING_GROUP_TITLE).lower())
        rule.set_reactive(PaneHead.focused, True)
        yield title
        yield rule
        yield BlockList(self._set, id="rows")
        yield Beside(story, id="beside")
        yield KeyLine(id="keys")

    def renew(self, comparison: Comparison) -> None:
        """Show what is known by now."""
        self._comparison, self._waits = comparison, ""
        for blocks in self.query(BlockList):
            blocks.renew(self._set)

    def on_block_list_moved(self) -> None:
        """The title says which row the cursor is on, and the sentences follow it."""
        for blocks in self.query(BlockList):
            number, count = blocks.number
            for title in self.query(TitleBar):
                title.state = f"{self.ROW} {number} of {count}" if count else f"no {self.ROW}s"
            for beside in self.query(Beside):
                beside.target = blocks.target
                beside.display = count > 0

    def on_block_list_chosen(self, message: BlockList.Chosen) -> None:
        """Both articles, at these words."""
        leave(self, message.target)

    def action_leave(self) -> None:
        """Back to the articles, where one was."""
        leave(self, None)

    def action_help(self) -> None:
        """Keys and marks."""
        from tui.reader.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self))
