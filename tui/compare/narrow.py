"""What is left of a comparison when short passages do not count: a pure function, quick enough for a key.

Passages are measured by the words of their shorter side.  Shares, sections and tellings follow from the
passages that are left; claims and attributions rest on the text and stay as they are.
"""

from __future__ import annotations

from dataclasses import replace

from tui.compare.comparison import Comparison
from tui.compare.findings import Passage
from tui.compare.sharing.sections import find_sections
from tui.compare.sharing.shares import at_least, find_shares
from tui.compare.sharing.tellings import find_tellings

STEPS = (0, 6, 8, 12, 20, 40)
"""The minimum lengths that are offered, in words; 0 leaves out nothing."""


def narrow(comparison: Comparison, minimum_words: int) -> Comparison:
    """`comparison` with the passages that have at least `minimum_words` words on both sides."""
    settings = dict(comparison.settings) | {"minimum_words": minimum_words}
    passages = at_least(comparison.story, comparison.passages, minimum_words)
    return replace(with_passages(comparison, passages), settings=tuple(settings.items()))


def with_passages(comparison: Comparison, passages: tuple[Passage, ...]) -> Comparison:
    """`comparison` with only these of its passages, and what follows from them for the whole story."""
    story = comparison.story
    shares = find_shares(story, passages)
    return replace(
        comparison,
        passages=passages,
        sections=find_sections(passages),
        shares=shares,
        tellings=find_tellings([article.id for article in story.articles], shares),
    )
