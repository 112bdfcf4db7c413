"""The main screen: articles, two of them side by side, and the claims they make.

It owns the cursor: which article is the base, which the other, which passage and which claim one is on.
The panes tell it where the reader goes; it tells them what to show.

      list │ base │ other        a passage ties the two texts: its twin is brought level
      ─────────────────────
      claims                     moving here moves both texts to the sentences
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.geometry import Size

from tui.reader.marking import NOTED
from tui.reader.screens.choosing import ChoosingScreen
from tui.reader.screens.correcting import CORRECTIONS
from tui.reader.screens.keys import KEYS
from tui.reader.view import Mark, claims_by_article
from tui.reader.widgets.articles import ArticleList
from tui.reader.widgets.bars import KeyLine, NoteLine, OutletLine, TitleBar
from tui.reader.widgets.claims import ClaimPanel
from tui.reader.widgets.corrector import OpenNotes
from tui.reader.widgets.painted import Paper
from tui.reader.widgets.searcher import Searcher
from tui.reader.widgets.texts import Texts
from tui.reader.widgets.watcher import Paths
from tui.story import Article, Story

if TYPE_CHECKING:
    from tui.compare.comparison import Comparison
    from tui.compare.engine import Engine
    from tui.compare.findings import Claim, Passage
    from tui.notes import Marks
    from tui.reader.handing_on import Form
    from tui.reader.screens.evidence import Read
    from tui.reader.screens.rows import LeftAt
    from tui.reader.search import Found, Hit
    from tui.reader.targets import Target

LEGEND = (
    "● stated   ◐ attributed   ◔ hedged   × contradicted   · absent   "
    "(●) possible, not counted: +1   ─── one voice: copied wording"
)
WHERE = {"title": "in the title", "claim": "a claim", "quotation": "who is quoted", "furniture": "furniture"}
"""What a place found stands in, where it is not the text."""


class Columns(Horizontal, Paper):
    """The list and the two texts."""


class ReadingScreen(ChoosingScreen, Paper):
    """Read the story's articles against each other."""

    AUTO_FOCUS = "#base"
    BINDING_GROUP_TITLE = "Everywhere"
    BINDINGS = [*KEYS, *CORRECTIONS]
    SEARCHED = "in all texts, claims, quotations"

    def __init__(
        self,
        story: Story,
        engine: Engine,
        notes: OpenNotes | None,
        paths: Paths,
        size: Size,
        kept: Path | None = None,
    ) -> None:
        """What `PairScreen` takes."""
        super().__init__(story, engine, notes, paths, size, kept)
        self._at_claim = False
        self._left_at: dict[str, LeftAt] = {}

    def compose(self) -> ComposeResult:
        """Title, the three columns, the claims, the keys."""
        yield TitleBar(id="title")
        yield OutletLine(id="outlets")
        with Columns(id="upper"):
            yield ArticleList(self.story, id="list-pane")
            yield Texts(self.story, id="texts")
        yield ClaimPanel(id="claims")
        yield NoteLine(id="legend")
        yield KeyLine(id="keys")
        yield self.searcher

    def on_mount(self) -> None:
        """Show the text at once; compare when it is on the screen."""
        self.query_one(TitleBar).story = self.story.title
        self.query_one("#legend", NoteLine).note = LEGEND
        self._show_pair()
        if self._other is None:
            self._claims.wait("Claims are what articles have in common: open a folder of several.")
            self.show_counts()
        else:
            self._claims.wait("Comparing …")
        self.call_after_refresh(self._begin)

    async def _begin(self) -> None:
        """The text is on the screen: now those come who show nothing, and have their work to do."""
        await self.mount(self._comparer, self._corrector, self._keeper, self._watcher)
        if self._other:
            self._keeper.remember()
            self.action_compare()

    def action_stop(self) -> None:
        """Stop comparing; else go back to the base article."""
        if self._comparer.busy:
            self._comparer.stop()
        elif self.searcher.clear() or self._texts.mark_found({}) or self.show_all():
            return
        elif self.has_class("-claims") and not self.has_class("-one"):
            self.action_claims()
        else:
            self._go_to_pane("base")

    # Showing

    def show_known(self, claims_only: bool = False) -> None:
        """The claims, and the wording where that has changed."""
        self._search_again()
        if claims_only and self._comparison and self._other:
            self._claims.show(self._comparison, self._base.id, self._other.id)
        else:
            self._show_pair()

    def show_failure(self, words: str) -> None:
        """Where the claims would be."""
        self._claims.wait(words)

    # Passages

    def action_passage(self, by: int) -> None:
        """The next or previous passage: of these two articles, or where they have no other one, of the text
        one reads and the next article that shares wording with it."""
        here = self._place
        if reached := self._texts.next_passage(by):
            self._trail.leave(here)
            self._reach(*reached)
        elif not self.has_comparison():
            return
        elif self._set_beside(by) and (reached := self._texts.next_passage(by)):
            self._reach(*reached)
        else:
            self.notify("No other article shares wording with this one. b makes another one the base.")

    def _reach(self, article: str, mark: Mark) -> None:
        """The claim cursor goes to the first claim that a passage makes; a note on it is shown."""
        self._at_claim = False
        if noted := self.corrector.mark(mark.passage):
            self.notify(f"{NOTED} {noted.note}" if noted.note else "")
        spans = claims_by_article(self._claims.shown, article)
        made = [
            (start, i, claim)
            for i, (start, end, claim) in enumerate(spans)
            if start < mark.end and mark.start < end
        ]
        if made:
            self._be_at(min(made)[2])

    def on_texts_pointed(self, message: Texts.Pointed) -> None:
        """A click in a text goes to the claim made there."""
        self._at_claim = False
        spans = claims_by_article(self._comparison.claims if self._comparison else (), message.article)
        claim = next((claim for start, end, claim in spans if start <= message.offset < end), None)
        if claim:
            self._be_at(claim)

    @contextmanager
    def following(self, comparison: Comparison) -> Iterator[None]:
        """Other texts: the same articles stay open, each at the same words, and the same claim."""
        from tui.reader.following import same_claim, still_open

        claim = same_claim(self.story, self._claim, comparison) if self._claim else None
        self.story = comparison.story
        self.query_one(TitleBar).story = self.story.title
        self.query_one(ArticleList).take(self.story)
        self._base, self._other = still_open(self.story, self._base, self._other)
        with self._texts.following(self.story):
            yield
        self._be_at(claim or self._claims.claim)

    # Corrections

    @property
    def finding(self) -> Claim | Passage | Article | None:
        """In the list an article, in the claims a claim; in a text what one went to last, or the article."""
        if article := self.query_one(ArticleList).cursor:
            return article
        in_claims = self._at_claim or self.focused is None or self.focused.id == "claim-rows"
        return (None if in_claims else self._texts.passage) or self._claim or self._base

    def view(self, form: Form) -> str | None:
        """In the claims those that are shown, else the wording that the two articles share."""
        if self._comparison is None or self._other is None:
            return None
        from tui.reader.handing_on import view_as_text

        if self.focused and self.focused.id == "claim-rows":
            return view_as_text(self.story, "Claims", self._claims.shown, form)
        head = f"Wording shared by {self._base.outlet} and {self._other.outlet}"
        passages = [mark.passage for mark in self._texts.base.marks]
        return view_as_text(self.story, head, passages, form)

    def show_marks(self, marks: Marks) -> None:
        """What the reader put beside claims, passages and articles."""
        self._claims.mark(marks.claims)
        self._texts.marks, self.query_one(ArticleList).marks = marks, marks.articles

    def go_to_claim(self, name: str) -> Claim | None:
        """Put the cursor on the claim with this id, where it is shown; None when it is gone."""
        claims = self._comparison.claims if self._comparison else ()
        claim = next((claim for claim in claims if claim.id == name), None)
        if claim in self._claims.shown:
            self._be_at(claim)
        return claim

    # Claims

    def action_claim(self, by: int) -> None:
        """The next or previous claim, from any pane."""
        if not self.has_comparison():
            return
        self._leave()
        if claim := self._claims.step(by):
            self._go_to(claim)
        else:
            self.notify(self._claims.empty)

    def on_claim_panel_moved(self, message: ClaimPanel.Moved) -> None:
        """The cursor of the panel moved; the way back goes to where it began to."""
        self._leave("claims")
        self._go_to(message.claim)

    def _go_to(self, claim: Claim) -> None:
        """Both texts go to the sentences that make the claim."""
        self._claim, self._at_claim = claim, True
        self._texts.go_to(claim)

    def on_claim_panel_opened(self, message: ClaimPanel.Opened) -> None:
        """Enter on a claim."""
        self.action_evidence()

    def action_evidence(self) -> None:
        """Each outlet's own words for the current claim."""
        if self.has_comparison() and self._claim is None:
            self.notify(self._claims.empty)
        elif self._claim and self._comparison:
            from tui.reader.screens.evidence import EvidenceScreen

            self.app.push_screen(
                EvidenceScreen(self._comparison, self._claims.shown, self._claim, self._corrector),
                self._back_at,
            )

    def action_differences(self) -> None:
        """What differs between the articles, at the row where one was."""
        if self.has_comparison() and self._comparison:
            from tui.reader.screens.differences import DifferencesScreen
            from tui.reader.screens.rows import LeftAt

            pair = self._base.id, self._other_id
            at = self._left_at.setdefault("differences", LeftAt())
            self.app.push_screen(DifferencesScreen(self._comparison, *pair, at, self.waits), self._open_at)

    def action_sources(self) -> None:
        """Whose text it is, at the row where one was."""
        if self.has_comparison() and self._comparison and self._overlaps:
            from tui.reader.screens.rows import LeftAt
            from tui.reader.screens.sources import SourcesScreen

            pair = self._base.id, self._other_id
            at = self._left_at.setdefault("sources", LeftAt())
            self.app.push_screen(
                SourcesScreen(self._comparison, self._overlaps, *pair, at, self.waits), self._open_at
            )

    def action_misfits(self) -> None:
        """What was left out."""
        if self.has_comparison() and self._comparison:
            from tui.reader.screens.misfits import MisfitsScreen

            self.app.push_screen(
                MisfitsScreen(self._comparison, self._base.id, self._other_id, self.corrector), self._open_at
            )

    def _open_at(self, target: Target | None) -> None:
        """Both articles, at the words that are meant, and the claim where it is one that is shown."""
        if target is None:
            return
        self._leave()
        base, other = self.story[target.base], self.story[target.other] if target.other else self._other
        if (base, other) != (self._base, self._other):
            self._choose(base, other)
        self._be_at(next((c for c in self._claims.shown if c.id == target.claim), self._claim))
        self._texts.show_words(target.base_spans, target.other_spans)

    def _back_at(self, read: Read | None) -> None:
        """Back from the evidence: the claim one was on there, and beside the base the article that was to be
        opened."""
        if read is None:
            return
        self._leave()
        if self._other and read.article not in ("", self._base.id, self._other.id):
            self._choose(self._base, self.story[read.article])
        self._be_at(read.claim)
        self._texts.go_to(read.claim)
        if read.article:
            self._show_pane(self._texts.pane_of(read.article))

    # Searching

    def look(self, words: str, fuzzy: bool) -> Found[Hit]:
        """Places in all articles, the one that is read first."""
        from tui.reader.search import search

        here = self._texts.driver.article
        read = [article.id for article in (here, self._base, self._other, *self.story.articles) if article]
        return search(self.story, self._comparison, words, list(dict.fromkeys(read)), fuzzy)

    def nearest(self, found: Found[Hit]) -> int:
        """The first place from where one is in the text."""
        here = self._texts.driver
        name = here.article.id if here.article else ""
        ahead = (i for i, hit in enumerate(found.hits) if hit.article != name or hit.start >= here.place)
        return next(ahead, 0)

    def counted(self, found: Found[Hit]) -> str:
        """Places and articles."""
        articles = len({hit.article for hit in found.hits})
        return f"{len(found.hits)} in {articles} article{'s' * (articles != 1)}"

    def _search_again(self) -> None:
        """In what is known by now; the articles stay in the order in which they were searched."""
        if (found := self.searcher.found) and found.hits:
            from tui.reader.search import search

            known = {article.id for article in self.story.articles}
            names = [hit.article for hit in found.hits if hit.article in known]
            order = list(dict.fromkeys([*names, *(article.id for article in self.story.articles)]))
            self.searcher.renew(search(self.story, self._comparison, found.query, order))

    def on_searcher_marked(self) -> None:
        """Words are marked in both texts; the title says how many there are."""
        from tui.reader.search import text_spans

        found, articles = self.searcher.found, self.story.articles
        self._texts.mark_found({a.id: text_spans(found, a.id) for a in articles} if found else {})
        self._say_hit()

    def on_searcher_reached(self, message: Searcher.Reached) -> None:
        """The article that has the words, at them, and a claim that is made there."""
        hit: Hit = message.hit
        self._leave()
        if hit.article not in (self._base.id, self._other_id):
            self._choose(*((self._base, self.story[hit.article]) if self._other else (self._base, None)))
        made = claims_by_article(self._comparison.claims if self._comparison else (), hit.article)
        at = [claim for start, end, claim in made if start < hit.end and hit.start < end]
        if claim := next((c for c in at if hit.claim in (c.id, None) and c in self._claims.shown), None):
            self._be_at(claim)
        self._show_pane(self._texts.pane_of(hit.article))
        self._texts.go_to_found(hit.article, (hit.start, hit.end), hit.where)
        self._say_hit()

    def _say_hit(self) -> None:
        where = WHERE.get(self.searcher.hit.where, "") if self.searcher.hit else ""
        self.query_one(TitleBar).search = self.searcher.words(where)

    def action_help(self) -> None:
        """Keys and marks."""
        from tui.reader.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self))
