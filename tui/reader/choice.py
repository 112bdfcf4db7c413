"""Which claims are shown, and in what order.

disputed  +  of VOA News and of Outlet 003  +  “fuel”      all of them together
in the order of the voices, of the base, of prominence, or what differs first
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tui.reader.view import FILTERS, filtered, mention_of, what_differs

if TYPE_CHECKING:
    from tui.compare.comparison import Comparison
    from tui.compare.findings import Claim

ORDERS = ("voices", "base", "prominence", "differences")
ORDER_WORDS = {
    "voices": "most voices first",
    "base": "in the order of the base",
    "prominence": "most prominent first",
    "differences": "what differs first",
}


@dataclass(frozen=True, slots=True)
class Choice:
    """One of FILTERS, the ids of articles that all have to make a claim, words that have to stand in it, and
    one of ORDERS."""

    kind: str = FILTERS[0]
    outlets: tuple[str, ...] = ()
    text: str = ""
    order: str = ORDERS[0]

    @property
    def narrowed(self) -> bool:
        """Whether more than the kind is asked for."""
        return bool(self.outlets or self.text)

    def toggled(self, article: str) -> Choice:
        """With the claims of one more article asked for, or of one less."""
        rest = tuple(known for known in self.outlets if known != article)
        return replace(self, outlets=rest if article in self.outlets else (*rest, article))

    def wider(self) -> Choice:
        """Without the filter that narrows most particularly: the words, then the articles from the last,
        then the kind."""
        if self.text:
            return replace(self, text="")
        if self.outlets:
            return replace(self, outlets=self.outlets[:-1])
        return replace(self, kind="all")

    def next_order(self) -> Choice:
        """In the next of ORDERS."""
        return replace(self, order=ORDERS[(ORDERS.index(self.order) + 1) % len(ORDERS)])


def chosen(comparison: Comparison, choice: Choice, base: str) -> tuple[Claim, ...]:
    """The claims that a choice lets through, in its order; what is equal there in the comparison's."""
    claims = [
        claim
        for claim in filtered(comparison, choice.kind, base)
        if all(article in claim.outlets for article in choice.outlets)
    ]
    if choice.text:
        from tui.reader.search import claim_has, pattern

        wanted = pattern(choice.text)
        claims = [claim for claim in claims if claim_has(claim, wanted, comparison.story)]
    if choice.order != ORDERS[0]:
        claims.sort(key=_rank(comparison, choice.order, base))
    return tuple(claims)


def _rank(comparison: Comparison, order: str, base: str) -> Callable[[Claim], float]:
    if order == "differences":
        differs = what_differs(comparison)
        return lambda claim: claim.id not in differs
    if order == "base":
        return lambda claim: _place(claim, base)
    return _depth


def _place(claim: Claim, base: str) -> float:
    """Where the base makes a claim; the title first, what it does not make last."""
    mention = mention_of(claim, base)
    if mention is None:
        return float("inf")
    return mention.start if mention.where == "text" else -1


def _depth(claim: Claim) -> float:
    """How far into the articles (0 … 1), on average, they make a claim."""
    depths = [depth for _, depth in claim.prominence]
    return sum(depths) / len(depths) if depths else 1.0
