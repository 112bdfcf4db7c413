"""Passages out of places: word numbers become code points, and the words inside are aligned."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from tui.compare.align import Step, align
from tui.compare.edges import Places
from tui.compare.findings import Edit, EditOp, Passage, PassageKind
from tui.compare.tokens import Tokens

_BACK: dict[EditOp, EditOp] = {
    "equal": "equal",
    "replace": "replace",
    "move": "move",
    "insert": "delete",
    "delete": "insert",
}


class Passages:
    """Makes the passages of some texts.  Their words are kept as lists: a passage is many short slices,
    for which a list is several times as fast as an array."""

    def __init__(self, tokens: Tokens) -> None:
        self.forms: list[int] = tokens.forms.tolist()
        self.starts: list[int] = tokens.starts.tolist()
        self.ends: list[int] = tokens.ends.tolist()

    def passage(self, a: str, b: str, places: Places) -> Passage:
        """The passage at these places of the articles called a and b."""
        p, p_end, q, q_end = places
        return self._passage(a, b, places, align(self.forms[p:p_end], self.forms[q:q_end]))

    def swapped(self, a: str, b: str, places: Places) -> Passage:
        """The same passage, told from b's side."""
        p, p_end, q, q_end = places
        steps = align(self.forms[p:p_end], self.forms[q:q_end])
        back = [(_BACK[op], j, j_end, i, i_end) for op, i, i_end, j, j_end in steps]
        back.sort(key=lambda step: step[1:])
        return self._passage(b, a, (q, q_end, p, p_end), back)

    def _passage(self, a: str, b: str, places: Places, steps: Sequence[Step]) -> Passage:
        p, p_end, q, q_end = places
        a_ends, b_ends = self.ends[p:p_end], self.ends[q:q_end]
        a_starts, b_starts = self.starts[p:p_end], self.starts[q:q_end]
        a_starts.append(a_ends[-1])
        b_starts.append(b_ends[-1])
        edits = tuple(
            [
                Edit(
                    op,
                    (a_starts[i], a_ends[i_end - 1] if i < i_end else a_starts[i]),
                    (b_starts[j], b_ends[j_end - 1] if j < j_end else b_starts[j]),
                )
                for op, i, i_end, j, j_end in steps
            ]
        )
        kind: PassageKind = "verbatim" if len(steps) == 1 and steps[0][0] == "equal" else "edited"
        return Passage(a, a_starts[0], a_ends[-1], b, b_starts[0], b_ends[-1], kind, edits)


@contextmanager
def no_collection() -> Iterator[None]:
    """Python's cycle collector at rest: passages make no cycles, and it would walk through all that
    are there again and again, for a third of the time that they cost."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
