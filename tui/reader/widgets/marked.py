"""The lines of an article with all that is marked on them, painted one by one.

┃ │ ┆   gutter: the passage under the cursor, a verbatim one, an edited one
tint    words kept; a changed word is a hole in it, inked only in the cursor's passage
bold    the words of the current claim
lined   words found: by a search, or those that a row of another screen leads to
2       at the right edge: how many other articles carry words of this line
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.reader.inks import Inks
from tui.reader.lines import Line, LineKind, on_lines, set_lines
from tui.reader.view import Mark
from tui.story import Article, Span

GUTTER, EDGE = 2, 3
KEPT, HERE, CHANGED, CLAIM, FOUND, FOUND_HERE, SELECTED = 1, 2, 4, 8, 16, 32, 64
KIND_INKS: dict[LineKind, str] = {
    "title": "bright",
    "heading": "bright",
    "prose": "plain",
    "furniture": "quiet",
    "fold": "quiet",
    "blank": "plain",
}


class MarkedText:
    """What a pane shows of one article; it is set for a measure, and painted for a width."""

    def __init__(self) -> None:
        self.article: Article | None = None
        self.marks: tuple[Mark, ...] = ()
        self.carried: tuple[tuple[int, int, str], ...] = ()
        self.here: Mark | None = None
        self.claim_spans: tuple[Span, ...] = ()
        self.found: tuple[Span, ...] = ()
        self.found_here: tuple[Span, ...] = ()
        self.lines: list[Line] = []
        self._set_for: tuple[Article, int, bool] | None = None
        self._marks_on: list[list[Mark]] = []
        self._others_on: list[list[str]] = []

    def lay(self, measure: int, furniture: bool) -> None:
        """Set the article in lines of at most `measure` cells, and find what stands on each."""
        if self.article is None or measure < 4:
            self.lines, self._set_for = [], None
        elif self._set_for != (key := (self.article, measure, furniture)):
            self.lines = set_lines(self.article, measure, furniture)
            self._set_for = key
        self._marks_on = on_lines(self.lines, ((mark.start, mark.end, mark) for mark in self.marks))
        self._others_on = on_lines(self.lines, self.carried)

    def is_shared(self, first: int, last: int) -> bool:
        """Whether shared wording stands on a line from `first` up to `last`."""
        return any(self._marks_on[first:last])

    def paint(
        self,
        at: int,
        inks: Inks,
        measure: int,
        margin: int,
        selected: tuple[Span, Style] | None,
        placed: bool,
    ) -> list[Segment]:
        """The line numbered `at`: gutter, words, count, and `margin` empty cells.  `placed` characters know
        where they stand; `selected` is a span of the line, to -1 for its end, and its look."""
        line = self.lines[at]
        flags = self._flags(at)
        if selected:
            (start, end), _ = selected
            for i in range(start, len(flags) if end == -1 else min(end, len(flags))):
                flags[i] |= SELECTED
        segments = []
        i = 0
        while i < len(flags):
            j = i + 1
            while j < len(flags) and flags[j] == flags[i]:
                j += 1
            style = inks(*_ink_names(line.kind, flags[i]))
            if selected and flags[i] & SELECTED:
                style += selected[1]
            segments.append(Segment(line.text[i:j], style))
            i = j
        words = Strip(segments).apply_offsets(0, at) if placed else segments
        pad = Segment(" " * (measure - cell_len(line.text)), inks("plain"))
        return list(
            Segment.simplify([self._gutter(at, inks), *words, pad, self._count(at, " " * margin, inks)])
        )

    def _flags(self, at: int) -> list[int]:
        """For each character of a line what it is."""
        line = self.lines[at]
        flags = [0] * len(line.text)
        if line.start < 0:
            return flags

        def put(spans: Iterable[Span], flag: int) -> None:
            for start, end in spans:
                for i in range(max(start, line.start), min(end, line.end)):
                    flags[i - line.start] |= flag

        for mark in self._marks_on[at]:
            if mark == self.here:
                put(mark.changed, CHANGED)
            put(mark.kept, HERE | KEPT if mark == self.here else KEPT)
        put(self.claim_spans, CLAIM)
        if self.found:
            first = bisect_left(self.found, line.start, key=lambda span: span[1])
            put(self.found[first : bisect_left(self.found, (line.end, 0))], FOUND)
        put(self.found_here, FOUND | FOUND_HERE)
        return flags

    def _gutter(self, at: int, inks: Inks) -> Segment:
        on = self._marks_on[at]
        if any(mark == self.here for mark in on):
            glyph, ink = "┃", "same"
        elif any(mark.kind == "verbatim" for mark in on):
            glyph, ink = "│", "same"
        elif on:
            glyph, ink = "┆", "quiet"
        else:
            glyph, ink = " ", "plain"
        return Segment(glyph + " ", inks(ink))

    def _count(self, at: int, margin: str, inks: Inks) -> Segment:
        """How many other articles carry words of the line, and the rest of it."""
        others = set(self._others_on[at])
        if not others:
            return Segment(" " * EDGE + margin, inks("plain"))
        count = str(len(others)) if len(others) < 10 else "+"
        return Segment(f"  {count}{margin}", inks("faint" if len(others) == 1 else "quiet"))


def _ink_names(kind: LineKind, flags: int) -> list[str]:
    """The inks for a kind of line and what is true of the character, one laid over the other."""
    names = [KIND_INKS[kind]]
    if flags & KEPT:
        names.append("here" if flags & HERE else "kept")
    elif flags & CHANGED:
        names.append("changed")
    if flags & CLAIM:
        names.append("strong" if "changed" in names else "claim")
    if flags & FOUND:
        names.append("found-here" if flags & FOUND_HERE else "found")
    return names
