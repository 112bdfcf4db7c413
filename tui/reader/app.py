"""The Textual app: themes, the palette, and which screen is up.  What is read and compared is the
screens' business."""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from textual.app import App, SystemCommand
from textual.await_complete import AwaitComplete
from textual.binding import Binding
from textual.dom import DOMNode
from textual.filter import LineFilter
from textual.notifications import SeverityLevel
from textual.screen import Screen

from tui.compare.engine import Engine, Here
from tui.reader.screens.reading import ReadingScreen
from tui.reader.settings import Settings, has_few_signs, load_settings, settings_path
from tui.reader.themes import DARK_INKS, SIXTEEN_COLOURS, THEMES
from tui.reader.widgets.bars import KeyLine
from tui.reader.widgets.corrector import Corrector, OpenNotes
from tui.story import Story

if TYPE_CHECKING:
    from tui.reader.handing_on import Form


def read(
    story: Story,
    engine: Engine | None = None,
    notes: OpenNotes | None = None,
    paths: Sequence[Path] = (),
    ascii: bool = False,
) -> int:
    """Open the reader on `story`; the exit status when it is left.  `engine` compares it; `notes` opens the
    file in which the reader's corrections are kept; `paths` are where the story was loaded from, and
    watched; `ascii` draws no other signs, whatever the settings say.

    A terminal that is closed ends the reader, also where the shell had told it to ignore that: without
    a terminal the input thread would read nothing, for ever, as fast as it can.
    """
    if hasattr(signal, "SIGHUP"):
        signal.signal(signal.SIGHUP, signal.SIG_DFL)
    settings = load_settings(settings_path())
    settings = replace(settings, ascii=ascii or settings.ascii or has_few_signs(os.environ))
    few_colours = settings.theme is None and Console().color_system == "standard"
    theme = SIXTEEN_COLOURS if few_colours else None
    app = SamestoryApp(story, engine, theme=theme, notes=notes, paths=paths, settings=settings)
    app.run()
    return app.return_code or 0


KEYCAPS = {
    "backspace": "Backspace",
    "end": "End",
    "enter": "Enter",
    "escape": "Esc",
    "home": "Home",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "shift+tab": "Shift+Tab",
    "space": "Space",
    "tab": "Tab",
}


class SamestoryApp(App[None]):
    """The reader."""

    TITLE = "samestory"
    _has_themes = False
    CSS_PATH = "reader.tcss"
    BINDINGS = [
        Binding("colon,ctrl+p", "command_palette", "Commands", show=False, id="app.commands",
                tooltip="All commands by name"),
        Binding("y", "copy('text')", "Copy", show=False, id="app.copy",
                tooltip="Copy what is under the cursor, with its source"),
        Binding("Y", "copy('markdown')", "Copy Markdown", show=False, id="app.copy-markdown",
                tooltip="Copy it as Markdown"),
        Binding("e", "export('text')", "Write to a file", show=False, id="app.export",
                tooltip="Write what is shown to a new file: the claims, the evidence, or the two articles"),
        Binding("E", "export('markdown')", "Write Markdown", show=False, id="app.export-markdown",
                tooltip="Write it as Markdown"),
        Binding("T", "next_theme", "Next theme", show=False, id="app.theme",
                tooltip="Dark, light, high contrast, monochrome"),
        Binding("q", "quit", "Leave", show=False, id="app.quit", tooltip="Leave the reader"),
    ]  # fmt: skip

    def __init__(
        self,
        story: Story,
        engine: Engine | None = None,
        theme: str | None = None,
        notes: OpenNotes | None = None,
        kept: Path | None = None,
        paths: Sequence[Path] = (),
        settings: Settings | None = None,
    ) -> None:
        """`engine` makes the comparison, in this process unless another is given; `kept` is the file that
        remembers filter and order, where it is not the system's place for it."""
        super().__init__()
        self._engine = engine or Here()
        self._kept = kept
        self._notes, self._paths = notes, paths
        self._settings = settings = settings or Settings()
        self._signs: LineFilter | None = None
        if settings.ascii:
            from tui.reader.glyphs import AsciiSigns

            self._signs = AsciiSigns()
        self.animation_level = "none"
        self.story = story
        for known in THEMES:
            self.register_theme(known)
        self._has_themes = True
        self.theme = self._styled_for = theme or f"samestory-{settings.theme or 'dark'}"
        self.stylesheet.set_variables(self.get_css_variables())

    def get_css_variables(self) -> dict[str, str]:
        """Those of the theme.  Textual asks for the first time when it does not know the reader's themes yet:
        they would be worked out for nothing."""
        return super().get_css_variables() if self._has_themes else {}

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's, and that for terminals with few signs."""
        filters = super().get_line_filters()
        return [*filters, self._signs] if self._signs else filters

    def on_ready(self) -> None:
        """The first screen is up: where garbage had to wait for that, it is collected from here on.  What
        the start made is left out for good: a look through all of it would hold up a key by 30 ms."""
        if not gc.isenabled():
            gc.freeze()
            gc.enable()
        faults = list(self._settings.faults)
        if self._settings.keys:
            from tui.reader.keymap import keymap

            keys, unusable = keymap(self._settings.keys, type(self))
            self.set_keymap(keys)
            faults += unusable
        if faults:
            self.notify(" ".join(faults))

    def get_default_screen(self) -> Screen[None]:
        """The one screen that does the main job."""
        return ReadingScreen(self.story, self._engine, self._notes, self._paths, self.size, self._kept)

    def refresh_css(self, animate: bool = True) -> None:
        """Another theme.  Textual asks for the first one, too, which the style sheet was read with: to read
        it twice would cost a tenth of the start."""
        if self.theme != self._styled_for:
            self._styled_for = self.theme
            super().refresh_css(animate)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The inks, for every theme that does not set them."""
        return DARK_INKS

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The palette: what the screen can do now, then the themes and the way out."""
        commands: dict[tuple[str, DOMNode], list[Binding]] = {}
        for active in screen.active_bindings.values():
            if active.enabled and active.binding.tooltip and active.node is not self:
                commands.setdefault((active.binding.action, active.node), []).append(active.binding)
        for (action, node), bindings in commands.items():
            keys = " ".join(map(self.get_key_display, bindings))
            yield SystemCommand(
                bindings[0].description.capitalize(),
                f"{bindings[0].tooltip} ({keys})",
                lambda action=action, node=node: self.call_later(self.run_action, action, node),
            )
        yield SystemCommand("Theme", "Choose another theme", self.action_change_theme)
        yield SystemCommand("Leave", "Leave the reader (q)", self.action_quit)

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,
    ) -> None:
        """A notice stands where the keys do for a moment: plain words, and no box over the text."""
        for line in self.screen.query(KeyLine):
            line.say(message)

    def action_command_palette(self) -> None:
        """All commands by name."""
        from tui.reader.screens.palette import LOWEST, Palette

        if self.size.height >= LOWEST and not isinstance(self.screen, Palette):
            self.push_screen(Palette(id="--command-palette"))

    def pop_screen(self) -> AwaitComplete:
        """Back to the screen below; the second of two quick Escs finds none and does no harm."""
        return super().pop_screen() if len(self.screen_stack) > 1 else AwaitComplete()

    def get_key_display(self, binding: Binding) -> str:
        """Keys as they are printed on a keyboard."""
        return binding.key_display or KEYCAPS.get(binding.key) or super().get_key_display(binding)

    def action_next_theme(self) -> None:
        """Dark, light, high contrast, monochrome, and around."""
        names = [theme.name for theme in THEMES]
        at = names.index(self.theme) if self.theme in names else -1
        self.theme = names[(at + 1) % len(names)]

    def action_copy(self, form: Form) -> None:
        """What is under the cursor goes to the terminal's clipboard."""
        from tui.reader.taking import copy

        self.notify(copy(self, form))

    def action_export(self, form: Form) -> None:
        """What is shown goes to a new file."""
        from tui.reader.taking import export

        self.notify(export(self, form))

    async def action_quit(self) -> None:
        """Leave; what could not be saved is tried once more, and said where one can still read it."""
        correctors = [node for screen in self.screen_stack for node in screen.query(Corrector)]
        unsaved = [words for node in correctors if (words := node.save_at_last())]
        self.exit(message="\n".join(unsaved) or None)
