"""How many independent tellings a story has: articles that copied wording ties count as one.

    VOA ─── 002      003      004      000        five outlets, four voices

Two articles are tied when most of one of them stands in wording shared with the other.  A shared
statement or a wire paragraph in an otherwise independent report does not tie.
"""

from __future__ import annotations

from collections.abc import Sequence

from tui.compare.findings import Share

MOST = 0.5
"""The part of an article's words that makes it the other's telling."""


def find_tellings(articles: Sequence[str], shares: Sequence[Share]) -> tuple[tuple[str, ...], ...]:
    """The article ids in groups, each group one telling, in the order of `articles`."""
    telling = {article: article for article in articles}

    def head(article: str) -> str:
        while telling[article] != article:
            article = telling[article]
        return article

    for share in shares:
        if max(share.shared_a, share.shared_b) > MOST:
            telling[head(share.b)] = head(share.a)
    groups: dict[str, list[str]] = {}
    for article in articles:
        groups.setdefault(head(article), []).append(article)
    return tuple(tuple(group) for group in groups.values())
