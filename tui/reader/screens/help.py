"""Keys and marks: what works on the screen one came from, as its bindings say, and what is drawn there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.screen import Screen

from tui.reader.marking import NOTED, PINNED, READ
from tui.reader.widgets.page import columns, page_parts

MARKS = (
    ("│", "$same", "verbatim: the same words in both articles"),
    ("┆", "$quiet", "edited: the same passage, words changed; the changes are holes in the tint"),
    ("┃", "$same", "the passage under the cursor, and its twin in the other article"),
    ("changed", "italic $differs", "a word that differs, in the cursor's passage"),
    ("bold", "bold $bright", "the words of the current claim"),
    ("2", "$quiet", "so many other articles carry words of this line"),
    ("●", "$bright", "the article states it as a fact"),
    ("◐", "$bright", "the article reports that somebody says so"),
    ("◔", "$bright", "the article hedges: may, reportedly, expected to"),
    ("×", "bold $differs", "the article contradicts it"),
    ("·", "$quiet", "not found in the article's text"),
    ("(●)", "$quiet", "possible: a reader has to decide; not counted, shown as +1"),
    ("●───●", "$same", "one voice: the outlets use copied wording for this claim"),
    ("5 · 4", "$bright", "five outlets make the claim, in four independent voices"),
    ("≠ figure", "bold $differs", "the articles differ on this claim, and in what"),
    (f"{PINNED} {READ} {NOTED}", "$quiet", "you pinned it (pinned claims come first), read it, noted on it"),
    ("│ ┃", "$same", "at a text's right: where in it shared wording stands, and what is in view"),
    ("29 %", "$quiet", "the part of an article's words that it shares with the article named"),
)
HEADS = {
    "Go and find": (
        "claims.evidence",
        "passage",
        "claim",
        "evidence",
        "differences",
        "sources",
        "search",
        "place",
        "screen",
    ),
    "Which claims": ("claims",),
    "Which articles": ("base", "other", "swap", "tie", "furniture", "minimum", "reload", "compare"),
    "Correct": ("correct", "misfits", "passage.reject"),
    "Take along": ("app.copy", "app.copy-markdown", "app.export", "app.export-markdown"),
    "Panes and the program": ("pane", "measure", "app", "stop", "help"),
    "Move": ("prose", "rows", "blocks", "page"),
}
"""What the keys are for: ids of bindings, or what these begin with; what is named nowhere stands first."""
KEY, MARK, GAP, TWO_COLUMNS = 9, 8, 2, 92


class HelpScreen(Screen[None]):
    """The keys of the screen below, and the marks."""

    AUTO_FOCUS = "Page"
    BINDINGS = [
        Binding("escape,q,question_mark", "app.pop_screen", "back", id="help.back",
                tooltip="Back to where you were"),
    ]  # fmt: skip

    def __init__(self, below: Screen[Any]) -> None:
        super().__init__()
        self._keys = _keys(below)

    def compose(self) -> ComposeResult:
        """Title, a heavy rule, the page, the way back."""
        yield from page_parts("Keys and marks", "", self._lines)

    def _lines(self, width: int) -> list[Content]:
        half = (width - 5) // 2 if width >= TWO_COLUMNS else max(width - 2, 30)
        keys = [line for head, rows in self._keys for line in _table(head, rows, KEY, half)]
        marks = _table("Marks", MARKS, MARK, half)
        lines = columns([(half, keys), (0, marks)]) if width >= TWO_COLUMNS else keys + marks
        return [Content("  ") + line for line in lines]


def _table(head: str, rows: Sequence[tuple[str, str, str]], first: int, width: int) -> list[Content]:
    """(sign, its ink, what it says) in two columns, the first one `first` cells wide."""
    lines = [Content(""), Content.styled(head, "bold $bright"), Content("")]
    for sign, ink, words in rows:
        signs = Content.styled(sign, ink).wrap(first)
        lines += columns([(first, signs), (0, Content(words).wrap(width - first - GAP))], GAP)
    return lines


def _keys(screen: Screen[Any]) -> list[tuple[str, list[tuple[str, str, str]]]]:
    """(what for, (keys, their ink, what they do) …) for every binding that works there; the keys of one
    action stand together."""
    keys: dict[str, dict[str, list[str]]] = {head: {} for head in HEADS}
    for active in screen.active_bindings.values():
        if (binding := active.binding).id:
            words = binding.tooltip or binding.description
            shown = screen.app.get_key_display(binding)
            keys[_head(binding.id)].setdefault(words, []).append(shown)
    return [
        (head, [(" ".join(shown), "bold $bright", words) for words, shown in rows.items()])
        for head, rows in keys.items()
        if rows
    ]


def _head(name: str) -> str:
    """What the binding with this id is for."""
    for known in (name, name.split(".")[0]):
        for head, names in HEADS.items():
            if known in names:
                return head
    return next(iter(HEADS))
