"""A paragraph as a row of tagged tokens, so that grammar can be read off without a parser.

    “We stay,” Mr Ode told reporters on Friday. Nobody had asked.
    Q          U  U   K    n         P  E     . N      A   K    .

A whole quotation is one token, whatever stands in it.  The letters:

    Q quotation        U capitalised     n any other word      0 number        E weekday, month
    N pronoun          M him, them       R who, which          D the, her …    P preposition
    A auxiliary        X not             T to                  B adverb        C and, or, but
    K reporting verb   G its -ing form   V another verb        g another -ing  S that, because, when …
    . sentence end     , ; : ( )         - dash

They come from closed lists, from the reporting verbs and from word endings: right often enough to
tell where a noun phrase or a clause ends, at about 2 µs a word.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from tui.compare.language.english import MODALS, NOT_ADVERBS, NOT_PASTS, PLURALS, TAGS
from tui.compare.language.quotations import Quotation
from tui.compare.language.reporting import NOUNLIKE, VERBS
from tui.story import Span

_NOUN_FORMS = frozenset(word for word, verb in VERBS.items() if verb.lemma in NOUNLIKE and verb.form in "bs")
_SIGNS = (("–—―-", "-"), ("([", "("), (")]", ")"))
_TAKES_INFINITIVE = frozenset(word for word, verb in VERBS.items() if "i" in verb.frame)
_LONGEST = 250
"""Tokens after which a sentence ends all the same: what goes on longer is a list or garbled."""

_TOKEN = re.compile(
    r"\d+(?:[.,:]\d+)*(?:-?[^\W_]+)*|[^\W_]+(?:[.'’&/-][^\W_]+)*(?:['’](?=\W|$))?|\.{2,}|[^\w\s]"
)


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph (or title) in tokens: `tags[k]` is the letter of `words[k]`, which stands at
    `starts[k] … ends[k]` of the article's text.  Words are in lower case; of a quotation the last
    character inside its marks is kept."""

    tags: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def sentence(self, k: int) -> tuple[int, int]:
        """First and one past the last token (its `.` left out) of the sentence that token k is in."""
        begin = self.tags.rfind(".", 0, k) + 1
        end = self.tags.find(".", k)
        return begin, (len(self.tags) if end < 0 else end)

    def span(self, begin: int, end: int) -> Span:
        """Where tokens begin … end stand in the text."""
        return self.starts[begin], self.ends[end - 1]


def read_line(
    text: str,
    start: int,
    end: int,
    sentences: Iterable[Span],
    quotations: Iterable[Quotation],
    headline: bool = False,
) -> Line:
    """The tokens of text[start:end]; `quotations` are those inside it, `sentences` too.  In a
    headline capital letters say nothing."""
    row = _Row(sorted(stop for _, stop in sentences))
    at = start
    for quotation in quotations:
        row.read(text, at, quotation.start, headline)
        last = text[quotation.inner[1] - 1]
        row.put("Q", last, quotation.start, quotation.end)
        at = quotation.end
    row.read(text, at, end, headline)
    row.stop()
    _settle_nouns(row.tags, row.words)
    return Line("".join(row.tags), tuple(row.words), tuple(row.starts), tuple(row.ends))


class _Row:
    """The tokens of a line while they are read; `.` is put where a sentence ends."""

    __slots__ = ("ends", "limit", "next_stop", "starts", "stops", "tags", "words")

    def __init__(self, stops: list[int]) -> None:
        self.stops = stops[::-1]
        self.next_stop = self.stops[-1] if stops else sys.maxsize
        self.limit = _LONGEST
        self.tags: list[str] = []
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []

    def put(self, tag: str, word: str, start: int, end: int) -> None:
        """One more token, after the end of the sentence before it."""
        if start >= self.next_stop or len(self.tags) >= self.limit:
            self.stop()
            while self.stops and start >= self.stops[-1]:
                self.stops.pop()
            self.next_stop = self.stops[-1] if self.stops else sys.maxsize
        self.tags.append(tag)
        self.words.append(word)
        self.starts.append(start)
        self.ends.append(end)

    def stop(self) -> None:
        """The end of a sentence, unless one stands there already."""
        self.limit = len(self.tags) + _LONGEST
        if self.tags and self.tags[-1] != ".":
            self.tags.append(".")
            self.words.append(".")
            self.starts.append(self.ends[-1])
            self.ends.append(self.ends[-1])

    def read(self, text: str, start: int, end: int, headline: bool) -> None:
        """The tokens of text[start:end], which holds no quotation."""
        tags = self.tags
        put_tag, put_word = tags.append, self.words.append
        put_start, put_end = self.starts.append, self.ends.append
        for match in _TOKEN.finditer(text, start, end):
            word = match.group()
            low, tag = _known(word)
            if tag == "!":
                continue
            begin, stop = match.span()
            if tag in "KG" and tags and not headline and word[0].isupper() and begin < self.next_stop:
                tag = "U"
            if begin >= self.next_stop or len(tags) >= self.limit:
                self.put(tag, low, begin, stop)
            else:
                put_tag(tag)
                put_word(low)
                put_start(begin)
                put_end(stop)


@lru_cache(maxsize=1 << 15)
def _known(word: str) -> tuple[str, str]:
    """A word in lower case and its letter; `!` for signs that say nothing."""
    low = word.lower().replace("’", "'")
    return low, _tag(word, low)


def _settle_nouns(tags: list[str], words: list[str]) -> None:
    """`claims`, `report`, `plan` …: K where they stand as verbs, n where they stand as nouns.

    A word behind a modal is a verb; an -ed form after an article is an adjective (`a retired judge`).
    A verb follows a pronoun or a modal, or a noun that agrees with it while something that can be its
    content comes next (`critics claim the plan`), or it is the only verb its sentence can have.
    """
    for k, tag in enumerate(tags):
        if tag in "VK" and k and tags[k - 1] == "D" and words[k].endswith("ed") and tags[k + 1] in "nUg":
            tags[k] = "n"
        if tag == "n" and k and tags[k - 1] == "A" and words[k - 1] in MODALS:
            tags[k] = "V"
        if tag != "K" or words[k] not in _NOUN_FORMS:
            continue
        j = k - 1
        while j >= 0 and tags[j] in "BX":
            j -= 1
        before = tags[j] if j >= 0 else "."
        if before in "NRT" or (before == "A" and words[j] in MODALS):
            continue
        after = tags[k + 1] if k + 1 < len(tags) else "."
        plural = not words[k].endswith("s")
        agrees = before in "UnQ),E0" and (before != "n" or _is_plural(words[j]) == plural)
        alone = before in "UnE)," and not _has_verb_beside(tags, k)
        content = after in "SQDNMU:" or (after == "T" and words[k] in _TAKES_INFINITIVE)
        if (
            (agrees and content)
            or (alone and (content or after in "n0g"))
            or (before in "UnE" and after in "SQ")
        ):
            continue
        if agrees and after in "n0g" and _opens(tags, k):
            continue
        if _tags_speech(tags, k) and (agrees or after in "PEB"):
            continue
        tags[k] = "n"


def _opens(tags: list[str], k: int) -> bool:
    """Whether nothing but one noun phrase stands between the start of the sentence and token k."""
    j = k - 1
    while j >= 0 and tags[j] in "DnU0B":
        j -= 1
    return j < 0 or tags[j] in ".C"


def _tags_speech(tags: list[str], k: int) -> bool:
    """Whether a noun phrase and token k stand behind a quotation, or behind a comma and end the sentence:
    `“…,” Ode reports on Monday`, `…, records show.`"""
    j = k - 1
    while j >= 0 and tags[j] in "DnU0g":
        j -= 1
    if j < 0 or j == k - 1:
        return False
    return tags[j] == "Q" or (tags[j] == "," and (tags[j - 1] == "Q" or tags[k + 1 : k + 2] in ([], ["."])))


def _is_plural(word: str) -> bool:
    return word in PLURALS or (word.endswith("s") and not word.endswith(("ss", "'s", "us", "is")))


def _has_verb_beside(tags: list[str], k: int) -> bool:
    """Whether the sentence around token k has another finite verb."""
    row = "".join(tags)
    begin = row.rfind(".", 0, k) + 1
    end = row.find(".", k)
    rest = row[begin:k] + row[k + 1 : end if end >= 0 else len(row)]
    return any(letter in rest for letter in "AVK")


def _tag(word: str, low: str) -> str:
    tag = TAGS.get(low)
    if low in VERBS and tag in {None, "V"}:
        return "G" if VERBS[low].form == "g" else "K"
    if tag:
        return tag
    first = word[0]
    if not first.isalnum():
        if first in ".!?…'’‘\"“”„«»":
            return "!"
        for signs, letter in _SIGNS:
            if first in signs:
                return letter
        return first if first in ",;:" else "n"
    if first.isdigit():
        return "0"
    if first.isupper():
        return "U"
    if low.endswith("ed") and low not in NOT_PASTS:
        return "V"
    if low.endswith("ly") and low not in NOT_ADVERBS:
        return "B"
    return "g" if low.endswith("ing") else "n"
