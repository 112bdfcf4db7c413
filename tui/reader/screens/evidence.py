"""The evidence for a claim: every outlet's own words for it, lined up, and why they were joined.

      VOA News       China has thrown its support       +  keeps a mention
    ▌ Outlet 002     China threw its support            -  parts it from the claim
     xOutlet 003     Beijing backs Moscow               x  ticks several, s makes a claim of their own of them

The reader has the last word on every mention.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content

from tui.reader.evidence_page import evidence_lines, mention_words, mentions_in_order
from tui.reader.screens.correcting import CORRECTIONS, CorrectingScreen
from tui.reader.screens.leaving import leave
from tui.reader.screens.searching import NEXT_HIT, PREVIOUS_HIT, SEARCH
from tui.reader.widgets.bars import TitleBar
from tui.reader.widgets.page import Page, page_parts
from tui.reader.widgets.searcher import Searcher
from tui.story import Story

if TYPE_CHECKING:
    from tui.compare.comparison import Comparison
    from tui.compare.findings import Claim, Mention
    from tui.notes import Correction
    from tui.reader.handing_on import Form
    from tui.reader.search import Found
    from tui.reader.widgets.corrector import Corrector

CORRECTING = {
    *("mention", "keep", "part", "tick", "split"),
    *("reword", "merge", "pin", "read", "note", "undo", "redo"),
}
"""Actions for which there has to be a place to keep corrections."""


class _Place(NamedTuple):
    """A mention of one of the claims, both by their number."""

    claim: int
    mention: int


class Read(NamedTuple):
    """The claim that was read, and the id of the article that is to be opened for it; "" for none."""

    claim: Claim
    article: str = ""


class EvidenceScreen(CorrectingScreen[Read]):
    """One claim; `{` and `}` go through `claims`.  Leaving gives back the claim one was on.

    `corrector` takes the reader's corrections; without one nothing can be corrected.
    """

    BINDING_GROUP_TITLE = "Evidence"
    AUTO_FOCUS = "Page"
    SEARCHED = "in the evidence for all these claims"
    BINDINGS = [
        Binding("left_curly_bracket", "claim(-1)", "Previous claim", key_display="{", id="evidence.previous",
                group=Binding.Group("claim"), tooltip="The evidence for the previous claim"),
        Binding("right_curly_bracket", "claim(1)", "Next claim", key_display="}", id="evidence.next",
                group=Binding.Group("claim"), tooltip="The evidence for the next claim"),
        Binding("enter", "open", "open in text", key_display="Enter", id="evidence.open",
                tooltip="Back to the articles, at this mention"),
        Binding("escape", "stop", "back", id="evidence.stop",
                tooltip="End the search; back to the articles"),
        Binding("tab", "mention(1)", "mention", key_display="Tab", id="evidence.mention",
                tooltip="Go to the next mention"),
        Binding("shift+tab", "mention(-1)", "Previous mention", show=False, id="evidence.mention-back",
                tooltip="Go to the previous mention"),
        Binding("plus", "keep", "keep", key_display="+", id="evidence.keep",
                tooltip="This mention surely makes the claim"),
        Binding("minus", "part", "part", key_display="-", id="evidence.part",
                tooltip="This mention does not make the claim"),
        Binding("x", "tick", "Tick", show=False, id="evidence.tick",
                tooltip="Tick this mention, to split it off with others"),
        Binding("s", "split", "split", id="evidence.split",
                tooltip="The mentions that are ticked, or this one, make a claim of their own"),
        *CORRECTIONS,
        SEARCH, NEXT_HIT, PREVIOUS_HIT,
        Binding("q", "leave", "Back", show=False, id="evidence.back",
                tooltip="Back to the articles"),
        Binding("question_mark", "help", "help", key_display="?", id="evidence.help",
                tooltip="Keys and marks"),
    ]  # fmt: skip

    def __init__(
        self,
        comparison: Comparison,
        claims: Sequence[Claim],
        claim: Claim,
        corrector: Corrector | None = None,
    ) -> None:
        super().__init__()
        self.story = comparison.story
        self._corrector = corrector
        self._at = 0
        self._ticked: set[Mention] = set()
        self._said: list[tuple[_Place, str]] | None = None
        self._comparison = comparison
        self._claims = claims if claim in claims else (claim,)
        self._claim = claim

    def compose(self) -> ComposeResult:
        """Title, a heavy rule, the page, the keys."""
        yield from page_parts(self._comparison.story.title, self._number, self._lines)
        yield self.searcher

    @property
    def _number(self) -> str:
        return f"claim {self._claims.index(self._claim) + 1} of {len(self._claims)}"

    def _lines(self, width: int) -> list[Content]:
        mentions = mentions_in_order(self._comparison.story, self._claim)
        found = self.searcher.found
        shows_cursor = self._can_correct or bool(found and found.hits)
        chosen = mentions[self._at] if self._at < len(mentions) and shows_cursor else None
        mark = self._corrector.mark(self._claim) if self._corrector else None
        wanted = found.wanted if found else None
        return evidence_lines(self.story, self._claim, width, chosen, self._ticked, mark, wanted)

    @property
    def corrector(self) -> Corrector | None:
        """What keeps the corrections."""
        return self._corrector

    @property
    def finding(self) -> Claim:
        """The claim."""
        return self._claim

    def view(self, form: Form) -> str:
        """The claim with its evidence."""
        from tui.reader.handing_on import as_text

        return as_text(self.story, self._claim, form)

    def go_to_claim(self, name: str) -> Claim | None:
        """The claim with this id; the page turns to it where it is one of those one came with."""
        claim = next((claim for claim in self._comparison.claims if claim.id == name), None)
        if claim and claim in self._claims:
            self._turn_to(claim)
        return claim

    @property
    def _can_correct(self) -> bool:
        return self._corrector is not None and self._corrector.able

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Corrections only where there is a place to keep them."""
        return self._can_correct or action not in CORRECTING

    def renew(self, comparison: Comparison) -> None:
        """Show the same claim as corrections, or changed texts, have left it, or the nearest one."""
        if comparison.story is not self.story:
            self._follow(comparison)
            return
        by_id = {claim.id: claim for claim in comparison.claims}
        kept = [by_id[claim.id] for claim in self._claims if claim.id in by_id]
        if not kept:
            leave(self, None)
            return
        at = min(self._claims.index(self._claim), len(kept) - 1)
        self._comparison, self._claims, self._claim = comparison, kept, by_id.get(self._claim.id, kept[at])
        self._search_again()
        self._at = min(self._at, len(self._claim.mentions) - 1)
        self._ticked &= set(self._claim.mentions)
        self._show()

    def _follow(self, comparison: Comparison) -> None:
        from tui.reader.following import same_claim

        claim = same_claim(self.story, self._claim, comparison)
        if claim is None:
            leave(self, None)
            return
        self.story, self._comparison, self._claims = comparison.story, comparison, comparison.claims
        self._search_again()
        self._turn_to(claim)

    def action_claim(self, by: int) -> None:
        """Another claim."""
        at = self._claims.index(self._claim) + by
        if 0 <= at < len(self._claims):
            self._turn_to(self._claims[at])

    def _turn_to(self, claim: Claim) -> None:
        self._claim, self._at, self._ticked = claim, 0, set()
        self._show()
        for page in self.query(Page):
            page.scroll_home(animate=False)

    def _show(self) -> None:
        """The title and the page as things stand.  A comparison, or a key, may come while the screen is not
        composed yet: then it is composed of what stands by then."""
        for title in self.query(TitleBar):
            title.state, title.search = self._number, self.searcher.words()
        for page in self.query(Page):
            page.renew()

    def action_mention(self, by: int) -> None:
        """Another mention."""
        self._at = (self._at + by) % len(self._claim.mentions)
        self._bring_mention()

    def _bring_mention(self) -> None:
        self._show()
        for page in self.query(Page):
            lines = self._lines(page.size.width)
            page.bring(next((i for i, line in enumerate(lines) if line.plain[:1] == "▌"), 0))

    def action_keep(self) -> None:
        """The mention surely makes the claim."""
        from tui.notes import accept_mention

        self._correct(accept_mention)
        self.notify("Kept: this mention surely makes the claim; u takes it back.")

    def action_part(self) -> None:
        """The mention does not make the claim."""
        from tui.notes import reject_mention

        self._correct(reject_mention)
        self.notify("Parted: this mention does not make the claim; u takes it back.")

    def _correct(self, make: Callable[[Story, Claim, Mention], Correction]) -> None:
        assert self._corrector is not None
        self._corrector.add(make(self.story, self._claim, self._current))

    @property
    def _current(self) -> Mention:
        return mentions_in_order(self.story, self._claim)[self._at]

    def action_tick(self) -> None:
        """Tick the mention, or take the tick away."""
        self._ticked ^= {self._current}
        self._show()

    def action_split(self) -> None:
        """The ticked mentions make a claim of their own."""
        from tui.notes import split_claim

        assert self._corrector is not None
        taken = self._ticked or {self._current}
        if len(taken) == len(self._claim.mentions):
            self.notify("These are all its mentions: there is nothing to split off.")
            return
        ordered = [mention for mention in self._claim.mentions if mention in taken]
        self._corrector.add(split_claim(self.story, self._claim, ordered))
        self._ticked = set()
        self.notify(f"Split off: {len(ordered)} of the mentions; u takes it back.")

    # Searching

    def _readable(self) -> list[tuple[_Place, str]]:
        """What can be found: each mention of each claim, the claim's own words with its first one."""
        if self._said is None:
            articles = {article.id: article for article in self.story.articles}
            self._said = []
            for i, claim in enumerate(self._claims):
                for j, mention in enumerate(mentions_in_order(self.story, claim)):
                    article = articles[mention.article]
                    words = f"{article.outlet}\n{mention_words(article, mention)}"
                    self._said.append((_Place(i, j), f"{claim.text}\n{words}" if j == 0 else words))
        return self._said

    def _search_again(self) -> None:
        self._said = None
        if found := self.searcher.found:
            self.searcher.renew(self.look(found.query, fuzzy=bool(found.like)))

    def look(self, words: str, fuzzy: bool) -> Found[_Place]:
        """The mentions that have `words` in their sentence, or in the claim."""
        from tui.reader.search import Found, search_rows

        readable = self._readable()
        found = search_rows([said for _, said in readable], words, fuzzy)
        return Found(words, tuple(readable[at][0] for at in found.hits), found.like)

    def nearest(self, found: Found[_Place]) -> int:
        """The first one from the mention under the cursor."""
        here = _Place(self._claims.index(self._claim), self._at)
        return next((i for i, place in enumerate(found.hits) if place >= here), 0)

    def counted(self, found: Found[_Place]) -> str:
        """Mentions and claims."""
        claims = len({place.claim for place in found.hits})
        return f"{len(found.hits)} in {claims} claim{'s' * (claims != 1)}"

    def on_searcher_marked(self) -> None:
        """The words stand out."""
        self._show()

    def on_searcher_reached(self, message: Searcher.Reached) -> None:
        """The claim, and its mention."""
        claim, mention = message.hit
        if self._claims[claim] != self._claim:
            self._turn_to(self._claims[claim])
        self._at = mention
        self._bring_mention()

    def action_stop(self) -> None:
        """End the search; without one, back to the articles."""
        if not self.searcher.clear():
            self.action_leave()

    def action_leave(self) -> None:
        """Back to the articles, which stay as they are."""
        leave(self, Read(self._claim))

    def action_open(self) -> None:
        """Back to the articles, the one that makes the mention being open."""
        leave(self, Read(self._claim, self._current.article))

    def action_help(self) -> None:
        """Keys and marks."""
        from tui.reader.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self))
