"""How surely articles tell one thing: a hedge that one has and another has not, or another strength of it.

voa      may … test the limits of ties        may
post     is testing relations                 stated as fact
times    is likely to test the relationship   likely
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from tui.compare.doubts import find_doubt
from tui.compare.findings import Difference, Version
from tui.compare.phrasing import is_headless
from tui.compare.placed import Placed, PlacedLines
from tui.story import Span

STATED = "stated as fact"
UNHEDGED = "not hedged"

LONG = 80
"""Characters of a version from which it is cut to what can be read at a glance."""
SAME_THING = 0.2
"""The part of what is hedged that another article's hedge must be about, too."""
_LEAD = re.compile(r"(?:[\w’'-]+\s+){1,2}\Z")
"""The words before a mention that may hedge it."""

_Doubt = tuple[Span, str]


def find_sureness(
    lines: PlacedLines,
    mentions: Sequence[Placed],
    quoted: Mapping[str, Sequence[Span]],
    claim: str | None,
) -> Difference | None:
    """The mentions that are hedged, in different strengths, and those that say the hedged thing plainly:
    around the hedge that most others bear on."""
    doubts = [_doubt_of(lines, (m, at)) for m, at in mentions]
    found = [
        _around(lines, mentions, doubts, first, quoted, claim is not None)
        for first, doubt in enumerate(doubts)
        if doubt
    ]
    versions = max(found, key=len, default=())
    if len({v.article for v in versions}) < 2:
        return None
    topic = min(versions, key=lambda v: (v.value in (STATED, UNHEDGED), v))
    words = " ".join(lines.texts[topic.article][topic.start : topic.end].split())
    return Difference("hedge", words, tuple(sorted(versions)), claim)


def _doubt_of(lines: PlacedLines, placed: Placed) -> _Doubt | None:
    """The hedge of a mention, or just before it (`apparently shows`); one without a subject of its own has
    that of what stands before it in its sentence (`may not only herald a defeat, but test the limits`)."""
    mention, at = placed
    if not lines.is_doubtful(at):
        return None
    text = lines.texts[mention.article]
    start, end = lines.span(at)
    first = max(start, mention.start)
    within = find_doubt(text, first, min(mention.end, end))
    if within:
        return within
    lead = _LEAD.search(text, start, first)
    if is_headless(text[first : mention.end]):
        found = find_doubt(text, start, first)
    else:
        found = find_doubt(text, lead.start(), first) if lead else None
    return found


def _around(
    lines: PlacedLines,
    mentions: Sequence[Placed],
    doubts: Sequence[_Doubt | None],
    first: int,
    quoted: Mapping[str, Sequence[Span]],
    claimed: bool,
) -> tuple[Version, ...]:
    """The versions of what the hedge of mention number `first` is about; none where all are as sure."""
    one, one_at = mentions[first]
    doubt = doubts[first]
    if doubt is None:
        return ()
    verb, near = lines.hedged(one_at, doubt[0])
    versions: list[Version] = []
    strengths: set[str] = set()
    for (m, at), other in zip(mentions, doubts, strict=True):
        text = lines.texts[m.article]
        if m is not one and m.article in {one.article, *(v.article for v in versions)}:
            continue
        if other:
            word, about = lines.hedged(at, other[0])
            if m is one or (lines.part_of(near, about) >= SAME_THING and (claimed or word == verb)):
                strengths.add(other[1])
                words = " ".join(text[slice(*other[0])].split())
                span = lines.excerpt(at, other[0], (m.start, m.end), LONG)
                versions.append(Version(m.article, *span, words))
        elif not lines.is_doubtful(at):
            kept = lines.find(at, (m.start, m.end), verb, near)
            if kept and not any(start <= kept[0] < end for start, end in quoted[m.article]):
                strengths.add(STATED)
                value = STATED if m.stance == "asserts" else UNHEDGED
                versions.append(Version(m.article, *lines.excerpt(at, kept, (m.start, m.end), LONG), value))
    return tuple(versions) if len(strengths) > 1 else ()
