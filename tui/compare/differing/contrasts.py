"""Figures that an article itself sets against another of the same thing.

    five of its soldiers, not three                              five in place of three
    cut the number of those held from 14 to nine                 nine in place of 14
    numbered 22 – fewer than the 40 that she had mentioned       22 in place of 40
    police spoke of 12,000, while organisers counted 60,000      12,000 beside 60,000

What others say of the one that is set aside is what this article says of the other; where both stand, what
others say of either is of one thing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal

from tui.compare.differing.facts import Fact
from tui.compare.differing.figure import Figure
from tui.compare.language.reading import Reading
from tui.story import Story

Stands = Literal["in place of", "beside"]

_REACH = 110
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
_HOWEVER = re.compile(r"\b(?:while|but|whereas|although|though|against)\b(?P<behind>[^;:]*)$", re.IGNORECASE)
_TELLS = re.compile(
    r"\b(?:said|says?|spoke|speaks?|puts?|(?:claim|estimat|count|report|insist|believ|talk)\w*|gave|gives?|given"
    r"|according)\b",
    re.IGNORECASE,
)


def with_contrasts(
    story: Story, reading: Reading, known: Sequence[Fact[Figure]], groups: list[list[int]]
) -> list[list[int]]:
    """The groups, where a figure that its article sets aside gives way to the one in its place and to those
    that others have of that, and two that stand side by side in one article are of one thing in all."""
    group_of = {k: group for group in groups for k in group}
    for new, old, stands in _all_contrasts(story, reading, known):
        ours, theirs = group_of.get(new, [new]), group_of.get(old, [old])
        if stands == "in place of":
            theirs = [k for k in theirs if k != old]
        mine, others = ({known[k].article for k in group} for group in (ours, theirs))
        apart = mine.isdisjoint(others) if stands == "in place of" else mine != others
        if ours is not theirs and apart and theirs and len(mine | others) > 1:
            groups = [g for g in groups if old not in g and new not in g]
            groups.append(sorted((*ours, *theirs)))
            group_of |= dict.fromkeys(groups[-1], groups[-1])
    return groups


def _all_contrasts(
    story: Story, reading: Reading, known: Sequence[Fact[Figure]]
) -> Iterator[tuple[int, int, Stands]]:
    """The numbers of each two figures of one sentence and kind of which one stands in place of, or beside,
    the other."""
    at: defaultdict[tuple[int, str], list[int]] = defaultdict(list)
    for k, fact in enumerate(known):
        at[fact.line, fact.kind].append(k)
    for (number, _), facts in at.items():
        line = reading.lines[number]
        text = story.articles[line.article].text
        for a, b in pairwise(sorted(facts, key=lambda k: known[k].span)):
            start, end = known[a].span[1], known[b].span[0]
            between = text[start:end]
            if len(between) > _REACH:
                continue
            if _SINCE.search(between) or (_AGAINST.search(between) and "." not in between):
                yield a, b, "in place of"
            elif _TO.search(between) and _CHANGED.search(text, line.span[0], known[a].span[0]):
                yield b, a, "in place of"
            elif however := _HOWEVER.search(between):
                behind = text[known[b].span[1] : known[b].span[1] + 30]
                if _TELLS.search(however["behind"]) or (
                    not however["behind"].strip(" the") and _TELLS.search(behind)
                ):
                    yield a, b, "beside"
