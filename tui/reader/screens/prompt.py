"""One line at the foot that asks for words: a claim's wording, a note.

    Note on “China has thrown its support …”  it is the ministry that says so▏

Enter gives the words back, Esc nothing.
"""

from __future__ import annotations

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from tui.reader.screens.leaving import leave
from tui.reader.widgets.rows import cut

LABEL_PART = 0.5
"""The most of the line (0 … 1) that the question takes."""


class Prompt(ModalScreen[str | None]):
    """Asks for one line; what is below stays on the screen."""

    AUTO_FOCUS = "Input"
    BINDING_GROUP_TITLE = "Asked for words"
    BINDINGS = [
        Binding("escape", "leave", "leave it", id="prompt.leave", tooltip="Leave it as it was"),
    ]

    def __init__(self, question: str, words: str = "") -> None:
        """`words` are in the line from the start."""
        super().__init__()
        self._question, self._words = question, words

    def compose(self) -> ComposeResult:
        """The question and the line."""
        with Horizontal(id="asked"):
            yield Static(id="question", markup=False)
            yield Input(self._words, compact=True, select_on_focus=False)

    def on_mount(self) -> None:
        """As much of the question as there is room for."""
        self._fit()

    def on_resize(self) -> None:
        """More of it, or less."""
        self._fit()

    def _fit(self) -> None:
        label = self.query_one("#question", Static)
        shown = cut(self._question, max(int(self.app.size.width * LABEL_PART), 1))
        label.styles.width = cell_len(shown) + 2
        label.update(shown)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter."""
        leave(self, event.value)

    def action_leave(self) -> None:
        """Esc."""
        leave(self, None)
