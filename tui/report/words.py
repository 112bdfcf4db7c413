"""How many of an article's words are its own: those that stand in no shared passage."""

from __future__ import annotations

from collections.abc import Iterable

from tui.compare.comparison import Comparison
from tui.story import Span
from tui.story.text import WORD


def original_words(comparison: Comparison) -> dict[str, int]:
    """For each article (its id) the words outside its furniture and outside every passage that it
    shares with another article of the story."""
    shared: dict[str, list[Span]] = {article.id: [] for article in comparison.story.articles}
    for passage in comparison.passages:
        shared[passage.a].append((passage.a_start, passage.a_end))
        shared[passage.b].append((passage.b_start, passage.b_end))
    return {
        article.id: _words_outside(article.text, [*article.furniture, *shared[article.id]])
        for article in comparison.story.articles
    }


def _words_outside(text: str, spans: Iterable[Span]) -> int:
    """Words of `text` that no span touches; one walk over both, so that a thousand passages cost
    a sort."""
    left = sorted(spans, reverse=True)
    count = 0
    for word in WORD.finditer(text):
        while left and left[-1][1] <= word.start():
            left.pop()
        if not left or left[-1][0] >= word.end():
            count += 1
    return count
