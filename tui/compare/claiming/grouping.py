"""From pairs that match to groups that make one claim, without chaining look-alikes.

    a₁ ── b₂   b₂ ── c₄   a₁ ··· c₄         a₁ and c₄ are only joined when they are close themselves

Every matching pair ties a piece of one sentence to a piece of another; pieces of one sentence that
overlap are one node.  Two groups of nodes join while the mean chance of all pairs between them, from
different articles, stays above a floor (average linkage): one strong pair cannot pull two groups
together whose other members have nothing to do with each other.  At the end a node leaves again that has
little to do with the whole group.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

Ends = tuple[int, int]
"""First and last stretch of a piece."""


@dataclass(frozen=True, slots=True)
class Tie:
    """Two sentences that state one point with some chance, each with the piece that states it, and how
    well the pieces fit (0 … 1)."""

    a: int
    b: int
    sentences: float
    piece_a: Ends
    piece_b: Ends
    fit: float

    @property
    def chance(self) -> float:
        """The chance that the two pieces state one point."""
        return self.sentences * self.fit


class Node(NamedTuple):
    """A piece of a sentence that states one point.  A named tuple, because it is looked up a lot."""

    sentence: int
    first: int
    last: int


def find_nodes(ties: Sequence[Tie]) -> dict[tuple[int, Ends], Node]:
    """For each (sentence, piece) of the ties the node that it belongs to: pieces of one sentence that
    share most of their stretches are one, the most likely tie's piece standing for all."""
    wanted: defaultdict[int, dict[Ends, float]] = defaultdict(dict)
    for tie in ties:
        for sentence, piece in ((tie.a, tie.piece_a), (tie.b, tie.piece_b)):
            wanted[sentence][piece] = max(tie.chance, wanted[sentence].get(piece, 0.0))
    nodes: dict[tuple[int, Ends], Node] = {}
    for sentence, pieces in wanted.items():
        kept: list[Node] = []
        for piece in sorted(pieces, key=lambda p: (-pieces[p], p)):
            node = next((n for n in kept if _mostly_same((n.first, n.last), piece)), None)
            if node is None:
                node = Node(sentence, *piece)
                kept.append(node)
            nodes[sentence, piece] = node
    return nodes


def _mostly_same(a: Ends, b: Ends) -> bool:
    both = min(a[1], b[1]) - max(a[0], b[0]) + 1
    return both * 2 > min(a[1] - a[0], b[1] - b[0]) + 1


def group(
    chances: Mapping[tuple[Node, Node], float], article_of: Mapping[Node, int], join: float, stay: float
) -> list[list[Node]]:
    """Groups of nodes from at least two articles, joined from the surest pair down while their mean
    chance is `join`; a node stays in whose mean chance with the others is `stay`."""
    near = neighbours(chances)
    group_of: dict[Node, int] = {}
    members: dict[int, list[Node]] = {}
    for number, node in enumerate(sorted(near)):
        group_of[node] = number
        members[number] = [node]
    for (a, b), _ in sorted(chances.items(), key=lambda item: (-item[1], item[0])):
        x, y = group_of[a], group_of[b]
        if x == y or _mean_chance(members[x], members[y], near, article_of) < join:
            continue
        for node in members[y]:
            group_of[node] = x
        members[x] += members.pop(y)
    kept = (_without_strays(sorted(nodes), near, article_of, stay) for nodes in members.values())
    return [nodes for nodes in kept if len({article_of[node] for node in nodes}) > 1]


def neighbours(chances: Mapping[tuple[Node, Node], float]) -> Mapping[Node, dict[Node, float]]:
    """For each node those that it has a chance with, and the chance; none for any other."""
    near: defaultdict[Node, dict[Node, float]] = defaultdict(dict)
    for (a, b), chance in chances.items():
        near[a][b] = near[b][a] = chance
    return near


def _without_strays(
    nodes: list[Node], near: Mapping[Node, Mapping[Node, float]], article_of: Mapping[Node, int], stay: float
) -> list[Node]:
    while len(nodes) > 2:
        fits = {node: _mean_chance([node], nodes, near, article_of) for node in nodes}
        stray = min(nodes, key=lambda node: (fits[node], node))
        if fits[stray] >= stay:
            break
        nodes.remove(stray)
    return nodes


def _mean_chance(
    xs: Sequence[Node],
    ys: Sequence[Node],
    near: Mapping[Node, Mapping[Node, float]],
    article_of: Mapping[Node, int],
) -> float:
    chances = [near[x].get(y, 0.0) for x in xs for y in ys if article_of[x] != article_of[y]]
    return sum(chances) / len(chances) if chances else 0.0
