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
from itertools import chain

from tui.compare.differing.disputed import find_disputed
from tui.compare.differing.partners import Likeness
from tui.compare.differing.placed import Placed, PlacedLines
from tui.compare.differing.sources import find_sources
from tui.compare.differing.sureness import find_sureness
from tui.compare.findings import (
    Attribution,
    Claim,
    Difference,
    Mention,
    Quote,
)
from tui.compare.language.points import points
from tui.compare.language.reading import Line, Reading
from tui.compare.saying.stance import stance_of
from tui.compare.spans import common
from tui.compare.touching import Touching, told_in
from tui.story import Span, Story

SURE, POSSIBLE = (0.12, 0.15), (0.25, 0.3)
"""How like the sentences of two mentions must be for their sources or hedges to be compared, and the part of
their words that they must share: for two sure mentions, and where one is only possible."""

ALIKE = 0.3
"""How like two sentences must be where no claim has what they say."""

_Made = dict[int, list[tuple[int, Mention, list[Placed]]]]
"""For each line the claims that it surely makes: their numbers, where, and all that make them."""

_Group = tuple[str | None, list[Placed], list[Placed]]
"""The claim, where it is one, its mentions, and those of them that are alike."""


def find_certainties(
    story: Story,
    reading: Reading,
    like: Likeness,
    claims: Sequence[Claim],
    quotes: Sequence[Quote],
    attributions: Sequence[Attribution],
) -> Iterator[Difference]:
    """The quotations and claims that articles put down to somebody else, or hedge differently; a stretch of
    text is shown once for its source and once for its hedge."""
    told = told_in([article.id for article in story.articles], attributions)
    quoted: defaultdict[str, list[Span]] = defaultdict(list)
    for version in chain.from_iterable(quote.versions for quote in quotes):
        if version.direct:
            quoted[version.article].append((version.start, version.end))
    lines = PlacedLines(reading, story)
    near = {pair: score for pair, score in like.items() if score >= ALIKE}
    pairs = _of_pairs(story, reading, lines, near, told, _made(lines, claims))
    groups = chain(_of_claims(lines, like, claims), pairs)
    shown: list[Difference] = []
    for difference in chain(find_disputed(lines, quotes, told), _differing(lines, groups, told, quoted)):
        if not any(_is_known(difference, other) for other in shown):
            shown.append(difference)
            yield difference


def _is_known(difference: Difference, other: Difference) -> bool:
    """Whether another of the kind has these articles and, in two of them or in all but one, these words."""
    if difference.kind != other.kind:
        return False
    places = {
        v.article
        for v in difference.versions
        for w in other.versions
        if v.article == w.article and v.start < w.end and w.start < v.end
    }
    articles = {v.article for v in difference.versions}
    return len(places) > 1 or (bool(places) and articles <= {v.article for v in other.versions})


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
    sure = one[0].confidence == other[0].confidence == "sure"
    least, shared = SURE if sure else POSSIBLE
    key = (min(one[1], other[1]), max(one[1], other[1]))
    return like.get(key, 0.0) >= least and lines.share(one, other) >= shared


def _made(lines: PlacedLines, claims: Sequence[Claim]) -> _Made:
    """For each line the claims that it surely makes, as their numbers and where it does."""
    made: defaultdict[int, list[tuple[int, Mention, list[Placed]]]] = defaultdict(list)
    for k, claim in enumerate(claims):
        if len(claim.outlets) < 2:
            continue
        sure = [
            (m, lines.at(m.article, m.start))
            for m in claim.mentions
            if m.where == "text" and m.confidence == "sure"
        ]
        for m, at in sure:
            made[at].append((k, m, sure))
    return made


def _of_pairs(
    story: Story,
    reading: Reading,
    lines: PlacedLines,
    like: Likeness,
    told: Mapping[str, Touching[Attribution]],
    made: _Made,
) -> Iterator[_Group]:
    """For each two sentences that are alike, what one is told or hedged in with what is likest it in the
    other, where no claim has both, and with all that makes a claim of either; the likest sentences first."""
    stretches: dict[int, list[Placed]] = {}
    for a, b in sorted(like, key=lambda pair: (-like[pair], pair)):
        for mine, others in ((a, b), (b, a)):
            doubtful = lines.is_doubtful(mine)
            if not doubtful and not _is_told(reading.lines[mine], told[lines.article(mine)]):
                continue
            for number in (mine, others):
                if number not in stretches:
                    stretches[number] = list(_stretches(story, reading, number, told))
            for one in stretches[mine]:
                if doubtful or one[0].stance == "reports":
                    alike = [(lines.share(one, other), other) for other in stretches[others]]
                    shared, other = max(alike, key=lambda pair: pair[0], default=(0.0, one))
                    if shared >= POSSIBLE[1]:
                        yield from _with_claims(made, one, other)


def _with_claims(made: _Made, one: Placed, other: Placed) -> Iterator[_Group]:
    """Two stretches, with all that makes a claim of either elsewhere; nothing where a claim has both."""
    mine, yours = _claims_at(made, one), _claims_at(made, other)
    if not mine.keys() & yours.keys():
        two = {one[0].article, other[0].article}
        rest = [placed for claim in (mine | yours).values() for placed in claim]
        rest = [placed for placed in rest if placed[0].article not in two]
        yield None, [one, other, *rest], [one, other]


def _claims_at(made: _Made, placed: Placed) -> dict[int, list[Placed]]:
    """The claims that most of a stretch surely makes, each with all that make it."""
    m, at = placed
    return {
        k: sure
        for k, mention, sure in made.get(at, ())
        if _is_most_of((m.start, m.end), (mention.start, mention.end))
    }


def _is_most_of(one: Span, other: Span) -> bool:
    return 2 * common(one, other) >= min(one[1] - one[0], other[1] - other[0])


def _is_told(line: Line, told: Touching[Attribution]) -> bool:
    """Whether anything in a line is put down to somebody."""
    start, end = line.span
    return any(said.content[0] < end and start < said.content[1] for said in told.at(line.span))


def _stretches(
    story: Story, reading: Reading, number: int, told: Mapping[str, Touching[Attribution]]
) -> Iterator[Placed]:
    """The points that a sentence makes."""
    line = reading.lines[number]
    article = story.articles[line.article]
    mine = told[article.id].at(line.span)
    edges = [edge for said in mine for stretch in said.stretches for edge in stretch]
    for span in points(article.text, line.span, edges):
        stance, speaker = stance_of(article, span, mine)
        yield Mention(article.id, *span, "text", stance, speaker, "possible"), number
