"""The dates and clock times of a sentence: what each one says of year, month, day, weekday and hour.

    on Sunday night, 25 June    month 6   day 25       weekday Sunday   evening
    mid-October                 month 10  day 10 … 20
    six years ago               year: the article's own less six
    by 4.21 am                  hour 4.35
    next spring                 season: March … May, September … November
    the 57-year-old bridge      year of origin: the article's own less 57

What two dates say of each other, see `moments`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache

from tui.compare.language.values import figures, letters
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
_PARTS |= {"midnight": 24.0}
_LIGHT = {"dawn": 6.0, "daybreak": 6.0, "sunrise": 6.0, "dusk": 19.0, "sunset": 19.0, "nightfall": 20.0}
_CLOCK_REACH, _LIGHT_REACH, _PART_REACH = 0.26, 3.0, 4.5
"""Hours: a morning and a noon agree, a morning and an evening do not."""
_SEASONS = {"spring": (3, 4, 5), "summer": (6, 7, 8), "autumn": (9, 10, 11), "winter": (12, 1, 2)}
_ORDINALS = {
    word: k
    for k, word in enumerate(
        str.split("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"), 1
    )
}

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_DAY = r"(?P<{}>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<{}>(?:19|20)\d\d)"
_DATE = re.compile(
    rf"\b(?P<lead>mid-|early |late |the (?:first|second) half of |the (?:start|beginning|middle|end) of )?"
    rf"(?:(?:{_DAY.format('d1')} (?:of )?|(?P<d3>{'|'.join(_ORDINALS)}) of )(?P<m1>{_MONTH})"
    rf"|(?P<m2>{_MONTH})(?: {_DAY.format('d2')}(?![\d:.]\d|%|,\d))?)"
    rf"(?:(?:,| of)? {_YEAR.format('y1')}|(?P<last> last year))?"
)
_ONLY_YEAR = re.compile(rf"{_YEAR.format('y')}\b")
_YEAR_LEAD = re.compile(
    r"\b(?:in|since|until|by|from|of|before|after|during|early|late|summer|spring|winter|autumn) $",
    re.IGNORECASE,
)
_LONGEST_LEAD = len("autumn ")
_WEEKDAY = re.compile(
    rf"\b(?P<name>{'|'.join(_WEEKDAYS)})(?:['’]s)?"
    r"(?: (?P<part>morning|lunchtime|afternoon|evening|night))?\b",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"\b(?P<word>yesterday|today|tonight|tomorrow|the year before last|(?:last|next|this) (?:year|month))\b",
    re.IGNORECASE,
)
_SEASON = re.compile(
    r"\b(?:in|by|since|until|from|during|after|before|of)(?: the)? (?:(?:next|last|this|early|late) )?"
    rf"(?P<name>{'|'.join(_SEASONS)})(?: (?:of )?{_YEAR.format('y')})?"
    r"\b(?! (?:holidays?|recess|term|break|season|games)\b)"
    rf"|\b(?:next|last|this) (?P<bare>{'|'.join(_SEASONS)})\b",
    re.IGNORECASE,
)
_BEGAN = re.compile(
    r"\b(?:opened|built|commissioned|founded|completed|laid|erected|installed|launched|established|made|dat(?:es|ing)"
    r"|goes back|constructed|set up|first ran)\b[^.;]{0,24}$",
    re.IGNORECASE,
)
_LONGEST_BEGAN = len("commissioned") + 24
_OLD = re.compile(r"(?:-|\s)years?(?:-|\s)old\b", re.IGNORECASE)
_IN_YEARS = re.compile(r"\b(?:in|within)\s$", re.IGNORECASE)
_YEARS = re.compile(r"\syears?\b(?!\s(?:ago|earlier|old|of|in)\b|-)", re.IGNORECASE)
_SHORT_YEAR = re.compile(r"['’](?P<d>\d\d)\b(?!s)")
_SHORT_LEAD = re.compile(r"\b(?:of|in|since) $")
_AGO = re.compile(r"\s(?P<unit>year|month|day|week)s? (?P<way>ago|earlier)\b")
_CLOCK = re.compile(
    r"\b(?<![\d:])(?P<h>[0-2]?\d)(?:[:.]\s?(?P<m>[0-5]\d))?\s?(?P<half>[ap])\.?\s?m\b\.?|\b(?P<h2>[0-2]?\d):(?P<m2>[0-5]\d)\b"
    rf"|\b(?:at|by|before|after|until|around|about) (?P<light>{'|'.join(_LIGHT)})\b"
    r"|\b(?P<word>noon|midnight)\b|\b(?P<h3>\w+) o['’]clock",
    re.IGNORECASE,
)
_BEFORE_A_NOUN = re.compile(r"\ban?\s$", re.IGNORECASE)
"""`an October draft`: what is told so is of the draft (see `occasions`)."""
_WEEKDAY_REACH = timedelta(days=13)
"""How far off a day may be for another article to call it by its weekday alone."""
_WILL = re.compile(r"\b(?:will|would|shall|is to|are to|expect\w*|due|plan\w*|hope\w*|should)\b", re.I)
_DAY_WORDS = frozenset(_WEEKDAYS)
_MONTH_WORDS = frozenset(_MONTH_OF)
_TODAY_WORDS = frozenset(["yesterday", "today", "tonight", "tomorrow", "year", "month"])
_CLOCK_WORDS = frozenset(["noon", "midnight", "clock", "am", "pm", "m", *_LIGHT])
_SEASON_WORDS = frozenset(_SEASONS)
_COUNTING_WORDS = frozenset(["ago", "old", "years"])
_DIGITS = frozenset("0123456789")
_DATE_WORDS = (
    _DAY_WORDS | _MONTH_WORDS | _TODAY_WORDS | _CLOCK_WORDS | _SEASON_WORDS | _COUNTING_WORDS | _DIGITS
)
"""A sentence with none of these has no date."""
_HOURS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]


@dataclass(frozen=True, slots=True)
class When:
    """What a date says, each part None where it says nothing.  `days` is the first and last day of the
    month it may be, weekdays count from Monday, 0; hours from midnight, true within `reach` hours.  `months`
    are those of a season, north or south.  `counted` for `in six years`, `pointed` is the word of `this
    month` or `today`; `origin` for a year in which something began, and `age` for one told by how old it is.
    `near` is the day of the calendar that a day and month without a year most likely mean."""

    span: Span = field(compare=False)
    kind: str = "date"
    year: int | None = None
    month: int | None = None
    days: tuple[int, int] | None = None
    weekday: int | None = None
    hour: float | None = None
    months: tuple[int, ...] = ()
    reach: float = field(default=0.0, compare=False)
    counted: bool = field(default=False, compare=False)
    pointed: str = field(default="", compare=False)
    origin: bool = field(default=False, compare=False)
    age: bool = field(default=False, compare=False)
    near: date | None = field(default=None, compare=False)


def find_dates(
    text: str, start: int, end: int, published: str | None, words: frozenset[str] | None = None
) -> Iterator[When]:
    """The dates and clock times between two offsets; `published` is the article's own date, `words` are the
    `letters` there, if they are known."""
    words = letters(text[start:end].lower().split()) if words is None else words
    if words.isdisjoint(_DATE_WORDS):
        return
    digits = not words.isdisjoint(_DIGITS)
    today = _parsed(published)
    taken: list[Span] = []
    if words & _MONTH_WORDS:
        for match in _DATE.finditer(text, start, end):
            found = _calendar(match, today)
            if found:
                taken.append(match.span())
                yield found
    if words & _SEASON_WORDS:
        for match in _SEASON.finditer(text, start, end):
            taken.append(match.span())
            yield _season(match)
    if words & _DAY_WORDS:
        for match in _WEEKDAY.finditer(text, start, end):
            part = (match["part"] or "").lower()
            day = _WEEKDAYS.index(match["name"].lower())
            yield When(match.span(), weekday=day, hour=_PARTS.get(part) if part else None, reach=_PART_REACH)
    if digits:
        for match in _ONLY_YEAR.finditer(text, start, end):
            at = match.start()
            led = _YEAR_LEAD.search(text, max(start, at - _LONGEST_LEAD), at)
            if led and not any(s <= at < e for s, e in taken):
                began = _BEGAN.search(text, max(start, at - _LONGEST_BEGAN), at)
                yield When(match.span(), year=int(match["y"]), origin=began is not None)
        for match in _SHORT_YEAR.finditer(text, start, end):
            if _SHORT_LEAD.search(text, max(start, match.start() - _LONGEST_LEAD), match.start()):
                yield When(match.span(), year=2000 + int(match["d"]))
    if today and words & _TODAY_WORDS:
        for when in _by_today(text, start, end, today):
            if not any(s <= when.span[0] < e for s, e in taken):
                yield when
    if today and words & _COUNTING_WORDS:
        yield from _years_off(text, start, end, today)
    if words & _CLOCK_WORDS or (digits and text.find(":", start, end) >= 0):
        for match in _CLOCK.finditer(text, start, end):
            hour = _hour(match)
            if hour is not None:
                reach = _LIGHT_REACH if match["light"] else _CLOCK_REACH
                yield When(match.span(), "clock", hour=hour, reach=reach)


def _calendar(match: re.Match[str], today: date | None) -> When | None:
    name = (match["m1"] or match["m2"]).lower().rstrip(".")
    day = match["d1"] or match["d2"]
    number = int(day) if day else _ORDINALS.get((match["d3"] or "").lower(), 0)
    if name in ("may", "march") and not number and not match["y1"] and not match["lead"]:
        before = match.string[max(0, match.start() - 8) : match.start()].lower()
        if not before.endswith((" in ", " by ", " since ", " until ", " from ", " of ", " last ", " next ")):
            return None
    if day and not 1 <= number <= 31:
        return None
    alone = not (number or match["y1"] or match["lead"])
    if alone and _BEFORE_A_NOUN.search(match.string, max(0, match.start() - 6), match.start()):
        return None
    if match["last"] and not today:
        return None
    lead = (match["lead"] or "").lower().strip()
    days = (number, number) if number else _part_of_month(lead)
    year = int(match["y1"]) if match["y1"] else today.year - 1 if today and match["last"] else None
    month = _MONTH_OF[name]
    near = _nearest(year, month, number, today) if number else None
    weekday = near.weekday() if near and today and abs(near - today) <= _WEEKDAY_REACH else None
    return When(match.span(), year=year, month=month, days=days, weekday=weekday, near=near)


def _nearest(year: int | None, month: int, day: int, today: date | None) -> date | None:
    """The day of the calendar that is meant, without a year the one nearest to `today`."""
    years = (year,) if year else (today.year - 1, today.year, today.year + 1) if today else ()
    possible = []
    for candidate in years:
        with suppress(ValueError):
            possible.append(date(candidate, month, day))
    return min(possible, key=lambda d: abs(d - today)) if possible and today else next(iter(possible), None)


def _season(match: re.Match[str]) -> When:
    months = _SEASONS[(match["name"] or match["bare"]).lower()]
    year = int(match["y"]) if match["y"] else None
    return When(match.span(), year=year, months=(*months, *((m + 5) % 12 + 1 for m in months)))


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
        step = -2 if word.startswith("the") else {"last": -1, "next": 1, "this": 0}.get(word.split()[0], 0)
        if "year" in word:
            yield When(match.span(), year=today.year + step, pointed=word)
        elif word.endswith("month"):
            yield When(match.span(), month=(today.month - 1 + step) % 12 + 1, pointed=word)
        else:
            day = today + timedelta({"yesterday": -1, "tomorrow": 1}.get(word, 0))
            yield _exactly(match.span(), day, word)


def _years_off(text: str, start: int, end: int, today: date) -> Iterator[When]:
    """Years told by how long ago they were, by how long it is to them, or by how old something is."""
    for span, value in figures(text, start, end):
        if not 0 < value < 500 or value != int(value):
            continue
        ago, old = _AGO.match(text, span[1], end), _OLD.match(text, span[1], end)
        if ago and ago["unit"] == "year" and ago["way"] == "ago":
            yield When((span[0], ago.end()), year=today.year - int(value))
        elif old:
            year = today.year - int(value)
            yield When((span[0], old.end()), year=year, counted=True, age=True)
        elif (
            _IN_YEARS.search(text, start, span[0])
            and _WILL.search(text, start, span[0])
            and (years := _YEARS.match(text, span[1], end))
        ):
            yield When((span[0], years.end()), year=today.year + int(value), counted=True)


def _exactly(span: Span, day: date, word: str) -> When:
    weekday, days = day.weekday(), (day.day, day.day)
    return When(span, year=day.year, month=day.month, days=days, weekday=weekday, pointed=word, near=day)


def _hour(match: re.Match[str]) -> float | None:
    if match["light"]:
        return _LIGHT[match["light"].lower()]
    if match["word"]:
        return 12.0 if match["word"].lower() == "noon" else 24.0
    if match["h3"]:
        word = match["h3"].lower()
        return float(word) if word.isdigit() else _HOURS.index(word) + 1.0 if word in _HOURS else None
    hour = int(match["h"] or match["h2"]) + int(match["m"] or match["m2"] or 0) / 60
    if match["half"] and match["half"].lower() == "p" and hour < 12:
        hour += 12
    return hour if hour <= 24.5 else None


@lru_cache(maxsize=64)
def _parsed(day: str | None) -> date | None:
    try:
        return date.fromisoformat((day or "")[:10])
    except ValueError:
        return None
