"""An anchor found again in the articles as they are now.

    the words at their offset  ▸  the same words nearest to it  ▸  words nearly the same

What stood around the words decides between places where the same words stand.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import takewhile

from tui.notes.anchors import TEXT_KEPT, Anchor, ArticleAt, Where
from tui.story import Article, Span, Story

LIKE_ENOUGH = 80.0
"""rapidfuzz's partial ratio, 0 … 100, from which on words count as the anchor's, edited.  Different
sentences of one article stay below 70, unless one repeats the other; a sentence with up to a fifth
of its letters changed stays above 80."""
LIKE_AT_LEAST = 20
"""Code points: fewer are too easily alike, and are only found unchanged."""
NEAR = 2_000
"""Code points on either side in which edited words are looked for first."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where an anchor is now; `edited` when the words there are only nearly the anchor's."""

    article: str
    where: Where
    start: int
    end: int
    edited: bool = False


class Places:
    """Finds anchors in one story, each only once."""

    def __init__(self, story: Story) -> None:
        self._by_id = {article.id: article for article in story.articles}
        self._by_sha = {article.sha256: article for article in reversed(story.articles) if article.sha256}
        self._found: dict[Anchor, Place | None] = {}

    def article(self, anchor: Anchor | ArticleAt) -> Article | None:
        """The article that an anchor is about: the same file, whatever its name, else the same id."""
        own = self._by_id.get(anchor.article)
        if not anchor.sha256 or (own and own.sha256.startswith(anchor.sha256)):
            return own
        same = (article for sha, article in self._by_sha.items() if sha.startswith(anchor.sha256))
        return next(same, own)

    def place(self, anchor: Anchor) -> Place | None:
        """Where the anchor is now; None when its words, or its article, are gone."""
        if anchor not in self._found:
            self._found[anchor] = self._look(anchor)
        return self._found[anchor]

    def edited(self) -> Counter[str]:
        """For each article, how many of the places asked for so far have other words now."""
        return Counter(place.article for place in self._found.values() if place and place.edited)

    def _look(self, anchor: Anchor) -> Place | None:
        article = self.article(anchor)
        if article is None or not anchor.text:
            return None
        text = article.text if anchor.where == "text" else article.title or ""
        start = _unchanged(text, anchor)
        if start is not None:
            return Place(article.id, anchor.where, start, min(len(text), start + anchor.end - anchor.start))
        span = _alike(text, anchor)
        return Place(article.id, anchor.where, *span, edited=True) if span else None


def _unchanged(text: str, anchor: Anchor) -> int | None:
    """Where the anchor's very words stand in `text`."""
    if text.startswith(anchor.text, anchor.start):
        return anchor.start
    starts = []
    start = text.find(anchor.text)
    while start >= 0:
        starts.append(start)
        start = text.find(anchor.text, start + 1)
    return min(starts, key=lambda s: (-_same_around(text, s, anchor), abs(s - anchor.start)), default=None)


def _same_around(text: str, start: int, anchor: Anchor) -> int:
    """How many code points right before and after are the anchor's."""
    end = start + anchor.end - anchor.start
    before = text[max(0, start - len(anchor.before)) : start]
    after = text[end : end + len(anchor.after)]
    return _same_start(reversed(anchor.before), reversed(before)) + _same_start(anchor.after, after)


def _same_start(one: Iterable[str], other: Iterable[str]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _alike(text: str, anchor: Anchor) -> Span | None:
    """Where words stand that are nearly the anchor's: near its offset, else anywhere."""
    if len(anchor.text) < LIKE_AT_LEAST:
        return None
    from rapidfuzz.fuzz import partial_ratio_alignment

    low, high = max(0, anchor.start - NEAR), min(len(text), anchor.end + NEAR)
    for first, last in ((low, high), (0, len(text))):
        if last - first < len(anchor.text) / 2:
            continue  # the shorter of the two is aligned: a few letters are alike with anything
        best = partial_ratio_alignment(anchor.text, text[first:last], score_cutoff=LIKE_ENOUGH)
        if best is not None:
            start, end = first + best.dest_start, first + best.dest_end
            if anchor.end - anchor.start > TEXT_KEPT:
                end = min(len(text), start + anchor.end - anchor.start)
            return _whole_words(text, start, end)
    return None


def _whole_words(text: str, start: int, end: int) -> Span:
    """The span, without white space at its edges and with the words whole that it cuts."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while 0 < start < end and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while start < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return start, end
