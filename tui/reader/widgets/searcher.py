"""The search on the screen: asks for the words at the foot, and goes from place to place.

    /  ──▶ SearchLine ──▶ search ──▶ Marked (what to mark)      n N ──▶ Reached (where to go)

It shows nothing itself but the line in which one types.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual.message import Message
from textual.widget import Widget

from tui.reader.search import Found, Hit, search
from tui.reader.widgets.bars import KeyLine
from tui.story import Story

if TYPE_CHECKING:
    from tui.compare.comparison import Comparison
    from tui.reader.widgets.searchline import SearchLine

LEAST = 2
"""Letters from which on the places are counted while one types: of one there are too many to be of use."""
WHERE = {"title": "in the title", "claim": "a claim", "quotation": "who is quoted", "furniture": "furniture"}


class Searcher(Widget):
    """What was searched for, and which place one is at."""

    class Marked(Message):
        """Other words are to be marked, or none."""

    class Reached(Message):
        """The reader goes to a place."""

        def __init__(self, hit: Hit) -> None:
            super().__init__()
            self.hit = hit

    class Missed(Message):
        """Nothing was found; a sentence says so."""

        def __init__(self, words: str) -> None:
            super().__init__()
            self.words = words

    def __init__(self, story: Story, order: Callable[[], tuple[Sequence[str], int]]) -> None:
        """`order` gives the ids of all articles, the one that is read first, and the offset one is at."""
        super().__init__()
        self.display = False
        self._story, self._order = story, order
        self._comparison: Comparison | None = None
        self._at: int | None = None
        self._last = ""
        self.found = Found("")

    @property
    def hit(self) -> Hit | None:
        """The place one is at."""
        return self.found.hits[self._at] if self._at is not None else None

    @property
    def asked(self) -> str:
        """What stands in the texts of what was searched for: what is like it, where that was taken."""
        return self.found.like[0] if self.found.like else self.found.query if self.found.hits else ""

    @property
    def words(self) -> str:
        """What is searched for, which place one is at, and how to go on; nothing without a search."""
        if self._at is None:
            return ""
        found, count = self.found, len(self.found.hits)
        asked = f"like “{found.query}”: “{found.like[0]}”" if found.like else f"“{found.query}”"
        where = WHERE.get(self.hit.where) if self.hit else None
        return f"{asked} {self._at + 1} of {count}{f' · {where}' if where else ''}   n N   Esc ends"

    def ask(self) -> None:
        """Ask for words at the foot."""
        if not self.screen.query("#search-line"):
            from tui.reader.widgets.searchline import SearchLine

            said = f"Enter: “{self._last}” again   Esc" if self._last else "in all texts, claims, quotations"
            self.screen.query_one(KeyLine).mount(SearchLine(self, "/", said))

    def take(self, comparison: Comparison) -> None:
        """Another comparison: its claims and quotations are searched, too; the place is kept."""
        self._comparison, self._story = comparison, comparison.story
        if self.found.hits:
            hit = self.hit
            known = {article.id for article in self._story.articles}
            order = [name for name in dict.fromkeys(h.article for h in self.found.hits) if name in known]
            order += [article.id for article in self._story.articles if article.id not in order]
            self.found = search(self._story, comparison, self.found.query, order)
            self._at = self.found.hits.index(hit) if hit in self.found.hits else None
            self.post_message(self.Marked())

    def on_search_line_changed(self, message: SearchLine.Changed) -> None:
        """Mark and count while one types."""
        words, line = message.words, message.line
        order, _ = self._order()
        few = len("".join(words.split())) < LEAST
        self._set(Found(words) if few else search(self._story, self._comparison, words, order, fuzzy=False))
        said = (
            f"{_counted(self.found)}   Enter goes there"
            if self.found.hits
            else "Enter looks for what is like it"
        )
        line.say("" if few else said)

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
        order, offset = self._order()
        self._set(search(self._story, self._comparison, words, order))
        if not self.found.hits:
            self.post_message(self.Missed(f"Nothing here is “{words}”, or like it. / searches again."))
            return
        ahead = (i for i, h in enumerate(self.found.hits) if h.article != order[0] or h.start >= offset)
        self._go(next(ahead, 0))

    def step(self, by: int) -> None:
        """The next or previous place; after the last comes the first."""
        if self.found.hits:
            at = self._at if self._at is not None else -1 if by > 0 else 0
            self._go((at + by) % len(self.found.hits))
        elif self._last:
            self.look_for(self._last)
        else:
            self.post_message(self.Missed("Nothing has been searched for yet. / searches."))

    def clear(self) -> bool:
        """End the search; whether there was one."""
        had = bool(self.found.hits)
        self._set(Found(""))
        return had

    def _go(self, at: int) -> None:
        self._at = at
        self.post_message(self.Reached(self.found.hits[at]))

    def _set(self, found: Found) -> None:
        if found != self.found:
            self.found, self._at = found, None
            self.post_message(self.Marked())


def _counted(found: Found) -> str:
    articles = len({hit.article for hit in found.hits})
    return f"{len(found.hits)} in {articles} article{'s' * (articles != 1)}"
