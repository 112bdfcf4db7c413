"""Who does it: the subject of a verb, read from the tags of a `Line` without a parser.

    On Friday [the head of the union, Ana Ruiz,] said …      with what stands in apposition
    [Ruiz] sat down and said …                               the verb before it has the same subject
    the report [which] says …                                a relative pronoun stands for it

Positions are token indices, half-open.
"""

from __future__ import annotations

import re

from tui.compare.language.english import PASTS, word_set
from tui.compare.saying.clauses import Line

TokenSpan = tuple[int, int]

FINITE = re.compile("[AVK]")
_LEAD_IN = re.compile("(?:P(?:E+[0ng]?|D?[n0g]+|D?U))+(?=[DUN])|[BE]+[ng]?(?=[DUnN])|R(?=[DUn])")
_ADJUNCTS = re.compile("CB*(?:PD?[0g]*(?:n|U+))+")
"""Circumstances behind a conjunction, no subject among them: `and without irony in an age of doubt said`."""
_TIMES = word_set("week month year morning afternoon evening night day time")
_THIS = word_set("this last that next")
_CONTACT = re.compile("(?<=[nU])D(?=[nU0g]+$)")
_PLACE = re.compile("PU+$")
_NAMING = word_set(
    "called named known dubbed nicknamed titled entitled based published released issued posted"
)
_CLAUSE = re.compile("[RS]")
_ACTIVE = PASTS - word_set(
    "brought built bought caught fought held kept left lost made meant met paid sold sent spent taught led "
    "put set cut let hit shot hung stuck laid bound wound struck"
)
"""Past forms that are no participles."""
_WEAK_START = "CBXS,PT"


def subject_before(
    line: Line, first: int, begin: int, last: TokenSpan | None
) -> tuple[TokenSpan | None, int]:
    """The subject of the verb group that starts at `first`, in the sentence that starts at `begin`,
    and the token at which it starts (what stands before that may be the content).  `last` is who
    spoke last in the sentence: the subject of a verb that has none of its own."""
    tags = line.tags
    j = first
    while j > begin and tags[j - 1] == "B":
        j -= 1
    if line.words[j - 2 : j] == ("no", "longer"):
        j -= 2
    if j - begin > 3 and line.words[j - 1] in _TIMES and line.words[j - 2] in _THIS:
        j -= 2
    elif j - begin > 2 and tags[j - 1] == "E":
        j -= 2 if tags[j - 2] == "P" else 1
    if j == begin:
        return last, j
    if tags[j - 1] == ")" and tags.rfind("(", begin, j) > begin:
        j = tags.rfind("(", begin, j)
    before = tags[j - 1]
    if before in "NR" or line.words[j - 1] == "that":
        return (j - 1, j), j - 1
    low = _hard_start(line, begin, j)
    if before in ",)-" and j - 1 > low:
        return _with_apposition(line, low, j)
    low = _after_comma(tags, low, j)
    start = _clause_start(line, low, j)
    if start == j or (tags[j - 1] == "C"):
        return (last or sentence_subject(line, begin, j)), low
    if _ADJUNCTS.fullmatch(tags, max(begin, start - (tags[start] != "C")), j):
        return (last or sentence_subject(line, begin, j)), low
    lead_in = _LEAD_IN.match(tags, start, j)
    if lead_in and lead_in.end() < j:
        start = lead_in.end()
    contact = _CONTACT.search(tags, start, j)
    span = trim(line, contact.end() - 1 if contact else start, j)
    return span, (span[0] if span else start)


def sentence_subject(line: Line, begin: int, before: int) -> TokenSpan | None:
    """The noun phrase before the first finite verb of the sentence (looking up to `before`)."""
    tags = line.tags
    start = begin
    while start < before and tags[start] in "CBSPEQ,gV":
        comma = tags.find(",", start, before)
        if tags[start] in "CB,Q":
            start += 1
        elif comma < 0:
            break
        else:
            start = comma + 1
    verb = FINITE.search(tags, start, before)
    if not verb:
        return None
    comma = tags.find(",", start, verb.start())
    apposition = tags[verb.start() - 1] == ","
    return trim(line, start, comma if comma > start and not apposition else verb.start())


def own_verb(line: Line, span: TokenSpan) -> int | None:
    """The verb of a stretch that is a clause and no noun phrase: `youths [roamed] the streets`.  A verb of a
    relative clause (`those who came`) and a participle (`a letter seen by them`) are none."""
    tags, words = line.tags, line.words
    for match in FINITE.finditer(tags, span[0] + 1, span[1]):
        k = match.start()
        if "R" in tags[span[0] : k] or tags[k - 1] == "N" or words[k] in _NAMING:
            return None
        if tags[k] == "A" or words[k] in _ACTIVE or tags[k + 1] in "DNMTB":
            return k
    return None


def _is_adjective(line: Line, k: int) -> bool:
    """Whether a verb of a noun phrase stands before its noun: `the endangered species program`."""
    return line.tags[k] == "V" and line.words[k].endswith("ed") and line.tags[k + 1] in "nU"


def trim(line: Line, start: int, stop: int) -> TokenSpan | None:
    """Without commas, conjunctions and adverbs at either end; None when no name or noun is left."""
    tags = line.tags
    while start < stop and tags[start] in _WEAK_START:
        start += 1
    while stop > start and tags[stop - 1] in ",BXPTC-(":
        stop -= 1
    return (start, stop) if re.search("[UnND0QMRg]", tags[start:stop]) else None


def _after_comma(tags: str, low: int, j: int) -> int:
    """Where the piece after the last comma before j starts; the comma inside `from Linz, Austria` is none."""
    comma = tags.rfind(",", low, j)
    if comma < 0:
        return low
    if (
        _PLACE.search(tags, low, comma)
        and set(tags[comma + 1 : j]) == {"U"}
        and not FINITE.search(tags, low, comma)
    ):
        return _after_comma(tags, low, comma)
    return comma + 1


def _hard_start(line: Line, begin: int, j: int) -> int:
    """The last place before j where no noun phrase goes on: a quotation, a colon, a dash."""
    tags = line.tags
    k = j - 1
    while k >= begin:
        tag = tags[k]
        if tag == ")":
            opening = tags.rfind("(", begin, k)
            if opening < 0:
                return k + 1
            k = opening - 1
            continue
        if tag == "-" and k == j - 1:
            opening = tags.rfind("-", begin, k)
            if opening > begin:
                k = opening - 1
                continue
            return j
        if tag in ";:(-":
            return k + 1
        if tag == "Q" and not (k > begin and tags[k - 1] in "Dn" and k + 1 < j and tags[k + 1] in "nUP"):
            return k + 1
        k -= 1
    return begin


def _clause_start(line: Line, low: int, j: int) -> int:
    """Where the clause starts whose subject ends at j, looking back no further than `low`."""
    tags = line.tags
    for k in range(j - 1, low - 1, -1):
        tag = tags[k]
        if tag == "S" or (tag == "T" and k + 1 < j and tags[k + 1] not in "DUn"):
            return k + 1
        if tag == "C" and FINITE.search(tags, low, k) and not re.search("[RS]", tags[low:k]):
            return k + 1
        if tag == "A" and "R" not in tags[low:k]:
            return k + 1
        if tag == "N":
            return k
    return low


def _with_apposition(line: Line, low: int, j: int) -> tuple[TokenSpan | None, int]:
    """`X, the head of Y, said`: back over the pieces between commas that have no verb of their own."""
    tags = line.tags
    stop = j - 1
    start = stop
    while start > low:
        comma = tags.rfind(",", low, start)
        begin = max(comma + 1, low)
        relative = _CLAUSE.search(tags, begin, start)
        finite = FINITE.search(tags, begin, relative.start() if relative else start)
        contact = finite and finite.start() > begin + 1 and tags[finite.start() - 1] == "N"
        adjective = finite and finite.start() > begin + 1 and _is_adjective(line, finite.start())
        own_verb = tags[begin] != "V" and finite is not None and not contact and not adjective
        leads_in = tags[begin] in "BEST" or (tags[begin] in "PG" and comma < low)
        if line.words[begin] == "as" and start - begin > 1 and not own_verb:
            start = begin + 1
            break
        if start == stop and comma >= low and tags[begin] in "PTBEG":
            stop = start = comma
            continue
        if start < stop and (own_verb or leads_in or begin == start):
            break
        start = begin
        if own_verb:
            start = _clause_start(line, begin, start + 1)
            break
        if comma < low:
            break
        start = comma
    if tags[start] == ",":
        start += 1
    opening = _LEAD_IN.match(tags, start, stop)
    if opening:
        start = opening.end()
    span = trim(line, start, stop)
    return span, (span[0] if span else stop)
