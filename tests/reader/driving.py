"""The reader in a test: opened at a size, driven by keys and mouse, read back as a person sees it.

async with opened(size=(120, 40)) as reader:
    await reader.press("right_square_bracket")
    assert "┃" in reader.shown("#base")
"""

from __future__ import annotations

import asyncio
import unicodedata
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager

from textual import events
from textual.message_pump import MessagePump
from textual.pilot import Pilot
from textual.widget import Widget

from tests.reader import harbour
from tui.compare.comparison import Comparison, Progress
from tui.compare.engine import Here
from tui.reader.app import SamestoryApp
from tui.reader.screens.reading import ReadingScreen
from tui.reader.widgets.claims import ClaimPanel
from tui.reader.widgets.corrector import OpenNotes
from tui.reader.widgets.prose import ProsePane
from tui.reader.widgets.rows import RowList
from tui.story import Story

KEYS = {
    "[": "left_square_bracket",
    "]": "right_square_bracket",
    "{": "left_curly_bracket",
    "}": "right_curly_bracket",
    "?": "question_mark",
    "/": "slash",
    "&": "ampersand",
    "(": "left_parenthesis",
    ")": "right_parenthesis",
    ":": "colon",
    "^d": "ctrl+d",
    "^u": "ctrl+u",
    "^o": "ctrl+o",
    "-": "minus",
    "+": "plus",
    "^r": "ctrl+r",
}
"""Keys as they are printed, by the name that Textual gives them."""


PATIENCE = 60.0
"""Seconds after which a reader that does not answer fails its test."""
QUIET_TURNS = 5
"""A message is taken from its queue, handled and answered within fewer turns of the loop."""


Compare = Callable[[Story, Progress], Comparison]


class Making(Here):
    """An engine that makes the whole comparison at once, and not by comparing."""

    def __init__(self, compare: Compare) -> None:
        self._compare = compare

    def grow(self, story: Story, progress: Progress) -> Iterator[Comparison]:
        yield self._compare(story, progress)


class Reader:
    """An open reader."""

    def __init__(self, app: SamestoryApp, pilot: Pilot[None]) -> None:
        self.app, self.pilot = app, pilot

    async def press(self, *keys: str) -> None:
        """Press keys, each as it is printed or by Textual's name; each is drawn before the next."""
        for key in keys:
            self.app.simulate_key(KEYS.get(key, key))
            await self.drawn()

    async def type(self, words: str) -> None:
        """Type words into a field."""
        for character in words:
            name = character if character.isalnum() else unicodedata.name(character).lower().replace(" ", "_")
            self.app.post_message(events.Key(name, character))
            await self.drawn()

    async def click(self, selector: str, x: int, y: int) -> None:
        """Click on a cell of a widget."""
        await self.pilot.click(selector, offset=(x, y))
        await self.drawn()

    async def resize(self, columns: int, lines: int) -> None:
        """Make the terminal another size."""
        await self.pilot.resize_terminal(columns, lines)
        await self.drawn()

    async def compared(self) -> None:
        """Wait until the comparison is done and shown."""
        await self.drawn()
        await self.app.workers.wait_for_complete()
        await self.drawn()

    async def sees(self, words: str, selector: str) -> None:
        """Wait until a widget shows `words`: for what another thread says, whenever it comes to it."""
        async with asyncio.timeout(PATIENCE):
            while words not in self.shown(selector):
                await asyncio.sleep(0.01)
                await self.drawn()

    async def drawn(self) -> None:
        """Wait until every message is handled and the screen is drawn.  Textual's own pause waits for
        the processor to idle instead, which takes longer, and is wrong on a busy machine."""
        async with asyncio.timeout(PATIENCE):
            for _ in range(2):
                await self._all_said()
                refreshed = asyncio.Event()
                self.app.screen.call_after_refresh(refreshed.set)
                await refreshed.wait()
                await self.app.animator.wait_until_complete()
            await self._all_said()

    async def _all_said(self) -> None:
        """Wait until nobody has had a message to handle for a few turns of the loop."""
        everybody: list[MessagePump] = [self.app, *self.app.screen.walk_children(with_self=True)]
        quiet = 0
        while quiet < QUIET_TURNS:
            await asyncio.sleep(0)
            quiet = 0 if any(somebody.message_queue_size for somebody in everybody) else quiet + 1

    @property
    def screen(self) -> ReadingScreen:
        """The main screen, whatever lies on it."""
        screen = self.app.screen_stack[0]
        assert isinstance(screen, ReadingScreen)
        return screen

    @property
    def at_home(self) -> bool:
        """Whether nothing lies on the main screen."""
        return self.app.screen is self.screen

    @property
    def base(self) -> ProsePane:
        """The pane of the base article."""
        return self.screen.query_one("#base", ProsePane)

    @property
    def other(self) -> ProsePane:
        """The pane of the other article."""
        return self.screen.query_one("#other", ProsePane)

    @property
    def articles(self) -> RowList:
        """The rows of the article list."""
        return self.screen.query_one("#list", RowList)

    @property
    def claims(self) -> ClaimPanel:
        """The claim panel."""
        return self.screen.query_one(ClaimPanel)

    @property
    def claim(self) -> str | None:
        """The id of the claim under the cursor."""
        return self.claims.claim.id if self.claims.claim else None

    @property
    def pair(self) -> tuple[str, str]:
        """The ids of the two articles that are open, base first; "" where there is none."""
        base, other = self.base.article, self.other.article
        return base.id if base else "", other.id if other else ""

    @property
    def focus(self) -> str | None:
        """The id of the focused widget."""
        return self.app.focused.id if self.app.focused else None

    def shown(self, selector: str) -> str:
        """What a widget of the screen on top shows, line by line."""
        return shown(self.app.screen.query_one(selector))

    def everything(self) -> str:
        """What all visible widgets of the screen on top show."""
        return "\n".join(
            shown(widget)
            for widget in self.app.screen.walk_children()
            if isinstance(widget, Widget) and widget.is_on_screen and not widget.children
        )

    def row_of(self, pane: ProsePane, words: str) -> int | None:
        """The row of the window in which `words` begin; None when they are not in it."""
        assert pane.article is not None
        row = pane.line_of(pane.article.text.index(words)) - pane.scroll_offset.y
        return row if 0 <= row < pane.size.height and pane.region.height else None


def shown(widget: Widget) -> str:
    """What a widget shows, line by line, without the spaces at the ends of lines."""
    return "\n".join(strip.text.rstrip() for strip in widget.render_lines(widget.outer_size.region))


@asynccontextmanager
async def opened(
    story: Story | None = None,
    *,
    size: tuple[int, int] = (100, 30),
    compare: Compare = harbour.compare,
    compared: bool = True,
    notes: OpenNotes | None = None,
) -> AsyncIterator[Reader]:
    """The reader on a story (the harbour's unless another is given), compared and drawn."""
    app = SamestoryApp(story or harbour.story(), Making(compare), notes=notes)
    async with opened_app(app, size) as reader:
        if compared:
            await reader.compared()
        yield reader


@asynccontextmanager
async def opened_app(app: SamestoryApp, size: tuple[int, int]) -> AsyncIterator[Reader]:
    """An app, drawn."""
    async with app.run_test(size=size, notifications=True) as pilot:
        yield Reader(app, pilot)


def nothing_found(story: Story, progress: object) -> Comparison:
    """A comparison that found nothing at all."""
    return Comparison(story=story, settings=(), tellings=tuple((article.id,) for article in story.articles))
