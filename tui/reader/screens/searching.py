"""Searching on a screen: the keys, and what is the same wherever one searches.

    / words   n N the next and the previous place   Esc ends it

What is searched, and what it is to go to a place, is said by each screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from textual.binding import Binding
from textual.screen import Screen, ScreenResultType

from tui.reader.widgets.searcher import Searcher

if TYPE_CHECKING:
    from tui.reader.search import Found

SEARCH = Binding("slash", "search", "search", key_display="/", id="search",
                 tooltip="Look for words in all that can be read here")  # fmt: skip
NEXT_HIT = Binding("n", "hit(1)", "Next place", show=False, id="search.next",
                   tooltip="Go to the next place that has the words searched for")  # fmt: skip
PREVIOUS_HIT = Binding("N", "hit(-1)", "Previous place", show=False, id="search.previous",
                       tooltip="Go to the previous place that has them")  # fmt: skip


class SearchingScreen(Screen[ScreenResultType]):
    """A screen that can be searched; its `compose` gives its `searcher`, and a KeyLine."""

    SEARCHED: ClassVar[str]

    def __init__(self, classes: str | None = None) -> None:
        super().__init__(classes=classes)
        self.searcher = Searcher(self)

    def look(self, words: str, fuzzy: bool) -> Found[Any]:
        """Where `words` are; where they are nowhere and `fuzzy`, what is like them."""
        raise NotImplementedError

    def nearest(self, found: Found[Any]) -> int:
        """Which of the hits comes next from where the reader is."""
        raise NotImplementedError

    def counted(self, found: Found[Any]) -> str:
        """How many hits there are, in what."""
        raise NotImplementedError

    def action_search(self) -> None:
        """Ask for words to look for."""
        self.searcher.ask()

    def action_hit(self, by: int) -> None:
        """The next or previous place that has them."""
        self.searcher.step(by)

    def on_searcher_missed(self, message: Searcher.Missed) -> None:
        """Nothing was found."""
        self.notify(message.words)
