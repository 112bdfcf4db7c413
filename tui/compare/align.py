"""Word by word: what was kept, changed, dropped and added inside a passage."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import Indel

from tui.compare.findings import Edit, EditOp

Step = tuple[EditOp, int, int, int, int]
"""(op, first and last + 1 word of a, first and last + 1 word of b)"""


def align(a: Sequence[int], b: Sequence[int]) -> list[Step]:
    """The steps from the words `a` to the words `b`, in order, covering both."""
    steps: list[Step] = []
    for op in Indel.opcodes(a, b):
        kind: EditOp = op.tag
        step = (kind, op.src_start, op.src_end, op.dest_start, op.dest_end)
        last = steps[-1] if steps else None
        if last and kind != "equal" and last[0] != "equal":
            joined: EditOp = "replace"
            if last[0] == kind:
                joined = kind
            steps[-1] = (joined, last[1], step[2], last[3], step[4])
        else:
            steps.append(step)
    return steps


def edits(
    steps: Sequence[Step], a_spans: Sequence[tuple[int, int]], b_spans: Sequence[tuple[int, int]]
) -> tuple[Edit, ...]:
    """Steps between words as edits between spans; what stands between two words goes to neither."""
    return tuple(
        Edit(op, _span(a_spans, a_from, a_to), _span(b_spans, b_from, b_to))
        for op, a_from, a_to, b_from, b_to in steps
    )


def _span(spans: Sequence[tuple[int, int]], start: int, end: int) -> tuple[int, int]:
    if start < end:
        return spans[start][0], spans[end - 1][1]
    at = spans[start][0] if start < len(spans) else spans[-1][1]
    return at, at
