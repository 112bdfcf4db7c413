"""The dates and clock times of a sentence: what each one says of year, month, day, weekday and hour.

    on Sunday night, 25 June    month 6   day 25       weekday Sunday   evening
    mid-October                 month 10  day 10 … 20
    six years ago               year: the article's own less six
    by 4.21 am                  hour 4.35

Two dates differ only when what both say cannot be true of one day: a weekday and the date it falls on
agree, and so do `by July` and `on 3 July`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache

from tui.compare.values import figures
from tui.story import Span

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_MONTH_OF = {name: k for k, name in enumerate(_MONTHS, 1)}
_MONTH_OF |= {name[:3]: k for k, name in enumerate(_MONTHS, 1) if name != "may"} | {"sept": 9}
_WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_PARTS = {"morning": 8.0, "noon": 12.0, "lunchtime": 13.0, "afternoon": 15.0, "evening": 20.0, "night": 22.0}
_PARTS |= {"midnight": 24.0, "dawn": 6.0}
_PART_REACH = 4.5
"""Hours: a morning and a noon agree, a morning and an evening do not."""

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_DAY = r"(?P<{}>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<{}>(?:19|20)\d\d)"
_DATE = re.compile(
    rf"\b(?P<lead>mid-|early |late |the (?:first|second) half of |the (?:start|beginning|middle|end) of )?"
    rf"(?:{_DAY.format('d1')} (?:of )?(?P<m1>{_MONTH})"
    rf"|(?P<m2>{_MONTH})(?: {_DAY.format('d2')}(?![\d:.]\d|%|,\d))?)"
    rf"(?:,? {_YEAR.format('y1')})?"
)
_ONLY_YEAR = re.compile(
    r"\b(?:in|since|until|by|from|of|before|after|during|early|late|summer|spring|winter|autumn) "
    rf"{_YEAR.format('y')}\b",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(
    rf"\b(?P<name>{'|'.join(_WEEKDAYS)})(?:['’]s)?"
    r"(?: (?P<part>morning|lunchtime|afternoon|evening|night))?\b",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"\b(?P<word>yesterday|today|tonight|tomorrow|(?:last|next|this) (?:year|month))\b", re.IGNORECASE
)
_AGO = re.compile(r"\s(?P<unit>year|month|day|week)s? (?P<way>ago|earlier)\b")
_CLOCK = re.compile(
    r"\b(?P<h>[0-2]?\d)(?:[:.](?P<m>[0-5]\d))?\s?(?P<half>[ap])\.?m\b\.?|\b(?P<h2>[0-2]?\d):(?P<m2>[0-5]\d)\b"
    r"|\b(?P<word>noon|midnight)\b|\b(?P<h3>\w+) o['’]clock",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"[a-z]+|\d")
_DAY_WORDS = frozenset(_WEEKDAYS)
_MONTH_WORDS = frozenset(_MONTH_OF)
_TODAY_WORDS = frozenset(["yesterday", "today", "tonight", "tomorrow", "year", "month"])
_CLOCK_WORDS = frozenset(["noon", "midnight", "clock", "am", "pm", "m"])
_HOURS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]


@dataclass(frozen=True, slots=True)
class When:
    """What a date says, each part None where it says nothing.  `days` is the first and last day of the
    month it may be, weekdays count from Monday, 0; hours from midnight.  `counted_back` for `six years
    ago`, `pointed` for `this month`."""

    span: Span = field(compare=False)
    kind: str = "date"
    year: int | None = None
    month: int | None = None
    days: tuple[int, int] | None = None
    weekday: int | None = None
    hour: float | None = None
    counted_back: bool = field(default=False, compare=False)
    pointed: bool = field(default=False, compare=False)


def find_dates(text: str, start: int, end: int, published: str | None) -> Iterator[When]:
    """The dates and clock times between two offsets; `published` is the article's own date."""
    low = text[start:end].lower()
    words = set(_LETTERS.findall(low))
    digits = not words.isdisjoint("0123456789")
    today = _parsed(published)
    taken: list[Span] = []
    if words & _MONTH_WORDS:
        for match in _DATE.finditer(text, start, end):
            found = _calendar(match)
            if found:
                taken.append(match.span())
                yield found
    if words & _DAY_WORDS:
        for match in _WEEKDAY.finditer(text, start, end):
            part = (match["part"] or "").lower()
            yield When(
                match.span(),
                weekday=_WEEKDAYS.index(match["name"].lower()),
                hour=_PARTS.get(part) if part else None,
            )
    if digits and ("19" in low or "20" in low):
        for match in _ONLY_YEAR.finditer(text, start, end):
            if not any(s <= match.start("y") < e for s, e in taken):
                yield When(match.span("y"), year=int(match["y"]))
    if today and words & _TODAY_WORDS:
        yield from _by_today(text, start, end, today)
    if today and "ago" in words:
        yield from _years_ago(text, start, end, today)
    if words & _CLOCK_WORDS or (digits and ":" in low):
        for match in _CLOCK.finditer(text, start, end):
            hour = _hour(match)
            if hour is not None:
                yield When(match.span(), "clock", hour=hour)


def agree(a: When, b: When) -> bool:
    """Whether both can be true of one day."""
    for one, other in ((a.year, b.year), (a.month, b.month), (_weekday(a), _weekday(b))):
        if one is not None and other is not None and one != other:
            return False
    if a.days and b.days and (a.days[0] > b.days[1] or b.days[0] > a.days[1]):
        return False
    return not (a.hour is not None and b.hour is not None and abs(a.hour - b.hour) > _apart(a))


def comparable(a: When, b: When) -> bool:
    """Whether both speak of a year, a month, a weekday or an hour; else neither bears on the other."""
    pairs = ((a.year, b.year), (a.month, b.month), (_weekday(a), _weekday(b)))
    return any(x is not None and y is not None for x, y in pairs) or a.kind == b.kind == "clock"


def apart(a: When, b: When) -> float:
    """How far apart two dates are: not at all when both can be true of one day, else far."""
    return 0.0 if agree(a, b) else 1.0


def worlds_apart(a: When, b: When) -> float:
    """How many times one is the other: dates have no size."""
    return 0.0


def slip(a: When, b: When) -> bool:
    """Never: dates have no digits to swap."""
    return False


def common(a: When) -> bool:
    """Whether it says little that another article has a date, too: never, a story has few."""
    return False


def firm(a: When, b: When, signs: Mapping[str, float]) -> bool:
    """Whether enough besides their values speaks for one time: what the signs say is weighed elsewhere."""
    return True


def less_exact(a: When, b: When) -> bool:
    """Whether one gives a day and the other a stretch of the same month, both another hour, or one a year and
    the other how long ago that was."""
    if a.pointed or b.pointed:
        return False
    if a.counted_back != b.counted_back:
        return True
    if a.hour is not None and b.hour is not None:
        return a.hour != b.hour
    return a.month == b.month and bool(a.days or b.days) and a.days != b.days and a.weekday == b.weekday


def _apart(when: When) -> float:
    return 0.26 if when.kind == "clock" else _PART_REACH


def _weekday(when: When) -> int | None:
    if when.weekday is None and when.year and when.month and when.days and when.days[0] == when.days[1]:
        return _falls_on(when.year, when.month, when.days[0])
    return when.weekday


@lru_cache(maxsize=1 << 10)
def _falls_on(year: int, month: int, day: int) -> int | None:
    try:
        return date(year, month, day).weekday()
    except ValueError:
        return None


def _calendar(match: re.Match[str]) -> When | None:
    name = (match["m1"] or match["m2"]).lower().rstrip(".")
    day = match["d1"] or match["d2"]
    if name in ("may", "march") and not day and not match["y1"] and not match["lead"]:
        before = match.string[max(0, match.start() - 8) : match.start()].lower()
        if not before.endswith((" in ", " by ", " since ", " until ", " from ", " of ", " last ", " next ")):
            return None
    if day and not 1 <= int(day) <= 31:
        return None
    lead = (match["lead"] or "").lower().strip()
    days = (int(day), int(day)) if day else _part_of_month(lead)
    year = int(match["y1"]) if match["y1"] else None
    return When(match.span(), year=year, month=_MONTH_OF[name], days=days)


def _part_of_month(lead: str) -> tuple[int, int] | None:
    if not lead:
        return None
    if lead.startswith("mid") or "middle" in lead:
        return 10, 20
    if lead.startswith("early") or "start" in lead or "beginning" in lead:
        return 1, 12
    return (1, 16) if "first" in lead else (15, 31) if "second" in lead else (20, 31)


def _by_today(text: str, start: int, end: int, today: date) -> Iterator[When]:
    for match in _RELATIVE.finditer(text, start, end):
        word = match["word"].lower()
        step = {"last": -1, "next": 1, "this": 0}.get(word.split()[0], 0)
        if word.endswith("year"):
            yield When(match.span(), year=today.year + step, pointed=True)
        elif word.endswith("month"):
            yield When(match.span(), month=(today.month - 1 + step) % 12 + 1, pointed=True)
        else:
            yield _exactly(match.span(), today + timedelta({"yesterday": -1, "tomorrow": 1}.get(word, 0)))


def _years_ago(text: str, start: int, end: int, today: date) -> Iterator[When]:
    for span, value in figures(text, start, end):
        ago = _AGO.match(text, span[1], end)
        if ago and ago["unit"] == "year" and ago["way"] == "ago" and value < 500:
            yield When((span[0], ago.end()), year=today.year - int(value), counted_back=True)


def _exactly(span: Span, day: date) -> When:
    return When(span, year=day.year, month=day.month, days=(day.day, day.day), weekday=day.weekday())


def _hour(match: re.Match[str]) -> float | None:
    if match["word"]:
        return 12.0 if match["word"].lower() == "noon" else 24.0
    if match["h3"]:
        word = match["h3"].lower()
        return float(word) if word.isdigit() else _HOURS.index(word) + 1.0 if word in _HOURS else None
    hour = int(match["h"] or match["h2"]) + int(match["m"] or match["m2"] or 0) / 60
    if match["half"] and match["half"].lower() == "p" and hour < 12:
        hour += 12
    return hour if hour <= 24.5 else None


def _parsed(day: str | None) -> date | None:
    try:
        return date.fromisoformat((day or "")[:10])
    except ValueError:
        return None
