"""Screens over the articles that show more, or other things, as soon as a comparison has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

if TYPE_CHECKING:
    from textual.app import App

    from tui.compare.comparison import Comparison


@runtime_checkable
class Renewed(Protocol):
    """A screen that can show another comparison, the reader staying where he is."""

    def renew(self, comparison: Comparison) -> None:
        """Show `comparison`."""


def renew_screens(app: App[Any], comparison: Comparison) -> None:
    """Tell every open screen."""
    for screen in app.screen_stack:
        if isinstance(screen, Renewed):
            screen.renew(comparison)
