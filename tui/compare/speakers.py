"""Who is meant by the words a speaker is named with: `he`, `Ding`, `the ministry`, `the company`.

    Xueliang Ding, a political scientist, …  Ding said …   → Xueliang Ding
    Defence Minister Ana Ruiz …   she said …               → Ana Ruiz
    China's Foreign Ministry …    the ministry said …      → China's Foreign Ministry

A later word is resolved only when one name of the article fits it; what cannot be told stays as it
stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from tui.compare.english import word_set
from tui.compare.names import (
    FIRMS,
    GROUPS,
    PREPOSITION,
    RUN,
    WORDS,
    Name,
    find_names,
    is_small,
    main_group,
    names_a_person,
    strip_titles,
)
from tui.story import Article, Span

_PERSONAL = word_set("he she him her his")
_IMPERSONAL = word_set("it they its their them")
_RELATIVES = word_set("who which that")
_DOCUMENTS = word_set("statement letter note release communique communiqué message declaration memo")
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_SPLIT = re.compile(r",|\s[—–-]\s|\(|\s(?:who|which|whose|whom)\b")
_PHRASE = re.compile(r"\b(?:the|an?|his|her|its|their|some|many|several|other|[^\W_]+['’]s)\s", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[.;:!?\n“”\"]\s|\n|,\s")
_PLACE = re.compile(rf"\b(?:in|from|near|at)\s+{RUN.pattern}$")
_POSSESSIVE = ("'s", "’s", "s'", "s’")


class _Spoken(NamedTuple):
    """Somebody who was named as a speaker: where, and who it is."""

    end: int
    who: str


def name_speakers(article: Article, sources: Sequence[Span | None]) -> list[str | None]:
    """The name in words of each source (spans in any order); None for those that have none."""
    names = find_names(article)
    starts = {start for start, _ in article.sentences}
    spoken: list[_Spoken] = []
    resolved: dict[Span, str] = {}
    for source in sorted({s for s in sources if s}):
        who = _name(article, source, names, spoken, starts)
        resolved[source] = who
        spoken.append(_Spoken(source[1], who))
    return [resolved[s] if s else None for s in sources]


def _name(
    article: Article, source: Span, names: tuple[Name, ...], spoken: list[_Spoken], starts: set[int]
) -> str:
    words = " ".join(article.text[source[0] : source[1]].split())
    low = words.lower().replace("’", "'")
    if low in _RELATIVES:
        return _antecedent(article, source, names, low)
    first, _, more = low.partition(" ")
    if first in _PERSONAL and (not more or more in {"himself", "herself"}):
        return _person_before(source[0], first, names, spoken, starts) or words
    if first in _IMPERSONAL and not more:
        return _group_before(names, spoken, plural=first.startswith("the")) or words
    named = _named(words)
    common = source[0] in starts and _is_common(article.text, words, names, starts)
    if named and not (common and words.startswith(named)):
        return _full(named, names)
    head = _plain(words)
    if common:
        head = head[:1].lower() + head[1:]
    if low.rsplit(" ", 1)[-1] in _DOCUMENTS and " " in low:
        return _issuer(article, source, names, spoken) or head
    return (_by_role(head, source[0], names) if first in {"the", "this", "that"} else None) or head


def _is_common(text: str, words: str, names: tuple[Name, ...], starts: set[int]) -> bool:
    """Whether the first word has its capital from the start of the sentence alone (`Analysts at …`)."""
    first, _, more = words.partition(" ")
    if more[:1].isupper() or first.endswith(_POSSESSIVE) or first.isupper():
        return False
    if any(n.text == first and n.opening not in starts for n in names):
        return False
    return first.endswith("s") or re.search(rf"\b{re.escape(first.lower())}\b", text) is not None


def _named(words: str) -> str | None:
    """The proper name in a speaker's description, None when it is a common noun.

    `her lawyer, Ana Ruiz` and `a woman who saw it, Ana Ruiz` are Ana Ruiz; `Ana Ruiz's lawyer` and
    `Portuguese police` stay what they are.
    """
    pieces = [_ARTICLE.sub("", p.strip()) for p in _SPLIT.split(words)]
    for k, piece in enumerate(pieces[:3]):
        run = _last_run(piece)
        if k and run == piece and " " not in piece and _PLACE.search(pieces[k - 1]):
            continue
        if run and (run == piece or (k and not PREPOSITION.search(piece) and len(piece) - len(run) < 24)):
            bare = strip_titles(run)
            if bare:
                return bare
    head = PREPOSITION.split(pieces[0], maxsplit=1)[0]
    run = _last_run(head)
    if not run:
        return _plain(words) if any(strip_titles(m.group()) for m in RUN.finditer(head)) else None
    bare = strip_titles(run)
    return _plain(words) if bare and bare.split()[-1].lower() in GROUPS else bare


def _last_run(piece: str) -> str | None:
    """The capitalised words that end a phrase, unless they own something."""
    runs = list(RUN.finditer(piece))
    if not runs or runs[-1].end() != len(piece) or piece.endswith(_POSSESSIVE):
        return None
    return runs[-1].group()


def _plain(words: str) -> str:
    """The description up to its first comma, its first letter small when it is no name."""
    head = _SPLIT.split(words)[0].strip() or words
    first = head.split(" ")[0]
    return first.lower() + head[len(first) :] if is_small(first) else head


def _full(name: str, names: tuple[Name, ...]) -> str:
    """`Ding` → `Xueliang Ding` when one longer name in the article ends with it; `Ma` → `Ma Zhaoxu` when
    one begins with it."""
    if " " in name:
        return name
    longer = {n.text for n in names if n.person and (n.text.endswith(" " + name) or f" {name}-" in n.text)}
    longer = longer or {n.text for n in names if n.person and n.text.startswith(name + " ")}
    return longer.pop() if len(longer) == 1 else name


def _by_role(head: str, before: int, names: tuple[Name, ...]) -> str | None:
    """`the ministry` → the one name that is a ministry, or that was called one; names that stand
    earlier count first.  `the company` → the one firm, or what the article is about."""
    words = [w.lower() for w in WORDS.findall(head)]
    if not words or PREPOSITION.search(head):
        return None
    nouns = FIRMS if words[-1] in FIRMS else {words[-1]}
    for earlier in (True, False):
        fits = {
            n.text
            for n in names
            if (n.start < before) == earlier
            and (n.roles & nouns or n.last.lower() in nouns)
            and (len(words) < 3 or n.roles >= set(words[1:]) or words[-1] in n.text.lower())
        }
        if len(fits) == 1:
            return fits.pop()
        if fits:
            break
    return main_group(names) if words[-1] in FIRMS and len(words) == 2 else None


def _person_before(
    at: int, pronoun: str, names: tuple[Name, ...], spoken: list[_Spoken], starts: set[int]
) -> str | None:
    """Whom `he` or `she` means: the person who spoke last, or one who opened a sentence since."""
    gender = "f" if pronoun in {"she", "her"} else "m"
    people = [n for n in names if n.person and n.start < at and n.gender in {"", gender}]
    for end, who in reversed(spoken[-5:]):
        known = any(n.text == who or n.text.endswith(" " + who) for n in people) or any(
            n.text == who and " " in who and not n.group for n in names
        )
        if known or names_a_person(who):
            since = [n for n in people if n.start > end and n.opening in starts]
            return _full(since[-1].text, names) if since else who
    return _full(people[-1].text, names) if people else None


def _group_before(names: tuple[Name, ...], spoken: list[_Spoken], plural: bool) -> str | None:
    """What `it` or `they` means: the last speaker who is no person (`they`: that is several), else what
    the article is about."""
    groups = {n.text for n in names if n.group or not n.person}
    for _, who in reversed(spoken[-5:]):
        noun = PREPOSITION.split(who, maxsplit=1)[0]
        if plural and noun.endswith("s") and noun[:1].islower():
            return who
        if not names_a_person(who) and (who in groups or who.startswith(("the ", "its "))):
            return who
    return None if plural else main_group(names)


def _issuer(article: Article, source: Span, names: tuple[Name, ...], spoken: list[_Spoken]) -> str | None:
    """Whose `the statement` is: who spoke, or stands as its owner, in the sentence that last had one."""
    text = article.text
    noun = text[source[0] : source[1]].split()[-1].lower()
    earlier = [m.start() for m in re.finditer(rf"\b{re.escape(noun)}\b", text[: source[0]].lower())]
    for at in reversed(earlier[-3:]):
        sentence = next((s for s in article.sentences if s[0] <= at < s[1]), None)
        if not sentence:
            continue
        near = text[sentence[0] : sentence[1]]
        told = next((s.who for s in reversed(spoken) if sentence[0] < s.end <= sentence[1]), None)
        named = _find_issuer(near, noun)
        if named or told:
            return (_named(named) or _plain(named)) if named else told
    return None


def _find_issuer(sentence: str, noun: str) -> str | None:
    """`a statement by X`, `X's statement`, `X issued a statement`: X."""
    word = re.escape(noun)
    for pattern in (
        rf"\b{word} (?:\w+ )?(?:by|from|of) ((?:the )?[^,.;]+)",
        rf"((?:[\w’'.-]+ ){{0,4}}[\w.-]+)(?:'s|’s) (?:\w+ )?{word}\b",
        rf"([^,;:“”\"]+?) (?:has |have |had )?(?:issued|released|published|posted) "
        rf"(?:an?|the|its|his|her|their) (?:[\w-]+ ){{0,2}}{word}\b",
    ):
        match = re.search(pattern, sentence, re.IGNORECASE)
        if match:
            return match.group(1).strip()
    return None


def _antecedent(article: Article, source: Span, names: tuple[Name, ...], pronoun: str) -> str:
    """The noun phrase before `who` or `which`."""
    start = max(0, source[0] - 120)
    before = article.text[start : source[0]].rstrip(" ,—–-")
    clause = _CLAUSE_END.split(before)[-1]
    run = _last_run(clause)
    bare = strip_titles(run) if run else None
    if bare and (pronoun != "who" or any(n.person and n.text == bare for n in names)):
        return _full(bare, names)
    starts = [m.start() for m in _PHRASE.finditer(clause)]
    phrase = clause[starts[-1] :] if starts else clause
    return phrase.strip() or article.text[source[0] : source[1]]
