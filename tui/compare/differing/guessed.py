"""Figures that one article gives less surely than another: the words right before them say how.

uk     the regulator believes it could be 5,000 barrels     could
ngo    even the regulator admits to five thousand           not hedged
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from tui.compare.claimed import Claimed
from tui.compare.differing import sizes
from tui.compare.differing.doubts import find_doubt, is_doubtful
from tui.compare.differing.facts import Fact
from tui.compare.differing.figure import Figure
from tui.compare.differing.placed import BREAK
from tui.compare.differing.restated import is_negated
from tui.compare.differing.sureness import UNHEDGED
from tui.compare.findings import Difference, Version
from tui.compare.language.reading import Reading
from tui.story import Span, Story

_BEFORE = 60
"""Characters before a figure among which its hedge may stand."""
_LEADS_TO = re.compile(r"\s*(?:[a-z]+\s+){0,3}(?:as\s+[a-z]+\s+as\s+)?\W?")
"""What may stand between a hedge and its figure: `could be as many as 5,000`."""
_SO_CALLED = re.compile(
    r"\bwhat (?:\w+ ){1,3}(?:said|says|called|calls|claimed|claims)(?: (?:was|were|is|are))?"
    r"(?= (?:\w+ )?\W?$)"
)
_FRACTION = re.compile(r"\b(?:half|third|quarter|fifth|tenth)s?\b")
"""What many things are by chance."""
_GLANCE = 50
"""Characters that can be read at a glance."""
_OF_A_FIGURE = frozenset({"likely", "believed", "reported", "possible"})
"""How sure a hedge leaves what is no act and no plan."""


def find_guessed(
    story: Story,
    reading: Reading,
    claimed: Claimed,
    facts: Sequence[Fact[Figure]],
    groups: Iterable[Sequence[int]],
) -> Iterator[Difference]:
    """For each figure of one thing (`groups` are the numbers of such facts) that some articles hedge and
    others do not, in which words."""
    for group in groups:
        alike: defaultdict[float, list[Fact[Figure]]] = defaultdict(list)
        for fact in (facts[k] for k in group):
            if not _is_common(story, fact):
                alike[fact.value.value].append(fact)
        for members in alike.values():
            several = len({fact.article for fact in members}) > 1
            hedged = [(f, hedge) for f in members if several and (hedge := _hedge_of(story, f))]
            taken = {fact.article for fact, _ in hedged}
            plain = [f for f in members if hedged and f.article not in taken and _is_plain(story, reading, f)]
            if plain:
                versions = [_version(story, reading, fact, hedge) for fact, hedge in hedged]
                first = versions[0]
                versions += [_version(story, reading, fact, None) for fact in plain]
                text = story[first.article].text
                words = " ".join(text[first.start : first.end].split())
                ordered = tuple(sorted(versions))
                yield Difference("hedge", words, ordered, claimed.by_most(ordered))


def _is_common(story: Story, fact: Fact[Figure]) -> bool:
    """Whether many things have such a figure."""
    words = story.articles[fact.article].text[slice(*fact.span)]
    return sizes.common(fact.value) or _FRACTION.search(words) is not None


def _hedge_of(story: Story, fact: Fact[Figure]) -> Span | None:
    """The words that hedge a figure, right before it."""
    text, end = story.articles[fact.article].text, fact.span[0]
    start = max(0, end - _BEFORE)
    called = _SO_CALLED.search(text, start, end)
    if called:
        return called.span()
    found = None
    while doubt := find_doubt(text, start, end):
        found, start = doubt, doubt[0][1]
    if not found or found[1] not in _OF_A_FIGURE or not _LEADS_TO.fullmatch(text, found[0][1], end):
        return None
    return found[0]


def _is_plain(story: Story, reading: Reading, fact: Fact[Figure]) -> bool:
    """Whether a figure's sentence hedges nothing, and its clause, up to it, denies nothing."""
    text, (start, end) = story.articles[fact.article].text, reading.lines[fact.line].span
    clause = BREAK.split(text[start : fact.span[0]])[-1]
    return not is_doubtful(text[start:end], reading.letters[fact.line]) and not is_negated(clause)


def _version(story: Story, reading: Reading, fact: Fact[Figure], hedge: Span | None) -> Version:
    """The figure with its hedge and the words around, as many as can be read at a glance."""
    article, line = story.articles[fact.article], reading.lines[fact.line]
    inside = line.between(hedge[0] if hedge else fact.span[0], fact.span[1])
    first, last = line.widened(inside[0], inside[-1], line.between(*line.span), _GLANCE)
    words = " ".join(article.text[slice(*hedge)].split()) if hedge else UNHEDGED
    return Version(article.id, line.spans[first][0], line.spans[last][1], words)
