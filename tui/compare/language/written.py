"""The words of an article as they are written, read once for all who compare sentences, count or look up.

    Two were killed, police said.        words   Two  were  killed  police  said
    sentence ├───────────────────┤       spans   0,3  4,8   9,15    17,23   24,28

Reading them costs about a microsecond a word, as much as all that one of its readers does with it.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

from tui.story import Article, Span
from tui.story.text import WORD


class Written(NamedTuple):
    """The words of a text in order, where each stands, and where it begins."""

    words: tuple[str, ...]
    spans: tuple[Span, ...]
    starts: tuple[int, ...]

    def inside(self, span: Span) -> slice:
        """The places of the words that begin in a span; no sentence ends inside a word."""
        start, end = span
        return slice(bisect_left(self.starts, start), bisect_left(self.starts, end))

    def within(self, span: Span) -> slice:
        """The places of the words that lie wholly in a span, which may end inside a word."""
        found = self.inside(span)
        cut = found.stop > found.start and self.spans[found.stop - 1][1] > span[1]
        return slice(found.start, found.stop - cut)


@lru_cache(maxsize=256)
def words_of(article: Article) -> Written:
    """The words of an article, furniture and all; kept, because several read one article."""
    found = [(match.group(), match.span(), match.start()) for match in WORD.finditer(article.text)]
    return Written(*zip(*found, strict=True)) if found else Written((), (), ())
