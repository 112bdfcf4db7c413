"""Whether two mentions say the same of the same.

China backed the president’s attempts       China threw its support behind Russia     yes: one doer, one act
the agreement would not be reopened         he will not reopen the agreement          yes: one verb, its words
his tax rate was 36 percent                 his tax rate averaged 36 percent          yes: one figure
the gate at the dam failed                  the gate at the dam was painted           no
"""

from __future__ import annotations

import re
from functools import lru_cache

from tui.compare.differing.placed import Placed, PlacedLines, both_sure, figures_in
from tui.compare.differing.predicates import acts_of, do_the_same, predicate_of, turn_on_one_verb
from tui.compare.language.english import TAGS
from tui.story.text import WORD

_SAME_VERB, _SAME_FIGURE, _MANY_WORDS, _ALL_WORDS = 0.25, 0.25, 0.35, 0.62
"""The part of their words without names and figures that two mentions must share where they say the same of
their subject; where they have a figure in common; where one with a source says what something is; and where
they say it in other words."""
_UNCLAIMED = 0.5
"""The part of their words, with names and figures and without, that two mentions of one verb must share where
no claim says that they are one."""
_SAME_OF_ALL = 0.35
"""The part of all their words where they have one figure in common."""
_WORD_FOR_WORD = 0.9
"""The part of all their words that they share where one has the other's."""
_SAME_PAPER = 0.3
"""The same where both speak of a report, or a study."""
_SAME_DOER = 0.25
"""The same, and with names and figures, where both begin with one name and tell one act."""
_TWO_FIGURES = 0.1
"""The same where they have two figures in common."""
_NAMED_TOO = 0.5
"""The part, names and all, that two mentions of one verb must share where they have but one such word."""
_LEAST = min(_SAME_VERB, _SAME_DOER, _SAME_PAPER, _MANY_WORDS, _ALL_WORDS)
"""The part without which nothing but figures, or all the words, can tell."""
_FEW = 2
"""Words that are shared at least, or figures."""

_BARE_FIGURE = re.compile(r"\W*(?:(?:the )?[a-z]+(?: of [a-z]+)? at )?(?:[a-z]+ ){0,3}\d+[.,]\d{3}\W*")
"""`some 60,000`, `the number of demonstrators at 12,000`."""
_PAPER = re.compile(r"\b(?:reports?|study|studies|survey|reviews?|inquir(?:y|ies)|audit|analysis)\b")
"""What finds something, whoever speaks of it."""
_NEGATED = re.compile(
    r"\b(?:not(?! (?:only|quite|just|least))|no|never|nobody|none|nothing|neither|cannot)\b|n[’']t\b",
    re.IGNORECASE,
)


def restates(lines: PlacedLines, one: Placed, other: Placed, claimed: bool) -> bool:
    """Whether two mentions say the same of the same, the first at least in a clause of its own.  Of those
    that no claim has (`claimed`), or only possibly, more is asked."""
    words, others = lines.words(one), lines.words(other)
    figures, its = figures_in(words), figures_in(others)
    same = figures & its
    if figures and its and not same:
        return False
    part, exactly, nearly = lines.told_alike(one, other)
    if not same and not exactly + nearly:
        return False
    word_for_word = exactly >= _FEW and lines.share(one, other) >= _WORD_FOR_WORD
    if not (same or word_for_word or part >= _LEAST):
        return False
    if is_negated(words) != is_negated(others):
        return False
    if word_for_word or (same and _is_figure(others)):
        return True
    sure = both_sure(one, other)
    if sure and part >= _SAME_DOER and _do_the_same(lines, one, other):
        return True
    verbs = turn_on_one_verb(words, others)
    if not (claimed and sure):
        return sure and verbs and min(part, lines.share(one, other)) >= _UNCLAIMED
    if exactly + nearly < _FEW:
        alike = verbs and part >= _ALL_WORDS and lines.share(one, other) >= _NAMED_TOO
        return alike or (len(same) >= _FEW and part >= _TWO_FIGURES)
    if len(same) >= _FEW or (same and part >= _SAME_FIGURE and lines.share(one, other) >= _SAME_OF_ALL):
        return True
    if part >= _SAME_PAPER and _PAPER.search(words) and _PAPER.search(others):
        return True
    a, b = predicate_of(words), predicate_of(others)
    if a and verbs:
        return part >= _SAME_VERB
    if a and b and b.links:
        return part >= _MANY_WORDS
    return bool(a) and exactly >= _FEW and part >= _ALL_WORDS


@lru_cache(maxsize=1 << 12)
def is_negated(words: str) -> bool:
    """Whether anything is said not to be so."""
    return _NEGATED.search(words) is not None


def _do_the_same(lines: PlacedLines, one: Placed, other: Placed) -> bool:
    """Whether both tell one act, and a name stands before it in both, in their sentences if not in their
    clauses."""
    words, others = lines.words(one), lines.words(other)
    if not do_the_same(words, others) or lines.share(one, other) < _SAME_DOER:
        return False
    return not _doers(lines, one).isdisjoint(_doers(lines, other))


def _doers(lines: PlacedLines, placed: Placed) -> set[str]:
    m, at = placed
    text = lines.texts[m.article]
    inside = text[m.start : m.start + acts_of(text[m.start : m.end])[0]]
    return _names(inside) or _names(text[lines.span(at)[0] : m.start])


def _names(words: str) -> set[str]:
    return {word for word in WORD.findall(words) if word[0].isupper() and word.casefold() not in TAGS}


def _is_figure(words: str) -> bool:
    """Whether nothing is said but a figure of some size."""
    return _BARE_FIGURE.fullmatch(words) is not None
