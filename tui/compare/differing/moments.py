"""How two dates stand to each other: whether both can be true of one day, and which says more.

Thursday            October 17          agree, if that was one
by July             on 3 July           agree, less exact on one side
3 p.m.              4.40 p.m.           differ
the 44-year-old     built in 1981       agree, told in another way
six years ago       2019                agree, and say the same
"""

from __future__ import annotations

from collections.abc import Mapping

from tui.compare.differing.days import When

_ALIKE, _AROUND = 0.4, 0.3
"""How like the sentences of two dates, and the words around them, must be for the dates to contradict."""


def families(a: When) -> tuple[str, ...]:
    """What it may be of one kind with: dates with dates, clock times with clock times."""
    return (a.kind,)


def agree(a: When, b: When) -> bool:
    """Whether both can be true of one day."""
    for one, other in ((a.month, b.month), (a.weekday, b.weekday)):
        if one is not None and other is not None and one != other:
            return False
    one_year, other_year = _likely_year(a), _likely_year(b)
    slack = int(a.age or b.age or not (a.year and b.year))
    if one_year and other_year and abs(one_year - other_year) > slack:
        return False
    if any(x.months and y.month and y.month not in x.months for x, y in ((a, b), (b, a))):
        return False
    if a.days and b.days and (a.days[0] > b.days[1] or b.days[0] > a.days[1]):
        return False
    return a.hour is None or b.hour is None or abs(a.hour - b.hour) <= max(a.reach, b.reach)


def comparable(a: When, b: When) -> bool:
    """Whether both speak of a year, a month, a weekday or an hour; else neither bears on the other.  The same
    word in two articles, `today`, says nothing of either; an age says when something began."""
    if a.pointed and a.pointed == b.pointed:
        return False
    if (a.age and not b.origin) or (b.age and not a.origin):
        return False
    pairs = ((a.year, b.year), (a.month, b.month), (a.weekday, b.weekday), (a.hour, b.hour))
    if any(x is not None and y is not None for x, y in pairs):
        return True
    return bool((a.months and b.month in a.months) or (b.months and a.month in b.months))


def apart(a: When, b: When) -> float:
    """How far apart two dates are: not at all when both can be true of one day, else far."""
    return 0.0 if agree(a, b) else 1.0


def worlds_apart(a: When, b: When) -> float:
    """How many times one is the other: dates have no size."""
    return 0.0


def detail(a: When, b: When) -> float:
    """How much it says that two dates agree: a month of the calendar is something, a year or one day of a
    month is more."""
    if a.year is not None and a.year == b.year:
        return 1.0
    if a.month is None or a.month != b.month:
        return 0.0
    return 1.0 if a.days and a.days == b.days else 0.5


def slip(a: When, b: When) -> bool:
    """Never: dates have no digits to swap."""
    return False


def common(a: When) -> bool:
    """Whether it says little that another article has a date, too: never, a story has few."""
    return False


def firm(a: When, b: When, signs: Mapping[str, float]) -> bool:
    """Whether enough besides their values speaks for one time, told by the signs of `facts`: a season needs
    words alike, as do two weekdays; dates that cannot both be true need sentences alike throughout, or a
    claim of both that names one month."""
    if not signs.get("agree", 1.0):
        contradict = signs["like"] >= _ALIKE and signs["around"] >= _AROUND
        return bool(signs["detail"] and signs["claimed"]) or contradict
    if a.months or b.months or (_is_weekday(a) and _is_weekday(b)):
        return bool(signs["like"] or signs["around"] or signs["claimed"])
    return True


def less_exact(a: When, b: When) -> bool:
    """Whether one gives a day and the other a stretch of the same month, a season or a weekday, both another
    hour, or one a year and the other how long it is till then, or how old that makes a thing."""
    if a.counted != b.counted:
        return not (a.pointed or b.pointed)
    if a.pointed and b.pointed:
        return False
    if a.hour is not None and b.hour is not None:
        return a.hour != b.hour
    if a.pointed or b.pointed:
        return False
    if a.months or b.months:
        return a.months != b.months and bool(a.month or b.month)
    if (a.month is None) != (b.month is None):
        return a.weekday is not None and bool(a.near or b.near)
    return a.month == b.month and bool(a.days or b.days) and a.days != b.days and a.weekday == b.weekday


def _is_weekday(when: When) -> bool:
    return when.month is None and when.year is None and when.kind == "date"


def _likely_year(when: When) -> int | None:
    return when.year or (when.near.year if when.near else None)
