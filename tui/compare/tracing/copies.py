"""The copy that two articles share, read in one direction: as if `source` had been there first.

    source  ──██▒▒██──────██─────     passages, with their edits from source to target
    target  ────██▒██─██───

Whoever weighs whose text it is reads each pair twice, once in each direction: every sign of a direction
is then written down once.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import takewhile
from operator import attrgetter
from typing import NamedTuple
from unicodedata import combining, normalize

from tui.compare.findings import Attribution, Edit, EditOp, Passage
from tui.compare.language.hedges import is_hedged
from tui.compare.language.names import RUN, is_small, strip_titles
from tui.compare.language.quotations import Quotation, quotations_of
from tui.compare.language.reporting import SPEECH
from tui.compare.language.values import figures
from tui.compare.language.written import Written, words_of
from tui.compare.spans import joined, mostly_inside, outside
from tui.compare.touching import Touching
from tui.compare.wordcount import WordCount, word_count
from tui.story import Article, Span

_FLIPPED: dict[EditOp, EditOp] = {"insert": "delete", "delete": "insert"}


class Word(NamedTuple):
    """A word where it stands; `form` is case folded, without a possessive ending."""

    start: int
    end: int
    form: str

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.start, self.end


class Name(NamedTuple):
    """A name where it stands: `opens` a sentence, or is `titled` (`Mayor Ana Ruiz`)."""

    start: int
    end: int
    text: str
    opens: bool
    titled: bool

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.start, self.end


class Telling:
    """One article, with what the signs ask for, each worked out once."""

    def __init__(self, article: Article, attributions: Sequence[Attribution], name: str = "") -> None:
        self.article = article
        self.text = article.text
        self.attributions = tuple(attributions)
        self.name = name or article.outlet

    @property
    def id(self) -> str:
        """The article's id."""
        return self.article.id

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """Its quotations, furniture left out."""
        return quotations_of(self.article)

    @cached_property
    def quoted(self) -> tuple[Span, ...]:
        """What stands between its quotation marks."""
        return joined(q.inner for q in self.quotations)

    @cached_property
    def quotations_by_place(self) -> Touching[Quotation]:
        """Its quotations by what stands between their marks."""
        return Touching(self.quotations, attrgetter("inner"))

    @cached_property
    def quoted_forms(self) -> list[frozenset[str]]:
        """The forms of the words of each quotation."""
        return [frozenset(self.forms_in(q.inner)) for q in self.quotations]

    @cached_property
    def all_quoted(self) -> frozenset[str]:
        """The forms of all words that it quotes."""
        return frozenset().union(*self.quoted_forms)

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """The capitalised names in its sentences, titles off."""
        found = []
        for sentence in self.sentences:
            for match in RUN.finditer(self.text, *sentence):
                bare = strip_titles(match.group().removesuffix("'s").removesuffix("’s"))
                if bare and not is_small(bare):
                    start = match.start() + match.group().rfind(bare)
                    titled = match.group() != bare and start > match.start()
                    found.append(Name(start, start + len(bare), bare, match.start() == sentence[0], titled))
        return tuple(found)

    @cached_property
    def said(self) -> tuple[Span, ...]:
        """What is given as somebody's words: quotations, and what a verb of saying reports."""
        spans = [q.inner for q in self.quotations]
        spans += [s for a in self.attributions if a.source and self.is_speech(a) for s in a.stretches]
        return joined(spans)

    def is_speech(self, attribution: Attribution) -> bool:
        """Whether the cue says that somebody spoke or wrote (`said`, `according to`, a colon)."""
        cue = self.text[slice(*attribution.cue)].lower() if attribution.cue else ""
        return cue.startswith("according") or (cue.split() or [""])[-1].strip(":,") in SPEECH or cue == ":"

    @cached_property
    def _written(self) -> Written:
        return words_of(self.article)

    def words(self, span: Span) -> list[Word]:
        """The words that lie wholly in a span."""
        inside = self._written.within(span)
        words, spans = self._written.words[inside], self._written.spans[inside]
        return [Word(start, end, _form(word)) for word, (start, end) in zip(words, spans, strict=True)]

    def places(self, span: Span) -> tuple[Span, ...]:
        """Where these words stand."""
        return self._written.spans[self._written.within(span)]

    def forms_in(self, span: Span) -> list[str]:
        """The forms of these words."""
        return list(map(_form, self._written.words[self._written.within(span)]))

    @cached_property
    def forms(self) -> frozenset[str]:
        """The forms of all its words."""
        return frozenset(map(_form, set(self._written.words)))

    @cached_property
    def parts(self) -> frozenset[str]:
        """The forms of its words without accents, those with hyphens in their parts too."""
        return frozenset(part for form in self.forms for part in (plain(form), *plain(form).split("-")))

    @cached_property
    def _figures(self) -> tuple[tuple[Span, float], ...]:
        return figures(self.text, 0, len(self.text))

    def figures(self, span: Span) -> list[tuple[Span, float]]:
        """The figures that lie wholly in a span, with their values."""
        first = bisect_left(self._figures, span[0], key=lambda found: found[0][0])
        return [
            f for f in takewhile(lambda f: f[0][0] < span[1], self._figures[first:]) if f[0][1] <= span[1]
        ]

    @cached_property
    def _counted(self) -> WordCount:
        return word_count(self.article)

    @property
    def size(self) -> int:
        """Its words outside the furniture."""
        return len(self._counted)

    def count(self, spans: Iterable[Span]) -> int:
        """Words outside the furniture in at least one of the spans."""
        return self._counted.inside(spans)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of its prose."""
        return self.article.sentences

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [start for start, _ in self.sentences]

    def sentence_at(self, at: int) -> Span | None:
        """The sentence that holds this offset."""
        k = bisect_right(self._sentence_starts, at) - 1
        if k < 0 or self.sentences[k][1] <= at:
            return None
        return self.sentences[k]

    def sentences_in(self, span: Span) -> tuple[Span, ...]:
        """The sentences that a span touches."""
        first = max(0, bisect_right(self._sentence_starts, span[0]) - 1)
        last = bisect_left(self._sentence_starts, span[1])
        return tuple(s for s in self.sentences[first:last] if s[1] > span[0])

    def hedged(self, span: Span) -> bool:
        """Whether what stands there says of itself that it is not sure."""
        return is_hedged(self.text[span[0] : span[1]])


@dataclass(frozen=True)
class Copy:
    """The passages of two articles, from `source` to `target`; `share` is the part of each one's words
    that stands in them."""

    source: Telling
    target: Telling
    passages: tuple[Passage, ...]
    share_source: float
    share_target: float

    @cached_property
    def turned(self) -> Copy:
        """The same copy, read in the other direction."""
        passages = tuple(sorted(_turned(p) for p in self.passages))
        return Copy(self.target, self.source, passages, self.share_target, self.share_source)

    @cached_property
    def in_source(self) -> tuple[Span, ...]:
        """The stretches of the source that stand in a passage, joined where they overlap."""
        return joined((p.a_start, p.a_end) for p in self.passages)

    @cached_property
    def in_target(self) -> tuple[Span, ...]:
        """The stretches of the target that stand in a passage, joined where they overlap."""
        return joined((p.b_start, p.b_end) for p in self.passages)

    @cached_property
    def kept(self) -> tuple[Edit, ...]:
        """The edits that keep words, in the order of the source."""
        kept = [e for p in self.passages for e in p.edits if e.op in ("equal", "move")]
        return tuple(sorted(kept, key=lambda e: e.a))

    @cached_property
    def _kept_starts(self) -> list[int]:
        return [edit.a[0] for edit in self.kept]

    def twins(self, span: Span) -> tuple[Span, ...]:
        """Where in the target the words that were kept of a span of the source stand, in its order."""
        first = max(0, bisect_left(self._kept_starts, span[0]) - 3)
        found = []
        for edit in self.kept[first:]:
            if edit.a[0] >= span[1]:
                break
            twin = edit.b if span[0] <= edit.a[0] and edit.a[1] <= span[1] else self._part(edit, span)
            if twin:
                found.append(twin)
        return tuple(sorted(found))

    def _part(self, edit: Edit, span: Span) -> Span | None:
        """Of kept words, those that stand inside a span of the source, as a span of the target."""
        here, there = self.source.places(edit.a), self.target.places(edit.b)
        inside = [k for k, (start, end) in enumerate(here) if span[0] <= start and end <= span[1]]
        if not inside or len(here) != len(there):
            return None
        return there[inside[0]][0], there[inside[-1]][1]

    @cached_property
    def kept_words(self) -> int:
        """Words of the target that were kept of the source."""
        return self.target.count(joined(edit.b for edit in self.kept))

    @property
    def unchanged(self) -> float:
        """The part (0 … 1) of the words of the target's passages that were kept of the source."""
        return self.kept_words / max(1, self.target.count(self.in_target))

    @cached_property
    def said_words(self) -> int:
        """Kept words that both give as somebody's."""
        spoken = joined(e.b for e in self.kept if mostly_inside(e.a, self.source.said))
        return self.target.count(spoken) - self.target.count(outside(spoken, self.target.said))

    @property
    def plain_words(self) -> int:
        """Kept words that at least one of the two gives as its own."""
        return self.kept_words - self.said_words


def plain(form: str) -> str:
    """A word without its accents, which many outlets leave out of names."""
    if form.isascii():
        return form
    return "".join(c for c in normalize("NFKD", form) if not combining(c))


@lru_cache(maxsize=1 << 14)
def _form(word: str) -> str:
    """A word without case and possessive ending."""
    return word.casefold().replace("’", "'").removesuffix("'s")


def _turned(p: Passage) -> Passage:
    edits = sorted((Edit(_FLIPPED.get(e.op, e.op), e.b, e.a) for e in p.edits), key=lambda e: (e.a, e.b))
    return Passage(p.b, p.b_start, p.b_end, p.a, p.a_start, p.a_end, p.kind, tuple(edits), p.family)
