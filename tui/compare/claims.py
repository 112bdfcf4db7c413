"""Which points are made, and which outlets make them.

    sentences ──▶ pairs of sentences ──▶ groups ──▶ claims
                  with rare words in       that hang together
                  common (an inverted      on average, not by
                  index, never all pairs)  one look-alike

A claim is one checkable point; its mentions are the spans that state it.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tui.compare.findings import Attribution, Claim, Confidence, Mention, Passage, Stance
from tui.compare.stems import stem
from tui.story import Article, Span, Story
from tui.story.text import WORD

StanceOf = Callable[[Article, Span], tuple[Stance, str | None]]

_SURE, _POSSIBLE = 0.17, 0.1
_COMMON = frozenset(
    "a an and are as at be but by do for from go has have he her his i if in is it its me my no not of on or our "
    "say she so than that the their them they this to up was we were what when which who will with would you "
    "been had him had more about after also into out over there".split()
)


@dataclass(frozen=True, slots=True)
class _Point:
    article: int
    span: Span
    weights: dict[str, float]


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
    points = _points(story)
    similar = _similar(points)
    claims = [
        _claim(story, [points[k] for k in group], [similar.get((group[0], k), 1.0) for k in group], stance_of)
        for group in _groups(len(points), similar)
    ]
    claims.sort(key=lambda c: (-len(c.voices), -len(c.outlets), min(p for _, p in c.prominence), c.mentions))
    return tuple(_numbered(claims))


def _points(story: Story) -> list[_Point]:
    stems = [
        [[stem(w.group().casefold()) for w in WORD.finditer(a.text, s, e)] for s, e in a.sentences]
        for a in story.articles
    ]
    counts = Counter(w for sentences in stems for words in sentences for w in set(words))
    total = sum(len(sentences) for sentences in stems) + 1
    points = []
    for k, article in enumerate(story.articles):
        for span, words in zip(article.sentences, stems[k], strict=True):
            weights = {w: math.log(total / counts[w]) for w in dict.fromkeys(words) if w not in _COMMON}
            size = math.sqrt(sum(x * x for x in weights.values())) or 1.0
            points.append(_Point(k, span, {w: x / size for w, x in weights.items()}))
    return points


def _similar(points: Sequence[_Point]) -> dict[tuple[int, int], float]:
    holders: defaultdict[str, list[int]] = defaultdict(list)
    found: defaultdict[tuple[int, int], float] = defaultdict(float)
    for k, point in enumerate(points):
        for word, weight in point.weights.items():
            for other in holders[word]:
                if points[other].article != point.article:
                    found[other, k] += weight * points[other].weights[word]
            holders[word].append(k)
    kept = {pair: s for pair, s in found.items() if s >= _POSSIBLE}
    return kept | {(b, a): s for (a, b), s in kept.items()}


def _groups(size: int, similar: dict[tuple[int, int], float]) -> list[list[int]]:
    """Average-link groups: two join while the mean over all their pairs stays up."""
    group_of = list(range(size))
    members = {k: [k] for k in range(size)}
    for (a, b), _ in sorted(similar.items(), key=lambda item: (-item[1], item[0])):
        x, y = group_of[a], group_of[b]
        if x == y:
            continue
        pairs = [similar.get((p, q), 0.0) for p in members[x] for q in members[y]]
        if sum(pairs) / len(pairs) < _SURE * 0.8:
            continue
        for k in members[y]:
            group_of[k] = x
        members[x] += members.pop(y)
    return [sorted(group) for group in members.values()]


def _claim(story: Story, group: list[_Point], scores: list[float], stance_of: StanceOf | None) -> Claim:
    mentions = []
    for point, score in zip(group, scores, strict=True):
        article = story.articles[point.article]
        stance, source = stance_of(article, point.span) if stance_of else ("asserts", None)
        sure: Confidence = "sure" if score >= _SURE else "possible"
        mentions.append(Mention(article.id, *point.span, "text", stance, source, sure, ()))
    outlets = tuple(
        a.id for a in story.articles if any(m.article == a.id and m.confidence == "sure" for m in mentions)
    )
    named = {m.article for m in mentions}
    early = {
        a.id: min(m.start for m in mentions if m.article == a.id) / max(1, len(a.text))
        for a in story.articles
        if a.id in named
    }
    shortest = min(group, key=lambda p: p.span[1] - p.span[0])
    text = re.sub(r"\s+", " ", story.articles[shortest.article].text[slice(*shortest.span)])
    return Claim(
        id="",
        text=text,
        mentions=tuple(mentions),
        outlets=outlets,
        missing=tuple(a.id for a in story.articles if a.id not in named),
        voices=tuple((o,) for o in outlets),
        prominence=tuple(early.items()),
    )


def _numbered(claims: Sequence[Claim]) -> list[Claim]:
    return [
        Claim(f"c{n}", c.text, c.mentions, c.outlets, c.missing, c.voices, c.prominence)
        for n, c in enumerate(claims, 1)
    ]
