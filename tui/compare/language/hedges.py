"""Words that make a statement less than sure, and words that deny one.

    The dam may fail.   Two are said to have fled.   She reportedly agreed.     hedged
    He denied that …    The army dismissed reports of …                         denied

`May` with a capital is the month; `that could be kept cool` says what can be, not what may be.
"""

from __future__ import annotations

import re

from tui.compare.language.english import word_set

_HEDGE = re.compile(
    r"""\b(?:
        (?i:reportedly | allegedly | supposedly | presumably | apparently | possibly | perhaps | probably
      | maybe | unclear | unconfirmed | unverified | uncertain | rumou?r(?:s|ed)? | (?:un)?likely
      | might
      | (?<!\bthat\s)(?<!\bwhich\s)(?<!\bwho\s)(?<!\bhow\s)could\s+(?!not\b)
      | (?:is|are|was|were|been|be|being)\s+(?:\w+ly\s+|still\s+)?(?:expected|believed|thought|said|understood
          |feared|suspected|alleged|reported|rumou?red|presumed|likely|unlikely|poised)\s+to
      | appears?\s+to | appeared\s+to | seems?\s+(?:to|that|as) | seemed\s+to
      | (?:is|was|are|were|remains?)\s+(?:not\s+(?:yet\s+)?(?:clear|known|certain)|unknown|open)
        )
      | may
    )\b""",
    re.VERBOSE,
)
HEDGING = word_set("""
    reportedly allegedly supposedly presumably apparently possibly perhaps probably maybe unclear unconfirmed
    unverified uncertain rumor rumors rumored rumour rumours rumoured likely unlikely might could expected
    believed thought understood feared suspected alleged reported presumed poised appear appears appeared seem
    seems seemed clear known certain unknown open may
    """)
"""Words one of which every hedge has, but for `is said to`."""
_LETTERS = re.compile("[a-z]+")
_DENY = re.compile(
    r"""\b(?:
        den(?:y|ies|ied|ying) | disput(?:e|es|ed|ing) | refut(?:e|es|ed|ing) | rebut(?:s|ted|ting)?
      | (?:dismiss|reject)(?:es|ed|ing)?\s+(?:\w+\s+){0,4}?
          (?:claims?|reports?|allegations?|accusations?|suggestions?|rumou?rs?|charges?)
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)

_STRENGTHS = (
    ("unlikely", re.compile("unlikely")),
    ("likely", re.compile("likely|probabl|presum|expected|poised")),
    ("unclear", re.compile("clear|known|certain|open|confirmed|verified")),
    ("reported", re.compile("report|alleg|suppos|apparent|rumo|said|believed|thought|understood|suspect")),
)


def is_hedged(words: str) -> bool:
    """Whether a statement says of itself that it is not sure."""
    return find_hedge(words) is not None


def find_hedge(words: str) -> re.Match[str] | None:
    """The first words that make a statement less than sure; None where it says nothing of the kind."""
    return _HEDGE.search(words) if has_one(words, HEDGING) else None


def has_one(words: str, telling: frozenset[str]) -> bool:
    """Whether one of the telling words stands there, or `said to`: nine sentences in ten have none, and are
    told apart at a tenth of what it costs to look for a hedge."""
    read = _LETTERS.findall(words.lower())
    return not telling.isdisjoint(read) or ("said" in read and "said to" in " ".join(read))


def strength_of(hedge: str) -> str:
    """How sure a hedge leaves a statement: `likely`, `unlikely`, `reported`, `unclear` or `possible`."""
    low = hedge.lower()
    return next((strength for strength, words in _STRENGTHS if words.search(low)), "possible")


def is_denial(words: str) -> bool:
    """Whether words that begin with a verb deny what they speak of."""
    return _DENY.match(words) is not None


def holds_denial(words: str) -> bool:
    """Whether a denial stands among the words."""
    return _DENY.search(words) is not None
