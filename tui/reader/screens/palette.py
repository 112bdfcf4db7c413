"""All commands by name: Textual's palette, kept from three states in which it breaks."""

from __future__ import annotations

from textual import events
from textual.command import CommandList, CommandPalette
from textual.widgets import Input

LOWEST = 6
"""Lines below which Textual lays the palette out again and again, without end."""


class Palette(CommandPalette):
    """A palette that closes where it has no room, pages only through a list that is drawn, and looks for
    nothing once it is closed."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A list that is not drawn yet has no pages: Textual would raise KeyError."""
        return action != "command_list" or self.query_one(CommandList).size.height > 0

    def on_input_changed(self, event: Input.Changed) -> None:
        """What was typed just before it was closed is not looked for: Textual would find no list to show."""
        if not self.is_current:
            event.stop()
            event.prevent_default()

    def on_resize(self, event: events.Resize) -> None:
        """Close where there is no room."""
        if event.size.height < LOWEST:
            self.dismiss()
