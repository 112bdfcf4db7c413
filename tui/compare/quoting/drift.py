"""How the words of a quotation change from one version to the next.

    …, who [has] easily relinquished …      delete   has
    … throwing support behind anyone who    replace  support whoever

Words are compared without case; "…" and brackets count as words, because they say that something was
left out or put in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.compare.findings import Drift
from tui.compare.sharing.align import Step, align
from tui.story import Span
from tui.story.text import WORD

_TOKEN = re.compile(rf"{WORD.pattern}|…|\.\.\.|[\[\]()]")


def find_drift(a_text: str, a: Span, b_text: str, b: Span, numbers: tuple[int, int]) -> Iterator[Drift]:
    """The changes from the words at `a` to those at `b`, in order; `numbers` are those of the versions.

    What one of them has before the other begins, or after it ends, is a change only when most of
    the quotation is left: a fragment quotes less, it does not alter.
    """
    a_spans, a_words = _tokens(a_text, a)
    b_spans, b_words = _tokens(b_text, b)
    known = {word: k for k, word in enumerate(dict.fromkeys([*a_words, *b_words]))}
    steps = align([known[w] for w in a_words], [known[w] for w in b_words])
    kept = sum(step[2] - step[1] for step in steps if step[0] in ("equal", "move"))
    for k, step in enumerate(steps):
        if step[0] == "equal" or (k in (0, len(steps) - 1) and _is_fragment(step, kept)):
            continue
        yield Drift(
            *numbers, step[0], _place(a_spans, step[1], step[2], a), _place(b_spans, step[3], step[4], b)
        )


def _is_fragment(step: Step, kept: int) -> bool:
    cut = max(step[2] - step[1], step[4] - step[3])
    return step[0] in ("insert", "delete") and cut * 2 > kept


def _tokens(text: str, span: Span) -> tuple[list[Span], list[str]]:
    found = list(_TOKEN.finditer(text, *span))
    words = [m.group().casefold().replace("’", "'").replace("...", "…") for m in found]
    return [m.span() for m in found], words


def _place(spans: list[Span], first: int, last: int, whole: Span) -> Span:
    """The characters from word `first` to word `last` (exclusive); an empty span before `first`."""
    if first < last:
        return spans[first][0], spans[last - 1][1]
    at = spans[first][0] if first < len(spans) else whole[1]
    return at, at
