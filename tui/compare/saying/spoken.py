"""What an article says that somebody said, sentence by sentence: between quotation marks or told.

“We stay. We always stay,” Ruiz said, adding that no one would leave.
 └ piece ┘ └── piece ────┘                     └──── piece ───────┘
   direct      direct                              told
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter

from tui.compare.findings import Attribution
from tui.compare.language.english import TAGS, word_set
from tui.compare.language.points import points
from tui.compare.language.quotations import quotations_of
from tui.compare.language.reading import Line, Reading
from tui.compare.language.reporting import SPEECH
from tui.compare.language.stems import stem
from tui.compare.spans import common
from tui.compare.touching import Touching
from tui.story import Article, Span, Story
from tui.story.text import WORD

_SEAT = re.compile(r"\b(?:(?:10 )?Downing Street|(?:Number|No\.?) (?:10|Ten))\b")
"""The prime minister's office goes by its address."""

_NOBODY = word_set("""
    statement statements official officials source sources spokesman spokeswoman spokesperson report reports
    mr mrs ms dr minister president leader user users people group
    """)


@dataclass(frozen=True, slots=True)
class Piece:
    """Words `first` … `last` (exclusive) of line number `line`, said by `speaker`.

    `quotation` numbers the quotation marks it stands in; None when it is told.  `title` when every word
    between the marks that is no small one has its capital, as in the title of a work."""

    line: int
    article: int
    span: Span
    stems: tuple[str, ...]
    speaker: str | None
    quotation: int | None
    title: bool = False

    @property
    def direct(self) -> bool:
        """Whether it stands between quotation marks."""
        return self.quotation is not None


def read_pieces(story: Story, reading: Reading, told: Mapping[str, Touching[Attribution]]) -> list[Piece]:
    """Every piece of the story, in its order; `told` are the attributions of each article."""
    pieces: list[Piece] = []
    line = 0
    for number, article in enumerate(story.articles):
        first = line
        while line < len(reading.lines) and reading.lines[line].article == number:
            line += 1
        pieces += _of_article(article, reading.lines[first:line], first, told[article.id])
    return pieces


def speaker_of(span: Span, attributions: Sequence[Attribution]) -> str | None:
    """Whom the article names for the words at `span`; `attributions` are those of its own that touch them."""
    said = said_at(span, attributions)
    return said.speaker if said else None


def said_at(span: Span, attributions: Sequence[Attribution]) -> Attribution | None:
    """The attribution that most of the words at `span` belong to."""
    best, most = None, 0
    for attribution in attributions:
        if attribution.content[0] >= span[1] or attribution.content[1] <= span[0]:
            continue
        for start, end in attribution.stretches:
            shared = common((start, end), span)
            if shared > most and shared * 2 >= span[1] - span[0]:
                best, most = attribution, shared
    return best


def is_speech(text: str, attribution: Attribution) -> bool:
    """Whether it is by what somebody says, not by what he does or feels."""
    if not attribution.cue:
        return True
    cue = text[slice(*attribution.cue)].lower().split()
    return (
        cue[0] == "according"
        or cue[-1].strip(":,") in SPEECH
        or text.startswith(" that ", attribution.cue[1])
    )


def same_speaker(one: str | None, other: str | None) -> bool:
    """Whether two names of speakers may be one's: they share a word that is no title."""
    return bool(one and other and not name_stems(one).isdisjoint(name_stems(other)))


def is_somebody(name: str | None) -> bool:
    """Whether a speaker is named or described, not only pointed to (`he`, `the statement`)."""
    return bool(name and (name_stems(name) or name.endswith(" group")))


def is_named_in(name: str, words: str) -> bool:
    """Whether a name of two words or more stands among the words, in whatever order."""
    wanted = name_stems(name)
    return len(wanted) > 1 and wanted <= name_stems(words)


@lru_cache(maxsize=4096)
def name_stems(name: str) -> frozenset[str]:
    """The stems of a speaker's name without small words, titles and words that anybody may be called by."""
    name = _SEAT.sub("prime minister's office", name)
    words = {m.group().casefold().replace("’", "'").removesuffix("'s") for m in WORD.finditer(name)}
    parts = {part for word in words for part in (word, *word.split("-"))}
    return frozenset(stem(part) for part in parts if part not in TAGS and part not in _NOBODY)


def _of_article(
    article: Article, lines: Sequence[Line], first: int, told: Touching[Attribution]
) -> Iterator[Piece]:
    quotations = quotations_of(article)
    quoted = Touching(quotations, attrgetter("inner"))
    starts = [line.span[0] for line in lines]
    taken: list[tuple[Span, int | None]] = [(q.inner, k) for k, q in enumerate(quotations)]
    for attribution in told.all:
        if not is_speech(article.text, attribution):
            continue
        taken += [
            (point, None)
            for stretch in attribution.stretches
            if not any(common(stretch, q.inner) * 2 > stretch[1] - stretch[0] for q in quoted.at(stretch))
            for point in points(article.text, stretch)
        ]
    for span, quotation in sorted(taken, key=lambda entry: entry[0]):
        for k in range(max(0, bisect_right(starts, span[0]) - 1), len(lines)):
            line = lines[k]
            if line.span[0] >= span[1]:
                break
            words = line.between(*span)
            if words:
                held = (line.spans[words[0]][0], min(line.spans[words[-1]][1], span[1]))
                speaker = speaker_of(held, told.at(held))
                stems = line.stems[words[0] : words[-1] + 1]
                title = quotation is not None and _is_title(article.text[held[0] : held[1]])
                yield Piece(first + k, line.article, held, stems, speaker, quotation, title)


def _is_title(words: str) -> bool:
    """Whether two or more words have capitals, and all that are no small ones."""
    found = [w for w in WORD.findall(words) if w.casefold() not in TAGS]
    return len(found) > 1 and all(w[0].isupper() for w in found)
