"""Who is said to have said it, and how surely, where articles that state one claim differ.

wire     two people were killed, a police spokeswoman said    police
digest   Two people were killed                               no source

voa      may … test the limits of ties                        may
post     is testing relations                                 stated
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain

from tui.compare.doubts import find_doubt
from tui.compare.english import DAYS
from tui.compare.findings import Attribution, Claim, Difference, Mention, Quote, Version
from tui.compare.names import FIRMS, GROUPS, PREPOSITION, names_a_person
from tui.compare.partners import Likeness
from tui.compare.placed import Placed, PlacedLines
from tui.compare.reading import Reading
from tui.compare.settled import issuer_of
from tui.compare.spoken import is_named_in, is_somebody, same_speaker, speaker_of
from tui.story import Span, Story
from tui.story.text import WORD

STATED = "stated as fact"
UNHEDGED = "not hedged"
NO_SOURCE = "no source"

SURE, POSSIBLE = (0.2, 0.3), (0.3, 0.4)
"""How like the sentences of two mentions must be for their sources or hedges to be compared, and the part of
their words that they must share: for two sure mentions, and where one is only possible."""

SAID_ALIKE, STATES_IT = 0.2, 0.3
"""The part of their words without names that two mentions with sources must share, and that one without a
source must share with one that has a source."""


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
    quoted: defaultdict[str, list[Span]] = defaultdict(list)
    for version in chain.from_iterable(quote.versions for quote in quotes):
        if version.direct:
            quoted[version.article].append((version.start, version.end))
    numbers = {article.id: k for k, article in enumerate(story.articles)}
    shown: defaultdict[tuple[str, str], list[Span]] = defaultdict(list)
    texts = {article.id: article.text for article in story.articles}
    lines = PlacedLines(reading, numbers, texts)
    for difference in chain(
        _disputed_quotes(texts, quotes), _of_claims(texts, lines, like, claims, told, quoted)
    ):
        known = {
            v.article
            for v in difference.versions
            if any(s < v.end and v.start < e for s, e in shown[difference.kind, v.article])
        }
        if len(known) < 2:
            for v in difference.versions:
                shown[difference.kind, v.article].append((v.start, v.end))
            yield difference


_PLACES = frozenset({"street", "palace"})
"""Words for places that speak for who sits there."""

_MANY = (
    "ers",
    "ors",
    "ists",
    "ians",
    "men",
    "ants",
    "ees",
    "people",
    "officials",
    "analysts",
    "critics",
    "experts",
)
"""Endings of words for several people."""

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_TOLD = re.compile(r"\b(?:said|says|saying|told|according|statement|reported|reports)\b", re.IGNORECASE)
"""A sentence with one of these words does not stand without a source, and one with none may only seem
to have one (`Russia maintained close ties`)."""


def _of_claims(
    texts: dict[str, str],
    lines: PlacedLines,
    like: Likeness,
    claims: Sequence[Claim],
    told: dict[str, list[Attribution]],
    quoted: dict[str, list[Span]],
) -> Iterator[Difference]:
    for claim in claims:
        mentions = _alike(lines, like, claim)
        if not mentions:
            continue
        hedged = _hedged(texts, lines, claim, mentions, quoted)
        if hedged:
            yield hedged
        sourced = _sourced(texts, lines, claim, mentions, told, quoted)
        if sourced:
            yield sourced


def _alike(lines: PlacedLines, like: Likeness, claim: Claim) -> list[Placed]:
    """The most mentions that are all like one of them, in their order, each with its line."""
    placed = [(m, lines.at(m.article, m.start)) for m in claim.mentions if m.where == "text"]
    groups = [
        [other for other in placed if other is one or _is_alike(lines, like, one, other)] for one in placed
    ]
    best = max(groups, key=len, default=[])
    return best if len(best) > 1 else []


def _is_alike(lines: PlacedLines, like: Likeness, one: Placed, other: Placed) -> bool:
    if one[0].article == other[0].article:
        return False
    sure = one[0].confidence == other[0].confidence == "sure"
    least, shared = SURE if sure else POSSIBLE
    key = (min(one[1], other[1]), max(one[1], other[1]))
    return like.get(key, 0.0) >= least and lines.share(one, other) >= shared


def _hedged(
    texts: dict[str, str],
    lines: PlacedLines,
    claim: Claim,
    mentions: list[Placed],
    quoted: dict[str, list[Span]],
) -> Difference | None:
    """The mentions that are hedged, in different strengths, and those that say the hedged thing plainly."""
    hedges = [
        find_doubt(texts[m.article], max(m.start, lines.span(at)[0]), min(m.end, lines.span(at)[1]))
        if lines.is_doubtful(at, texts[m.article])
        else None
        for m, at in mentions
    ]
    if not any(hedges):
        return None
    doubted = [(m, at, found) for (m, at), found in zip(mentions, hedges, strict=True) if found]
    first, first_at, (first_hedge, _) = doubted[0]
    verb, near = lines.hedged(first_at, first_hedge)
    versions: list[Version] = []
    strengths: set[str] = set()
    for m, at, (span, strength) in doubted:
        if at == first_at or len(near & lines.hedged(at, span)[1]) > 1:
            strengths.add(strength)
            words = " ".join(texts[m.article][slice(*span)].split())
            versions.append(Version(m.article, *lines.phrase(at, span), words))
    for (m, at), hedge in zip(mentions, hedges, strict=True):
        if hedge or lines.is_doubtful(at, texts[m.article]) or m.article == first.article:
            continue
        kept = lines.find(at, (m.start, m.end), verb, near)
        if kept and not any(start <= kept[0] < end for start, end in quoted[m.article]):
            strengths.add(STATED)
            value = STATED if m.stance == "asserts" else UNHEDGED
            versions.append(Version(m.article, *lines.phrase(at, kept), value))
    if len(strengths) < 2 or len({v.article for v in versions}) < 2:
        return None
    topic = " ".join(texts[first.article][first.start : first.end].split())
    return Difference("hedge", topic, tuple(sorted(versions)), claim.id)


def _sourced(
    texts: dict[str, str],
    lines: PlacedLines,
    claim: Claim,
    mentions: list[Placed],
    told: dict[str, list[Attribution]],
    quoted: dict[str, list[Span]],
) -> Difference | None:
    named: list[tuple[Version, Mention, int]] = []
    bare: list[Placed] = []
    for m, at in mentions:
        speaker = _speaker(m, told[m.article])
        if m.stance in ("reports", "denies") and speaker:
            named.append((Version(m.article, *_with_source(m, told[m.article]), speaker), m, at))
        elif m.stance in ("asserts", "hedges") and not _is_said(m, told[m.article], quoted[m.article]):
            bare.append((m, at))
    named = [
        one
        for one in named
        if not any(other[1].article != one[1].article for other in named)
        or any(
            other[1].article != one[1].article and lines.said_alike(one[1:], other[1:]) >= SAID_ALIKE
            for other in named
        )
    ]
    versions = [version for version, _, _ in named]
    sourced = {version.article for version in versions}
    for m, at in bare:
        if m.article in sourced:
            continue
        line = texts[m.article][slice(*lines.span(at))]
        if not _TOLD.search(line) and any(
            n.article != m.article
            and lines.said_alike((m, at), (n, n_at)) >= STATES_IT
            and not _counts_otherwise(texts[m.article][m.start : m.end], texts[n.article][n.start : n.end])
            and not is_named_in(version.value, line)
            and _TOLD.search(texts[n.article], *lines.span(n_at))
            for version, n, n_at in named
        ):
            versions.append(Version(m.article, m.start, m.end, NO_SOURCE))
    first = versions[0].value if versions else ""
    if len({v.article for v in versions}) < 2 or all(same_speaker(v.value, first) for v in versions):
        return None
    said = named[0][1]
    topic = " ".join(texts[said.article][said.start : said.end].split())
    return Difference("attribution", topic, tuple(sorted(versions)), claim.id)


def _counts_otherwise(words: str, others: str) -> bool:
    """Whether both have figures, and none of them alike: then they say different things."""
    one, other = set(_DIGITS.findall(words)), set(_DIGITS.findall(others))
    return bool(one and other) and one.isdisjoint(other)


def _speaker(mention: Mention, told: list[Attribution]) -> str | None:
    """Who says it: as settled over the article where an attribution is there, else as the claim has it; None
    for what has no voice (`threatened by a rebellion`)."""
    span = (mention.start, mention.end)
    covered = any(s < span[1] and span[0] < e for a in told for s, e in a.stretches)
    found = speaker_of(span, told) if covered else issuer_of(mention.attributed_to or "")
    return found if found and is_somebody(found) and _has_a_voice(found) else None


def _has_a_voice(speaker: str) -> bool:
    """Whether a name, a person or a group stands before the first preposition."""
    head = PREPOSITION.split(speaker, maxsplit=1)[0]
    words = [word for word in WORD.findall(head) if word.casefold() not in DAYS]
    return (
        any(word[0].isupper() for word in words)
        or names_a_person(speaker)
        or _is_body(head)
        or head.endswith(_MANY)
    )


def _is_said(mention: Mention, told: list[Attribution], quoted: list[Span]) -> bool:
    """Whether most of the mention is somebody's word, it names a source itself, or it is a quotation."""
    if any(start < mention.end and mention.start < end for start, end in quoted):
        return True
    for a in told:
        if a.source and a.cue and mention.start <= a.cue[0] < mention.end:
            return True
        shared = sum(
            min(e, mention.end) - max(s, mention.start)
            for s, e in a.stretches
            if s < mention.end and mention.start < e
        )
        if shared * 2 > mention.end - mention.start:
            return True
    return False


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


def _disputed_quotes(texts: dict[str, str], quotes: Sequence[Quote]) -> Iterator[Difference]:
    """The same words between quotation marks under another name; somebody may speak for a body, so that a
    person and a body are no contradiction."""
    for quote in quotes:
        named = [v for v in quote.versions if v.direct and is_somebody(v.speaker)]
        if any(
            a.article != b.article
            and not same_speaker(a.speaker, b.speaker)
            and _is_body(a.speaker or "") == _is_body(b.speaker or "")
            for k, a in enumerate(named)
            for b in named[:k]
        ):
            shortest = min(named, key=lambda v: (v.end - v.start, v))
            yield Difference(
                "attribution",
                " ".join(texts[shortest.article][shortest.start : shortest.end].split()),
                tuple(Version(v.article, v.start, v.end, v.speaker or NO_SOURCE) for v in named),
            )


def _is_body(speaker: str) -> bool:
    """Whether a speaker is an office, a firm, a group, no person."""
    words = {word.strip("’'s").casefold() for word in speaker.split()}
    return not words.isdisjoint(GROUPS | FIRMS | _PLACES)
