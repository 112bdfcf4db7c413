"""How sure an article is of what it tells, for setting articles side by side: hedges, and beside them the
words that make a fact an intention, a belief or an estimate.

    He could go to court.           possible
    He is likely to go to court.    likely
    He intends to go to court.      intended
    He is believed to …             reported

Wider than `hedges`, which says what a single statement's stance is: here a word counts only where another
article tells the same without one.
"""

from __future__ import annotations

import re

from tui.compare.language.english import word_set
from tui.compare.language.hedges import HEDGING, find_hedge, has_one, strength_of
from tui.story import Span

_AIMS = ("intend", "plan", "aim", "vow", "pledge", "promise")
_WORDS = (
    ("likely", r"likely|probabl[ey]|presumably|expect(?:s|ed)?|set\s+to|poised\s+to"),
    ("intended", rf"(?:{'|'.join(_AIMS)})(?:s|d|ed|ned)?\s+to|promis(?:ed|es|e)"
                 r"|(?:ready|prepared|willing)\s+to"),
    ("believed", r"believ(?:e|es|ed)|suggests?|suspects?\s+that|appear(?:s|ed)?\s+to|seem(?:s|ed)?\s+to"
                 r"|considers?\s+that|looks?\s+(?:like|as\s+if)"
                 r"|fears?\s+that|estimat(?:es?|ed)|claim(?:s|ed|ing)\s+(?:that|to)|alleg(?:es?|ed)|thinks?"),
    ("partly", r"(?:among|one\s+of)\s+the(?=\s+(?:\w+est|most|worst|best)\b)"),
    ("unclear", r"unclear|undecided|not\s+(?:yet\s+)?(?:decided|clear|known|certain)|whether"),
    ("possible", r"might|possibly|perhaps|potentially"
                 r"|(?:(?:do(?:es)?|did|could|can)\s*not|(?:do(?:es)?|did|could|ca)n[’']t)\s+(?:exclude|rule\s+out)"),
)  # fmt: skip
_DOUBT = re.compile(
    "|".join(rf"(?P<{name}>\b(?i:{words})\b)" for name, words in _WORDS) + r"|(?P<may>\bmay\b)"
)
_DOUBTING = (
    HEDGING
    | {verb + ending for verb in _AIMS for ending in ("", "s", "d", "ed", "ned")}
    | word_set("""
    probable expect expects set believe believes suggest suggests suspect suspects fear fears estimate
    estimates estimated claims claimed claiming allege alleges think thinks undecided decided whether
    potentially considers consider looks look among one exclude rule ready prepared willing
    """)
)
"""Words one of which everything has that is less than a fact, but for `is said to`."""
_NO_DOUBT = re.compile(r"\b(?:no|without(?: a)?|beyond|little)\s+$", re.IGNORECASE)


_LEFT_OUT = re.compile(
    r"(?:could|might|may) +(?:in|on|at|for|with|within|before|after|during)\b", re.IGNORECASE
)
"""`He did what he could in six seconds`: what might be is not said."""


def find_doubt(text: str, start: int, end: int) -> tuple[Span, str] | None:
    """The first words between two offsets that leave a statement less than a fact, and how sure it is left;
    None where there are none."""
    words = text[start:end]
    return _first(words, start) if has_one(words, _DOUBTING) else None


def is_doubtful(sentence: str, letters: frozenset[str]) -> bool:
    """Whether there are such words in a sentence, of which the `letters` are known."""
    said_to = "said" in letters and "said to" in " ".join(sentence.lower().split())
    return (said_to or not _DOUBTING.isdisjoint(letters)) and _first(sentence, 0) is not None


def _first(words: str, start: int) -> tuple[Span, str] | None:
    hedge = find_hedge(words)
    if hedge and not _LEFT_OUT.match(words, hedge.start()):
        return (start + hedge.start(), start + hedge.end()), strength_of(hedge.group())
    for match in _DOUBT.finditer(words):
        if not _NO_DOUBT.search(words, 0, match.start()) and not _LEFT_OUT.match(words, match.start()):
            kind = match.lastgroup or ""
            return (start + match.start(), start + match.end()), "possible" if kind == "may" else kind
    return None
