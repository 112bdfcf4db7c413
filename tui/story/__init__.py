"""What is compared: articles on disk or in memory → `Story`."""

from tui.story.article import Article, Story
from tui.story.folder import StoryError, load_story
from tui.story.layout import Layout, Paragraph, Span

__all__ = ["Article", "Layout", "Paragraph", "Span", "Story", "StoryError", "load_story"]
