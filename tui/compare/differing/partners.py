"""Which sentences of different articles are about one thing, and how like they are (0 … 1).

The cosine of their stems, each weighed by how much it says in the story; related words count in part.
Only sentences that share a stem few others have are compared at all.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from itertools import chain, combinations, product
from typing import TYPE_CHECKING

from tui.compare.distinct import distinct
from tui.compare.findings import Claim
from tui.compare.language.lexicon import related
from tui.compare.language.reading import Reading
from tui.story import Story

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_WIDEST = 40
"""A stem that more sentences have brings none together."""

_SAME_CLAIM = 0.15
_POSSIBLY = 0.07
_LEAST = 0.12

Likeness = dict[tuple[int, int], float]
"""(line, later line) of different articles → how like they are."""

Pair = tuple[int, int]


def find_partners(story: Story, reading: Reading, claims: Iterable[Claim]) -> Likeness:
    """Every pair of lines that is worth a look, in order."""
    import numpy as np

    claimed = _claimed(story, reading, claims)
    lines, says, times = _meetings(reading)
    # Claimed pairs are among them without saying anything there, so that each has its place.
    ends = np.array([*lines, *chain.from_iterable(claimed)], dtype=np.int64)
    gain = np.repeat([*says, 0.0], [*times, len(claimed)])
    article = np.array([line.article for line in reading.lines])
    one, other = np.minimum(ends[::2], ends[1::2]), np.maximum(ends[::2], ends[1::2])
    apart = article[one] != article[other]
    one, other, gain = one[apart], other[apart], gain[apart]
    first, pair = distinct(one * len(article) + other)
    one, other = one[first], other[first]
    size = _sizes(reading)
    whole = np.maximum(np.sqrt(size[one] * size[other]), 1e-9)
    like = np.bincount(pair, weights=gain, minlength=len(first)) / whole
    like[pair[len(pair) - len(claimed) :]] += np.array(list(claimed.values()))
    near = np.flatnonzero(like >= _LEAST)
    found = zip(one[near].tolist(), other[near].tolist(), like[near].tolist(), strict=True)
    return {(a, b): score for a, b, score in found}


def _sizes(reading: Reading) -> NDArray[np.float64]:
    """For each line the square of how much its stems say."""
    import numpy as np

    squares = [reading.weight[stem] ** 2 for stem in reading.holders]
    times = [len(held) for held in reading.holders.values()]
    lines = np.fromiter(chain.from_iterable(reading.holders.values()), np.int64)
    weights = np.repeat(np.array(squares, dtype=np.float64), times)
    return np.bincount(lines, weights, len(reading.lines)).astype(np.float64)


def _meetings(reading: Reading) -> tuple[list[int], list[float], list[int]]:
    """The pairs of lines that have a stem in common, or two related ones, the lines of all pairs in a row;
    then for each stem, or two, how much it says that lines have it, and how many pairs do."""
    holders = reading.holders
    lines: list[int] = []
    says: list[float] = []
    times: list[int] = []

    def meet(pairs: Iterable[Pair], gain: float) -> None:
        before = len(lines)
        lines.extend(chain.from_iterable(pairs))
        says.append(gain)
        times.append((len(lines) - before) // 2)

    for stem, held in holders.items():
        weight, kin = reading.weight[stem], related(stem)
        for other in sorted(kin.keys() & holders.keys()) if kin else ():
            if stem < other and len(held) * len(holders[other]) <= _WIDEST:
                meet(product(held, holders[other]), 0.7 * kin[other] * weight * reading.weight[other])
        if 1 < len(held) <= _WIDEST:
            meet(combinations(held, 2), weight * weight)
    return lines, says, times


def _claimed(story: Story, reading: Reading, claims: Iterable[Claim]) -> dict[Pair, float]:
    """The pairs of lines that state one claim."""
    numbers = {article.id: k for k, article in enumerate(story.articles)}
    ends: defaultdict[int, list[int]] = defaultdict(list)
    first: dict[int, int] = {}
    for number, line in enumerate(reading.lines):
        ends[line.article].append(line.span[1])
        first.setdefault(line.article, number)
    found: dict[Pair, float] = {}
    for claim in claims:
        made = []
        for mention in claim.mentions:
            if mention.where == "text":
                article = numbers[mention.article]
                k = bisect_right(ends[article], mention.start)
                if k < len(ends[article]):
                    made.append((first[article] + k, mention.confidence == "sure"))
        for a, a_sure in made:
            for b, b_sure in made:
                if a < b and reading.lines[a].article != reading.lines[b].article:
                    bonus = _SAME_CLAIM if a_sure and b_sure else _POSSIBLY
                    found[a, b] = max(found.get((a, b), 0.0), bonus)
    return found
