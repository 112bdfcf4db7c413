"""Words counted where it matters: outside the page furniture, none twice.

text       Home  The bridge was shut on Friday.  Read more
counted          1   2      3   4    5  6
a span               └────────┘ 2
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache

from tui.story import Article, Span
from tui.story.text import WORD


class WordCount:
    """The words of a text outside the spans in `but`; those spans are in order and do not overlap.  A word
    stands where it begins."""

    def __init__(self, text: str, but: Sequence[Span] = ()) -> None:
        starts = [match.start() for match in WORD.finditer(text)]
        for start, end in but:
            del starts[bisect_left(starts, start) : bisect_left(starts, end)]
        self._starts = starts

    def __len__(self) -> int:
        return len(self._starts)

    def inside(self, spans: Iterable[Span]) -> int:
        """Words in at least one of the spans, which may come in any order and overlap."""
        count = done = 0
        for start, end in sorted(spans):
            first, last = bisect_left(self._starts, max(start, done)), bisect_left(self._starts, end)
            count += max(0, last - first)
            done = max(done, end)
        return count

    def share(self, spans: Iterable[Span]) -> float:
        """The part of the words, 0 … 1, in at least one of the spans."""
        return self.inside(spans) / len(self) if len(self) else 0.0


def word_count(article: Article) -> WordCount:
    """The words of an article outside its furniture; kept, because several who count read one article."""
    return _word_count(article.text, article.furniture)


@lru_cache(maxsize=256)
def _word_count(text: str, furniture: tuple[Span, ...]) -> WordCount:
    return WordCount(text, furniture)
