"""Spans joined, cut and measured, against the same done place by place."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.compare.spans import joined, mostly_inside, outside, overlap, touches
from tui.story import Span

SPANS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(0, 8)).map(lambda drawn: (drawn[0], drawn[0] + drawn[1])),
    max_size=6,
)


@settings(max_examples=60, deadline=None)
@given(SPANS, SPANS, st.integers(0, 30), st.integers(1, 8))
def test_as_place_by_place(spans: list[Span], holes: list[Span], start: int, size: int) -> None:
    whole, cut, span = joined(spans), joined(holes), (start, start + size)
    assert _places(whole) == _places(spans)
    assert all(one[1] < other[0] for one, other in pairwise(whole))
    assert _places(outside(whole, cut)) == _places(spans) - _places(holes)
    assert overlap(span, whole) == len(_places([span]) & _places(spans))
    assert touches(span, whole) == (not _places([span]).isdisjoint(_places(spans)))
    assert mostly_inside(span, whole) == (2 * len(_places([span]) & _places(spans)) >= size)


def test_nothing_is_inside_anything() -> None:
    assert not mostly_inside((3, 3), [(0, 9)])
    assert not touches((3, 3), [(0, 9)])


def _places(spans: list[Span] | tuple[Span, ...]) -> set[int]:
    return {place for start, end in spans for place in range(start, end)}
