"""How surely articles tell one thing: a hedge that one has and another has not, or another strength of it.

voa      may … test the limits of ties        may
post     is testing relations                 stated as fact
times    is likely to test the relationship   likely
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from tui.compare.differing.doubts import find_doubt
from tui.compare.differing.placed import BREAK, Placed, PlacedLines, both_sure, figures_in
from tui.compare.differing.predicates import acts_of, is_alike, predicate_of
from tui.compare.differing.restated import is_negated
from tui.compare.findings import Difference, Version
from tui.compare.language.phrasing import is_headless
from tui.compare.spans import touches
from tui.story import Span

STATED = "stated as fact"
UNHEDGED = "not hedged"

ALIKE = 0.2
"""The part of their words that a mention must share with a hedged one, if both tell the same act."""
FORETOLD = 0.4
"""The same where one says outright what will be, names counted."""
HEDGED_BEFORE = 0.6
"""The same where all that the mention says is hedged by what stands before it."""
POSSIBLE, UNCLAIMED = 0.6, 0.4
"""The same where one is only a possible mention; where no claim says that they are one."""
SAME_THING = 0.2
"""The part of what is hedged that another article's hedge must be about, too."""
_WILL = re.compile(r"\b(?:will|is going to|are going to)\b", re.IGNORECASE)
_UNPROVEN = re.compile(
    r"\b(?:accused|suspect(?:s|ed)?|charged|allegations?|(?:it|is|was|were) said|appears|seems"
    r"|planned|scheduled)\b",
    re.IGNORECASE,
)
"""What is put so is not told as a fact, though it is no hedge by itself."""
_BROKEN = re.compile(rf"{BREAK.pattern}|\buntil\b")
"""What a hedge does not reach across."""
_ESTIMATE = re.compile(r"\b(?:study|studies|survey|estimates?) .*\bputs? .*\bat\b", re.IGNORECASE)
_LEAD = re.compile(r"(?:[\w’'-]+\s+){1,2}\Z")
"""The words before a mention that may hedge it."""

_MARK = re.compile(r"[“\"«„]\s*\Z")

_RELATIVE = re.compile(r"(?:who|whom|whose|which|that)\b")
"""What a relative clause says is not hedged with what it hangs on."""

_MODAL = re.compile(r"may|might|could", re.IGNORECASE)
_WITH_ITS_HEDGE = 120
"""Characters up to which what is hedged further up is shown with all that stands between."""
_GOES_ON = re.compile(r"\b(?:and|but|or)\s+\Z")
_OF_ITS_OWN = re.compile(r"(?:and |but )?(?:is|are|was|were|has|have|had)\b")
"""A verb that does not hang on a `may` before it: `could be a sign of defeat and is testing the ties`."""
_Doubt = tuple[Span, str]


class _Hedged(NamedTuple):
    """A mention with its hedge: the first stem behind that, those near it, and whether it is quoted."""

    placed: Placed
    doubt: _Doubt
    verb: str
    near: frozenset[str]
    spoken: bool


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
    words = text[first : mention.end]
    goes_on = _GOES_ON.search(text, start, first) and not predicate_of(words)
    if (
        (is_headless(words) or goes_on)
        and not _RELATIVE.match(words)
        and not _MARK.search(text, start, first)
    ):
        found = find_doubt(text, start, first)
        if found and _MODAL.fullmatch(text[slice(*found[0])].strip()) and _OF_ITS_OWN.match(words):
            found = None
    else:
        found = find_doubt(text, lead.start(), first) if lead else None
    return found


def _counts_otherwise(lines: PlacedLines, one: Placed, other: Placed) -> bool:
    """Whether both have figures, and no same one; or the other's is an estimate as well."""
    words, others = lines.words(one), lines.words(other)
    figures, its = figures_in(words), figures_in(others)
    return bool(figures and its) and (figures.isdisjoint(its) or bool(_ESTIMATE.search(others)))


def _tells_the_act(lines: PlacedLines, hedged: Placed, doubt: _Doubt, other: Placed, claimed: bool) -> bool:
    """Whether a mention tells the act that the hedge stands before (`may allow water in`, `lets water in`),
    or foretells what the other of one claim hedges (`intends to appeal`, `will go to court`).  Where
    no claim surely has both, one word more must be the same."""
    (m, _), (n, _) = hedged, other
    text, words = lines.texts[m.article], lines.texts[n.article][n.start : n.end]
    part, exactly, _ = lines.told_alike(hedged, other)
    shared = lines.share(hedged, other)
    sure = both_sure(hedged, other)
    if doubt[0][1] <= m.start and exactly and shared >= HEDGED_BEFORE:
        between = text[doubt[0][1] : m.start]
        reaches = between.rstrip(", ") if text.startswith("including", m.start) else between
        return _BROKEN.search(reaches) is None
    foretells = claimed and sure and _WILL.search(words)
    if foretells and shared >= FORETOLD:
        return True
    act = predicate_of("will " + " ".join(text[doubt[0][1] : m.end].split()))
    enough = exactly >= (1 if sure and claimed else 2) and part >= ALIKE
    return doubt[1] != "unclear" and enough and is_alike(act, predicate_of(words))


def _around(
    lines: PlacedLines,
    mentions: Sequence[Placed],
    doubts: Sequence[_Doubt | None],
    first: int,
    quoted: Mapping[str, Sequence[Span]],
    claimed: bool,
) -> tuple[Version, ...]:
    """The versions of what the hedge of mention number `first` is about; none where all are as sure."""
    one, doubt = mentions[first], doubts[first]
    if doubt is None:
        return ()
    spoken = touches((doubt[0][0], doubt[0][0] + 1), quoted[one[0].article])
    hedged = _Hedged(one, doubt, *lines.hedged(one[1], doubt[0]), spoken)
    versions: list[Version] = []
    strengths: set[str] = set()
    for placed, other in zip(mentions, doubts, strict=True):
        if placed is not one and placed[0].article in {one[0].article, *(v.article for v in versions)}:
            continue
        least = UNCLAIMED * (not claimed) if both_sure(one, placed) else POSSIBLE
        if lines.share(one, placed) < least:
            continue
        if other:
            version = _hedged_too(lines, hedged, placed, other, claimed)
        else:
            version = _put_plainly(lines, hedged, placed, quoted, claimed)
        if version:
            strengths.add(other[1] if other else STATED)
            versions.append(version)
    return tuple(versions) if len(strengths) > 1 else ()


def _hedged_too(
    lines: PlacedLines, hedged: _Hedged, placed: Placed, other: _Doubt, claimed: bool
) -> Version | None:
    """The mention with its own hedge, where that is about the same."""
    (m, at), (place, _) = placed, other
    verb, about = lines.hedged(at, place)
    if placed is not hedged.placed and not (
        lines.part_of(hedged.near, about) >= SAME_THING
        and (claimed or verb == hedged.verb)
        and any(lines.told_alike(hedged.placed, placed))
    ):
        return None
    whole = (min(m.start, place[0]), m.end)
    inherited = place[1] <= m.start and whole[1] - whole[0] <= _WITH_ITS_HEDGE
    span = whole if inherited else lines.excerpt(at, place, whole)
    return Version(m.article, *span, " ".join(lines.texts[m.article][slice(*place)].split()))


def _put_plainly(
    lines: PlacedLines,
    hedged: _Hedged,
    placed: Placed,
    quoted: Mapping[str, Sequence[Span]],
    claimed: bool,
) -> Version | None:
    """The mention, where it says the hedged thing without a hedge; one in quotation marks only if the hedge
    stands in some, too."""
    (m, at), (one, _) = placed, hedged.placed
    text, words = lines.texts[m.article], lines.words(placed)
    if (lines.is_doubtful(at) and not _OF_ITS_OWN.match(text, m.start)) or _UNPROVEN.search(words):
        return None
    kept = lines.find(at, (m.start, m.end), hedged.verb, hedged.near)
    denied = is_negated(lines.texts[one.article][hedged.doubt[0][1] : one.end])
    if kept and (_counts_otherwise(lines, hedged.placed, placed) or denied != is_negated(words)):
        return None
    if not kept and _tells_the_act(lines, hedged.placed, hedged.doubt, placed, claimed):
        kept = (m.start, m.start + 1)
    if not kept or (not hedged.spoken and touches((kept[0], kept[0] + 1), quoted[m.article])):
        return None
    first = min(m.start + acts_of(words)[0], kept[0])
    value = STATED if m.stance == "asserts" else UNHEDGED
    return Version(m.article, *lines.excerpt(at, (first, kept[1]), (m.start, m.end)), value)
