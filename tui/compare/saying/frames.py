"""One reporting verb in its sentence: who stands before or after it, and what it reports.

        source        verb group            content
    [The minister] has [since] said   that [the bridge is safe]
    [The bridge is safe], said [the minister]
    “Safe,” [the minister] told reporters on Friday.  “Quite safe.”
    [The plan] was criticised by [the minister]

Read from the tags of a `Line`; positions are token indices until the caller turns them into spans.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from tui.compare.language.english import BE, MODALS, word_set
from tui.compare.language.names import has_a_voice
from tui.compare.language.reporting import VERBS, Verb
from tui.compare.saying.clauses import Line
from tui.compare.saying.contents import (
    clause_left,
    clause_right,
    content_after,
    content_before,
    goes_on,
    skip_adjuncts,
    skip_person,
)
from tui.compare.saying.subjects import FINITE, TokenSpan, own_verb, sentence_subject, subject_before, trim

_PRONOMINAL = word_set("some many most few both all one this another several each others neither")
_BESIDE_SPEECH = Verb("", "q", frozenset(), "d")
_EVIDENCE = word_set("show find indicate reveal demonstrate prove suggest")
_LETTING = word_set("let lets letting make makes making help helps helping")
"""Verbs that are no part of who says it: `to let fans know`."""
_QUOTING = word_set("quoted cited quotes cites quoting citing")


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
    start = first - (first > begin and line.words[first - 1] in BE)
    passive = "n" in verb.form and any(line.words[j] in BE for j in range(start, k))
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
    if subject and line.words[subject[0]] in _LETTING:
        return None
    other = own_verb(line, subject) if subject else None
    if subject and other:
        subject = (
            trim(line, subject[0], other) if line.tags[k] == "G" and line.tags[first - 1] == "," else None
        )
        if subject is None:
            return None
    at = skip_adjuncts(line, k + 1, end)
    if "p" in verb.frame:
        person = at
        at = skip_adjuncts(line, skip_person(line, at, end), end)
        if "u" in verb.frame and line.tags[at : at + 1] == "T":
            at = person
    parts: tuple[TokenSpan, ...] = ()
    if "q" in verb.frame and line.tags[k] != "G" and subject and subject[0] == left:
        parts = content_before(line, left, begin, at, end)
    parts = parts or content_after(line, verb, at, end)
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
    at = skip_adjuncts(line, k + 1, end)
    by = next((j for j in range(k + 1, min(k + 7, end)) if words[j] == "by"), None)
    if by is not None and subject and set(verb.frame) & set("oan") and "S" not in tags[by : by + 6]:
        stop = next((j for j in range(by + 1, end) if tags[j] in ",;:-SQCR"), end)
        source = trim(line, by + 1, stop)
        return Frame(source, (first, k + 1), (subject,)) if source and _can_speak(line, source) else None
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


def _can_speak(line: Line, source: TokenSpan) -> bool:
    """Whether who does it is a name, a person, people or a body: his rule is not threatened in the words of a
    rebellion."""
    words = " ".join(line.words[slice(*source)])
    return "U" in line.tags[slice(*source)] or has_a_voice(words)


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
        if tag == "P" and (tags[stop + 1 : stop + 2] == "E" or skip_adjuncts(line, stop, end) > stop):
            break
        stop += 1
    source = trim(line, k + 1, stop)
    if source is None:
        return None
    if tags[before] == "Q":
        start = clause_left(line, line.sentence(before)[0], before)
        return Frame(source, (k, k + 1), ((start, before + 1), *goes_on(line, stop, end)))
    whole = stop >= end or ends_well or tags[stop] in ",PBET"
    clause = FINITE.search(tags, begin, before) or (before - begin < 4 and verb.lemma == "say")
    if not spoken and not (whole and clause and "p" not in verb.frame):
        return None
    return Frame(source, (k, k + 1), ((clause_left(line, begin, before), before), *goes_on(line, stop, end)))
