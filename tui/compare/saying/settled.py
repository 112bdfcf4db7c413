"""Speakers settled over a whole article: what one sentence alone gives wrongly or not at all.

China's Foreign Ministry issued a statement …     the ministry, not the issuing
…,” the statement added.                          whose statement it was
“First paragraph.  “And its end,” Ruiz said.      one quotation has one speaker
video emerged of him warning that …               nobody: whom `him` means cannot be told
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from tui.compare.findings import Attribution
from tui.compare.language.quotations import Quotation, quotations_of
from tui.story import Article, Story

_PAPERS = "statement|summary|report|release|note|letter|post|readout|filing|message|notice"
_DOCUMENT = re.compile(
    rf"^(?:an?|the) (?:[\w-]+ )*?(?:{_PAPERS})\b"
    r".*\b(?:from|by|of|for) (?:the )?((?:[A-Z][\w’'-]*)(?: [\w’'-]+)*)$"
)
_ISSUER = re.compile(
    r"^(.+?)(?: (?:issued|released|published|posted) (?:an?|the|its|his|her|their)\b"
    r"|['’]s (?:[\w-]+ )?(?:statement|apology|release|letter|post|message|tweet|announcement)$)"
)
_PUBLISHED = re.compile(
    rf"((?:[A-Z][\w’'-]*)(?: [A-Z][\w’'-]*)*) (?:published|issued|released|printed|carried|aired|ran) an? "
    rf"(?:[\w-]+ )?(?:{_PAPERS}|article|story|dispatch)\b[^.;\n]*$"
)
_THE_PAPER = re.compile(rf"^(?:the|this|that) ({_PAPERS})$", re.IGNORECASE)
_OBJECTS = frozenset({"him", "them", "me", "us"})
_SPOT = re.compile(r"\b[A-Z]\w+ (?:Square|Avenue|Road|Airport|Park|Bridge|River|Island|Province|County)$")
"""A place that nobody's house has for a name: it says nothing."""
_BEFORE, _BEHIND = 60, 90
"""Characters before and behind a source among which it may say in what it speaks."""


def settle_speakers(story: Story, attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The attributions, in their order, with the speakers that the article makes plain."""
    of: dict[str, list[Attribution]] = {article.id: [] for article in story.articles}
    for attribution in attributions:
        of[attribution.article].append(attribution)
    return tuple(settled for article in story.articles for settled in _settled(article, of[article.id]))


@lru_cache(maxsize=4096)
def issuer_of(speaker: str) -> str:
    """Whose paper it is, or who issued it: `a statement from the ministry` → `ministry`."""
    issuer = _DOCUMENT.match(speaker) or _ISSUER.match(speaker)
    return issuer.group(1) if issuer else speaker.strip()


def _settled(article: Article, attributions: Iterable[Attribution]) -> Iterator[Attribution]:
    text = article.text
    found: list[Attribution] = []
    for said in attributions:
        source = text[slice(*said.source)].casefold() if said.source else ""
        speaker = None if source in _OBJECTS else said.speaker
        if said.source and _SPOT.search(speaker or ""):
            speaker = _publisher(text, said.source[0])
        paper = _THE_PAPER.match(speaker or "")
        if paper and said.source:
            speaker = _whose(text[: said.source[0]], paper.group(1), found) or speaker
        found.append(replace(said, speaker=issuer_of(speaker) if speaker else None))
    return iter(_one_a_quotation(article, found))


def _publisher(text: str, end: int) -> str | None:
    """Who published what stands before `end`, in its sentence."""
    published = _PUBLISHED.search(text, max(0, end - _BEFORE - _BEHIND), end)
    return published.group(1) if published else None


def _whose(text: str, paper: str, before: Sequence[Attribution]) -> str | None:
    """Who spoke last in a paper of this kind, as what stands before it has it."""
    for said in reversed(before):
        if said.source and said.speaker and not _THE_PAPER.match(said.speaker):
            start, end = said.source
            if re.search(rf"\b{paper}\b", text[max(0, start - _BEFORE) : end + _BEHIND], re.IGNORECASE):
                return said.speaker
    return None


def _one_a_quotation(article: Article, attributions: list[Attribution]) -> list[Attribution]:
    """The speaker who is named beside one paragraph of a quotation speaks in those before it too, where
    nobody else is named beside them."""
    quotations = quotations_of(article)
    starts = [p.start for p in article.paragraphs if p.kind != "furniture"]
    settled = list(attributions)
    for one, other in zip(reversed(quotations[:-1]), reversed(quotations[1:]), strict=True):
        if not other.carries_on:
            continue
        held = next((a for a in settled if _is_beside(a, other, starts)), None)
        for k, said in enumerate(settled):
            if held and _speaks(said, one) and not _is_beside(said, one, starts):
                settled[k] = replace(said, source=held.source, cue=held.cue, speaker=held.speaker)
    return settled


def _speaks(said: Attribution, quotation: Quotation) -> bool:
    start, end = quotation.inner
    return said.content[0] < end and start < said.content[1] and said.content[1] <= end + 2


def _is_beside(said: Attribution, quotation: Quotation, starts: Sequence[int]) -> bool:
    """Whether the words of a quotation are said by somebody named in its own paragraph."""
    if not said.source or not (said.content[0] < quotation.inner[1] and quotation.inner[0] < said.content[1]):
        return False
    return bisect_left(starts, said.source[0] + 1) == bisect_left(starts, quotation.start + 1)
