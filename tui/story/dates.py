"""Dates as they are printed: `2023-06-26`, `26 June 2023`, `June 26, 2023`, `26. Juni 2023`, `2023年6月26日`.

A date without a year, or in figures alone (`05/06/2023`), says too little and is none.
"""

from __future__ import annotations

import datetime
import re

_MONTHS = (
    "january jan janvier janv januar januari jänner enero gennaio gen janeiro januar",
    "february feb février févr februar februari febrero febbraio fevereiro",
    "march mar mars märz maart marzo março",
    "april apr avril abril aprile avr",
    "may mai mayo maggio maio mei maj",
    "june jun juin juni junio giugno junho",
    "july jul juillet juil juli julio luglio julho",
    "august aug août agosto augusti augustus ago",
    "september sept sep septembre septiembre settembre setembro",
    "october oct octobre oktober okt octubre ottobre outubro",
    "november nov novembre noviembre novembro",
    "december dec décembre déc dezember dez diciembre dicembre dezembro",
)
_NUMBER = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
_MONTH = r"[^\W\d_]{3,10}"  # looked up afterwards: ninety names take five milliseconds to compile
_DAY = r"\d{1,2}(?:st|nd|rd|th|er|º|ª|\.)?"

DATE = rf"""(?:
    (?P<y1>(?:19|20)\d\d)-(?P<m1>\d\d)-(?P<d1>\d\d)(?!\d)
  | (?P<d2>{_DAY})\s+(?:de\s+)?(?P<n2>{_MONTH})\b\.?,?\s+(?:de\s+)?(?P<y2>(?:19|20)\d\d)(?!\d)
  | (?P<n3>{_MONTH})\b\.?\s+(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y3>(?:19|20)\d\d)(?!\d)
  | (?P<y4>(?:19|20)\d\d)\s?年\s?(?P<m4>\d{{1,2}})\s?月\s?(?P<d4>\d{{1,2}})\s?日
)"""
"""Matches a whole date, and what would be one if it named a month (see `names_month`); for
`re.VERBOSE | re.IGNORECASE`, once in a pattern."""

_DATE = re.compile(rf"(?<!\d){DATE}", re.X | re.I)


def printed_date(text: str) -> str | None:
    """The first whole date in `text` as ISO 8601, or None."""
    at = 0
    while found := _DATE.search(text, at):
        if date := _iso(found):
            return date
        at = found.start() + 1
    return None


def names_month(found: re.Match[str]) -> bool:
    """Whether the word in the place of a month is one; also where the month is a number."""
    name = found["n2"] or found["n3"]
    return name is None or name.lower() in _NUMBER


def _iso(found: re.Match[str]) -> str | None:
    year = next(g for g in (found["y1"], found["y2"], found["y3"], found["y4"]) if g)
    if not names_month(found):
        return None
    name = found["n2"] or found["n3"]
    month = _NUMBER[name.lower()] if name else int(found["m1"] or found["m4"])
    day = re.match(r"\d+", next(g for g in (found["d1"], found["d2"], found["d3"], found["d4"]) if g))
    assert day is not None
    try:
        return datetime.date(int(year), month, int(day[0])).isoformat()
    except ValueError:
        return None
