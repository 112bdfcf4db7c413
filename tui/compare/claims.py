"""Which points are made, and which outlets make them.

    sentences ──▶ rows of terms ──▶ pairs that may match ──▶ chances ──▶ pieces ──▶ groups ──▶ claims
                  statements        alike, company           scoring     aligning   grouping

A claim is one checkable point; its mentions are the spans that state it.  A *sure* mention is one that
a reader would not call silly; *possible* ones are kept apart.  What one article alone says is a claim of
that article alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from tui.compare.aligning import Sentence, cut_sentences, shared_points
from tui.compare.alike import find_pairs
from tui.compare.findings import Attribution, Claim, Confidence, Mention, Passage, Stance
from tui.compare.grouping import Node, Tie, find_nodes, group
from tui.compare.phrasing import clearest, tidied
from tui.compare.reasons import Held, held_terms, reasons
from tui.compare.scoring import match_chances
from tui.compare.statements import Statements, read_statements
from tui.compare.voices import Copied, by_articles, find_voices
from tui.story import Article, Span, Story
from tui.story.text import WORD

StanceOf = Callable[[Article, Span], tuple[Stance, str | None]]

SURE = 0.55
"""The chance from which a mention is sure: of such pairs five in six are right."""
POSSIBLE = 0.2
"""The chance from which a mention is offered as possible."""
_JOIN = 0.4
_SCRAP = 3
_FIT = 0.25


def find_claims(
    story: Story,
    passages: Sequence[Passage] = (),
    attributions: Sequence[Attribution] = (),
    stance_of: StanceOf | None = None,
) -> tuple[Claim, ...]:
    """The claims of `story`: those of most voices first, then by how early they are made.

    `stance_of` says how a span states its point and who is named for it; without it everything is
    taken as asserted.
    """
    statements = read_statements(story)
    sentences = cut_sentences(story, statements)
    ties = _ties(statements, sentences)
    drafts = _drafts(statements, ties)
    drafts += _alone(story, statements, sentences, drafts)
    maker = _Maker(story, statements, sentences, by_articles(passages), stance_of)
    claims = sorted((maker.claim(draft) for draft in drafts), key=_rank)
    return tuple(replace(claim, id=f"c{n}") for n, claim in enumerate(claims, 1))


Draft = dict[Node, Confidence]


def _ties(statements: Statements, sentences: Sequence[Sentence]) -> list[Tie]:
    pairs = find_pairs(statements)
    if not len(pairs.a):
        return []
    ties = []
    for a, b, chance in zip(
        pairs.a.tolist(), pairs.b.tolist(), match_chances(statements, pairs).tolist(), strict=True
    ):
        if chance >= POSSIBLE:
            for one, other, fit in shared_points(statements, sentences[a], sentences[b]):
                ties.append(Tie(a, b, chance * fit**_FIT, (one.first, one.last), (other.first, other.last)))
    return ties


def _drafts(statements: Statements, ties: Sequence[Tie]) -> list[Draft]:
    nodes = find_nodes(ties)
    chances: dict[tuple[Node, Node], float] = {}
    for tie in ties:
        key = nodes[tie.a, tie.piece_a], nodes[tie.b, tie.piece_b]
        chances[key] = max(tie.chance, chances.get(key, 0.0))
    article_of = {node: statements.rows[node.sentence].article for node in nodes.values()}
    sure = {pair: chance for pair, chance in chances.items() if chance >= SURE}
    drafts: list[Draft] = [dict.fromkeys(nodes_, "sure") for nodes_ in group(sure, article_of, _JOIN)]
    return _with_possible(drafts, chances)


def _with_possible(drafts: list[Draft], chances: Mapping[tuple[Node, Node], float]) -> list[Draft]:
    """The drafts with their possible mentions: a node goes to the draft whose sure nodes it is closest
    to on average; two nodes that are in no draft make one of their own, sure of the first."""
    near: defaultdict[Node, dict[Node, float]] = defaultdict(dict)
    for (a, b), chance in chances.items():
        near[a][b] = near[b][a] = chance
    home = {node: draft for draft in drafts for node in draft}
    for (a, b), _ in sorted(
        chances.items(), key=lambda item: (-item[1], _place(item[0][0]), _place(item[0][1]))
    ):
        if a not in home and b not in home:
            home[a] = {a: "sure"}
            drafts.append(home[a])
        for new, known in ((a, b), (b, a)):
            if new in home or home.get(known, {}).get(known) != "sure":
                continue
            sure = [node for node, confidence in home[known].items() if confidence == "sure"]
            if sum(near[new].get(node, 0.0) for node in sure) / len(sure) >= POSSIBLE:
                home[new] = home[known]
                home[new][new] = "possible"
    return [draft for draft in drafts if len(draft) > 1]


def _place(node: Node) -> tuple[int, int, int]:
    return node.sentence, node.first, node.last


def _alone(
    story: Story, statements: Statements, sentences: Sequence[Sentence], drafts: Iterable[Draft]
) -> list[Draft]:
    """A draft for every stretch that no other draft is sure of."""
    taken = {
        (node.sentence, k)
        for draft in drafts
        for node, confidence in draft.items()
        if confidence == "sure"
        for k in range(node.first, node.last + 1)
    }
    alone: list[Draft] = []
    for number, sentence in enumerate(sentences):
        text = story.articles[statements.rows[number].article].text
        for k, stretch in enumerate(sentence.stretches):
            if (number, k) not in taken and len(WORD.findall(text, *stretch)) > _SCRAP:
                alone.append({Node(number, k, k): "sure"})
    return alone


class _Maker:
    """Makes claims of drafts."""

    def __init__(
        self,
        story: Story,
        statements: Statements,
        sentences: Sequence[Sentence],
        copied: Copied,
        stance_of: StanceOf | None,
    ) -> None:
        self.story = story
        self.statements = statements
        self.sentences = sentences
        self.copied = copied
        self.stance_of = stance_of

    def claim(self, draft: Draft) -> Claim:
        found = sorted(
            (self._mention(node, confidence) for node, confidence in draft.items()), key=lambda m: m[0]
        )
        found = self._with_reasons(found)
        mentions = [mention for mention, _ in found]
        sure = [mention for mention in mentions if mention.confidence == "sure"]
        named = {mention.article for mention in mentions}
        outlets = tuple(a.id for a in self.story.articles if any(m.article == a.id for m in sure))
        return Claim(
            id="",
            text=self._text(found),
            mentions=tuple(mentions),
            outlets=outlets,
            missing=tuple(a.id for a in self.story.articles if a.id not in named),
            voices=find_voices(outlets, sure, self.copied),
            prominence=tuple(
                (a.id, round(min(m.start for m in mentions if m.article == a.id) / max(1, len(a.text)), 4))
                for a in self.story.articles
                if a.id in named
            ),
        )

    def _mention(self, node: Node, confidence: Confidence) -> tuple[Mention, Held]:
        article = self.story.articles[self.statements.rows[node.sentence].article]
        stretches = self.sentences[node.sentence].stretches
        start, end = stretches[node.first][0], stretches[node.last][1]
        stance, source = self.stance_of(article, (start, end)) if self.stance_of else ("asserts", None)
        held = held_terms(self.story, self.statements, node.sentence, start, end)
        return Mention(article.id, start, end, "text", stance, source, confidence), held

    def _with_reasons(self, found: list[tuple[Mention, Held]]) -> list[tuple[Mention, Held]]:
        if len(found) == 1:
            return found
        return [
            (
                replace(
                    mention,
                    why=reasons(
                        self.statements,
                        mention,
                        held,
                        [other for other in found if other[0].article != mention.article],
                        self.copied,
                    ),
                ),
                held,
            )
            for mention, held in found
        ]

    def _text(self, found: Sequence[tuple[Mention, Held]]) -> str:
        sure = [(m, held) for m, held in found if m.confidence == "sure"]
        texts = [self.story[m.article].text[m.start : m.end] for m, _ in sure]
        shares = [
            sum(len(held.keys() & other.keys()) for _, other in sure) / max(1, len(held) * len(sure))
            for _, held in sure
        ]
        return tidied(texts[clearest(texts, shares)])


def _rank(claim: Claim) -> tuple[int, int, float, tuple[Mention, ...]]:
    early = [place for article, place in claim.prominence if article in claim.outlets]
    return -len(claim.voices), -len(claim.outlets), sum(early) / max(1, len(early)), claim.mentions
