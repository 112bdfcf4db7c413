"""How many independent tellings a story has: articles that copied wording ties count as one.

    VOA ─── 002      003      004      000        five outlets, four voices

Two articles are tied when most of one of them stands in wording shared with the other.  A shared
statement or a wire paragraph in an otherwise independent report does not tie.
"""

from __future__ import annotations

from collections.abc import Sequence

from tui.compare.findings import Share
from tui.compare.sharing.ties import Ties

MOST = 0.5
"""The part of an article's words that makes it the other's telling."""


def find_tellings(articles: Sequence[str], shares: Sequence[Share]) -> tuple[tuple[str, ...], ...]:
    """The article ids in groups, each group one telling, in the order of `articles`."""
    ties = Ties(articles)
    for share in shares:
        if max(share.shared_a, share.shared_b) > MOST:
            ties.tie(share.a, share.b)
    return tuple(map(tuple, ties.groups()))
