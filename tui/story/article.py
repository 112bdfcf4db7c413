"""What is compared: a `Story` is a set of `Article`s about one event.

Both are frozen and equal for equal input.  An article is its text and what was said about it from
outside (a manifest, front matter, the file's name).  What the text itself shows (title, paragraphs,
sentences, page furniture) is its `layout`: it is worked out the first time somebody asks, so that
a program that only wants shared wording pays for no sentences.

    Article
      id, file, outlet, url, note, sha256      from outside
      text                                      cleaned, every offset as in the file
      given_title, given_date                   from outside, or None
      title, title_span, date, furniture …      from outside first, else from the layout

A `Span` is `(start, end)`, half-open, in Unicode code points of `Article.text`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from tui.story.laying_out import outline, with_sentences
from tui.story.layout import Layout, Paragraph
from tui.story.span import Span


class Known(NamedTuple):
    """What is worked out of an article's text by now: None for what nobody has asked for."""

    layout: Layout | None
    outline: Layout | None
    words: int | None


@dataclass(frozen=True, slots=True)
class Article:
    """One outlet's text.  `sha256` is of the file's bytes, `date` is ISO 8601 or None."""

    id: str
    text: str
    file: str
    outlet: str
    given_title: str | None = None
    given_date: str | None = None
    url: str | None = None
    note: str | None = None
    sha256: str = ""
    _layout: Layout | None = field(default=None, init=False, repr=False, compare=False)
    _outline: Layout | None = field(default=None, init=False, repr=False, compare=False)
    _words: int | None = field(default=None, init=False, repr=False, compare=False)

    @property
    def layout(self) -> Layout:
        """Title, paragraphs, sentences and furniture, worked out once."""
        if self._layout is None:
            object.__setattr__(self, "_layout", with_sentences(self.text, self.outline))
        assert self._layout is not None
        return self._layout

    @property
    def outline(self) -> Layout:
        """The layout, perhaps still without sentences: they take as long as all else in it, and nobody who
        only reads the text needs them."""
        if self._layout is None and self._outline is None:
            object.__setattr__(self, "_outline", outline(self.text, self.given_title))
        known = self._layout or self._outline
        assert known is not None
        return known

    @property
    def title(self) -> str | None:
        """The title as given from outside, else as it stands in the text, else None."""
        if self.given_title:
            return self.given_title
        span = self.outline.title
        return self.text[span[0] : span[1]] if span else None

    @property
    def title_span(self) -> Span | None:
        """Where the title stands in the text; None when it does not."""
        return self.outline.title

    @property
    def date(self) -> str | None:
        """The article's date (ISO 8601), given from outside or printed in the text."""
        return self.given_date or self.outline.date

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """All paragraphs in order, furniture and headings among them."""
        return self.layout.paragraphs

    @property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of the article's prose: no title, no headings, no furniture."""
        return tuple(s for p in self.layout.paragraphs if p.kind == "prose" for s in p.sentences)

    @property
    def furniture(self) -> tuple[Span, ...]:
        """Page text that is not the article, in order, never overlapping."""
        return self.outline.furniture

    @property
    def words(self) -> int:
        """Words outside the furniture, counted once."""
        if self._words is None:
            from tui.story.text import count_words

            aside = sum(count_words(self.text[start:end]) for start, end in self.furniture)
            object.__setattr__(self, "_words", count_words(self.text) - aside)
        assert self._words is not None
        return self._words

    @property
    def known(self) -> Known:
        """What is worked out by now; for `take`."""
        return Known(self._layout, self._outline, self._words)

    def take(self, known: Known) -> None:
        """Take over what another process has worked out of the same text."""
        for name, found in known._asdict().items():
            if found is not None:
                object.__setattr__(self, f"_{name}", found)


@dataclass(frozen=True, slots=True)
class Story:
    """The articles about one event, in reading order; `notes` say what was left out and why."""

    title: str
    articles: tuple[Article, ...]
    notes: tuple[str, ...] = ()

    @classmethod
    def from_texts(cls, texts: Mapping[str, str], title: str = "") -> Story:
        """A story of plain texts by id, for programs and tests.  Nothing is laid out yet."""
        from hashlib import sha256

        from tui.story.text import clean

        return cls(
            title=title,
            articles=tuple(
                Article(
                    id=name,
                    text=clean(text),
                    file=name,
                    outlet=name,
                    sha256=sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
                )
                for name, text in texts.items()
            ),
        )

    def __getitem__(self, article_id: str) -> Article:
        """The article with this id; KeyError when there is none."""
        for article in self.articles:
            if article.id == article_id:
                return article
        raise KeyError(article_id)
