"""The words of a quotation in the plain text of articles that have no version of it.

    voa    “a hero, who has easily relinquished command”
    post   She called him a hero who gave up command easily.
                          └─────────── here ───────────┘

A short quotation must be found word by word; a long one by most of its words, and by fewer where the same
speaker is named or the same claim is made.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import chain

from tui.compare.claimed import Claimed
from tui.compare.findings import Attribution
from tui.compare.language.reading import Line, Reading
from tui.compare.saying.spoken import Piece, is_somebody, said_at, same_speaker
from tui.compare.touching import Touching
from tui.story import Span, Story

_PLAIN, _PLAIN_SAME = 0.7, 0.5
"""The part of a quotation's weight that must be found; less where both name one speaker.  Measured on half of
the project's written stories."""

_CLAIMED = 0.2
"""The part that is enough where the same speaker makes the same claim in both."""

FEW = 3
"""A quotation of no more words that say something must be found word by word."""

EXPRESSION = 2
"""Words of an expression (“special relationship”) that is nobody's where no speaker is named."""

_LEAD_IN = 6
"""Words from the first that somebody says to those that are a quotation's, which are shown with them."""

_UNLIKE = 0.5
"""What a word costs that the quotation does not have, as a part of its weight."""


@dataclass(frozen=True, slots=True)
class _Window:
    """A stretch of plain text that has the words of a quotation."""

    piece: Piece
    score: float


def find_plain(
    story: Story,
    reading: Reading,
    told: Mapping[str, Touching[Attribution]],
    groups: Sequence[Sequence[Piece]],
    claimed: Claimed,
) -> dict[int, list[Piece]]:
    """For each group with a direct version, by number, the stretches of plain text that say the same in
    articles that have no version of it: the best of each article."""
    best: dict[tuple[int, int], _Window] = {}
    for number, group in enumerate(groups):
        there = {p.article for p in group}
        for piece in group:
            claims = claimed.shared_over(story.articles[piece.article].id, piece.span)
            near = Counter(chain.from_iterable(reading.holders.get(s, ()) for s in set(piece.stems)))
            for k, shared in near.items():
                line = reading.lines[k]
                if line.article in there or shared < 2:
                    continue
                article = story.articles[line.article].id
                window = _window(reading, piece, k, article, told[article], claimed, claims)
                key = (number, line.article)
                if window and (key not in best or best[key].score < window.score):
                    best[key] = window
    found: defaultdict[int, list[Piece]] = defaultdict(list)
    for (number, _), window in best.items():
        found[number].append(window.piece)
    return found


def _window(
    reading: Reading,
    piece: Piece,
    number: int,
    article: str,
    told: Touching[Attribution],
    claimed: Claimed,
    claims: Set[int],
) -> _Window | None:
    """The stretch of a line of `article` that says what `piece` says, which makes the `claims`; None when too
    little of it is there."""
    line = reading.lines[number]
    start, end = _best_stretch(reading, line, set(piece.stems))
    while start + 1 < end and not reading.weight[line.stems[start]]:
        start += 1
    while start + 1 < end and not reading.weight[line.stems[end - 1]]:
        end -= 1
    span = (line.spans[start][0], line.spans[end - 1][1])
    stems = line.stems[start:end]
    shared = {s for s in stems if s in piece.stems and reading.weight[s]}
    part = reading.weigh(shared) / reading.weigh(piece.stems)
    if len(shared) < 2 or part < _CLAIMED:
        return None
    said = said_at(span, told.at(span))
    speaker = said.speaker if said else None
    found = _Window(_led_in(line, number, (start, end), said), part + same_speaker(piece.speaker, speaker))
    same = same_speaker(piece.speaker, speaker)
    if same and claims & claimed.shared_over(article, span):
        return found
    telling = len(reading.telling(piece.stems))
    if telling <= FEW:
        nobodys = not (piece.speaker or speaker) and telling <= EXPRESSION
        unknown = len(shared) == FEW and not (is_somebody(speaker) and is_somebody(piece.speaker))
        if nobodys or not (stands_in(piece.stems, line.stems) or ((same or unknown) and part >= _PLAIN)):
            return None
    elif len(shared) < FEW or part < (_PLAIN_SAME if same else _PLAIN):
        return None
    return found


def _led_in(line: Line, number: int, words: Span, said: Attribution | None) -> Piece:
    """The words of a line, and those before them if what is said begins near: `doing nothing was [wrong]`."""
    start, end = words
    if said:
        here = line.spans[start][0]
        opening = max((begin for begin, _ in said.stretches if begin <= here), default=here)
        first = line.between(opening, line.spans[start][1]).start
        if start - first <= _LEAD_IN:
            start = first + (line.words[first] == "that")
    span = (line.spans[start][0], line.spans[end - 1][1])
    return Piece(number, line.article, span, line.stems[start:end], said.speaker if said else None, None)


def _best_stretch(reading: Reading, line: Line, wanted: set[str]) -> tuple[int, int]:
    """The stretch of a line's words with the most of the wanted and the least of others."""
    best, total, start = (0.0, 0, 1), 0.0, 0
    for k, stem in enumerate(line.stems):
        weight = reading.weight[stem] or 0.05
        total += weight if stem in wanted else -_UNLIKE * weight
        if total <= 0:
            total, start = 0.0, k + 1
        elif total > best[0]:
            best = (total, start, k + 1)
    return best[1], best[2]


def stands_in(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether the words stand in the others, one after another."""
    size = len(short)
    return any(tuple(long[k : k + size]) == tuple(short) for k in range(len(long) - size + 1))
