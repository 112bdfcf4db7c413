"""What differs: one quotation in several wordings, figures, dates, names, who says it, how surely.

    Quotations 4
    Xueliang Ding                                        leadership → leaders
      VOA News       “… military leadership”
      Outlet 002     “… military leaders”

Each topic is a bold line with what differs in rust at its right; the versions stand under one another.
The cursor goes from topic to topic; beneath, the sentences of the two articles that Enter opens at it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.content import Content

from tui.reader.screens.rows import RowsScreen
from tui.reader.targets import Target, facing
from tui.reader.widgets.bars import spread
from tui.reader.widgets.blocks import Block
from tui.reader.widgets.page import columns
from tui.story import Span, Story

if TYPE_CHECKING:
    from tui.compare.comparison import Comparison
    from tui.compare.findings import Difference, Drift, Quote

OUTLET, MEASURE = 18, 100
KINDS = {
    "figure": "Figures",
    "date": "Dates",
    "place": "Places",
    "name": "Names",
    "attribution": "Who says so",
    "hedge": "How surely",
    "term": "Terms",
}
NONE = "No quotation, figure or name differs. Esc goes back."
NOTHING = Content("")
SPACE = re.compile(r"\s")


class DifferencesScreen(RowsScreen):
    """Quotations first, then the differences by kind."""

    BINDING_GROUP_TITLE = "Differences"
    ROW = "difference"
    BINDINGS = [
        Binding("escape,q,d", "leave", "back", id="differences.back",
                tooltip="Back to the articles, where one was"),
        Binding("question_mark", "help", "help", key_display="?", id="differences.help",
                tooltip="Keys and marks"),
    ]  # fmt: skip

    def _set(self, width: int) -> Sequence[Block]:
        return difference_blocks(self._comparison, width, self._base, self._other, self._waits)


def difference_blocks(
    comparison: Comparison, width: int, base: str, other: str, waits: str = ""
) -> list[Block]:
    """The rows, set for `width` cells, each with the two of its versions that it leads to; one sentence
    where there are none."""
    inner = min(width, MEASURE)
    story = comparison.story
    quotes = [quote for quote in comparison.quotes if quote.drift]
    groups = [("Quotations", [(_quote(story, quote, inner), _apart(quote, base, other)) for quote in quotes])]
    for kind, name in KINDS.items():
        found = [d for d in comparison.differences if d.kind == kind]
        groups.append((name, [(_difference(story, d, inner), _differing(d, base, other)) for d in found]))
    blocks: list[Block] = []
    for name, rows in groups:
        if rows:
            head = Content.assemble((name, "bold $bright"), (f"   {len(rows)}", "$quiet"))
            rule = [Content.styled("─" * inner, "$hair")] if blocks else []
            blocks.append(_block([*(rule or [NOTHING]), head, NOTHING], width, section=True))
            blocks += [_block([*lines, NOTHING], width, target) for lines, target in rows]
    words = waits or ("" if blocks else NONE)
    if words:
        blocks.append(_block([NOTHING, *Content.styled(words, "$quiet").wrap(width)], width))
    return blocks


def _block(
    lines: Sequence[Content], width: int, target: Target | None = None, section: bool = False
) -> Block:
    pieces = [piece for line in lines for piece in (line.wrap(max(width, 8)) if line.plain else [line])]
    return Block(pieces, target, section)


def _apart(quote: Quote, base: str, other: str) -> Target:
    """Where two wordings of a quotation stand that are not the same."""
    spots = [(v.article, v.start, v.end) for v in quote.versions]
    return facing([(spots[d.before], spots[d.after]) for d in quote.drift], base, other)


def _differing(difference: Difference, base: str, other: str) -> Target:
    """Where two of the values stand, in two articles where that can be."""
    pairs = [
        ((one.article, one.start, one.end), (two.article, two.start, two.end))
        for one, two in combinations(difference.versions, 2)
        if one.value != two.value
    ]
    across = [pair for pair in pairs if pair[0][0] != pair[1][0]]
    return facing(across or pairs, base, other, difference.claim)


def _quote(story: Story, quote: Quote, width: int) -> Iterator[Content]:
    telling = max(
        quote.drift, key=lambda d: (d.op != "move", d.op == "replace", d.a[1] - d.a[0] + d.b[1] - d.b[0])
    )
    yield from _topic(quote.speaker or "nobody named", f"≠ {_change(story, quote, telling)}", width)
    for number, version in enumerate(quote.versions):
        words = Content(SPACE.sub(" ", story[version.article].text[version.start : version.end]))
        for start, end in _changed(quote, number):
            words = words.stylize("italic $differs", start - version.start, end - version.start)
        shown = Content.assemble("“", words, "”") if version.direct else words
        yield from _version(story[version.article].outlet, shown, width)


def _changed(quote: Quote, number: int) -> Iterator[Span]:
    """The spans of one version whose words another version has differently."""
    for drift in quote.drift:
        if drift.op != "move":
            if drift.before == number:
                yield drift.a
            if drift.after == number:
                yield drift.b


def _change(story: Story, quote: Quote, drift: Drift) -> str:
    before, after = quote.versions[drift.before], quote.versions[drift.after]
    return (
        f"{_words(story, before.article, *drift.a) or '…'} → {_words(story, after.article, *drift.b) or '…'}"
    )


def _difference(story: Story, difference: Difference, width: int) -> Iterator[Content]:
    values = list(dict.fromkeys(version.value for version in difference.versions))
    sign = "≈" if difference.agrees else "≠"
    yield from _topic(difference.topic, f"{sign} {' / '.join(values)}", width)
    for version in difference.versions:
        words = _words(story, version.article, version.start, version.end)
        said = Content.assemble(
            (version.value, "bold"), (f"   {words}" if words != version.value else "", "$quiet")
        )
        yield from _version(story[version.article].outlet, said, width)


def _topic(topic: str, finding: str, width: int) -> Iterator[Content]:
    """A bold line with the finding in rust at its right; below it where both do not fit."""
    head, rust = Content.styled(topic, "bold $bright"), Content.styled(finding, "$differs")
    if head.cell_length + rust.cell_length + 3 <= width:
        yield spread(head, rust, width)
    else:
        yield from head.wrap(width)
        yield from rust.wrap(width)


def _version(outlet: str, words: Content, width: int) -> Sequence[Content]:
    if width < 60:
        return [Content.styled(outlet, "$quiet"), *words.wrap(width)]
    name = Content.styled(outlet, "$quiet").truncate(OUTLET, ellipsis=True)
    return columns([(OUTLET, [name]), (width - OUTLET - 3, words.wrap(width - OUTLET - 3))])


def _words(story: Story, article: str, start: int, end: int) -> str:
    return " ".join(story[article].text[start:end].split())
