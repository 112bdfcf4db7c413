"""What follows from a claim's mentions, worked out anew for the claims that a correction changed.

The engine worked the same things out for all claims; those that no correction touches keep its
figures, and as much as possible of those that one does touch.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from tui.compare.claiming.voices import by_articles, is_copied
from tui.compare.findings import Claim, Mention, Passage
from tui.compare.sharing.ties import Ties
from tui.story import Story

Voices = tuple[tuple[str, ...], ...]
_First = tuple[str, str, int]
"""Article, `where` and start of its first mention."""


class Recount:
    """Counts claims of one story; `passages` are those that hold by now."""

    def __init__(self, story: Story, passages: Iterable[Passage]) -> None:
        self._order = {article.id: k for k, article in enumerate(story.articles)}
        self._lengths = {article.id: max(1, len(article.text)) for article in story.articles}
        self._copied = by_articles(passages)

    def claim(self, claim: Claim, sources: Sequence[Claim], together: Iterable[Voices]) -> Claim:
        """`claim` with its mentions in order, each once, and all that follows from them.

        `sources` are the engine's claims that it is made of: prominence that they know stays.  Outlets
        that are one voice in any of `together` stay one.  A claim of possible mentions only is surely
        made where its wording comes from.
        """
        known = {
            first: part
            for source in sources
            for article, part in source.prominence
            if (first := _first(source.mentions, article))
        }
        mentions = self._mentions(claim)
        sure = {mention.article for mention in mentions if mention.confidence == "sure"}
        named = {mention.article for mention in mentions}
        outlets = tuple(article for article in self._order if article in sure)
        return replace(
            claim,
            mentions=mentions,
            outlets=outlets,
            missing=tuple(article for article in self._order if article not in named),
            voices=self._voices(outlets, mentions, together),
            prominence=tuple((a, self._prominence(mentions, a, known)) for a in self._order if a in named),
        )

    def _mentions(self, claim: Claim) -> tuple[Mention, ...]:
        by_span: dict[tuple[str, str, int, int], Mention] = {}
        for mention in claim.mentions:
            key = mention.article, mention.where, mention.start, mention.end
            if key not in by_span or (by_span[key].confidence, mention.confidence) == ("possible", "sure"):
                by_span[key] = mention
        mentions = sorted(
            by_span.values(), key=lambda m: (self._order[m.article], m.where == "text", m.start, m.end)
        )
        if mentions and all(mention.confidence == "possible" for mention in mentions):
            clearest = min(mentions, key=_clearest)
            mentions[mentions.index(clearest)] = replace(clearest, confidence="sure")
        return tuple(mentions)

    def _voices(
        self, outlets: Sequence[str], mentions: Iterable[Mention], together: Iterable[Voices]
    ) -> Voices:
        """The outlets in groups, each one telling of this claim."""
        ties = Ties(outlets)
        for a, b in (pair for voices in together for group in voices for pair in combinations(group, 2)):
            if a in outlets and b in outlets:
                ties.tie(a, b)
        sure = [m for m in mentions if m.confidence == "sure" and m.where == "text"]
        for one, other in combinations(sure, 2):
            if is_copied(one, other, self._copied):
                ties.tie(one.article, other.article)
        return tuple(map(tuple, ties.groups()))

    def _prominence(self, mentions: Iterable[Mention], article: str, known: Mapping[_First, float]) -> float:
        first = _first(mentions, article)
        if first is None:
            return 1.0
        _, where, start = first
        return known.get(first, 0.0 if where == "title" else start / self._lengths[article])


def wording(story: Story, mentions: Iterable[Mention]) -> str:
    """The words of the shortest mention, a sure one if there is one, on one line."""
    return " ".join(words_of(story, min(mentions, key=_clearest)).split())


def words_of(story: Story, mention: Mention) -> str:
    """The words of a mention as they stand."""
    article = story[mention.article]
    text = article.text if mention.where == "text" else article.title or ""
    return text[mention.start : mention.end]


def ranked(untouched: Sequence[Claim], changed: Iterable[Claim]) -> tuple[Claim, ...]:
    """All claims: the untouched in the engine's order, each changed one before the first of them that
    has fewer voices, or as many and less prominence."""
    keys = [_rank(claim) for claim in untouched]
    placed = list(untouched)
    for claim in sorted(changed, key=_rank, reverse=True):
        placed.insert(bisect_left(keys, _rank(claim)), claim)
    return tuple(placed)


def _clearest(mention: Mention) -> tuple[bool, int, str, int]:
    return mention.confidence != "sure", mention.end - mention.start, mention.article, mention.start


def _rank(claim: Claim) -> tuple[int, int, float, tuple[Mention, ...]]:
    early = min((part for _, part in claim.prominence), default=1.0)
    return -len(claim.voices), -len(claim.outlets), early, claim.mentions


def _first(mentions: Iterable[Mention], article: str) -> _First | None:
    """An article's earliest mention; a title comes before the text."""
    own = [(m.where == "text", m.start, m.where) for m in mentions if m.article == article]
    if not own:
        return None
    _, start, where = min(own)
    return article, where, start
