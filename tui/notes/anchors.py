"""What a correction is about, told in a way that outlives a change of the file or of the engine.

    claim c7 of this run  ──▶  “China's foreign ministry said …”, voa, 1204  ──▶  claim c9 of the next

Numbers of claims change from run to run, offsets change when a file is edited; the words stay.  An
anchor keeps an article, offsets, the words there and, where they stand in the article more than once,
a little of what is around them.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from tui.compare.findings import Claim, Mention, Passage
from tui.story import Article, Span, Story

Where = Literal["text", "title"]

TEXT_KEPT = 300
"""Code points of a span that an anchor keeps: of a longer one, its beginning."""
AROUND = 24
"""Code points kept on either side of words that stand in the article more than once."""
MENTIONS_KEPT = 4
"""Mentions that stand for a claim: enough to know it again, and few, so that the file stays readable."""
SHA_KEPT = 16
"""Hexadecimal digits kept of a file's SHA-256."""


@dataclass(frozen=True, slots=True, order=True)
class Anchor:
    """A span `[start, end)` in code points of an article's text (`where` "text") or of a title that
    does not stand in the text ("title"), with its words: at most TEXT_KEPT of them, from its start."""

    article: str
    start: int
    end: int
    text: str
    before: str = ""
    after: str = ""
    sha256: str = ""
    where: Where = "text"


@dataclass(frozen=True, slots=True, order=True)
class ClaimAt:
    """A claim, by some of its mentions: those that are sure first, one of each article first."""

    mentions: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True, order=True)
class PassageAt:
    """A passage, by its two spans."""

    a: Anchor
    b: Anchor


@dataclass(frozen=True, slots=True, order=True)
class ArticleAt:
    """A whole article, by its id and its file's SHA-256."""

    article: str
    sha256: str = ""


About = ClaimAt | PassageAt | ArticleAt


def anchor_at(article: Article, span: Span, where: Where = "text") -> Anchor:
    """The anchor of a span of `article`."""
    text = article.text if where == "text" else article.title or ""
    start, end = span
    words = text[start:end][:TEXT_KEPT]
    around = AROUND if words and text.find(words, text.find(words) + 1) >= 0 else 0
    return Anchor(
        article=article.id,
        start=start,
        end=end,
        text=words,
        before=text[max(0, start - around) : start],
        after=text[end : end + around],
        sha256=article.sha256[:SHA_KEPT],
        where=where,
    )


def mention_at(story: Story, mention: Mention) -> Anchor:
    """The anchor of a mention; KeyError when its article is not in `story`."""
    return anchor_at(story[mention.article], (mention.start, mention.end), mention.where)


def claim_at(story: Story, claim: Claim, without: Collection[Mention] = ()) -> ClaimAt:
    """The anchor of a claim, by its mentions other than those `without`, unless it has no others."""
    rest = [mention for mention in claim.mentions if mention not in without] or list(claim.mentions)
    seen: dict[str, int] = {}
    ranked = []
    for place, mention in enumerate(rest):
        nth = seen[mention.article] = seen.get(mention.article, 0) + 1
        ranked.append((mention.confidence != "sure", nth, place))
    chosen = sorted(place for *_, place in sorted(ranked)[:MENTIONS_KEPT])
    return ClaimAt(tuple(mention_at(story, rest[place]) for place in chosen))


def passage_at(story: Story, passage: Passage) -> PassageAt:
    """The anchor of a passage."""
    return PassageAt(
        anchor_at(story[passage.a], (passage.a_start, passage.a_end)),
        anchor_at(story[passage.b], (passage.b_start, passage.b_end)),
    )


def at(story: Story, finding: Claim | Passage | Article) -> About:
    """The anchor of whatever a reader can point at."""
    if isinstance(finding, Claim):
        return claim_at(story, finding)
    if isinstance(finding, Passage):
        return passage_at(story, finding)
    return ArticleAt(finding.id, finding.sha256[:SHA_KEPT])
