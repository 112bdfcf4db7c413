"""What a reader can correct, as plain frozen facts.

Each says what is so, not what to change: replayed where it is so already, it changes nothing.
A correction is made from what is on the screen by one of the functions below, which turn findings of
this run into anchors.  Where two contradict each other, the later one holds.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from tui.compare.findings import Claim, Mention, Passage, Stance
from tui.notes.anchors import (
    About,
    Anchor,
    ArticleAt,
    ClaimAt,
    PassageAt,
    at,
    claim_at,
    mention_at,
    passage_at,
)
from tui.story import Article, Story
from tui.story.text import clean


@dataclass(frozen=True, slots=True)
class AcceptMention:
    """The mention surely states the claim, with this stance, said by `attributed_to`."""

    claim: ClaimAt
    mention: Anchor
    stance: Stance = "asserts"
    attributed_to: str | None = None


@dataclass(frozen=True, slots=True)
class RejectMention:
    """The mention does not state the claim."""

    claim: ClaimAt
    mention: Anchor


@dataclass(frozen=True, slots=True)
class MergeClaims:
    """The two claims are one; it keeps the wording of `claim`."""

    claim: ClaimAt
    other: ClaimAt


@dataclass(frozen=True, slots=True)
class SplitClaim:
    """The mentions are no part of `claim` but make one of their own."""

    claim: ClaimAt
    mentions: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class RenameClaim:
    """The claim is worded like this."""

    claim: ClaimAt
    text: str


@dataclass(frozen=True, slots=True)
class RejectPassage:
    """The passage is not copied wording."""

    passage: PassageAt


@dataclass(frozen=True, slots=True)
class Pin:
    """Pinned, or no longer."""

    about: About
    on: bool = True


@dataclass(frozen=True, slots=True)
class MarkRead:
    """Read, or to be read again."""

    about: About
    on: bool = True


@dataclass(frozen=True, slots=True)
class WriteNote:
    """What the reader wrote beside it; an empty text takes the note away."""

    about: About
    text: str


Correction = (
    AcceptMention | RejectMention | MergeClaims | SplitClaim | RenameClaim
    | RejectPassage | Pin | MarkRead | WriteNote
)  # fmt: skip


def accept_mention(story: Story, claim: Claim, mention: Mention) -> AcceptMention:
    """`mention`, possible or not yet found, surely states `claim`."""
    rest = claim_at(story, claim, without=(mention,))
    return AcceptMention(rest, mention_at(story, mention), mention.stance, mention.attributed_to)


def reject_mention(story: Story, claim: Claim, mention: Mention) -> RejectMention:
    """`mention` does not state `claim`.  The only mention of a claim takes the claim with it."""
    return RejectMention(claim_at(story, claim, without=(mention,)), mention_at(story, mention))


def merge_claims(story: Story, claim: Claim, other: Claim) -> MergeClaims:
    """The two are one, worded as `claim`."""
    return MergeClaims(claim_at(story, claim), claim_at(story, other))


def split_claim(story: Story, claim: Claim, mentions: Collection[Mention]) -> SplitClaim:
    """These mentions of `claim` make a claim of their own."""
    taken = tuple(mention_at(story, mention) for mention in mentions)
    return SplitClaim(claim_at(story, claim, without=mentions), taken)


def rename_claim(story: Story, claim: Claim, text: str) -> RenameClaim:
    """`claim` is worded as `text`, on one line; an empty one leaves the wording as it is."""
    return RenameClaim(claim_at(story, claim), " ".join(clean(text).split()))


def reject_passage(story: Story, passage: Passage) -> RejectPassage:
    """`passage` is not copied wording."""
    return RejectPassage(passage_at(story, passage))


def pin(story: Story, finding: Claim | Passage | Article, on: bool = True) -> Pin:
    """Pin a finding, or take its pin away."""
    return Pin(at(story, finding), on)


def mark_read(story: Story, finding: Claim | Passage | Article, on: bool = True) -> MarkRead:
    """Mark a finding as read, or as to be read again."""
    return MarkRead(at(story, finding), on)


def write_note(story: Story, finding: Claim | Passage | Article, text: str) -> WriteNote:
    """Write beside a finding, in the place of what was written there before."""
    return WriteNote(at(story, finding), clean(text).strip())


def anchors_of(correction: Correction) -> Iterator[Anchor | ArticleAt]:
    """Everything that `correction` points at, what it is first of all about first."""
    match correction:
        case AcceptMention() | RejectMention():
            yield correction.mention
            yield from correction.claim.mentions
        case MergeClaims():
            yield from correction.claim.mentions
            yield from correction.other.mentions
        case SplitClaim():
            yield from correction.mentions
            yield from correction.claim.mentions
        case RenameClaim():
            yield from correction.claim.mentions
        case RejectPassage():
            yield from (correction.passage.a, correction.passage.b)
        case Pin() | MarkRead() | WriteNote():
            yield from _anchors_about(correction.about)


def _anchors_about(about: About) -> Iterator[Anchor | ArticleAt]:
    match about:
        case ClaimAt():
            yield from about.mentions
        case PassageAt():
            yield from (about.a, about.b)
        case ArticleAt():
            yield about


def describe(correction: Correction) -> str:
    """The correction in a few words, such as: the renaming of “China backs …”."""
    first = next(anchors_of(correction), None)
    if first is None:
        named = "nothing"
    else:
        named = first.article if isinstance(first, ArticleAt) else f"“{_shortened(first.text)}”"
    return f"{_deed(correction)} {named}"


def _deed(correction: Correction) -> str:
    match correction:
        case AcceptMention():
            return "the acceptance of"
        case RejectMention():
            return "the rejection of"
        case MergeClaims():
            return "the merging of"
        case SplitClaim():
            return "the splitting off of"
        case RenameClaim():
            return "the renaming of"
        case RejectPassage():
            return "the rejection of the passage"
        case Pin():
            return "the pin on" if correction.on else "the taking away of the pin on"
        case MarkRead():
            return "the mark as read on" if correction.on else "the mark as unread on"
        case WriteNote():
            return "the note on" if correction.text else "the removal of the note on"


def _shortened(text: str, most: int = 60) -> str:
    words = " ".join(text.split())
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"
