"""Who is said to have said it, and how surely, where articles that state one thing differ.

    claim ─────────┐
    aligned pair ──┴─▶ mentions alike ──▶ whose word it is   (`sources`)
                                      └─▶ how surely         (`sureness`)

Mentions of one claim are set against each other where their sentences are alike; so is what a sentence says
on somebody's word, or not surely, and the likest stretch of another sentence, if no claim has both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from tui.compare.differing.disputed import find_disputed
from tui.compare.differing.partners import Likeness
from tui.compare.differing.placed import Placed, PlacedLines, both_sure
from tui.compare.differing.sources import NO_SOURCE, find_sources
from tui.compare.differing.sureness import STATED, UNHEDGED, find_sureness
from tui.compare.findings import (
    Attribution,
    Claim,
    Difference,
    Mention,
    Quote,
    Version,
)
from tui.compare.language.reading import Reading
from tui.compare.spans import joined
from tui.compare.touching import Touching, told_in
from tui.story import Span, Story

SURE, POSSIBLE = (0.12, 0.15), (0.25, 0.3)
"""How like the sentences of two mentions must be for their sources or hedges to be compared, and the part of
their words that they must share: for two sure mentions, and where one is only possible."""

ALIKE = 0.3
"""How like two sentences must be where no claim has what they say."""

_NOTHING = frozenset({NO_SOURCE, STATED, UNHEDGED})
"""What a version has that names no source, or hedges nothing."""
_TOUCHING = 4
"""Characters between what is shown of one long stretch and of another, where they are one."""

_Group = tuple[str | None, list[Placed], list[Placed]]
"""The claim, where it is one, its mentions, and those of them that are alike."""


def find_certainties(
    story: Story,
    reading: Reading,
    like: Likeness,
    claims: Sequence[Claim],
    quotes: Sequence[Quote],
    attributions: Sequence[Attribution],
    guessed: Sequence[Difference] = (),
) -> list[Difference]:
    """The quotations and claims that articles put down to somebody else, or hedge differently, first the
    figures that are (`guessed`); a stretch of text is shown once for its source and once for its hedge."""
    told = told_in([article.id for article in story.articles], attributions)
    marked: defaultdict[str, list[Span]] = defaultdict(list)
    for version in chain.from_iterable(quote.versions for quote in quotes):
        if version.direct:
            marked[version.article].append((version.start, version.end))
    quoted = {article.id: joined(marked[article.id]) for article in story.articles}
    lines = PlacedLines(reading, story)
    near = {pair: score for pair, score in like.items() if score >= ALIKE}
    groups = chain(_of_claims(lines, like, claims), _of_pairs(lines, near, claims))
    shown: list[Difference] = []
    for difference in chain(
        guessed, find_disputed(lines, quotes, told), _differing(lines, groups, told, quoted)
    ):
        if any(_is_known(lines, difference, other) for other in shown):
            continue
        same = (k for k, other in enumerate(shown) if _turn_on_one(lines, difference, other))
        twin = next(same, None)
        if twin is None:
            shown.append(difference)
        else:
            shown[twin] = _with(shown[twin], difference)
    return shown


def _turn_on_one(lines: PlacedLines, difference: Difference, other: Difference) -> bool:
    """Whether both set one source, or one hedge, against what other articles say."""
    return difference.kind == other.kind and any(
        v.value == w.value and v.value not in _NOTHING and _are_one(lines, v, w)
        for v in difference.versions
        for w in other.versions
    )


def _with(difference: Difference, more: Difference) -> Difference:
    """The difference with the versions of articles that it has not."""
    there = {v.article for v in difference.versions}
    added = tuple(v for v in more.versions if v.article not in there)
    return replace(difference, versions=tuple(sorted(difference.versions + added)))


def _is_known(lines: PlacedLines, difference: Difference, other: Difference) -> bool:
    """Whether another of the kind has these articles and, in two of them or in all but one, these words."""
    if difference.kind != other.kind:
        return False
    places = {v.article for v in difference.versions for w in other.versions if _are_one(lines, v, w)}
    articles = {v.article for v in difference.versions}
    return len(places) > 1 or (bool(places) and articles <= {v.article for v in other.versions})


def _are_one(lines: PlacedLines, v: Version, w: Version) -> bool:
    """Whether two versions are of one stretch of a sentence."""
    beside = v.article == w.article and v.start < w.end + _TOUCHING and w.start < v.end + _TOUCHING
    return beside and lines.at(v.article, v.start) == lines.at(w.article, w.start)


def _differing(
    lines: PlacedLines,
    groups: Iterator[_Group],
    told: Mapping[str, Touching[Attribution]],
    quoted: Mapping[str, Sequence[Span]],
) -> Iterator[Difference]:
    for claim, mentions, alike in groups:
        hedged = find_sureness(lines, alike, quoted, claim)
        if hedged:
            yield hedged
        sourced = find_sources(lines, mentions, told, quoted, claim)
        if sourced:
            yield sourced


def _of_claims(lines: PlacedLines, like: Likeness, claims: Sequence[Claim]) -> Iterator[_Group]:
    """For each claim its mentions, and the most of them that are all like one of them, in their order."""
    for claim in claims:
        mentions = [m for m in claim.mentions if m.where == "text"]
        if len({m.article for m in mentions}) < 2:
            continue
        placed = [(m, lines.at(m.article, m.start)) for m in mentions]
        hedged = any(lines.is_doubtful(at) for _, at in placed)
        groups = [
            [other for other in placed if other is one or _is_alike(lines, like, one, other)]
            for one in (placed if hedged else ())
        ]
        yield claim.id, placed, max(groups, key=len, default=[])


def _is_alike(lines: PlacedLines, like: Likeness, one: Placed, other: Placed) -> bool:
    if one[0].article == other[0].article:
        return False
    least, shared = SURE if both_sure(one, other) else POSSIBLE
    key = (min(one[1], other[1]), max(one[1], other[1]))
    return like.get(key, 0.0) >= least and lines.share(one, other) >= shared


def _of_pairs(lines: PlacedLines, like: Likeness, claims: Sequence[Claim]) -> Iterator[_Group]:
    """For each two sentences that are alike, what one is told or hedged in with what is likest it in the
    other, where they are two claims, and with all that makes either elsewhere; the likest sentences first."""
    surely = [[(m, lines.at(m.article, m.start)) for m in _sure(claim)] for claim in claims]
    made: defaultdict[int, list[tuple[int, Placed]]] = defaultdict(list)
    for k, mentions in enumerate(surely):
        for placed in mentions:
            made[placed[1]].append((k, placed))
    for a, b in sorted(like, key=lambda pair: (-like[pair], pair)):
        for mine, others in ((a, b), (b, a)):
            doubtful = lines.is_doubtful(mine)
            for k, one in made.get(mine, ()):
                if not doubtful and one[0].stance != "reports":
                    continue
                alike = [(lines.share(one, other), n, other) for n, other in made.get(others, ())]
                shared, n, other = max(alike, key=lambda pair: pair[0], default=(0.0, k, one))
                if shared >= POSSIBLE[1] and n != k:
                    two = {one[0].article, other[0].article}
                    rest = [placed for placed in surely[k] + surely[n] if placed[0].article not in two]
                    yield None, [one, other, *rest], [one, other]


def _sure(claim: Claim) -> Iterator[Mention]:
    return (m for m in claim.mentions if m.where == "text" and m.confidence == "sure")
