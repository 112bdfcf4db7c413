"""Where and when a text says it was written, on a line of its own or before its first sentence.

date 2023-06-26 As …         LONDON (Reuters) – The …       BEIRUT–Following …
МОСКВА, 26 июня — Россия …   新华社北京6月26日电 中国…        (서울=연합뉴스) …
"""

from __future__ import annotations

import re

from tui.story.dates import DATE, names_month
from tui.story.pagewords import TIME_WORDS
from tui.story.text import WORD

_LONGEST = 70  # characters of a dateline
_LOOKED_AT = 400  # characters of the paragraph
_MOST_PLACE_WORDS = 5
_NEAR_TOP = 3  # paragraphs

_CAPITAL = r"[“\"‘'(«]?(?-i:[^\W\d_a-zß-öø-ÿ])"
_DATE_FIRST = re.compile(
    rf"(?:(?:date|dated|published|updated|posted)\b\s*(?:on\b)?:?\s*)?{DATE}(?:T?\s*\d\d?:\d\d\S*)?"
    rf"\s*[-–—|:,]?\s+(?={_CAPITAL})",
    re.X | re.I,
)
_DASH = re.compile(r"\s*(?:–|—|―|--)\s*|\s+-\s+|(?<=[.)])\s?-\s*")
_DASH_AT_END = re.compile(r"\s*[–—―-]+\s*$")
_AGENCY = re.compile(r"\s*[(（][^()（）]{2,30}[)）]\.?\s*$")
_WHEN = re.compile(r",\s*(?P<when>[^,]{1,20}(?:,?\s*\d{4})?)$")
_SLASHED = re.compile(r"[^\W\d_]{3,}(?:[ -][^\W\d_]+)*(?:,[^./]{1,20})?\.\s*/[^/\s]{2,20}/\.?\s+")
_EAST_ASIAN = re.compile(
    r"(?:【[^】]{1,30}】|［[^］]{1,40}］|（[^）]{2,30}）|[(\[][^()\[\]=]{1,12}=[^()\[\]=]{2,16}[)\]])\s*[-–—]?\s*"
    r"|[^\W\d_a-zA-Z]{2,14}?\d{1,2}月\d{1,2}日[电電讯訊](?:\s*[（(][^（）()]*[）)])?\s*"
    r"|[^\d(]{2,30},\s*\d{1,2} [^\d(]{2,12}\([^()]{2,20}\)[.।]?\s+"
)
_RUN = re.compile(r"\w+")
_SMALL = re.compile(r"(?:a[lmnrs]|d[aeiou]|del|der|dos|el?|en|l[ae]s?|los|o[fn]|sur|und|upon|v[ao]n)$")
_SENTENCE_STARTS = """
    A According After Ahead All Along Amid Among An And Any As At Before Both But By Dozens Despite
    During Each Every Few Following For Four From Half He Her His Hundreds If In It Its Just Less Many
    Millions More Most New No Not Officials On One Only Our Over People Police Scores Several She Since
    Six Some Tens That The Their There These They This Thousands Three Through Two Under Until We What
    When Where While Who With Without
"""
_FUNCTION_WORDS = frozenset(_SENTENCE_STARTS.split())


def is_dateline(line: str) -> bool:
    """Whether a whole line says where, with when or for whom: `ROME, March 4`, `Rome (ANSA) –`."""
    bare = _DASH_AT_END.sub("", line)
    place = _Place(bare)
    return place.named and (place.timed or place.agency.strip(" (（")[:1].isupper() or bare != line)


def dateline_length(paragraph: str, prose_before: int) -> int:
    """How many characters of `paragraph` stand before its first sentence as a date or dateline; 0 for none.

    `prose_before`: how many paragraphs of prose stand before it.  A dateline stands at the top, or below a
    deck and a caption; `Moscow — The …`, which is neither in capitals nor has an agency or a date, counts
    in the first paragraph only.
    """
    if prose_before >= _NEAR_TOP:
        return 0
    paragraph = paragraph[:_LOOKED_AT]
    if not prose_before:
        found = _date_first(paragraph) or _SLASHED.match(paragraph) or _EAST_ASIAN.match(paragraph)
        if found:
            return found.end()
    dash = _DASH.search(paragraph, 0, _LONGEST)
    if not dash or not dash.start():
        return 0
    rest = paragraph[dash.end() :]
    if not _begins_sentence(rest) or not WORD.search(rest):
        return 0
    place = _Place(paragraph[: dash.start()])
    spaced = dash[0] != dash[0].strip()
    if not place.named:
        return 0
    if place.timed or place.agency:
        return dash.end()
    if place.capitals:
        return dash.end() if spaced or place.within or _first_word(rest) in _FUNCTION_WORDS else 0
    once = _DASH.search(rest.split(". ", 1)[0]) is None
    return dash.end() if not prose_before and spaced and once and len(place.words) <= 3 else 0


class _Place:
    """The part of a dateline before its dash, taken apart."""

    def __init__(self, text: str) -> None:
        rest = _AGENCY.sub("", text)
        self.agency = text[len(rest) :]
        when = _WHEN.search(rest)
        self.timed = when is not None and _is_when(when["when"])
        if when and self.timed:
            rest = rest[: when.start()]
        self.words = WORD.findall(rest)
        city, comma, _ = rest.partition(",")
        self.within = bool(comma)  # SELMA, Ala.
        self.capitals = city.isupper() and sum(c.isalpha() for c in city) >= 4
        self.named = (
            1 <= len(self.words) <= _MOST_PLACE_WORDS
            and not re.search(r"[^\w\s,./'’()-]|\d", rest)
            and all(not w[0].islower() or _SMALL.match(w) for w in self.words)
            and not self.words[0][0].islower()
        )


def _date_first(paragraph: str) -> re.Match[str] | None:
    found = _DATE_FIRST.match(paragraph)
    return found if found and names_month(found) else None


def _is_when(text: str) -> bool:
    """A day with its month in whatever language, or words of time alone; not the age in `Ann, 26`."""
    words = [w.lower() for w in WORD.findall(text)]
    if len(words) > 1 and any(w.isdigit() and len(w) <= 2 for w in words):
        return True
    return bool(words) and all(w in TIME_WORDS for w in words)


def _first_word(text: str) -> str:
    """The letters that `text` begins with."""
    found = _RUN.match(text)
    return found[0] if found else ""


def _begins_sentence(text: str) -> bool:
    """Whether the first letter or digit of `text` may begin a sentence."""
    first = next((c for c in text[:4] if c.isalnum()), "")
    return bool(first) and not first.islower()
