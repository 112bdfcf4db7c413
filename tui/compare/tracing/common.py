"""One text behind many articles: a speaker or body whose words three articles or more give alike.

    VOA    “… Russia's internal affair”          ┐
    002    “Russia's internal affair”            ├─ the ministry's statement: where they agree in these words
    000    called it Russian internal affairs    ┘  that is no sign that one copied another

Two articles are tied when both give a quotation as the speaker's, or a shared passage lies in his words on
both sides.  Who gives his words in wording of its own is counted in only where three are tied.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.compare.findings import CommonSource, Passage, Quote, Spot, VoiceEntry
from tui.compare.spans import mostly_inside
from tui.story import Span

FEWEST = 3
"""Articles from which a text behind them is worth naming."""


def find_common_sources(
    voices: Sequence[VoiceEntry], quotes: Sequence[Quote], passages: Sequence[Passage]
) -> tuple[CommonSource, ...]:
    """The speakers behind three articles or more, those behind most first."""
    found = []
    for voice in voices:
        said: dict[str, list[Span]] = {}
        for spot in voice.spans:
            said.setdefault(spot.article, []).append((spot.start, spot.end))
        if len(said) < FEWEST:
            continue
        shared = list(_shared(said, quotes, passages))
        tied = {article for spots in shared for article in {spot.article for spot in spots}}
        if len(tied) >= FEWEST:
            spots = tuple(sorted({spot for spots in shared for spot in spots}))
            found.append(CommonSource(voice.speaker, tuple(said), tuple(a for a in said if a in tied), spots))
    return tuple(sorted(found, key=lambda source: (-len(source.articles), -len(source.same_words))))


def _shared(
    said: dict[str, list[Span]], quotes: Sequence[Quote], passages: Sequence[Passage]
) -> Iterator[tuple[Spot, ...]]:
    """The quotations and passages that stand in the speaker's words in two articles or more."""
    for quote in quotes:
        inside = tuple(
            Spot(v.article, v.start, v.end)
            for v in quote.versions
            if _within(said, v.article, (v.start, v.end))
        )
        if len({spot.article for spot in inside}) > 1:
            yield inside
    for p in passages:
        if _within(said, p.a, (p.a_start, p.a_end)) and _within(said, p.b, (p.b_start, p.b_end)):
            yield Spot(p.a, p.a_start, p.a_end), Spot(p.b, p.b_start, p.b_end)


def _within(said: dict[str, list[Span]], article: str, span: Span) -> bool:
    """Whether half of a span and more lies in what is said."""
    return mostly_inside(span, said.get(article, ()))
