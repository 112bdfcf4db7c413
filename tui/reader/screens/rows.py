"""What the screens of differences and of sources are made of: rows that lead into the articles, and beneath
them the sentences of the two articles that the row under the cursor leads to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tui.reader.screens.leaving import leave
from tui.reader.screens.searching import NEXT_HIT, PREVIOUS_HIT, SEARCH, SearchingScreen
from tui.reader.targets import Target
from tui.reader.widgets.bars import KeyLine, PaneHead, TitleBar
from tui.reader.widgets.beside import Beside
from tui.reader.widgets.blocks import Block, BlockList
from tui.reader.widgets.searcher import Searcher

if TYPE_CHECKING:
    from tui.compare.comparison import Comparison
    from tui.reader.handing_on import Form, Told
    from tui.reader.search import Found
    from tui.story import Story

MEASURE = 100
"""Cells of the longest line of a row."""
HEIGHTS = [(0, "-flat"), (16, "-low"), (30, "-tall")]
"""Classes by lines of the screen: on a flat one there is no room for the sentences."""
WIDTHS = [(0, "-stacked"), (100, "-columned")]
"""Classes by columns of the screen: on one that is not columned nothing stands beside the rows."""
UNWRAPPED = 4_000
"""Cells for which rows are set that are searched, or handed on: no line is broken there."""
ROW_KEYS: list[BindingType] = [
    Binding("escape", "stop", "back", id="screen.stop", tooltip="End the search; back to the articles"),
    SEARCH,
    NEXT_HIT,
    PREVIOUS_HIT,
    Binding("question_mark", "help", "help", key_display="?", id="screen.help", tooltip="Keys and marks"),
]
"""The keys of every screen of rows; each has more to leave by."""


@dataclass(slots=True)
class LeftAt:
    """Where one was on a screen of rows: the row, counted from 0, and the kind that was shown alone."""

    row: int = 0
    only: str = ""


class RowsScreen(SearchingScreen[Target]):
    """Rows that lead into the articles.  Leaving by Enter gives back where to go.

    `base` and `other` are the articles that are open; `waits` is why there may be more to come; `left_at`
    keeps where one was, for the next time.  What the rows are, and what one is called (`ROW`), is said by
    each screen.
    """

    AUTO_FOCUS = "BlockList"
    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS
    ROW: ClassVar[str]

    def __init__(
        self, comparison: Comparison, base: str, other: str, left_at: LeftAt, waits: str = ""
    ) -> None:
        super().__init__()
        self._comparison, self._base, self._other, self._waits = comparison, base, other, waits
        self.left_at = left_at

    @property
    def story(self) -> Story:
        """The story whose articles the rows lead into."""
        return self._comparison.story

    def _set(self, width: int, measure: int = MEASURE) -> Sequence[Block]:
        """The rows, set for `width` cells, their lines being of at most `measure`."""
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
        yield from self.compose_rows()
        yield Beside(story, id="beside")
        yield KeyLine(id="keys")
        yield self.searcher

    def compose_rows(self) -> ComposeResult:
        """The rows, and what stands beside them."""
        yield BlockList(self._set, id="rows", row=self.left_at.row)

    def say_row(self, number: int, count: int) -> str:
        """Which row the cursor is on, for the title."""
        return f"{self.ROW} {number} of {count}" if count else f"no {self.ROW}s"

    def show_other_rows(self) -> None:
        """Show other rows, from the first one."""
        self.query_one(BlockList).show(self._set)
        self._search_again()

    def renew(self, comparison: Comparison) -> None:
        """Show what is known by now."""
        self._comparison, self._waits = comparison, ""
        for blocks in self.query(BlockList):
            blocks.renew(self._set)
        for beside in self.query(Beside):
            beside.take(self.story)
        self._search_again()

    def on_block_list_moved(self) -> None:
        """The title says which row the cursor is on, and the sentences follow it."""
        for blocks in self.query(BlockList):
            self.left_at.row = blocks.row or 0
            number, count = blocks.number
            for title in self.query(TitleBar):
                title.state = self.say_row(number, count)
            for beside in self.query(Beside):
                beside.target = blocks.target
                beside.display = count > 0

    def on_block_list_chosen(self, message: BlockList.Chosen) -> None:
        """Both articles, at these words."""
        leave(self, message.target)

    # Searching

    def look(self, words: str, fuzzy: bool) -> Found[int]:
        """The rows that say `words`."""
        from tui.reader.handing_on import row_text
        from tui.reader.search import search_rows

        rows = [block for block in self._set(UNWRAPPED, UNWRAPPED) if block.is_row]
        said = ["\n".join(row_text(line.plain for line in block.lines)) for block in rows]
        return search_rows(said, words, fuzzy)

    def _search_again(self) -> None:
        if found := self.searcher.found:
            self.searcher.renew(self.look(found.query, fuzzy=bool(found.like)))

    def nearest(self, found: Found[int]) -> int:
        """The first one from the row under the cursor."""
        here = self.query_one(BlockList).row or 0
        return next((i for i, row in enumerate(found.hits) if row >= here), 0)

    def counted(self, found: Found[int]) -> str:
        """So many rows."""
        return f"{len(found.hits)} {self.ROW}{'s' * (len(found.hits) != 1)}"

    def on_searcher_marked(self) -> None:
        """The words stand out."""
        self._say_search()
        found = self.searcher.found
        for blocks in self.query(BlockList):
            blocks.mark(found.wanted if found else None)

    def on_searcher_reached(self, message: Searcher.Reached) -> None:
        """The cursor goes to the row."""
        for blocks in self.query(BlockList):
            blocks.go_to_row(message.hit)
        self._say_search()

    def _say_search(self) -> None:
        for title in self.query(TitleBar):
            title.search = self.searcher.words()

    def action_stop(self) -> None:
        """End the search; without one, back to the articles."""
        if not self.searcher.clear():
            self.action_leave()

    # Taking along

    @property
    def finding(self) -> Told | None:
        """The row under the cursor."""
        from tui.reader.handing_on import Told, row_text

        at = self.query_one(BlockList).row
        if at is None:
            return None
        block = [block for block in self._set(UNWRAPPED, UNWRAPPED) if block.is_row][at]
        return Told(self.ROW, row_text(line.plain for line in block.lines), block.spots)

    def view(self, form: Form) -> str:
        """All rows, by their sections."""
        from tui.reader.handing_on import row_text, rows_as_text

        sections: list[tuple[str, list[Sequence[str]]]] = []
        for block in self._set(UNWRAPPED, UNWRAPPED):
            lines = row_text(line.plain for line in block.lines)
            if block.section:
                sections.append(("   ".join(lines), []))
            elif sections:
                sections[-1][1].append(lines)
        return rows_as_text(self.story, str(self.BINDING_GROUP_TITLE), sections, form)

    def action_leave(self) -> None:
        """Back to the articles, where one was."""
        leave(self, None)

    def action_help(self) -> None:
        """Keys and marks."""
        from tui.reader.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self))
