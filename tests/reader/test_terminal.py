"""On a real terminal nothing that one types, clicks or resizes breaks the reader.

SAMESTORY_TYPING says for how many seconds to type (10 unless it is set); the order of keys depends on the
seed alone, how many of them are typed in that time on the machine.
"""

import os
import random

import pytest

from tests.reader.typist import PATIENCE, Typist, copied_story, notes_in, type_at_random


def test_anything_can_be_typed() -> None:
    type_at_random(float(os.environ.get("SAMESTORY_TYPING", "5")), seed=1)


@pytest.mark.parametrize("told_to_ignore_it", [False, True])
def test_a_terminal_that_is_closed_ends_the_reader(told_to_ignore_it: bool) -> None:
    with copied_story() as folder:
        typist = Typist(folder, random.Random(1), ignoring_hangups=told_to_ignore_it)
        typist.open()
        typist.write_note("kept")
        typist.see_saved("kept", folder)
        typist.hang_up()
        assert typist.process.wait(PATIENCE) != 0
        assert "kept" in notes_in(folder)
