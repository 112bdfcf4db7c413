"""Which claims are made where in the texts: a figure belongs to one, a quotation and its paraphrase make one.

“The dam is safe,” Ruiz said.        claim 3
Ruiz insisted that it would hold.    claim 3
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from tui.compare.findings import Claim, Version
from tui.compare.touching import Touching
from tui.story import Span

_MAKES_IT = 0.6
"""The part of a stretch that must make a claim for the whole to make it."""


class _Made(NamedTuple):
    """Where claim number `claim` is made; whether that is sure, and two articles and more make it."""

    span: Span
    claim: int
    surely_shared: bool


class Claimed:
    """The claims of a story by the places in the texts where they are made."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        mentions: defaultdict[str, list[_Made]] = defaultdict(list)
        self._ids = [claim.id for claim in claims]
        for number, claim in enumerate(claims):
            shared = len(claim.outlets) > 1
            for m in claim.mentions:
                if m.where == "text":
                    made = _Made((m.start, m.end), number, shared and m.confidence == "sure")
                    mentions[m.article].append(made)
        self._made = {article: Touching(made, lambda m: m.span) for article, made in mentions.items()}

    def at(self, article: str, place: int) -> frozenset[int]:
        """The numbers of the claims made at a place of an article, surely or possibly."""
        return frozenset([made.claim for made in self._touching(article, (place, place + 1))])

    def shared_over(self, article: str, span: Span) -> frozenset[int]:
        """The numbers of the claims of two articles and more that most of a stretch makes for sure."""
        return frozenset(
            made.claim
            for made in self._touching(article, span)
            if made.surely_shared
            and min(made.span[1], span[1]) - max(made.span[0], span[0]) >= _MAKES_IT * (span[1] - span[0])
        )

    def by_most(self, versions: Sequence[Version]) -> str | None:
        """The id of the claim that most of the versions belong to, two at least; the first of equals."""
        held = Counter(n for v in versions for n in self.at(v.article, v.start))
        number, most = max(held.items(), key=lambda item: (item[1], -item[0]), default=(0, 0))
        return self._ids[number] if most > 1 else None

    def _touching(self, article: str, span: Span) -> Sequence[_Made]:
        made = self._made.get(article)
        return made.at(span) if made else ()
