"""Articles as numbers: what the wording engine compares instead of text.

    text       Moscow’s allies  stood  by. They …
    form       moscow's allies  stood  by  they      one number per spelling, whatever the case
    stem       moscow   allie   stood  by  they      one number per word, whatever its ending
    bits       6        8       9      4   5         how rare the stem is among all the texts
    opens      ╵                           ╵         where a sentence begins

All words of all texts stand in one long array, with a number of its own behind each text, so that no
sequence of equal words can reach from one text into the next.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import count

import numpy as np
from numpy.typing import NDArray

from tui.story.text import WORD

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]

COMMONEST_BITS, RAREST_BITS = 1.0, 10.0
"""The bounds of a word's bits: what every sentence has tells a little, what stands once is no proof."""
SMALLEST_STORY = 1000
"""Words.  In fewer, hardly any word is frequent: such texts count as if they had so many."""

_SPLIT = re.compile(f"({WORD.pattern})")

_UNSEEN = str.maketrans({"’": "'", "\u00ad": None, "\u200c": None, "\u200d": None})

# What stands between two words: does a sentence begin behind it?
_NEVER, _UNLESS_ABBREVIATED, _UNLESS_SMALL, _ALWAYS = range(4)
_STOP = re.compile(r"\.[\"'”’»)\]]*\s")
_END = re.compile(r"[!?…][\"'”’»)\]]*\s|[。！？]|\n\s*\n")

# A character of a script without spaces is less than a word, whose length these shares reflect.
_IDEOGRAM = re.compile("[\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_SYLLABLE = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")


@dataclass(frozen=True)
class Tokens:
    """The words of some texts.

    `first[k]` is the place of text k's first word in all other arrays, `first[-1]` their length.
    `starts` and `ends` are code points.  `kinds` is more than every number in `forms` and `stems`.
    `width` is how much of a word each one is: 1, or less for a character of a script without spaces.
    `plain` says which words are not written like a name: with a capital inside a sentence.
    """

    first: Ints
    starts: Ints
    ends: Ints
    forms: Ints
    stems: Ints
    opens: Bools
    width: Floats
    plain: Bools
    kinds: int

    @cached_property
    def text(self) -> Ints:
        """The number of the text that each word belongs to."""
        return np.repeat(np.arange(len(self.first) - 1), np.diff(self.first))

    @cached_property
    def rarity(self) -> Floats:
        """How rare each stem is: -log2 of its share of all words, from 1 to 10 bits.

        Rounded to a 64th, so that sums are exact and every machine finds the same."""
        count = np.maximum(np.bincount(self.stems, minlength=self.kinds), 1)
        rarity = np.round(64 * np.log2(max(SMALLEST_STORY, len(self.stems)) / count)) / 64
        return np.clip(rarity, COMMONEST_BITS, RAREST_BITS)

    @cached_property
    def weight(self) -> Floats:
        """How much each stem tells: its rarity, less for a character of a script without spaces."""
        weight = self.rarity.copy()
        weight[self.stems] *= self.width
        return weight

    @cached_property
    def bits(self) -> Floats:
        """How much each word tells."""
        return self.weight[self.stems]


def tokenize(texts: Sequence[str], offsets: Sequence[int] | None = None) -> Tokens:
    """The words of `texts`; `offsets` are added to the places of each text's words."""
    text, begin = " ".join([*texts, ""]), _begin(texts)
    starts, ends, surface, surfaces = _words(text)
    behind = np.searchsorted(starts, begin[1:])
    starts, ends = (np.insert(places, behind, begin[1:] - 1) for places in (starts, ends))
    surface = np.insert(surface, behind, len(surfaces))
    behind += np.arange(len(texts))
    first = np.concatenate(([0], behind + 1))
    spellings = [word.casefold() if word.isascii() else fold(word) for word in surfaces]
    stemmed = [without_ending(word) if word[-1] in "s'" else word for word in spellings]
    forms, stems = (np.append(_numbered(each)[0], 0)[surface] for each in (spellings, stemmed))
    forms[behind] = stems[behind] = len(surfaces) + np.arange(len(texts))
    opens = _opens(text, starts, ends, surface, surfaces, first)
    titled = np.array([*map(_like_a_name, surfaces), False])
    moved = np.repeat(np.array(offsets or [0] * len(texts), np.int64) - begin[:-1], np.diff(first))
    return Tokens(
        first=first,
        starts=starts + moved,
        ends=ends + moved,
        forms=forms,
        stems=stems,
        opens=opens,
        width=_widths(surfaces)[surface],
        plain=opens | ~titled[surface],
        kinds=len(surfaces) + len(texts),
    )


def _words(text: str) -> tuple[Ints, Ints, Ints, list[str]]:
    """Where the words of `text` start and end, the number of each one's surface, and the surfaces.

    What stands between two spaces mostly stands there again and again, and looking for words costs
    more than all else here: so they are looked for in a text where each such piece stands once."""
    pieces = text.split(" ")
    piece, different = _numbered(pieces)
    split = _SPLIT.split(" ".join(different))
    edges = np.cumsum(np.fromiter(map(len, split), np.int64, len(split)))
    starts, ends = edges[:-1:2], edges[1::2]
    surface, surfaces = _numbered(split[1::2])
    begin = _begin(different)
    first = np.searchsorted(starts, begin)
    size = np.diff(first)[piece]
    word = np.repeat(first[piece] - np.cumsum(size) + size, size) + np.arange(size.sum())
    moved = np.repeat(_begin(pieces)[:-1] - begin[piece], size)
    return starts[word] + moved, ends[word] + moved, surface[word], surfaces


def _numbered(strings: Sequence[str]) -> tuple[Ints, list[str]]:
    """The number of each string, and the different ones, numbered in the order in which they come."""
    number = defaultdict[str, int](count().__next__)
    return np.fromiter(map(number.__getitem__, strings), np.int64, len(strings)), [*number]


def _begin(strings: Sequence[str]) -> Ints:
    """Where each string begins when they are joined by spaces, and where one more would."""
    begin = np.zeros(len(strings) + 1, np.int64)
    np.cumsum(np.fromiter(map(len, strings), np.int64, len(strings)) + 1, out=begin[1:])
    return begin


def running(weights: Floats) -> Floats:
    """0 and the sums of the first one, two … of these, so that a stretch's is a difference of two."""
    return np.concatenate(([0.0], np.cumsum(weights)))


def fold(word: str) -> str:
    """A word's spelling without case, kind of apostrophe, soft hyphens, joiners and way of composing
    its characters."""
    return unicodedata.normalize("NFKC", word.translate(_UNSEEN)).casefold()


def without_ending(spelling: str) -> str:
    """A folded word without possessive and plural ending."""
    spelling = spelling.removesuffix("'s").removesuffix("'")
    if len(spelling) > 3 and spelling.endswith("s") and not spelling.endswith("ss"):
        return spelling[:-1]
    return spelling


def _like_a_name(surface: str) -> bool:
    """Whether a word is written like a name: Moscow, Moscow’s, McDonald, Beijing-based; not MOSCOW, which
    may stand in a text of capitals."""
    return surface[0].isupper() and (surface.istitle() or not surface.isupper())


def _widths(surfaces: Collection[str]) -> Floats:
    """How much of a word each surface is, and 1 for the number behind a text."""
    widths = np.ones(len(surfaces) + 1)
    for number, surface in enumerate(surfaces):
        if not surface.isascii():
            if _IDEOGRAM.match(surface):
                widths[number] = 0.5
            elif _SYLLABLE.match(surface):
                widths[number] = 0.25
    return widths


def _opens(text: str, starts: Ints, ends: Ints, surface: Ints, surfaces: Sequence[str], first: Ints) -> Bools:
    """Which words begin a sentence; the place behind a text's last word counts as one that does.

    A full stop behind "Gov" or a single letter does not end a sentence, nor does a line end before a
    small letter."""
    kind = np.full(len(starts), _NEVER)
    characters = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    is_space = (starts[1:] - ends[:-1] == 1) & (characters[ends[:-1]] == ord(" "))
    other = np.flatnonzero(~is_space) + 1
    places = zip(ends[other - 1].tolist(), starts[other].tolist(), strict=True)
    gaps = [text[end:start] for end, start in places]
    kind_of = {gap: _gap_kind(gap) for gap in {*gaps}}
    kind[other] = [*map(kind_of.__getitem__, gaps)]
    kind[first[:-1]] = _ALWAYS
    kind[first[1:] - 1] = _ALWAYS
    opens: Bools = kind != _NEVER
    for place in np.flatnonzero(kind == _UNLESS_ABBREVIATED).tolist():
        opens[place] = not _may_be_abbreviation(surfaces[surface[place - 1]])
    for place in np.flatnonzero(kind == _UNLESS_SMALL).tolist():
        opens[place] = not surfaces[surface[place]][0].islower()
    return opens


def _gap_kind(gap: str) -> int:
    if _END.search(gap):
        return _ALWAYS
    if "\n" in gap:
        return _UNLESS_SMALL
    return _UNLESS_ABBREVIATED if _STOP.search(gap) else _NEVER


def _may_be_abbreviation(surface: str) -> bool:
    """A capital letter, or one and up to two small ones: J, Mr, Gov; not UK."""
    return len(surface) <= 3 and surface[0].isupper() and (len(surface) == 1 or not surface.isupper())
