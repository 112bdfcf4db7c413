"""What finding claims costs beside finding shared wording, on the written stories piled into one.

    python -m tests.bench.claims [10 40 158]

CPU seconds of this process, medians of several runs in turn; the ratios, not the times, are what can be
compared between machines.
"""

from __future__ import annotations

import statistics
import sys
import time
from dataclasses import dataclass, replace
from pathlib import Path

from tui.compare.claiming.claims import find_claims
from tui.compare.saying.attribution import find_attributions
from tui.compare.sharing.wording import find_wording
from tui.story import Article, Story, load_story

STORIES = Path(__file__).parents[1] / "quality" / "stories"


@dataclass(frozen=True)
class Cost:
    """CPU seconds for a pile of articles, and how many claims were found."""

    articles: int
    wording: float
    claims: float
    found: int


def measure(articles: list[Article], runs: int = 3) -> Cost:
    """What the first of `articles` cost as one story; reading them into sentences is not counted."""
    story = Story(title="", articles=tuple(articles))
    said = [attribution for article in articles for attribution in find_attributions(article)]
    wording, claims, found = [], [], 0
    for _ in range(runs):
        start = time.process_time()
        passages, _refused = find_wording(story)
        middle = time.process_time()
        found = len(find_claims(story, passages, said))
        wording.append(middle - start)
        claims.append(time.process_time() - middle)
    return Cost(len(articles), statistics.median(wording), statistics.median(claims), found)


def pile(size: int) -> list[Article]:
    """The first `size` articles of all written stories, in the order of their folders."""
    articles: list[Article] = []
    for folder in sorted(STORIES.iterdir()):
        if folder.is_dir() and len(articles) < size:
            story = load_story(folder)
            articles += [replace(article, id=f"{folder.name}/{article.id}") for article in story.articles]
    return articles[:size]


def main(sizes: list[int]) -> None:
    articles = pile(max(sizes))
    before: Cost | None = None
    for size in sizes:
        cost = measure(articles[:size])
        grown = f"  {cost.claims / before.claims:.1f} times {before.articles}'s" if before else ""
        print(
            f"{size:4} articles  wording {cost.wording * 1000:6.0f} ms  claims {cost.claims * 1000:6.0f} ms"
            f"  {cost.claims / cost.wording:5.1f} times wording  {cost.found} claims{grown}"
        )
        before = cost


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [10, 40, 158])
