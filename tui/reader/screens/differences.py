"""What differs: one quotation in several wordings, figures, dates, names, who says it, how surely.

    Quotations 4
    Xueliang Ding                                        leadership → leaders
      VOA News       “… military leadership”
      Outlet 002     “… military leaders”

Each topic is a bold line with what differs in rust at its right; the versions stand under one another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.screen import Screen

from tui.reader.widgets.bars import spread
from tui.reader.widgets.page import columns, page_parts
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
NOTHING = Content("")
SPACE = re.compile(r"\s")


class DifferencesScreen(Screen[None]):
    """Quotations first, then the differences by kind."""

    BINDING_GROUP_TITLE = "Differences"
    AUTO_FOCUS = "Page"
    BINDINGS = [
        Binding("escape,q,d", "app.pop_screen", "back", id="differences.back",
                tooltip="Back to the articles"),
    ]  # fmt: skip

    def __init__(self, comparison: Comparison) -> None:
        super().__init__()
        self._comparison = comparison

    def compose(self) -> ComposeResult:
        """Title, a heavy rule, the page, the keys."""
        yield from page_parts(self._comparison.story.title, "differences", self._lines)

    def _lines(self, width: int) -> list[Content]:
        return difference_lines(self._comparison, width)


def difference_lines(comparison: Comparison, width: int) -> list[Content]:
    """The page, set for `width` cells."""
    inner = min(width - 2, MEASURE)
    story = comparison.story
    groups = [("Quotations", [_quote(story, q, inner) for q in comparison.quotes if q.drift])]
    for kind, name in KINDS.items():
        rows = [_difference(story, d, inner) for d in comparison.differences if d.kind == kind]
        groups.append((name, rows))
    lines: list[Content] = []
    for name, rows in groups:
        if rows:
            head = Content.assemble((name, "bold $bright"), (f"   {len(rows)}", "$quiet"))
            rule = [Content.styled("─" * inner, "$hair")] if lines else []
            lines += [NOTHING, *rule, head]
            lines += [line for row in rows for line in (NOTHING, *row)]
    if not lines:
        lines = [NOTHING, Content.styled("No quotation, figure or name differs.", "$quiet")]
    return [Content("  ") + piece for line in lines for piece in line.wrap(max(width - 2, 8))]


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
