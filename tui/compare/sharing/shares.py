"""How much of each article's text stands in shared passages, counted in words outside the furniture."""

from __future__ import annotations

from collections.abc import Sequence

from tui.compare.findings import Passage, Share
from tui.compare.wordcount import WordCount, word_count
from tui.story import Span, Story


def find_shares(story: Story, passages: Sequence[Passage]) -> tuple[Share, ...]:
    """The shares of each pair of articles that has a passage, sorted."""
    words = {article.id: word_count(article) for article in story.articles}
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
    shared = shared_spans(story, passages)
    words = {article.id: word_count(article) for article in story.articles}
    return {article: len(words[article]) - words[article].inside(shared[article]) for article in shared}


def shared_spans(story: Story, passages: Sequence[Passage]) -> dict[str, list[Span]]:
    """For each article id, its spans in the passages, as they come."""
    spans: dict[str, list[Span]] = {article.id: [] for article in story.articles}
    for passage in passages:
        spans[passage.a].append((passage.a_start, passage.a_end))
        spans[passage.b].append((passage.b_start, passage.b_end))
    return spans


def at_least(story: Story, passages: Sequence[Passage], words: int) -> tuple[Passage, ...]:
    """The passages that have this many words on both sides."""
    of = {article.id: WordCount(article.text) for article in story.articles}
    return tuple(
        passage
        for passage in passages
        if of[passage.a].inside([(passage.a_start, passage.a_end)]) >= words
        and of[passage.b].inside([(passage.b_start, passage.b_end)]) >= words
    )
