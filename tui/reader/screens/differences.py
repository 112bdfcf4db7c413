"""What differs: one quotation in several wordings, figures, dates, names, who says it, how surely.

    All          11      Quotations 4
    Quotations    4      Xueliang Ding                              leadership → leaders
    Names         7      VOA News       “… military leadership”
                         Outlet 002     “… military leaders”

Each topic is a bold line with what differs in rust at its right; the versions stand under one another.
The cursor goes from topic to topic; beneath, the sentences of the two articles that Enter opens at it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content

from tui.reader.screens.rows import MEASURE, ROW_KEYS, RowsScreen
from tui.reader.targets import Spot, Target, facing
from tui.reader.view import count_differences
from tui.reader.widgets.bars import spread
from tui.reader.widgets.blocks import Block
from tui.reader.widgets.kinds import Columns, KindList
from tui.reader.widgets.page import columns
from tui.story import Span, Story

if TYPE_CHECKING:
    from tui.compare.comparison import Comparison
    from tui.compare.findings import Difference, Quote

OUTLET = 18
QUOTATION, AGREES = "quotation", "agrees"
KINDS = {
    QUOTATION: "Quotations",
    "figure": "Figures",
    "date": "Dates",
    "place": "Places",
    "attribution": "Who says so",
    "hedge": "How surely",
    "name": "Names",
    "term": "Terms",
    AGREES: "Less exact",
}
"""The sections, by how much they matter: names are mostly spelt in two ways; in the last one stands what is
no difference: the same, said less exactly."""
NONE = "No quotation, figure or name differs. Esc goes back."
NOTHING = Content("")
SPACE = re.compile(r"\s")
_CUT = re.compile(r"[ \u00a0]+\w")
"""What stands behind words that are shown cut off from the rest of their clause."""


class DifferencesScreen(RowsScreen):
    """Quotations first, then the differences by kind; `f` shows one kind alone."""

    BINDING_GROUP_TITLE = "Differences"
    ROW = "difference"
    SEARCHED = "in what differs"
    BINDINGS = [
        Binding("f", "kind(1)", "filter", id="differences.kind",
                tooltip="Only the next kind: quotations, figures, names …; after the last one all"),
        Binding("l,right", "kind(1)", "Next kind", show=False, id="differences.kind-next",
                tooltip="Only the next kind"),
        Binding("h,left", "kind(-1)", "Previous kind", show=False, id="differences.kind-previous",
                tooltip="Only the kind before"),
        Binding("backspace", "every_kind", "All kinds", show=False, id="differences.kind-all",
                tooltip="All kinds again"),
        *ROW_KEYS,
        Binding("q,d", "leave", "Back", show=False, id="differences.back",
                tooltip="Back to the articles, where one was"),
    ]  # fmt: skip

    def _set(self, width: int, measure: int = MEASURE) -> Sequence[Block]:
        pair = (self._base, self._other)
        return difference_blocks(self._comparison, width, *pair, self._waits, measure, self.left_at.only)

    def compose_rows(self) -> ComposeResult:
        """The kinds beside the rows, or in a line above them."""
        with Columns(id="kinds-and-rows"):
            yield KindList(kinds_of(self._comparison), self.left_at.only, id="kinds")
            yield from super().compose_rows()

    def say_row(self, number: int, count: int) -> str:
        """What only is less exact is counted apart: it is no difference."""
        rows = {kind: number for kind, _, number in kinds_of(self._comparison)}
        agreeing = rows.get(AGREES, 0) if self.left_at.only in ("", AGREES) else 0
        if number > count - agreeing:
            return f"less exact {number - count + agreeing} of {agreeing}"
        return super().say_row(number, count - agreeing)

    def renew(self, comparison: Comparison) -> None:
        """Show what is known by now."""
        kinds = kinds_of(comparison)
        if self.left_at.only not in {kind for kind, _, _ in kinds}:
            self.left_at.only = ""
        super().renew(comparison)
        for shown in self.query(KindList):
            shown.show(kinds, self.left_at.only)

    def action_kind(self, by: int) -> None:
        """Only the next kind, or the one before; beyond the last stand all."""
        kinds = [kind for kind, _, _ in kinds_of(self._comparison)]
        if kinds:
            self._show_only(kinds[(kinds.index(self.left_at.only) + by) % len(kinds)])

    def action_every_kind(self) -> None:
        """All kinds."""
        self._show_only("")

    def on_kind_list_chosen(self, message: KindList.Chosen) -> None:
        """A kind was clicked."""
        self._show_only(message.kind)

    def _show_only(self, kind: str) -> None:
        self.left_at.only = kind
        self.query_one(KindList).show(kinds_of(self._comparison), kind)
        self.show_other_rows()


def kinds_of(comparison: Comparison) -> tuple[tuple[str, str, int], ...]:
    """(kind, its name, how many rows it has) for every kind that has any, all that differs first."""
    numbers = [(kind, name, len(rows)) for kind, name, rows in _by_kind(comparison)]
    return (("", "All", count_differences(comparison)), *numbers) if numbers else ()


def difference_blocks(
    comparison: Comparison,
    width: int,
    base: str,
    other: str,
    waits: str = "",
    measure: int = MEASURE,
    only: str = "",
) -> list[Block]:
    """The rows, set for `width` cells, their lines of at most `measure`, each with the two of its versions
    that it leads to; those of one kind where it is `only` that; one sentence where there are none."""
    inner = min(width, measure)
    blocks: list[Block] = []
    for kind, name, rows in _by_kind(comparison):
        if only in ("", kind):
            head = Content.assemble((name, "bold $bright"), (f"   {len(rows)}", "$quiet"))
            rule = [Content.styled("─" * inner, "$hair")] if blocks else []
            blocks.append(_block([*(rule or [NOTHING]), head, NOTHING], width, section=True))
            blocks += [_row(comparison.story, row, width, inner, (base, other)) for row in rows]
    words = waits or ("" if blocks else NONE)
    if words:
        blocks.append(_block([NOTHING, *Content.styled(words, "$quiet").wrap(width)], width))
    return blocks


def _by_kind(comparison: Comparison) -> Iterator[tuple[str, str, Sequence[Quote | Difference]]]:
    """(kind, its name, its rows) for every kind that has any; what agrees comes last."""
    rows: dict[str, list[Quote | Difference]] = {kind: [] for kind in KINDS}
    rows[QUOTATION] += [quote for quote in comparison.quotes if quote.drift]
    for difference in comparison.differences:
        rows[AGREES if difference.agrees else difference.kind].append(difference)
    return ((kind, name, rows[kind]) for kind, name in KINDS.items() if rows[kind])


def _row(story: Story, row: Quote | Difference, width: int, inner: int, pair: tuple[str, str]) -> Block:
    from tui.compare.findings import Quote

    spots = tuple((version.article, version.start, version.end) for version in row.versions)
    if isinstance(row, Quote):
        return _block([*_quote(story, row, inner), NOTHING], width, _apart(row, *pair), spots=spots)
    return _block([*_difference(story, row, inner), NOTHING], width, _differing(row, *pair), spots=spots)


def _block(
    lines: Sequence[Content],
    width: int,
    target: Target | None = None,
    section: bool = False,
    spots: tuple[Spot, ...] = (),
) -> Block:
    pieces = [piece for line in lines for piece in (line.wrap(max(width, 8)) if line.plain else [line])]
    return Block(pieces, target, section, spots)


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
    yield from _topic(quote.speaker or "nobody named", f"≠ {_telling(story, quote)}", width)
    for number, version in quote.wordings:
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


def _telling(story: Story, quote: Quote) -> str:
    """The drift in a few words: what was put for what, first where both are long words (`they` says little),
    what was left out or put in; where there is more than that, how many wordings there are."""
    wordings = {version for drift in quote.drift for version in (drift.before, drift.after)}
    drifts = [drift for drift in quote.drift if drift.op == "replace"]
    if not drifts and len(wordings) > 2:
        return f"{len(wordings)} wordings of one quotation"
    drifts = drifts or [drift for drift in quote.drift if drift.op != "move"]
    if not drifts:
        return "in another order"
    words = [
        (
            _words(story, quote.versions[drift.before].article, *drift.a),
            _words(story, quote.versions[drift.after].article, *drift.b),
        )
        for drift in drifts
    ]
    before, after = max(words, key=lambda two: (min(map(_longest, two)), len(two[0]) + len(two[1])))
    if before and after:
        return f"{before} → {after}"
    return f"left out: {before}" if before else f"put in: {after}"


def _longest(words: str) -> int:
    return max(map(len, words.split()), default=0)


def _difference(story: Story, difference: Difference, width: int) -> Iterator[Content]:
    values = list(dict.fromkeys(version.value for version in difference.versions))
    sign = "≈" if difference.agrees else "≠"
    yield from _topic(difference.topic, f"{sign} {' / '.join(values)}", width)
    for version in difference.versions:
        words = _words(story, version.article, version.start, version.end)
        goes_on = " …" if _CUT.match(story[version.article].text, version.end) else ""
        said = Content.assemble(
            (version.value, "bold"), (f"   {words}{goes_on}" if words != version.value else "", "$quiet")
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
