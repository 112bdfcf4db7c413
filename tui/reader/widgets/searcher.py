"""The search on the screen: asks for the words at the foot, and goes from place to place.

    /  ──▶ SearchLine ──▶ look ──▶ Marked (what to mark)      n N ──▶ Reached (where to go)

What is searched, and what a place is there, is the business of the screen.  It shows nothing itself but
the line in which one types.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Protocol

from textual.message import Message
from textual.widget import Widget

from tui.reader.widgets.bars import KeyLine

if TYPE_CHECKING:
    from tui.reader.search import Found
    from tui.reader.widgets.searchline import SearchLine

LEAST = 2
"""Letters from which on the places are counted while one types: of one there are too many to be of use."""


class Searched(Protocol):
    """What is searched: a screen.  Its hits are what it likes them to be."""

    SEARCHED: ClassVar[str]
    """Where it looks, in a few words."""

    def look(self, words: str, fuzzy: bool) -> Found[Any]:
        """Where `words` are; where they are nowhere and `fuzzy`, what is like them."""

    def nearest(self, found: Found[Any]) -> int:
        """Which of the hits (there is one) comes next from where the reader is."""

    def counted(self, found: Found[Any]) -> str:
        """How many hits there are, in what."""


class Searcher(Widget):
    """What was searched for, and which place one is at."""

    class Marked(Message):
        """Other words are to be marked, or none."""

    class Reached(Message):
        """The reader goes to a place."""

        def __init__(self, hit: Any) -> None:
            super().__init__()
            self.hit = hit

    class Missed(Message):
        """Nothing was found; a sentence says so."""

        def __init__(self, words: str) -> None:
            super().__init__()
            self.words = words

    def __init__(self, searched: Searched) -> None:
        super().__init__()
        self.display = False
        self._searched = searched
        self._at: int | None = None
        self._last = ""
        self.found: Found[Any] | None = None

    @property
    def hit(self) -> Any | None:
        """The place one is at."""
        return self.found.hits[self._at] if self.found and self._at is not None else None

    @property
    def asked(self) -> str:
        """What stands there of what was searched for: what is like it, where that was taken."""
        found = self.found
        return "" if not found or not found.hits else found.like[0] if found.like else found.query

    def words(self, where: str = "") -> str:
        """What is searched for, which place one is at, in what (`where`), and how to go on; nothing without
        a search."""
        if self.found is None or self._at is None:
            return ""
        found, count = self.found, len(self.found.hits)
        asked = f"like “{found.query}”: “{found.like[0]}”" if found.like else f"“{found.query}”"
        return f"{asked} {self._at + 1} of {count}{f' · {where}' if where else ''}   n N   Esc ends"

    def ask(self) -> None:
        """Ask for words at the foot."""
        if not self.screen.query("#search-line"):
            from tui.reader.widgets.searchline import SearchLine

            said = f"Enter: “{self._last}” again   Esc" if self._last else self._searched.SEARCHED
            self.screen.query_one(KeyLine).mount(SearchLine(self, "/", said))

    def renew(self, found: Found[Any]) -> None:
        """What the same search finds now, the reader staying at the same place where it is still one."""
        hit = self.hit
        self.found = found
        self._at = found.hits.index(hit) if hit in found.hits else None
        self.post_message(self.Marked())

    def on_search_line_changed(self, message: SearchLine.Changed) -> None:
        """Mark and count while one types."""
        words, line = message.words, message.line
        few = len("".join(words.split())) < LEAST
        found = None if few else self._searched.look(words, fuzzy=False)
        self._set(found)
        if found is None:
            line.say("")
        elif found.hits:
            line.say(f"{self._searched.counted(found)}   Enter goes there")
        else:
            line.say("Enter looks for what is like it")

    def on_search_line_left(self) -> None:
        """Nothing is searched for."""
        self.clear()

    def on_search_line_entered(self, message: SearchLine.Entered) -> None:
        """Go to the first place from where one is; no words: those of the last time."""
        if words := message.words if message.words.split() else self._last:
            self.look_for(words)
        else:
            self.clear()

    def look_for(self, words: str) -> None:
        """Go to the first place from where one is."""
        self._last = words
        found = self._searched.look(words, fuzzy=True)
        self._set(found)
        if found.hits:
            self._go(self._searched.nearest(found))
        else:
            self.post_message(self.Missed(f"Nothing here is “{words}”, or like it. / searches again."))

    def step(self, by: int) -> None:
        """The next or previous place; after the last comes the first."""
        if self.found and self.found.hits:
            at = self._at if self._at is not None else -1 if by > 0 else 0
            self._go((at + by) % len(self.found.hits))
        elif self._last:
            self.look_for(self._last)
        else:
            self.post_message(self.Missed("Nothing has been searched for yet. / searches."))

    def clear(self) -> bool:
        """End the search, and leave the line in which one types where that has lost the focus; whether there
        was one."""
        lines = self.screen.query("#search-line")
        had = bool(self.found and self.found.hits) or bool(lines)
        for line in lines:
            line.call_later(line.run_action, "leave")
        self._set(None)
        return had

    def _go(self, at: int) -> None:
        assert self.found is not None
        self._at = at
        self.post_message(self.Reached(self.found.hits[at]))

    def _set(self, found: Found[Any] | None) -> None:
        if found != self.found:
            self.found, self._at = found, None
            self.post_message(self.Marked())
