"""Whose words they are, where one quotation has two speakers, or somebody's words are told as a fact.

wire     “It was a mistake,” Ana Ruiz said.      Ana Ruiz
digest   “It was a mistake,” said Bo Lind.       Bo Lind
tabloid  It was a mistake.                       no source
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tui.compare.differing.placed import Placed, PlacedLines
from tui.compare.differing.rivals import Source, are_two
from tui.compare.differing.sources import NO_SOURCE, has_a_source, with_source
from tui.compare.findings import Attribution, Difference, Mention, Quote, QuoteVersion, Version
from tui.compare.saying.spoken import is_somebody, said_at
from tui.compare.touching import Touching


def find_disputed(
    lines: PlacedLines, quotes: Sequence[Quote], told: Mapping[str, Touching[Attribution]]
) -> Iterator[Difference]:
    """The quotations with speakers who surely are two, or with one whom another article leaves out."""
    for quote in quotes:
        named = [v for v in quote.versions if v.direct and is_somebody(v.speaker)]
        sources = [_source_of(lines.texts[v.article], v, told[v.article]) for v in named]
        disputed = any(
            a.article != b.article and are_two(sources[k], sources[n], lines.people)
            for k, a in enumerate(named)
            for n, b in enumerate(named[:k])
        )
        bare = [v for v in quote.versions if named and _is_plain(lines, v, quote)]
        if disputed or bare:
            shortest = min(named, key=lambda v: (v.end - v.start, v))
            versions = [
                Version(v.article, *_shown(lines, v, told[v.article]), v.speaker or NO_SOURCE)
                for v in (*named, *bare)
            ]
            topic = " ".join(lines.texts[shortest.article][shortest.start : shortest.end].split())
            yield Difference("attribution", topic, tuple(versions))


def _source_of(text: str, version: QuoteVersion, told: Touching[Attribution]) -> Source:
    """Who is said to have said the words, and by which words of the article."""
    span = (version.start, version.end)
    said = said_at(span, told.at(span))
    name = version.speaker or ""
    return Source(name, text[slice(*said.source)] if said and said.source else name)


def _is_plain(lines: PlacedLines, version: QuoteVersion, quote: Quote) -> bool:
    """Whether an article tells somebody's words as a fact of its own."""
    if version.speaker or any(v.article == version.article for v in quote.versions if v != version):
        return False
    return not version.direct and not has_a_source(lines, *_placed(lines, version))


def _shown(lines: PlacedLines, version: QuoteVersion, told: Touching[Attribution]) -> tuple[int, int]:
    """The words with those that name their speaker, where they stand beside them."""
    placed = _placed(lines, version)
    return with_source(lines, placed, told.at((version.start, version.end)) if version.speaker else ())


def _placed(lines: PlacedLines, version: QuoteVersion) -> Placed:
    mention = Mention(version.article, version.start, version.end, "text", "reports", version.speaker, "sure")
    return mention, lines.at(version.article, version.start)
