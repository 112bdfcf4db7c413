"""The figures of a sentence: what they count, and between which bounds they are true.

    more than two decades     span     20 … 25 years
    A$385 million             money A$  385,000,000
    71-year-old               age      71
    some 4,100 Australians    count    3,690 … 4,510   australian
    nearly 4 per cent         share    3.4 … 4

Bounds are wide enough that a figure and its rounding can both be true.  Dates and clock times are no
figures (see `days`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.compare.differing.bounds import bounds, rounded
from tui.compare.differing.figure import Figure, Role
from tui.compare.differing.linked import with_links
from tui.compare.differing.shares import (
    FRACTIONS,
    PARTS,
    SHARES,
    TIMES_OF,
    WHOLES,
    fractions,
    ratios,
    role_of,
)
from tui.compare.differing.units import MEASURES, MONEY, SCALE, SIGNS, SPANS, TIMES
from tui.compare.language.counting import changing, counted
from tui.compare.language.english import ADVERBS, TAGS, word_set
from tui.compare.language.values import figures, first_value, letters
from tui.story import Span
from tui.story.text import WORD

_ATTACHED = re.compile(r"(?<![\w.,])(?P<digits>\d+(?:[.,]\d+)*)(?P<unit>mm|cm|km|kg|ft|mph|kph|kmph|MW|GW)\b")
_WORD_SIGNS = [sign for sign in SIGNS if sign[-1].isalpha() and len(sign) > 1]
_SIGNED = re.compile(
    rf"(?<!\w)(?P<sign>{'|'.join(map(re.escape, _WORD_SIGNS))})"
    r"(?P<sum>\d[\d,.]*\d?\s?(?:thousand|million|billion|trillion|bn|mn|m|k)?)(?!\w)"
)
"""`SKr2.8bn`, `CHF210,000`, `$US1 million`."""
_SIGN_WORDS = letters(sign.lower() for sign in _WORD_SIGNS if "$" not in sign)
_ATTACHED_UNITS = frozenset({"mm", "cm", "km", "kg", "ft", "mph", "kph", "kmph", "mw", "gw"})
_HALVED = 0.15
"""By what part of it something told in halves may be rounded."""
_UNITS = "|".join(sorted({*SPANS, *MEASURES}, key=lambda unit: (-len(unit), unit)))
_COMPOUND = re.compile(
    rf"(?<![\w-])(?P<number>(?:[a-z]+ty-)?[a-z]+)-(?P<unit>{_UNITS})(?P<old>-old)?\b", re.IGNORECASE
)
"""`a four-foot crack`, `a three-year-old`."""
_ONE = re.compile(
    rf"\b(?:than|over|least|about|around|nearly|almost|roughly|under)\s(?P<one>an?\s(?P<unit>{_UNITS}))\b",
    re.IGNORECASE,
)
"""`more than a metre`."""
_HALF = re.compile(
    rf"\b(?:half\s(?:of\s)?an?\s(?P<half>{_UNITS})|an?\s(?P<more>{_UNITS})\sand\sa\shalf"
    r"|one\sand\sa\shalf(?:\s(?P<unit>\w+))?)\b",
    re.IGNORECASE,
)
"""`half a day`, `an hour and a half`, `one and a half times`."""
_ONE_HINTS = frozenset({"than", "over", "least", "about", "around", "nearly", "almost", "roughly", "under"})
_PER_HOUR = re.compile(r"\s(?:per|an)\shour\b")
_AGO = re.compile(r"\s(?:ago|earlier|before)\b")
_AND_PART = re.compile(r"\sand a (half|quarter)\b")
_PART_OF = re.compile(
    rf"\b(?:(?P<times>a|one|two|three)[\s-](?P<part>{'|'.join(PARTS)})s?\sof\s|(?P<half>half)\s(?:of\s)?)$",
    re.I,
)
"""`a quarter of` a billion, `half` a million."""
_HOURS_MINUTES = re.compile(
    r"\b(?P<hours>an|[\w-]+)\shours?,?(?:\sand)?\s(?P<minutes>[\w-]+)\sminutes?\b", re.IGNORECASE
)
_UNIT_WORDS = letters([*SPANS, *MEASURES])
_VAGUES = frozenset({"dozens", "hundreds", "thousands", "millions", "several", "few"})
_STEMS = word_set("""
    one two three four five six seven eight nine ten eleven twelve thir fif eigh hundred thousand million
    billion trillion dozen
    """)
_NUMBERS = frozenset(f"{stem}{end}" for stem in _STEMS for end in ("", "s", "teen", "ty"))
_NUMBERS |= {"twenty", "forty", "fifty"}
_NUMBERS -= {"one", "ones"}
"""Words one of which every figure in words has; made of stems, so that some of them are none."""
_FIGURE_WORDS = _NUMBERS | _VAGUES | SHARES | _ONE_HINTS | frozenset("0123456789") | {"one"}
"""A sentence with none of these has no figure."""
_BETWEEN = frozenset({"extra", "more", "further", "additional", "whole", "full", "long", "swiss"})
"""Words that may stand between a figure and its unit."""
_VAGUE = {"dozens": (24.0, 120.0), "scores": (40.0, 200.0), "hundreds": (200.0, 2000.0)}
_VAGUE |= {"thousands": (2e3, 2e5), "tens of thousands": (2e4, 1e5), "hundreds of thousands": (2e5, 1e6)}
_VAGUE |= {"millions": (2e6, 1e9)}
_VAGUE_WORDS = re.compile(
    r"\b(?:(?:tens|hundreds) of thousands|dozens|hundreds|thousands|millions"
    rf"|(?:several|a few) (?:dozen|hundred|thousand|million)|(?:several|a few)(?= (?:{_UNITS})\b))\b",
    re.IGNORECASE,
)
_FEW = {"dozen": 12.0, "hundred": 100.0, "thousand": 1e3, "million": 1e6}
_FEWEST, _MOST = 2.0, 9.0
"""How many `several` and `a few` are."""

_NUMBER_BEFORE = re.compile(rf"\b(?:\d+|{'|'.join(sorted(_NUMBERS))})\s$", re.IGNORECASE)

_SIGNS = ("SKr", "NKr", "DKr", "Rs", "CHF", "EUR", "USD", "GBP", "PEN", "R", "S/")
_SIGN = re.compile(rf"(?:\b[A-Z]{{1,3}})?[$€£¥]\s?$|\b(?:{'|'.join(_SIGNS)})\s?$")
_SIGN_ENDS = (*"$€£¥", *_SIGNS)
_PERCENT = re.compile(r"\s?(?:%|per\s?cent\b|percentage\b|points?\b)", re.IGNORECASE)
_AGE = re.compile(
    r"[\s-]years?[\s-]old\b|\s(?:or|and) (?:over|older|younger)\b|\syears? of age\b", re.IGNORECASE
)
_AVERAGE = re.compile(r"\b(?:average|mean|median)\b", re.IGNORECASE)
_AGED = re.compile(r"\b(?:aged?|age of)\s$", re.IGNORECASE)
_AGE_BEFORE = re.compile(r"[A-Za-z][\w’'-]+,\s$")
_AGE_AFTER = re.compile(r"\s?(?:,|\)|;)")
_MONTHS = (
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sept sep oct nov dec"
).replace(" ", "|")
_MONTH_BEFORE = re.compile(rf"\b(?:{_MONTHS})\.?\s$", re.IGNORECASE)
_DATE_ENDS = (*_MONTHS.split("|"), "the")
_LONGEST_MONTH = len("in September. ")
_DATED = re.compile(rf"(?:\b(?:{_MONTHS})\.?|\bof the|\bthe)\s$", re.IGNORECASE)
_DATE_AFTER = re.compile(
    rf"(?:st|nd|rd|th)?\s(?:of\s)?(?:{_MONTHS})\b|\s?(?:[ap]\.?\s?m\b|o['’]clock)|\.\d\d\s?[ap]\.?m|:\s?\d|/\d"
    r"|\s(?:in the (?:morning|afternoon|evening)|at night|(?:minutes )?past|to (?:midnight|noon|midday))\b",
    re.IGNORECASE,
)
_SCORE_BEFORE = re.compile(r"\d(?:-|[.:]\s)$")
_SCORE_AFTER = re.compile(r"-[$€£¥]?\d[\d.,]*")
"""A score, a season, a time, a figure torn in two: it goes on before or behind."""
_RANGE = re.compile(
    rf"\s?(?:%|per\s?cent|people\b|thousand|million|billion|trillion|bn|mn|m\b|(?:{_UNITS})\b)", re.I
)
_MODEL_BEFORE = re.compile(r"(?:\b(?P<name>[A-Z][\w&]*)[\s-]|[#№/]|\d:|\bNo\.?\s|\bG)$")
_WORD_AFTER = re.compile(rf"[\s-]*({WORD.pattern}|°[CF])")
_NO_NAMES = (
    frozenset(TAGS)
    | ADVERBS
    | word_set("""
    nearly almost roughly approximately circa including barely hardly scarcely exactly precisely just only
    """)
)


def find_figures(text: str, start: int, end: int, words: frozenset[str] | None = None) -> list[Figure]:
    """The figures between two offsets of `text`, in order; `words` are the `letters` there, if known."""
    words = letters(text[start:end].lower().split()) if words is None else words
    if words.isdisjoint(_FIGURE_WORDS):
        return []
    low = text[start:end].lower()
    found = sorted(_all_figures(text, start, end, low, words), key=lambda f: f.span)
    return list(with_links(text, start, found)) if len(found) > 1 else found


def _all_figures(text: str, start: int, end: int, low: str, words: frozenset[str]) -> Iterator[Figure]:
    if _ONE_HINTS & words:
        for match in _ONE.finditer(text, start, end):
            yield _in_unit(text, match.span("one"), match.start("one"), start, match["unit"].lower(), 1.0)
    if _VAGUES & words:
        for match in _VAGUE_WORDS.finditer(text, start, end):
            if _NUMBER_BEFORE.search(text, start, match.start()):
                continue
            yield _vague(text, match, start, end)
    if "half" in words:
        yield from _halves(text, start, end)
    if SHARES & words:
        yield from fractions(text, start, end)
    if words & _NUMBERS or not words.isdisjoint("0123456789") or (" in " in low and "one" in words):
        yield from _numbers(text, start, end, low, words)


def _halves(text: str, start: int, end: int) -> Iterator[Figure]:
    for match in _HALF.finditer(text, start, end):
        unit = (match["half"] or match["more"] or match["unit"] or "").lower()
        value = 0.5 if match["half"] else 1.5
        if unit in SPANS or unit in MEASURES:
            found = _in_unit(text, match.span(), match.start(), start, unit, value)
        else:
            at = (match.start(), match.start() + len("one and a half"))
            nouns = counted(text, start, at, end)
            found = Figure(at, "count", value, *bounds(text, at[0], start, value), nouns)
        yield rounded(found, _HALVED)


def _vague(text: str, match: re.Match[str], start: int, end: int) -> Figure:
    words = match.group().lower()
    lowest, highest = _VAGUE.get(words, (0.0, 0.0))
    if not lowest:
        size = _FEW.get(words.split()[-1], 1.0)
        lowest, highest = _FEWEST * size, _MOST * size
    unit = _WORD_AFTER.match(text, match.end(), end)
    if unit and (word := unit.group(1).casefold()) in SPANS:
        size = SPANS[word]
        return Figure((match.start(), unit.end()), "span", lowest * size, lowest * size, highest * size)
    return Figure(match.span(), "count", lowest, lowest, highest, counted(text, start, match.span(), end))


def _numbers(text: str, start: int, end: int, low: str, words: frozenset[str]) -> Iterator[Figure]:
    """The figures in digits and number words; `words` are the runs of letters of the line, and its digits."""
    in_so_many = (" in " in low or "of every" in low) and not words.isdisjoint(WHOLES)
    told = list(ratios(text, start, end)) if in_so_many else []
    told += _hours_and_minutes(text, start, end) if "hour" in low and "minute" in low else []
    yield from told
    for span, value in figures(text, start, end):
        if any(r.span[0] <= span[0] < r.span[1] for r in told):
            continue
        whole, value = _with_parts(text, start, end, span, value)
        found = _read(text, whole, value, start, end)
        if found and whole[0] < span[0]:
            found = rounded(found)
        if found:
            yield found
    for match in _SIGNED.finditer(text, start, end) if "$" in low or words & _SIGN_WORDS else ():
        for _, sum_ in figures(match["sum"], 0, len(match["sum"])):
            kind = f"money {SIGNS[match['sign']]}"
            yield Figure(match.span(), kind, sum_, *bounds(text, match.start(), start, sum_))
    for match in _ATTACHED.finditer(text, start, end) if words & _ATTACHED_UNITS else ():
        value = float(match["digits"].replace(",", ""))
        yield _in_unit(text, match.span(), match.start(), start, match["unit"].lower(), value)
    for match in _COMPOUND.finditer(text, start, end) if "-" in low and words & _UNIT_WORDS else ():
        for _, value in figures(text, *match.span("number")):
            if match["old"]:
                yield Figure(match.span(), "age", value, value, value)
            else:
                yield _in_unit(text, match.span(), match.start(), start, match["unit"].lower(), value)


def _with_parts(text: str, start: int, end: int, span: Span, value: float) -> tuple[Span, float]:
    """A figure with the half or quarter behind it, or with the part of it that stands before it."""
    scaled = SCALE.search(text, *span)
    part = _AND_PART.match(text, span[1], end)
    if part and (scaled or value < 1000):
        size = TIMES[scaled.group().lower()] if scaled else 1.0
        return (span[0], part.end()), value + size * FRACTIONS[part.group(1)] / 100
    before = _PART_OF.search(text, start, span[0]) if scaled else None
    if before and text[span[0]] in "aA":
        share = (
            50.0
            if before["half"]
            else FRACTIONS[before["part"].lower()] * TIMES_OF.get(before["times"].lower(), 1)
        )
        return (before.start(), span[1]), value * share / 100
    return span, value


def _hours_and_minutes(text: str, start: int, end: int) -> list[Figure]:
    found = []
    for match in _HOURS_MINUTES.finditer(text, start, end):
        hours = 1.0 if match["hours"].lower() in ("an", "one") else first_value(text, match.span("hours"))
        minutes = first_value(text, match.span("minutes"))
        if hours and minutes:
            days = round(hours / 24 + minutes / 1440, 6)
            found.append(Figure(match.span(), "span", days, *bounds(text, match.start(), start, days)))
    return found


def _in_unit(text: str, span: Span, first: int, start: int, unit: str, value: float) -> Figure:
    """A figure of time or of a measure, in days or in the measure's base unit."""
    kind, size = ("span", SPANS[unit]) if unit in SPANS else MEASURES[unit]
    low, high = bounds(text, first, start, value)
    if kind == "span":
        kind = "ago" if _AGO.match(text, span[1]) else kind
    else:
        hourly = _PER_HOUR.match(text, span[1]) if kind == "length" else None
        span, kind, size = ((span[0], hourly.end()), "speed", size / 1000) if hourly else (span, kind, size)
        kind = f"measure {kind}"
    return Figure(span, kind, round(value * size, 6), low * size, high * size)


def _read(text: str, span: Span, value: float, start: int, end: int) -> Figure | None:
    before, after = text[max(start, span[0] - 24) : span[0]], text[span[1] : min(end, span[1] + 24)]
    if _is_no_figure(text[span[0] : span[1]], value, before, after):
        return None
    first, unit = span[0], ""
    signed = _signed(before)
    if signed:
        first, unit = span[0] - len(signed.group()), signed.group().strip()
    elif text[span[0]] in "$€£¥":
        unit = text[span[0]]
    following = _WORD_AFTER.match(after)
    if following and following.group(1).casefold() in _BETWEEN:
        following = _WORD_AFTER.match(after, following.end())
    word = following.group(1).casefold() if following else ""
    low, high = bounds(text, first, start, value)
    if unit or word in MONEY:
        unit = unit or MONEY[word]
        sign = "$" if unit != "R$" and unit.endswith("$") else SIGNS.get(unit, unit)
        return Figure((first, span[1]), f"money {sign}", value, low, high)
    percent = _PERCENT.match(after)
    if percent:
        whole = (first, span[1] + percent.end())
        role: Role = "average" if _AVERAGE.search(before) else role_of(text, start, first)
        return Figure(whole, "share", value, low, high, changing(text, start, whole), role)
    if _AGE.match(after) or (
        value < 120 and (_AGED.search(before) or (_AGE_AFTER.match(after) and _AGE_BEFORE.search(before)))
    ):
        return Figure(span, "age", value, low, high)
    unit = word.split("-")[0]
    stop = span[1] + (following.end() if following else 0)
    if unit in SPANS or unit in MEASURES:
        return _in_unit(text, (first, stop), first, start, unit, value)
    return Figure(span, "count", value, low, high, counted(text, start, (first, span[1]), end))


def _is_no_figure(words: str, value: float, before: str, after: str) -> bool:
    """Whether it is part of a date, a clock time, a score, a name (Boeing 737) or a year."""
    if _DATE_AFTER.match(after):
        return True
    if before.rstrip().rstrip(".").lower().endswith(_DATE_ENDS) and (
        _MONTH_BEFORE.search(before[-_LONGEST_MONTH:])
        or (_DATED.search(before) and value <= 31 and not after.startswith(" "))
    ):
        return True
    goes_on = _SCORE_AFTER.match(after)
    if goes_on and not _RANGE.match(after, goes_on.end()):
        return True
    torn = _SCORE_BEFORE.search(before)
    if torn and not (torn.group().endswith("-") and (SCALE.search(words) or _RANGE.match(after))):
        return True
    if words.isdigit() and len(words) == 4 and 1500 <= value <= 2100:
        return True
    model = _MODEL_BEFORE.search(before) if words.isalnum() and words[0].isdigit() else None
    return bool(model and not _signed(before) and (model["name"] or "").lower() not in _NO_NAMES)


def _signed(before: str) -> re.Match[str] | None:
    """The sign of a currency at the end of what stands before a figure."""
    return _SIGN.search(before) if before.rstrip().endswith(_SIGN_ENDS) else None
