"""Original text: what only one article of a story has, its own reporting.

    article  ──██──▒▒────────     █ wording that another article has   ▒ a claim that another makes
                     └──────┘     the rest is its own

A sentence counts as an article's own when little of it is shared wording and none of the claims it makes
is made for sure by another article.
"""

from __future__ import annotations

from collections.abc import Sequence

from tui.compare.findings import Claim, OriginalText, Passage
from tui.compare.sharing.shares import shared_spans
from tui.compare.spans import joined, overlap
from tui.compare.wordcount import word_count
from tui.story import Span, Story

OWN = 1 / 3
"""The part of a sentence, in code points, that may stand in a passage and the sentence still be its own."""


def original_text(
    story: Story, passages: Sequence[Passage], claims: Sequence[Claim]
) -> tuple[OriginalText, ...]:
    """Each article's own sentences and claims, in the story's order."""
    shared = shared_spans(story, passages)
    made: dict[str, list[Span]] = {article.id: [] for article in story.articles}
    own: dict[str, list[str]] = {article.id: [] for article in story.articles}
    for claim in claims:
        if len(claim.outlets) == 1:
            own[claim.outlets[0]].append(claim.id)
            continue
        for mention in claim.mentions:
            if mention.confidence == "sure" and mention.where == "text":
                made[mention.article].append((mention.start, mention.end))
    found = []
    for article in story.articles:
        copied, told = joined(shared[article.id]), joined(made[article.id])
        sentences = tuple(
            (start, end)
            for start, end in article.sentences
            if overlap((start, end), copied) <= OWN * (end - start) and not overlap((start, end), told)
        )
        words = word_count(article).inside(sentences)
        found.append(OriginalText(article.id, words, sentences, tuple(own[article.id])))
    return tuple(found)
