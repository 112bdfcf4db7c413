"""Where one clause of an English sentence ends and the next begins, told from its words alone.

    Prigozhin took Rostov | and his men marched on | after months of complaints | which nobody heard

A conjunction, a relative pronoun, a verb of saying or an -ing form may be such a joint.  Without a
parser its neighbours have to tell: `and` joins clauses when a verb follows soon and one stood before;
`who` behind a bare noun only says which one is meant, so nothing is cut there; `two days after` goes
with what comes after it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from tui.compare.language.english import PREPOSITIONS, PRESENTS, word_set
from tui.story import Span
from tui.story.text import WORD

_SUBORDINATE = word_set("""
    after because before although though while whereas unless until since despite when where which
    who whose whom if whether but so yet as once amid saying adding according including leaving
    following citing warning
    """)
_BARE = word_set("""
    after because before although though while whereas unless until but despite which who whose when
    saying amid following
    """)
_FRONTED = word_set("""
    after before although though while whereas despite because since when if unless until as once amid
    following
    """)
_DETERMINER = word_set("the a an his her its their our my some many most all no one two three")
_JOIN = word_set("and or nor but")
_RELATIVE = word_set("which whom whose who")
_BEFORE_RELATIVE = word_set("in of to for from with by on at under during through among")
_OPENER = word_set("that who which when where if because while although though whether")
SAYING = word_set("""
    said says say told added adds announced announces claimed claims insisted insists warned warns
    stated states argued argues noted notes believe believes reported reports wrote writes suggested
    suggests confirmed confirms denied denies estimated estimates acknowledged acknowledges
    explained explains declared declares think thinks thought indicated indicates conceded concedes
    stressed stresses mentioned mentions shows showed found finds predicted predicts alleges alleged
    complained complains replied replies recalled recalls accused accuses emphasized emphasised
    tweeted posted promised promises vowed vows hopes hoped expects expected
    """)
_VERBS = PRESENTS | word_set("""
    is are was were be been has have had will would can could may might must should shall did does
    do isn't aren't wasn't weren't hasn't haven't won't wouldn't can't couldn't doesn't don't didn't
    it's he's she's they're went came took made gave got left met held led found kept lost won fell
    rose grew sent spent built bought brought thought fought caught sought sold spoke chose broke
    stole wrote drove flew began ran saw shot struck threw knew heard stood felt paid wore withdrew
    swore became put set cut let hit shut told said says quit cost hurt beat bet split ate drew
    shook sang sat slept swept taught tore woke hid hung laid lay lit rode sank shone slid stuck
    swam swung wound dealt fed fled bore bit blew
    """)
_SUBJECT = word_set("he she it they we i you there this that these those who which")
_OPENING = _SUBORDINATE | _BARE | _RELATIVE | _JOIN | _SUBJECT | {"as", "that"}
"""Words one of which a clause opens with, unless it opens with an -ing form or behind a verb of saying: asked
first, because nine words in ten are none."""
_TIMED = word_set("after before since until")
_MEASURE = word_set("""
    moment moments second seconds minute minutes hour hours day days night nights week weeks weekend
    month months year years decade decades
    """)
_AMOUNT = _MEASURE | word_set("""
    a an the few several many one two three four five six seven eight nine ten eleven twelve dozen couple
    of half about almost nearly some more less than or just only barely exactly roughly over under
    """)
_LEANING = word_set("even just only shortly soon right immediately long ever not partly largely mainly")
_AS_MUCH = PREPOSITIONS | word_set("soon well long far much such same just")
_CLAUSE = 10
_REPORTED = 7
_AFTER_COMMA = 5
_CLOSE = 3
_BARE_SUBJECT = 5
"""So many words without a verb, before `, who` or `, while`, are the subject of what comes later."""


class _Word(NamedTuple):
    low: str
    capital: bool
    start: int
    end: int
    comma: bool
    """Whether a comma stands before it."""


@lru_cache(maxsize=1 << 12)
def joints(text: str, span: Span) -> tuple[Span, ...]:
    """The gaps of `span` at which its clauses meet, in order: each from the end of one word to the
    beginning of the next, in code points of `text`.  Kept, since claims, quotations and
    sources cut the same sentences."""
    words = _read(text, span)
    found = []
    begun = 0
    fronted = bool(words) and words[0].low in _FRONTED
    for k in range(1, len(words)):
        if fronted and words[k].comma and k > _CLOSE:
            fronted = False
            at = k if _opens_clause(words[k]) else None
        else:
            at = _joint(words, begun, k)
        if at:
            found.append(_gap(text, words[at - 1].end, words[at].start))
            begun = k
    return tuple(found)


def _gap(text: str, left: int, right: int) -> Span:
    """What stands between two words without the signs that belong to them (`5% | $40`)."""
    while left < right and not text[left].isspace():
        left += 1
    while right > left and not text[right - 1].isspace():
        right -= 1
    return left, right


def is_clause(text: str, span: Span) -> bool:
    """Whether `span` may be read by itself: not an infinitive, and with a verb."""
    words = _read(text, span)
    opening = [word.low for word in words[:2] if word.low != "not"]
    return opening[:1] != ["to"] and _verb_soon(words, 0, _CLAUSE)


def has_verb(text: str, span: Span) -> bool:
    """Whether one of the words of `span` is a finite verb, as far as words tell."""
    return any(_is_verb(_low(match.group())) for match in WORD.finditer(text, *span))


def _read(text: str, span: Span) -> list[_Word]:
    words: list[_Word] = []
    for match in WORD.finditer(text, *span):
        comma = bool(words) and "," in text[words[-1].end : match.start()]
        written = match.group()
        words.append(_Word(_low(written), written[:1].isupper(), *match.span(), comma))
    return words


def _joint(words: Sequence[_Word], begun: int, k: int) -> int | None:
    """The first word of the clause that word k opens or leads into, if it does; the clause before it
    began at `begun`."""
    word, last = words[k], words[k - 1]
    if word.low not in _OPENING and last.low not in SAYING and not word.low.endswith("ing"):
        return None
    if word.low in _RELATIVE and last.low in _BEFORE_RELATIVE:
        return k - 1
    if word.low in _BARE and not word.comma:
        return _opening(words, k) if _hangs_on(words, begun, k) else None
    if word.comma and (word.low in _SUBORDINATE or word.low in _SUBJECT or _is_ing(word)):
        return k if k - begun > _BARE_SUBJECT or _verb_before(words, begun, k) else None
    if (
        (word.low in _JOIN and _joins_clauses(words, begun, k))
        or (last.low in SAYING and _is_reported(words, k))
        or (word.low == "as" and last.low not in _AS_MUCH and _goes_on(words, begun, k))
        or (word.low == "that" and last.low not in SAYING and _verb_after(words, k, 1))
        or (_is_ing(word) and _does_something(words, begun, k))
    ):
        return k
    return None


def _opening(words: Sequence[_Word], k: int) -> int:
    """Where the clause of the conjunction at k begins: `two days after …`, `even though …`."""
    at = k
    if words[k].low in _TIMED:
        while at > 1 and (words[at - 1].low in _AMOUNT or words[at - 1].low.isdigit()):
            at -= 1
        if not any(word.low in _MEASURE for word in words[at:k]):
            at = k
    while at > 1 and words[at - 1].low in _LEANING:
        at -= 1
    return at


def _hangs_on(words: Sequence[_Word], begun: int, k: int) -> bool:
    """Whether a clause begins at k that the words before can do without: not `people who …`, `after the
    other`, `about when …`."""
    word, last = words[k].low, words[k - 1].low
    if word in _TIMED:
        return last not in _JOIN and _verb_after(words, k, _CLAUSE)
    if word in _RELATIVE:
        return _verb_before(words, begun, k)
    return last not in PREPOSITIONS


def _joins_clauses(words: Sequence[_Word], begun: int, k: int) -> bool:
    """Whether the `and` at k stands behind a verb and before one, and not between two names or subjects."""
    after, last = words[k + 1 : k + 2], words[k - 1]
    if not after or (last.capital and after[0].capital) or last.low in _SUBJECT:
        return False
    if after[0].low in _DETERMINER or after[0].low in _SUBJECT:
        reach = _CLAUSE
    else:
        reach = _AFTER_COMMA if words[k].comma else _CLOSE
    return _verb_after(words, k, reach) and _verb_before(words, begun, k)


def _is_reported(words: Sequence[_Word], k: int) -> bool:
    """Whether the words from k on, behind a verb of saying, are a clause."""
    word = words[k].low
    return word in _SUBJECT or (word != "to" and word not in _VERBS and _verb_soon(words, k, _REPORTED))


def _goes_on(words: Sequence[_Word], begun: int, k: int) -> bool:
    """Whether the `as` at k is a conjunction: a subject and a verb come behind it."""
    after = words[k + 1 : k + 2]
    return (
        bool(after)
        and _opens_clause(after[0])
        and _verb_after(words, k, _REPORTED)
        and _verb_before(words, begun, k)
    )


def _does_something(words: Sequence[_Word], begun: int, k: int) -> bool:
    """Whether the -ing form at k has an object of its own and hangs on no word before it."""
    last, after = words[k - 1].low, words[k + 1 : k + 2]
    hangs = last in PREPOSITIONS or last in _VERBS or last in _DETERMINER or last in _JOIN
    return not hangs and bool(after) and after[0].low in _DETERMINER and _verb_before(words, begun, k)


def _opens_clause(word: _Word) -> bool:
    return word.capital or word.low in _SUBJECT or word.low in _DETERMINER


def _is_ing(word: _Word) -> bool:
    return word.low.endswith("ing") and len(word.low) > 5


def _verb_before(words: Sequence[_Word], first: int, last: int) -> bool:
    """Whether a verb stands before `last` in the clause that it is in."""
    for word in reversed(words[first:last]):
        if word.low in _OPENER:
            return False
        if _is_verb(word.low):
            return True
    return False


def _verb_after(words: Sequence[_Word], k: int, within: int) -> bool:
    """Whether one of the `within` words behind word k is a verb, no comma before it."""
    return k + 1 < len(words) and not words[k + 1].comma and _verb_soon(words, k + 1, within)


def _verb_soon(words: Sequence[_Word], k: int, within: int) -> bool:
    """Whether one of the `within` words from k on is a verb, no comma between."""
    for n, word in enumerate(words[k : k + within]):
        if n and word.comma:
            return False
        if _is_verb(word.low):
            return True
    return False


def _is_verb(low: str) -> bool:
    return low in _VERBS or (len(low) > 4 and low.endswith("ed"))


@lru_cache(maxsize=1 << 14)
def _low(written: str) -> str:
    return written.casefold().replace("’", "'")
