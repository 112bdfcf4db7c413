"""The headline check: names, figures and quoted words of a headline that its own article does not bear out.

    “They lied”: 40,000 flee Brask      the text has 14,000        → the figure
                                        nobody says “They lied”    → the quotation

A figure is borne out by its rounding and by a sum or a difference of two in the text, a name by any form
of it, quoted words by the same words in a row.  A word is taken for a name where its capital can mean
nothing else.  That nothing is found does not make a headline fair.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache
from itertools import chain, combinations
from unicodedata import combining, normalize

from tui.compare.findings import HeadlineFinding
from tui.compare.language.english import DAYS
from tui.compare.language.quotations import find_quotations
from tui.compare.language.values import close, figures
from tui.compare.language.written import words_of
from tui.story import Article, Span, Story

_WORD = re.compile(r"[^\W_]+(?:[-’'.][^\W_]+)*")
_TITLE_CASE = 0.8
_LONG = 4
_SHORTEST_NAME = 4
_SPOKEN = 3
_TIMES = (1, 1e3, 1e6, 1e9)
_MOST = 0.7
"""The part of quoted words that makes another quotation the same one in other words."""
_OPENING = (*".:;!?“”\"‘'–—-",)
_OWNER = re.compile(r"['’]s?$")
_PEOPLES = ("ish", "ese", "ian", "ean", "ine", "ians", "eans")
"""Endings of words for who or what is from a place: the place itself may be named in the text by another
word (`Portuguese`, `Lisbon`)."""


def check_headlines(story: Story) -> tuple[HeadlineFinding, ...]:
    """What the headlines say and their own articles do not, by article in the story's order, then by
    place.  Spans count in the text where the headline stands in it, else in the title."""
    known = _Names(story)
    return tuple(finding for article in story.articles for finding in _check(article, known))


def _check(article: Article, known: _Names) -> Iterator[HeadlineFinding]:
    if not article.title:
        return
    place = article.title_span
    text, start, end = (article.text, *place) if place else (article.title, 0, len(article.title))
    body = _Body(article)
    findings: list[tuple[Span, str]] = []
    if body:
        findings += [
            (span, f"The figure {text[slice(*span)]} stands nowhere in the text.")
            for span, value in figures(text, start, end)
            if not body.counts(value)
        ]
        findings += _misquoted(text, start, end, body)
        findings += [
            (span, f"The name {text[slice(*span)]} stands nowhere in the text.")
            for span in _names(text, start, end, known)
            if not body.names(text[slice(*span)])
            and _form(text[slice(*span)]) not in _form(article.outlet)
            and not any(s <= span[0] and span[1] <= e for (s, e), _ in findings)
        ]
    for span, reason in sorted(findings):
        yield HeadlineFinding(article.id, "text" if place else "title", (span,), reason)


def _misquoted(text: str, start: int, end: int, body: _Body) -> Iterator[tuple[Span, str]]:
    for quotation in find_quotations(text, [(start, end)]):
        words = list(map(_form, _WORD.findall(text, *quotation.inner)))
        if words and not body.has(words):
            otherwise = len(words) >= _SPOKEN and body.nearly_quotes(words)
            how = "are quoted otherwise" if otherwise else "stand nowhere"
            yield quotation.inner, f"The quoted words {how} in the text."
        elif len(words) >= _SPOKEN and not body.quotes(words):
            yield quotation.inner, "The quoted words stand in the text, but nobody is quoted with them."


class _Names:
    """Words that sentences of the story write with one capital, not as their first, and never without; looked
    for when a headline asks."""

    def __init__(self, story: Story) -> None:
        self._story = story

    def __contains__(self, form: str) -> bool:
        return form in self._forms

    @cached_property
    def _forms(self) -> frozenset[str]:
        first: set[str] = set()
        later: set[str] = set()
        for article in self._story.articles:
            written = words_of(article)
            for sentence in article.sentences:
                words = written.words[written.inside(sentence)]
                first.update(words[:1])
                later.update(words[1:])
        small = {word for word in first | later if word[0].islower()}
        capitals = {word for word in later - small if not word.isupper()}
        return frozenset(map(_form, capitals)) - frozenset(map(_form, small))


def _names(text: str, start: int, end: int, known: _Names) -> Iterator[Span]:
    """The names of a headline: words with a capital inside a sentence; where the capital may mean nothing,
    words that the story has as names.  Names side by side are one."""
    words = list(_WORD.finditer(text, start, end))
    long = [word for word in words if len(word.group()) >= _LONG]
    every = sum(word.group()[0].isupper() for word in long) >= _TITLE_CASE * len(long)
    run: list[Span] = []
    for word in words:
        bare = _OWNER.sub("", word.group())
        before = text[start : word.start()].rstrip()
        doubtful = every or not before or before.endswith(_OPENING)
        if (
            not bare[0].isupper()
            or len(bare) < _SHORTEST_NAME
            or bare.rstrip("s").isupper()
            or bare.endswith(_PEOPLES)
            or bare.casefold() in DAYS
            or (doubtful and _form(bare) not in known)
        ):
            continue
        span = word.start(), word.start() + len(bare)
        if run and text[run[-1][1] : span[0]] == " ":
            run[-1] = run[-1][0], span[1]
        else:
            run.append(span)
    yield from run


class _Body:
    """An article without its headline and furniture."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._spans = [(p.start, p.end) for p in article.paragraphs if p.kind in ("prose", "heading")]

    def __bool__(self) -> bool:
        return bool(self._spans)

    @cached_property
    def _figures(self) -> list[float]:
        return [value for span in self._spans for _, value in figures(self._article.text, *span)]

    @cached_property
    def _text(self) -> str:
        """Its words in a row."""
        return " ".join(chain([""], *(self._forms(span) for span in self._spans), [""]))

    @cached_property
    def _quoted(self) -> list[str]:
        """The words of each quotation in a row."""
        found = find_quotations(self._article.text, self._spans)
        return [" ".join(["", *self._forms(quotation.inner), ""]) for quotation in found]

    @cached_property
    def _rest(self) -> str:
        """The file without the headline."""
        text, (start, end) = self._article.text, self._article.title_span or (0, 0)
        return f"{text[:start]}\n{text[end:]}"

    @cached_property
    def _known(self) -> frozenset[str]:
        """Every word of the file but those of the headline: names that stand there as they are written need
        none of them."""
        words = set(map(_form, set(_WORD.findall(self._rest))))
        return frozenset(words | {part for word in words for part in word.split("-")})

    def _forms(self, span: Span) -> list[str]:
        return list(map(_form, _WORD.findall(self._article.text, *span)))

    def counts(self, value: float) -> bool:
        """Whether the figure stands in the text, its millions spelled or not, or comes of two that do."""
        return any(close(value * times, f) for f in self._figures for times in _TIMES) or any(
            value in (a + b, abs(a - b)) for a, b in combinations(self._figures, 2)
        )

    def has(self, words: list[str]) -> bool:
        """Whether the words stand in the text in a row."""
        return f" {' '.join(words)} " in self._text

    def quotes(self, words: list[str]) -> bool:
        """Whether they stand in a row inside quotation marks."""
        return any(f" {' '.join(words)} " in quoted for quoted in self._quoted)

    def nearly_quotes(self, words: list[str]) -> bool:
        """Whether most of them stand in one quotation."""
        return any(
            sum(word in quoted.split() for word in words) >= _MOST * len(words) for quoted in self._quoted
        )

    def names(self, name: str) -> bool:
        """Whether any word of the name, or a form of it (`Hungary`, `Hungarian`), stands in the text."""
        words = re.findall(r"[^\W_]+", name)
        return any(f" {word} " in self._rest for word in words) or any(map(self._names, map(_form, words)))

    def _names(self, form: str) -> bool:
        start = form[: max(_SHORTEST_NAME, len(form) - 2)]
        return form in self._known or (
            len(form) >= _SHORTEST_NAME and any(word.startswith(start) for word in self._known)
        )


@lru_cache(maxsize=1 << 14)
def _form(word: str) -> str:
    """A word without case, accents, dots and possessive ending."""
    plain = word.casefold()
    if not plain.isascii():
        plain = "".join(c for c in normalize("NFKD", plain) if not combining(c))
    return _OWNER.sub("", plain).replace(".", "").replace("’", "'")
