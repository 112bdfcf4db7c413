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

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Literal

import numpy as np

from tui.compare.chains import GAP_BITS, GAP_WORDS, PASSAGE_BITS
from tui.compare.families import find_families
from tui.compare.findings import Passage, Refused
from tui.compare.passages import Passages, no_collection
from tui.compare.rewrites import TIED
from tui.compare.runs import SEED_WORDS, WIDEST
from tui.compare.search import Found, search
from tui.compare.tokens import Tokens, tokenize
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

Zone = Literal["text", "headline", "furniture"]


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the text of article number `article` that is compared by itself."""

    article: int
    start: int
    end: int
    zone: Zone = "text"


def find_passages(story: Story) -> tuple[Passage, ...]:
    """The passages between all pairs of the story's articles, wherever in the text they stand: nothing
    of the layout is asked for, and no families are made.  Sorted by a, then its offsets, then b; `a`
    comes before `b` in the story."""
    names = [article.id for article in story.articles]
    with no_collection():
        tokens = _tokens(story, [Part(k, 0, len(article.text)) for k, article in enumerate(story.articles)])
        make = Passages(tokens).passage
        every = np.arange(len(names))
        found = search(tokens, every, every >= 0)
        return tuple(sorted((make(names[f.a], names[f.b], f.places) for f in found), key=_IN_ORDER))


def shared_wording(a_text: str, b_text: str) -> tuple[Passage, ...]:
    """The passages that two texts share; the texts are called "a" and "b"."""
    return find_passages(Story.from_texts({"a": a_text, "b": b_text}))


def find_wording(story: Story) -> tuple[tuple[Passage, ...], tuple[Refused, ...]]:
    """The passages between all pairs of articles, in families, and what looked like one and was
    refused: wording of headlines and page furniture, phrases that many use, and what may be chance.
    Both sorted."""
    parts = [part for k, article in enumerate(story.articles) for part in _parts(k, article)]
    with no_collection():
        tokens = _tokens(story, parts)
        owner = np.array([part.article for part in parts], np.int64)
        prose = np.array([part.zone == "text" for part in parts], bool)
        found = [
            (f, _reason(f, parts))
            for f in search(tokens, owner, prose, refused=len(story.articles) <= REFUSED_ARTICLES)
        ]
        make = Passages(tokens).passage

        def passage(f: Found, family: int | None = None) -> Passage:
            a, b = story.articles[parts[f.a].article], story.articles[parts[f.b].article]
            return make(a.id, b.id, f.places, family)

        kept = sorted((f for f, reason in found if not reason), key=lambda f: f.places)
        families = find_families(
            [f.places for f in kept], [(parts[f.a].article, parts[f.b].article) for f in kept]
        )
        passages = [passage(f, family) for f, family in zip(kept, families, strict=True)]
        refused = [Refused(passage(f), reason) for f, reason in found if reason]
    return tuple(sorted(passages, key=_IN_ORDER)), tuple(sorted(refused))


def wording_notes(story: Story) -> tuple[str, ...]:
    """What of the shared wording of `story` was not looked for or not kept, in words."""
    if len(story.articles) <= REFUSED_ARTICLES:
        return ()
    return (
        f"In a story of more than {REFUSED_ARTICLES} articles, wording that was refused is not kept.",
        f"Three words that stand in more than {WIDEST} places count as a common phrase.",
    )


def _tokens(story: Story, parts: Sequence[Part]) -> Tokens:
    texts = [story.articles[part.article].text[part.start : part.end] for part in parts]
    return tokenize(texts, [part.start for part in parts])


def _parts(number: int, article: Article) -> Iterator[Part]:
    """The article's text cut at its headline and its furniture."""
    special: list[tuple[int, int, Zone]] = [(start, end, "furniture") for start, end in article.furniture]
    if article.title_span:
        special.append((*article.title_span, "headline"))
    done = 0
    for start, end, zone in sorted(special):
        yield Part(number, done, start)
        yield Part(number, start, end, zone)
        done = end
    yield Part(number, done, len(article.text))


def _reason(found: Found, parts: Sequence[Part]) -> str | None:
    """Why this is not copied wording; None when it is."""
    zones = {parts[found.a].zone, parts[found.b].zone}
    if "furniture" in zones:
        return "page furniture, not the article"
    if "headline" in zones:
        return "a headline"
    if found.verdict == "names":
        return "names and titles"
    if found.verdict == "phrase":
        return f"a common phrase: its words stand in {found.spread} places of the story"
    if found.verdict == "chance":
        return "too few rare words to tell copying from chance"
    return None
