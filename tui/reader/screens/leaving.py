"""Going back, once: of two keys that come in one go the second finds the screen gone already."""

from __future__ import annotations

from typing import TypeVar

from textual.screen import Screen

Result = TypeVar("Result")


def leave(screen: Screen[Result], result: Result | None) -> None:
    """Close `screen` with a result, unless it is closed, or another one lies over it."""
    if screen.is_active:
        screen.dismiss(result)
