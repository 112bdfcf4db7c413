"""How much of each article's text stands in shared passages, counted in words outside the furniture."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from tui.compare.findings import Passage, Share
from tui.story import Span, Story
from tui.story.text import WORD


def find_shares(story: Story, passages: Sequence[Passage]) -> tuple[Share, ...]:
    """The shares of each pair of articles that has a passage, sorted."""
    words = {article.id: _Words(article.text, article.furniture) for article in story.articles}
    pairs: dict[tuple[str, str], list[Passage]] = {}
    for passage in passages:
        pairs.setdefault((passage.a, passage.b), []).append(passage)
    return tuple(
        Share(
            a=a,
            b=b,
            shared_a=words[a].share((p.a_start, p.a_end) for p in members),
            shared_b=words[b].share((p.b_start, p.b_end) for p in members),
        )
        for (a, b), members in sorted(pairs.items())
    )


def original_words(story: Story, passages: Sequence[Passage]) -> dict[str, int]:
    """For each article id, how many of its words stand in no passage with anybody."""
    spans: dict[str, list[Span]] = {article.id: [] for article in story.articles}
    for passage in passages:
        spans[passage.a].append((passage.a_start, passage.a_end))
        spans[passage.b].append((passage.b_start, passage.b_end))
    counts = {}
    for article in story.articles:
        words = _Words(article.text, article.furniture)
        counts[article.id] = words.total - words.inside(spans[article.id])
    return counts


def at_least(story: Story, passages: Sequence[Passage], words: int) -> tuple[Passage, ...]:
    """The passages that have this many words on both sides."""
    of = {article.id: _Words(article.text, ()) for article in story.articles}
    return tuple(
        passage
        for passage in passages
        if of[passage.a].inside([(passage.a_start, passage.a_end)]) >= words
        and of[passage.b].inside([(passage.b_start, passage.b_end)]) >= words
    )


class _Words:
    """Where the words of a text begin, those in the furniture left out."""

    def __init__(self, text: str, furniture: Sequence[Span]) -> None:
        starts = [match.start() for match in WORD.finditer(text)]
        for start, end in furniture:
            del starts[bisect_left(starts, start) : bisect_left(starts, end)]
        self.starts, self.total = starts, len(starts)

    def inside(self, spans: Iterable[Span]) -> int:
        """Words in at least one of the spans."""
        count = done = 0
        for start, end in sorted(spans):
            start_at, end_at = bisect_left(self.starts, max(start, done)), bisect_right(self.starts, end - 1)
            count += max(0, end_at - start_at)
            done = max(done, end)
        return count

    def share(self, spans: Iterable[Span]) -> float:
        """Part of the words, 0 … 1, that stand in at least one of the spans."""
        return self.inside(spans) / self.total if self.total else 0.0
