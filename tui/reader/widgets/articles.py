"""The article list: who covers the story, and how much each has in common with whom.

▌ VOA News            base        four lines an article where there is room,
  ━━━━━━━━─────────   40 %        two or one where there is not
  most with Outlet 002
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size
from textual import events
from textual.app import ComposeResult, RenderResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from tui.reader.marking import signs
from tui.reader.view import Overlaps, percent, written_date
from tui.reader.widgets.bars import PaneHead
from tui.reader.widgets.rows import Piece, RowList, cut
from tui.story import Article, Story

if TYPE_CHECKING:
    from tui.notes import Mark

BAR_ROOM = 7
"""Cells kept for the percentage beside a share bar."""
SLIM = 20
"""Below this many cells an article gets its name and its share, no more."""
MARK_LINES = 6


class ArticleList(Vertical):
    """The story's articles with a cursor; the key to the marks at its foot where there is room."""

    BINDING_GROUP_TITLE = "Articles"

    class Chosen(Message):
        """Enter, or a click on the article under the cursor."""

        def __init__(self, article: Article) -> None:
            super().__init__()
            self.article = article

    def __init__(self, story: Story, *, id: str) -> None:
        super().__init__(id=id)
        self._story = story
        self._overlaps: Overlaps | None = None
        self._open: dict[str, str] = {}
        self.marks: Mapping[str, Mark] = {}
        """What the reader put beside articles, by their ids."""

    def compose(self) -> ComposeResult:
        """The head, the rows, the key to the marks."""
        yield PaneHead(id="list-head")
        yield RowList(self._paint, id="list")
        yield MarkKey()

    def on_mount(self) -> None:
        """How many there are."""
        self.take(self._story)

    def take(self, story: Story) -> None:
        """Another story; `show` is to follow."""
        self._story = story
        head = self.query_one(PaneHead)
        head.name_, head.facts = "Articles", str(len(self._story.articles))

    def show(self, overlaps: Overlaps | None, base: Article, other: Article | None) -> None:
        """Show what is known of the shares, and which two articles are open."""
        self._overlaps = overlaps
        self._open = {base.id: "base"} | ({other.id: "other"} if other else {})
        self._fill(self._rows.cursor if self._rows.has_focus else self._story.articles.index(base))

    def entry(self, article: Article) -> Entry:
        """What there is to say of an article."""
        share, kin = self._overlaps.closest(article.id) if self._overlaps else (None, None)
        day = written_date(article, letters=3)
        return Entry(
            outlet=f"{article.outlet} {signs(self.marks.get(article.id))}".rstrip(),
            title=article.title or "",
            facts=f"{day[1]} · {article.words} words" if day else f"{article.words} words",
            share=share,
            kin=f"most with {self._story[kin].outlet}" if kin else "shares with nobody",
            open_as=self._open.get(article.id, ""),
        )

    @property
    def cursor(self) -> Article | None:
        """The article under the cursor, when the list has the focus."""
        return self._story.articles[self._rows.cursor] if self._rows.has_focus else None

    @property
    def _rows(self) -> RowList:
        return self.query_one("#list", RowList)

    def _fill(self, cursor: int) -> None:
        count = len(self._story.articles)
        room = self.size.height - 3
        height = entry_height(count, room, self.size.width)
        self._rows.fill(count, height=height, cursor=cursor)
        self.query_one(MarkKey).display = (
            self._overlaps is not None and self.size.width >= SLIM and room - count * height >= MARK_LINES
        )

    def _paint(self, row: int, width: int, selected: bool) -> Sequence[Sequence[Piece]]:
        return entry_lines(self.entry(self._story.articles[row]), self._rows.row_height, width, selected)

    def on_resize(self, event: events.Resize) -> None:
        """Another height for the rows."""
        if self._open:
            self._fill(self._rows.cursor)

    def on_descendant_focus(self) -> None:
        """The rule turns heavy."""
        self.query_one(PaneHead).focused = True

    def on_descendant_blur(self) -> None:
        """The rule turns thin."""
        self.query_one(PaneHead).focused = False

    def on_row_list_chosen(self, message: RowList.Chosen) -> None:
        """Pass on which article was meant."""
        message.stop()
        if message.row < len(self._story.articles):
            self.post_message(self.Chosen(self._story.articles[message.row]))


class MarkKey(Widget):
    """The key to the marks in the texts."""

    def render(self) -> RenderResult:
        """Five lines."""
        return Content("\n").join(
            [
                Content.assemble(("│ ", "$same"), ("same words", "on $same-tint"), ("  verbatim", "$quiet")),
                Content.assemble(("┆ ", "$quiet"), ("same", "on $same-tint"), " other ",
                                 ("words", "on $same-tint"), ("  edited", "$quiet")),
                Content.styled("  changed here", "italic $differs"),
                Content.styled("  the claim below", "bold $bright"),
                Content.styled("2 others carry the line", "$quiet"),
            ]
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """What the list says of one article; `share` (0 … 1) is the largest it has in common with another
    article, whose name is `kin`; `open_as` is "base", "other" or nothing."""

    outlet: str
    title: str
    facts: str
    share: float | None
    kin: str
    open_as: str


def entry_height(entries: int, room: int, width: int) -> int:
    """Lines an article gets in a list of `room` lines: 6, 4 or 1; 3, 2 or 1 in a slim one."""
    heights = (3, 2) if width < SLIM else (6, 4)
    return next((height for height in heights if entries * height <= room + 1), 1)


def entry_lines(entry: Entry, height: int, width: int, selected: bool) -> Sequence[Sequence[Piece]]:
    """The lines of one article in the list; the row's last line stays empty where there is room."""
    inner = max(width - 2, 1)
    share = percent(entry.share) if entry.share is not None else ""
    margin: Piece = ("  ", "plain")
    bar: Piece = ("▌ ", "bright") if selected else margin
    name_ink = "bright" if entry.open_as or selected else "plain"
    if height == 1:
        return [[bar, *_spread(entry.outlet, name_ink, share, inner)]]
    if width < SLIM:
        said = "base" if entry.open_as == "base" else share or entry.facts
        return [[bar, (cut(entry.outlet, inner), name_ink)], [margin, (cut(said, inner), "quiet")]]
    lines = [[bar, *_spread(entry.outlet, name_ink, entry.open_as, inner)]]
    if entry.share is not None:
        length = max(inner - BAR_ROOM, 1)
        full = min(round(entry.share * length) or bool(entry.share), length)
        lines.append(
            [margin, ("━" * full, "same"), ("─" * (length - full), "hair"), (share.rjust(BAR_ROOM), "quiet")]
        )
        lines.append([margin, (cut(entry.kin, inner), "quiet")])
    if height >= 6 or entry.share is None:
        lines.append([margin, (cut(entry.title or "no title", inner), "quiet")])
        lines.append([margin, (cut(entry.facts, inner), "quiet")])
    return lines[: height - 1]


def _spread(name: str, ink: str, said: str, width: int) -> list[Piece]:
    """A name and what is said of it at the two ends of `width` cells."""
    room = width - cell_len(said) - (1 if said else 0)
    return [(set_cell_size(cut(name, room), width - cell_len(said)), ink), (said, "quiet")]
