"""One reporting verb in its sentence: who stands before or after it, and what it reports.

        source        verb group            content
    [The minister] has [since] said   that [the bridge is safe]
    [The bridge is safe], said [the minister]
    “Safe,” [the minister] told reporters on Friday.  “Quite safe.”

Read from the tags of a `Line`; positions are token indices until the caller turns them into spans.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tui.compare.clauses import Line
from tui.compare.reporting import VERBS, Verb

TokenSpan = tuple[int, int]

_FINITE = re.compile("[AVK]")
_SPEECH_NOUNS = frozenset(
    """statement interview interviews email e-mail tweet tweets speech post letter report call briefing conference
    message release address remarks note text comments testimony hearing debate rally event meeting memo filing
    television radio tv twitter facebook x telegram phone telephone sunday monday tuesday wednesday thursday friday
    saturday morning afternoon evening night week month year court parliament congress reporters journalists
    january february march april may june july august september october november december time video broadcast
    ruling verdict judgment decision article column blog show program programme press day""".split(None)
)
_BE = frozenset("is are was were be been being am isn't aren't wasn't weren't 's 're".split(None))


@dataclass(frozen=True, slots=True)
class Frame:
    """A verb with its source and content, in tokens.  `parts` are the stretches of the content."""

    source: TokenSpan | None
    cue: TokenSpan
    parts: tuple[TokenSpan, ...]


def read_verb(line: Line, k: int, last_source: TokenSpan | None) -> Frame | None:
    """The frame of the reporting verb at token k; `last_source` is who spoke last in its sentence."""
    verb = VERBS[line.words[k]]
    begin, end = line.sentence(k)
    first = _group_start(line, k, begin)
    if _is_noun(line, k, first, verb):
        return None
    if any(line.words[j] in _BE for j in range(first, k)) and "g" not in verb.form:
        return None
    inverted = _inverted(line, k, begin, end, verb) if first == k else None
    if inverted:
        return inverted
    subject, left = _subject(line, first, begin, last_source)
    if line.tags[k] == "G" and subject is None:
        return None
    after = _skip_adjuncts(line, k + 1, end)
    if "p" in verb.frame:
        after = _skip_person(line, after, end)
        after = _skip_adjuncts(line, after, end)
    parts = _content_after(line, verb, k, after, end)
    if not parts and "q" in verb.frame and subject is not None:
        parts = _content_before(line, left, begin, after, end)
    if not parts:
        return None
    return Frame(subject, (first, k + 1), parts)


def _group_start(line: Line, k: int, begin: int) -> int:
    """First token of the verb group that token k ends: auxiliaries, negation, adverbs."""
    j = k
    while j > begin and line.tags[j - 1] in "AXB":
        j -= 1
    while j < k and line.tags[j] == "B":
        j += 1
    return j


def _is_noun(line: Line, k: int, first: int, verb: Verb) -> bool:
    """Whether the form at k is a noun or an adjective here, or an infinitive."""
    before = line.tags[k - 1] if k else "."
    if before == "T":
        return True
    if verb.form == "g":
        return before in "DP"
    if before in "DP0":
        return True
    return "b" in verb.form and before in "U" and first == k and not line.words[k - 1].endswith("s")


def _inverted(line: Line, k: int, begin: int, end: int, verb: Verb) -> Frame | None:
    """`“…,” said the minister, who …` and `The bridge is safe, says the minister.`"""
    if "q" not in verb.frame or (k == begin and not (begin > 1 and line.tags[begin - 2] == "Q")):
        return None
    tags = line.tags
    before = k - 1
    if before >= 0 and tags[before] == ".":
        before -= 1
    if before < 0 or tags[before] not in "Q,":
        return None
    nxt = tags[k + 1] if k + 1 < end else "."
    if nxt not in "UDnN0Q":
        return None
    if tags[before] == "," and not _FINITE.search(tags, begin, before) and tags[before - 1] != "Q":
        return None
    stop = k + 1
    while stop < end and tags[stop] not in ":;-Q":
        if tags[stop] == "," and (stop + 1 >= end or tags[stop + 1] in "GCS"):
            break
        if tags[stop] in "P" and stop + 1 < end and tags[stop + 1] == "E":
            break
        if tags[stop] in "EG" or (tags[stop] == "S" and stop > k + 1):
            break
        stop += 1
    source = _trim(line, k + 1, stop)
    if source is None:
        return None
    if tags[before] == "Q":
        parts: tuple[TokenSpan, ...] = ((before, before + 1),)
    else:
        left = _clause_left(line, begin, before)
        parts = ((left, before),)
    return Frame(source, (k, k + 1), parts)


def _subject(
    line: Line, first: int, begin: int, last_source: TokenSpan | None
) -> tuple[TokenSpan | None, int]:
    """The subject of the verb group that starts at `first`, and where it starts (for what may stand
    before it)."""
    tags = line.tags
    j = first
    while j > begin and tags[j - 1] == "B":
        j -= 1
    if j > begin and tags[j - 1] in "NR":
        return (j - 1, j), j - 1
    if j == begin:
        return last_source, j
    low = begin
    for k in range(j - 1, begin - 1, -1):
        if tags[k] in "Q;:-()":
            low = k + 1
            break
    if tags[j - 1] == ",":
        return _with_apposition(line, low, j - 1)
    comma = tags.rfind(",", low, j)
    low = max(low, comma + 1)
    subject_start = low
    for k in range(j - 1, low - 1, -1):
        if tags[k] == "S":
            subject_start = k + 1
            break
        if tags[k] == "C" and _FINITE.search(tags, low, k):
            subject_start = k + 1
            break
    span = _trim(line, subject_start, j)
    if span is None:
        return (last_source or _sentence_subject(line, begin, first)), subject_start
    return span, span[0]


def _with_apposition(line: Line, low: int, comma: int) -> tuple[TokenSpan | None, int]:
    """`X, the head of Y, said`: back over the comma-separated pieces that have no verb."""
    tags = line.tags
    start = comma
    pieces = 0
    while start > low:
        previous = tags.rfind(",", low, start)
        piece = (max(previous + 1, low), start)
        has_verb = _FINITE.search(tags, *piece) is not None and tags[piece[0]] != "R"
        if has_verb or (tags[piece[0]] in "PBESC" and pieces):
            break
        start = piece[0]
        pieces += 1
        if previous < 0:
            break
        if start > low and previous >= low:
            start = previous
    begin = start + 1 if start < comma and tags[start] == "," else start
    span = _trim(line, begin, comma)
    return span, (span[0] if span else comma)


def _sentence_subject(line: Line, begin: int, k: int) -> TokenSpan | None:
    """What the sentence is about: the noun phrase before its first finite verb."""
    tags = line.tags
    verb = _FINITE.search(tags, begin, k)
    if not verb:
        return None
    start = begin
    while start < verb.start() and tags[start] in "CBSPEQ":
        comma = tags.find(",", start, verb.start())
        if tags[start] in "PSEQ" and comma >= 0:
            start = comma + 1
        elif tags[start] in "PS":
            break
        else:
            start += 1
    stop = verb.start()
    while stop > start and tags[stop - 1] in "BX,":
        stop -= 1
    return _trim(line, start, stop)


def _trim(line: Line, start: int, stop: int) -> TokenSpan | None:
    """Without the commas, conjunctions and adverbs at either end; None when nothing is left."""
    tags = line.tags
    while start < stop and tags[start] in ",CBXS":
        start += 1
    while stop > start and tags[stop - 1] in ",BXPTC":
        stop -= 1
    return (start, stop) if start < stop else None


def _skip_adjuncts(line: Line, at: int, end: int) -> int:
    """Past adverbs, days and `in a statement`, `to reporters`, `at a rally in Ohio`."""
    tags, words = line.tags, line.words
    while at < end:
        if tags[at] in "BE":
            at += 1
        elif tags[at] in "PT" or (tags[at] in "D" and at + 1 < end and words[at] in {"this", "last"}):
            stop = at + 1
            while stop < end and tags[stop] in "DnU0EgBVK" and stop - at < 7:
                if words[stop] in _SPEECH_NOUNS:
                    stop += 1
                    while stop < end and words[stop] in _SPEECH_NOUNS:
                        stop += 1
                    break
                stop += 1
            else:
                return at
            at = stop
        else:
            return at
    return at


def _skip_person(line: Line, at: int, end: int) -> int:
    """Past the person told: `reporters`, `the Senate`, `Joe Scarborough`, `CNN`."""
    tags = line.tags
    stop = at
    while stop < end and tags[stop] in "DnUgQ0" and stop - at < 9:
        if tags[stop] == "Q" and tags[stop - 1] not in "nU":
            break
        if stop > at and tags[stop] == "D":
            break
        stop += 1
    if stop == at and stop < end and tags[stop] == "N":
        stop += 1
    return stop


def _content_after(line: Line, verb: Verb, k: int, at: int, end: int) -> tuple[TokenSpan, ...]:
    tags = line.tags
    if at >= end:
        return ()
    tag = tags[at]
    if "q" in verb.frame and tag in ",:-" and at + 1 < end and tags[at + 1] == "Q":
        return ((at + 1, end if tag == ":" else _clause_right(line, at + 1, end)),)
    if "q" in verb.frame and tag == ":":
        return ((at + 1, end),) if at + 1 < end else ()
    if tag == "Q" and set(verb.frame) & set("qt"):
        return ((at, _clause_right(line, at, end)),)
    if tag == "S" and "t" in verb.frame:
        return ((at, _clause_right(line, at, end)),)
    if tag == "T" and "i" in verb.frame:
        return ((at, _clause_right(line, at, end)),)
    if tag in ",:;-)":
        return ()
    right = _clause_right(line, at, end)
    if "t" in verb.frame and tag in "NDUn0gEQ" and _FINITE.search(tags, at, right):
        return ((at, right),)
    if set("oan") & set(verb.frame) and tag in "NDUn0gQ":
        return ((at, right),)
    return ()


def _content_before(line: Line, left: int, begin: int, after: int, end: int) -> tuple[TokenSpan, ...]:
    """The content that stands before its speaker: a quotation or a clause, then a comma."""
    tags = line.tags
    if after < end and tags[after] not in ",;:-":
        return ()
    before = left - 1
    if before >= 1 and tags[before] == "." and tags[before - 1] == "Q":
        return ((before - 1, before),)
    if before < begin:
        return ()
    if tags[before] == "Q":
        start = before
        return ((start, before + 1),)
    if tags[before] in ",-" and before > begin:
        if tags[before - 1] == "Q":
            return ((_clause_left(line, begin, before), before),)
        if _FINITE.search(tags, begin, before):
            return ((_clause_left(line, begin, before), before),)
    return ()


def _clause_left(line: Line, begin: int, stop: int) -> int:
    """Where the clause that ends at `stop` starts: after `;`, `:` or at the start of the sentence."""
    cut = max(line.tags.rfind(";", begin, stop), begin - 1)
    return cut + 1


def _clause_right(line: Line, at: int, end: int) -> int:
    """Where the content that starts at `at` ends."""
    tags, words = line.tags, line.words
    for k in range(at, end):
        if tags[k] == ";":
            return k
        if tags[k] == "," and k + 1 < end:
            following = words[k + 1]
            if following in {"but", "while", "although", "though", "whereas"} or tags[k + 1] == "G":
                return k
    return end
