"""A paragraph → its sentences.

    “It is so. We go,” he said. U.S.-U.K. talks resumed.
    └────────┘└───────────────┘ └──────────────────────┘

sentencex cuts; what it gets wrong is mended here:

- a quotation of several sentences is cut like other text (sentencex keeps it whole), but its closing
  mark stays with the sentence it closes, and its opening mark with the one it opens;
- no cut inside `U.S.-U.K.`, after titles and initials, before a lower-case letter, before `he said`;
- a cut after words that only look like abbreviations (`in May. The …`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from tui.story.span import Span
from tui.story.text import trimmed

_LOOKED_AT = 200  # characters before and after a cut
_OPENING, _CLOSING = "“„«‹‘‚([{", "”»›’)]}"
_EITHER = "\"'"  # a straight mark opens or closes
_QUOTES = re.compile("[“”„«»‹›\"]|(?<!\\w)[‘']|(?<=[.!?,…])['’](?!\\w)")
_UNSPACED_LANGUAGES = frozenset({"ja", "th", "zh"})

_NEVER_LAST = re.compile(
    r"(?:^|[\W_])(?:Adm|Amb|Att|Brig|Capt|Cllr|Cmdr|Col|Coun|Cpl|Cpt|Det|Drs?|Esq|Fr|Gen|Gov|Hon|Insp|Lt|Maj|"
    r"Messrs|Mlle|Mmes?|Mr|Mrs|Ms|Mx|Pres|Prof|Pvt|Reps?|Rev|Sens?|Sgt|Sra|Srta|Supt|Treas|vs|e\.g|i\.e|cf|viz)\.$"
)
_SELDOM_LAST = re.compile(r"(?:^|[\W_])(?:Mt|Sr|St|Ste)\.$")  # St. Louis, but also Main St.
_NEEDS_NUMBER = re.compile(
    r"(?:^|[\W_])(?:approx|apr|art|aug|ca|cap|chap|ch|dec|dez|div|feb|figs?|jan|jul|jun|mar|max|min|nos?|nov|nr|"
    r"oct|okt|paras?|pp?|pt|rs|secs?|sect|sept?|tel|vols?|v|§)\.$",
    re.I,
)
_INITIAL = re.compile(r"(?:^|[^\w.])(?:[^\W\d_a-zß-öø-ÿ]\.-?[ ]?)*[^\W\d_]\.$")
_CLOCK = re.compile(r"\b[ap]\.m\.$", re.I)
_DAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|E[SD]?T\b|GMT\b|[CMP][SD]?T\b")
_STARTERS = re.compile(  # words that begin a sentence and are no surname
    r"(?:An?|And|As|At|But|By|For|From|He|Her|His|However|I|If|In|It|Its|No|Not|On|One|Our|She|So|That|The|"
    r"Their|Then|There|These|They|This|Those|Though|To|Under|We|What|When|While|Who|Why|With|Yet|You)\b"
)
_WORD_OF_SAYING = (
    "said|says|saying|asked|asks|told|tells|added|adds|replied|replies|wrote|writes|tweeted|posted|shouted|"
    "cried|recalled|recalls|insisted|insists|explained|explains|noted|notes|joked|jokes|warned|warns|quipped"
)
_SPEAKER_FOLLOWS = re.compile(
    rf"(?:[^\W_][^\s,;:.!?]*\s+){{1,4}}(?:{_WORD_OF_SAYING})"
    r"(?:[.,;:]|\s+(?:after|as|at|before|by|during|from|in|of|on|to|via|when|while|with|\w+ly)\b)"
)
# sentencex takes these words for abbreviations, and brackets for the middle of a sentence.
_MISSED = re.compile(
    r"\b(?:[Mm]ay|arc|art|con|etc|fed|id|ill|me|min|miss|no|ok|ore)\.\s+(?=[^\w\s]?[^\W\d_a-z])"
    r"|[a-z]{3}[.!?][)\]]\s+(?=[^\w\s]?[^\W\d_a-z])"
    rf"|[a-z]{{2}}\.\s+(?={_STARTERS.pattern})"
)


def split_sentences(text: str, start: int, end: int, language: str = "en") -> tuple[Span, ...]:
    """The sentences of the paragraph `text[start:end]`, as offsets in `text`, without white space around
    them; every character but white space is in exactly one.  `language`: ISO 639-1."""
    cuts = [start, *_cuts(text, start, end, language), end]
    spans = (trimmed(text, a, b) for a, b in pairwise(cuts))
    return tuple(span for span in spans if span)


def _cuts(text: str, start: int, end: int, language: str) -> Iterator[int]:
    """Where sentences begin after the first one, in order: each with a letter or digit of its own."""
    last_word = next((i for i in range(end - 1, start, -1) if text[i].isalnum()), start)
    last = start
    for proposed in _proposed(text[start:end], language):
        cut = _beside_quotes(text, start, start + proposed, end)
        if last < cut <= last_word and _stands(text, last, cut, end, language):
            yield cut
            last = cut


def _proposed(paragraph: str, language: str) -> list[int]:
    """Where sentencex cuts, line ends taken for spaces and quotation marks out of its way."""
    from sentencex import get_sentence_boundaries  # type: ignore[import-untyped]  # it ships no types

    plain = re.sub(r"\s", " ", paragraph)
    if language not in _UNSPACED_LANGUAGES:
        plain = _QUOTES.sub(" ", plain)
    found = {int(b["end_index"]) for b in get_sentence_boundaries(language, plain)}
    if language == "en":
        found.update(m.end() for m in _MISSED.finditer(plain))
    return sorted(found)


def _beside_quotes(text: str, start: int, cut: int, end: int) -> int:
    """The cut, moved so that closing marks stand before it and opening ones after it."""
    left = cut
    while left > start and (text[left - 1].isspace() or text[left - 1] in _OPENING + _CLOSING + _EITHER):
        left -= 1
    right = cut
    while right < end and (text[right].isspace() or text[right] in _OPENING + _CLOSING + _EITHER + ".!?"):
        right += 1
    cut = left
    for i in range(left, right):
        closing = text[i] in _CLOSING or (text[i] in _EITHER and _closes(text, start, i, right))
        stray = text[i] in ".!?" and i > left and text[i + 1 : i + 2].isspace()  # a second full stop: `. .`
        if closing or stray:
            cut = i + 1
        elif not text[i].isspace():
            break
    return cut


def _closes(text: str, start: int, at: int, right: int) -> bool:
    """Whether the straight mark at `at` closes a quotation: it stands behind a word and not before one;
    where that tells nothing, an odd number of such marks stands before it."""
    behind = at > start and not text[at - 1].isspace()
    before = at + 1 == right or not text[at + 1].isspace()
    if behind != before:
        return behind
    return text.count(text[at], max(start, at - _LOOKED_AT), at) % 2 == 1


def _stands(text: str, last: int, cut: int, end: int, language: str) -> bool:
    """Whether a sentence really ends at `cut`, `last` being where it began."""
    ended = text[max(last, cut - _LOOKED_AT) : cut].rstrip()
    rest = text[cut : min(end, cut + _LOOKED_AT)].lstrip()
    following = rest.lstrip(_OPENING + _EITHER)
    if not any(c.isalnum() for c in ended) or not following or following[0].islower():
        return False
    if _no_space(ended, rest, text[cut]):
        return False
    if _NEVER_LAST.search(ended) or re.fullmatch(r"[\W_]*\d{1,3}\.", ended):
        return False
    if _SELDOM_LAST.search(ended) and not _STARTERS.match(following):
        return False
    if ended[-1] == "." and following[0].isdigit() and _NEEDS_NUMBER.search(ended):
        return False
    if language == "de" and re.search(r"\b\d{1,2}\.$", ended):  # der 2. Weltkrieg
        return False
    if language == "ja" and ended[-1] == "」" and following[0] == "と":  # 「…。」と言った
        return False
    if _CLOCK.search(ended) and _DAY.match(following):
        return False
    if _INITIAL.search(ended) and rest[0] == following[0] and not _STARTERS.match(following):
        return not _name_goes_on(ended)
    exclaimed = ended[-1] in _CLOSING + _EITHER and ended[-2:-1] in ("!", "?")
    return not (exclaimed and _SPEAKER_FOLLOWS.match(rest))


def _no_space(ended: str, rest: str, at_cut: str) -> bool:
    """A full stop inside a word (`U.K.`, `example.com`), not one before a forgotten space (`end.The`)."""
    if at_cut.isspace() or ended[-1] != "." or not at_cut.isalnum():
        return False
    return not (ended[-3:-1].isalpha() and ended[-3:-1].islower() and rest[:1].isupper())


def _name_goes_on(ended: str) -> bool:
    """Whether the capital with its full stop at the end of `ended` is an initial, and not the last word
    of a sentence (`Plan B.`): a name or nothing stands before it."""
    words = ended.split()
    return len(words) == 1 or words[-2][:1].isupper() or words[-1].count(".") > 1
