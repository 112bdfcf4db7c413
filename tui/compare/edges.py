"""Where a reader would let a passage begin and end.

    … said. | The army took the town, [and the]      "and the" belongs to what follows
              ◀────── passage ───────▶

A chain ends where the words stop being equal, which may be a word or two into the next sentence, or
behind an article or a preposition that both texts happen to go on with.
"""

from __future__ import annotations

from tui.compare.chains import Chain
from tui.compare.tokens import Tokens

Places = tuple[int, int, int, int]
"""First word and last word + 1 in a, the same in b."""

FRAGMENT_WORDS = 2
"""So few words of a sentence at the edge of a passage are no part of it."""
DANGLING_BITS = 5.0
"""A word that makes up more than a 32nd of all words, such as "the": nothing ends with it."""


def tidied(tokens: Tokens, chain: Chain) -> Places:
    """The places of a chain without fragments of sentences and dangling words at its edges."""
    head = _head(tokens, chain.p, chain.q, chain.head)
    spare = chain.tail if chain.p_end - chain.p > chain.tail else chain.tail - head
    tail = _tail(tokens, chain.p_end, chain.q_end, spare)
    return chain.p + head, chain.p_end - tail, chain.q + head, chain.q_end - tail


def _head(tokens: Tokens, p: int, q: int, size: int) -> int:
    """Words at the beginning that are the end of a sentence of which the rest is not shared."""
    if tokens.opens[p] and tokens.opens[q]:
        return 0
    for words in range(1, min(FRAGMENT_WORDS + 1, size)):
        if tokens.opens[p + words] and tokens.opens[q + words]:
            return words
    return 0


def _tail(tokens: Tokens, p_end: int, q_end: int, size: int) -> int:
    """Words at the end that begin a sentence of which the rest is not shared, or lean on the next word."""
    if tokens.opens[p_end] or tokens.opens[q_end]:
        return 0
    for words in range(1, min(FRAGMENT_WORDS + 1, size)):
        if tokens.opens[p_end - words] and tokens.opens[q_end - words]:
            return words
    words = 0
    while words < min(FRAGMENT_WORDS, size - 1) and tokens.bits[p_end - 1 - words] < DANGLING_BITS:
        words += 1
    return words
