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

from tui.compare.align import align
from tui.compare.chains import PASSAGE_BITS
from tui.compare.findings import Edit, Passage, PassageKind, Refused
from tui.compare.search import Found, search
from tui.compare.tokens import Tokens, tokenize
from tui.story import Article, Story

_IN_ORDER = attrgetter("a", "a_start", "a_end", "b", "b_start", "b_end")
"""The order of passages; no two of them are equal in it."""

Zone = Literal["text", "headline", "furniture"]

WEAK_BITS = 12.0
"""So far below what is needed, shared wording is still worth a word why it was refused."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the text of article number `article` that is compared by itself."""

    article: int
    start: int
    end: int
    zone: Zone = "text"


def find_passages(story: Story) -> tuple[Passage, ...]:
    """The passages between all pairs of the story's articles, wherever in the text they stand: nothing
    of the layout is asked for.  Sorted; in each, `a` comes before `b` in the story."""
    parts = [Part(k, 0, len(article.text)) for k, article in enumerate(story.articles)]
    return tuple(sorted((passage for _, passage in _shared(story.articles, parts)), key=_IN_ORDER))


def shared_wording(a_text: str, b_text: str) -> tuple[Passage, ...]:
    """The passages that two texts share; the texts are called "a" and "b"."""
    return find_passages(Story.from_texts({"a": a_text, "b": b_text}))


def find_wording(story: Story) -> tuple[tuple[Passage, ...], tuple[Refused, ...]]:
    """The passages between all pairs of articles, and what looked like one and was refused: wording of
    headlines and page furniture, phrases that many use, and what may be chance.  Both sorted."""
    parts = [part for k, article in enumerate(story.articles) for part in _parts(k, article)]
    passages, refused = [], []
    for found, passage in _shared(story.articles, parts, WEAK_BITS):
        reason = _reason(found, parts)
        if reason:
            refused.append(Refused(passage, reason))
        else:
            passages.append(passage)
    return tuple(sorted(passages, key=_IN_ORDER)), tuple(sorted(refused))


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
    zones = {parts[found.a].zone, parts[found.b].zone}
    if "furniture" in zones:
        return "page furniture, not the article"
    if "headline" in zones:
        return "a headline"
    if found.bits >= found.needed:
        return None
    if found.bits >= PASSAGE_BITS:
        return f"a common phrase: its words stand in {found.spread} places of the story"
    return "too few rare words to tell copying from chance"


def _shared(
    articles: Sequence[Article], parts: Sequence[Part], slack: float = 0.0
) -> Iterator[tuple[Found, Passage]]:
    tokens = tokenize([articles[p.article].text[p.start : p.end] for p in parts], [p.start for p in parts])
    owner = np.array([part.article for part in parts], np.int64)
    prose = np.array([part.zone == "text" for part in parts], bool)
    for found in search(tokens, owner, prose, slack):
        yield (
            found,
            _passage(tokens, found, articles[parts[found.a].article].id, articles[parts[found.b].article].id),
        )


def _passage(tokens: Tokens, found: Found, a: str, b: str) -> Passage:
    p, p_end, q, q_end = found.places
    steps = align(tokens.forms[p:p_end].tolist(), tokens.forms[q:q_end].tolist())
    a_starts, a_ends = tokens.starts[p:p_end].tolist(), tokens.ends[p:p_end].tolist()
    b_starts, b_ends = tokens.starts[q:q_end].tolist(), tokens.ends[q:q_end].tolist()
    a_starts.append(a_ends[-1])
    b_starts.append(b_ends[-1])
    edits = tuple(
        Edit(
            op,
            (a_starts[i], a_ends[i_end - 1] if i < i_end else a_starts[i]),
            (b_starts[j], b_ends[j_end - 1] if j < j_end else b_starts[j]),
        )
        for op, i, i_end, j, j_end in steps
    )
    kind: PassageKind = "verbatim" if len(steps) == 1 and steps[0][0] == "equal" else "edited"
    return Passage(a, a_starts[0], a_ends[-1], b, b_starts[0], b_ends[-1], kind, edits)
