"""Ties in any order make the same groups."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.compare.sharing.ties import Ties

PAIRS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=12)


def test_what_is_tied_to_one_of_a_group_belongs_to_it() -> None:
    ties = Ties("abcdef")
    for one, other in ("ab", "de", "cb"):
        ties.tie(one, other)
    assert ties.groups() == [["a", "b", "c"], ["d", "e"], ["f"]]


@settings(max_examples=60, deadline=None)
@given(PAIRS)
def test_groups_do_not_depend_on_the_order_of_the_ties(pairs: list[tuple[int, int]]) -> None:
    forth, back = Ties(range(10)), Ties(range(10))
    for one, other in pairs:
        forth.tie(one, other)
    for one, other in reversed(pairs):
        back.tie(other, one)
    groups = forth.groups()
    assert groups == back.groups()
    assert sorted(thing for group in groups for thing in group) == list(range(10))
    assert all(any(one in group and other in group for group in groups) for one, other in pairs)
