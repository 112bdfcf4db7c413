"""Two articles of a story side by side: which they are, which pane one is in, and the way back.

    list │ base │ other        wide: all of them          Z  the pane one is in, alone
    ─────────────────────      narrow: one at a time      z  one article, nothing else
    claims

What is found in the articles is the business of the screen that builds on this one.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from textual import events
from textual.geometry import Size
from textual.widget import Widget

from tui.reader.lines import MEASURES
from tui.reader.screens.compared import ComparedScreen
from tui.reader.trail import Place, Trail
from tui.reader.view import percent
from tui.reader.widgets.articles import ArticleList
from tui.reader.widgets.bars import OutletLine
from tui.reader.widgets.claims import ClaimPanel
from tui.reader.widgets.corrector import OpenNotes
from tui.reader.widgets.keeper import Keeper
from tui.reader.widgets.texts import Texts
from tui.reader.widgets.watcher import Paths
from tui.story import Article, Story

if TYPE_CHECKING:
    from tui.compare.engine import Engine
    from tui.compare.findings import Claim

IN_THE_CLAIMS = ("claims.evidence", "claims.filter")
WITHOUT_CLAIMS = ("passage.previous", "passage.next", "claims.toggle", "differences", "sources")
"""Ids of the bindings that stand first at the foot, in this order."""


class PairScreen(ComparedScreen):
    """Knows base and other, the claim under the cursor, and where one has been; `compose` of a screen built
    on it gives an OutletLine, an ArticleList, Texts and a ClaimPanel."""

    HORIZONTAL_BREAKPOINTS = [(0, "-one"), (60, "-slim"), (100, "-pair"), (140, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (20, "-low"), (28, "-mid"), (38, "-tall")]

    def __init__(
        self,
        story: Story,
        engine: Engine,
        notes: OpenNotes | None,
        paths: Paths,
        size: Size,
        kept: Path | None,
    ) -> None:
        """`size` is the terminal's: with its classes set at once nothing is laid out twice.  `kept` is the
        file that remembers filter and order."""
        breakpoints = (self.HORIZONTAL_BREAKPOINTS, self.VERTICAL_BREAKPOINTS)
        super().__init__(
            story,
            engine,
            notes,
            paths,
            " ".join(
                next(name for least, name in reversed(steps) if cells >= least)
                for cells, steps in zip(size, breakpoints, strict=True)
            ),
        )
        self._base = story.articles[0]
        self._other = story.articles[1] if len(story.articles) > 1 else None
        self._claim: Claim | None = None
        self._trail = Trail()
        self._keeper = Keeper(story, kept)

    # Which two

    @property
    def _other_id(self) -> str:
        return self._other.id if self._other else ""

    def _show_pair(self) -> None:
        """Both texts with their marks, the list, and the claims by their columns."""
        base, other, overlaps = self._base, self._other, self.known_overlaps
        self._texts.show(base, other, overlaps)
        self.query_one(ArticleList).show(overlaps, base, other)
        self.query_one(OutletLine).entries = tuple(
            (article.id, article.outlet, self._said_of(article), article in (base, other))
            for article in self.story.articles
        )
        if self._comparison and other:
            self._claims.show(self._comparison, base.id, other.id)
            self._be_at(self._claims.claim)
            if self._stopped and not self._comparison.claims:
                self._claims.wait("Stopped before claims were looked for. R goes on.")

    def _said_of(self, article: Article) -> str:
        share, _ = self.known_overlaps.closest(article.id) if self.known_overlaps else (None, None)
        return "base" if article is self._base else percent(share) if share is not None else ""

    def _be_at(self, claim: Claim | None) -> None:
        """Put the cursor on a claim, the texts staying where they are."""
        self._claim = claim
        if claim:
            self._claims.go_to(claim)
        self._texts.embolden(claim)

    def _set_beside(self, by: int) -> bool:
        """Set the next article, or the one before, that shares wording with the text one reads beside that;
        whether there is one."""
        overlaps, stays = self.known_overlaps, self._texts.driver.article
        goes = self._base if stays is self._other else self._other
        if overlaps is None or stays is None or goes is None:
            return False
        articles = self.story.articles
        at = articles.index(goes)
        for step in range(1, len(articles)):
            article = articles[(at + by * step) % len(articles)]
            if article is not stays and overlaps.marks(stays.id, article.id):
                self._choose(*((stays, article) if stays is self._base else (article, stays)))
                self.notify(f"{article.outlet} shares this passage.")
                return True
        return False

    def action_base(self, by: int) -> None:
        """Another base: the article under the cursor of the list, or the next one."""
        self._choose(self._candidate(self._base, by), self._other)

    def action_other(self, by: int) -> None:
        """Another article beside the base."""
        if self._other:
            self._choose(self._base, self._candidate(self._other, by))

    def action_swap(self) -> None:
        """Base and other change places; one stays where one was in both."""
        if self._other:
            self._choose(self._other, self._base)

    def on_article_list_chosen(self, message: ArticleList.Chosen) -> None:
        """Enter in the list sets the article beside the base."""
        if self._other:
            self._choose(self._base, message.article)

    def on_outlet_line_chosen(self, message: OutletLine.Chosen) -> None:
        """A click in the line of outlets does the same."""
        if self._other:
            self._choose(self._base, self.story[message.article])

    def _candidate(self, now: Article, by: int) -> Article:
        if pointed := self.query_one(ArticleList).cursor:
            return pointed
        articles = self.story.articles
        taken = self._other if now is self._base else self._base
        at = articles.index(now)
        step = at + by if articles[(at + by) % len(articles)] is not taken else at + 2 * by
        return articles[step % len(articles)]

    def _choose(self, base: Article, other: Article | None) -> None:
        """Open a pair; who is chosen for both places changes places."""
        if base is other:
            base, other = (self._other, self._base) if self._other else (base, None)
        assert base is not None
        if (base, other) != (self._base, self._other):
            self._leave()
            self._base, self._other = base, other
        self._show_pair()

    # The way back

    def _leave(self, step: str = "") -> None:
        """Keep the place that one is leaving; see `Trail.leave`."""
        self._trail.leave(self._place, step)

    @property
    def _place(self) -> Place:
        return Place(
            self._base.id,
            self._other_id,
            self._texts.tops,
            self._texts.passage,
            self._claim.id if self._claim else None,
            self.focused.id or "base" if self.focused else "base",
        )

    def action_back(self) -> None:
        """Where one was before."""
        if place := self._trail.back(self._place):
            self._stand_at(place)
        else:
            self.notify("This is where you began.")

    def action_forward(self) -> None:
        """Where one came back from."""
        if place := self._trail.forward(self._place):
            self._stand_at(place)
        else:
            self.notify("There is no place after this one.")

    def _stand_at(self, place: Place) -> None:
        """Both articles, both texts, the passage and the claim as they were; a claim that the filter hides
        stays hidden."""
        if not {place.base, place.other or place.base} <= {article.id for article in self.story.articles}:
            self.notify("What was open there is no longer in the story.")
            return
        pair = self.story[place.base], self.story[place.other] if place.other else None
        if pair != (self._base, self._other):
            self._base, self._other = pair
            self._show_pair()
        claim = next((claim for claim in self._claims.shown if claim.id == place.claim), None)
        if claim:
            self._be_at(claim)
        self._texts.stand_at(place.tops, place.passage)
        if self._can_go(place.pane):
            self._go_to_pane(place.pane)

    # Panes

    @property
    def first_keys(self) -> Sequence[str]:
        """In the claims what can be done with them; where they are hidden, the key that shows them."""
        if self.focused and self.focused.id == "claim-rows":
            return IN_THE_CLAIMS
        return () if self._claims.display and self._claims.region else WITHOUT_CLAIMS

    @property
    def _one_at_a_time(self) -> bool:
        return self.has_class("-one") or self.has_class("-alone")

    def action_pane(self, by: int) -> None:
        """Go round the panes."""
        names = [name for name in ("base", "other", "claim-rows", "list") if self._can_go(name)]
        now = self.focused.id if self.focused and self.focused.id in names else names[0]
        assert now is not None
        self._go_to_pane(names[(names.index(now) + by) % len(names)])

    def _can_go(self, name: str) -> bool:
        if name == "other" and self._other is None:
            return False
        if self.has_class("-zen"):
            return name in ("base", "other")
        widget = self.query_one(f"#{name}")
        return self._one_at_a_time or all(
            node.display for node in (widget, *widget.ancestors) if node.is_attached
        )

    def _show_pane(self, pane: Widget) -> None:
        """Focus a pane; claims that lie in its place give way."""
        assert pane.id
        if not self._can_go(pane.id):
            self.remove_class("-claims")
        self._go_to_pane(pane.id)

    def _go_to_pane(self, name: str) -> None:
        """Focus a pane; where only one is shown, show it."""
        for pane, mark in (("other", "-at-other"), ("claim-rows", "-at-claims"), ("list", "-at-list")):
            self.set_class(pane == name, mark)
        self.call_after_refresh(self.query_one(f"#{name}").focus)

    def action_claims(self) -> None:
        """Show the claims where the screen is too small for them, and go there."""
        if self._one_at_a_time:
            self.remove_class("-zen")
            self._go_to_pane("base" if self.has_class("-at-claims") else "claim-rows")
            return
        self.toggle_class("-claims")
        if self.query_one("#claims").display:
            self.call_after_refresh(self.query_one("#claim-rows").focus)
        else:
            self._texts.base.focus()

    def action_alone(self) -> None:
        """The pane one is in, alone; or all of them again."""
        if self.show_all():
            self.notify("")
        else:
            self.add_class("-alone")
            self._fit()
            self._go_to_pane(self.focused.id if self.focused and self.focused.id else "base")
            self.notify("This pane alone: Tab goes to the next one, Z shows all again.")

    def action_zen(self) -> None:
        """The article one is in, and nothing else; or all again."""
        zen = not self.has_class("-zen")
        self.show_all()
        if zen:
            self.add_class("-alone", "-zen")
            self._fit()
            self._go_to_pane(self._texts.driver.id or "base")

    def show_all(self) -> bool:
        """Every pane again; whether one was alone."""
        was_alone = self.has_class("-alone")
        self.remove_class("-alone", "-zen")
        self._fit()
        if was_alone and not self.has_class("-one"):
            self.call_after_refresh(self._laid_out)
        return was_alone

    def _fit(self) -> None:
        """An article alone stands in the middle, as wide as its lines."""
        self._texts.fit(self.has_class("-alone"))
        self.refresh_bindings()

    def action_tie(self) -> None:
        """Tie the two texts, or let them part."""
        tied = self._texts.tie()
        self.notify("The texts scroll together." if tied else "Each text scrolls alone; t ties them again.")

    def action_furniture(self) -> None:
        """Show the page furniture, or fold it."""
        self._texts.toggle_furniture()

    def on_resize(self, event: events.Resize) -> None:
        """Another layout, known once it is drawn.

        A size that is not the terminal's any more is passed over: of two that are told in quick
        succession Textual lays out one and then the other, in turn, without end.
        """
        if event.size != self.app.size:
            event.prevent_default()
        else:
            self.call_after_refresh(self._laid_out)

    def _laid_out(self) -> None:
        """Texts beside or beneath each other; the focus where one can see it."""
        self._texts.place_side_by_side(self.has_class("-pair") or self.has_class("-wide"))
        self.refresh_bindings()
        if self.focused is None or not self.focused.region:
            self._go_to_pane("base")

    # What is kept for the next time

    def on_keeper_remembered(self, message: Keeper.Remembered) -> None:
        """As it was the last time."""
        self._claims.choose(message.known.choice)
        self._texts.set_measure(message.known.measure)
        if message.words:
            self.notify(message.words)

    def on_keeper_failed(self, message: Keeper.Failed) -> None:
        """Nothing is kept."""
        self.notify(message.words)

    def on_claim_panel_chosen(self, message: ClaimPanel.Chosen) -> None:
        """Another choice of claims is kept for the next time."""
        self._keep()

    def _keep(self) -> None:
        from tui.reader.kept import Kept

        self._keeper.keep(Kept(self._claims.choice, self._texts.measure))

    def action_measure(self, by: int) -> None:
        """Longer or shorter lines."""
        at = min(max(MEASURES.index(self._texts.measure) + by, 0), len(MEASURES) - 1)
        self._texts.set_measure(MEASURES[at])
        self._fit()
        self._keep()
        self.notify(f"Lines of at most {MEASURES[at]} characters, where the pane is as wide.")

    @property
    def _claims(self) -> ClaimPanel:
        return self.query_one(ClaimPanel)

    @property
    def _texts(self) -> Texts:
        return self.query_one(Texts)
