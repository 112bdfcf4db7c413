"""Who says it, where articles tell one thing: one names a source, another a different one, or none.

wire     two people were killed, a police spokeswoman said    police
digest   Two people were killed                               no source
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from tui.compare.clauses import read_line
from tui.compare.english import DAYS
from tui.compare.findings import Attribution, Difference, Mention, Version
from tui.compare.names import has_a_voice
from tui.compare.placed import Placed, PlacedLines
from tui.compare.settled import issuer_of
from tui.compare.spoken import is_named_in, is_somebody, is_speech, same_speaker, speaker_of
from tui.compare.subjects import FINITE
from tui.compare.touching import Touching
from tui.story import Span

NO_SOURCE = "no source"

LONG = 110
"""Characters of a version from which it is cut to what can be read at a glance."""

SAID_ALIKE, STATES_IT = 0.25, 0.35
"""The part of their words without names that two mentions with sources must share, and that one without a
source must share with one that has a source."""

_DIGITS = re.compile(r"(?!(?:19|20)\d\d\b)\b\d+(?:[.,]\d+)*")
_TOLD = re.compile(r"\b(?:said|says|saying|told|according|statement|reported|reports)\b", re.IGNORECASE)
"""A sentence with one of these words does not stand without a source."""
_SAID = re.compile(
    _TOLD.pattern
    + r"|\b(?:announc|claim|confirm|admit|insist|warn|reckon|promis|acknowledg|estimat|den[iy]|stat)"
    r"(?:e|es|ed|s|ing|y|ies|ied|ted)?\b|\b(?:speaks?|spoke) of\b",
    re.IGNORECASE,
)
"""One with none of these may only seem to have a source (`Russia maintained close ties`)."""

_DAY = re.compile(rf" (?:on|last|late|early) (?:{'|'.join(DAYS)})\b.*$", re.IGNORECASE)

_Named = tuple[str, Placed]
"""Who says it, and the mention."""


def find_sources(
    lines: PlacedLines,
    mentions: Sequence[Placed],
    told: Mapping[str, Touching[Attribution]],
    quoted: Mapping[str, Sequence[Span]],
    claim: str | None,
) -> Difference | None:
    """The mentions that one with a source bears on, and whose they are: around the one that most bear on."""
    named: list[_Named] = []
    bare: list[Placed] = []
    for m, at in mentions:
        said = told[m.article].at((m.start, m.end))
        speaker = _speaker(m, said)
        if m.stance in ("reports", "denies") and speaker:
            named.append((speaker, (_what_is_said(m, said), at)))
        elif m.stance in ("asserts", "hedges") and not _is_said(
            lines.texts[m.article], m, said, quoted[m.article]
        ):
            bare.append((m, at))
    best: list[_Named] = []
    for one in named:
        around = _around(lines, one, named, bare)
        if len(around) > len(best):
            best = around
    if not best:
        return None
    versions = []
    for speaker, (m, at) in best:
        said = () if speaker == NO_SOURCE else told[m.article].at((m.start, m.end))
        versions.append(Version(m.article, *_with_source(lines, (m, at), said), speaker))
    first = best[0][1][0]
    topic = " ".join(lines.texts[first.article][first.start : first.end].split())
    return Difference("attribution", topic, tuple(sorted(versions)), claim)


def _around(
    lines: PlacedLines,
    one: _Named,
    named: Sequence[_Named],
    bare: Sequence[Placed],
) -> list[_Named]:
    """A mention with a source, those with another that say the same, and those with none that state it;
    empty where nobody differs."""
    speaker, placed = one
    found = [one]
    taken = {placed[0].article}
    for who, other in sorted(named, key=lambda n: same_speaker(n[0], speaker)):
        if other[0].article not in taken and lines.said_alike(placed, other) >= SAID_ALIKE:
            found.append((who, other))
            taken.add(other[0].article)
    for other in bare:
        if other[0].article not in taken and _states(lines, other, speaker, placed):
            found.append((NO_SOURCE, other))
            taken.add(other[0].article)
    return found if any(not same_speaker(who, speaker) for who, _ in found) else []


def _states(lines: PlacedLines, bare: Placed, speaker: str, named: Placed) -> bool:
    """Whether a mention without a source states as fact what another puts down to `speaker`."""
    (m, at), (n, n_at) = bare, named
    line = lines.texts[m.article][slice(*lines.span(at))]
    return (
        not _TOLD.search(line)
        and not line.rstrip(" ”\"'’)").endswith("?")
        and _has_verb(lines.texts[m.article], m)
        and _has_verb(lines.texts[n.article], n)
        and lines.said_alike(bare, named) >= STATES_IT
        and not _counts_otherwise(
            lines.texts[m.article][m.start : m.end], lines.texts[n.article][n.start : n.end]
        )
        and not is_named_in(speaker, line)
        and bool(_SAID.search(lines.texts[n.article], *lines.span(n_at)))
    )


def _counts_otherwise(words: str, others: str) -> bool:
    """Whether both have figures, and none of them alike: then they say different things."""
    one, other = set(_DIGITS.findall(words)), set(_DIGITS.findall(others))
    return bool(one and other) and one.isdisjoint(other)


def _speaker(mention: Mention, told: Sequence[Attribution]) -> str | None:
    """Who says it: as settled over the article where an attribution is there, else as the claim has it; None
    for what has no voice (`threatened by a rebellion`)."""
    span = (mention.start, mention.end)
    covered = any(s < span[1] and span[0] < e for a in told for s, e in a.stretches)
    found = speaker_of(span, told) if covered else issuer_of(mention.attributed_to or "")
    found = _DAY.sub("", found) if found else None
    return found if found and is_somebody(found) and has_a_voice(found) else None


def _what_is_said(mention: Mention, told: Sequence[Attribution]) -> Mention:
    """The mention without the words that name its source."""
    stretches = [
        (min(e, mention.end) - max(s, mention.start), s, e) for said in told for s, e in said.stretches
    ]
    shared, start, end = max(stretches, default=(0, 0, 0))
    if shared <= 0:
        return mention
    return replace(mention, start=max(start, mention.start), end=min(end, mention.end))


def _is_said(text: str, mention: Mention, told: Sequence[Attribution], quoted: Sequence[Span]) -> bool:
    """Whether most of the mention is somebody's word, it names a source itself, or it is a quotation."""
    if any(start < mention.end and mention.start < end for start, end in quoted):
        return True
    for a in told:
        if a.source and a.cue and mention.start <= a.cue[0] < mention.end:
            return True
        if not is_speech(text, a):
            continue
        shared = sum(
            min(e, mention.end) - max(s, mention.start)
            for s, e in a.stretches
            if s < mention.end and mention.start < e
        )
        if shared * 2 > mention.end - mention.start:
            return True
    return False


def _has_verb(text: str, mention: Mention) -> bool:
    """Whether it states something, and does not only name it."""
    return bool(FINITE.search(read_line(text, mention.start, mention.end, (), ()).tags))


def _with_source(lines: PlacedLines, placed: Placed, told: Sequence[Attribution]) -> Span:
    """The mention with the words that name its source, where they stand right beside it; of a long one what
    is near these."""
    mention, at = placed
    start, end = mention.start, mention.end
    focus: Span | None = None
    for a in told:
        if a.content[0] < end and start < a.content[1]:
            for part in sorted(filter(None, (a.cue, a.source)), key=lambda part: abs(part[0] - end)):
                if part[1] <= start <= part[1] + 60:
                    start = part[0]
                    focus = (min(part[0], focus[0]), max(part[1], focus[1])) if focus else part
                elif end <= part[0] <= end + 12:
                    end = part[1]
                    focus = (min(part[0], focus[0]), max(part[1], focus[1])) if focus else part
    return lines.excerpt(at, focus, (start, end), LONG)
