"""The corrections of claims: mentions are put in, taken out, claims joined and named.

Each makes something so; where it is so already, nothing changes.  What follows from the mentions is
counted once, at the end.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tui.compare.comparison import Comparison
from tui.compare.findings import Claim, Mention, Stance
from tui.notes.finding import Place
from tui.notes.passages import Passages
from tui.notes.recount import Recount, ranked, wording, words_of
from tui.notes.working import Working, is_at
from tui.story import Story

ACCEPTED = "accepted by you"
MERGED = "merged by you"
SPLIT = "split off by you"


class Claims:
    """The claims of a comparison while they are being corrected."""

    def __init__(self, comparison: Comparison) -> None:
        self._story: Story = comparison.story
        self._now = Working(comparison.claims)
        self._sources: dict[str, list[Claim]] = {}  # what a changed claim is made of, as the engine had it
        self._renamed: set[str] = set()

    def at(self, places: Sequence[Place], holding: Sequence[Place] = ()) -> Claim | None:
        """The claim that is made at `places` and, where these are given, at one of `holding`."""
        return self._now.at(places, holding)

    def accept(self, claim: Claim, place: Place, stance: Stance, attributed_to: str | None) -> Claim | None:
        """`place` surely states `claim`.  A claim that has no other mention is the same one then: it
        is taken in and returned."""
        own = self._now.at([place])
        same = own if own and own.id != claim.id and all(is_at(m, place) for m in own.mentions) else None
        if same:
            claim = self.merge(claim, same)
        there = [m for m in claim.mentions if is_at(m, place)]
        if not there:
            new = Mention(
                place.article, place.start, place.end, place.where, stance, attributed_to, "sure", (ACCEPTED,)
            )
            self._put(replace(claim, mentions=(*claim.mentions, new)), claim)
        elif any(m.confidence != "sure" for m in there):
            sure = tuple(_because(m, ACCEPTED) if m in there else m for m in claim.mentions)
            self._put(replace(claim, mentions=sure), claim)
        return same

    def reject(self, claim: Claim, place: Place) -> None:
        """`place` does not state `claim`.  If it states nothing else it makes a claim of its own."""
        out = [m for m in claim.mentions if is_at(m, place)]
        if 0 < len(out) < len(claim.mentions):
            self._take_out(claim, out)
            if not self._now.is_stated(place):
                self._begin(claim, out)

    def drop(self, claim: Claim, place: Place) -> bool:
        """`place` states nothing: true when it was all there was of `claim`, which is gone then."""
        if not all(is_at(m, place) for m in claim.mentions):
            return False
        self._now.drop(claim)
        self._sources.pop(claim.id, None)
        return True

    def merge(self, claim: Claim, other: Claim) -> Claim:
        """The two are one, under the id and the wording of `claim`."""
        added = tuple(replace(m, why=_with(m.why, MERGED)) for m in other.mentions)
        self._now.drop(other)
        sources = self._sources.pop(other.id, [other])
        merged = replace(claim, mentions=(*claim.mentions, *added))
        self._put(merged, claim)
        self._sources[claim.id] += sources
        return merged

    def split(self, claim: Claim, places: Sequence[Place]) -> None:
        """The mentions at `places` make a claim of their own, unless they are all of it."""
        out = [m for m in claim.mentions if any(is_at(m, place) for place in places)]
        if out and len(out) < len(claim.mentions):
            self._take_out(claim, out)
            self._begin(claim, out)

    def rename(self, claim: Claim, text: str) -> None:
        """`claim` is worded like this."""
        self._renamed.add(claim.id)
        if text != claim.text:
            self._put(replace(claim, text=text), claim)

    def result(self, passages: Passages) -> tuple[Claim, ...]:
        """All claims, counted and in order."""
        count = Recount(self._story, passages.left)
        untouched, changed = [], []
        for claim in self._now:
            sources = self._sources.get(claim.id, [claim])
            together = [passages.uncut(claim.mentions, source.voices) for source in sources]
            if claim.id not in self._sources and together == [claim.voices]:
                untouched.append(claim)
            else:
                changed.append(count.claim(claim, sources, together))
        return ranked(untouched, changed) if changed else tuple(untouched)

    def _put(self, claim: Claim, before: Claim) -> None:
        self._sources.setdefault(claim.id, [before])
        self._now.put(claim)

    def _take_out(self, claim: Claim, out: Sequence[Mention]) -> None:
        """Without these mentions, and without a wording that was theirs."""
        rest = tuple(m for m in claim.mentions if m not in out)
        text = claim.text
        if claim.id not in self._renamed and self._likeness(text, out) > self._likeness(text, rest):
            text = wording(self._story, rest)
        self._put(replace(claim, mentions=rest, text=text), claim)

    def _begin(self, source: Claim, mentions: Sequence[Mention]) -> None:
        """A claim of mentions that were taken out of `source`."""
        own = tuple(_because(m, SPLIT) for m in mentions)
        number = 1
        while (name := f"{source.id}.{number}") in self._now:
            number += 1
        new = replace(source, id=name, text=wording(self._story, own), mentions=own)
        self._sources[name] = list(self._sources[source.id])
        self._now.put(new)

    def _likeness(self, text: str, mentions: Sequence[Mention]) -> int:
        """How many of the words of `text` stand in the one of the mentions that has most of them."""
        words = set(text.casefold().split())
        return max(len(words & set(words_of(self._story, m).casefold().split())) for m in mentions)


def _because(mention: Mention, reason: str) -> Mention:
    return replace(mention, confidence="sure", why=_with(mention.why, reason))


def _with(reasons: tuple[str, ...], reason: str) -> tuple[str, ...]:
    return reasons if reason in reasons else (*reasons, reason)
