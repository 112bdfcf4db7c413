"""The words of a story, each written form looked at once: what a sentence's terms are made of.

    Mr. Rudenko met China's minister        mr  rudenko  met  @China  minister      units
                                                name          name                  kinds

A story has many more words than different ones, so everything that a written form tells by itself (its
stem, how common it is, whether it is a country, a day, a figure) is found when it is first met.  Whether
it is a name is told by how the whole story writes it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

from tui.compare.language.english import word_set
from tui.compare.language.lexicon import how_common
from tui.compare.language.places import COUNTRY_OF
from tui.compare.language.stems import stem
from tui.compare.language.values import figures
from tui.compare.language.written import words_of
from tui.story import Article, Span, Story

NAME, FIGURE, TIME, WORD_KIND = 0, 1, 2, 3

_TIMES = word_set("""
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december today yesterday tomorrow weekend
    """)
_SMALL = 6.2
_MIDDLING = 4.6
"""How common what is no plain word counts as."""


@dataclass(slots=True, eq=False)
class Form:
    """One way in which the story writes something: the `unit` that it stands for (a stem, a country, a
    figure's value), its kind, how common it is in the language, and its number among the folded forms."""

    written: str
    folded: str
    unit: str
    kind: int
    common: float
    number: int

    @property
    def is_small(self) -> bool:
        """Whether it is a word so common that it brings no two sentences together."""
        return self.kind == WORD_KIND and self.common >= _SMALL


Token = tuple[Form, Span]


class Forms:
    """The sentences of a story as tokens, `sentences` in order as (article, place, span, tokens), and the
    forms that they are of, in the order in which they are first met."""

    def __init__(self, story: Story) -> None:
        self._known: dict[str, Form] = {}
        self._numbers: dict[str, int] = {}
        self.sentences = [
            (number, place, span, list(self._tokens(article, span)))
            for number, article in enumerate(story.articles)
            for place, span in enumerate(article.sentences)
        ]
        self._find_names([tokens for *_, tokens in self.sentences])

    def __iter__(self) -> Iterator[Form]:
        return iter(self._known.values())

    def _tokens(self, article: Article, span: Span) -> Iterator[Token]:
        known = self._known
        found = list(figures(article.text, *span))
        read = words_of(article)
        inside = read.inside(span)
        covered = 0
        for written, at in zip(read.words[inside], read.spans[inside], strict=True):
            start = at[0]
            if start < covered:
                continue
            while found and found[0][0][1] <= start:
                found.pop(0)
            if found and found[0][0][0] <= start:
                where, value = found.pop(0)
                covered = where[1]
                unit = f"#{value:g}"
                yield known.get(unit + written) or self._meet(unit + written, written, unit, FIGURE), where
            else:
                yield known.get(written) or self._meet_word(written), at

    def _meet_word(self, written: str) -> Form:
        plain = written.replace("’", "'")
        folded = plain.casefold()
        if country := COUNTRY_OF.get(plain.removesuffix("'s")):
            return self._meet(written, written, f"@{country}", NAME)
        if folded in _TIMES:
            return self._meet(written, written, folded, TIME)
        return self._meet(written, written, stem(folded), WORD_KIND)

    def _meet(self, key: str, written: str, unit: str, kind: int) -> Form:
        folded = written if kind == FIGURE else written.replace("’", "'").casefold()
        number = self._numbers.setdefault(folded, len(self._numbers))
        common = how_common(folded) if kind == WORD_KIND else _MIDDLING
        form = self._known[key] = Form(written, folded, unit, kind, common, number)
        return form

    def _find_names(self, sentences: Sequence[list[Token]]) -> None:
        """Marks as names the words that the story writes with a capital inside its sentences."""
        times = Counter(form for tokens in sentences for form in map(itemgetter(0), tokens))
        opening = Counter(tokens[0][0] for tokens in sentences if tokens)
        high: defaultdict[str, int] = defaultdict(int)
        low: defaultdict[str, int] = defaultdict(int)
        for form in self:
            if form.written[:1].islower():
                low[form.unit] += times[form]
            elif form.written[:1].isupper():
                high[form.unit] += times[form] - opening[form]
        for form in self:
            if form.kind == WORD_KIND and form.written[:1].isupper() and high[form.unit] > low[form.unit]:
                form.kind = NAME
                form.common = _MIDDLING
