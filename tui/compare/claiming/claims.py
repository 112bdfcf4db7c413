"""Which points are made, and which outlets make them.

    sentences ──▶ rows of terms ──▶ pairs that may match ──▶ chances ──▶ pieces ──▶ groups ──▶ claims
                  statements        alike, company           scoring     aligning   grouping

A claim is one checkable point; its mentions are the spans that state it.  A *sure* mention is one that
a reader would not call silly; *possible* ones are kept apart.  What one article alone says is a claim of
that article alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from tui.compare.claiming.aligning import Sentence, cut_sentences, name_others, shared_points
from tui.compare.claiming.alike import PARTNERS, RARE_IN, Pairs, find_pairs
from tui.compare.claiming.drafts import Draft, StanceOf, write_claims
from tui.compare.claiming.grouping import Node, Tie, find_nodes, group, neighbours
from tui.compare.claiming.scoring import match_chances
from tui.compare.claiming.statements import Statements, read_statements
from tui.compare.claiming.voices import by_articles
from tui.compare.claiming.widening import widen
from tui.compare.findings import Attribution, Claim, Passage
from tui.compare.language.joints import has_verb
from tui.compare.language.phrasing import hangs_on
from tui.story import Story
from tui.story.language import guess_language
from tui.story.text import WORD

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

SURE = 0.35
"""The chance from which a mention is sure: of such pairs five in six are right."""
POSSIBLE = 0.14
"""The chance from which a mention is offered as possible."""
_JOIN = 0.2
_STAY = 0.3
_SCRAP = 3
_FIT = 0.25
_FITTING = 0.2
_OTHERS = 0.7
"""What is left of a chance when both pieces name somebody and nobody in common: of such pairs that were
sure half are right, of others six in seven."""


SETTINGS: tuple[tuple[str, int | float], ...] = (
    ("claims_sure_from", SURE),
    ("claims_possible_from", POSSIBLE),
    ("claims_partners_at_most", PARTNERS),
    ("claims_term_sentences_at_most", RARE_IN),
)
"""What the claims of a report depend on, by name."""


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
    sentences = cut_sentences(story, statements, attributions)
    pairs, chances = match_chances(statements, find_pairs(statements))
    ties = _ties(pairs, chances, sentences)
    drafts = _drafts(sentences, ties)
    drafts += _alone(story, statements, sentences, drafts)
    return write_claims(story, statements, sentences, drafts, by_articles(passages), stance_of)


def claim_notes(story: Story) -> tuple[str, ...]:
    """In which articles claims are found by less than in English, in words."""
    languages = [guess_language(article.text) for article in story.articles]
    others = [a.outlet for a, language in zip(story.articles, languages, strict=True) if language != "en"]
    if not others:
        return ()
    return (
        f"Not in English: {', '.join(others)}. There claims are joined by rare words, names and figures"
        " alone; clauses, related words, hedges and who says what are not looked for.",
    )


def _ties(pairs: Pairs, chances: Floats, sentences: Sequence[Sentence]) -> list[Tie]:
    ties = []
    for a, b, chance in zip(pairs.a.tolist(), pairs.b.tolist(), chances.tolist(), strict=True):
        if chance >= POSSIBLE:
            for one, other, fit in shared_points(sentences[a], sentences[b]):
                fits = min(1.0, fit / _FITTING) ** _FIT
                if name_others(sentences[a], one, sentences[b], other):
                    fits *= _OTHERS
                ties.append(Tie(a, b, chance, one, other, fits))
    return ties


def _drafts(sentences: Sequence[Sentence], ties: Sequence[Tie]) -> list[Draft]:
    nodes = find_nodes(ties)
    whole: defaultdict[int, dict[int, float]] = defaultdict(dict)
    chances: dict[tuple[Node, Node], float] = {}
    for tie in ties:
        whole[tie.a][tie.b] = whole[tie.b][tie.a] = tie.sentences
        key = nodes[tie.a, tie.piece_a], nodes[tie.b, tie.piece_b]
        chances[key] = max(tie.chance, chances.get(key, 0.0))
    article_of = {node: sentences[node.sentence].row.article for node in nodes.values()}
    sure = {pair: chance for pair, chance in chances.items() if chance >= SURE}
    groups = group(sure, article_of, _JOIN, _STAY)
    drafts: list[Draft] = [dict.fromkeys(widen(nodes_, sentences, whole), "sure") for nodes_ in groups]
    return _with_possible(drafts, chances)


def _with_possible(drafts: list[Draft], chances: Mapping[tuple[Node, Node], float]) -> list[Draft]:
    """The drafts with their possible mentions.  Of two nodes that may match and stand in no draft
    together, one goes as possible into the draft of the other where it fits best on average; where
    neither has a draft, they make one of their own, sure of the first."""
    near = neighbours(chances)
    homes: defaultdict[Node, list[Draft]] = defaultdict(list)
    for draft in drafts:
        for node in draft:
            homes[node].append(draft)

    def fit(node: Node, draft: Draft) -> float:
        sure = [known for known, confidence in draft.items() if confidence == "sure"]
        return sum(near[node].get(known, 0.0) for known in sure) / len(sure)

    for (a, b), _ in sorted(chances.items(), key=lambda c: (-c[1], c[0])):
        if any(b in draft for draft in homes[a]):
            continue
        if not any(draft[a] == "sure" for draft in homes[a]) and not any(
            draft[b] == "sure" for draft in homes[b]
        ):
            homes[a].append({a: "sure"})
            drafts.append(homes[a][-1])
        offers = [
            (fit(new, draft), -k, new, draft)
            for k, (new, known) in enumerate(((b, a), (a, b)))
            for draft in homes[known]
            if draft[known] == "sure"
        ]
        best, _, new, draft = max(offers, key=lambda offer: offer[:2])
        if best >= POSSIBLE:
            draft[new] = "possible"
            homes[new].append(draft)
    return [draft for draft in drafts if len(draft) > 1]


def _alone(
    story: Story, statements: Statements, sentences: Sequence[Sentence], drafts: Iterable[Draft]
) -> list[Draft]:
    """A draft for every stretch that no other draft is sure of.  One that hangs on the stretch before it,
    or has no verb, goes with its neighbour; one that hangs on who says so is part of that."""
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
        runs: list[Node] = []
        for k, (start, end) in enumerate(sentence.stretches):
            hangs = hangs_on(text[start:end])
            if (number, k) in taken or k in sentence.frames or (hangs and k - 1 in sentence.frames):
                continue
            before = runs[-1] if runs and runs[-1].last == k - 1 else None
            if before and (
                hangs
                or not has_verb(text, (start, end))
                or not has_verb(text, (sentence.stretches[before.first][0], sentence.stretches[k - 1][1]))
            ):
                runs[-1] = Node(number, before.first, k)
            elif len(WORD.findall(text, start, end)) > _SCRAP:
                runs.append(Node(number, k, k))
        alone += [{node: "sure"} for node in runs]
    return alone
