"""Figures that an article itself sets against another, as the truer or the newer of the two.

    five of its soldiers, not three            five stands in place of three
    cut the number of those held from 14 to nine           nine … of 14
    numbered 22 – fewer than the 40 that she had mentioned      22 … of 40

So what others say of the one is what this article says of the other.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tui.compare.facts import Fact
from tui.compare.figures import Figure
from tui.compare.reading import Reading
from tui.story import Span, Story

_REACH = 90
"""Characters between the two at most."""
_AGAINST = re.compile(
    r"(?:\bnot(?: just| only)?|\brather than|\binstead of|\bcorrecting"
    r"|\b(?:fewer|more|less|lower|higher|larger|smaller) than(?= (?:the|its|his|her|their)\b))"
    r"(?: the| its| his| her| their)?\s$"
)
"""What stands right before the figure that is set aside, when it comes second."""
_SINCE = re.compile(r"^[^.;:]{0,30}\b(?:up|down) from\s$")
_TO = re.compile(r"^[^.;:,]{0,12}\bto\s$")
_CHANGED = re.compile(
    r"\b(?:lower|cut|rais|revis|reduc|correct|increas|rose|ris|climb|grow|grew|fell|fall|dropp|shr[aiu]nk"
    r"|narrow|widen|slip|jump|surg|downgrad|upgrad|updat|chang)\w*\b[^.;:]{0,90}\bfrom\s$"
)


def with_contrasts(
    story: Story, reading: Reading, known: Sequence[Fact[Figure]], groups: list[list[int]]
) -> list[list[int]]:
    """The groups, where a figure that its article sets aside gives way to the one in its place and to those
    that others have of that."""
    at: defaultdict[int, list[int]] = defaultdict(list)
    for k, fact in enumerate(known):
        at[fact.line].append(k)
    group_of = {k: group for group in groups for k in group}
    for number, facts in at.items():
        line = reading.lines[number]
        here = [
            k for k in sorted(facts, key=lambda k: known[k].span) if known[k].kind == known[facts[0]].kind
        ]
        text = story.articles[line.article].text
        for x, y in _find_contrasts(text, line.span[0], [known[k].span for k in here]):
            new, old = here[x], here[y]
            others = [k for k in group_of.get(old, []) if k != old]
            own = group_of.get(new, [new])
            if others and {known[k].article for k in others}.isdisjoint(known[k].article for k in own):
                groups = [g for g in groups if old not in g and new not in g]
                groups.append(sorted((*others, *own)))
                group_of |= dict.fromkeys(groups[-1], groups[-1])
    return groups


def _find_contrasts(text: str, start: int, figures: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """Of the figures at `figures`, in order, in a sentence that begins at `start`: the numbers of those that
    stand in place of another, each with the other's."""
    for k, (a, b) in enumerate(pairwise(figures)):
        between = text[a[1] : b[0]]
        if len(between) > _REACH:
            continue
        if _SINCE.search(between) or (_AGAINST.search(between) and "." not in between):
            yield k, k + 1
        elif _TO.search(between) and _CHANGED.search(text, start, a[0]):
            yield k + 1, k
