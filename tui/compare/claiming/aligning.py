"""Which part of two matching sentences is the point they share, as exact spans.

    Under a deal, [Prigozhin will move to Belarus], and charges will be dropped.
    [The Wagner leader is to leave for Belarus].

Both sentences are cut into the stretches that carry a point (`points`).  Of all runs of neighbouring
stretches the two are chosen whose terms cover one another best: a short run that says the same beats
the whole sentence, which says more.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from tui.compare.claiming.grouping import Ends
from tui.compare.claiming.statements import Statement, Statements
from tui.compare.findings import Attribution
from tui.compare.language.english import word_set
from tui.compare.language.forms import NAME
from tui.compare.language.joints import SAYING, is_clause
from tui.compare.language.points import points
from tui.compare.touching import told_in
from tui.story import Span, Story
from tui.story.text import WORD

_LITTLE = 6.0
_LONGEST_RUN = 2
_RUN_ON = 0.7
_NO_FIT = 0.05
_WORTH = 0.04
_LITTLE_ELSE = 2
_CIRCUMSTANCE = word_set("""
    a an the his her its their on in at to of by for from with as after before during late early later earlier
    also then this last night evening morning afternoon day week month year today yesterday monday tuesday
    wednesday thursday friday saturday sunday january february march april may june july august september
    october november december statement interview briefing conference news press post posts tweet letter
    report speech telephone phone television radio website twitter facebook social media email reporters
    journalists
    """)


class Run(NamedTuple):
    """Neighbouring stretches, the first and the last of them, and how much their terms say."""

    first: int
    last: int
    says: float


@dataclass(frozen=True)
class Sentence:
    """A sentence's stretches as spans of the text.  `frames` are those that only say who says it ("the
    ministry said on Sunday").  Its terms are looked at when it has a match: most sentences have none."""

    stretches: tuple[Span, ...]
    frames: frozenset[int]
    row: Statement
    statements: Statements

    @cached_property
    def terms(self) -> list[list[tuple[int, float]]]:
        """The terms of each stretch, each with how much it says."""
        row, says = self.row, self.statements.says
        placed = [(at, term) for term, (at, _) in zip(row.terms, row.spans, strict=True) if term >= 0]
        return [
            [(term, says[term]) for term in dict.fromkeys(term for at, term in placed if start <= at < end)]
            for start, end in self.stretches
        ]

    @cached_property
    def places(self) -> dict[int, list[int]]:
        """For each term the stretches that have it."""
        found: dict[int, list[int]] = {}
        for k, held in enumerate(self.terms):
            for term, _ in held:
                found.setdefault(term, []).append(k)
        return found

    def names(self, piece: Ends) -> set[int]:
        """The people and bodies that a piece names; countries are named by all."""
        kinds, words = self.statements.kind_of, self.statements.words
        held = (term for terms in self.terms[piece[0] : piece[1] + 1] for term, _ in terms)
        return {term for term in held if kinds[term] == NAME and words[term][0] != "@"}

    @cached_property
    def runs(self) -> list[Run]:
        """The runs of neighbouring stretches that neither begin nor end with a frame."""
        says = [sum(weight for _, weight in held) for held in self.terms]
        ends = [k for k in range(len(self.stretches)) if k not in self.frames]
        return [
            Run(first, last, sum(says[first : last + 1]))
            for first in ends
            for last in ends
            if first <= last < first + _LONGEST_RUN
        ]


def cut_sentences(
    story: Story, statements: Statements, attributions: Sequence[Attribution] = ()
) -> list[Sentence]:
    """Every sentence of the story, cut, in the order of `statements.rows`."""
    told = told_in([article.id for article in story.articles], attributions)
    sentences = []
    for row in statements.rows:
        article = story.articles[row.article]
        here = [a for a in told[article.id].at(row.span) if _touches(a, row.span)]
        said_here = [stretch for a in here if _says(article.text, a) for stretch in a.stretches]
        edges = [end for _, end in said_here]
        edges += [stretch[0] for stretch in said_here if is_clause(article.text, stretch)]
        cut = points(article.text, row.span, edges)
        framing = [_is_frame(article.text, stretch, here) for stretch in cut]
        stretches, framing = _closed(article.text, cut, framing)
        frames = frozenset(k for k, frame in enumerate(framing) if frame)
        sentences.append(Sentence(stretches, frames, row, statements))
    return sentences


def _touches(attribution: Attribution, span: Span) -> bool:
    return any(
        part and part[0] < span[1] and span[0] < part[1] for part in (attribution.cue, *attribution.stretches)
    )


def _says(text: str, attribution: Attribution) -> bool:
    """Whether the cue is a plain verb of saying, so that a clause of its own is what is said."""
    cue = attribution.cue
    return cue is not None and text[cue[0] : cue[1]].split()[-1].casefold() in SAYING


def _closed(text: str, cut: Sequence[Span], framing: Sequence[bool]) -> tuple[tuple[Span, ...], list[bool]]:
    """The stretches and which are frames; what is no frame and ends with a verb of saying goes on into the
    next: "seized upon by critics who argued | she was out of touch"."""
    stretches: list[Span] = []
    frames: list[bool] = []
    open_ended = False
    for stretch, frame in zip(cut, framing, strict=True):
        if open_ended:
            stretches[-1] = (stretches[-1][0], stretch[1])
        else:
            stretches.append(stretch)
            frames.append(frame)
        words = WORD.findall(text, *stretches[-1])
        open_ended = not frames[-1] and bool(words) and words[-1].casefold() in SAYING
    return tuple(stretches), frames


def _is_frame(text: str, stretch: Span, attributions: Sequence[Attribution]) -> bool:
    """Whether a stretch has a source with its verb of saying, and next to nothing else."""
    for attribution in attributions:
        cue, source = attribution.cue, attribution.source
        if (
            cue
            and source
            and stretch[0] <= min(cue[0], source[0])
            and max(cue[1], source[1]) <= stretch[1]
            and not any(start < stretch[1] and stretch[0] < end for start, end in attribution.stretches)
        ):
            if cue[0] == stretch[0] and cue[1] <= source[0]:
                return True
            rest = text[stretch[0] : min(cue[0], source[0])] + " " + text[max(cue[1], source[1]) : stretch[1]]
            if sum(word.casefold() not in _CIRCUMSTANCE for word in WORD.findall(rest)) <= _LITTLE_ELSE:
                return True
    return False


def shared_points(a: Sentence, b: Sentence) -> list[tuple[Ends, Ends, float]]:
    """The pieces of two sentences that say the same, best first, never overlapping; with each how well
    it fits (0 … 1).  There is always one."""
    there, back = _strengths(a, b), _strengths(b, a)
    fits = []
    for one in a.runs:
        for other in b.runs:
            fit = _fit(one, other, _covered(there, one, other), _covered(back, other, one))
            if fit > 0.0:
                longer = one.last - one.first + other.last - other.first
                fits.append((-fit * _RUN_ON**longer, longer, one[:2], other[:2]))
    if not fits:
        return [(_all_but_frames(a), _all_but_frames(b), _NO_FIT)]
    fits.sort()
    found: list[tuple[Ends, Ends, float]] = []
    for fit, _, mine, yours in fits:
        if -fit < _WORTH and found:
            break
        if not any(_meet(mine, x) or _meet(yours, y) for x, y, _ in found):
            found.append((mine, yours, -fit))
    return found


def name_others(a: Sentence, piece_a: Ends, b: Sentence, piece_b: Ends) -> bool:
    """Whether both pieces name somebody, and nobody that the other one names."""
    mine, theirs = a.names(piece_a), b.names(piece_b)
    stands_for = a.statements.stands_for
    return bool(
        mine
        and theirs
        and mine.isdisjoint(theirs)
        and all(stands_for[name].keys().isdisjoint(theirs) for name in mine)
    )


def run_with_most(
    sentence: Sentence, pieces: Sequence[tuple[Sentence, Ends]], weights: Sequence[float]
) -> tuple[Ends, float]:
    """The run of `sentence` that has most of what the pieces of other sentences say, the shorter of two
    equal ones, and how much: for each piece its weight, times the share of its terms that are there."""
    strengths = [_strengths(other, sentence) for other, _ in pieces]
    says = [
        sum(w for held in other.terms[first : last + 1] for _, w in held) for other, (first, last) in pieces
    ]
    best: tuple[float, int, Ends] | None = None
    for run in sentence.runs:
        held = 0.0
        for strength, (_, ends), all_of_it, weight in zip(strengths, pieces, says, weights, strict=True):
            if all_of_it:
                held += weight * _covered(strength, Run(*ends, all_of_it), run) / all_of_it
        rank = (round(held, 3), run.first - run.last, run[:2])
        best = max(best, rank) if best else rank
    return (best[2], best[0]) if best else (_all_but_frames(sentence), 0.0)


def _all_but_frames(sentence: Sentence) -> Ends:
    ends = [k for k in range(len(sentence.stretches)) if k not in sentence.frames] or range(
        len(sentence.stretches)
    )
    return ends[0], ends[-1]


def _meet(one: Ends, other: Ends) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _strengths(a: Sentence, b: Sentence) -> list[list[tuple[float, list[float]]]]:
    """For each stretch of a those of its terms that b has, or others that may stand for them: each as its
    weight and how surely each stretch of b has it."""
    stands_for, places, size = a.statements.stands_for, b.places, len(b.stretches)
    found = []
    for held in a.terms:
        row = []
        for term, weight in held:
            others = stands_for[term]
            if term not in places and others.keys().isdisjoint(places.keys()):
                continue
            surely = [0.0] * size
            for other in others.keys() & places.keys():
                for k in places[other]:
                    surely[k] = max(surely[k], others[other])
            for k in places.get(term, ()):
                surely[k] = 1.0
            row.append((weight, surely))
        found.append(row)
    return found


def _covered(strengths: list[list[tuple[float, list[float]]]], run: Run, other: Run) -> float:
    """The weight of a run's terms that the other run has."""
    covered = 0.0
    first, last, _ = other
    for held in strengths[run.first : run.last + 1]:
        for weight, surely in held:
            covered += weight * (surely[first] if first == last else max(surely[first : last + 1]))
    return covered


def _fit(one: Run, other: Run, there: float, back: float) -> float:
    matched = (there + back) / 2
    if not matched:
        return 0.0
    return matched / (one.says + other.says - matched) * (1.0 - math.exp(-matched / _LITTLE))
