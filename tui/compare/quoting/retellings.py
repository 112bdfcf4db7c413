"""What one speaker says in two articles, told in other words.

    “The cheapest shoreline ever sold,” Okafor said.           ◀─┐ each is the likest of
    Okafor says that the city sold its shoreline too cheaply.  ◀─┘ all that he says in the other
    Okafor says that the vote was close.

    We shall appeal, because the court has looked at the paperwork and not at the man.   translated twice:
    We will resort, since the tribunal has watched the papers and not the person.        one build

Words alone are not enough to tell it: they are few, and everybody in a story uses them.  That two of one
speaker's sayings are likest to each other is more; and so are sentences built alike word by word.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from tui.compare.language.english import TAGS
from tui.compare.language.lexicon import nearest
from tui.compare.language.reading import Reading
from tui.compare.saying.spoken import Piece, name_stems

_LIKE, _NEARLY_LIKE = 0.3, 0.55
"""The part of their words that two sayings share at least (of their geometric mean), where two words are the
same in both, and where one is, and another means nearly the same."""
_NEAR = 0.6
"""What a word of near meaning counts, as a part of the same word."""

_BUILT_ALIKE, _IN_ORDER = 0.8, 0.35
"""The part of the longer one's word classes, and of its words, small ones too, that two translations of one
quotation have in the same order."""
_LONG = 10
"""Words that a quotation has whose build tells it."""


def find_retellings(reading: Reading, pieces: Sequence[Piece]) -> Iterator[tuple[int, int]]:
    """The pairs of pieces, by number, that are one saying, and one of which is direct at least."""
    pairs = [(k, n) for k, n in _of_one_speaker(pieces) if pieces[k].direct or pieces[n].direct]
    stems = {k: reading.telling(pieces[k].stems) for pair in pairs for k in pair}
    alike = {(k, n): _like(reading, stems[k], stems[n]) for k, n in pairs if stems[k] & stems[n]}
    best = best_partners(pieces, alike)
    for k, n in pairs:
        like = alike.get((k, n), 0.0)
        likest = like >= _LIKE and best[k, pieces[n].article] == best[n, pieces[k].article] == like
        both = len(stems[k] & stems[n])
        told = both > 1 or (like >= _NEARLY_LIKE and bool(nearest(stems[k] - stems[n], stems[n] - stems[k])))
        if (likest and told) or _are_translations(reading, pieces[k], pieces[n]):
            yield k, n


def best_partners(
    pieces: Sequence[Piece], alike: Mapping[tuple[int, int], float]
) -> defaultdict[tuple[int, int], float]:
    """(piece, article) → how like it the likest of the article's pieces is, of the pairs in `alike`."""
    best: defaultdict[tuple[int, int], float] = defaultdict(float)
    for (k, n), like in alike.items():
        for one, other in ((k, n), (n, k)):
            at = (one, pieces[other].article)
            best[at] = max(best[at], like)
    return best


def _of_one_speaker(pieces: Sequence[Piece]) -> Iterator[tuple[int, int]]:
    """The pairs of pieces of two articles that one speaker says, as far as the names tell."""
    speakers: defaultdict[str, list[int]] = defaultdict(list)
    for k, piece in enumerate(pieces):
        if piece.speaker:
            speakers[piece.speaker].append(k)
    known: defaultdict[str, list[str]] = defaultdict(list)
    for name in speakers:
        for stem in name_stems(name):
            known[stem].append(name)
        for other in dict.fromkeys(other for stem in sorted(name_stems(name)) for other in known[stem]):
            for n in speakers[name]:
                yield from (
                    (min(k, n), max(k, n))
                    for k in speakers[other]
                    if pieces[k].article != pieces[n].article and (name != other or k < n)
                )


def likeness(reading: Reading, one: Piece, other: Piece) -> float:
    """The part of what two pieces say that both say, words of near meaning in part (geometric mean)."""
    return _like(reading, reading.telling(one.stems), reading.telling(other.stems))


def _like(reading: Reading, a: frozenset[str], b: frozenset[str]) -> float:
    mean: float = (reading.weigh(a) * reading.weigh(b)) ** 0.5
    return (reading.weigh(a & b) + _NEAR * reading.weigh(nearest(a - b, b - a))) / mean


def _are_translations(reading: Reading, one: Piece, other: Piece) -> bool:
    """Whether two long quotations are built alike, word class by word class."""
    if not (one.direct and other.direct):
        return False
    from rapidfuzz.distance import LCSseq

    a, b = (_classes(reading, piece) for piece in (one, other))
    longer = max(len(a), len(b))
    return (
        min(len(a), len(b)) >= _LONG
        and LCSseq.similarity(a, b) >= _BUILT_ALIKE * longer
        and LCSseq.similarity(one.stems, other.stems) >= _IN_ORDER * longer
    )


def _classes(reading: Reading, piece: Piece) -> str:
    line = reading.lines[piece.line]
    return "".join(TAGS.get(line.words[k], "n") for k in line.between(*piece.span))
