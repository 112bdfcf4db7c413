"""Equal numbers are told apart as numpy tells them."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.compare.distinct import distinct


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(-5, 5), max_size=30))
def test_each_number_is_known_by_its_first_place(numbers: list[int]) -> None:
    array = np.array(numbers, dtype=np.int64)
    first, which = distinct(array)
    values, places, inverse = np.unique(array, return_index=True, return_inverse=True)
    assert first.tolist() == places.tolist()
    assert which.tolist() == inverse.tolist()
    assert array[first].tolist() == values.tolist()
