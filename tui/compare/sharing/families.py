"""Families: passages that carry one wording through several articles.

    A  ──████──        A–B, A–C and B–C are three passages, and one family
    B  ────████        of three articles
    C  ███─────

Two passages belong together where they cover the same stretch of an article, give or take a third.
"""

from __future__ import annotations

from collections.abc import Sequence

from tui.compare.sharing.edges import Places
from tui.compare.sharing.ties import Ties

FEWEST = 3
"""Articles in a family; what only two share is a passage."""


def find_families(places: Sequence[Places], articles: Sequence[tuple[str, str]]) -> list[int | None]:
    """The family of each passage, numbered from 0 as they come, or None.

    `places` count words through all articles at once; `articles` are the two that each passage is in."""
    ties = Ties(range(len(places)))
    stretches = sorted(
        (start, end, k)
        for k, (p, p_end, q, q_end) in enumerate(places)
        for start, end in ((p, p_end), (q, q_end))
    )
    open_stretches: list[tuple[int, int, int]] = []
    for start, end, k in stretches:
        open_stretches = [other for other in open_stretches if other[1] > start]
        for other_start, other_end, other in open_stretches:
            overlap = min(end, other_end) - start
            if 3 * overlap >= 2 * max(end - start, other_end - other_start):
                ties.tie(other, k)
                break
        else:
            open_stretches.append((start, end, k))
    large = (group for group in ties.groups() if len({a for k in group for a in articles[k]}) >= FEWEST)
    family = {k: number for number, group in enumerate(large) for k in group}
    return [family.get(k) for k in range(len(places))]
