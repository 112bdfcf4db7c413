"""What is left of a comparison when short passages do not count: a pure function, quick enough for a key.

Passages are measured by the words of their shorter side.  Shares, sections and tellings follow from the
passages that are left; claims and attributions rest on the text and stay as they are.
"""

from __future__ import annotations

from dataclasses import replace

from tui.compare.comparison import Comparison
from tui.compare.sections import find_sections
from tui.compare.shares import at_least, find_shares
from tui.compare.tellings import find_tellings

STEPS = (0, 6, 8, 12, 20, 40)
"""The minimum lengths that are offered, in words; 0 leaves out nothing."""


def narrow(comparison: Comparison, minimum_words: int) -> Comparison:
    """`comparison` with the passages that have at least `minimum_words` words on both sides."""
    story = comparison.story
    passages = at_least(story, comparison.passages, minimum_words)
    shares = find_shares(story, passages)
    settings = dict(comparison.settings) | {"minimum_words": minimum_words}
    return replace(
        comparison,
        settings=tuple(settings.items()),
        passages=passages,
        sections=find_sections(passages),
        shares=shares,
        tellings=find_tellings([article.id for article in story.articles], shares),
    )
