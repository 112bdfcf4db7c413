"""Passages out of places: the words inside are aligned, and word numbers become code points."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import islice
from operator import itemgetter
from typing import NamedTuple

import numpy as np

from tui.compare.findings import Edit, EditOp, Passage, PassageKind
from tui.compare.sharing.align import Step, align
from tui.compare.sharing.edges import Places
from tui.compare.sharing.tokens import Ints, Tokens
from tui.story import Span

_BACK: dict[EditOp, EditOp] = {
    "equal": "equal",
    "replace": "replace",
    "move": "move",
    "insert": "delete",
    "delete": "insert",
}


class Shared(NamedTuple):
    """Wording at these places of the articles called a and b, to be told from a's side; `swapped` from
    b's."""

    a: str
    b: str
    places: Places
    swapped: bool


def passages_of(tokens: Tokens, shared: Iterable[Shared]) -> list[Passage]:
    """The passage of each shared wording, in the same order.

    A large story has a million edits: the code points of all of them are looked up at once, and they
    are made without a call in Python for each."""
    forms: list[int] = tokens.forms.tolist()
    names: list[tuple[str, str]] = []
    places: list[Places] = []
    steps: list[Step] = []
    sizes: list[int] = []
    for a, b, (p, p_end, q, q_end), swapped in shared:
        mine = align(forms[p:p_end], forms[q:q_end])
        names.append((b, a) if swapped else (a, b))
        places.append((q, q_end, p, p_end) if swapped else (p, p_end, q, q_end))
        steps += _back(mine) if swapped else mine
        sizes.append(len(mine))
    if not names:
        return []
    edits = _edits(tokens, np.array(places), sizes, steps)
    p, p_end, q, q_end = np.array(places).T
    a_spans = zip(tokens.starts[p].tolist(), tokens.ends[p_end - 1].tolist(), strict=True)
    b_spans = zip(tokens.starts[q].tolist(), tokens.ends[q_end - 1].tolist(), strict=True)
    return [
        _passage(a, a_span, b, b_span, tuple(islice(edits, size)))
        for (a, b), a_span, b_span, size in zip(names, a_spans, b_spans, sizes, strict=True)
    ]


def _passage(a: str, a_span: Span, b: str, b_span: Span, edits: tuple[Edit, ...]) -> Passage:
    kind: PassageKind = "verbatim" if len(edits) == 1 and edits[0].op == "equal" else "edited"
    return Passage(a, *a_span, b, *b_span, kind, edits)


def _back(steps: Sequence[Step]) -> list[Step]:
    """The same steps, from b to a."""
    back = [(_BACK[op], j, j_end, i, i_end) for op, i, i_end, j, j_end in steps]
    return sorted(back, key=itemgetter(1, 2, 3, 4))


def _edits(tokens: Tokens, places: Ints, sizes: Sequence[int], steps: Sequence[Step]) -> Iterator[Edit]:
    """The edits of all passages in a row: `sizes` says how many each has."""
    p, p_end, q, q_end = np.repeat(places, sizes, axis=0).T
    ops, i, i_end, j, j_end = zip(*steps, strict=True)
    a = _spans(tokens, p, p_end, np.array(i), np.array(i_end))
    b = _spans(tokens, q, q_end, np.array(j), np.array(j_end))
    return map(partial(tuple.__new__, Edit), zip(ops, a, b, strict=True))


def _spans(tokens: Tokens, first: Ints, last: Ints, i: Ints, i_end: Ints) -> list[Span]:
    """The code points from word i to word i_end of each passage, which lies from `first` to `last`; an
    empty span stands where the next word begins, or where the passage ends."""
    start = np.where(first + i < last, tokens.starts[first + i], tokens.ends[last - 1])
    end = np.where(i < i_end, tokens.ends[first + i_end - 1], start)
    return list(zip(start.tolist(), end.tolist(), strict=True))


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
