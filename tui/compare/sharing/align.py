"""Word by word: what was kept, changed, dropped, added and moved inside a passage.

    a   The statement did not mention │ the situation in Russia │ or …
    b   … and the current │ situation in Russia │ were not mentioned in the statement
                             move

The words kept in their order are a longest common subsequence (rapidfuzz; bit-parallel after
Hyyrö 2004).  What it leaves out on both sides is searched for stretches that only changed their place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import cast

from rapidfuzz.distance import Indel

from tui.compare.findings import EditOp

Step = tuple[EditOp, int, int, int, int]
"""(op, first and last + 1 word of a, first and last + 1 word of b)"""

Stretch = tuple[int, int]

MOVED_WORDS = 3
"""So many words at least have changed their place; fewer are found elsewhere by chance."""


def align(a: Sequence[int], b: Sequence[int]) -> list[Step]:
    """The steps from the words `a` to the words `b`, in the order of a, covering both.

    An insertion stands where b has it; a move stands where a has it."""
    if a == b:
        return [("equal", 0, len(a), 0, len(b))]
    steps: list[Step] = []
    for step in cast("list[Step]", Indel.opcodes(a, b).as_list()):
        if steps and steps[-1][0] != "equal" != step[0]:
            _, a_start, _, b_start, _ = steps.pop()
            step = "replace", a_start, step[2], b_start, step[4]
        steps.append(step)
    changes = [step for step in steps if step[0] != "equal"]
    dropped = max([a_end - a_start for _, a_start, a_end, _, _ in changes])
    added = max([b_end - b_start for _, _, _, b_start, b_end in changes])
    if min(dropped, added) < MOVED_WORDS:
        return steps
    moves = _moves(a, b, changes)
    return [part for step in steps for part in _without(step, moves)] if moves else steps


def _change(a_start: int, a_end: int, b_start: int, b_end: int) -> Step:
    op: EditOp = "replace"
    if a_start == a_end:
        op = "insert"
    elif b_start == b_end:
        op = "delete"
    return op, a_start, a_end, b_start, b_end


def _moves(a: Sequence[int], b: Sequence[int], changes: Sequence[Step]) -> list[tuple[int, int, int]]:
    """(place in a, place in b, words) of the stretches that stand elsewhere in b, longest first."""
    in_b: dict[tuple[int, ...], list[int]] = {}
    for _, _, _, start, end in changes:
        for j in range(start, end - MOVED_WORDS + 1):
            in_b.setdefault(tuple(b[j : j + MOVED_WORDS]), []).append(j)
    if not in_b:
        return []
    a_changed = _members((start, end) for _, start, end, _, _ in changes)
    b_changed = _members((start, end) for _, _, _, start, end in changes)
    found = []
    for i in sorted(a_changed):
        for j in in_b.get(tuple(a[i : i + MOVED_WORDS]), ()):
            size = 0
            while i + size in a_changed and j + size in b_changed and a[i + size] == b[j + size]:
                size += 1
            if size >= MOVED_WORDS:
                found.append((i, j, size))
    moves: list[tuple[int, int, int]] = []
    for i, j, size in sorted(found, key=lambda move: (-move[2], move)):
        a_words, b_words = set(range(i, i + size)), set(range(j, j + size))
        if a_words <= a_changed and b_words <= b_changed:
            a_changed -= a_words
            b_changed -= b_words
            moves.append((i, j, size))
    return moves


def _members(stretches: Iterator[Stretch]) -> set[int]:
    return {i for start, end in stretches for i in range(start, end)}


def _without(step: Step, moves: Sequence[tuple[int, int, int]]) -> Iterator[Step]:
    """The step in parts: the moves that begin in it, and what is left of it once all moves are out."""
    op, a_start, a_end, b_start, b_end = step
    if op == "equal":
        yield step
        return
    here = sorted((i, i + size, j, j + size) for i, j, size in moves if a_start <= i < a_end)
    there = sorted((j, j + size) for _, j, size in moves if b_start <= j < b_end)
    a_left = _remaining(a_start, a_end, [(i, end) for i, end, _, _ in here])
    b_left = _remaining(b_start, b_end, there)
    parts: list[Step] = [("move", *move) for move in here]
    for a_part, b_part in zip_longest(a_left, b_left):
        a_from, a_to = a_part or (a_left[-1][1] if a_left else a_end,) * 2
        b_from, b_to = b_part or (b_left[-1][1] if b_left else b_end,) * 2
        parts.append(_change(a_from, a_to, b_from, b_to))
    yield from sorted(parts, key=lambda part: (part[1], part[2]))


def _remaining(start: int, end: int, taken: Sequence[Stretch]) -> list[Stretch]:
    left = []
    for begin, stop in [*taken, (end, end)]:
        if start < begin:
            left.append((start, begin))
        start = stop
    return left
