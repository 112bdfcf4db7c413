"""The names in an article: runs of capitalised words, told apart into people, groups and others.

    Defence Minister Ana Ruiz, 51, said …      Ana Ruiz     a person, called minister
    the law firm Petrie Lang                   Petrie Lang  a group, called firm
    in Santa Fe                                Santa Fe     neither

What stands beside a name (a title, an age, a verb of saying, `in`) tells what it is, and what holds for it
once holds for it everywhere in the article.  No list of names is asked but for he and she.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Set
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain

from tui.compare.language.english import (
    ADVERBS,
    CONJUNCTIONS,
    DAYS,
    DETERMINERS,
    NEGATIONS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    word_set,
)
from tui.compare.language.first_names import FEMALE, MALE
from tui.compare.language.reporting import VERBS
from tui.story import Article
from tui.story.text import WORD

TITLES = word_set("""
    mr mrs ms miss dr prof professor sir dame lord lady sen senator rep representative gov governor
    president minister premier chancellor secretary mayor king queen prince princess general gen colonel col
    captain capt lieutenant lt sergeant sgt corporal private officer inspector judge justice bishop pope
    father rev reverend chief director chair chairman chairwoman chairperson ceo spokesman spokeswoman
    spokesperson deputy vice prime foreign defence defense interior health finance education environment
    police executive councillor coun cllr mp mep attorney district commissioner ambassador coach manager
    head leader president-elect former acting incoming outgoing coroner sheriff superintendent detective
    rabbi imam sheikh ayatollah
    """)
GROUPS = word_set("""
    ministry university party company board commission agency bank council court group inc ltd corp plc llc
    association union institute police department office committee service services authority federation
    foundation government parliament congress senate house army navy force forces press times post news
    network club team hospital museum school college church league alliance front movement organisation
    organization society trust fund center centre bureau embassy kremlin pentagon administration chamber
    airlines airways industries energy medical survey media journal tribune gazette
    """)
FIRMS = word_set("""
    company firm group maker manufacturer developer retailer operator carmaker automaker giant lender
    airline publisher supplier contractor
    """)
PEOPLE = word_set("""
    mother father sister brother wife husband widow widower son daughter aunt uncle cousin grandmother
    grandfather partner neighbour neighbor friend colleague witness resident victim teenager pupil student
    man woman boy girl spokesperson consultant adviser advisor official aide insider activist survivor
    passenger investigator campaigner organiser organizer prosecutor commander soldier fan caller pensioner
    commuter shopkeeper trader fisherman skipper rescuer volunteer boss founder priest
    """)
PEOPLE_ENDINGS = (
    "ist", "man", "woman", "lawyer", "driver", "leader", "officer", "minister", "owner", "professor",
    "expert", "doctor", "teacher", "player", "striker", "farmer", "worker", "writer", "singer", "actor",
    "author", "editor", "critic", "midwife", "nurse", "engineer", "surgeon", "analyst", "historian",
    "mayor", "counterpart", "challenger", "researcher",
)  # fmt: skip
_LIST = 4
"""Letters of a word that ends like one for a person and is too short for it."""
_SEATS = word_set("""
    campaign camp street palace opposition coalition cabinet regime public community industry watchdog
    regulator media administration leadership majority minority
    """)
"""Words for places and gatherings that speak for who sits there."""
_MANY = ("ers", "ors", "ists", "ians", "men", "ants", "ees", "people", "police", "officials", "analysts",
         "critics", "experts", "doctors", "scholars", "allies", "rivals", "families", "parents")  # fmt: skip
"""Endings of words for several people."""
_PEOPLES = ("ian", "ean", "ish", "ese", "american", "german", "french", "dutch", "greek", "swiss", "czech")
_FIRST_NAMES = word_set("""
    julian ian brian adrian christian cristian vivian lilian gillian fabian damian sebastian marian dorian
    florian maximilian kilian sean jean dean hamish
    """)
"""First names that end like the name of a people."""
_OFFICES = word_set("""
    minister secretary president chancellor commissioner chief officer director spokesman spokeswoman
    """)
_HONORIFICS = word_set("mr mrs ms miss dr prof professor sir dame")
_MALE = word_set(
    "mr sir king father brother husband son chairman spokesman businessman man boy uncle grandfather"
)
_FEMALE = word_set("""
    mrs ms miss dame queen mother sister wife daughter chairwoman spokeswoman businesswoman woman girl aunt
    grandmother widow
    """)
_SMALL = (
    DETERMINERS | PRONOUNS | PREPOSITIONS | CONJUNCTIONS | SUBORDINATORS | RELATIVES | ADVERBS | NEGATIONS
) | word_set("to asked according yes no one two three four five six seven eight nine ten everything")
_ACTING = frozenset(VERBS) | word_set("who has had is was will would did does")

_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w&’'-]*"
_PARTICLE = (
    r"(?:(?:de|da|do|dos|das|del|della|di|du|la|le|van|von|der|den|ten|ter|al|el|bin|ibn|af|av)[ \u00a0]+)*"
)
_POINT = "|".join(
    rf"(?<=\b{a})" for a in ("[A-Z]", "Mr", "Mrs", "Ms", "Dr", "St", "Sen", "Rep", "Gov", "Gen", "Coun")
)
RUN = re.compile(rf"(?<![\w’']){_CAPITAL}(?:(?:(?:{_POINT})\.)?[ \u00a0]+{_PARTICLE}{_CAPITAL})*")
PREPOSITION = re.compile(r"\s(?:of|for|at|in|from|with|on|to|by|among|inside|near)\s")
WORDS = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_OWNER = re.compile(r"['’]s$")
_PART_OF_GROUP = re.compile(
    r"(?:institute|university|ministry|department|association|council|house|bank) (?:of|for) $"
)
_APPOSITION = re.compile(r",\s(?!who|which)(?:(?:a|an|the|its|his|her|their)\s)?([^,.;:\n]{3,50})")
_AGE_OR_WHO = re.compile(r", (?:who|whose|\d\d,|aged)\b")
_BREAK = re.compile(r"[,;:!?\n“”\"()]|\.\s")
_CALLED = re.compile(r"(?:['’]s?|\b(?:an?|the|its|his|her|their|our)) (?:[\w-]+ ){0,3}([\w-]+), $")
"""`her spokeswoman, ` before a name."""
_PRONOUN = re.compile(r"\b(?:he|she|his|her)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Name:
    """A name where it stands, without titles (with them it starts at `opening`).

    `roles` are the words it is called by there; `gender` is m, f or empty where nothing tells;
    `acts` when it stands where somebody does something.
    """

    start: int
    opening: int
    text: str
    roles: frozenset[str]
    person: bool = False
    group: bool = False
    gender: str = ""
    acts: bool = False

    @property
    def end(self) -> int:
        """One past its last character."""
        return self.start + len(self.text)

    @property
    def last(self) -> str:
        """Its last word: of a person the surname."""
        return self.text.rsplit(" ", 1)[-1]


@lru_cache(maxsize=256)
def find_names(article: Article) -> tuple[Name, ...]:
    """Every name in the article's sentences, in order (in headlines every word has its capital)."""
    text = article.text
    starts = {start for start, _ in article.sentences}
    runs = chain.from_iterable(RUN.finditer(text, *sentence) for sentence in article.sentences)
    found = [name for match in runs if (name := _read(match, text))]
    alone = {n.text for n in found if " " not in n.text}
    people = {
        n.text
        for n in found
        if " " in n.text and (not alone.isdisjoint(n.text.split(" ")) or _is_somebody(n, text, starts))
    }
    people -= {n.text for n in found if " " in n.text and _is_no_person(n, text)}
    surnames = {name.rsplit(" ", 1)[-1] for name in people}
    genders: dict[str, str] = {}
    for name in found:
        if name.gender:
            genders[name.last] = name.gender if genders.get(name.last, name.gender) == name.gender else ""
    return tuple(
        _settled(n, n.text in people or n.text in surnames, n.gender or genders.get(n.last, ""))
        for n in found
    )


def main_group(names: tuple[Name, ...]) -> str | None:
    """The one firm or body that the article is about: the name, no person's, that does something
    more often than any other (twice at least)."""
    counts = Counter(n.text.split(" ")[0] for n in names if n.acts and not n.person)
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < 2 or (len(ranked) > 1 and ranked[1][1] == ranked[0][1]):
        return None
    return next(n.text for n in names if n.acts and not n.person and n.text.split(" ")[0] == ranked[0][0])


@lru_cache(maxsize=1 << 13)
def strip_titles(run: str) -> str | None:
    """`Defence Minister Ana Ruiz` → `Ana Ruiz`; None when nothing but titles or small words is left."""
    parts = run.split()
    for k in range(len(parts) - 1, -1, -1):
        word = parts[k].lower().strip(".")
        owner = _OWNER.search(word) and k + 1 < len(parts)
        peoples = word.endswith((*PEOPLE_ENDINGS, *_PEOPLES)) and word not in _FIRST_NAMES
        first = k == 0 and (word in _SMALL or peoples)
        if owner or word in TITLES or first:
            if k + 1 < len(parts) and parts[-1].lower() in GROUPS and word not in _SMALL:
                continue
            parts = parts[k + 1 :]
            break
    if not parts or all(p.lower() in DAYS for p in parts):
        return None
    return " ".join(parts)


def is_small(word: str) -> bool:
    """Whether a word has a capital only because it opens a sentence, or as a title."""
    return word.lower() in _SMALL or word.lower() in TITLES


def names_a_person(words: str) -> bool:
    """Whether a description without a name (`a police spokeswoman`) is of a person."""
    noun = WORDS.findall(PREPOSITION.split(words, maxsplit=1)[0])[-1:]
    word = noun[0].lower() if noun else ""
    return word in TITLES | PEOPLE or (len(word) > _LIST and word.endswith(PEOPLE_ENDINGS))


def gender_of(words: str) -> str:
    """m or f where a description says so (`a police spokeswoman`), else empty."""
    return _gender({word.lower() for word in WORDS.findall(words)}) or _by_first_name(words)


def is_body(words: str) -> bool:
    """Whether a speaker is an office, a firm, a group, no person."""
    found = {word.strip("’'s").casefold() for word in words.split()}
    return not found.isdisjoint(GROUPS | FIRMS | _SEATS)


def is_many(words: str) -> bool:
    """Whether a description is of several people (`local officials`)."""
    return PREPOSITION.split(words, maxsplit=1)[0].casefold().endswith(_MANY)


@lru_cache(maxsize=4096)
def has_a_voice(words: str) -> bool:
    """Whether what stands before the first preposition ends in a name, or is a person, people or a body:
    `Ana Ruiz’s visit` is none."""
    head = PREPOSITION.split(words, maxsplit=1)[0]
    nouns = [word for word in WORD.findall(head) if word.casefold() not in DAYS]
    return bool(nouns) and (
        nouns[-1][0].isupper() or names_a_person(words) or is_body(head) or is_many(words)
    )


def _read(match: re.Match[str], text: str) -> Name | None:
    run = _OWNER.sub("", match.group())
    run = run[:-1] if run.endswith(("s'", "s’")) else run
    bare = strip_titles(run)
    if bare is None or bare.lower() in _SMALL:
        return None
    start = match.start() + run.rfind(bare)
    lead = frozenset(w.lower().strip(".") for w in run[: start - match.start()].split())
    end = start + len(bare)
    roles = lead | _roles(text[max(0, match.start() - 60) : match.start()], text[end : end + 60])
    last = bare.rsplit(" ", 1)[-1]
    return Name(
        start,
        match.start(),
        bare,
        roles,
        group=last.lower() in GROUPS
        or (last.isupper() and len(last) > 1)
        or bool(roles & (GROUPS | FIRMS) and not lead & _OFFICES),
        gender=_gender(roles) or _by_first_name(bare),
        acts=_acts(text, match.start(), end),
    )


def _gender(roles: Set[str]) -> str:
    return "m" if roles & _MALE else "f" if roles & _FEMALE else ""


def _by_first_name(name: str) -> str:
    first, _, more = name.lower().partition(" ")
    return "" if not more else "m" if first in MALE else "f" if first in FEMALE else ""


def _settled(name: Name, known: bool, gender: str) -> Name:
    """The name with what other places of the article tell about it."""
    person = known or bool(name.roles & _HONORIFICS)
    return replace(name, person=person, gender=gender) if person or gender else name


def _roles(before: str, after: str) -> frozenset[str]:
    """`law firm ` before a name, `, a rights group,` behind it → its role nouns."""
    roles: set[str] = set()
    called = _CALLED.search(before)
    if called and names_a_person(called.group(1)):
        roles.add(called.group(1).lower())
    lead = WORDS.findall(_BREAK.split(before)[-1])[-1:]
    if lead and lead[0].lower() not in _SMALL and lead[0].lower() not in VERBS and len(lead[0]) > 3:
        roles.add(lead[0].lower())
    behind = _APPOSITION.match(after)
    if behind:
        nouns = WORDS.findall(PREPOSITION.split(" " + behind.group(1), maxsplit=1)[0])
        if 0 < len(nouns) <= 5:
            roles.add(nouns[-1].lower())
    return frozenset(roles)


def _acts(text: str, opening: int, end: int) -> bool:
    """Whether a verb stands right behind the name, or a verb of saying right before it."""
    after = WORDS.search(text, end, end + 20)
    before = WORDS.findall(text[max(0, opening - 16) : opening])[-1:]
    return bool((after and after.group().lower() in _ACTING) or (before and before[0] in VERBS))


def _is_somebody(name: Name, text: str, starts: set[int]) -> bool:
    """Whether something beside the name says that it is a person."""
    return bool(
        name.acts
        or name.roles & (TITLES | PEOPLE)
        or any(role.endswith(PEOPLE_ENDINGS) for role in name.roles)
        or _AGE_OR_WHO.match(text, name.end)
        or (name.opening in starts and _PRONOUN.search(text, name.end, name.end + 250))
    )


def _is_no_person(name: Name, text: str) -> bool:
    """A group's name, a part of one, or a place."""
    before = text[max(0, name.opening - 24) : name.opening].lower()
    if name.group or before.endswith((" in ", " at ")) or _PART_OF_GROUP.search(before):
        return True
    return before.endswith("the ") and not name.roles & TITLES
