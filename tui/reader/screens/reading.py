"""The main screen: articles, two of them side by side, and the claims they make.

It owns the cursor: which article is the base, which the other, which passage and which claim one is on.
The panes tell it where the reader goes; it tells them what to show.

      list │ base │ other        a passage ties the two texts: its twin is brought level
      ─────────────────────
      claims                     moving here moves both texts to the sentences
"""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.screen import Screen

from tui.compare.comparison import Comparison
from tui.compare.findings import Claim, Passage
from tui.reader.view import Mark, Overlaps, claims_by_article, mention_of, percent, story_date
from tui.reader.widgets.articles import ArticleList
from tui.reader.widgets.bars import KeyLine, NoteLine, OutletLine, PaneHead, TitleBar
from tui.reader.widgets.claims import ClaimPanel
from tui.reader.widgets.comparer import Compare, Comparer
from tui.reader.widgets.prose import ProsePane
from tui.story import Article, Story

LEGEND = (
    "● stated   ◐ attributed   ◔ hedged   × contradicted   · absent   "
    "(●) possible, not counted: +1   ─── one voice: copied wording"
)
PASSAGE = Binding.Group("passage")
CLAIM = Binding.Group("claim")


class ReadingScreen(Screen[None]):
    """Read the story's articles against each other."""

    BINDING_GROUP_TITLE = "Everywhere"
    HORIZONTAL_BREAKPOINTS = [(0, "-one"), (60, "-slim"), (100, "-pair"), (140, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (20, "-low"), (28, "-mid"), (38, "-tall")]
    BINDINGS = [
        Binding("left_square_bracket", "passage(-1)", "Previous passage", key_display="[",
                id="passage.previous", group=PASSAGE, tooltip="Go to the previous shared passage"),
        Binding("right_square_bracket", "passage(1)", "Next passage", key_display="]", id="passage.next",
                group=PASSAGE, tooltip="Go to the next shared passage"),
        Binding("left_curly_bracket", "claim(-1)", "Previous claim", key_display="{", id="claim.previous",
                group=CLAIM, tooltip="Go to the previous claim"),
        Binding("right_curly_bracket", "claim(1)", "Next claim", key_display="}", id="claim.next",
                group=CLAIM, tooltip="Go to the next claim"),
        Binding("tab", "pane(1)", "pane", key_display="Tab", id="pane.next", tooltip="Go to the next pane"),
        Binding("shift+tab", "pane(-1)", "Previous pane", show=False, id="pane.previous",
                tooltip="Go to the previous pane"),
        Binding("c", "claims", "claims", id="claims.toggle", tooltip="Show or hide the claims"),
        Binding("enter", "evidence", "evidence", key_display="Enter", id="claim.evidence",
                tooltip="Each outlet's own words for this claim"),
        Binding("f", "filter", "filter", id="claims.filter",
                tooltip="Show shared claims, single ones, disputed ones, those not in the base, or all"),
        Binding("b", "base(1)", "base", id="base.next",
                tooltip="Make the article in the list, or the next one, the base"),
        Binding("o", "other(1)", "other", id="other.next",
                tooltip="Set the article in the list, or the next one, beside the base"),
        Binding("B", "base(-1)", "Previous base", show=False, id="base.previous",
                tooltip="Make the previous article the base"),
        Binding("O", "other(-1)", "Previous other", show=False, id="other.previous",
                tooltip="Set the previous article beside the base"),
        Binding("x", "swap", "swap", id="swap", tooltip="Swap base and other"),
        Binding("t", "tie", "tie", show=False, id="tie",
                tooltip="Let the two texts scroll tied by passages, or each alone"),
        Binding("p", "furniture", "furniture", show=False, id="furniture",
                tooltip="Show or fold the page furniture that was set aside"),
        Binding("R", "compare", "Compare again", show=False, id="compare",
                tooltip="Go on with a comparison that was stopped"),
        Binding("escape", "stop", "Stop", show=False, id="stop",
                tooltip="Stop comparing; go back to the base article"),
        Binding("question_mark", "help", "help", key_display="?", id="help", tooltip="Keys and marks"),
    ]  # fmt: skip

    def __init__(self, story: Story, compare: Compare) -> None:
        super().__init__()
        self.story = story
        self._compare = compare
        self._comparison: Comparison | None = None
        self._overlaps: Overlaps | None = None
        self._base = story.articles[0]
        self._other = story.articles[1] if len(story.articles) > 1 else None
        self._base_words = self._other_words = 0
        self._passage: Passage | None = None
        self._claim: Claim | None = None
        self._tied = True
        self._furniture = False
        self._stopped = False

    def compose(self) -> ComposeResult:
        """Title, the three columns, the claims, the keys.

        The size is known by now: with its classes set before the first layout, nothing is laid out twice.
        """
        breakpoints = (self.HORIZONTAL_BREAKPOINTS, self.VERTICAL_BREAKPOINTS)
        for size, classes in zip(self.app.size, breakpoints, strict=True):
            self.add_class(next(name for least, name in reversed(classes) if size >= least))
        yield TitleBar(id="title")
        yield OutletLine(id="outlets")
        with Horizontal(id="upper"):
            yield ArticleList(self.story, id="list-pane")
            with Vertical(id="texts"):
                with Vertical(id="base-pane"):
                    yield PaneHead(id="base-head")
                    yield ProsePane(id="base")
                with Vertical(id="other-pane"):
                    yield PaneHead(id="other-head")
                    yield ProsePane(id="other")
        yield ClaimPanel(id="claims")
        yield NoteLine(id="legend")
        yield KeyLine(id="keys")
        yield Comparer(self._compare)

    def on_mount(self) -> None:
        """Show the text at once; compare when it is on the screen."""
        self.query_one(TitleBar).story = self.story.title
        self.query_one("#legend", NoteLine).words = LEGEND
        self._prose("base").focus()
        self._show_pair()
        if self._other is None:
            self._claims.wait("One article: nothing to compare it with yet.")
            self._show_counts()
        else:
            self._claims.wait("Comparing …")
            self.call_after_refresh(self.action_compare)

    # Comparing

    def action_compare(self) -> None:
        """Start the comparison, unless it is under way or done."""
        if self._other and (self._comparison is None or self._stopped):
            self._stopped = False
            self.query_one(TitleBar).state = "comparing   Esc stop"
            self.query_one(Comparer).start(self.story)

    def on_comparer_progressed(self, message: Comparer.Progressed) -> None:
        """Say how far it is."""
        if self.query_one(Comparer).busy:
            self.query_one(TitleBar).state = f"comparing {message.done} of {message.total}   Esc stop"

    def on_comparer_failed(self, message: Comparer.Failed) -> None:
        """The texts stay readable; say what happened and what to press."""
        self._stopped = True
        self.query_one(TitleBar).state = "the comparison failed   R tries again"
        self._claims.wait(f"The comparison failed: {message.error!r}. The articles can still be read.")

    def on_comparer_finished(self, message: Comparer.Finished) -> None:
        """Light up what was found; the reader's place is kept."""
        self._comparison, self._overlaps, self._stopped = (
            message.comparison,
            message.overlaps,
            message.stopped,
        )
        self.query_one(TitleBar).state = "stopped   R goes on" if message.stopped else ""
        self._show_counts()
        self._show_pair()

    def action_stop(self) -> None:
        """Stop comparing; else go back to the base article."""
        if self.query_one(Comparer).busy:
            self.query_one(Comparer).stop()
        elif self.has_class("-claims") and not self.has_class("-one"):
            self.action_claims()
        else:
            self._go_to_pane("base")

    # Showing

    def _show_counts(self) -> None:
        """The story's own line."""
        title = self.query_one(TitleBar)
        title.date = story_date(self.story) or ""
        outlets = len(self.story.articles)
        counted = [(str(outlets), "outlet" if outlets == 1 else "outlets")]
        facts = [tuple(counted)]
        if self._comparison and not self._stopped:
            voices = len(self._comparison.tellings)
            shared = sum(len(claim.outlets) > 1 for claim in self._comparison.claims)
            facts = [
                (*counted, (str(voices), "voice" if voices == 1 else "voices")),
                ((str(shared), "shared claims"),),
            ]
        title.counts = tuple(facts)

    def _show_pair(self) -> None:
        """Both texts with their marks, the list, and the claims by their columns."""
        base, other, overlaps = self._base, self._other, self._overlaps
        self._base_words, self._other_words = base.words, other.words if other else 0
        base_pane, other_pane = self._prose("base"), self._prose("other")
        if overlaps and other:
            base_pane.show(base, overlaps.marks(base.id, other.id), overlaps.carried(base.id))
            other_pane.show(other, overlaps.marks(other.id, base.id), overlaps.carried(other.id))
        else:
            base_pane.show(base)
            other_pane.show(other)
        self._point(None)
        self._show_heads()
        self.query_one(ArticleList).show(overlaps, base, other)
        if self._comparison and other:
            self._claims.show(self._comparison, base.id, other.id)
            self._embolden(self._claims.claim)

    def _show_heads(self) -> None:
        heads = {name: self.query_one(f"#{name}-head", PaneHead) for name in ("base", "other")}
        heads["base"].name_ = self._base.outlet
        heads["base"].facts = f"base · {self._base_words} words"
        if self._other is None:
            heads["other"].name_, heads["other"].facts = "", ""
            return
        heads["other"].name_ = self._other.outlet
        self._show_facts()
        shown = [self._base, self._other]
        self.query_one(OutletLine).entries = tuple(
            (article.id, article.outlet, self._said_of(article), article in shown)
            for article in self.story.articles
        )

    def _show_facts(self) -> None:
        """At the heads of the two articles: their length, or which passage one is at and of what kind."""
        base, other = f"base · {self._base_words} words", f"other · {self._other_words} words"
        marks, here = self._prose("base").marks, self._prose("base").here
        if here:
            base = f"passage {marks.index(here) + 1} of {len(marks)}"
            other = here.kind if self._side_by_side else f"its twin · {here.kind}"
        elif self._overlaps and not marks:
            other = "no shared wording"
        self.query_one("#base-head", PaneHead).facts = base
        self.query_one("#other-head", PaneHead).facts = other if self._tied else f"{other} · parted"

    def _said_of(self, article: Article) -> str:
        share, _ = self._overlaps.closest(article.id) if self._overlaps else (None, None)
        return "base" if article is self._base else percent(share) if share is not None else ""

    # Passages

    def action_passage(self, by: int) -> None:
        """The next or previous passage of the pane one is in; after the last comes the first."""
        pane = self._driver
        marks = pane.marks
        if not marks:
            self.notify("These two articles share no wording.")
            return
        if pane.here in marks and pane.is_visible_offset(pane.here.start):
            at = marks.index(pane.here) + by
        else:
            top = pane.offset_at(0)
            later = [i for i, mark in enumerate(marks) if mark.start >= top]
            first_below = later[0] if later else len(marks)
            at = first_below if by > 0 else first_below - 1
        mark = marks[at % len(marks)]
        pane.bring(mark.start)
        self._point(mark.passage)
        self._level(pane)
        self._light_claim(pane, mark)

    def _point(self, passage: Passage | None) -> None:
        """Put the cursor on a passage, in both texts."""
        self._passage = passage
        for pane in (self._prose("base"), self._prose("other")):
            pane.point(next((mark for mark in pane.marks if mark.passage == passage), None))
        if self._other:
            self._show_facts()

    def _level(self, driver: ProsePane) -> None:
        """Bring the twin of the cursor's passage level with it in the other pane."""
        follower = self._prose("other") if driver.id == "base" else self._prose("base")
        if not self._tied or driver.here is None or follower.here is None:
            return
        row = driver.line_of(driver.here.start) - driver.scroll_offset.y
        length = follower.line_of(follower.here.end - 1) - follower.line_of(follower.here.start) + 1
        row = max(0, min(row, follower.size.height - length)) if self._side_by_side else 0
        follower.follow(follower.line_of(follower.here.start) - row)

    def on_prose_pane_moved(self, message: ProsePane.Moved) -> None:
        """The reader scrolled: the passage nearest to the reading line leads the other text."""
        pane = message.pane
        in_view = [mark for mark in pane.marks if pane.is_visible_offset(mark.start)]
        if in_view and pane.here not in in_view:
            reading = pane.line_of(message.offset)
            self._point(min(in_view, key=lambda mark: abs(pane.line_of(mark.start) - reading)).passage)
        if pane.here in in_view:
            self._level(pane)

    def on_prose_pane_pointed(self, message: ProsePane.Pointed) -> None:
        """A click: the passage and the claim at that place."""
        pane, at = message.pane, message.offset
        mark = next((mark for mark in pane.marks if mark.start <= at < mark.end), None)
        if mark:
            self._point(mark.passage)
            self._level(pane)
        assert pane.article is not None
        spans = claims_by_article(self._comparison.claims if self._comparison else (), pane.article.id)
        claim = next((claim for start, end, claim in spans if start <= at < end), None)
        if claim:
            self._claims.go_to(claim)
            self._embolden(claim)

    # Claims

    def action_claim(self, by: int) -> None:
        """The next or previous claim, from any pane."""
        self._claims.step(by)

    def on_claim_panel_moved(self, message: ClaimPanel.Moved) -> None:
        """Both texts go to the sentences that make the claim."""
        claim = message.claim
        self._embolden(claim)
        places = {}
        for pane in (self._prose("base"), self._prose("other")):
            mention = mention_of(claim, pane.article.id) if pane.article else None
            if mention and mention.where == "text":
                pane.bring(mention.start)
                places[pane.id] = mention
        if len(places) == 2:
            base, other = places["base"], places["other"]
            shared = (
                mark
                for mark in self._prose("base").marks
                if mark.start < base.end and base.start < mark.end
                and mark.twin[0] < other.end and other.start < mark.twin[1]
            )  # fmt: skip
            mark = next(shared, None)
            self._point(mark.passage if mark else None)

    def on_claim_panel_opened(self, message: ClaimPanel.Opened) -> None:
        """Enter on a claim."""
        self.action_evidence()

    def _embolden(self, claim: Claim | None) -> None:
        self._claim = claim
        for pane in (self._prose("base"), self._prose("other")):
            article = pane.article.id if pane.article else ""
            pane.embolden(
                tuple((start, end) for start, end, _ in claims_by_article((claim,) if claim else (), article))
            )

    def _light_claim(self, pane: ProsePane, mark: Mark) -> None:
        """Put the claim cursor on the first claim that the passage makes."""
        assert pane.article is not None
        spans = claims_by_article(self._claims.shown, pane.article.id)
        claim = min(
            (
                (start, claim.id, claim)
                for start, end, claim in spans
                if start < mark.end and mark.start < end
            ),
            default=None,
        )
        if claim:
            self._claims.go_to(claim[2])
            self._embolden(claim[2])

    def action_evidence(self) -> None:
        """Each outlet's own words for the current claim."""
        if self._claim and self._comparison:
            from tui.reader.screens.evidence import EvidenceScreen

            self.app.push_screen(
                EvidenceScreen(self._comparison, self._claims.shown, self._claim), self._back_at
            )

    def _back_at(self, claim: Claim | None) -> None:
        """Back from the evidence: the claim one was on there."""
        if claim:
            self._claims.go_to(claim)
            self.on_claim_panel_moved(ClaimPanel.Moved(claim))

    def action_filter(self) -> None:
        """Another choice of claims."""
        self._claims.next_filter()

    def action_claims(self) -> None:
        """Show the claims where the screen is too small for them, and go there."""
        if self.has_class("-one"):
            self._go_to_pane("base" if self.has_class("-at-claims") else "claim-rows")
            return
        self.toggle_class("-claims")
        if self.query_one("#claims").display:
            self.call_after_refresh(self.query_one("#claim-rows").focus)
        else:
            self._prose("base").focus()

    # Articles and panes

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
            base, other = self._prose("base"), self._prose("other")
            passage, places = self._passage, (other.place, base.place)
            self._choose(self._other, self._base)
            for pane, place in zip((base, other), places, strict=True):
                pane.go_to(place)
            self._point(passage)
            self._level(base)

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
        self._base, self._other = base, other
        self._show_pair()

    def action_pane(self, by: int) -> None:
        """Go round the panes."""
        names = [name for name in ("base", "other", "claim-rows", "list") if self._can_go(name)]
        now = self.focused.id if self.focused and self.focused.id in names else names[0]
        assert now is not None
        self._go_to_pane(names[(names.index(now) + by) % len(names)])

    def _can_go(self, name: str) -> bool:
        if name == "other" and self._other is None:
            return False
        widget = self.query_one(f"#{name}")
        return self.has_class("-one") or all(
            node.display for node in (widget, *widget.ancestors) if node.is_attached
        )

    def _go_to_pane(self, name: str) -> None:
        """Focus a pane; where only one is shown, show it."""
        for pane, mark in (("other", "-at-other"), ("claim-rows", "-at-claims"), ("list", "-at-list")):
            self.set_class(pane == name, mark)
        self.call_after_refresh(self.query_one(f"#{name}").focus)

    def on_descendant_focus(self) -> None:
        """The head of the focused pane gets the heavy rule."""
        for name in ("list", "base", "other"):
            self.query_one(f"#{name}-head", PaneHead).focused = self.query_one(f"#{name}").has_focus

    def action_tie(self) -> None:
        """Tie the two texts, or let them part."""
        self._tied = not self._tied
        self._show_facts()
        if self._tied:
            self._level(self._driver)
        self.notify(
            "The texts scroll together." if self._tied else "Each text scrolls alone; t ties them again."
        )

    def action_furniture(self) -> None:
        """Show the page furniture, or fold it."""
        self._furniture = not self._furniture
        for name in ("base", "other"):
            self._prose(name).show_furniture(self._furniture)

    def on_prose_pane_furniture_asked(self) -> None:
        """The folded line was clicked."""
        self.action_furniture()

    def action_help(self) -> None:
        """Keys and marks."""
        from tui.reader.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self))

    def on_screen_resume(self) -> None:
        """Back from another screen: nothing is lost."""
        self._show_heads()

    def on_resize(self) -> None:
        """Another layout, other heads and list."""
        self.call_after_refresh(self._show_heads)

    @property
    def _side_by_side(self) -> bool:
        return self.has_class("-pair") or self.has_class("-wide")

    @property
    def _driver(self) -> ProsePane:
        other = self._prose("other")
        return other if other.has_focus else self._prose("base")

    @property
    def _claims(self) -> ClaimPanel:
        return self.query_one(ClaimPanel)

    def _prose(self, name: str) -> ProsePane:
        return self.query_one(f"#{name}", ProsePane)
