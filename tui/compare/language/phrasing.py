"""A claim's own wording: the clearest of its mentions, readable by itself.

"which he said would move to Belarus"    no: opens in the middle, says "he"
"Prigozhin will move to Belarus"         yes
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.compare.language.joints import has_verb
from tui.story.text import WORD

_LEADING = re.compile(
    r"(?:[\s,;:.…–—-]+|[\"“”«»„'‘]+(?=\s)|(?:and|but|or|so|yet|that|which|while|whereas|although|though|also"
    r"|however|meanwhile|in addition|moreover|then)\b[,\s]+)+",
    re.IGNORECASE,
)
_SUBORDINATE = re.compile(
    r"(?:after|as|although|though|even though|while|whereas|because|before|when|since)\s+(?!well\b|\w+ing\b)",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    r"(?:[,;:–—\s-]+|[,\s]*[\"”]?,?\s*\b(?:he|she|they|it|[A-Z][\w’'.-]+(?:\s[A-Z][\w’'.-]+){0,3})"
    r"\s(?:said|says|added|wrote|told\s\w+)(?:\s(?:on\s)?[A-Z]\w+day)?|\b(?:and|but|or|that|which|with|of|to|the|a))\.?$"
)
_TRAILING_ENDS = (*",;:–—- ", "and", "but", "or", "that", "which", "with", "of", "to", "the", "a")
_TRAILING_VERBS = ("said", "says", "added", "wrote", "told")
_VAGUE = re.compile(
    r"(?:he|she|it|they|this|these|those|his|her|their|its|him|them|there|who|which|whose)\b", re.IGNORECASE
)
_DANGLING = re.compile(
    r"(?:(?:in|of|to|for|from|with|by|on|at|under|during|through|among)\s+(?:which|whom|whose)"
    r"|despite|until|unless|when|where|if|since|once|whether|because of|rather than|ahead of|so that"
    r"|(?:[\w-]+\s+){0,4}(?:minutes?|hours?|days?|weeks?|months?|years?)\s+(?:after|before))\b(?!.*,)",
    re.IGNORECASE,
)
_FRONTED = re.compile(r"(?:despite|although|though|even though|while|as|after|before|since)\s", re.IGNORECASE)
_HEADLESS = re.compile(
    r"[\W_]*(?:(?:and|but|or)\s+)?(?:who|whom|whose|which|that|as well as|is|are|was|were|has|have|had"
    r"|will|would|can|could|may|might|must|should|did|does|do|[a-z]+ed|(?!during\b)[a-z]{2,}ing)\b"
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|\w+ed)\b"
)


def clearest(texts: Sequence[str], weights: Sequence[float]) -> int:
    """Which of several wordings of one point to show: one that opens with what it is about, has a verb,
    is neither a scrap nor a whole paragraph, and has much in common with the others (`weights`)."""
    return max(range(len(texts)), key=lambda k: (_clarity(texts[k]) + weights[k], -k))


def is_headless(text: str) -> bool:
    """Whether a stretch opens behind what it is about: "is testing relations", "who has fled",
    "leaving three dead"."""
    return _HEADLESS.match(text) is not None


def hangs_on(text: str) -> bool:
    """Whether a stretch says little without what stands before it: it is headless, or "when they left"."""
    return is_headless(text) or _DANGLING.match(text) is not None


def is_circumstance(text: str) -> bool:
    """Whether a stretch has no verb of its own and leads up to one: "despite the rain"."""
    return _FRONTED.match(text) is not None and not has_verb(text, (0, len(text)))


def as_line(text: str) -> str:
    """A span's text as a row of the panel: tidied, and ended like a sentence."""
    line = tidied(text)
    return f"{line}." if line[-1:].isalnum() else line


def tidied(text: str) -> str:
    """A span's text as a line of its own: one space between words, without a leading conjunction, a
    trailing "he said" or half a pair of quotation marks, starting with a capital.  A clause with a verb
    also loses the word that makes it hang on another ("after", "because")."""
    line = " ".join(text.split())
    if _LEADING.match(line) and not (is_circumstance(line.partition(",")[0]) and "," in line):
        line = _LEADING.sub("", line, count=1)
    if (hangs := _SUBORDINATE.match(line)) and "," not in line and has_verb(line, (hangs.end(), len(line))):
        line = line[hangs.end() :]
    for _ in range(3):
        shorter = _TRAILING.sub("", line) if _may_trail(line) else line
        if shorter == line or len(WORD.findall(shorter)) < 3:
            break
        line = shorter
    line = _balanced(line).strip(" ,;:–—-")
    return line[:1].upper() + line[1:]


def _may_trail(line: str) -> bool:
    """Whether a line ends like one with something to take off, or has a verb of saying: most have neither,
    and finding that out by the pattern costs ten times as much."""
    return line.removesuffix(".").endswith(_TRAILING_ENDS) or any(verb in line for verb in _TRAILING_VERBS)


def _balanced(line: str) -> str:
    for opening, closing in ("“”", "«»", "()", "[]"):
        if line.count(opening) != line.count(closing):
            line = line.replace(opening, "").replace(closing, "")
    return line.replace('"', "") if line.count('"') % 2 else line


def _clarity(text: str) -> float:
    words = len(WORD.findall(text))
    line = tidied(text)
    score = 0.0
    if words < 5:
        score -= 1.0 + 0.3 * (5 - words)
    if words > 24:
        score -= 0.06 * (words - 24)
    if _VAGUE.match(line) or _DANGLING.match(line) or is_headless(text):
        score -= 1.0
    elif _VAGUE.search(line):
        score -= 0.2
    if not _FINITE.search(line):
        score -= 0.7
    if line != " ".join(text.split()).rstrip(" ,;:"):
        score -= 0.3
    if line[-1:] == "?":
        score -= 1.0
    return score
