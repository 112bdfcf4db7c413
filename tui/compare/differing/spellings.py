"""One person's name spelt in several ways, across the story and inside one article.

    Andrey Rudenko / Andrei Rudenko      first names a letter or two apart, one surname
    Fergal Ó Dálaigh / Fergal O'Dalaigh  the same letters under other marks: agrees
    Tzu-yun Su … Sun said                a surname that nobody in the article has
    Chuck Grassley / Charles E. Grassley a short form, or a middle name: agrees

Two people with one surname are not joined: their first names are neither alike nor forms of one name,
and an article that has both names means two people.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from tui.compare.findings import Difference, Version
from tui.compare.language.names import Name, find_names
from tui.story import Article, Story

_SHORT_FORMS = """
    charles chuck charlie; william bill will billy; robert bob rob bobby; richard dick rick rich;
    james jim jimmy;
    john jack johnny; joseph joe; michael mike mick; thomas tom tommy; edward ed ted eddie; david dave;
    daniel dan danny; stephen steven steve; christopher chris; anthony tony; benjamin ben; samuel sam;
    elizabeth liz beth betty; katherine catherine kate katie kathy; margaret maggie meg peggy; patricia pat;
    jennifer jen jenny; susan sue; deborah debbie; barbara barb; rebecca becky; andrew andy; kenneth ken;
    gregory greg; timothy tim; jeffrey jeff; lawrence larry; gerald jerry; ronald ron; donald don; peter pete;
    matthew matt; nicholas nick; alexander alex; philip phil; frederick fred; victoria vicky; joshua josh
    """
_BEFORE = re.compile(r"(?:(?<![\w’'-])(?:[\w’'-]+|[A-Z][a-z]{1,3}\.)[  ]){1,3}\Z")
_REACH = 28
"""Words, and characters, before a name that a version takes in."""
_LETTERS = str.maketrans({"ø": "o", "æ": "a", "ł": "l", "đ": "d", "ı": "i"})
_FORMS = {form: forms.split()[0] for forms in _SHORT_FORMS.split(";") for form in forms.split()}


@dataclass(frozen=True, slots=True)
class _Spelling:
    """A way to spell a name: as printed, folded to plain letters, and its first place in each article."""

    text: str
    folded: tuple[str, ...]
    places: dict[int, Name]


def find_spellings(story: Story) -> Iterator[Difference]:
    """The names of people that are spelt in several ways."""
    named = [find_names(article) for article in story.articles]
    spellings = _spellings(named)
    alike: defaultdict[str, list[int]] = defaultdict(list)
    for number, spelling in enumerate(spellings):
        alike[spelling.folded[-1][:1]].append(number)
    ties = {
        (a, b): agrees
        for numbers in alike.values()
        for a, b in combinations(numbers, 2)
        for agrees in [_is_one_name(spellings[a], spellings[b])]
        if agrees is not None
    }
    plain: list[dict[int, bool]] = []
    for group in _most_told_first(spellings, _gather(len(spellings), ties)):
        forms = [spellings[k] for k in group]
        if len({form.folded for form in forms}) == 1:
            marks = {n: form.text.isascii() for form in forms for n in form.places}
            if any(_is_same_habit(marks, other) for other in plain):
                continue
            plain.append(marks)
        yield _difference(story, forms, all(ties.get(pair, True) for pair in combinations(group, 2)))
    for number, names in enumerate(named):
        for slip, right in _slips(names):
            article = story.articles[number]
            versions = (_version(article, right), _version(article, slip))
            yield Difference("name", f"the spelling of {right.text}", versions)


def _most_told_first(spellings: list[_Spelling], groups: list[list[int]]) -> list[list[int]]:
    return sorted(groups, key=lambda group: -len({n for k in group for n in spellings[k].places}))


def _is_same_habit(marks: dict[int, bool], other: dict[int, bool]) -> bool:
    """Whether the articles that leave out the marks of a name (True) do so in another name, too: one example
    shows it."""
    shared = marks.keys() & other.keys()
    return {marks[n] for n in shared} == {True, False} and all(marks[n] == other[n] for n in shared)


def _spellings(named: list[tuple[Name, ...]]) -> list[_Spelling]:
    """The full names that are a person's here or, under other marks, in another article."""
    places: defaultdict[str, dict[int, Name]] = defaultdict(dict)
    people: set[tuple[str, ...]] = set()
    for number, names in enumerate(named):
        for name in names:
            if " " in name.text and not name.text.isupper():
                places[name.text].setdefault(number, name)
                if name.person:
                    people.add(_folded(name.text))
    found = [_Spelling(text, _folded(text), at) for text, at in places.items()]
    return [spelling for spelling in found if spelling.folded in people]


def _folded(name: str) -> tuple[str, ...]:
    """The words of a name in plain small letters, without marks: ("fergal", "odalaigh")."""
    marked = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    plain = "".join(c for c in marked if not unicodedata.combining(c))
    for written in ("ae", "oe", "ue"):
        plain = plain.replace(written, written[0])
    words = plain.replace("’", "").replace("'", "").replace("-", " ").replace(".", "").split()
    joined: list[str] = []
    for word in words:
        if joined and joined[-1] == "o":
            joined[-1] += word
        else:
            joined.append(word)
    return tuple(joined)


def _is_one_name(one: _Spelling, other: _Spelling) -> bool | None:
    """None when two names are not one person's; else whether only the form differs (True) or the spelling."""
    a, b = _without_initials(one.folded), _without_initials(other.folded)
    if a == b and one.folded != other.folded:
        return None
    if a == b:
        return True
    if a[-1] == b[-1]:
        if a[0] == b[0] or _FORMS.get(a[0], a[0]) == _FORMS.get(b[0], b[0]):
            return True
        apart = one.places.keys().isdisjoint(other.places)
        return False if apart and len(a) == len(b) and _is_slip(a[0], b[0]) else None
    return False if a[:-1] == b[:-1] and _is_slip(a[-1], b[-1]) else None


def _without_initials(name: tuple[str, ...]) -> tuple[str, ...]:
    """`Donald J. Trump` is no other way to spell `Donald Trump`."""
    return (name[0], *(word for word in name[1:-1] if len(word) > 1), name[-1])


def _is_slip(a: str, b: str) -> bool:
    """Whether two words of four letters or more, which begin alike, are a letter or two apart."""
    short, long = sorted((a, b), key=len)
    if len(short) < 4 or a[0] != b[0] or long in (short + "s", short + "ic"):
        return False
    return _distance(a, b) <= (1 if len(short) < 6 else 2)


def _distance(a: str, b: str) -> int:
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.distance(a, b, score_cutoff=2)


def _gather(size: int, ties: dict[tuple[int, int], bool]) -> list[list[int]]:
    group_of = list(range(size))
    for a, b in sorted(ties):
        x, y = group_of[a], group_of[b]
        group_of = [x if g == y else g for g in group_of]
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for k, g in enumerate(group_of):
        groups[g].append(k)
    return [group for group in groups.values() if len(group) > 1]


def _difference(story: Story, forms: list[_Spelling], agrees: bool) -> Difference:
    found = sorted((number, name.start, name) for form in forms for number, name in form.places.items())
    versions = tuple(_version(story.articles[number], name) for number, _, name in found)
    longest = max((form.text for form in forms), key=lambda text: (len(text), text))
    return Difference("name", f"the name of {longest}", versions, agrees=agrees)


def _version(article: Article, name: Name) -> Version:
    """The name, with the words before it that say who it is or what is done to him."""
    before = _BEFORE.search(article.text, max(0, name.start - _REACH), name.start)
    return Version(article.id, before.start() if before else name.start, name.end, name.text)


def _slips(names: tuple[Name, ...]) -> Iterator[tuple[Name, Name]]:
    """Surnames of one article that nobody in it has, and the full name that is meant."""
    full: defaultdict[str, dict[str, Name]] = defaultdict(dict)
    for name in reversed(names):
        if name.person and " " in name.text:
            full[name.last.casefold()[:1]][name.last] = name
    words = {word for name in names if " " in name.text for word in name.text.split()}
    seen: set[str] = set()
    for name in names:
        if " " in name.text or name.text in words or name.text in seen or not name.acts or name.group:
            continue
        seen.add(name.text)
        for surname, owner in full[name.text.casefold()[:1]].items():
            near = _is_slip(surname.casefold(), name.text.casefold()) or _one_more(surname, name.text)
            if near and owner.start < name.start:
                yield name, owner
                break


def _one_more(surname: str, other: str) -> bool:
    """Whether the other is the surname with a letter more or less at its end: Su, Sun."""
    short, long = sorted((surname, other), key=len)
    return len(short) >= 2 and len(long) == len(short) + 1 and long.startswith(short) and long[-1] != "s"
