"""Which two wordings are one quotation.

    “I think it was fun,” she said.  “It was fun to go out there.”        each article has both:
         │ 1.0                            │ 1.0                           likest goes with likest,
    “I think it was fun,” she said.  “It was fun to go out there.”        the other two are no pair

Words count by how rare they are in the story.  A short quotation must be found word by word, a long one by
most of its words, in the same order or in a row; less is asked where both name one speaker, and more of what
is only told.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set

from tui.compare.language.lexicon import nearly
from tui.compare.language.names import is_body
from tui.compare.language.reading import Reading
from tui.compare.quoting.plainly import EXPRESSION, FEW, stands_in
from tui.compare.quoting.retellings import best_partners, likeness
from tui.compare.saying.spoken import Piece, is_somebody, same_speaker

_ALIKE, _ALIKE_IN_CLAIM = 0.4, 0.25
"""How like two quotations of one speaker must be; where they make one claim."""

_MOST = 0.6
"""The part of the shorter wording's weight that must be found in the other where two speakers are named."""

_TOLD, _TOLD_BRIEFLY, _TOLD_ONCE = 0.5, 0.6, 0.15
"""How like two tellings of what one speaker says must be; where they share but two words; where he says one
thing in either article, and it is the same claim.  Measured on the written stories and on other real ones."""

_IN_ORDER, _MOSTLY_IN_ORDER = 0.55, 0.6
"""The part of the longer quotation's words, small ones too, that the other has in the same order; where only
one speaker is named."""

_RUN = 6
"""Words in a row that make two quotations one, unless two are named for them."""


def ties(reading: Reading, pieces: Sequence[Piece], claims: Sequence[Set[int]]) -> Iterator[tuple[int, int]]:
    """Pairs of pieces, by number, of different articles that are one quotation; `claims` are those that each
    makes.

    Who says two like things in both articles says each of them twice: a pair is none where both have a
    better partner in the other's article."""
    candidates = _candidates(reading, pieces, claims)
    alike = {(k, n): likeness(reading, pieces[k], pieces[n]) for k, n in candidates}
    best = best_partners(pieces, alike)
    for (k, n), like in alike.items():
        if like >= min(best[k, pieces[n].article], best[n, pieces[k].article]):
            yield k, n


def in_order(one: Sequence[str], other: Sequence[str]) -> float:
    """The part of the longer one's words that both have in one order."""
    from rapidfuzz.distance import LCSseq

    return LCSseq.similarity(one, other) / max(len(one), len(other))


def _candidates(
    reading: Reading, pieces: Sequence[Piece], claims: Sequence[Set[int]]
) -> Iterator[tuple[int, int]]:
    """Pairs of pieces of different articles that may be one quotation."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    sayings = Counter((piece.article, piece.speaker) for piece in pieces)
    weights = [reading.weigh(piece.stems) for piece in pieces]
    for n, piece in enumerate(pieces):
        near: Counter[int] = Counter()
        for stem in set(piece.stems):
            if reading.weight[stem]:
                near.update(k for k in holders[stem] if pieces[k].article != piece.article)
                holders[stem].append(n)
        for k, shared in near.items():
            long, short = (k, n) if weights[k] >= weights[n] else (n, k)
            same = same_speaker(pieces[k].speaker, piece.speaker)
            if (
                (piece.direct or shared > 1) and _is_same(reading, pieces[short], pieces[long], shared, same)
            ) or (claims[k] & claims[n] and _make_one_claim(reading, pieces[k], piece, same, sayings)):
                yield k, n


def _is_same(reading: Reading, short: Piece, long: Piece, shared: int, same: bool) -> bool:
    """Whether two pieces, which share so many words that say something, are one quotation; `same` when one
    speaker may say both."""
    if not short.direct:
        return same and _is_told_alike(reading, short, long, shared)
    few = len(reading.telling(short.stems))
    if few <= EXPRESSION and not (short.speaker or long.speaker) and len(short.stems) < len(long.stems):
        return False
    if few <= FEW and stands_in(short.stems, long.stems):
        return same or (len(short.stems) > 1 and shared > 1) or len(short.stems) > FEW
    alike = likeness(reading, short, long)
    if same:
        return (
            in_order(short.stems, long.stems) >= _IN_ORDER
            or _has_run(short.stems, long.stems)
            or (alike >= _ALIKE and shared + len(_near(reading, short, long)) > 1)
        )
    if not (is_somebody(short.speaker) and is_somebody(long.speaker)):
        if alike >= _ALIKE and _has_run(short.stems, long.stems):
            return True
        several = long.direct and len(short.stems) > _RUN
        if several and in_order(short.stems, long.stems) >= _MOSTLY_IN_ORDER:
            return True
    found = reading.weigh(set(short.stems) & set(long.stems))
    return shared > 2 and found >= _MOST * reading.weigh(short.stems)


def _is_told_alike(reading: Reading, short: Piece, long: Piece, shared: int) -> bool:
    """Whether what one speaker says is told in nearly the same words."""
    if shared > 2 and in_order(short.stems, long.stems) >= _IN_ORDER:
        return True
    more = shared + len(_near(reading, short, long)) > 2
    return likeness(reading, short, long) >= (_TOLD if more else _TOLD_BRIEFLY)


def _make_one_claim(
    reading: Reading, one: Piece, other: Piece, same: bool, sayings: Counter[tuple[int, str | None]]
) -> bool:
    """Whether two pieces that make one claim are one saying.  If both are told, they must be all that either
    article has of the speaker."""
    if one.direct and other.direct:
        may_be = same or _may_be_one_body(one, other)
        return may_be and likeness(reading, one, other) >= _ALIKE_IN_CLAIM
    if not same or min(len(reading.telling(piece.stems)) for piece in (one, other)) < 2:
        return False
    alone = sayings[one.article, one.speaker] == sayings[other.article, other.speaker] == 1
    return one.direct or other.direct or (alone and likeness(reading, one, other) >= _TOLD_ONCE)


def _may_be_one_body(one: Piece, other: Piece) -> bool:
    """Whether one is said by a body (`the firm`) that the other may name."""
    return is_body(one.speaker or "") or is_body(other.speaker or "")


def _near(reading: Reading, short: Piece, long: Piece) -> set[str]:
    """What the shorter says in other words that mean nearly what the longer says."""
    return nearly(reading.telling(short.stems), reading.telling(long.stems))


def _has_run(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether both have some words in a row, small ones too, that nobody says twice."""
    runs = {tuple(long[k : k + _RUN]) for k in range(len(long) - _RUN + 1)}
    return any(tuple(short[k : k + _RUN]) in runs for k in range(len(short) - _RUN + 1))
