"""The page for a claim: every outlet's own words for it, lined up, and why they were joined.

    Voice 1   two outlets, one text
    VOA News       China has thrown its support       + in common: China · support
    ● stated       behind Russia after a brief …

Three columns as in an annotated edition; one below the other where the page is narrow.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from tui.reader.marking import NOTED, PINNED, READ
from tui.reader.targets import sentences_with
from tui.reader.view import NAMED, STANCE_GLYPHS, STANCE_WORDS, possible_outlets
from tui.reader.widgets.page import columns
from tui.story import Article, Story

if TYPE_CHECKING:
    from tui.compare.findings import Claim, Mention
    from tui.notes import Mark

OUTLET, WORDS, NARROW = 18, 62, 100
NOTHING = Content("")
FOUND = "underline $bright"


def mentions_in_order(story: Story, claim: Claim) -> list[Mention]:
    """The mentions as the page shows them: voice by voice, then what is only possible."""
    order = [article for voice in claim.voices for article in voice]
    order += [article.id for article in story.articles if article.id not in order]
    place = {article: i for i, article in enumerate(order)}
    return sorted(claim.mentions, key=lambda m: (m.confidence != "sure", place[m.article], m.start, m.end))


def mention_words(article: Article, mention: Mention) -> str:
    """What the page shows of a mention: its sentence."""
    if mention.where == "title":
        return (article.title or "")[mention.start : mention.end]
    start, end = sentences_with(article, (mention.start, mention.end))
    return article.text[start:end]


def evidence_lines(
    story: Story,
    claim: Claim,
    width: int,
    chosen: Mention | None = None,
    ticked: Collection[Mention] = (),
    mark: Mark | None = None,
    wanted: re.Pattern[str] | None = None,
) -> list[Content]:
    """The page for a claim, set for `width` cells, with a bar beside the mention `chosen`, a cross beside
    those `ticked`, what the reader put beside the claim, and what is `wanted` marked."""
    width -= 2
    title = _found(Content.styled(claim.text, "bold $bright"), wanted)
    head = [NOTHING, *title.wrap(min(width, 100)), _counts(claim)]
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
            shown = _mention(story, mention, outlet, width, wanted)
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


def _mention(
    story: Story, mention: Mention, outlet: str, width: int, wanted: re.Pattern[str] | None
) -> list[Content]:
    glyph, said = STANCE_GLYPHS[mention.stance], STANCE_WORDS[mention.stance]
    stance = Content.styled(f"{glyph} {said}" if _is_sure(mention) else f"({glyph}) possible", "$quiet")
    if mention.stance == "denies":
        stance = stance.highlight_regex(glyph, style="bold $differs")
    reasons = [("+", "$same", why) for why in mention.why]
    if mention.attributed_to:
        whose = NAMED.get(mention.stance, "in what {} says or does").format(mention.attributed_to)
        reasons.insert(0, ("◐", "$bright", whose))
    words = _found(_sentence(story, mention), wanted)
    if width < NARROW:
        first = Content.assemble((outlet, "bold $bright"), "   " if outlet else "", stance)
        lines = words.wrap(min(width, WORDS))
        return [first, *lines, *(line for reason in reasons for line in _reason(*reason, width))]
    margin = width - OUTLET - WORDS - 6
    right = [line for reason in reasons for line in _reason(*reason, margin)]
    left = Content.styled(outlet, "bold $bright").wrap(OUTLET) if outlet else []
    left += stance.wrap(OUTLET)
    return columns([(OUTLET, left), (WORDS, words.wrap(WORDS)), (margin, right)])


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
    start, end = sentences_with(article, (mention.start, mention.end))
    ink = "$quiet" if mention.confidence == "possible" else ""
    strong = "$quiet" if mention.confidence == "possible" else "bold $bright"
    pieces = [
        (article.text[start : mention.start], ink),
        (article.text[mention.start : mention.end], strong),
        (article.text[mention.end : end], ink),
    ]
    return Content.assemble(*((text.replace("\n", " ").replace("\t", " "), style) for text, style in pieces))


def _found(words: Content, wanted: re.Pattern[str] | None) -> Content:
    return words.highlight_regex(wanted, style=FOUND) if wanted else words
