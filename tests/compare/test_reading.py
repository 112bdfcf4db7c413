"""Sentences as rows of stems: the words around some of them, as many as there is room for."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.compare.language.english import DANGLING
from tui.compare.language.reading import read_lines
from tui.story import Story

TEXT = "The rusty pumps at the dam have cost the town of Norvik 1,234,567 crowns, or 3.8 percent, since May."


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_words_are_widened_as_far_as_there_is_room_and_never_within_a_figure(data: st.DataObject) -> None:
    (line,) = read_lines(Story.from_texts({"a": TEXT})).lines
    within = range(len(line.words))
    held = data.draw(st.sampled_from(within))
    room = data.draw(st.integers(0, len(TEXT)))
    first, last = line.widened(held, held, within, room)
    start, end = line.spans[first][0], line.spans[last][1]
    assert first <= held <= last
    assert end - start <= max(room, len("1,234,567")) + len(" the town")
    assert last == held or last + 1 == within.stop or line.words[last] not in DANGLING
    assert not any(re.fullmatch(r"\d[.,]\d", TEXT[place - 2 : place + 1]) for place in (start, end + 1))
    if room >= len(TEXT):
        assert (first, last) == (0, len(line.words) - 1)
