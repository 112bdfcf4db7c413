"""The word alignment inside a passage: it covers both sides, and finds what moved."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui.compare.sharing.align import align

WORDS = st.lists(st.integers(0, 12), max_size=24)


def _covered(spans: list[tuple[int, int]]) -> list[int]:
    return sorted(i for start, end in spans for i in range(start, end))


@given(WORDS, WORDS)
def test_steps_cover_both_sides_once_and_tell_the_truth(a: list[int], b: list[int]) -> None:
    steps = align(a, b)
    assert _covered([step[1:3] for step in steps]) == list(range(len(a)))
    assert _covered([step[3:5] for step in steps]) == list(range(len(b)))
    assert steps == sorted(steps, key=lambda step: step[1:3])
    for op, i, i_end, j, j_end in steps:
        if op in ("equal", "move"):
            assert a[i:i_end] == b[j:j_end]
        assert (i == i_end) == (op == "insert" or (op == "equal" and not a))
        assert (j == j_end) == (op == "delete" or (op == "equal" and not a))


def test_one_stretch_before_the_other_is_moved() -> None:
    front, back = [1, 2, 3, 4, 5, 6], [11, 12, 13]
    assert align(front + back, back + front) == [("equal", 0, 6, 3, 9), ("move", 6, 9, 0, 3)]


def test_what_is_left_beside_a_move_is_told_too() -> None:
    a = [1, 2, 3, 4, 5, 6, 11, 12, 13, 14]
    b = [20, 12, 13, 14, 1, 2, 3, 4, 5, 6]
    assert align(a, b) == [
        ("insert", 0, 0, 0, 1),
        ("equal", 0, 6, 4, 10),
        ("delete", 6, 7, 10, 10),
        ("move", 7, 10, 1, 4),
    ]
