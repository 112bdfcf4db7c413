"""Which claims are made where in the texts: a quotation and its paraphrase make one claim.

“The dam is safe,” Ruiz said.        claim 3
Ruiz insisted that it would hold.    claim 3
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from operator import itemgetter

from tui.compare.findings import Claim
from tui.compare.touching import Touching
from tui.story import Span, Story

_MAKES_IT = 0.6
"""The part of the words said that must make the claim."""


class Made:
    """The claims that two articles and more make for sure."""

    def __init__(self, story: Story, claims: Sequence[Claim]) -> None:
        numbers = {article.id: k for k, article in enumerate(story.articles)}
        mentions: defaultdict[int, list[tuple[Span, str]]] = defaultdict(list)
        for claim in claims:
            for mention in claim.mentions if len(claim.outlets) > 1 else ():
                if mention.where == "text" and mention.confidence == "sure":
                    span = (mention.start, mention.end)
                    mentions[numbers[mention.article]].append((span, claim.id))
        self._made = {k: Touching(mentions[k], itemgetter(0)) for k in numbers.values()}

    def at(self, article: int, span: Span) -> set[str]:
        """The claims of two articles and more that most of a span makes for sure."""
        return {
            name
            for (start, end), name in self._made[article].at(span)
            if min(end, span[1]) - max(start, span[0]) >= _MAKES_IT * (span[1] - span[0])
        }
