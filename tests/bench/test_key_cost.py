"""A key costs as much in a long story as in a short one: a ratio within one process, never seconds."""

from __future__ import annotations

import time
from dataclasses import replace

from tests.reader import harbour
from tests.reader.driving import opened
from tests.reader.harbour_texts import GAZETTE, POST, RADIO, WIRE
from tui.compare.comparison import Comparison
from tui.story import Story
from tui.story.layout import ParagraphKind

KEYS = [*"}}}}}}", *"]]]]]]", *"jjj", *"{{{{{{"]
CLAIMS, WORDS = 3_000, 30_000


def long_story() -> tuple[Story, Comparison]:
    """The harbour's, each text going on for as long as a book, and each claim made many times."""
    short = harbour.story()
    articles = []
    for article, paragraphs in zip(short.articles, (GAZETTE, WIRE, POST, RADIO), strict=True):
        prose = [words for kind, words in paragraphs if kind == "prose"]
        more: list[tuple[ParagraphKind, str]] = [
            ("prose", f"Page {n}: {words}") for n in range(WORDS // article.words) for words in prose
        ]
        long = harbour.article(article.id, article.outlet, [*paragraphs, *more], title=article.given_title)
        articles.append(long)
    story = Story(short.title, tuple(articles))
    found = harbour.comparison(story)
    claims = [replace(found.claims[n % len(found.claims)], id=f"c{n + 1}") for n in range(CLAIMS)]
    return story, replace(found, claims=tuple(claims))


async def cost(story: Story, comparison: Comparison) -> float:
    """CPU seconds that the keys take, drawn."""
    async with opened(story, compare=lambda story, progress: comparison, size=(120, 40)) as reader:
        await reader.press(*KEYS)
        start = time.process_time()
        await reader.press(*KEYS)
        return time.process_time() - start


async def test_a_key_costs_no_more_in_a_long_story() -> None:
    short = harbour.story()
    story, found = long_story()
    assert min(article.words for article in story.articles) > 0.9 * WORDS
    assert await cost(story, found) < 2.5 * await cost(short, harbour.comparison(short))
