"""What a verb reports: the clause, phrase or quotation behind it or before its speaker.

    said on Friday in Lima   that [the bridge is safe], but …
    [The plan], he said,     [has failed].

Read from the tags of a `Line`; positions are token indices, half-open.
"""

from __future__ import annotations

import re

from tui.compare.language.english import word_set
from tui.compare.language.reporting import Verb
from tui.compare.saying.clauses import Line
from tui.compare.saying.subjects import FINITE, TokenSpan

_OCCASIONS = word_set("""
    statement statements interview interviews email e-mail tweet tweets speech post letter report call
    briefing conference message release address remarks note text comments testimony hearing debate rally
    event meeting memo filing television radio tv twitter facebook phone telephone morning afternoon evening
    night week month year court parliament congress reporters journalists lawmakers time video broadcast
    ruling verdict judgment decision article column blog show program programme press day summit visit
    ceremony session
    """)
_GO_ON = word_set("that because if until unless where whether")
_RELATIVE = re.compile("R[AXB]*[KG][^,Q]*$")
_SAME_SUBJECT = frozenset("QAV")
_BARE = word_set("say tell")
_SETTINGS = word_set("after before when as in on at during while following by through via to and but")
_CLAUSE_STARTS = word_set("when while after before because since although though if during until unless")


def skip_adjuncts(line: Line, at: int, end: int) -> int:
    """Past adverbs, days and `in a statement`, `to reporters`, `at a rally in Ohio`."""
    tags, words = line.tags, line.words
    while at < end:
        if tags[at] in "BE" or (tags[at - 1] == "E" and words[at] in _OCCASIONS):
            at += 1
            continue
        if not (tags[at] in "PT" or words[at] in {"this", "last", "next"}):
            return at
        stop = at + 1
        while stop < end and tags[stop] in "DnU0EgVK'" and stop - at < 7 and words[stop] not in _OCCASIONS:
            if tags[stop] == "E":
                break
            stop += 1
        if stop >= end or not (words[stop] in _OCCASIONS or tags[stop] == "E"):
            return at
        while stop < end and (words[stop] in _OCCASIONS or tags[stop] in "E0"):
            stop += 1
        if tags[stop] == "n" and tags[stop + 1] in "PETS,.":
            stop += 1
        at = stop
    return at


def skip_person(line: Line, at: int, end: int) -> int:
    """Past the person told: `reporters`, `the Senate`, `Joe Scarborough`, `CNN`."""
    tags = line.tags
    if at < end and tags[at] in "NM":
        return at + 1
    stop = at
    while stop < end and tags[stop] in "DnUg0Q" and stop - at < 9:
        if stop > at and tags[stop] == "D":
            break
        if tags[stop] == "Q" and (stop == at or tags[stop - 1] not in "nU" or stop + 1 == end):
            break
        stop += 1
    return stop


def content_after(line: Line, verb: Verb, at: int, end: int) -> tuple[TokenSpan, ...]:
    """The content that stands behind the verb; nothing when its frame asks for something else."""
    tags, words, frame = line.tags, line.words, set(verb.frame)
    if at >= end:
        return ()
    tag = tags[at]
    if frame & set("qtp") and tag in ",:-" and at + 1 < end and tags[at + 1] == "Q":
        return ((at + 1, end if tag == ":" else clause_right(line, at + 1, end)),)
    if frame & set("qt") and tag == ":" and at + 1 < end:
        return ((at + 1, end),)
    if tag in ",:;-).":
        return ()
    right = clause_right(line, at, end)
    if right <= at:
        return ()
    if words[at] in verb.prepositions and at + 1 < right:
        return ((at + 1, _phrase_right(line, at + 1, right)),)
    if tag in "PT" and frame & set("tT"):
        that = next((j for j in range(at, right) if words[j] == "that"), None)
        if that and not FINITE.search(tags, at, that):
            return ((that, right),)
    if tag == "Q":
        return ((at, right),) if frame & set("qtToan") else ()
    if tag == "S" and frame & set("tT"):
        return ((at, right),)
    if tag == "T" and "i" in frame and at + 1 < end and tags[at + 1] not in "UDNM":
        return ((at, right),)
    if words[at] == "as" and "a" in frame:
        return ((at, right),)
    if tag not in "NDUn0gEMGPSBVA" and not (tag == "K" and verb.lemma in _BARE):
        return ()
    if "t" in frame and tag == "A":
        return ((at, right),)
    clause = next((j for j in range(at, right) if tags[j] == "S"), right)
    verbs = len(FINITE.findall(tags, at, clause)) - tags.count("R", at, clause)
    if "t" in frame and (verbs > 0 or "Q" in tags[at:right] or verb.lemma in _BARE):
        return ((at, right),)
    if "v" in frame:
        amount = next((j for j in range(at, min(at + 9, right)) if words[j] == "at"), None)
        stop = next((j for j in range(at, right) if tags[j : j + 2] == ",S"), right)
        return ((at, stop),) if amount and tags[amount + 1 : amount + 2] in set("0BDnP") else ()
    if "u" in frame and "T" in tags[at:right]:
        return ((at, right),)
    if frame & set("oan") and tag not in "PBS":
        return (
            (at, _before_next_verb(line, at, right) if frame & set("an") else _phrase_right(line, at, right)),
        )
    return ()


def content_before(line: Line, left: int, begin: int, at: int, end: int) -> tuple[TokenSpan, ...]:
    """The content before its speaker: a quotation, or a clause and a comma.  With more of the clause
    behind (`The plan, he said, has failed`) both stretches."""
    tags, words = line.tags, line.words
    before = left - 1
    if before >= 1 and tags[before] == "." and tags[before - 1] == "Q":
        begin = line.sentence(before - 1)[0]
        quoted = before
    elif before > begin and tags[before] in ",-" and tags[before - 1] == "Q":
        quoted = before
    elif before >= begin and tags[before] == "Q":
        quoted = before + 1
    else:
        quoted = 0
    if quoted and tags[quoted] == "." and at < end and tags[at] not in ",;":
        return ()
    if quoted:
        start = clause_left(line, begin, quoted)
        return ((start, quoted), *goes_on(line, at, end))
    if before <= begin or tags[before] not in ",-":
        return ()
    start = clause_left(line, begin, before)
    more: tuple[TokenSpan, ...] = ()
    if at >= end or tags[at] in ",;:-":
        more = goes_on(line, at, end)
    elif words[at] not in _SETTINGS or tags[start] in "PSEGVgB" or "that" in words[at:end]:
        return ()
    if more and tags[more[0][0]] == "Q" and tags[start] in "PSEBGgV":
        return ()
    if start < before and (more or FINITE.search(tags, start, before) or tags[start] not in "PSEBGgV"):
        return ((start, before), *more)
    return ()


def goes_on(line: Line, at: int, end: int) -> tuple[TokenSpan, ...]:
    """What follows the speaker when it is the rest of the same speech."""
    tags = line.tags
    if at < end and tags[at] == "Q":
        return ((at, clause_right(line, at, end)),)
    if at + 1 >= end or tags[at] not in ",:-":
        return ()
    if tags[at + 1] in "GRS" and line.words[at + 1] not in _GO_ON:
        return ()
    if (
        tags[at + 1] == "C"
        and tags[at + 2 : at + 3] not in _SAME_SUBJECT
        and FINITE.search(tags, at + 1, end)
    ):
        return ()
    if tags[at + 1] == "B" and tags[at + 2 : at + 3] in set("GCRS"):
        return ()
    return ((at + 1, clause_right(line, at + 1, end)),)


def clause_left(line: Line, begin: int, stop: int) -> int:
    """Where the clause that ends at `stop` starts: after `;` or `:`, or at the start of the sentence."""
    return max(line.tags.rfind(";", begin, stop), line.tags.rfind(":", begin, stop), begin - 1) + 1


def _before_next_verb(line: Line, at: int, right: int) -> int:
    """Where what a speaker calls something ends: `called it wrong [and said …]`."""
    ends = (k for k in range(at + 1, right - 1) if line.tags[k] == "C" and line.tags[k + 1] in "KA")
    return next(ends, right)


def _phrase_right(line: Line, at: int, right: int) -> int:
    """Where the noun phrase that starts at `at` ends: at a comma, or where another clause begins."""
    if "that" in line.words[at : at + 4]:
        return right
    for k in range(at + 1, right):
        if line.tags[k] in ",-" or line.words[k] in _CLAUSE_STARTS:
            return k
    return right


def clause_right(line: Line, at: int, end: int) -> int:
    """Where the content that starts at `at` ends: at `, but …`, `, adding …`, at the comma that closes
    the relative or leading clause it stands in (`While he denied it, she …`), else with the sentence."""
    tags, words = line.tags, line.words
    begin = line.sentence(at)[0]
    comma = max(tags.rfind(letter, begin, at) for letter in ",Q-")
    leading = comma < begin and tags[begin] in "SGgVP" and words[begin] != "according"
    relative = _RELATIVE.search(tags, begin, at) is not None
    for k in range(at, end):
        if tags[k] == ";":
            return k
        if tags[k] == ":" and tags[k + 1 : k + 2] == "Q" and k + 2 < end:
            return k
        if tags[k] != "," or k + 1 >= end:
            continue
        broken = words[k + 1] == "but" and tags[k + 2 : k + 3] != "Q"
        if broken or tags[k + 1] in "Gg" or leading or relative:
            return k
    return end
