"""Who is said to have said it, and how surely, where articles that state one claim differ.

wire     two people were killed, a police spokeswoman said    police
digest   Two people were killed                               no source

voa      may … test the limits of ties                        may
post     is testing relations                                 stated
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain

from tui.compare.doubts import find_doubt
from tui.compare.english import DAYS
from tui.compare.findings import Attribution, Claim, Difference, Mention, Quote, Version
from tui.compare.lexicon import related
from tui.compare.names import FIRMS, GROUPS, PREPOSITION, names_a_person
from tui.compare.partners import Likeness
from tui.compare.reading import Reading
from tui.compare.settled import issuer_of
from tui.compare.spoken import is_named_in, is_somebody, same_speaker, speaker_of
from tui.story import Span, Story
from tui.story.text import WORD

STATED = "stated as fact"
UNHEDGED = "not hedged"
NO_SOURCE = "no source"

SURE, POSSIBLE = (0.2, 0.35), (0.35, 0.5)
"""How like the sentences of two mentions must be for their sources or hedges to be compared, and the part of
their words that they must share: for two sure mentions, and where one is only possible."""

STATES_IT = 0.6
"""The part of its words that a mention without a source must share with one that has a source."""


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
    lines = _Lines(reading, numbers)
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

_TOLD = re.compile(r"\b(?:said|says|saying|told|according|statement|reported|reports)\b", re.IGNORECASE)
"""A sentence with one of these words does not stand without a source, and one with none may only seem
to have one (`Russia maintained close ties`)."""

_TELLING = 2
"""Words that a mention without a source has in common with one that has a source, at least."""

_NEAR_MEANING = 0.6
"""What a word of near meaning counts, as a part of the same word."""

_SURELY = 0.5
"""How surely another word must mean what is hedged."""
_ABOUT, _MOST = 8, 0.4
"""Words on either side of the unhedged verb among which what is hedged is looked for, and the part of it
that must be there."""

_HEDGED_WORDS, _BEFORE_HEDGE = 7, 4
"""Words behind a hedge, and before it, that are looked for where there is none."""


class _Lines:
    """Finds the line that a place of an article stands in."""

    def __init__(self, reading: Reading, numbers: dict[str, int]) -> None:
        self._reading = reading
        self._numbers = numbers
        self._ends: dict[int, list[int]] = defaultdict(list)
        self._first: dict[int, int] = {}
        self._doubtful: dict[int, bool] = {}
        for number, line in enumerate(reading.lines):
            self._ends[line.article].append(line.span[1])
            self._first.setdefault(line.article, number)

    def at(self, article: str, place: int) -> int:
        """The number of the line; the article's last for a place behind it."""
        k = self._numbers[article]
        ends = self._ends[k]
        return self._first.get(k, 0) + min(bisect_right(ends, place), max(len(ends) - 1, 0))

    def is_doubtful(self, number: int, text: str) -> bool:
        """Whether anything of a line, which stands in `text`, is less than a fact; found once."""
        if number not in self._doubtful:
            self._doubtful[number] = find_doubt(text, *self.span(number)) is not None
        return self._doubtful[number]

    def hedged(self, number: int, hedge: Span) -> tuple[str, frozenset[str]]:
        """What is hedged: the first stem behind a hedge that says something, and those near it."""
        line = self._reading.lines[number]
        inside = line.between(*hedge)
        behind = [s for s in line.stems[inside.stop : inside.stop + _HEDGED_WORDS] if self._reading.weight[s]]
        before = line.stems[max(0, inside.start - _BEFORE_HEDGE) : inside.start]
        near = frozenset(s for s in (*before, *behind) if self._reading.weight[s])
        return (behind[0] if behind else ""), near

    def find(self, number: int, span: Span, first: str, stems: frozenset[str]) -> Span | None:
        """The word at `span` that is `first` or means it, where most of what `stems` say stands near it;
        None where it does not."""
        line = self._reading.lines[number]
        wanted = {first, *(s for s, sure in related(first).items() if sure >= _SURELY)}
        whole, best, place = self._reading.weigh(stems), 0.0, 0
        inside = line.between(*span)
        for k in inside:
            if line.stems[k] in wanted:
                near = stems & set(line.stems[max(inside.start, k - _ABOUT) : min(k + _ABOUT, inside.stop)])
                said = self._reading.weigh(near) if len(near) > 1 else 0.0
                if said > best:
                    best, place = said, k
        return line.spans[place] if best and best >= _MOST * whole else None

    def phrase(self, number: int, span: Span) -> Span:
        """`span` with two words on either side."""
        line = self._reading.lines[number]
        inside = line.between(*span)
        if not inside:
            return span
        first, last = max(0, inside.start - 2), min(len(line.spans), inside.stop + 2) - 1
        return min(span[0], line.spans[first][0]), max(span[1], line.spans[last][1])

    def share(self, one: tuple[int, Mention], other: tuple[int, Mention]) -> float:
        """The part of the words that say something, of the mention that has fewer, which both have, those of
        near meaning in part."""
        lines = self._reading.lines
        a, b = ({lines[n].stems[k] for k in lines[n].between(m.start, m.end)} for n, m in (one, other))
        least = min(self._reading.weigh(a), self._reading.weigh(b))
        if not least:
            return 0.0
        near = {s for s in a - b if not b.isdisjoint(related(s))}
        return (self._reading.weigh(a & b) + _NEAR_MEANING * self._reading.weigh(near)) / least

    def common(self, one: tuple[int, Mention], other: tuple[int, Mention]) -> int:
        """How many words that say something both mentions have."""
        lines, weight = self._reading.lines, self._reading.weight
        a, b = ({lines[n].stems[k] for k in lines[n].between(m.start, m.end)} for n, m in (one, other))
        return sum(weight[s] > 0 for s in a & b)

    def span(self, number: int) -> Span:
        """Where a line stands."""
        return self._reading.lines[number].span


def _of_claims(
    texts: dict[str, str],
    lines: _Lines,
    like: Likeness,
    claims: Sequence[Claim],
    told: dict[str, list[Attribution]],
    quoted: dict[str, list[Span]],
) -> Iterator[Difference]:
    for claim in claims:
        mentions = _alike(lines, like, claim)
        if not mentions:
            continue
        hedged = _hedged(texts, lines, claim, mentions)
        if hedged:
            yield hedged
        sourced = _sourced(texts, lines, claim, mentions, told, quoted)
        if sourced:
            yield sourced


def _alike(lines: _Lines, like: Likeness, claim: Claim) -> list[tuple[Mention, int]]:
    """The mentions, each with its line, that are like a mention of another article."""
    placed = [(m, lines.at(m.article, m.start)) for m in claim.mentions if m.where == "text"]
    return [
        (m, at)
        for m, at in placed
        if any(
            o.article != m.article
            and like.get((min(at, n), max(at, n)), 0.0) >= least
            and lines.share((at, m), (n, o)) >= shared
            for o, n in placed
            for least, shared in [SURE if m.confidence == o.confidence == "sure" else POSSIBLE]
        )
    ]


def _hedged(
    texts: dict[str, str], lines: _Lines, claim: Claim, mentions: list[tuple[Mention, int]]
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
    versions: list[Version] = []
    strengths: set[str] = set()
    for (m, at), hedge in zip(mentions, hedges, strict=True):
        if hedge:
            span, strength = hedge
            strengths.add(strength)
            words = " ".join(texts[m.article][slice(*span)].split())
            versions.append(Version(m.article, *lines.phrase(at, span), words))
    for (m, at), hedge in zip(mentions, hedges, strict=True):
        if hedge or lines.is_doubtful(at, texts[m.article]):
            continue
        kept = [
            place
            for (o, n), found in zip(mentions, hedges, strict=True)
            if found and o.article != m.article
            for place in [lines.find(at, (m.start, m.end), *lines.hedged(n, found[0]))]
            if place
        ]
        if kept:
            strengths.add(STATED)
            value = STATED if m.stance == "asserts" else UNHEDGED
            versions.append(Version(m.article, *lines.phrase(at, kept[0]), value))
    if len(strengths) < 2 or len({v.article for v in versions}) < 2:
        return None
    return Difference("hedge", claim.text, tuple(sorted(versions)), claim.id)


def _sourced(
    texts: dict[str, str],
    lines: _Lines,
    claim: Claim,
    mentions: list[tuple[Mention, int]],
    told: dict[str, list[Attribution]],
    quoted: dict[str, list[Span]],
) -> Difference | None:
    named: list[tuple[Version, Mention, int]] = []
    bare: list[tuple[Mention, int]] = []
    for m, at in mentions:
        speaker = _speaker(m, told[m.article])
        if m.stance in ("reports", "denies") and speaker:
            named.append((Version(m.article, *_with_source(m, told[m.article]), speaker), m, at))
        elif m.stance in ("asserts", "hedges") and not _is_said(m, told[m.article], quoted[m.article]):
            bare.append((m, at))
    versions = [version for version, _, _ in named]
    sourced = {version.article for version in versions}
    for m, at in bare:
        if m.article in sourced:
            continue
        line = texts[m.article][slice(*lines.span(at))]
        if not _TOLD.search(line) and any(
            n.article != m.article
            and lines.common((at, m), (n_at, n)) >= _TELLING
            and lines.share((at, m), (n_at, n)) >= STATES_IT
            and not is_named_in(version.value, line)
            and _TOLD.search(texts[n.article], *lines.span(n_at))
            for version, n, n_at in named
        ):
            versions.append(Version(m.article, m.start, m.end, NO_SOURCE))
    first = versions[0].value if versions else ""
    if len({v.article for v in versions}) < 2 or all(same_speaker(v.value, first) for v in versions):
        return None
    return Difference("attribution", claim.text, tuple(sorted(versions)), claim.id)


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
