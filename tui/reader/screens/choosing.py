"""Which claims are shown, and in what order: by keys, from anywhere on the screen.

f kind   F of this outlet   & with the words searched for   S order   Backspace takes the last one away
"""

from __future__ import annotations

from dataclasses import replace

from tui.reader.screens.pair import PairScreen
from tui.reader.widgets.articles import ArticleList


class ChoosingScreen(PairScreen):
    """Two articles, and a choice of the claims."""

    def action_filter(self) -> None:
        """Another choice of claims."""
        if self.has_comparison():
            self._claims.next_filter()

    def action_outlet(self) -> None:
        """Only claims that the article in the list, or the other one, makes; or those without it, too."""
        article = self.query_one(ArticleList).cursor or self._other
        if self.has_comparison() and article:
            self._claims.change(self._claims.choice.toggled(article.id))

    def action_text(self) -> None:
        """Only claims with the words that were searched for; without a search, ask for words."""
        choice, asked = self._claims.choice, self.searcher.asked
        if asked and asked != choice.text:
            self._claims.change(replace(choice, text=asked))
        else:
            self.notify("Search with / first; & then shows only the claims with these words.")

    def action_widen(self) -> None:
        """Take the last filter away."""
        self._claims.change(self._claims.choice.wider())

    def action_order(self) -> None:
        """Another order of the claims."""
        if self.has_comparison():
            self._claims.change(self._claims.choice.next_order())
