"""What is compared: articles on disk or in memory → `Story`.

from outside      folder · manifest front_matter decode · article text
from the text     page · paragraphs furniture titles places datelines sentences · dates language ·
                  pagewords phrases · layout span
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.story.article import Article, Story
from tui.story.errors import StoryError
from tui.story.layout import Layout, Paragraph
from tui.story.span import Span

if TYPE_CHECKING:
    from tui.story.folder import load_story

__all__ = ["Article", "Layout", "Paragraph", "Span", "Story", "StoryError", "load_story"]


def __getattr__(name: str) -> object:
    """This door is opened when it is first used: who is given a story does without it."""
    if name == "load_story":
        from tui.story.folder import load_story

        return load_story
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
