"""Where one is, after the files have changed: the same words, wherever they stand by now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.story import Article, Story

if TYPE_CHECKING:
    from tui.compare.comparison import Comparison
    from tui.compare.findings import Claim

WORDS = 120
"""Code points at an offset by which it is found again."""


def moved(old: Article, new: Article, offset: int) -> int:
    """Where what stood at `offset` of an article stands in its new text; as far into it as before where
    the words are gone.  -1, the very beginning, stays that."""
    if offset < 0 or old.text == new.text:
        return offset
    from tui.notes.anchors import anchor_at
    from tui.notes.finding import Places

    anchor = anchor_at(old, (offset, min(offset + WORDS, len(old.text))))
    place = Places(Story("", (new,))).place(anchor)
    return place.start if place else offset * len(new.text) // max(len(old.text), 1)


def still_open(story: Story, base: Article, other: Article | None) -> tuple[Article, Article | None]:
    """The two articles as a changed story has them; another one in the place of one that is gone."""
    articles = {article.id: article for article in story.articles}
    pair = [articles.pop(article.id) for article in (base, other) if article and article.id in articles]
    first, *others = [*pair, *articles.values()]
    return first, others[0] if others else None


def same_claim(story: Story, claim: Claim, comparison: Comparison) -> Claim | None:
    """The claim of another comparison that is made where `claim` was in `story`."""
    from tui.notes.anchors import claim_at
    from tui.notes.finding import Places
    from tui.notes.working import Working

    places = Places(comparison.story)
    found = [place for anchor in claim_at(story, claim).mentions if (place := places.place(anchor))]
    return Working(comparison.claims).at(found) if found else None


def what_changed(old: Story, new: Story) -> str:
    """The difference of two stories in a sentence: which articles are new, edited, gone."""
    before = {article.id: article for article in old.articles}
    after = {article.id: article for article in new.articles}
    said = [
        f"{word}: {', '.join(names)}"
        for word, names in (
            ("new", [a.outlet for name, a in after.items() if name not in before]),
            ("edited", [a.outlet for name, a in after.items() if name in before and a != before[name]]),
            ("gone", [a.outlet for name, a in before.items() if name not in after]),
        )
        if names
    ]
    words = "; ".join(said) or "the story's description has changed"
    return f"{words[0].upper()}{words[1:]}."
