"""Which claims are made where in the texts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from tui.compare.findings import Claim, Version


class Claimed:
    """The claims of a story by the places in the texts where they are made."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._mentions: defaultdict[str, list[tuple[int, int, int]]] = defaultdict(list)
        self._ids = [claim.id for claim in claims]
        for number, claim in enumerate(claims):
            for m in claim.mentions:
                if m.where == "text":
                    self._mentions[m.article].append((m.start, m.end, number))

    def at(self, article: str, place: int) -> frozenset[int]:
        """The numbers of the claims made at a place of an article, surely or possibly."""
        return frozenset(n for start, end, n in self._mentions[article] if start <= place < end)

    def by_most(self, versions: Sequence[Version]) -> str | None:
        """The id of the claim that most of the versions belong to, two at least; the first of equals."""
        held = Counter(n for v in versions for n in self.at(v.article, v.start))
        number, most = max(held.items(), key=lambda item: (item[1], -item[0]), default=(0, 0))
        return self._ids[number] if most > 1 else None
