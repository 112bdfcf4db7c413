"""The evidence for a claim: every outlet's own words for it, lined up, and why they were joined.

    Voice 1   two outlets, one text
    VOA News       China has thrown its support       + in common: China · support
    ● stated       behind Russia after a brief …

Three columns as in an annotated edition; one below the other where the screen is narrow.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.screen import Screen

from tui.reader.view import STANCE_GLYPHS, STANCE_WORDS, possible_outlets
from tui.reader.widgets.bars import KeyLine, PaneHead, TitleBar
from tui.reader.widgets.page import Page, columns
from tui.story import Story

if TYPE_CHECKING:
    from tui.compare.comparison import Comparison
    from tui.compare.findings import Claim, Mention

OUTLET, WORDS, NARROW = 18, 62, 100
NOTHING = Content("")


class EvidenceScreen(Screen["Claim"]):
    """One claim; `{` and `}` go through `claims`.  Leaving gives back the claim one was on."""

    BINDING_GROUP_TITLE = "Evidence"
    BINDINGS = [
        Binding("left_curly_bracket", "claim(-1)", "Previous claim", key_display="{", id="evidence.previous",
                group=Binding.Group("claim"), tooltip="The evidence for the previous claim"),
        Binding("right_curly_bracket", "claim(1)", "Next claim", key_display="}", id="evidence.next",
                group=Binding.Group("claim"), tooltip="The evidence for the next claim"),
        Binding("enter", "leave", "open in text", key_display="Enter", id="evidence.open",
                tooltip="Back to the articles, at this claim"),
        Binding("escape,q", "leave", "back", key_display="Esc", id="evidence.back",
                tooltip="Back to the articles"),
        Binding("question_mark", "help", "help", key_display="?", id="evidence.help",
                tooltip="Keys and marks"),
    ]  # fmt: skip

    def __init__(self, comparison: Comparison, claims: Sequence[Claim], claim: Claim) -> None:
        super().__init__()
        self._comparison = comparison
        self._claims = claims if claim in claims else (claim,)
        self._claim = claim

    def compose(self) -> ComposeResult:
        """Title, a heavy rule, the page, the keys."""
        yield TitleBar(id="title")
        yield PaneHead(id="rule")
        yield Page(self._lines)
        yield KeyLine(id="keys")

    def on_mount(self) -> None:
        """Say which claim of how many."""
        self.query_one(PaneHead).focused = True
        self.query_one(Page).focus()
        title = self.query_one(TitleBar)
        title.story = self._comparison.story.title
        self._number()

    def _number(self) -> None:
        self.query_one(TitleBar).state = f"claim {self._claims.index(self._claim) + 1} of {len(self._claims)}"

    def _lines(self, width: int) -> list[Content]:
        return evidence_lines(self._comparison.story, self._claim, width)

    def action_claim(self, by: int) -> None:
        """Another claim."""
        at = self._claims.index(self._claim) + by
        if 0 <= at < len(self._claims):
            self._claim = self._claims[at]
            self._number()
            self.query_one(Page).set(self._lines)

    def action_leave(self) -> None:
        """Back to the articles."""
        self.dismiss(self._claim)

    def action_help(self) -> None:
        """Keys and marks."""
        from tui.reader.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self))


def evidence_lines(story: Story, claim: Claim, width: int) -> list[Content]:
    """The page for a claim, set for `width` cells."""
    width -= 2
    lines = [NOTHING, *Content.styled(claim.text, "bold $bright").wrap(min(width, 100)), _counts(claim)]
    sure = [m for m in claim.mentions if m.confidence == "sure"]
    for number, voice in enumerate(claim.voices, 1):
        lines += [NOTHING, _rule(width), _voice(number, voice, len(claim.voices)), NOTHING]
        for article in voice:
            lines += _mentions(story, [m for m in sure if m.article == article], width)
    possible = [m for m in claim.mentions if m.confidence == "possible"]
    if possible:
        lines += [NOTHING, _rule(width), _head("Possible", "not counted: a reader has to decide"), NOTHING]
        for outlet in story.articles:
            lines += _mentions(story, [m for m in possible if m.article == outlet.id], width)
    absent = [story[article].outlet for article in claim.missing]
    if absent:
        lines += [NOTHING, _rule(width), *_absent(absent, width)]
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


def _mentions(story: Story, mentions: Sequence[Mention], width: int) -> list[Content]:
    """An article's mentions, the outlet's name at the first one."""
    lines: list[Content] = []
    for i, mention in enumerate(sorted(mentions)):
        outlet = story[mention.article].outlet if i == 0 else ""
        lines += [*_mention(story, mention, outlet, width), Content("")]
    return lines


def _mention(story: Story, mention: Mention, outlet: str, width: int) -> list[Content]:
    stance = f"{STANCE_GLYPHS[mention.stance]} {STANCE_WORDS[mention.stance]}"
    if mention.confidence == "possible":
        stance = f"({STANCE_GLYPHS[mention.stance]}) possible"
    reasons = [("+", why) for why in mention.why]
    if mention.attributed_to:
        reasons.insert(0, ("◐", f"said by {mention.attributed_to}"))
    if width < NARROW:
        first = Content.assemble((outlet, "bold $bright"), ("   " if outlet else "", ""), (stance, "$quiet"))
        words = _sentence(story, mention).wrap(min(width, WORDS))
        return [first, *words, *(line for sign, why in reasons for line in _reason(sign, why, width))]
    margin = width - OUTLET - WORDS - 6
    right = [line for sign, why in reasons for line in _reason(sign, why, margin)]
    left = Content.styled(outlet, "bold $bright").wrap(OUTLET) if outlet else []
    left += Content.styled(stance, "$quiet").wrap(OUTLET)
    return columns([(OUTLET, left), (WORDS, _sentence(story, mention).wrap(WORDS)), (margin, right)])


def _reason(sign: str, why: str, width: int) -> list[Content]:
    lines = Content.styled(why, "$quiet").wrap(max(width - 3, 8))
    return [
        Content.assemble((f"{sign}  ", "$same")) + line if i == 0 else Content("   ") + line
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
