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
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from tui.compare.english import MODALS, NOT_PASTS, PLURALS, TAGS
from tui.compare.quotations import Quotation
from tui.compare.reporting import NOUNLIKE, VERBS
from tui.story import Span

_NOUN_FORMS = frozenset(word for word, verb in VERBS.items() if verb.lemma in NOUNLIKE and verb.form in "bs")
_TAKES_INFINITIVE = frozenset(word for word, verb in VERBS.items() if "i" in verb.frame)
_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*[^\W_]*|[^\W_]+(?:[.'’&/-][^\W_]+)*(?:['’](?=\W|$))?|\.{2,}|[^\w\s]")


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
    tags: list[str] = []
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []

    def put(tag: str, word: str, begin: int, stop: int) -> None:
        tags.append(tag)
        words.append(word)
        starts.append(begin)
        ends.append(stop)

    stops = [e for _, e in sentences]
    at = start
    for quotation in (*quotations, None):
        until = quotation.start if quotation else end
        for match in _TOKEN.finditer(text, at, until):
            word = match.group()
            low = word.lower().replace("’", "'")
            _stop_before(match.start(), tags, words, starts, ends, stops)
            put(_tag(word, low, tags, headline), low, match.start(), match.end())
        if quotation:
            _stop_before(quotation.start, tags, words, starts, ends, stops)
            put("Q", text[quotation.inner[1] - 1], quotation.start, quotation.end)
            at = quotation.end
    _stop_before(end + 1, tags, words, starts, ends, stops)
    _settle_nouns(tags, words)
    kept = [k for k, tag in enumerate(tags) if tag != "!"]
    return Line(
        "".join([tags[k] for k in kept]),
        tuple([words[k] for k in kept]),
        tuple([starts[k] for k in kept]),
        tuple([ends[k] for k in kept]),
    )


def _stop_before(
    at: int, tags: list[str], words: list[str], starts: list[int], ends: list[int], stops: list[int]
) -> None:
    """Put the end of a sentence after the last token when one lies between it and `at`."""
    if not tags or tags[-1] == ".":
        return
    near = bisect_left(stops, ends[-1] - 2 * (tags[-1] == "Q"))
    if near < len(stops) and stops[near] <= at:
        if tags[-1] == "!":
            tags[-1] = "."
        else:
            tags.append(".")
            words.append(".")
            starts.append(ends[-1])
            ends.append(ends[-1])


def _settle_nouns(tags: list[str], words: list[str]) -> None:
    """`claims`, `report`, `plan` …: K where they stand as verbs, n where they stand as nouns.

    A verb follows a pronoun or a modal, or a noun that agrees with it while something that can be its
    content comes next (`critics claim the plan`), or it is the only verb its sentence can have.
    """
    for k, tag in enumerate(tags):
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
        agrees = before in "UnQ)," and (before != "n" or _is_plural(words[j]) == plural)
        if agrees and (after in "SQDNMU:" or (after == "T" and words[k] in _TAKES_INFINITIVE)):
            continue
        if agrees and after in "n0g" and (_opens(tags, k) or not _has_verb_beside(tags, k)):
            continue
        if agrees and after == "." and _closes(tags, k):
            continue
        tags[k] = "n"


def _opens(tags: list[str], k: int) -> bool:
    """Whether nothing but one noun phrase stands between the start of the sentence and token k."""
    j = k - 1
    while j >= 0 and tags[j] in "DnU0B":
        j -= 1
    return j < 0 or tags[j] in ".C"


def _closes(tags: list[str], k: int) -> bool:
    """Whether token k ends its sentence with a noun phrase between it and a comma."""
    j = k - 1
    while j >= 0 and tags[j] in "DnU0":
        j -= 1
    return j > 0 and tags[j] in ",Q"


def _is_plural(word: str) -> bool:
    return word in PLURALS or (word.endswith("s") and not word.endswith(("ss", "'s", "us", "is")))


def _has_verb_beside(tags: list[str], k: int) -> bool:
    """Whether the sentence around token k has another finite verb."""
    row = "".join(tags)
    begin = row.rfind(".", 0, k) + 1
    end = row.find(".", k)
    rest = row[begin:k] + row[k + 1 : end if end >= 0 else len(row)]
    return any(letter in rest for letter in "AVK")


def _tag(word: str, low: str, before: list[str], headline: bool) -> str:
    tag = TAGS.get(low)
    if tag and not (tag == "V" and low in VERBS):
        return tag
    first = word[0]
    if low in VERBS:
        if first.isupper() and before and before[-1] != "." and not headline:
            return "U"
        return "G" if VERBS[low].form == "g" else "K"
    if not first.isalnum():
        if first in ".!?…":
            return "!"
        if first in "–—―-":
            return "-"
        if first in "([":
            return "("
        if first in ")]":
            return ")"
        return first if first in ",;:" else "n"
    if first.isdigit():
        return "0"
    if first.isupper():
        return "U"
    if low.endswith("ed") and low not in NOT_PASTS:
        return "V"
    if low.endswith("ly"):
        return "B"
    if low.endswith("ing"):
        return "g"
    return "n"
