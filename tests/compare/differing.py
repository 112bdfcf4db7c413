"""What texts tell differently, for tests: the differences, their kinds, the values of each article."""

from tui.compare import compare
from tui.compare.differing.differences import find_differences
from tui.compare.findings import Difference
from tui.compare.quoting.quotes import find_quotes
from tui.story import Story


def differences_of(**texts: str) -> tuple[Difference, ...]:
    comparison = compare(Story.from_texts(texts))
    story, attributions = comparison.story, comparison.attributions
    quotes = find_quotes(story, attributions)
    return find_differences(story, comparison.passages, comparison.claims, quotes, attributions)


def values(difference: Difference) -> list[tuple[str, str]]:
    return [(v.article, v.value) for v in difference.versions]


def kinds(**texts: str) -> list[str]:
    return [found.kind for found in differences_of(**texts)]
