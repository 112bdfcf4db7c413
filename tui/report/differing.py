"""What differs, in sentences: quotations in several wordings, then figures, dates, sources, hedges and names,
in the order of the reader's view.

    1. Xueliang Ding.
       VOA News quotes: … military leadership
       Outlet 002 quotes: … military leaders
       From VOA News to Outlet 002: “leadership” became “leaders”.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tui.compare.comparison import Comparison
from tui.compare.findings import Difference, Drift, Quote, QuoteVersion, Version
from tui.report.wrap import wrap_clean

KINDS = {
    "figure": "Figures that differ",
    "date": "Dates that differ",
    "place": "Places that differ",
    "attribution": "Who says so, where outlets differ",
    "hedge": "How surely, where outlets differ",
    "name": "Names that differ",
    "term": "Terms that differ",
}


def what_differs(comparison: Comparison, names: Mapping[str, str]) -> Iterator[list[str]]:
    """One section for quotations and one for each kind of difference that was found."""
    texts = {article.id: article.text for article in comparison.story.articles}
    quotes = [quote for quote in comparison.quotes if quote.drift]
    if quotes:
        blocks = [_quote(quote, n, texts, names) for n, quote in enumerate(quotes, 1)]
        yield _section(f"Quotations in several wordings: {len(blocks)}", blocks)
    for kind, title in KINDS.items():
        found = [d for d in comparison.differences if d.kind == kind]
        if found:
            blocks = [_difference(d, n, texts, names) for n, d in enumerate(found, 1)]
            yield _section(f"{title}: {len(found)}", blocks)


def _section(heading: str, blocks: list[list[str]]) -> list[str]:
    return [heading, *(line for block in blocks for line in ("", *block))]


def _quote(quote: Quote, number: int, texts: Mapping[str, str], names: Mapping[str, str]) -> list[str]:
    mark = f"{number}. "
    indent = " " * len(mark)
    lines = [wrap_clean(f"{quote.speaker or 'Nobody named'}.", mark, indent)]
    for _, version in quote.wordings:
        lines.append(wrap_clean(_version(version, quote, texts, names), indent, indent + "  "))
    steps: dict[tuple[int, int], list[str]] = {}
    for drift in quote.drift:
        if drift.op != "move":
            steps.setdefault((drift.before, drift.after), []).append(_change(drift, quote, texts))
    for (before, after), changes in steps.items():
        a, b = (names[quote.versions[n].article] for n in (before, after))
        lines.append(wrap_clean(f"From {a} to {b}: {'; '.join(changes)}.", indent, indent + "  "))
    return lines


def _version(version: QuoteVersion, quote: Quote, texts: Mapping[str, str], names: Mapping[str, str]) -> str:
    words = texts[version.article][version.start : version.end]
    how = "quotes" if version.direct else "has without quotation marks"
    other = f", as said by {version.speaker}" if version.speaker and version.speaker != quote.speaker else ""
    return f"{names[version.article]} {how}{other}: {words}"


def _change(drift: Drift, quote: Quote, texts: Mapping[str, str]) -> str:
    before, after = quote.versions[drift.before].article, quote.versions[drift.after].article
    old, new = texts[before][slice(*drift.a)], texts[after][slice(*drift.b)]
    if not new:
        return f"“{old}” is left out"
    return f"“{old}” became “{new}”" if old else f"“{new}” is put in"


def _difference(
    difference: Difference, number: int, texts: Mapping[str, str], names: Mapping[str, str]
) -> list[str]:
    mark = f"{number}. "
    indent = " " * len(mark)
    agrees = " Both can be true." if difference.agrees else ""
    lines = [wrap_clean(f"{difference.topic.rstrip('.')}.{agrees}", mark, indent)]
    return lines + [wrap_clean(_value(v, texts, names), indent, indent + "  ") for v in difference.versions]


def _value(version: Version, texts: Mapping[str, str], names: Mapping[str, str]) -> str:
    words = " ".join(texts[version.article][version.start : version.end].split())
    said = f", in the words: {words}" if words != version.value else ""
    return f"{names[version.article]}: {version.value}{said}"
