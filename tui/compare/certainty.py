"""Who is said to have said it, and how surely, where articles that state one claim differ.

wire     two people were killed, a police spokeswoman said    police
digest   Two people were killed                               no source

voa      may … test the limits of ties                        may
post     is testing relations                                 stated
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain

from tui.compare.findings import Attribution, Claim, Difference, Mention, Quote, Version
from tui.compare.hedges import find_hedge
from tui.compare.partners import Likeness
from tui.compare.reading import Reading
from tui.compare.spoken import is_somebody, same_speaker
from tui.story import Span, Story

STATED = "stated as fact"
NO_SOURCE = "no source"

LIKE = 0.35
"""How like the sentences of two mentions must be for their sources or hedges to be compared."""


def find_certainties(
    story: Story,
    reading: Reading,
    like: Likeness,
    claims: Sequence[Claim],
    quotes: Sequence[Quote],
    attributions: Sequence[Attribution],
) -> Iterator[Difference]:
    """The quotations and claims that articles put down to somebody else, or hedge differently; a
    stretch of text is shown once for its source and once for its hedge."""
    told: defaultdict[str, list[Attribution]] = defaultdict(list)
    for attribution in attributions:
        told[attribution.article].append(attribution)
    numbers = {article.id: k for k, article in enumerate(story.articles)}
    shown: set[tuple[str, str, int]] = set()
    for difference in chain(
        _disputed_quotes(quotes), _of_claims(story, _Lines(reading, numbers), like, claims, told)
    ):
        places = {(difference.kind, v.article, v.start) for v in difference.versions}
        if len(places - shown) > 1:
            shown |= places
            yield difference


class _Lines:
    """Finds the line that a place of an article stands in."""

    def __init__(self, reading: Reading, numbers: dict[str, int]) -> None:
        self._reading = reading
        self._numbers = numbers
        self._ends: dict[int, list[int]] = defaultdict(list)
        self._first: dict[int, int] = {}
        for number, line in enumerate(reading.lines):
            self._ends[line.article].append(line.span[1])
            self._first.setdefault(line.article, number)

    def at(self, article: str, place: int) -> int:
        """The number of the line; the article's last for a place behind it."""
        k = self._numbers[article]
        ends = self._ends[k]
        return self._first.get(k, 0) + min(bisect_right(ends, place), max(len(ends) - 1, 0))

    def span(self, number: int) -> Span:
        """Where a line stands."""
        return self._reading.lines[number].span


def _of_claims(
    story: Story,
    lines: _Lines,
    like: Likeness,
    claims: Sequence[Claim],
    told: dict[str, list[Attribution]],
) -> Iterator[Difference]:
    texts = {article.id: article.text for article in story.articles}
    for claim in claims:
        mentions = _most_alike(lines, like, claim)
        if len(mentions) < 2:
            continue
        hedged = _hedged(texts, lines, claim, mentions)
        if hedged:
            yield hedged
        sourced = _sourced(texts, lines, claim, mentions, told)
        if sourced:
            yield sourced


def _most_alike(lines: _Lines, like: Likeness, claim: Claim) -> list[tuple[Mention, int]]:
    """Of each article the sure mention, with its line, that is most like another article's."""
    placed = [
        (m, lines.at(m.article, m.start))
        for m in claim.mentions
        if m.where == "text" and m.confidence == "sure"
    ]
    best: dict[str, tuple[float, Mention, int]] = {}
    for m, at in placed:
        score = max(
            (like.get((min(at, n), max(at, n)), 0.0) for other, n in placed if other.article != m.article),
            default=0.0,
        )
        if score >= LIKE and (m.article not in best or best[m.article][0] < score):
            best[m.article] = (score, m, at)
    return [(m, at) for _, m, at in best.values()]


def _hedged(
    texts: dict[str, str], lines: _Lines, claim: Claim, mentions: list[tuple[Mention, int]]
) -> Difference | None:
    versions: list[Version] = []
    for m, at in mentions:
        text = texts[m.article]
        hedge = find_hedge(text[m.start : m.end])
        if hedge or not find_hedge(text[slice(*lines.span(at))]):
            versions.append(Version(m.article, m.start, m.end, hedge or STATED))
    if len({v.value == STATED for v in versions}) < 2:
        return None
    return Difference("hedge", claim.text, tuple(versions), claim.id)


def _sourced(
    texts: dict[str, str],
    lines: _Lines,
    claim: Claim,
    mentions: list[tuple[Mention, int]],
    told: dict[str, list[Attribution]],
) -> Difference | None:
    named: list[Version] = []
    bare: list[tuple[Version, str]] = []
    for m, at in mentions:
        if m.stance in ("reports", "denies") and m.attributed_to and is_somebody(m.attributed_to):
            named.append(Version(m.article, *_with_source(m, told[m.article]), m.attributed_to))
        elif not any(_touches(a, lines.span(at)) for a in told[m.article]):
            line = texts[m.article][slice(*lines.span(at))]
            bare.append((Version(m.article, m.start, m.end, NO_SOURCE), line))
    bare = [(v, line) for v, line in bare if not any(same_speaker(line, n.value) for n in named)]
    versions = sorted([*named, *(v for v, _ in bare)])
    if not named or (not bare and all(same_speaker(v.value, named[0].value) for v in named)):
        return None
    if len(versions) < 2:
        return None
    return Difference("attribution", claim.text, tuple(versions), claim.id)


def _touches(attribution: Attribution, span: Span) -> bool:
    """Whether an attribution stands in a sentence, so that it cannot be said to have no source."""
    return any(
        part and part[0] < span[1] and span[0] < part[1]
        for part in (attribution.source, attribution.cue, attribution.content)
    )


def _with_source(mention: Mention, told: list[Attribution]) -> Span:
    """The mention with the words that name its source, where they stand right beside it."""
    start, end = mention.start, mention.end
    for a in told:
        if a.content[0] < end and start < a.content[1]:
            for part in (a.cue, a.source):
                if part and part[1] <= start <= part[1] + 60:
                    start = part[0]
                elif part and end <= part[0] <= end + 12:
                    end = part[1]
    return start, end


def _disputed_quotes(quotes: Sequence[Quote]) -> Iterator[Difference]:
    """The same words between quotation marks under another name."""
    for quote in quotes:
        named = [v for v in quote.versions if v.direct and is_somebody(v.speaker)]
        if any(
            a.article != b.article and not same_speaker(a.speaker, b.speaker)
            for k, a in enumerate(named)
            for b in named[:k]
        ):
            yield Difference(
                "attribution",
                "who is quoted",
                tuple(Version(v.article, v.start, v.end, v.speaker or NO_SOURCE) for v in named),
            )
