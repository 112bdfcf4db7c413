"""What is compared: articles on disk or in memory → `Story`.

from outside      folder · manifest front_matter decode · article text
from the text     page · paragraphs furniture titles places datelines sentences · dates language ·
                  pagewords phrases · layout
"""

from tui.story.article import Article, Story
from tui.story.errors import StoryError
from tui.story.folder import load_story
from tui.story.layout import Layout, Paragraph
from tui.story.text import Span

__all__ = ["Article", "Layout", "Paragraph", "Span", "Story", "StoryError", "load_story"]
