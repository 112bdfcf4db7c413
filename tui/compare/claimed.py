"""Which claims are made where in the texts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from operator import itemgetter

from tui.compare.findings import Claim, Version
from tui.compare.touching import Touching
from tui.story import Span


class Claimed:
    """The claims of a story by the places in the texts where they are made."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        mentions: defaultdict[str, list[tuple[Span, int]]] = defaultdict(list)
        self._ids = [claim.id for claim in claims]
        for number, claim in enumerate(claims):
            for m in claim.mentions:
                if m.where == "text":
                    mentions[m.article].append(((m.start, m.end), number))
        self._made = {article: Touching(made, itemgetter(0)) for article, made in mentions.items()}

    def at(self, article: str, place: int) -> frozenset[int]:
        """The numbers of the claims made at a place of an article, surely or possibly."""
        made = self._made.get(article)
        return frozenset(number for _, number in made.at((place, place + 1))) if made else frozenset()

    def by_most(self, versions: Sequence[Version]) -> str | None:
        """The id of the claim that most of the versions belong to, two at least; the first of equals."""
        held = Counter(n for v in versions for n in self.at(v.article, v.start))
        number, most = max(held.items(), key=lambda item: (item[1], -item[0]), default=(0, 0))
        return self._ids[number] if most > 1 else None
