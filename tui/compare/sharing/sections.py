"""Sections: stretches taken over as a block, rearranged or not.

    a  ──┤ ██ ▒▒▒ █ ├──────────────       █ equal wording   ▒ sentences that share rare words
            ╲╳╱                           near each other on both sides: one section
    b  ────────┤ █ ██ ▒▒ ├─────────

Pieces of evidence that lie near each other on both sides, in whatever order, make a section, after the
way of Sanchez-Perez, Sidorov and Gelbukh (2014), with these differences: exact wording is evidence
beside alike sentences; a stretch with a strong counterpart gets no second one; where whole sentences
were copied word for word, alike sentences nearby count for nothing; and a digest (much of one text, near
together in the other) is one section.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from tui.compare.findings import Passage, Section
from tui.compare.sharing.chains import Run, find_chains
from tui.compare.sharing.likeness import Sentences, likeness
from tui.compare.sharing.runs import find_runs
from tui.compare.sharing.ties import Ties
from tui.compare.sharing.tokens import tokenize
from tui.story import Span

NEAR = 500
"""Code points between two pieces of evidence for one section, on each side."""
SMALLEST = 150
"""Code points of the shorter side of a section."""
SECTION_BITS = 150.0
"""What a section's evidence adds up to at least."""

ALIKE, ALIKE_BITS = 0.4, 30.0
"""Cosine and shared bits of two sentences that are evidence,"""
SURE_COSINE, SURE_BITS = 0.5, 40.0
"""and of two that are enough to look for more near them."""

STRONG_BITS = 100.0
"""From so many on, a piece is the counterpart of its stretch, and a weaker one is none."""
VERBATIM_WORDS = 25
"""Equal words in a row that show copying word for word: a whole sentence."""

WIDE_GAP = 12
"""Words between two runs, which may come from elsewhere in the other text."""

DIGEST_RATIO = 3
"""A digest is so many times shorter than the stretch that it sums up,"""
DIGEST_PART = 0.5
"""which is this part of its text at least;"""
DIGEST_LARGEST = 0.7
"""no more than this part of the evidence stands near together on both sides: that were a section;"""
DIGEST_BITS = 200.0
"""and the evidence adds up to so many bits."""

_ANYWHERE = 1 << 60


@dataclass(frozen=True, slots=True)
class Evidence:
    """That the two stretches have to do with each other, and how surely.

    `exact`: chained words, not only an alike sentence; `verbatim`: many of them in a row."""

    a_start: int
    a_end: int
    b_start: int
    b_end: int
    bits: float
    sure: bool
    exact: bool = False
    verbatim: bool = False

    @property
    def a(self) -> Span:
        """The stretch of a."""
        return self.a_start, self.a_end

    @property
    def b(self) -> Span:
        """The stretch of b."""
        return self.b_start, self.b_end


Group = list[Evidence]


def find_sections(passages: Iterable[Passage]) -> tuple[Section, ...]:
    """The sections that the passages of a story make, sorted."""
    pairs: dict[tuple[str, str], Group] = {}
    for p in passages:
        piece = Evidence(p.a_start, p.a_end, p.b_start, p.b_end, SECTION_BITS, sure=True, exact=True)
        pairs.setdefault((p.a, p.b), []).append(piece)
    return tuple(
        sorted(
            section
            for (a, b), evidence in pairs.items()
            for section in _sections(a, b, _groups(evidence, NEAR, NEAR))
        )
    )


def shared_sections(a_text: str, b_text: str) -> tuple[Section, ...]:
    """The stretches of texts "a" and "b" that were taken over as a block, sorted."""
    evidence = _uncontested(_evidence(a_text, b_text))
    groups = [
        part
        for group in _groups(evidence, NEAR, NEAR)
        for part in (_groups((e for e in group if e.exact), NEAR, NEAR) if _has_verbatim(group) else [group])
    ]
    digests = [] if _has_verbatim(evidence) else list(_digests(evidence, len(a_text), len(b_text)))
    groups = [group for group in groups if not any(_within(_box(group), _box(digest)) for digest in digests)]
    return tuple(sorted(_sections("a", "b", groups + digests)))


def _evidence(a_text: str, b_text: str) -> Iterator[Evidence]:
    """Chained wording, and sentences that are alike."""
    tokens = tokenize([a_text, b_text])
    starts, ends = tokens.starts, tokens.ends

    def stretch(p: int, p_end: int, q: int, q_end: int) -> tuple[int, int, int, int]:
        return int(starts[p]), int(ends[p_end - 1]), int(starts[q]), int(ends[q_end - 1])

    runs = find_runs(tokens, np.array([0, 1], np.int64))
    if not len(runs):
        return
    for chain in find_chains(tokens, runs):
        for piece in _pieces(chain.runs):
            first, last = piece[0], piece[-1]
            places = stretch(first[0], last[0] + last[2], first[1], last[1] + last[2])
            bits = sum(float(tokens.bits[p : p + size].sum()) for p, _, size, _ in piece)
            verbatim = max(size for _, _, size, _ in piece) >= VERBATIM_WORDS
            yield Evidence(*places, bits, True, exact=True, verbatim=verbatim)
    like = likeness(*(Sentences(tokens, np.array([k], np.int64)) for k in (0, 1)))
    for i, j in np.argwhere((like.cosine >= ALIKE) & (like.shared >= ALIKE_BITS)).tolist():
        shared, cosine = float(like.shared[i, j]), float(like.cosine[i, j])
        places = stretch(*like.a[i].tolist(), *like.b[j].tolist())
        yield Evidence(*places, shared, cosine >= SURE_COSINE and shared >= SURE_BITS)


def _pieces(runs: Sequence[Run]) -> Iterator[Sequence[Run]]:
    """The runs of a chain, cut at its wide gaps: what stands in these may come from elsewhere."""
    start = 0
    for k in range(1, len(runs)):
        p, q, size, _ = runs[k - 1]
        if max(runs[k][0] - p, runs[k][1] - q) - size > WIDE_GAP:
            yield runs[start:k]
            start = k
    yield runs[start:]


def _uncontested(evidence: Iterable[Evidence]) -> Group:
    """The evidence without what lies on one side, but not on the other, inside a stronger piece."""
    kept: Group = []
    for piece in sorted(evidence, key=lambda e: (-e.bits, e.a_start, e.a_end, e.b_start, e.b_end)):
        strong = (other for other in kept if other.bits >= STRONG_BITS)
        if all(_inside(piece.a, other.a) == _inside(piece.b, other.b) for other in strong):
            kept.append(piece)
    return kept


def _inside(span: Span, other: Span) -> bool:
    """Whether half of a span and more lies in another."""
    return 2 * (min(span[1], other[1]) - max(span[0], other[0])) >= span[1] - span[0]


def _has_verbatim(group: Iterable[Evidence]) -> bool:
    return any(piece.verbatim for piece in group)


def _groups(evidence: Iterable[Evidence], a_near: int, b_near: int) -> list[Group]:
    """Evidence that hangs together by pieces near each other on both sides; each group has a sure one."""
    pieces = sorted(evidence, key=lambda e: (e.a_start, e.a_end, e.b_start, e.b_end))
    ties = Ties(range(len(pieces)))
    open_pieces: list[int] = []
    for k, piece in enumerate(pieces):
        open_pieces = [i for i in open_pieces if pieces[i].a_end + a_near >= piece.a_start]
        for i in open_pieces:
            other = pieces[i]
            if max(piece.b_start, other.b_start) - min(piece.b_end, other.b_end) <= b_near:
                ties.tie(i, k)
        open_pieces.append(k)
    groups = ([pieces[k] for k in group] for group in ties.groups())
    return [group for group in groups if any(piece.sure for piece in group)]


def _digests(evidence: Group, a_length: int, b_length: int) -> Iterator[Group]:
    """Groups near together in one text that stand for at least half of the other, all over it."""
    for a_near, b_near in ((NEAR, _ANYWHERE), (_ANYWHERE, NEAR)):
        for group in _groups(evidence, a_near, b_near):
            a_start, a_end, b_start, b_end = _box(group)
            a_size, b_size = a_end - a_start, b_end - b_start
            whole = a_length if a_size > b_size else b_length
            bits = _bits(group)
            if (
                bits >= DIGEST_BITS
                and max(a_size, b_size) >= DIGEST_RATIO * min(a_size, b_size)
                and max(a_size, b_size) >= DIGEST_PART * whole
                and all(_bits(part) <= DIGEST_LARGEST * bits for part in _groups(group, NEAR, NEAR))
            ):
                yield group


def _bits(group: Group) -> float:
    return sum(piece.bits for piece in group)


def _box(group: Group) -> tuple[int, int, int, int]:
    return (
        min(piece.a_start for piece in group),
        max(piece.a_end for piece in group),
        min(piece.b_start for piece in group),
        max(piece.b_end for piece in group),
    )


def _within(inner: tuple[int, int, int, int], outer: tuple[int, int, int, int]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1] and outer[2] <= inner[2] and inner[3] <= outer[3]


def _sections(a: str, b: str, groups: Iterable[Group]) -> Iterator[Section]:
    for group in groups:
        a_start, a_end, b_start, b_end = _box(group)
        if min(a_end - a_start, b_end - b_start) >= SMALLEST and _bits(group) >= SECTION_BITS:
            yield Section(a, a_start, a_end, b, b_start, b_end, _rearranged(group))


def _rearranged(group: Sequence[Evidence]) -> bool:
    """A piece that stands behind another in a stands before it in b."""
    in_order = sorted(group, key=lambda e: (e.a_start, e.a_end, e.b_start, e.b_end))
    return any(
        late.a_start >= early.a_end and late.b_end <= early.b_start for early, late in pairwise(in_order)
    )
