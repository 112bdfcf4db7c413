"""What a clause says of its subject: the verb it turns on.

two people were killed in the blast       kill
the ministry has since confirmed it       confirm
it is the strongest mandate               (is: what it says stands behind it)
the biggest of all settlements            nothing

With a verb that says little the noun behind it is what is done: `threw its support behind` is as good as
`supported`, `assume the chairmanship` as `become chairman`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from tui.compare.language.english import BE, PASTS, word_set
from tui.compare.language.lexicon import related
from tui.compare.language.reporting import VERBS
from tui.compare.language.stems import stem
from tui.compare.saying.clauses import read_line

_VERB_ENDINGS = ("ed", "en", "ing", "wn", "ught")
_DONE = PASTS | word_set("shot hurt cut put set hit lost held told sold made found won said paid known shut")
"""Participles that end in none of these."""

_CIRCUMSTANCE = word_set("if unless until till before after when once whether while although though as")
"""Words that begin a clause which says only when, or on what condition, another holds."""
_FINITE = re.compile("(?<=[^,])K|(?<!,)V|A")
_LIGHT = frozenset(map(stem, word_set("be do go have get make take come give put keep say use see")))
"""Verbs that mean nearly what too many others do."""
_LENDING = _LIGHT | frozenset(
    map(
        stem,
        word_set("""
    throw threw thrown throws maintain express offer voice show declare hold held lend lent pledge reiterate
    become became becomes remain stay assume issue provide deliver gave given took taken made
    """),
    )
)
"""Verbs with which the noun behind them says what is done."""
_UNDECIDED = word_set("likely unlikely")


class Predicate(NamedTuple):
    """The stem of the verb, and whether it only links the subject to what stands behind it."""

    verb: str
    links: bool


@lru_cache(maxsize=1 << 12)
def predicates_of(words: str) -> tuple[Predicate, ...]:
    """Each finite verb of a clause, with its auxiliaries looked through, in order; none where the clause says
    only when another holds.  A verb at the very beginning, of saying, is what is left of the words that name
    the speaker; one behind a comma (`the ballot, made public today, …`) belongs to an aside."""
    line = read_line(words, 0, len(words), (), ())
    if line.words[:1] and line.words[0] in _CIRCUMSTANCE and line.tags[1:2] != ",":
        return ()
    found: list[Predicate] = []
    behind = 0
    for match in _FINITE.finditer(line.tags):
        k, linked = match.start(), False
        if k < behind or words[line.starts[k] : line.ends[k]] == "May":
            continue
        while k < len(line.tags) and (line.tags[k] in "ABXN" or line.words[k] in _UNDECIDED):
            linked = linked or line.words[k] in BE
            k += 1
        behind = k + 1
        word = line.words[k] if k < len(line.tags) else ""
        is_verb = line.tags[k : k + 1] in set("VKGg") or word in VERBS or word in _DONE
        if linked and not (is_verb or word.endswith(_VERB_ENDINGS)):
            found.append(Predicate("", links=True))
        else:
            found.append(Predicate(stem(word), links=False))
    return tuple(found)


def predicate_of(words: str) -> Predicate | None:
    """The first of a clause's predicates; None where there is none."""
    return next(iter(predicates_of(words)), None)


def turn_on_one_verb(words: str, others: str) -> bool:
    """Whether the first verb of one clause is among those of the other, or nearly means one of them."""
    a, b = predicates_of(words), predicates_of(others)
    return any(is_alike(a[0], other) for other in b if a) or any(is_alike(one, b[0]) for one in a if b)


@lru_cache(maxsize=1 << 12)
def acts_of(words: str) -> tuple[int, frozenset[str]]:
    """Where in a clause its first predicate stands, in code points, and the stems that say what is done: the
    verb's, or that of the noun behind one that says little; none where nothing is."""
    line = read_line(words, 0, len(words), (), ())
    found = predicate_of(words)
    match = _FINITE.search(line.tags)
    if not found or not found.verb or not match:
        return len(words), frozenset()
    verb = next(k for k in range(match.start(), len(line.words)) if stem(line.words[k]) == found.verb)
    if found.verb not in _LENDING:
        return line.starts[match.start()], frozenset({found.verb})
    behind = verb + 1
    while behind < len(line.tags) and line.tags[behind] in "DB":
        behind += 1
    noun = line.words[behind : behind + 1] if line.tags[behind : behind + 1] == "n" else ()
    return line.starts[match.start()], frozenset(map(stem, noun))


def do_the_same(words: str, others: str) -> bool:
    """Whether two clauses say that the same is done, in whatever way."""
    _, a = acts_of(words)
    _, b = acts_of(others)
    return any(one == other or other in related(one) or one in related(other) for one in a for other in b)


def is_alike(one: Predicate | None, other: Predicate | None) -> bool:
    """Whether both say the same, or nearly, of their subjects."""
    if not one or not other or not one.verb or not other.verb:
        return False
    a, b = one.verb, other.verb
    return a == b or (not {a, b} & _LIGHT and (b in related(a) or a in related(b)))
