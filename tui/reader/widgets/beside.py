"""The sentences of two articles beside each other, the words meant in them standing out: what the panes
will show when one goes there.

    VOA News                              Outlet 002
    … conflict between Russia’s top       … conflict between Russia’s top
    political and military leadership     political and military leaders
"""

from __future__ import annotations

from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui.reader.targets import Target, sentences_with
from tui.reader.widgets.page import columns
from tui.story import Article, Span, Story

SIDE_BY_SIDE = 90
"""Cells from which on the two stand beside each other."""
GAP = 3


class Beside(Widget):
    """A strip of a screen: a hairline, two outlets, what each says."""

    target: reactive[Target | None] = reactive(None)

    def __init__(self, story: Story, *, id: str) -> None:
        super().__init__(id=id)
        self._story = story

    def take(self, story: Story) -> None:
        """The articles as they are by now."""
        self._story = story
        self.refresh()

    def render(self) -> RenderResult:
        """As many lines as there are; what is too long for them ends in …"""
        width, height = self.size
        if self.target is None or not (self.target.base_spans or self.target.other_spans):
            return Content("")
        sides = [(self.target.base, self.target.base_spans), (self.target.other, self.target.other_spans)]
        shown = [(self._story[article], spans) for article, spans in sides if article and spans]
        inner = max(width - 2, 8)
        if width >= SIDE_BY_SIDE:
            cell = (inner - GAP) // 2
            cells = [(cell, self._side(article, spans, cell, height - 1)) for article, spans in shown]
            lines = columns(cells, GAP)
        else:
            each = max((height - 1) // max(len(shown), 1), 1)
            lines = [line for article, spans in shown for line in self._side(article, spans, inner, each)]
        rule = Content.styled("─" * width, "$hair")
        return Content("\n").join([rule, *(Content("  ") + line for line in lines)])

    def _side(self, article: Article, spans: tuple[Span, ...], width: int, height: int) -> list[Content]:
        """The outlet and its sentences in at most `height` lines, from the one before the words meant."""
        lines = sentence(article, spans).wrap(width)
        room = max(height - 1, 1)
        meant = next((i for i, line in enumerate(lines) if any(s.style == MEANT for s in line.spans)), 0)
        first = min(max(meant - 1, 0), max(len(lines) - room, 0))
        kept = lines[first : first + room]
        if first and kept:
            kept[0] = Content("… ") + kept[0].truncate(width - 2)
        if first + room < len(lines) and kept:
            kept[-1] = (kept[-1].truncate(width - 2) + Content(" …")) if kept else kept[-1]
        return [Content.styled(article.outlet, "bold $bright").truncate(width, ellipsis=True), *kept]


MEANT = "bold $bright"
LONG = 160
"""Characters beyond which words do not stand out any more: all would be bold."""


def sentence(article: Article, spans: tuple[Span, ...]) -> Content:
    """The sentences that hold `spans`, the words of the spans standing out; … where text lies between."""
    parts: list[Content] = []
    ends = [-1]
    for span in sorted(spans):
        start, end = sentences_with(article, span)
        words = Content("".join(" " if letter.isspace() else letter for letter in article.text[start:end]))
        if start >= ends[-1]:
            parts.append(words)
            ends.append(end)
        if span[1] - span[0] <= LONG:
            parts[-1] = parts[-1].stylize(MEANT, span[0] - start, span[1] - start)
    return Content(" … ").join(parts)
