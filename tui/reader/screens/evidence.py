"""The evidence for a claim: every outlet's own words for it, lined up, and why they were joined.

    Voice 1   two outlets, one text
    VOA News       China has thrown its support       + in common: China · support
    ● stated       behind Russia after a brief …

Three columns as in an annotated edition; one below the other where the screen is narrow.  The reader has
the last word on every mention: `+` keeps it, `-` parts it from the claim; `x` ticks several, and `s` makes a
claim of their own of them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content

from tui.reader.marking import NOTED, PINNED, READ
from tui.reader.screens.correcting import CORRECTIONS, CorrectingScreen
from tui.reader.screens.leaving import leave
from tui.reader.view import STANCE_GLYPHS, STANCE_WORDS, possible_outlets
from tui.reader.widgets.bars import TitleBar
from tui.reader.widgets.page import Page, columns, page_parts
from tui.story import Story

if TYPE_CHECKING:
    from tui.compare.comparison import Comparison
    from tui.compare.findings import Claim, Mention
    from tui.notes import Correction, Mark
    from tui.reader.handing_on import Form
    from tui.reader.widgets.corrector import Corrector

OUTLET, WORDS, NARROW = 18, 62, 100
CORRECTING = {
    *("mention", "keep", "part", "tick", "split"),
    *("reword", "merge", "pin", "read", "note", "undo", "redo"),
}
"""Actions for which there has to be a place to keep corrections."""
NOTHING = Content("")


class EvidenceScreen(CorrectingScreen["Claim"]):
    """One claim; `{` and `}` go through `claims`.  Leaving gives back the claim one was on.

    `corrector` takes the reader's corrections; without one nothing can be corrected.
    """

    BINDING_GROUP_TITLE = "Evidence"
    AUTO_FOCUS = "Page"
    BINDINGS = [
        Binding("left_curly_bracket", "claim(-1)", "Previous claim", key_display="{", id="evidence.previous",
                group=Binding.Group("claim"), tooltip="The evidence for the previous claim"),
        Binding("right_curly_bracket", "claim(1)", "Next claim", key_display="}", id="evidence.next",
                group=Binding.Group("claim"), tooltip="The evidence for the next claim"),
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
        Binding("enter", "leave", "open in text", key_display="Enter", id="evidence.open",
                tooltip="Back to the articles, at this claim"),
        Binding("escape,q", "leave", "back", id="evidence.back",
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
        self._comparison = comparison
        self._claims = claims if claim in claims else (claim,)
        self._claim = claim

    def compose(self) -> ComposeResult:
        """Title, a heavy rule, the page, the keys."""
        yield from page_parts(self._comparison.story.title, self._number, self._lines)

    @property
    def _number(self) -> str:
        return f"claim {self._claims.index(self._claim) + 1} of {len(self._claims)}"

    def _lines(self, width: int) -> list[Content]:
        mentions = mentions_in_order(self._comparison.story, self._claim)
        chosen = mentions[self._at] if self._at < len(mentions) and self._can_correct else None
        mark = self._corrector.mark(self._claim) if self._corrector else None
        return evidence_lines(self.story, self._claim, width, chosen, self._ticked, mark)

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
        self._at = min(self._at, len(self._claim.mentions) - 1)
        self._ticked &= set(self._claim.mentions)
        self.query_one(TitleBar).state = self._number
        self.query_one(Page).renew()

    def _follow(self, comparison: Comparison) -> None:
        from tui.reader.following import same_claim

        claim = same_claim(self.story, self._claim, comparison)
        if claim is None:
            leave(self, None)
            return
        self.story, self._comparison, self._claims = comparison.story, comparison, comparison.claims
        self._turn_to(claim)

    def action_claim(self, by: int) -> None:
        """Another claim."""
        at = self._claims.index(self._claim) + by
        if 0 <= at < len(self._claims):
            self._turn_to(self._claims[at])

    def _turn_to(self, claim: Claim) -> None:
        self._claim, self._at, self._ticked = claim, 0, set()
        self.query_one(TitleBar).state = self._number
        self.query_one(Page).set(self._lines)

    def action_mention(self, by: int) -> None:
        """Another mention."""
        self._at = (self._at + by) % len(self._claim.mentions)
        page = self.query_one(Page)
        page.renew()
        page.bring(
            next((i for i, line in enumerate(self._lines(page.size.width)) if line.plain[:1] == "▌"), 0)
        )

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
        self.query_one(Page).renew()

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

    def action_leave(self) -> None:
        """Back to the articles."""
        leave(self, self._claim)

    def action_help(self) -> None:
        """Keys and marks."""
        from tui.reader.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self))


def mentions_in_order(story: Story, claim: Claim) -> list[Mention]:
    """The mentions as the page shows them: voice by voice, then what is only possible."""
    order = [article for voice in claim.voices for article in voice]
    order += [article.id for article in story.articles if article.id not in order]
    place = {article: i for i, article in enumerate(order)}
    return sorted(claim.mentions, key=lambda m: (m.confidence != "sure", place[m.article], m.start, m.end))


def evidence_lines(
    story: Story,
    claim: Claim,
    width: int,
    chosen: Mention | None = None,
    ticked: Collection[Mention] = (),
    mark: Mark | None = None,
) -> list[Content]:
    """The page for a claim, set for `width` cells, with a bar beside the mention `chosen`, a cross beside
    those `ticked`, and what the reader put beside the claim."""
    width -= 2
    head = [NOTHING, *Content.styled(claim.text, "bold $bright").wrap(min(width, 100)), _counts(claim)]
    lines = _plain(head + _marked(mark, width), width)
    mentions = mentions_in_order(story, claim)
    groups = [
        (
            _voice(number, voice, len(claim.voices)),
            [m for m in mentions if _is_sure(m) and m.article in voice],
        )
        for number, voice in enumerate(claim.voices, 1)
    ]
    if possible := [m for m in mentions if not _is_sure(m)]:
        groups.append((_head("Possible", "not counted: a reader has to decide"), possible))
    for title, members in groups:
        lines += _plain([NOTHING, _rule(width), title, NOTHING], width)
        named = ""
        for mention in members:
            outlet = story[mention.article].outlet if mention.article != named else ""
            bar = Content.styled("▌", "bold $bright") if mention == chosen else Content(" ")
            margin = bar + Content.styled("x" if mention in ticked else " ", "bold $bright")
            shown = _mention(story, mention, outlet, width)
            lines += [margin + piece for line in shown for piece in line.wrap(width)] + [NOTHING]
            named = mention.article
    absent = [story[article].outlet for article in claim.missing]
    if absent:
        lines += _plain([NOTHING, _rule(width), *_absent(absent, width)], width)
    return lines


def _marked(mark: Mark | None, width: int) -> list[Content]:
    """What the reader put beside the claim."""
    if not mark:
        return []
    said = [f"{PINNED} pinned"] * mark.pinned + [f"{READ} read"] * mark.read
    lines = [Content.styled("   ".join(said), "$quiet")] if said else []
    for line in mark.note.splitlines():
        note = Content.assemble((f"{NOTED} ", "bold $bright"), (line, "$ink"))
        lines += note.wrap(min(width, WORDS + OUTLET))
    return lines


def _is_sure(mention: Mention) -> bool:
    return mention.confidence == "sure"


def _plain(lines: Sequence[Content], width: int) -> list[Content]:
    """Lines behind an empty margin."""
    return [Content("  ") + piece for line in lines for piece in line.wrap(width)]


def _absent(outlets: Sequence[str], width: int) -> list[Content]:
    words = f"Not found in the text of {', '.join(outlets)}."
    return Content.styled(words, "$quiet").wrap(min(width, 80))


def _counts(claim: Claim) -> Content:
    outlets, voices, possible = len(claim.outlets), len(claim.voices), possible_outlets(claim)
    pieces = [
        (str(outlets), "bold $bright"), (" outlet · " if outlets == 1 else " outlets · ", "$quiet"),
        (str(voices), "bold $bright"), (" voice" if voices == 1 else " voices", "$quiet"),
    ]  # fmt: skip
    if possible:
        pieces.append((f"   +{possible} possible", "$quiet"))
    return Content.assemble(*pieces)


def _rule(width: int) -> Content:
    return Content.styled("─" * width, "$hair")


def _head(name: str, said: str) -> Content:
    return Content.assemble((name, "bold $bright"), (f"   {said}", "$quiet"))


def _voice(number: int, voice: Sequence[str], voices: int) -> Content:
    if len(voice) > 1:
        return _head(f"Voice {number}", f"{len(voice)} outlets, one text: copied wording")
    return _head(f"Voice {number}", "its own words" if voices > 1 else "the only one")


def _mention(story: Story, mention: Mention, outlet: str, width: int) -> list[Content]:
    glyph, said = STANCE_GLYPHS[mention.stance], STANCE_WORDS[mention.stance]
    stance = Content.styled(f"{glyph} {said}" if _is_sure(mention) else f"({glyph}) possible", "$quiet")
    if mention.stance == "denies":
        stance = stance.highlight_regex(glyph, style="bold $differs")
    reasons = [("+", "$same", why) for why in mention.why]
    if mention.attributed_to:
        reasons.insert(0, ("◐", "$bright", f"said by {mention.attributed_to}"))
    if width < NARROW:
        first = Content.assemble((outlet, "bold $bright"), "   " if outlet else "", stance)
        words = _sentence(story, mention).wrap(min(width, WORDS))
        return [first, *words, *(line for reason in reasons for line in _reason(*reason, width))]
    margin = width - OUTLET - WORDS - 6
    right = [line for reason in reasons for line in _reason(*reason, margin)]
    left = Content.styled(outlet, "bold $bright").wrap(OUTLET) if outlet else []
    left += stance.wrap(OUTLET)
    return columns([(OUTLET, left), (WORDS, _sentence(story, mention).wrap(WORDS)), (margin, right)])


def _reason(sign: str, ink: str, why: str, width: int) -> list[Content]:
    lines = Content.styled(why, "$quiet").wrap(max(width - 3, 8))
    return [
        Content.styled(f"{sign}  ", ink) + line if i == 0 else Content("   ") + line
        for i, line in enumerate(lines)
    ]


def _sentence(story: Story, mention: Mention) -> Content:
    """The mention bold in its sentence; a possible one all quiet."""
    article = story[mention.article]
    if mention.where == "title":
        return Content.styled((article.title or "")[mention.start : mention.end], "bold $bright")
    covering = [s for s in article.sentences if s[0] < mention.end and mention.start < s[1]]
    start = min([mention.start, *(s for s, _ in covering)])
    end = max([mention.end, *(e for _, e in covering)])
    ink = "$quiet" if mention.confidence == "possible" else ""
    strong = "$quiet" if mention.confidence == "possible" else "bold $bright"
    pieces = [
        (article.text[start : mention.start], ink),
        (article.text[mention.start : mention.end], strong),
        (article.text[mention.end : end], ink),
    ]
    return Content.assemble(*((text.replace("\n", " ").replace("\t", " "), style) for text, style in pieces))
