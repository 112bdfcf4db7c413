"""Shared wording: the passages that articles have in common, verbatim or edited, for all pairs at once.

    articles ─▶ words ─▶ runs ─┬─▶ tied pairs ─▶ sentence pairs ───┬─▶ edges ─▶ passages
                               └─▶ chains of the runs that are left ┘

1  *Words* become numbers, each with its bits: how rare it is in the story (tokens).  Nothing is said
   about any language: a common word is one that the story uses often.
2  *Runs* of equal words are found for all pairs by one sort (runs).
3  Where one article follows another sentence by sentence, its sentences are passages even where few
   words are equal (rewrites, likeness).
4  *Chains* join the other runs over small changes, each paying for its gap; enough bits make a
   passage (chains).
5  *Edges* are moved to where a reader would put them (edges); inside, the words are aligned (align).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from operator import attrgetter
from typing import Literal, NamedTuple

import numpy as np

from tui.compare.findings import Passage, Refused
from tui.compare.sharing.chains import GAP_BITS, GAP_WORDS, PASSAGE_BITS, Verdict
from tui.compare.sharing.edges import Places
from tui.compare.sharing.families import find_families
from tui.compare.sharing.passages import Shared, no_collection, passages_of
from tui.compare.sharing.rewrites import TIED
from tui.compare.sharing.runs import SEED_WORDS, WIDEST
from tui.compare.sharing.search import Found, search
from tui.compare.sharing.tokens import tokenize
from tui.story import Article, Story

_IN_ORDER = attrgetter("a", "a_start", "a_end", "b", "b_start", "b_end")
"""The order of passages; no two of them are equal in it."""

REFUSED_ARTICLES = 50
"""In a story of more articles there is far more of what is refused than of passages: it is not kept."""

SETTINGS: tuple[tuple[str, int | float], ...] = (
    ("seed_words", SEED_WORDS),
    ("passage_bits", PASSAGE_BITS),
    ("gap_bits", GAP_BITS),
    ("gap_words", GAP_WORDS),
    ("tied_at", TIED),
    ("seed_places_at_most", WIDEST),
    ("refused_kept_up_to_articles", REFUSED_ARTICLES),
)
"""What the passages of a report depend on, by name."""

_REASONS: dict[Verdict, str] = {
    "copied": "",
    "names": "names and titles",
    "phrase": "a common phrase: its words stand in {spread} places of the story",
    "chance": "too few rare words to tell copying from chance",
}

Zone = Literal["text", "headline", "furniture"]

Stretch = tuple[int, int, Zone]
"""First code point and last + 1 of an article's text, and what stands there."""


class _Part(NamedTuple):
    """A stretch of the text of article number `article` that is compared by itself."""

    article: int
    start: int
    end: int
    zone: Zone


def find_passages(story: Story) -> tuple[Passage, ...]:
    """The passages between all pairs of the story's articles, wherever in the text they stand: nothing
    of the layout is asked for, and no families are made.  Sorted by a, then its offsets, then b; `a`
    comes before `b` in the story."""
    with no_collection():
        texts = _Texts(story, lambda article: [(0, len(article.text), "text")])
        return tuple(sorted(texts.passages(texts.found()), key=_IN_ORDER))


def shared_wording(a_text: str, b_text: str) -> tuple[Passage, ...]:
    """The passages that two texts share; the texts are called "a" and "b"."""
    return find_passages(Story.from_texts({"a": a_text, "b": b_text}))


def find_wording(story: Story) -> tuple[tuple[Passage, ...], tuple[Refused, ...]]:
    """The passages between all pairs of articles, in families, and what looked like one and was
    refused: wording of headlines and page furniture, phrases that many use, and what may be chance.
    Both sorted."""
    with no_collection():
        texts = _Texts(story, _zones)
        found = list(texts.found(refused=len(story.articles) <= REFUSED_ARTICLES))
        kept: list[tuple[Passage, Places]] = []
        refused: list[Refused] = []
        for each, passage in zip(found, texts.passages(found), strict=True):
            reason = texts.reason(each)
            if reason:
                refused.append(Refused(passage, reason))
            else:
                kept.append((passage, each.places))
        kept.sort(key=lambda each: _IN_ORDER(each[0]))
        families = find_families([places for _, places in kept], [(p.a, p.b) for p, _ in kept])
        passages = [replace(p, family=family) for (p, _), family in zip(kept, families, strict=True)]
    return tuple(passages), tuple(sorted(refused))


def wording_notes(story: Story) -> tuple[str, ...]:
    """What of the shared wording of `story` was not looked for or not kept, in words."""
    if len(story.articles) <= REFUSED_ARTICLES:
        return ()
    return (
        f"In a story of more than {REFUSED_ARTICLES} articles, wording that was refused is not kept.",
        f"Three words that stand in more than {WIDEST} places count as a common phrase.",
    )


class _Texts:
    """The articles of a story in the order of their texts, so that what is found in a pair does not
    depend on where in the story the two stand."""

    def __init__(self, story: Story, stretches: Callable[[Article], Iterable[Stretch]]) -> None:
        self.rank = sorted(range(len(story.articles)), key=lambda k: story.articles[k].text)
        self.articles = [story.articles[k] for k in self.rank]
        self.parts = [
            _Part(number, *stretch)
            for number, article in enumerate(self.articles)
            for stretch in stretches(article)
        ]
        texts = [self.articles[part.article].text[part.start : part.end] for part in self.parts]
        self.tokens = tokenize(texts, [part.start for part in self.parts])

    def found(self, refused: bool = False) -> Iterator[Found]:
        """What the articles share."""
        owner = np.array([part.article for part in self.parts], np.int64)
        prose = np.array([part.zone == "text" for part in self.parts], bool)
        return search(self.tokens, owner, prose, refused)

    def passages(self, found: Iterable[Found]) -> list[Passage]:
        """The passages that were found, each told in the order of the story."""
        return passages_of(self.tokens, map(self._shared, found))

    def _shared(self, found: Found) -> Shared:
        a, b = self.parts[found.a].article, self.parts[found.b].article
        swapped = self.rank[a] > self.rank[b]
        return Shared(self.articles[a].id, self.articles[b].id, found.places, swapped)

    def reason(self, found: Found) -> str | None:
        """Why what was found is not copied wording; None when it is."""
        zones = {self.parts[found.a].zone, self.parts[found.b].zone}
        if "furniture" in zones:
            return "page furniture, not the article"
        if "headline" in zones:
            return "a headline"
        return _REASONS[found.verdict].format(spread=found.spread) or None


def _zones(article: Article) -> Iterator[Stretch]:
    """The article's text cut at its headline and its furniture."""
    special: list[Stretch] = [(start, end, "furniture") for start, end in article.furniture]
    if article.title_span:
        special.append((*article.title_span, "headline"))
    done = 0
    for start, end, zone in sorted(special):
        yield done, start, "text"
        yield max(done, start), end, zone
        done = max(done, end)
    yield done, len(article.text), "text"
