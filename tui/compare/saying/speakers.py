"""Who is meant by the words a speaker is named with: `he`, `Ding`, `the ministry`, `the company`.

    Xueliang Ding, a political scientist, …  Ding said …   → Xueliang Ding
    Defence Minister Ana Ruiz …   she said …               → Ana Ruiz
    China's Foreign Ministry …    the ministry said …      → China's Foreign Ministry

A later word is resolved only when one name of the article fits it; what cannot be told stays as it
stands.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from tui.compare.language.english import PRONOUNS, word_set
from tui.compare.language.names import (
    FIRMS,
    GROUPS,
    PREPOSITION,
    RUN,
    WORDS,
    Name,
    find_names,
    gender_of,
    is_small,
    main_group,
    names_a_person,
    strip_titles,
)
from tui.story import Article, Span

_MEMORY = 60
"""How many names, sentences or speakers back a pronoun or `the statement` may reach."""

_PERSONAL = word_set("he she him her his")
_IMPERSONAL = word_set("it they its their them")
_RELATIVES = word_set("who which that")
_NOBODY = word_set("the a an this these those there here their our its whose my your such no thereby thus")
"""Words that are left of a source where a sentence is garbled."""
_DOCUMENTS = word_set("statement letter note release communique communiqué message declaration memo")
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_SPLIT = re.compile(r",|\s[—–-]\s|\(|\s(?:who|which|whose|whom)\b")
_PHRASE = re.compile(r"\b(?:the|an?|his|her|its|their|some|many|several|other|[^\W_]+['’]s)\s", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[.;:!?\n“”\"]\s|\n|,\s")
_PLACE = re.compile(rf"\b(?:in|from|near|at)\s+{RUN.pattern}$")
_POSSESSIVE = ("'s", "’s", "s'", "s’")
_CONTRACTED = frozenset(word for word in PRONOUNS if "'" in word)


class _Spoken(NamedTuple):
    """Somebody who was named as a speaker: where that ended, and who it is."""

    end: int
    who: str


def name_speakers(article: Article, sources: Sequence[Span | None]) -> list[str | None]:
    """The name in words of each source (spans in any order); None for those that have none."""
    cast = _Cast(article)
    spoken = sorted({s for s in sources if s and article.text[s[0] : s[1]].lower() not in _NOBODY})
    resolved = {source: cast.name(source) for source in spoken}
    return [resolved.get(s) if s else None for s in sources]


class _Cast:
    """Who can be meant in an article: its names, and who has spoken so far."""

    def __init__(self, article: Article) -> None:
        self.text = article.text
        self.sentences = article.sentences
        self.starts = {start for start, _ in article.sentences}
        self.names = find_names(article)
        self.people = [n for n in self.names if n.person]
        self.people_starts = [n.start for n in self.people]
        self.groups = {n.text for n in self.names if n.group or not n.person}
        self.within = {n.text for n in self.names if n.opening not in self.starts}
        self.main = main_group(self.names)
        self.by_last: dict[str, set[str]] = {}
        self.by_first: dict[str, set[str]] = {}
        for name in self.people:
            if " " in name.text:
                self.by_first.setdefault(name.text.split(" ")[0], set()).add(name.text)
                for last in {name.last, name.last.split("-")[0]}:
                    self.by_last.setdefault(last, set()).add(name.text)
        self.spoken: list[_Spoken] = []
        self.genders: dict[str, str] = {}

    def name(self, source: Span) -> str:
        """Who the speaker at `source` is; sources are asked for in the order of the text."""
        words = " ".join(self.text[source[0] : source[1]].split())
        who = self._resolve(source, words, words.lower().replace("’", "'"))
        here = bisect_left(self.people_starts, source[0])
        for named in self.people[here : here + 1]:
            if named.start < source[1] and named.gender:
                self.genders[who] = named.gender
        self.spoken.append(_Spoken(source[1], who))
        return who

    def _resolve(self, source: Span, words: str, low: str) -> str:
        if low in _RELATIVES:
            return self._antecedent(source, low)
        if low in _CONTRACTED or low.endswith(_POSSESSIVE):
            words, low = words[: low.rindex("'")], low[: low.rindex("'")]
        if words in self.by_last or low == "i":
            return self._full(words)
        first, _, more = low.partition(" ")
        if first in _PERSONAL and (not more or more in {"himself", "herself"}):
            gender = "f" if first in {"she", "her"} else "m"
            who = self._person_before(source[0], gender)
            if who:
                self.genders.setdefault(who, gender)
            return who or words
        if first in _IMPERSONAL and not more:
            return self._group_before(plural=first.startswith("the")) or words
        named = _named(words)
        common = source[0] in self.starts and self._is_common(words)
        if named and not (common and words.startswith(named)):
            return self._full(named)
        head = _plain(words)
        if common:
            head = head[:1].lower() + head[1:]
        if low.rsplit(" ", 1)[-1] in _DOCUMENTS and more:
            return self._issuer(source) or head
        return (self._by_role(head, source[0]) if first in {"the", "this", "that"} else None) or head

    def _is_common(self, words: str) -> bool:
        """Whether the first word has its capital from the start of the sentence alone (`Analysts at …`)."""
        first, _, more = words.partition(" ")
        if (
            more[:1].isupper()
            or first.endswith(_POSSESSIVE)
            or first.isupper()
            or first in self.within
            or first in self.by_last
        ):
            return False
        return first.endswith("s") or first.lower() in self._runs or self._is_written(first.lower())

    def _is_written(self, word: str) -> bool:
        """Whether a word of several runs of letters (`far-right`) stands in the text."""
        if word.isalnum() or word not in self.text:
            return False
        return re.search(rf"\b{re.escape(word)}\b", self.text) is not None

    @cached_property
    def _runs(self) -> frozenset[str]:
        """The runs of letters and digits of the text."""
        return frozenset(re.findall(r"\w+", self.text))

    @cached_property
    def _by_noun(self) -> dict[str, list[Name]]:
        """The names that are called something, or are of several words and end with it."""
        found: dict[str, list[Name]] = {}
        for n in self.names:
            for noun in n.roles | ({n.last.lower()} if " " in n.text else frozenset()):
                found.setdefault(noun, []).append(n)
        return found

    def _full(self, name: str) -> str:
        """`Ding` → `Xueliang Ding` when one longer name in the article ends with it; `Ma` → `Ma Zhaoxu`
        when one begins with it."""
        if " " in name:
            return name
        longer = self.by_last.get(name) or self.by_first.get(name) or ()
        return next(iter(longer)) if len(longer) == 1 else name

    def _by_role(self, head: str, before: int) -> str | None:
        """`the ministry` → the one name that is a ministry, or that was called one; names that stand
        earlier count first.  `the company` → the one firm, or what the article is about."""
        words = [w.lower() for w in WORDS.findall(head)]
        if not words or PREPOSITION.search(head):
            return None
        nouns = FIRMS if words[-1] == "group" else FIRMS - {"group"} if words[-1] in FIRMS else {words[-1]}
        fits = [
            n
            for noun in nouns
            for n in self._by_noun.get(noun, ())
            if (len(words) < 3 or n.roles >= set(words[1:]) or words[-1] in n.text.lower())
        ]
        who = {n.text for n in fits if n.start < before} or {n.text for n in fits}
        if who:
            return who.pop() if len(who) == 1 else None
        return self.main if words[-1] in FIRMS and len(words) == 2 else None

    def _person_before(self, at: int, gender: str) -> str | None:
        """Whom `he` or `she` means: the person who spoke last, or one who opened a sentence since; nobody
        who was the other of the two before."""
        here = bisect_left(self.people_starts, at)
        people = [
            n
            for n in self.people[max(0, here - _MEMORY) : here]
            if (n.gender or self.genders.get(self._full(n.text), gender)) == gender
        ]
        for end, who in reversed(self.spoken[-5:]):
            if self.genders.get(who, gender) != gender or gender_of(who) not in {"", gender}:
                if people and people[-1].start > end:
                    break
                continue
            known = any(n.text == who or n.text.endswith(" " + who) for n in people)
            named = " " in who and who in self.within and who in self.groups
            if known or named or names_a_person(who):
                since = [n for n in people if n.start > end and n.opening in self.starts]
                return self._full(since[-1].text) if since else who
        return self._full(people[-1].text) if people else None

    def _group_before(self, plural: bool) -> str | None:
        """What `it` or `they` means: the last speaker who is no person (`they`: that is several), else
        what the article is about."""
        for _, who in reversed(self.spoken[-5:]):
            noun = PREPOSITION.split(who, maxsplit=1)[0]
            if plural and noun.endswith("s") and noun[:1].islower():
                return who
            if not names_a_person(who) and (who in self.groups or who.startswith(("the ", "its "))):
                return who
        return None if plural else self.main

    def _issuer(self, source: Span) -> str | None:
        """Whose `the statement` is: who spoke, or stands as its owner, in the sentence that last had one."""
        noun = self.text[source[0] : source[1]].split()[-1].lower()
        here = bisect_left(self.sentences, source)
        earlier = (
            (start, end)
            for start, end in reversed(self.sentences[max(0, here - _MEMORY) : here])
            if end <= source[0] and noun in self.text[start:end].lower()
        )
        for start, end in islice(earlier, 3):
            sentence = self.text[start:end]
            told = next((who for at, who in reversed(self.spoken[-_MEMORY:]) if start < at <= end), None)
            named = _find_issuer(sentence, noun)
            if named or told:
                return (_named(named) or _plain(named)) if named else told
        return None

    def _antecedent(self, source: Span, pronoun: str) -> str:
        """The noun phrase before `who` or `which`."""
        before = self.text[max(0, source[0] - 120) : source[0]].rstrip(" ,—–-")
        clause = _CLAUSE_END.split(before)[-1]
        run = _last_run(clause)
        bare = strip_titles(run) if run else None
        if bare and (pronoun != "who" or bare not in self.groups):
            return self._full(bare)
        starts = [m.start() for m in _PHRASE.finditer(clause)]
        phrase = clause[starts[-1] :] if starts else clause
        return phrase.strip() or self.text[source[0] : source[1]]


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
            if bare and bare.lower() not in FIRMS:
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
