"""On a real terminal nothing that one types, clicks or resizes breaks the reader.

SAMESTORY_TYPING says for how many seconds to type (2 unless it is set); the order of keys depends on the
seed alone, how many of them are typed in that time on the machine.
"""

import os

import pytest

from tests.reader.typist import type_at_random


@pytest.mark.parametrize("seed", [1, 2])
def test_anything_can_be_typed(seed: int) -> None:
    type_at_random(float(os.environ.get("SAMESTORY_TYPING", "2")) / 2, seed)
