"""Drafts written out as claims: mentions with stance and reasons, voices, prominence, wording, order.

A draft is the nodes that state one point, each sure or possible.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import filterfalse

from tui.compare.claiming.aligning import Sentence
from tui.compare.claiming.grouping import Node
from tui.compare.claiming.reasons import Held, held_terms, reasons
from tui.compare.claiming.statements import Statements
from tui.compare.claiming.voices import Copied, find_voices
from tui.compare.findings import Claim, Confidence, Mention, Stance
from tui.compare.language.phrasing import as_line, clearest, hangs_on, is_circumstance
from tui.story import Article, Span, Story

StanceOf = Callable[[Article, Span], tuple[Stance, str | None]]
Draft = dict[Node, Confidence]
_TYPICAL = 2.0
"""What a wording that has everything in common with the others is worth, beside being clear."""


def write_claims(
    story: Story,
    statements: Statements,
    sentences: Sequence[Sentence],
    drafts: Iterable[Draft],
    copied: Copied,
    stance_of: StanceOf | None,
) -> tuple[Claim, ...]:
    """The claims in order: most voices first, then most outlets, then the earliest made."""
    writer = _Writer(story, statements, sentences, copied, stance_of)
    claims = sorted((writer.claim(draft) for draft in drafts), key=_rank)
    return tuple(replace(claim, id=f"c{n}") for n, claim in enumerate(claims, 1))


def _rank(claim: Claim) -> tuple[int, int, float, tuple[Mention, ...]]:
    early = [place for article, place in claim.prominence if article in claim.outlets]
    return -len(claim.voices), -len(claim.outlets), sum(early) / max(1, len(early)), claim.mentions


class _Writer:
    def __init__(
        self,
        story: Story,
        statements: Statements,
        sentences: Sequence[Sentence],
        copied: Copied,
        stance_of: StanceOf | None,
    ) -> None:
        self.story = story
        self.ids = tuple(article.id for article in story.articles)
        self.statements = statements
        self.sentences = sentences
        self.copied = copied
        self.stance_of = stance_of

    def claim(self, draft: Draft) -> Claim:
        nodes = sorted(draft)
        if len(nodes) == 1:
            mentions, text = self._alone(nodes[0], draft[nodes[0]])
        else:
            mentions, text = self._joined(nodes, draft)
        sure = [mention for mention in mentions if mention.confidence == "sure"]
        outlets = tuple(dict.fromkeys(mention.article for mention in sure))
        early: dict[str, float] = {}
        for node, mention in zip(nodes, mentions, strict=True):
            length = len(self.story.articles[self.statements.rows[node.sentence].article].text)
            early.setdefault(mention.article, round(mention.start / length, 4))
        return Claim(
            id="",
            text=text,
            mentions=mentions,
            outlets=outlets,
            missing=tuple(filterfalse(early.__contains__, self.ids)),
            voices=find_voices(outlets, sure, self.copied),
            prominence=tuple(early.items()),
        )

    def _alone(self, node: Node, confidence: Confidence) -> tuple[tuple[Mention, ...], str]:
        mention = self._mention(node, confidence)
        return (mention,), self._line(node, mention)

    def _joined(self, nodes: Sequence[Node], draft: Draft) -> tuple[tuple[Mention, ...], str]:
        """The mentions, each with why it is there, and the wording of the clearest sure one."""
        found = []
        for node in nodes:
            mention = self._mention(node, draft[node])
            found.append((mention, held_terms(self.story, self.statements, node.sentence, mention)))
        sure = [(node, *f) for node, f in zip(nodes, found, strict=True) if f[0].confidence == "sure"]
        texts = [self.story[m.article].text[m.start : m.end] for _, m, _ in sure]
        shares = [
            sum(len(mine.keys() & other.keys()) for _, _, other in sure) / max(1, len(mine) * len(sure))
            for _, _, mine in sure
        ]
        node, mention, _ = sure[clearest(texts, [_TYPICAL * share for share in shares])]
        explained = tuple(self._explained(mention, held, found) for mention, held in found)
        return explained, self._line(node, mention)

    def _mention(self, node: Node, confidence: Confidence) -> Mention:
        article = self.story.articles[self.statements.rows[node.sentence].article]
        stretches = self.sentences[node.sentence].stretches
        start, end = stretches[node.first][0], stretches[node.last][1]
        stance, source = self.stance_of(article, (start, end)) if self.stance_of else ("asserts", None)
        return Mention(article.id, start, end, "text", stance, source, confidence)

    def _explained(self, mention: Mention, held: Held, found: Sequence[tuple[Mention, Held]]) -> Mention:
        others = [other for other in found if other[0].article != mention.article]
        return replace(mention, why=reasons(self.story, self.statements, mention, held, others, self.copied))

    def _line(self, node: Node, mention: Mention) -> str:
        """A mention's text as a row, with what it hangs on in its sentence before it, or behind it when it
        is no more than a circumstance put in front."""
        text = self.story.articles[self.statements.rows[node.sentence].article].text
        stretches, start, end = self.sentences[node.sentence].stretches, mention.start, mention.end
        for first in range(node.first - 1, -1, -1):
            if not hangs_on(text[start:end]):
                break
            start = stretches[first][0]
        if is_circumstance(text[start:end]) and node.last + 1 < len(stretches):
            end = stretches[node.last + 1][1]
        return as_line(text[start:end])
