"""Which outlets are one voice for a claim: those whose mentions are one copied passage.

Two outlets that carry the same text confirm nothing to each other.  They are one voice for a claim when
a passage of shared wording covers most of a mention of each; an outlet with words of its own for the
claim is a voice of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from tui.compare.findings import Mention, Passage
from tui.compare.touching import Touching

_MOST = 0.6

Copied = Mapping[tuple[str, str], Touching[Passage]]


def by_articles(passages: Iterable[Passage]) -> Copied:
    """The passages between each two articles, under their ids as the passages have them, by where they stand
    in the first."""
    found: defaultdict[tuple[str, str], list[Passage]] = defaultdict(list)
    for passage in passages:
        found[passage.a, passage.b].append(passage)
    return {pair: Touching(between, lambda p: (p.a_start, p.a_end)) for pair, between in found.items()}


def is_copied(a: Mention, b: Mention, copied: Copied) -> bool:
    """Whether one passage covers most of both mentions."""
    if (b.article, a.article) in copied:
        a, b = b, a
    between = copied.get((a.article, b.article))
    return between is not None and any(
        _covers((passage.a_start, passage.a_end), a) and _covers((passage.b_start, passage.b_end), b)
        for passage in between.at((a.start, a.end))
    )


def find_voices(
    outlets: Sequence[str], mentions: Sequence[Mention], copied: Copied
) -> tuple[tuple[str, ...], ...]:
    """The outlets in groups: one group a voice, in the order of `outlets`, which have all `mentions`."""
    voice = {outlet: outlet for outlet in outlets}
    for n, a in enumerate(mentions):
        for b in mentions[n + 1 :]:
            old, new = voice[b.article], voice[a.article]
            if old != new and is_copied(a, b, copied):
                voice = {outlet: new if v == old else v for outlet, v in voice.items()}
    return tuple(tuple(o for o in outlets if voice[o] == v) for v in dict.fromkeys(voice.values()))


def _covers(passage: tuple[int, int], mention: Mention) -> bool:
    both = min(passage[1], mention.end) - max(passage[0], mention.start)
    return both >= _MOST * (mention.end - mention.start)
