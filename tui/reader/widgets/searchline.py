"""A line at the foot of the screen in which one types, in the place of the keys.

/ putin                                    29 in 5 articles   Enter goes there   Esc
"""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Static


class Words(Static):
    """Words in the line, which the mouse does not select."""

    ALLOW_SELECT = False


class SearchLine(Horizontal):
    """Asks for words; takes the focus, and gives it back when it is left.

    Nothing in it can be selected by the mouse: Textual would look for what holds it, which there is none of
    once the line has been left.
    """

    ALLOW_SELECT = False
    BINDINGS = [Binding("escape", "leave", "Leave", show=False, priority=True, id="search.leave")]

    class Changed(Message):
        """Something was typed."""

        def __init__(self, line: SearchLine, words: str) -> None:
            super().__init__()
            self.line, self.words = line, words

    class Entered(Message):
        """Enter; the line is gone."""

        def __init__(self, words: str) -> None:
            super().__init__()
            self.words = words

    class Left(Message):
        """Esc, or the focus went elsewhere; the line is gone."""

    def __init__(self, asker: Widget, sign: str, said: str = "") -> None:
        """`sign` stands before the words, `said` at the right end; `asker` is told what is typed."""
        super().__init__(id="search-line")
        self._asker = asker
        self._sign = sign
        self._said = Words(Content(said), id="search-said")
        self._input = Input(compact=True)
        self._back: str | None = None
        self._gone = False

    def compose(self) -> ComposeResult:
        """The sign, the words, what is said of them."""
        yield Words(Content.styled(self._sign, "bold"), id="search-sign")
        yield self._input
        yield self._said

    def on_mount(self) -> None:
        """Take the focus and the place of the keys."""
        focused = self.screen.focused
        self._back = focused.id if focused else None
        self._input.focus()

    def say(self, words: str) -> None:
        """Say something of the words typed."""
        self._said.update(Content(words))

    def on_input_changed(self, message: Input.Changed) -> None:
        """Pass on what was typed."""
        message.stop()
        if not self._gone:
            self._asker.post_message(self.Changed(self, message.value))

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Enter."""
        message.stop()
        self._go(self.Entered(message.value))

    def action_leave(self) -> None:
        """Esc."""
        self._go(self.Left())

    def on_descendant_blur(self) -> None:
        """A click elsewhere ends it; a terminal that is left for a moment does not."""
        self.call_after_refresh(self._look_for_focus)

    def _look_for_focus(self) -> None:
        if self.is_attached and self.screen.focused not in (None, self._input):
            self._back = None
            self._go(self.Left())

    def _go(self, message: Message) -> None:
        if not self._gone:
            self._gone = True
            if self._back:
                self.screen.query_one(f"#{self._back}").focus()
            self._asker.post_message(message)
            self.remove()
