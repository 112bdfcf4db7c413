"""Where a reader would let a passage begin and end.

    … said. | The army took the town, [and the]      "and the" belongs to what follows
              ◀────── passage ───────▶

A chain ends where the words stop being equal, which may be a word or two into the next sentence, or
behind an article or a preposition that both texts happen to go on with.
"""

from __future__ import annotations

from collections.abc import Sequence

Places = tuple[int, int, int, int]
"""First word and last word + 1 in a, the same in b."""

FRAGMENT_WORDS = 2
"""So few words of a sentence at the edge of a passage are no part of it."""
DANGLING_BITS = 5.0
"""A word that makes up more than a 32nd of all words, such as "the": nothing ends with it."""


def tidied(places: Places, head: int, tail: int, opens: Sequence[bool], bits: Sequence[float]) -> Places:
    """The places without fragments of sentences and dangling words at their edges.

    The first `head` and the last `tail` words are equal.  `opens` says which words begin a sentence,
    `bits` how rare all words before each one are together."""
    p, p_end, q, q_end = places
    before = _head(opens, p, q, head)
    if tail == p_end - p:
        tail -= before
    behind = _tail(opens, bits, p_end, q_end, tail)
    return p + before, p_end - behind, q + before, q_end - behind


def _head(opens: Sequence[bool], p: int, q: int, size: int) -> int:
    """Words at the beginning that are the end of a sentence of which the rest is not shared."""
    if opens[p] and opens[q]:
        return 0
    for words in range(1, min(FRAGMENT_WORDS + 1, size)):
        if opens[p + words] and opens[q + words]:
            return words
    return 0


def _tail(opens: Sequence[bool], bits: Sequence[float], p_end: int, q_end: int, size: int) -> int:
    """Words at the end that begin a sentence of which the rest is not shared, or lean on the next word."""
    if opens[p_end] or opens[q_end]:
        return 0
    for words in range(1, min(FRAGMENT_WORDS + 1, size)):
        if opens[p_end - words] and opens[q_end - words]:
            return words
    words = 0
    while (
        words < min(FRAGMENT_WORDS, size - 1)
        and bits[p_end - words] - bits[p_end - 1 - words] < DANGLING_BITS
    ):
        words += 1
    return words
