"""Whose text it is: who shares how much with whom, what speaks for a direction, who is quoted, what is own.

                VOA      002      003
    VOA News     ·      41 %     12 %      of the row's words stand in the column's article
                       ━━━────  ━──────
    Outlet 002 is made from VOA News                                                strong
      + it repeats “told VOA Mandarin”, as the other says of itself

What cannot be told is written out; a percentage is never a verdict.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.screen import Screen

from tui.reader.view import Overlaps, percent, short_names
from tui.reader.widgets.bars import spread
from tui.reader.widgets.page import page_parts
from tui.story import Span, Story

if TYPE_CHECKING:
    from tui.compare.comparison import Comparison
    from tui.compare.findings import Origin

CELL, NAME, MEASURE = 9, 20, 100
MOST_SHOWN = 6
"""Cuts, swaps and the like that are printed of one pair; the rest are counted."""
NOTHING = Content("")


class SourcesScreen(Screen[None]):
    """The matrix, the ledgers, the voices, the headlines, each outlet's own text."""

    BINDING_GROUP_TITLE = "Sources"
    AUTO_FOCUS = "Page"
    BINDINGS = [
        Binding("escape,q,s", "app.pop_screen", "back", id="sources.back",
                tooltip="Back to the articles"),
    ]  # fmt: skip

    def __init__(self, comparison: Comparison, overlaps: Overlaps) -> None:
        super().__init__()
        self._comparison, self._overlaps = comparison, overlaps

    def compose(self) -> ComposeResult:
        """Title, a heavy rule, the page, the keys."""
        yield from page_parts(self._comparison.story.title, "sources", self._lines)

    def _lines(self, width: int) -> list[Content]:
        return source_lines(self._comparison, self._overlaps, width)


def source_lines(comparison: Comparison, overlaps: Overlaps, width: int) -> list[Content]:
    """The page, set for `width` cells."""
    inner = min(width - 2, MEASURE)
    story = comparison.story
    lines = [
        *_section("Shared wording", "the part of the row's words that stands in the column's article", inner),
        *_matrix(story, overlaps, width - 2),
        *_section("Whose text it is", "", inner),
        *_ledgers(comparison, inner),
        *_section(
            "Independent tellings", f"{len(comparison.tellings)} of {len(story.articles)} outlets", inner
        ),
        *_tellings(comparison, inner),
        *_section("Who is quoted", "words in quotation marks, by outlet", inner),
        *_voice_roll(comparison, inner),
        *_section("Headlines", "", inner),
        *_headlines(comparison, inner),
        *_section("Found nowhere else", "words of sentences that no other outlet has", inner),
        *_own_text(comparison, inner),
    ]
    return [Content("  ") + piece for line in lines[2:] for piece in line.wrap(max(width - 2, 8))]


def _section(name: str, said: str, width: int) -> list[Content]:
    head = Content.assemble((name, "bold $bright"), (f"   {said}" if said else "", "$quiet"))
    return [NOTHING, Content.styled("─" * width, "$hair"), *head.wrap(width), NOTHING]


def _matrix(story: Story, overlaps: Overlaps, width: int) -> Iterator[Content]:
    names = short_names(story)
    shown = story.articles[: max((width - NAME) // CELL, 1)]
    hidden = len(story.articles) - len(shown)
    head = "".join(names[article.id][: CELL - 2].center(CELL) for article in shown)
    yield Content.styled(" " * NAME + head + (f" +{hidden}" if hidden else ""), "$quiet")
    for article in story.articles:
        numbers = Content(article.outlet).truncate(NAME - 2, ellipsis=True)
        numbers = numbers.pad_right(NAME - numbers.cell_length)
        bars = Content(" " * NAME)
        for other in shown:
            share = overlaps.share(article.id, other.id)
            if article is other or not share:
                numbers += Content.styled("·".center(CELL), "$quiet")
                bars += Content(" " * CELL)
                continue
            full = max(round(share * (CELL - 2)), 1)
            numbers += Content.styled(percent(share).center(CELL), "bold" if share >= 0.1 else "$quiet")
            bars += Content.assemble(" ", ("━" * full, "$same"), ("─" * (CELL - 2 - full), "$hair"), " ")
        yield numbers
        yield bars


def _ledgers(comparison: Comparison, width: int) -> Iterator[Content]:
    order = {"strong": 0, "some": 1, "none": 2}
    told = sorted(comparison.origins, key=lambda o: (order[o.strength], -max(o.shared_a, o.shared_b)))
    if not told:
        yield Content.styled("No two articles share enough wording to ask whose it is.", "$quiet")
    for origin in told:
        verdict = Content.styled(_verdict(comparison.story, origin), "bold $bright")
        yield spread(verdict, Content.styled(origin.strength, "$quiet"), width)
        for entry in origin.evidence:
            against = entry.points_to is not None and entry.points_to != origin.direction
            sign = Content.styled("−  " if against else "+  ", "$differs" if against else "$same")
            for i, line in enumerate(Content.styled(entry.text, "$quiet").wrap(max(width - 5, 8))):
                yield Content("  ") + (sign if i == 0 else Content("   ")) + line
        yield from _changes(comparison.story, origin, width)
        yield NOTHING


def _verdict(story: Story, origin: Origin) -> str:
    a, b = story[origin.a].outlet, story[origin.b].outlet
    sure = origin.strength == "strong"
    if origin.direction == "common source":
        return f"{a} and {b} {'' if sure else 'may '}both have it from a third text that is not here"
    if origin.direction == "cannot tell":
        return f"{a} and {b}: whose wording it is cannot be told"
    source, copy = (a, b) if origin.direction == "a→b" else (b, a)
    return f"{copy} {'is' if sure else 'may be'} made from {source}"


def _changes(story: Story, origin: Origin, width: int) -> Iterator[Content]:
    """What the copy left out, put in, swapped and lost; only where a direction is told."""
    if origin.direction not in ("a→b", "b→a"):
        return
    only_a, only_b = _quoted(story, origin.a, origin.cuts), _quoted(story, origin.b, origin.additions)
    from_a = origin.direction == "a→b"
    swapped = ((s.before, s.after) if from_a else (s.after, s.before) for s in origin.swaps)
    swaps = [f"{before} → {after}" for before, after in swapped]
    losses = [f"{loss.kind}: {loss.words}" for loss in origin.losses]
    for name, pieces in (
        ("left out", only_a if from_a else only_b),
        ("put in", only_b if from_a else only_a),
        ("swapped", swaps),
        ("lost", losses),
    ):
        if pieces:
            more = f"   and {len(pieces) - MOST_SHOWN} more" if len(pieces) > MOST_SHOWN else ""
            words = Content.styled(" · ".join(pieces[:MOST_SHOWN]) + more, "$quiet")
            for i, line in enumerate(words.wrap(max(width - 14, 8))):
                yield Content.styled(f"  {name}".ljust(14) if i == 0 else " " * 14, "$quiet") + line


def _quoted(story: Story, article: str, spans: Sequence[Span]) -> list[str]:
    return [" ".join(story[article].text[start:end].split()) for start, end in spans]


def _tellings(comparison: Comparison, width: int) -> Iterator[Content]:
    for number, telling in enumerate(comparison.tellings, 1):
        outlets = " ─── ".join(comparison.story[article].outlet for article in telling)
        yield from Content.assemble((f"{number}  ", "$quiet"), outlets).wrap(width)


def _voice_roll(comparison: Comparison, width: int) -> Iterator[Content]:
    names = short_names(comparison.story)
    quoted = [entry for entry in comparison.voice_roll if entry.quoted]
    if not quoted:
        yield Content.styled("Nobody is quoted.", "$quiet")
    for entry in sorted(quoted, key=lambda e: (-len(e.quoted), -sum(n for _, n in e.quoted), e.speaker)):
        outlets = "   ".join(f"{names[article]} {words}" for article, words in entry.quoted)
        yield spread(Content(entry.speaker), Content.styled(outlets, "$quiet"), width)


def _headlines(comparison: Comparison, width: int) -> Iterator[Content]:
    for article in comparison.story.articles:
        yield from Content(article.title or "no headline").wrap(width)
        yield Content.styled(article.outlet, "$quiet")
        for finding in comparison.headlines:
            if finding.article == article.id:
                yield from (Content.styled("≠  ", "$differs") + Content(finding.reason)).wrap(width)
        yield NOTHING


def _own_text(comparison: Comparison, width: int) -> Iterator[Content]:
    for own in comparison.originals:
        article = comparison.story[own.article]
        facts = f"{own.words} of {article.words} words   {len(own.claims)} claims"
        yield spread(Content(article.outlet), Content.styled(facts, "$quiet"), width)
