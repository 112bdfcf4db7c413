"""The claim panel: a row a claim, a column an outlet, how each states it, and how many voices it has.

    Claims   shared 47   one outlet 52   all 99          VOA   002   003   outlets · voices
    ▌ China's Foreign Ministry called it an affair …      ◐ ─── ◐     ◐          3 · 2

Outlets that are one voice for a claim are tied by a line; it runs through an absent one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.message import Message

from tui.reader.choice import ORDER_WORDS, ORDERS, Choice, chosen
from tui.reader.marking import pinned_first, signs
from tui.reader.view import (
    FILTERS,
    STANCE_GLYPHS,
    mention_of,
    possible_outlets,
    short_names,
    what_differs,
)
from tui.reader.widgets.claimhead import ROOMY, ClaimHead, cell_width, count_head
from tui.reader.widgets.painted import Paper
from tui.reader.widgets.rows import Piece, RowList, cut

if TYPE_CHECKING:
    from tui.compare.comparison import Comparison
    from tui.compare.findings import Claim
    from tui.notes import Mark

NO_CLAIMS = {
    "shared": "No claim stands in two articles. f shows the others.",
    "one outlet": "Every claim stands in two articles or more. f shows them.",
    "disputed": "No disputed claims. f shows the others.",
    "not in the base": "The base article has every claim of the others. f shows all.",
    "all": "No claims were found in these articles.",
}
NARROWED = "No claim left. Backspace takes a filter away."
TEXT = "\0text"
"""What no article's id can be."""
DIFFERS = 14
"""Cells for what differs, where there is room for the words."""


class ClaimRows(RowList):
    """The claims; Enter is for the evidence."""

    BINDINGS = [
        Binding("enter", "choose", "evidence", key_display="Enter", id="claims.evidence",
                tooltip="Each outlet's own words for this claim"),
    ]  # fmt: skip


class ClaimPanel(Vertical, Paper):
    """The claims of a comparison; says which one the reader is on."""

    BINDING_GROUP_TITLE = "Claims"
    BINDINGS = [
        Binding("right,l", "columns(1)", "Outlets further right", show=False, id="claims.right"),
        Binding("left,h", "columns(-1)", "Outlets further left", show=False, id="claims.left"),
    ]

    class Moved(Message):
        """The reader is on another claim."""

        def __init__(self, claim: Claim) -> None:
            super().__init__()
            self.claim = claim

    class Chosen(Message):
        """The reader chose other claims, or another order."""

        def __init__(self, choice: Choice) -> None:
            super().__init__()
            self.choice = choice

    class Opened(Message):
        """The reader wants the evidence for a claim."""

        def __init__(self, claim: Claim) -> None:
            super().__init__()
            self.claim = claim

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._comparison: Comparison | None = None
        self._differs: dict[str, str] = {}
        self._claims: tuple[Claim, ...] = ()
        self._order: tuple[str, ...] = ()
        self._base = self._other = ""
        self.choice = Choice()
        self._first_column = 0
        self._marks: Mapping[str, Mark] = {}
        self._stale = False
        self._marks_width = 0

    def compose(self) -> ComposeResult:
        """The head and the rows."""
        yield ClaimHead()
        yield ClaimRows(self._paint, id="claim-rows")

    @property
    def _rows(self) -> RowList:
        return self.query_one("#claim-rows", RowList)

    @property
    def claim(self) -> Claim | None:
        """The claim under the cursor."""
        return self._claims[self._rows.cursor] if self._claims else None

    @property
    def shown(self) -> tuple[Claim, ...]:
        """The claims that the filter lets through."""
        return self._claims

    @property
    def empty(self) -> str:
        """Why no claim is shown, and what to press."""
        return self._rows.empty

    def wait(self, words: str) -> None:
        """Nothing to show yet: say why."""
        self._claims, self._stale = (), True
        self._rows.fill(0, empty=words)

    def mark(self, marks: Mapping[str, Mark]) -> None:
        """What the reader put beside claims, by their ids; `show` is to follow."""
        self._marks, self._stale = marks, True
        self._marks_width = max((len(signs(mark)) + 1 for mark in marks.values()), default=0)

    def show(self, comparison: Comparison, base: str, other: str) -> None:
        """Show the claims, the columns of base and other first; the claim under the cursor is kept, or the
        row where it stood."""
        same = comparison is self._comparison and base == self._base and not self._stale
        self._comparison, self._base, self._other, self._stale = comparison, base, other, False
        ids = [article.id for article in comparison.story.articles]
        self._order = column_order(ids, comparison.tellings, base, other)
        if same:  # the claims are the same, in the same order: in a large story that saves most of the time
            self._rows.repaint()
            self._head_columns()
        else:
            self._differs = what_differs(comparison)
            self.choose(self.choice)

    def choose(self, choice: Choice) -> None:
        """Show the claims that a choice lets through."""
        kept, row = self.claim, self._rows.cursor if choice == self.choice else 0
        self.choice = choice
        if self._comparison is None:
            return
        found = self._comparison
        self._claims = pinned_first(chosen(found, choice, self._base), self._marks)
        cursor = next((i for i, claim in enumerate(self._claims) if kept and claim.id == kept.id), row)
        self._rows.fill(len(self._claims), cursor=cursor, empty=no_claims(choice, bool(found.claims)))
        head = self.query_one(ClaimHead)
        head.filters = tuple(
            (kind, len(chosen(found, replace(choice, kind=kind, order=ORDERS[0]), self._base)))
            for kind in FILTERS
        )
        head.chosen = choice.kind
        head.narrowed = tuple(self._narrowing())
        head.order = "" if choice.order == ORDERS[0] else ORDER_WORDS[choice.order]
        self._head_columns()

    def _narrowing(self) -> Iterator[tuple[str, str]]:
        """(what is taken away by a click, its words) for all but the kind."""
        assert self._comparison is not None
        for article in self.choice.outlets:
            yield article, self._comparison.story[article].outlet
        if self.choice.text:
            yield TEXT, f"“{self.choice.text}”"

    def change(self, choice: Choice) -> None:
        """Another choice by the reader's hand; the claim under the cursor is told."""
        if self._comparison and choice != self.choice:
            self.choose(choice)
            self.post_message(self.Chosen(choice))
            if self.claim:
                self.post_message(self.Moved(self.claim))

    def step(self, by: int) -> Claim | None:
        """Move the cursor from anywhere on the screen, and give the claim it is on then; after the last
        claim comes the first."""
        if self._claims:
            self._rows.move_to((self._rows.cursor + by) % len(self._claims))
        return self.claim

    def go_to(self, claim: Claim) -> None:
        """Put the cursor on `claim`, under a filter that shows it."""
        if claim not in self._claims:
            self.choose(Choice(kind="all", order=self.choice.order))
        if claim in self._claims:
            self._rows.move_to(self._claims.index(claim))

    def next_filter(self) -> None:
        """The next kind of claims of which there are any."""
        at = FILTERS.index(self.choice.kind)
        numbers = dict(self.query_one(ClaimHead).filters)
        kinds = [kind for kind in FILTERS[at + 1 :] + FILTERS[:at] if numbers.get(kind)]
        if kinds:
            self.change(replace(self.choice, kind=kinds[0]))
        elif self.claim:
            self.post_message(self.Moved(self.claim))

    def action_columns(self, by: int) -> None:
        """Show more of the outlets that did not fit."""
        last = max(len(self._order) - self._fitting(), 0)
        self._first_column = max(0, min(self._first_column + by, last))
        self._head_columns()
        self._rows.repaint()

    def on_resize(self, event: events.Resize) -> None:
        """Another width, other columns."""
        self.action_columns(0)

    def on_row_list_highlighted(self, message: RowList.Highlighted) -> None:
        """Pass on where the cursor is."""
        message.stop()
        if message.row < len(self._claims):  # a row that is no longer there may still be told of
            self.post_message(self.Moved(self._claims[message.row]))

    def on_row_list_chosen(self, message: RowList.Chosen) -> None:
        """Pass on what is to be opened."""
        message.stop()
        if message.row < len(self._claims):
            self.post_message(self.Opened(self._claims[message.row]))

    def on_claim_head_filter_chosen(self, message: ClaimHead.FilterChosen) -> None:
        """A filter was clicked."""
        message.stop()
        self.change(replace(self.choice, kind=message.name))

    def on_claim_head_removed(self, message: ClaimHead.Removed) -> None:
        """A filter that narrows was clicked."""
        message.stop()
        if message.name == TEXT:
            self.change(replace(self.choice, text=""))
        else:
            self.change(self.choice.toggled(message.name))

    def on_descendant_focus(self) -> None:
        """The rule turns heavy."""
        self.query_one(ClaimHead).focused = True

    def on_descendant_blur(self) -> None:
        """The rule turns thin."""
        self.query_one(ClaimHead).focused = False

    def _fitting(self) -> int:
        """How many columns there is room for: the claim's words keep at least 24 cells."""
        room = self.size.width - 2 - 24 - len(count_head(self.size.width))
        return max(2, min(len(self._order), room // cell_width(self.size.width)))

    def _columns(self) -> tuple[str, ...]:
        """Base and other always, then those that the reader has scrolled to."""
        rest = [article for article in self._order if article not in (self._base, self._other)]
        shown = {self._base, self._other, *rest[self._first_column :][: self._fitting() - 2]}
        return tuple(article for article in self._order if article in shown)

    def _head_columns(self) -> None:
        if self._comparison is None:
            return
        names = short_names(self._comparison.story, cell_width(self.size.width) - 1)
        shown = self._columns()
        head = self.query_one(ClaimHead)
        head.columns = tuple((names[a], a in (self._base, self._other)) for a in shown)
        head.hidden = len(self._order) - len(shown)

    def _paint(self, row: int, width: int, selected: bool) -> Sequence[Sequence[Piece]]:
        claim = self._claims[row]
        columns = self._columns()
        hidden = len(self._order) > len(columns)
        grid = grid_pieces(claim, columns, cell_width(width))
        count = count_words(claim, width)
        spare = len(f"+{len(self._order) - len(columns)}") if hidden else 0
        room = width - 2 - len(columns) * cell_width(width) - spare - len(count_head(width)) - 2
        word = self._differs.get(claim.id, "")
        mark = (f"≠ {word}" if width >= ROOMY else "≠") if word else ""
        column = DIFFERS if width >= ROOMY and self._differs else 2
        marks = self._marks_width
        text = cut(claim.text, room - column - marks - 1)
        return [
            [
                ("▌ ", "bright") if selected else ("  ", "plain"),
                (text, "bright" if selected else "plain"),
                (" " * (room - column - marks - cell_len(text)), "plain"),
                *([(signs(self._marks.get(claim.id)).ljust(marks), "quiet")] if marks else []),
                (mark.ljust(column), "differs"),
                ("  ", "plain"),
                *grid,
                (" " * spare, "plain"),
                (count, "bright" if selected else "plain"),
            ]
        ]


def no_claims(choice: Choice, any_found: bool) -> str:
    """Why no claim is shown, and what to press."""
    if choice.narrowed and any_found:
        return NARROWED
    return NO_CLAIMS[choice.kind if any_found else "all"]


def column_order(
    ids: Sequence[str], tellings: Sequence[Sequence[str]], base: str, other: str
) -> tuple[str, ...]:
    """Base and other before the rest, each followed by the outlets that copied wording ties to it, so
    that ties are short."""
    kin = {article: telling for telling in tellings for article in telling}
    first = (base, other) if other in kin.get(base, ()) else (base,)
    order = dict.fromkeys((*first, *kin.get(base, ()), other))
    for article in (other, *ids):
        order |= dict.fromkeys((article, *kin.get(article, ())))
    return tuple(order)


def count_words(claim: Claim, width: int) -> str:
    """`5 · 4 +1`: outlets and voices that are sure of it, and outlets that possibly make it."""
    possible = possible_outlets(claim)
    head = count_head(width)
    dot = head.index("·") if "·" in head else 4
    left = f"{len(claim.outlets)} ".rjust(dot) if width >= ROOMY else f"{len(claim.outlets)}".rjust(dot)
    right = f"· {len(claim.voices)}" if width >= ROOMY else f"·{len(claim.voices)}"
    return (left + right + (f" +{possible}" if possible else "")).ljust(len(head))


def grid_pieces(claim: Claim, columns: Sequence[str], cell: int) -> list[Piece]:
    """The cells of one claim: glyphs, brackets around what is only possible, ties between the
    outlets of one voice.  A tie runs through an absent outlet, but never through one that makes the claim
    in a voice of its own."""
    middle = cell // 2 if cell > 4 else 1
    line: list[Piece] = [(" ", "plain")] * (cell * len(columns))
    centres = {article: i * cell + middle for i, article in enumerate(columns)}
    for voice in claim.voices:
        for one, next_one in pairwise([i for i, article in enumerate(columns) if article in voice]):
            if not set(columns[one + 1 : next_one]) & set(claim.outlets):
                for at in range(centres[columns[one]], centres[columns[next_one]]):
                    line[at] = ("─", "same")
    for article, at in centres.items():
        mention = mention_of(claim, article)
        for near in (at - 1, at + 1):
            line[near] = (" ", "plain")
        if mention is None:
            line[at] = ("·", "quiet")
        elif mention.confidence == "possible":
            line[at - 1 : at + 2] = [("(", "quiet"), (STANCE_GLYPHS[mention.stance], "quiet"), (")", "quiet")]
        else:
            line[at] = (STANCE_GLYPHS[mention.stance], "differs" if mention.stance == "denies" else "bright")
    return line
