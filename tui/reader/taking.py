"""What one takes along from a screen: to the clipboard by `y`, to a new file by `e`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from tui.story import Story

if TYPE_CHECKING:
    from textual.app import App

    from tui.reader.handing_on import Finding, Form

MAY_FAIL = "Where the terminal does not take it, e writes a file."


@runtime_checkable
class Offering(Protocol):
    """A screen that has something to take along."""

    story: Story

    @property
    def finding(self) -> Finding | None:
        """What is under the cursor."""

    def view(self, form: Form) -> str | None:
        """All that is shown, as text; None when nothing is."""


def copy(app: App[Any], form: Form) -> str:
    """Send what is selected by the mouse, else what is under the cursor, to the terminal's clipboard
    (OSC 52), and say what was sent.  A terminal does not tell whether it took it."""
    screen = app.screen
    if selected := screen.get_selected_text():
        app.copy_to_clipboard(selected)
        return f"Copied: what is selected. {MAY_FAIL}"
    if not isinstance(screen, Offering) or (finding := screen.finding) is None:
        return "There is nothing here to copy. Esc goes back."
    from tui.reader.handing_on import as_text, kind_of

    app.copy_to_clipboard(as_text(screen.story, finding, form))
    return f"Copied: the {kind_of(finding)}{' as Markdown' if form == 'markdown' else ''}. {MAY_FAIL}"


def export(app: App[Any], form: Form) -> str:
    """Write what the screen shows to a new file in the current folder, and say its name, or why not."""
    screen = app.screen
    if not isinstance(screen, Offering) or (words := screen.view(form)) is None:
        return "There is nothing to write from here. Esc goes back to the articles."
    from tui.reader.handing_on import write_new_file

    try:
        return f"Written: {write_new_file(screen.story, words, form, Path.cwd()).name}"
    except OSError as error:
        return f"Nothing was written: {error.strerror}."
