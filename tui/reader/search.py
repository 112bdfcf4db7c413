"""Where words stand: in the texts, in the titles, in the claims, and in what is quoted.

    “putin”     any case; white space, quotation marks and dashes of any kind
    “Putin”     as it is written: a capital asks for the same case
    “Prigozin”  stands nowhere: “Prigozhin”, which is like it, does

Likeness is rapidfuzz's ratio of runs of as many words (Bachmann, RapidFuzz, 2020 and later).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Generic, Literal, NamedTuple, TypeVar

from tui.story import Article, Span, Story

if TYPE_CHECKING:
    from tui.compare.comparison import Comparison
    from tui.compare.findings import Claim

Where = Literal["text", "furniture", "title", "claim", "quotation"]
WORD = r"\w+(?:[’'\-]\w+)*"
LIKE_ENOUGH, NEARLY_BEST = 75.0, 8.0
"""Of 100: what is less like the words is not offered, and what is so much less like than the best."""
MOST_ALIKE = 6


class Hit(NamedTuple):
    """Words found: the article and where in its text one goes for them (a title that does not stand there
    has (0, 0)), what they stand in, and the claim's id where it is a claim that has them."""

    article: str
    start: int
    end: int
    where: Where
    claim: str | None = None


H = TypeVar("H")


class Found(NamedTuple, Generic[H]):
    """What a search found, in the order in which one goes through it.  `like` are the words that were
    taken instead, where the ones asked for stand nowhere."""

    query: str
    hits: tuple[H, ...] = ()
    like: tuple[str, ...] = ()

    @property
    def wanted(self) -> re.Pattern[str] | None:
        """What all hits have in them; None where there are none."""
        if not self.hits:
            return None
        return re.compile("|".join(map(_exactly, self.like))) if self.like else pattern(self.query)


def pattern(query: str) -> re.Pattern[str]:
    """What `query` asks for; a capital in it asks for the case as it is written."""
    words = (re.escape(word) for word in query.split())
    loose = r"\s+".join(words)
    for letters in ("'’‘`", '"“”„«»', "-–—‐‑"):
        loose = re.sub(f"\\\\?[{re.escape(letters)}]", f"[{re.escape(letters)}]", loose)
    return re.compile(loose, 0 if any(letter.isupper() for letter in query) else re.IGNORECASE)


def search(
    story: Story,
    comparison: Comparison | None,
    query: str,
    order: Sequence[str],
    fuzzy: bool = True,
) -> Found[Hit]:
    """Where `query` stands, articles in `order` (their ids); where it stands nowhere and `fuzzy`, what is
    like it."""
    if not query.split():
        return Found(query)
    hits = _hits(story, comparison, [pattern(query)])
    like: tuple[str, ...] = ()
    if not hits and fuzzy:
        like = _alike((f"{article.title or ''}\n{article.text}" for article in story.articles), query)
        hits = _hits(story, comparison, [re.compile(_exactly(words)) for words in like])
    rank = {article: i for i, article in enumerate(order)}
    return Found(query, tuple(sorted(hits, key=lambda h: (rank[h.article], h.start, h.end))), like)


def search_rows(rows: Sequence[str], query: str, fuzzy: bool = True) -> Found[int]:
    """Which of `rows` (counted from 0) say `query`; where none does and `fuzzy`, what is like it."""
    if not query.split():
        return Found(query)
    found = Found(query, _saying(rows, pattern(query)))
    if found.hits or not fuzzy or not (like := _alike(rows, query)):
        return found
    return Found(query, _saying(rows, re.compile("|".join(map(_exactly, like)))), like)


def _saying(rows: Sequence[str], wanted: re.Pattern[str]) -> tuple[int, ...]:
    return tuple(i for i, row in enumerate(rows) if wanted.search(row))


def text_spans(found: Found[Hit], article: str) -> tuple[Span, ...]:
    """The places of a search in one article's text."""
    own = [hit for hit in found.hits if hit.article == article and hit.where in ("text", "furniture")]
    return tuple((hit.start, hit.end) for hit in own)


def claim_has(claim: Claim, wanted: re.Pattern[str], story: Story) -> bool:
    """Whether a claim says it in its own words, or in those of an article."""
    return bool(wanted.search(claim.text)) or any(
        wanted.search(_said(story[mention.article], mention.where), mention.start, mention.end)
        for mention in claim.mentions
    )


def _said(article: Article, where: str) -> str:
    return article.text if where == "text" else article.title or ""


def _hits(story: Story, comparison: Comparison | None, wanted: Sequence[re.Pattern[str]]) -> list[Hit]:
    hits = [hit for article in story.articles for one in wanted for hit in _in_article(article, one)]
    taken: dict[str, list[Span]] = {}
    for hit in sorted(hits, key=lambda h: h.start):
        taken.setdefault(hit.article, []).append((hit.start, hit.end))
    if comparison:
        for one in wanted:
            hits += _in_findings(comparison, one, taken)
    return list(dict.fromkeys(hits))


def _in_article(article: Article, wanted: re.Pattern[str]) -> Iterator[Hit]:
    if article.title and not article.title_span and wanted.search(article.title):
        yield Hit(article.id, 0, 0, "title")
    for match in wanted.finditer(article.text):
        start, end = match.span()
        aside = any(first < end and start < last for first, last in article.furniture)
        yield Hit(article.id, start, end, "furniture" if aside else "text")


def _in_findings(
    comparison: Comparison, wanted: re.Pattern[str], taken: dict[str, list[Span]]
) -> Iterator[Hit]:
    """Claims and speakers that have the words, where the text that they stand for has not."""

    def is_told(spots: Iterable[tuple[str, int, int]]) -> bool:
        for article, start, end in spots:
            spans = taken.get(article, [])
            at = bisect_left(spans, start, key=lambda span: span[1] - 1)
            if at < len(spans) and spans[at][0] < end:
                return True
        return False

    for claim in comparison.claims:
        if wanted.search(claim.text):
            spots = [(m.article, m.start, m.end) for m in claim.mentions if m.where == "text"]
            if spots and not is_told(spots):
                yield Hit(*spots[0], "claim", claim.id)
    for quote in comparison.quotes:
        if quote.speaker and wanted.search(quote.speaker):
            version = quote.versions[0]
            spot = (version.article, version.start, version.end)
            if not is_told([spot]):
                yield Hit(*spot, "quotation")


def _exactly(words: str) -> str:
    return rf"\b{re.escape(words)}\b"


def _alike(texts: Iterable[str], query: str) -> tuple[str, ...]:
    """The runs of as many words that are most like `query`, the likest first."""
    from rapidfuzz import fuzz, process

    count = len(query.split())
    runs = dict.fromkeys(run for text in texts for run in _runs(text, count))
    lowered = [run.lower() for run in runs]
    best = process.extract(
        query.lower(), lowered, scorer=fuzz.ratio, score_cutoff=LIKE_ENOUGH, limit=MOST_ALIKE
    )
    names = list(runs)
    return tuple(names[at] for _, score, at in best if score >= best[0][1] - NEARLY_BEST)


def _runs(text: str, count: int) -> Iterator[str]:
    words = list(re.finditer(WORD, text))
    for first in range(len(words) - count + 1):
        run = text[words[first].start() : words[first + count - 1].end()]
        if "\n" not in run:
            yield run
