"""One reporting verb in its sentence: who stands before or after it, and what it reports.

        source        verb group            content
    [The minister] has [since] said   that [the bridge is safe]
    [The bridge is safe], said [the minister]
    “Safe,” [the minister] told reporters on Friday.  “Quite safe.”
    [The plan] was criticised by [the minister]

Read from the tags of a `Line`; positions are token indices until the caller turns them into spans.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from tui.compare.clauses import Line
from tui.compare.english import BE, MODALS, word_set
from tui.compare.reporting import VERBS, Verb
from tui.compare.subjects import FINITE, TokenSpan, sentence_subject, subject_before, trim

_OCCASIONS = word_set("""
    statement statements interview interviews email e-mail tweet tweets speech post letter report call
    briefing conference message release address remarks note text comments testimony hearing debate rally
    event meeting memo filing television radio tv twitter facebook phone telephone morning afternoon evening
    night week month year court parliament congress reporters journalists lawmakers time video broadcast
    ruling verdict judgment decision article column blog show program programme press day summit visit
    ceremony session
    """)
_PRONOMINAL = word_set("some many most few both all one this another several each others neither")
_GO_ON = word_set("that because if until unless where whether")
_BESIDE_SPEECH = Verb("", "q", frozenset(), "d")
_EVIDENCE = word_set("show find indicate reveal demonstrate prove suggest")
_RELATIVE = re.compile("R[AXB]*[KG][^,Q]*$")
_QUOTING = word_set("quoted cited quotes cites quoting citing")
_SAME_SUBJECT = frozenset("QAV")
_BARE = word_set("say tell")
_SETTINGS = word_set("after before when as in on at during while following by through via to")
_CLAUSE_STARTS = word_set("when while after before because since although though if during until unless")


@dataclass(frozen=True, slots=True)
class Frame:
    """A verb with its source and content, in tokens.  `parts` are the stretches of the content."""

    source: TokenSpan | None
    cue: TokenSpan
    parts: tuple[TokenSpan, ...]


def read_verb(line: Line, k: int, last: TokenSpan | None) -> Frame | None:
    """The frame of the reporting verb at token k; `last` is who spoke last in its sentence."""
    verb = VERBS.get(line.words[k], _BESIDE_SPEECH)
    begin, end = line.sentence(k)
    first = _group_start(line, k, begin)
    passive = "n" in verb.form and any(line.words[j] in BE for j in range(first, k))
    if not _is_verb(line, k, first, begin, verb):
        return None
    if line.words[k] in _QUOTING and ("as", "saying") in pairwise(line.words[k:end]):
        return None
    if first > begin + 1 and (line.words[first - 2] == "what" or line.words[first - 1] == "what"):
        return None
    if "r" in verb.frame:
        return _seeming(line, k, first, begin, end, last)
    if "n" in verb.frame and "n" in verb.form and _is_naming(line, k, begin, end):
        return None
    if passive:
        return _passive(line, k, first, begin, end, verb, last)
    if first == k and "q" in verb.frame and line.tags[k] != "G":
        inverted = _inverted(line, k, begin, end, verb)
        if inverted:
            return inverted
    subject, left = subject_before(line, first, begin, last)
    if line.tags[k] == "G" and k - begin > 1 and line.words[k - 1] == "as":
        subject = _quoted_person(line, k - 1, begin, last)
    elif line.tags[k] == "G" and k - begin > 1 and line.tags[k - 1] == "M":
        subject = (k - 1, k)
    elif line.tags[k] == "G" and (not subject or line.tags[first - 1] in ",P"):
        subject = last or sentence_subject(line, begin, k)
    if subject is None and not (first == begin and last):
        return None
    at = _skip_adjuncts(line, k + 1, end)
    if "p" in verb.frame:
        person = at
        at = _skip_adjuncts(line, _skip_person(line, at, end), end)
        if "u" in verb.frame and line.tags[at : at + 1] == "T":
            at = person
    parts: tuple[TokenSpan, ...] = ()
    if "q" in verb.frame and line.tags[k] != "G" and subject and subject[0] == left:
        parts = _content_before(line, left, begin, at, end)
    parts = parts or _content_after(line, verb, k, at, end)
    if not parts and line.words[k - 1] == "as" and line.tags[begin] == "Q":
        parts = ((begin, begin + 1),)
    return Frame(subject, (first, k + 1), parts) if parts else None


def _group_start(line: Line, k: int, begin: int) -> int:
    """First token of the verb group that ends at k: auxiliaries, negation, adverbs between them."""
    j = k
    if k - begin >= 3 and line.words[k - 2 : k] == ("on", "to"):
        j = k - 3
    while j > begin and line.tags[j - 1] in "AXB":
        j -= 1
    while j < k and line.tags[j] == "B":
        j += 1
    return j


def _is_verb(line: Line, k: int, first: int, begin: int, verb: Verb) -> bool:
    """Whether the word at k is a verb with a subject here, not a noun, an adjective, an infinitive."""
    tags, words = line.tags, line.words
    before = tags[k - 1] if k > begin else "."
    if before == "T":
        return k - begin >= 2 and words[k - 2] == "on" and "q" in verb.frame
    if verb.form == "g":
        return before not in "D0" and not (before == "P" and words[k - 1] in {"of", "with", "on", "at"})
    if (
        before in "PKV"
        or (before == "0" and "b" in verb.form)
        or (before == "D" and words[k - 1] not in _PRONOMINAL)
    ):
        return False
    helpers = {words[j] for j in range(first, k) if tags[j] == "A"}
    if verb.form == "b" or (set("bd") <= set(verb.form) and helpers & MODALS):
        return bool(helpers & MODALS) if helpers else k > begin
    return verb.form != "s" or not helpers


def _is_naming(line: Line, k: int, begin: int, end: int) -> bool:
    """`a stream called Miracle Run`: a name, not an opinion."""
    tags = line.tags
    if k == begin or tags[k - 1] not in "ng0" or k + 1 >= end or tags[k + 1] not in "UQ":
        return False
    start = k
    while start > begin and tags[start - 1] in "ng0UPV":
        start -= 1
    indefinite = start == begin or line.words[start - 1] in {"a", "an", "one", "another"}
    return indefinite or FINITE.search(tags, begin, k) is not None


def _quoted_person(line: Line, stop: int, begin: int, last: TokenSpan | None) -> TokenSpan | None:
    """Whom somebody quotes `as saying`: `the agency quoted Ode as saying`, `Ode was quoted as saying`."""
    quoted = next((j for j in range(stop - 1, begin, -1) if line.words[j] in _QUOTING), None)
    if quoted is None:
        return None
    first = _group_start(line, quoted, begin)
    if any(line.words[j] in BE for j in range(first, quoted)):
        return subject_before(line, first, begin, last)[0]
    return trim(line, quoted + 1, stop)


def _passive(
    line: Line, k: int, first: int, begin: int, end: int, verb: Verb, last: TokenSpan | None
) -> Frame | None:
    """`was criticised by X` (content: the subject), `was told that …`, `was accused of …`."""
    tags, words = line.tags, line.words
    subject, _ = subject_before(line, first, begin, last)
    at = _skip_adjuncts(line, k + 1, end)
    by = next((j for j in range(k + 1, min(k + 7, end)) if words[j] == "by"), None)
    if by is not None and subject and set(verb.frame) & set("oan") and "S" not in tags[by : by + 6]:
        stop = next((j for j in range(by + 1, end) if tags[j] in ",;:-SQCR"), end)
        source = trim(line, by + 1, stop)
        return Frame(source, (first, k + 1), (subject,)) if source else None
    if at >= end:
        return None
    if by is not None:
        rest = next((j for j in range(by + 1, end) if tags[j] in "ST"), None)
        source = trim(line, by + 1, rest) if rest else None
        if rest and source and not FINITE.search(tags, by, rest) and set(verb.frame) & set("tTpui"):
            rest -= tags[rest - 1] == "X"
            return Frame(source, (first, k + 1), ((rest, clause_right(line, rest, end)),))
    if tags[at] == "S" and words[at] in {"that", "whether"} and set(verb.frame) & set("tT"):
        return Frame(None, (first, k + 1), ((at, clause_right(line, at, end)),))
    if tags[at] == "T" and set(verb.frame) & set("tT") and subject:
        return Frame(None, (first, k + 1), (subject, (at, clause_right(line, at, end))))
    if words[at] == "of" and "of" in verb.prepositions and verb.lemma == "accuse":
        return Frame(None, (first, k + 1), ((at, clause_right(line, at, end)),))
    return None


def _seeming(line: Line, k: int, first: int, begin: int, end: int, last: TokenSpan | None) -> Frame | None:
    """`The plan appears to have failed`: nobody's word, and not the article's either."""
    at = k + 1
    if at >= end or line.tags[at] not in "TnVgBSP":
        return None
    subject, _ = subject_before(line, first, begin, last)
    right = clause_right(line, at, end)
    return Frame(None, (first, k + 1), (subject, (at, right)) if subject else ((at, right),))


def _inverted(line: Line, k: int, begin: int, end: int, verb: Verb) -> Frame | None:
    """`“…,” said the minister, who …` and `The bridge is safe, says the minister.`"""
    tags = line.tags
    before = k - 1
    if before >= 0 and tags[before] == ".":
        before -= 1
    if before < 0 or tags[before] not in "Q,-" or (before < begin and tags[before] != "Q"):
        return None
    if k + 1 >= end or tags[k + 1] not in "UDnN0QM":
        return None
    spoken = tags[before] == "Q" or tags[before - 1] == "Q"
    if not spoken and verb.lemma in _EVIDENCE:
        return None
    ends_well = False
    stop = k + 2 if tags[k + 1] in "NM" else k + 1
    while stop < end and tags[k + 1] not in "NM":
        tag = tags[stop]
        if tag in ":;-QEGSAVK" or (tag == "," and (stop + 1 >= end or tags[stop + 1] in "GCSBQ")):
            break
        if tag == "," and tags[stop + 1] == "R":
            ends_well = True
            break
        if tag == "P" and (tags[stop + 1 : stop + 2] == "E" or _skip_adjuncts(line, stop, end) > stop):
            break
        stop += 1
    source = trim(line, k + 1, stop)
    if source is None:
        return None
    if tags[before] == "Q":
        start = _clause_left(line, line.sentence(before)[0], before)
        return Frame(source, (k, k + 1), ((start, before + 1), *_goes_on(line, stop, end)))
    whole = stop >= end or ends_well or tags[stop] in ",PBET"
    clause = FINITE.search(tags, begin, before) or (before - begin < 4 and verb.lemma == "say")
    if not spoken and not (whole and clause and "p" not in verb.frame):
        return None
    return Frame(
        source, (k, k + 1), ((_clause_left(line, begin, before), before), *_goes_on(line, stop, end))
    )


def _skip_adjuncts(line: Line, at: int, end: int) -> int:
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
        at = stop
    return at


def _skip_person(line: Line, at: int, end: int) -> int:
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


def _content_after(line: Line, verb: Verb, k: int, at: int, end: int) -> tuple[TokenSpan, ...]:
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
    if "t" in frame and (FINITE.search(tags, at, right) or "Q" in tags[at:right] or verb.lemma in _BARE):
        return ((at, right),)
    if "v" in frame:
        amount = next((j for j in range(at, min(at + 9, right)) if words[j] == "at"), None)
        return ((at, right),) if amount and tags[amount + 1 : amount + 2] in set("0BDnP") else ()
    if "u" in frame and "T" in tags[at:right]:
        return ((at, right),)
    if frame & set("oan") and tag not in "PBS":
        return ((at, right if frame & set("an") else _phrase_right(line, at, right)),)
    return ()


def _content_before(line: Line, left: int, begin: int, at: int, end: int) -> tuple[TokenSpan, ...]:
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
        start = _clause_left(line, begin, quoted)
        return ((start, quoted), *_goes_on(line, at, end))
    if before <= begin or tags[before] not in ",-":
        return ()
    start = _clause_left(line, begin, before)
    more: tuple[TokenSpan, ...] = ()
    if at >= end or tags[at] in ",;:-":
        more = _goes_on(line, at, end)
    elif words[at] not in _SETTINGS or tags[start] in "PSEGVgB" or "that" in words[at:end]:
        return ()
    if more and tags[more[0][0]] == "Q" and tags[start] in "PSEBGgV":
        return ()
    if start < before and (more or FINITE.search(tags, start, before) or tags[start] not in "PSEBGgV"):
        return ((start, before), *more)
    return ()


def _goes_on(line: Line, at: int, end: int) -> tuple[TokenSpan, ...]:
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


def _clause_left(line: Line, begin: int, stop: int) -> int:
    """Where the clause that ends at `stop` starts: after `;` or at the start of the sentence."""
    return max(line.tags.rfind(";", begin, stop), begin - 1) + 1


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
