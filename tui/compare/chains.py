"""Chains of runs: what belongs to one passage although words between were changed.

    a   ══════      ═══   ═════════
    b   ══════  ═══    ═════════
        run   gap  run gap  run

Runs of two articles that follow each other on both sides at a small distance are joined, each with the
predecessor that leaves the most bits; a gap costs bits, so that a stock phrase far off is not worth
reaching.
"""

from __future__ import annotations

from collections.abc import Sequence

Run = tuple[int, int, int, float]
"""(place in a, place in b, words, bits)"""

GAP_WORDS = 12
GAP_BITS = 1.2


def chain(runs: Sequence[Run]) -> list[tuple[float, list[Run]]]:
    """The chains of one pair of articles, best first, as (bits, runs in order); no run in two chains."""
    score = [run[3] for run in runs]
    before: list[int | None] = [None] * len(runs)
    for i, (p, q, _, bits) in enumerate(runs):
        for j in range(i - 1, -1, -1):
            jp, jq, size, _ = runs[j]
            gap_a, gap_b = p - jp - size, q - jq - size
            if p - jp > 400:
                break
            if 0 <= gap_a <= GAP_WORDS and 0 <= gap_b <= GAP_WORDS:
                joined = score[j] + bits - GAP_BITS * max(gap_a, gap_b)
                if joined > score[i]:
                    score[i], before[i] = joined, j
    chains: list[tuple[float, list[Run]]] = []
    taken: set[int] = set()
    for i in sorted(range(len(runs)), key=lambda i: (-score[i], i)):
        links: list[Run] = []
        at: int | None = i
        while at is not None and at not in taken:
            taken.add(at)
            links.append(runs[at])
            at = before[at]
        if links:
            chains.append((score[i] - (score[at] if at is not None else 0.0), links[::-1]))
    return chains
