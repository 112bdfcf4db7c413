"""Corrections replayed on a comparison: a pure function from one `Comparison` to the next.

    engine's comparison + notes ──▶ corrected comparison, marks

Corrections are replayed in the order in which they were made.  Each finds what it is about by its
anchors in the claims as the ones before left them, and sees to it that what it says is so.  One that
finds no place any more changes nothing and is named in the comparison's notes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from tui.compare.comparison import Comparison
from tui.compare.findings import Claim, Passage
from tui.notes.anchors import About, Anchor, ArticleAt, ClaimAt, PassageAt
from tui.notes.claims import Claims
from tui.notes.corrections import (
    AcceptMention,
    Correction,
    MarkRead,
    MergeClaims,
    Pin,
    RejectMention,
    RejectPassage,
    RenameClaim,
    SplitClaim,
    WriteNote,
    anchors_of,
    describe,
)
from tui.notes.finding import Place, Places
from tui.notes.history import Entry, Notes
from tui.notes.marks import NO_MARK, Mark, Marks, joined
from tui.notes.misfits import ELSEWHERE, Misfit
from tui.notes.passages import Passages
from tui.notes.written import as_source

KEPT = "Kept, but not replayed: "
"""What the remarks on corrections without a place begin with."""
SETTING = "notes"
"""The setting of a corrected comparison that says which corrections are in it (a digest of them)."""


@dataclass(frozen=True, slots=True)
class Replayed:
    """A corrected comparison, what the reader put beside its findings, and the corrections that find no
    place in it, in the order in which they were made."""

    comparison: Comparison
    marks: Marks
    misfits: tuple[Misfit, ...] = ()


class _MisfitError(Exception):
    """A correction finds no place; the message says what is missing."""


def apply(comparison: Comparison, notes: Notes) -> Comparison:
    """`comparison` as the reader corrected it; without corrections as it is, but for the notes' remarks.

    A comparison that has these corrections in it already is returned as it is.
    """
    if dict(comparison.settings).get(SETTING) == _digest(notes):
        return comparison
    return replay(comparison, notes).comparison


def replay(comparison: Comparison, notes: Notes) -> Replayed:
    """The corrected comparison and the marks.  `comparison` is the engine's, without corrections.

    Claims keep their ids; one that is split off gets that of the claim it came from with a number
    behind it (c7.1).
    """
    if not notes.entries:
        return Replayed(_with_notes(comparison, notes.remarks), Marks())
    run = _Replay(comparison)
    for entry in notes.entries:
        run.take(entry)
    settings = dict(comparison.settings) | {SETTING: _digest(notes)}
    corrected = replace(run.comparison(), settings=tuple(sorted(settings.items())))
    return Replayed(_with_notes(corrected, (*notes.remarks, *run.remarks())), run.marks(), tuple(run.misfits))


class _Replay:
    """One run over the corrections."""

    def __init__(self, comparison: Comparison) -> None:
        self._places = Places(comparison.story)
        self._claims = Claims(comparison)
        self._passages = Passages(comparison)
        self._marked: dict[str, Mark] = {}  # by claim id
        self._marked_passages: dict[Passage, Mark] = {}
        self._marked_articles: dict[str, Mark] = {}
        self.misfits: list[Misfit] = []

    def take(self, entry: Entry) -> None:
        """Replay one correction, or remember that it has no place."""
        if not any(self._places.article(anchor) for anchor in anchors_of(entry.correction)):
            self.misfits.append(Misfit(entry, ELSEWHERE))
            return
        try:
            self._do(entry.correction)
        except _MisfitError as missing:
            self.misfits.append(Misfit(entry, str(missing)))

    def comparison(self) -> Comparison:
        """The corrected comparison, without a word on what did not fit."""
        return replace(self._passages.result(), claims=self._claims.result(self._passages))

    def marks(self) -> Marks:
        """What stands beside the findings; marks that were taken away again are none."""
        return Marks(
            {claim: mark for claim, mark in self._marked.items() if mark},
            {passage: mark for passage, mark in self._marked_passages.items() if mark},
            {article: mark for article, mark in self._marked_articles.items() if mark},
        )

    def remarks(self) -> list[str]:
        """A sentence on each correction that has no place, and on words that have changed."""
        remarks = [
            f"{KEPT}{describe(misfit.entry.correction)}; {misfit.why}."
            for misfit in self.misfits
            if misfit.why != ELSEWHERE
        ]
        if elsewhere := sum(misfit.why == ELSEWHERE for misfit in self.misfits):
            many = "corrections" if elsewhere > 1 else "correction"
            remarks.append(f"{KEPT}{elsewhere} {many} of articles not in this story.")
        for article, count in sorted(self._places.edited().items()):
            places = "places that you corrected were" if count > 1 else "place that you corrected was"
            remarks.append(f"{article} has changed: {count} {places} found again by words nearly the same.")
        return remarks

    def _do(self, correction: Correction) -> None:
        match correction:
            case AcceptMention():
                self._accept(correction)
            case RejectMention():
                self._reject(correction)
            case MergeClaims():
                self._merge(correction)
            case SplitClaim():
                places = self._all_placed(correction.mentions)
                if claim := self._claim_or_none(correction.claim, places):
                    self._claims.split(claim, places)
            case RenameClaim():
                claim = self._claim(correction.claim)
                self._claims.rename(claim, correction.text or claim.text)
            case RejectPassage():
                if passage := self._passage_or_none(correction.passage):
                    self._passages.reject(passage)
            case Pin():
                self._mark(correction.about, lambda mark: replace(mark, pinned=correction.on))
            case MarkRead():
                self._mark(correction.about, lambda mark: replace(mark, read=correction.on))
            case WriteNote():
                self._mark(correction.about, lambda mark: replace(mark, note=correction.text))

    def _accept(self, correction: AcceptMention) -> None:
        claim, place = self._claim(correction.claim), self._place(correction.mention)
        same = self._claims.accept(claim, place, correction.stance, correction.attributed_to)
        if same:
            self._join_marks(claim, same)

    def _reject(self, correction: RejectMention) -> None:
        place = self._place(correction.mention)
        claim = self._claim_or_none(correction.claim, [place])
        if claim and correction.claim.mentions != (correction.mention,):
            self._claims.reject(claim, place)
        elif claim and self._claims.drop(claim, place):
            self._marked.pop(claim.id, None)

    def _merge(self, correction: MergeClaims) -> None:
        claim, other = self._claim(correction.claim), self._claim(correction.other)
        if claim.id != other.id:
            self._claims.merge(claim, other)
            self._join_marks(claim, other)

    def _join_marks(self, claim: Claim, other: Claim) -> None:
        if other.id in self._marked:
            self._marked[claim.id] = joined(self._marked.get(claim.id, NO_MARK), self._marked.pop(other.id))

    def _mark(self, about: About, change: Callable[[Mark], Mark]) -> None:
        match about:
            case ClaimAt():
                claim = self._claim(about)
                self._marked[claim.id] = change(self._marked.get(claim.id, NO_MARK))
            case PassageAt():
                passage = self._passage_or_none(about)
                if passage is None:
                    raise _MisfitError("no shared wording is found there any more")
                self._marked_passages[passage] = change(self._marked_passages.get(passage, NO_MARK))
            case ArticleAt():
                article = self._places.article(about)
                if article:
                    self._marked_articles[article.id] = change(self._marked_articles.get(article.id, NO_MARK))

    def _claim(self, about: ClaimAt) -> Claim:
        claim = self._claim_or_none(about)
        if claim is None:
            raise _MisfitError("no claim is found there any more")
        return claim

    def _claim_or_none(self, about: ClaimAt, holding: Sequence[Place] = ()) -> Claim | None:
        return self._claims.at(self._all_placed(about.mentions), holding)

    def _passage_or_none(self, about: PassageAt) -> Passage | None:
        return self._passages.at(self._place(about.a), self._place(about.b))

    def _all_placed(self, anchors: Sequence[Anchor]) -> list[Place]:
        """The places of those anchors whose words are still there; of one at least."""
        places = [place for anchor in anchors if (place := self._places.place(anchor))]
        return places or [self._place(anchors[0])]

    def _place(self, anchor: Anchor) -> Place:
        place = self._places.place(anchor)
        if place is None:
            article = self._places.article(anchor)
            raise _MisfitError(
                f"these words are no longer in {article.outlet if article else anchor.article}"
            )
        return place


def _with_notes(comparison: Comparison, remarks: Iterable[str]) -> Comparison:
    """The comparison with the remarks among its notes, each once."""
    return replace(comparison, notes=tuple(dict.fromkeys((*comparison.notes, *remarks))))


def _digest(notes: Notes) -> str:
    return sha256("".join(map(as_source, notes.entries)).encode("utf-8", "surrogatepass")).hexdigest()[:16]
