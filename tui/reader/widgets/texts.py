"""Two articles side by side, tied by the wording they share.

      base                      other
    ┃ its support behind      ┃ its support behind        the twin of the cursor's passage is level
    ┃ Russia                  ┃ Russia                    with it, whichever of the two one scrolls

On a narrow screen the other article is the lower, shorter one, and shows the twin at its top.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message

from tui.reader.marking import signs
from tui.reader.view import Mark, Overlaps, claims_by_article, mention_of, short_names
from tui.reader.widgets.bars import PaneHead
from tui.reader.widgets.painted import Paper
from tui.reader.widgets.prose import ProsePane
from tui.story import Article, Span, Story

if TYPE_CHECKING:
    from tui.compare.findings import Claim, Passage
    from tui.notes import Marks


class PaneColumn(Vertical, Paper):
    """A head over a text."""


NOT_HERE = "claim not found here"


class Texts(Vertical, Paper):
    """The base article and another, the passage one is at, and how the two scroll."""

    class Pointed(Message):
        """The reader clicked on `article` at `offset`."""

        def __init__(self, article: str, offset: int) -> None:
            super().__init__()
            self.article, self.offset = article, offset

    def __init__(self, story: Story, *, id: str) -> None:
        super().__init__(id=id)
        self._story = story
        self._names: dict[str, str] = {}
        self._overlaps: Overlaps | None = None
        self._lengths: dict[str, int] = {}
        self._left_at: dict[str, int] = {}
        self.marks: Marks | None = None
        """What the reader put beside passages."""
        self._claim: Claim | None = None
        self._tied = True
        self._furniture = False
        self._level_with_twin = True
        self._spans_found: Mapping[str, tuple[Span, ...]] = {}
        self.base = ProsePane(self._moved, id="base")
        self.other = ProsePane(self._moved, id="other")
        self._base_head, self._other_head = PaneHead(id="base-head"), PaneHead(id="other-head")

    def compose(self) -> ComposeResult:
        """A head and a text each."""
        yield PaneColumn(self._base_head, self.base, id="base-pane")
        yield PaneColumn(self._other_head, self.other, id="other-pane")

    @contextmanager
    def following(self, story: Story) -> Iterator[None]:
        """While other texts are shown: each article stays at the words where it was."""
        from tui.reader.following import moved

        self._story, self._names = story, {}
        panes = (self.base, self.other)
        places = [(pane.article, pane.place) for pane in panes]
        yield
        self._left_at.clear()
        for pane, (article, place) in zip(panes, places, strict=True):
            if article and pane.article and article.id == pane.article.id:
                pane.go_to(moved(article, pane.article, place))

    def show(self, base: Article, other: Article | None, overlaps: Overlaps | None) -> None:
        """Show two articles, with what is known of their shared wording; each opens where it was left.  The
        cursor stays on its passage as long as that is one of theirs."""
        here = self.passage
        before = [pane.article.id if pane.article else "" for pane in (self.base, self.other)]
        self._left_at |= dict(zip(before, self.tops, strict=True))
        self._overlaps = overlaps
        self._lengths = {article.id: article.words for article in (base, other) if article}
        if overlaps and other:
            self.base.show(base, overlaps.marks(base.id, other.id), overlaps.carried(base.id))
            self.other.show(other, overlaps.marks(other.id, base.id), overlaps.carried(other.id))
        else:
            self.base.show(base)
            self.other.show(other)
        for pane, article, was in zip((self.base, self.other), (base, other), before, strict=True):
            if article and article.id != was:
                pane.go_to(self._left_at.get(article.id, -1))
        self._mark_found()
        self._point(here)

    @property
    def passage(self) -> Passage | None:
        """The passage under the cursor."""
        return self.driver.here.passage if self.driver.here else None

    @property
    def tops(self) -> tuple[int, int]:
        """The offsets at the top of base and other."""
        return self.base.place, self.other.place

    def stand_at(self, tops: tuple[int, int], passage: Passage | None) -> None:
        """Come back to a place in both texts, and to the passage under the cursor there."""
        self._point(passage)
        for pane, top in zip((self.base, self.other), tops, strict=True):
            pane.go_to(top)

    def place_side_by_side(self, side_by_side: bool) -> None:
        """Whether the two stand beside each other, so that a twin can be level."""
        self._level_with_twin = side_by_side
        self._head()
        driver = self.driver
        if driver.here and driver.is_visible_offset(driver.here.start):
            self._level(driver)

    def next_passage(self, by: int) -> tuple[str, Mark] | None:
        """Go to the next or previous passage of the text one is in; after the last comes the first.

        Gives the id of that article and the passage as it shows it; None where there is no other one.
        Told by a message it would reach the screen a frame later, and be painted in two steps.
        """
        pane = self.driver
        marks = pane.marks
        if not marks:
            return None
        if pane.here in marks and pane.is_visible_offset(pane.here.start):
            if len(marks) == 1:
                return None
            at = marks.index(pane.here) + by
        else:
            top = pane.offset_at(0)
            first_below = next((i for i, mark in enumerate(marks) if mark.start >= top), len(marks))
            at = first_below if by > 0 else first_below - 1
        mark = marks[at % len(marks)]
        pane.bring(mark.start, mark.end)
        self._point(mark.passage)
        self._level(pane)
        assert pane.article is not None
        return pane.article.id, mark

    def go_to(self, claim: Claim) -> None:
        """Bring both texts to the sentences that make a claim, and to a passage that both share there."""
        self._embolden(claim)
        places = {}
        for pane in (self.base, self.other):
            mention = mention_of(claim, pane.article.id) if pane.article else None
            if mention and mention.where == "text":
                pane.bring(mention.start, mention.end)
                places[pane.id] = mention
        shared = []
        if len(places) == 2:
            here, there = places["base"], places["other"]
            shared = [
                mark.passage
                for mark in self.base.marks
                if mark.start < here.end and here.start < mark.end
                and mark.twin[0] < there.end and there.start < mark.twin[1]
            ]  # fmt: skip
        self._point(shared[0] if shared else None)

    def show_words(self, base: Sequence[Span], other: Sequence[Span]) -> None:
        """Bring both texts to words that are meant, and to a passage that both share there; where a text has
        none, it comes level.  What is a passage is marked as that, all else as found."""
        mark = next(
            (
                mark
                for mark in self.base.marks
                if (not base or any(mark.start < end and start < mark.end for start, end in base))
                and (not other or any(mark.twin[0] < end and start < mark.twin[1] for start, end in other))
            ),
            None,
        )
        marked = {(mark.start, mark.end), mark.twin} if mark else set()
        self.mark_found(
            {
                pane.article.id: tuple(span for span in spans if span not in marked)
                for pane, spans in ((self.base, base), (self.other, other))
                if pane.article
            }
        )
        for pane, spans in ((self.base, base), (self.other, other)):
            if spans:
                pane.bring(*spans[0])
        self._point(mark.passage if mark else None)
        if not base or not other:
            self._level(self.base if base else self.other)

    def mark_found(self, spans: Mapping[str, tuple[Span, ...]]) -> bool:
        """Mark words that were found, by the id of their article; whether any were marked before."""
        before, self._spans_found = self._spans_found, spans
        self._mark_found()
        return any(before.values())

    def go_to_found(self, article: str, span: Span, where: str) -> None:
        """Bring a place of an article that is open to the reading line, and the other text level with it;
        furniture is unfolded for it."""
        pane = self.pane_of(article)
        if where == "furniture" and not self._furniture:
            self.toggle_furniture()
        if where == "title":
            pane.go_to(-1)
        else:
            pane.bring(*span)
        mark = next((mark for mark in pane.marks if mark.start <= span[0] < mark.end), None)
        self._point(mark.passage if mark else None)
        self._level(pane)
        self._mark_found(article, span)

    def pane_of(self, article: str) -> ProsePane:
        """The pane in which an article is open: the base's where it is in none."""
        return self.other if self.other.article and self.other.article.id == article else self.base

    def _mark_found(self, article: str = "", here: Span | None = None) -> None:
        for pane in (self.base, self.other):
            own = pane.article.id if pane.article else ""
            at = (here,) if here and own == article else ()
            pane.show_found(self._spans_found.get(own, ()), at)

    def embolden(self, claim: Claim | None) -> None:
        """Show the words of a claim in both texts, or say that it is not found there."""
        self._embolden(claim)
        if self.base.here is None:
            self._head()

    def _embolden(self, claim: Claim | None) -> None:
        self._claim = claim
        for pane in (self.base, self.other):
            article = pane.article.id if pane.article else ""
            spans = claims_by_article((claim,) if claim else (), article)
            pane.embolden(tuple((start, end) for start, end, _ in spans))

    def tie(self) -> bool:
        """Let the texts part, or tie them again; whether they are tied now."""
        self._tied = not self._tied
        self._head()
        if self._tied:
            self._level(self.driver)
        return self._tied

    @property
    def measure(self) -> int:
        """Cells that a line of prose has at most."""
        return self.base.measure

    def set_measure(self, measure: int) -> None:
        """Set both texts in lines of at most `measure` cells."""
        for pane in (self.base, self.other):
            pane.set_measure(measure)

    def fit(self, tightly: bool) -> None:
        """Make the columns no wider than their lines, or as wide as there is room."""
        for pane in (self.base, self.other):
            assert isinstance(pane.parent, PaneColumn)
            pane.parent.styles.max_width = pane.widest if tightly else None

    def toggle_furniture(self) -> None:
        """Show the page furniture, or fold it."""
        self._furniture = not self._furniture
        for pane in (self.base, self.other):
            pane.show_furniture(self._furniture)

    def on_prose_pane_pointed(self, message: ProsePane.Pointed) -> None:
        """A click: the passage at that place, and whatever the screen knows of it."""
        message.stop()
        pane = message.pane
        mark = next((mark for mark in pane.marks if mark.start <= message.offset < mark.end), None)
        if mark:
            self._point(mark.passage)
            self._level(pane)
        assert pane.article is not None
        self.post_message(self.Pointed(pane.article.id, message.offset))

    def on_prose_pane_furniture_asked(self, message: ProsePane.FurnitureAsked) -> None:
        """The folded line was clicked."""
        message.stop()
        self.toggle_furniture()

    def on_descendant_focus(self) -> None:
        """The focused text gets the heavy rule."""
        self._base_head.focused, self._other_head.focused = self.base.has_focus, self.other.has_focus

    def on_descendant_blur(self) -> None:
        """The rule turns thin."""
        self.on_descendant_focus()

    @property
    def driver(self) -> ProsePane:
        """The text one is in, which the other follows."""
        return self.other if self.other.has_focus else self.base

    def _moved(self, pane: ProsePane, offset: int) -> None:
        """The reader scrolled: the passage nearest to the reading line leads the other text."""
        in_view = [mark for mark in pane.marks if pane.is_visible_offset(mark.start)]
        if in_view and pane.here not in in_view:
            reading = pane.line_of(offset)
            self._point(min(in_view, key=lambda mark: abs(pane.line_of(mark.start) - reading)).passage)
        if pane.here in in_view:
            self._level(pane)

    def _point(self, passage: Passage | None) -> None:
        """Put the cursor on a passage, in both texts; on none where it is not one of theirs."""
        for pane in (self.base, self.other):
            pane.point(next((mark for mark in pane.marks if mark.passage == passage), None))
        self._head()

    def _level(self, driver: ProsePane) -> None:
        """Bring the twin of the cursor's passage level with it in the other pane."""
        follower = self.other if driver is self.base else self.base
        if not self._tied or driver.here is None or follower.here is None:
            return
        row = driver.line_of(driver.here.start) - driver.scroll_offset.y
        length = follower.line_of(follower.here.end - 1) - follower.line_of(follower.here.start) + 1
        row = max(0, min(row, follower.size.height - length)) if self._level_with_twin else 0
        follower.follow(follower.line_of(follower.here.start) - row)

    def _head(self) -> None:
        """Outlet and length of each, or which passage one is at, of what kind, and who else has it."""
        of_base, of_other = (
            f"{pane.id} · {self._lengths[pane.article.id]} words" if pane.article else ""
            for pane in (self.base, self.other)
        )
        if self._claim:
            missing = set(self._claim.missing)
            of_base, of_other = (
                NOT_HERE if pane.article and pane.article.id in missing else facts
                for pane, facts in ((self.base, of_base), (self.other, of_other))
            )
        if here := self.base.here:
            of_base = f"passage {self.base.marks.index(here) + 1} of {len(self.base.marks)}"
            if self.marks and self.marks.passages:
                of_base = f"{signs(self.marks.of(here.passage))} {of_base}"
            of_other = here.kind if self._level_with_twin else f"its twin · {here.kind}"
            if also := self._also_in(here):
                of_base += f" · also in {also}"
        elif self._overlaps and self.other.article and not self.base.marks:
            of_other = "no shared wording"
        if not self._tied:
            of_other += " · parted"
        for pane, head, facts in (
            (self.base, self._base_head, of_base),
            (self.other, self._other_head, of_other),
        ):
            head.name_, head.facts = pane.article.outlet if pane.article else "", facts

    def _also_in(self, here: Mark) -> str:
        """The outlets beyond these two that carry words of the passage."""
        assert self._overlaps and self.base.article and self.other.article
        self._names = self._names or short_names(self._story)
        others = {
            other
            for start, end, other in self._overlaps.carried(self.base.article.id)
            if start < here.end and here.start < end and other != self.other.article.id
        }
        return " ".join(self._names[article.id] for article in self._story.articles if article.id in others)
