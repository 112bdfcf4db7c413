"""The quiet lines around the text: the story's title, the head of each pane, the keys at the foot."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from time import monotonic
from typing import Protocol, runtime_checkable

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.geometry import Region
from textual.message import Message
from textual.reactive import reactive
from textual.screen import Screen
from textual.strip import Strip

from tui.reader.widgets.painted import Inked, Lettering, whole_lines
from tui.reader.widgets.rows import cut

NOTICE_SECONDS = 5.0
MOST_SAID = 0.8
"""The most of the title's line that what is searched for and what goes on may take together."""
WITH_ZEN = ("pane.zen", "help")


def spread(left: Content, right: Content, width: int, gap: int = 2) -> Content:
    """`left` and `right` at the two ends of a line of `width` cells; the left one is cut first."""
    room = max(width - right.cell_length - gap, 0)
    if left.cell_length > room:
        left = left.truncate(room, ellipsis=True)
    return left.pad_right(max(width - left.cell_length - right.cell_length, 0)) + right


class TitleBar(Lettering):
    """The story, its date, and what was found: counts drop from the right where room is short."""

    INDENT = 2

    story: reactive[str] = reactive("")
    date: reactive[str] = reactive("")
    counts: reactive[tuple[tuple[tuple[str, str], ...], ...]] = reactive(())
    """Facts from left to right, each a few (number, word) pairs."""
    state: reactive[str] = reactive("")
    search: reactive[str] = reactive("")

    def words(self, width: int) -> Content:
        """One line; what goes on has the place of the counts."""
        title = Content.styled(self.story, "bold $bright")
        if self.date and width >= 100:
            title += Content.styled(f"   {self.date}", "$quiet")
        said = "   ".join(filter(None, (self.search, self.state)))
        if self.search and cell_len(said) > width * MOST_SAID:
            said = self.search
        if said:
            return spread(title, Content.styled(said, "$quiet"), width)
        for kept in range(len(self.counts), 0, -1):
            facts = Content("   ").join(self._fact(fact) for fact in self.counts[:kept])
            if kept == 1 or facts.cell_length + min(title.cell_length, 30) + 2 <= width:
                return spread(title, facts, width)
        return title

    def _fact(self, pairs: tuple[tuple[str, str], ...]) -> Content:
        return Content.styled(" · ", "$quiet").join(
            Content.assemble((number, "bold $bright"), (f" {word}", "$quiet")) for number, word in pairs
        )


class PaneHead(Inked):
    """The head of a pane: a rule, heavy where the focus is, a bold name, quiet facts at the right."""

    name_: reactive[str] = reactive("")
    facts: reactive[str] = reactive("", repaint=False)
    focused: reactive[bool] = reactive(False)

    def watch_facts(self) -> None:
        """They change at every key: only their line is painted again."""
        self.refresh(Region(0, 1, self.size.width, 1))

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rule, the line with the name, and empty ones."""
        width = self.size.width
        return whole_lines(self, crop, width, (self._line(y, width) for y in crop.line_range))

    def render_line(self, y: int) -> Strip:
        """One line of it."""
        return self._line(y, self.size.width)

    def _line(self, y: int, width: int) -> Strip:
        inks = self.inks
        if y == 0:
            glyph, ink = ("━", "bright") if self.focused else ("─", "hair")
            return Strip([Segment(glyph * width, inks(ink))], width)
        if y > 1 or not self.name_:
            return Strip.blank(width, inks("plain"))
        room = max(width - 2, 0)
        facts = cut(self.facts, room)
        name = cut(self.name_, max(room - cell_len(facts) - 2, 0))
        gap = " " * (room - cell_len(name) - cell_len(facts))
        bold = inks("bright") if self.focused else inks("plain", "strong")
        pieces = [Segment("  ", inks("plain")), Segment(name, bold), Segment(gap, inks("plain"))]
        return Strip([*pieces, Segment(facts, inks("quiet"))]).adjust_cell_length(width, inks("plain"))


class OutletLine(Lettering):
    """All outlets in one line, where there is no room for a list: base and other bright."""

    INDENT = 2

    class Chosen(Message):
        """The reader clicked on an outlet."""

        def __init__(self, article: str) -> None:
            super().__init__()
            self.article = article

    entries: reactive[tuple[tuple[str, str, str, bool], ...]] = reactive(())
    """(article id, outlet, what is said of it, whether it is open)."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._places: list[tuple[int, int, str]] = []

    def words(self, width: int) -> Content:
        """The entries that fit; what does not fit is counted."""
        self._places = []
        line = Content("")
        for i, (article, outlet, said, is_open) in enumerate(self.entries):
            entry = Content.assemble((outlet, "bold $bright" if is_open else ""), (f" {said}", "$quiet"))
            rest = len(self.entries) - i
            needed = entry.cell_length + (0 if rest == 1 else len(f"    +{rest - 1}"))
            if line.cell_length + needed > width:
                return line + Content.styled(f"+{rest}", "$quiet")
            self._places.append((line.cell_length, line.cell_length + entry.cell_length, article))
            line += entry + Content("    ")
        return line

    def on_click(self, event: events.Click) -> None:
        """Choose the outlet under the mouse."""
        for start, end, article in self._places:
            if start <= event.x - self.INDENT < end:
                self.post_message(self.Chosen(article))


@runtime_checkable
class WithFirstKeys(Protocol):
    """A screen on which some keys matter most where one is."""

    @property
    def first_keys(self) -> Sequence[str]:
        """Ids of the bindings that stand first, in this order."""


class KeyLine(Lettering):
    """The keys that work now, from the bindings: bold key, quiet verb; `? help` always at the end.  A
    notice takes their place for a moment."""

    INDENT = 2

    notice: reactive[str] = reactive("")

    def say(self, words: str) -> None:
        """Show a notice for a moment."""
        self.notice = words
        self._until = monotonic() + NOTICE_SECONDS
        self.set_timer(NOTICE_SECONDS, self._fall_silent)

    def _fall_silent(self) -> None:
        if monotonic() >= self._until:
            self.notice = ""

    def on_mount(self) -> None:
        """Follow the bindings as the focus moves."""
        self.screen.bindings_updated_signal.subscribe(self, self._changed)

    def on_unmount(self) -> None:
        """Follow no more."""
        self.screen.bindings_updated_signal.unsubscribe(self)

    def _changed(self, screen: Screen[object]) -> None:
        self.refresh()

    def words(self, width: int) -> Content:
        """Whole entries as long as there is room."""
        entries = list(self._entries())
        help_entry = next((entry for name, entry in entries if name == "help"), Content(""))
        if self.notice:
            return spread(Content(self.notice), help_entry, width)
        room = width - help_entry.cell_length - 3
        line = Content("")
        for name, entry in entries:
            gap = 3 if line else 0
            if name == "help" or line.cell_length + gap + entry.cell_length > room:
                continue
            line += Content(" " * gap) + entry
        return spread(line, help_entry, width)

    def _entries(self) -> Iterable[tuple[str, Content]]:
        """(description, how it is shown) for every shown binding; keys of one group stand together.  Beside
        an article with nothing else stands only the way back."""
        keys: dict[str, list[str]] = {}
        zen = self.screen.has_class("-zen")
        first = self.screen.first_keys if isinstance(self.screen, WithFirstKeys) else ()
        shown = [active for active in self.screen.active_bindings.values() if active.enabled]
        rank = {name: i for i, name in enumerate(first)}
        for active in sorted(shown, key=lambda a: rank.get(a.binding.id or "", len(rank))):
            binding = active.binding
            if binding.id in WITH_ZEN if zen else binding.show:
                verb = binding.group.description if binding.group else binding.description
                key = self._display(binding)
                if key not in keys.setdefault(verb, []):
                    keys[verb].append(key)
        for verb, shown_keys in keys.items():
            yield verb, Content.assemble((" ".join(shown_keys), "bold $bright"), (f" {verb}", "$quiet"))

    def _display(self, binding: Binding) -> str:
        return self.app.get_key_display(binding)


class NoteLine(Lettering):
    """One quiet line of plain words, cut where it is too long."""

    INDENT = 2

    note: reactive[str] = reactive("")

    def words(self, width: int) -> Content:
        """The words."""
        words = Content(self.note).highlight_regex("×", style="bold $differs")
        if cell_len(self.note) <= width:
            return words
        return words.truncate(width, ellipsis=True)
