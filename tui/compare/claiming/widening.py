"""Groups widened by sentences that state their point beside another one.

    group A   “Russia’s internal affair”         group B   China supports Russia’s stability
                        ╲                          ╱
    a long sentence that calls it an internal affair and pledges support

A piece of a sentence stands in one group, the one it fits best.  A sentence that makes two points in
one breath would be missing from the other.  It joins there too when it is likely to match the members,
and has what they say among its own words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tui.compare.claiming.aligning import Sentence, run_with_most
from tui.compare.claiming.grouping import Node

Chances = Mapping[int, Mapping[int, float]]
"""For each sentence those that it may match, and how likely."""

HOLDS = 0.5
"""The mean over a group's members, chance times share of what they say, from which a sentence joins."""


def widen(group: Sequence[Node], sentences: Sequence[Sentence], chances: Chances) -> list[Node]:
    """The group with a piece of every sentence that holds its point too."""
    inside = {node.sentence for node in group}
    near = {other for node in group for other in chances[node.sentence]} - inside
    found = (_piece(number, group, sentences, chances) for number in sorted(near))
    return [*group, *(node for node in found if node)]


def _piece(
    number: int, group: Sequence[Node], sentences: Sequence[Sentence], chances: Chances
) -> Node | None:
    article = sentences[number].row.article
    others = [node for node in group if sentences[node.sentence].row.article != article]
    weights = [chances[number].get(node.sentence, 0.0) for node in others]
    if sum(weights) < HOLDS * len(others):
        return None
    pieces = [(sentences[node.sentence], (node.first, node.last)) for node in others]
    run, share = run_with_most(sentences[number], pieces, weights)
    return Node(number, *run) if share >= HOLDS * len(others) else None
