"""Whose text it is: who shares how much with whom, what speaks for a direction, who is quoted, what is own.

                VOA      002      003
    VOA News     ·      41 %     12 %      of the row's words stand in the column's article
                       ━━━────  ━──────
    Outlet 002 is made from VOA News                                                strong
      + it repeats “told VOA Mandarin”, as the other says of itself

What cannot be told is written out; a percentage is never a verdict.  The cursor goes from row to row;
beneath, the sentences of the two articles that Enter opens there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.content import Content

from tui.reader.screens.rows import MEASURE, ROW_KEYS, LeftAt, RowsScreen
from tui.reader.targets import Target, alone, facing, spots_of
from tui.reader.view import Overlaps, percent, short_names
from tui.reader.widgets.bars import spread
from tui.reader.widgets.blocks import Block
from tui.story import Span, Story

if TYPE_CHECKING:
    from tui.compare.comparison import Comparison
    from tui.compare.findings import Origin

CELL, NAME = 9, 20
MOST_SHOWN = 6
"""Cuts, swaps and the like that are printed of one pair; the rest are counted."""
NOTHING = Content("")


class SourcesScreen(RowsScreen):
    """The matrix, the ledgers, the voices, the headlines, each outlet's own text."""

    BINDING_GROUP_TITLE = "Sources"
    ROW = "row"
    BINDINGS = [
        *ROW_KEYS,
        Binding("q,s", "leave", "Back", show=False, id="sources.back",
                tooltip="Back to the articles, where one was"),
    ]  # fmt: skip
    SEARCHED = "in whose text it is"

    def __init__(
        self,
        comparison: Comparison,
        overlaps: Overlaps,
        base: str,
        other: str,
        left_at: LeftAt,
        waits: str = "",
    ) -> None:
        super().__init__(comparison, base, other, left_at, waits)
        self._overlaps = overlaps

    def renew(self, comparison: Comparison) -> None:
        """Show what is known by now."""
        self._overlaps = Overlaps(comparison)
        super().renew(comparison)

    def _set(self, width: int, measure: int = MEASURE) -> Sequence[Block]:
        open_now = (self._base, self._other)
        return source_blocks(self._comparison, self._overlaps, width, *open_now, self._waits, measure)


def source_blocks(
    comparison: Comparison,
    overlaps: Overlaps,
    width: int,
    base: str,
    other: str,
    waits: str = "",
    measure: int = MEASURE,
) -> list[Block]:
    """The page, set for `width` cells, its lines of at most `measure`, each row with the articles that it
    leads to; `waits` stands in the place of what is not known yet."""
    page = _Page(comparison, overlaps, (width, min(width, measure)), (base, other))
    parts: list[tuple[str, str, Iterator[Row]]] = [
        ("Shared wording", "the part of the row's words that stands in the column's article", page.matrix()),
        ("Whose text it is", "", page.ledgers()),
        (
            "Independent tellings",
            f"{len(comparison.tellings)} of {len(comparison.story.articles)} outlets",
            page.tellings(),
        ),
        ("Who is quoted", "words in quotation marks, by outlet", page.voice_roll()),
        ("Headlines", "", page.headlines()),
        ("Found nowhere else", "words of sentences that no other outlet has", page.own_text()),
    ]
    late = {"Whose text it is", "Who is quoted", "Found nowhere else"}
    blocks = []
    for i, (name, said, rows) in enumerate(parts):
        rule = [NOTHING, Content.styled("─" * page.inner, "$hair")] if i else [NOTHING]
        blocks.append(_block([*rule, *_head(name, said).wrap(page.inner), NOTHING], width, section=True))
        if waits and name in late:
            rows = iter([(Content.styled(waits, "$quiet").wrap(width), None)])
        blocks += [_block(lines, width, target) for lines, target in rows]
    return blocks


def _block(
    lines: Sequence[Content], width: int, target: Target | None = None, section: bool = False
) -> Block:
    pieces = [piece for line in lines for piece in line.wrap(max(width, 8))]
    return Block(pieces, target, section, spots_of(target) if target else ())


def _head(name: str, said: str) -> Content:
    return Content.assemble((name, "bold $bright"), (f"   {said}" if said else "", "$quiet"))


Row = tuple[Sequence[Content], Target | None]


class _Page:
    """The parts of the page, each as rows of lines with where they lead."""

    def __init__(
        self, comparison: Comparison, overlaps: Overlaps, widths: tuple[int, int], pair: tuple[str, str]
    ) -> None:
        """`widths` are those of the page and of its longest line; `pair` the articles that are open."""
        self._comparison, self._overlaps, self._story = comparison, overlaps, comparison.story
        self._width, self.inner = widths
        self._base, self._other = pair

    def matrix(self) -> Iterator[Row]:
        """A row an article, leading to the one that it shares most with."""
        lines = iter(_matrix(self._story, self._overlaps, self._width))
        yield [next(lines)], None
        for article in self._story.articles:
            _, kin = self._overlaps.closest(article.id)
            yield [next(lines), next(lines)], self._pair(article.id, kin) if kin else None

    def ledgers(self) -> Iterator[Row]:
        """A row a text that stands behind several articles, then a row a pair that shares copy."""
        for source in self._comparison.common_sources:
            pairs = [(one, two) for one, two in combinations(source.spans, 2) if one.article != two.article]
            named = source.speaker[:1].upper() + source.speaker[1:]
            head = Content.styled(f"{named} stands behind {len(source.articles)} articles", "bold $bright")
            outlets = " · ".join(self._story[article].outlet for article in source.articles)
            given = Content.styled(f"  words of it in {outlets}", "$quiet")
            yield [head, given, NOTHING], facing(pairs, self._base, self._other) if pairs else None
        order = {"strong": 0, "some": 1, "none": 2}
        told = sorted(
            self._comparison.origins, key=lambda o: (order[o.strength], -max(o.shared_a, o.shared_b))
        )
        for origin in told:
            pair = (origin.b, origin.a) if origin.direction == "b→a" else (origin.a, origin.b)
            yield list(_ledger(self._story, origin, self.inner)), self._pair(*pair)
        if not told and not self._comparison.common_sources:
            words = "No two articles share enough wording to ask whose it is."
            yield [Content.styled(words, "$quiet")], None

    def tellings(self) -> Iterator[Row]:
        """A row an independent telling."""
        for number, telling in enumerate(self._comparison.tellings, 1):
            outlets = " ─── ".join(self._story[article].outlet for article in telling)
            lines = Content.assemble((f"{number}  ", "$quiet"), outlets).wrap(self.inner)
            yield lines, self._pair(*telling[:2]) if len(telling) > 1 else self._alone(telling[0])

    def voice_roll(self) -> Iterator[Row]:
        """A row a person or body that is quoted."""
        names = short_names(self._story)
        quoted = [entry for entry in self._comparison.voice_roll if entry.quoted]
        if not quoted:
            yield [Content.styled("Nobody is quoted.", "$quiet")], None
        for entry in sorted(quoted, key=lambda e: (-len(e.quoted), -sum(n for _, n in e.quoted), e.speaker)):
            outlets = "   ".join(f"{names[article]} {words}" for article, words in entry.quoted)
            line = spread(Content(entry.speaker), Content.styled(outlets, "$quiet"), self.inner)
            pairs = [(one, two) for one, two in combinations(entry.spans, 2) if one.article != two.article]
            if pairs:
                yield [line], facing(pairs, self._base, self._other)
            elif entry.spans:
                article = entry.spans[0].article
                yield [line], self._alone(article, tuple((s.start, s.end) for s in entry.spans))
            else:
                yield [line], None

    def headlines(self) -> Iterator[Row]:
        """A row an article."""
        for article in self._story.articles:
            lines = [
                *Content(article.title or "no headline").wrap(self.inner),
                Content.styled(article.outlet, "$quiet"),
            ]
            for finding in self._comparison.headlines:
                if finding.article == article.id:
                    lines += (Content.styled("≠  ", "$differs") + Content(finding.reason)).wrap(self.inner)
            spans = (article.title_span,) if article.title_span else ()
            yield [*lines, NOTHING], self._alone(article.id, spans)

    def own_text(self) -> Iterator[Row]:
        """A row an outlet, leading to its own sentences."""
        for own in self._comparison.originals:
            article = self._story[own.article]
            facts = f"{own.words} of {article.words} words   {len(own.claims)} claims"
            line = spread(Content(article.outlet), Content.styled(facts, "$quiet"), self.inner)
            yield [line], self._alone(own.article, own.sentences)

    def _pair(self, a: str, b: str) -> Target:
        """Two articles at the longest passage that they share."""
        longest = max(self._overlaps.marks(a, b), key=lambda m: (m.end - m.start, -m.start), default=None)
        if longest is None:
            return Target(a, b)
        return Target(a, b, ((longest.start, longest.end),), (longest.twin,))

    def _alone(self, article: str, spans: tuple[Span, ...] = ()) -> Target:
        return alone(article, spans, self._base, self._other)


def _matrix(story: Story, overlaps: Overlaps, width: int) -> Iterator[Content]:
    names = short_names(story, CELL - 2)
    shown = story.articles[: max((width - NAME) // CELL, 1)]
    hidden = len(story.articles) - len(shown)
    head = "".join(names[article.id].center(CELL) for article in shown)
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


def _ledger(story: Story, origin: Origin, width: int) -> Iterator[Content]:
    verdict = Content.styled(_verdict(story, origin), "bold $bright")
    yield spread(verdict, Content.styled(origin.strength, "$quiet"), width)
    for entry in origin.evidence:
        against = entry.points_to is not None and entry.points_to != origin.direction
        sign = Content.styled("−  " if against else "+  ", "$differs" if against else "$same")
        for i, line in enumerate(Content.styled(entry.text, "$quiet").wrap(max(width - 5, 8))):
            yield Content("  ") + (sign if i == 0 else Content("   ")) + line
    yield from _changes(story, origin, width)
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
