"""Figures as values, so that `12,000`, `twelve thousand` and `12 000` are one figure.

    $43.9 million → 43900000        twenty-three → 23        24 per cent → 24

A figure that is only a rounding of another (`$44 million`, `$43,885,310`) is close to it; how close
is for `close` to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from tui.story import Span

_SMALL = {
    word: value
    for value, word in enumerate(
        str.split("""
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen
    """)
    )
}
_TENS = {
    word: 10 * value
    for value, word in enumerate(str.split("twenty thirty forty fifty sixty seventy eighty ninety"), start=2)
}
_TIMES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "m": 1_000_000,
    "mn": 1_000_000,
    "bn": 1_000_000_000,
    "k": 1_000,
    "dozen": 12,
}
_WORDS = "|".join([*_SMALL, *_TENS])
_INITIALS = "".join(sorted({"a", *(word[0] for word in (*_SMALL, *_TENS))}))
"""What a figure in words begins with: asked first, most words are passed over at half the cost."""
_SEPARATOR = re.compile(r"[,\s]")
_FIGURE = re.compile(
    r"(?<![\w.,])(?=[$€£¥\d])(?:[$€£¥]\s?)?"
    r"(?P<digits>\d{1,3}(?:[,   ]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"(?:[\s-]?(?P<times>hundred|thousand|million|billion|trillion|dozen|bn|mn|m|k))?(?![\w])"
    rf"|(?=[{_INITIALS}])(?<![\w-])(?P<words>(?:{_WORDS}|a(?=\s(?:hundred|thousand|million|billion|dozen)))"
    rf"(?:(?:[\s-]|\sand\s)(?:{_WORDS}|hundred|thousand|million|billion|dozen)s?)*)(?![\w-])",
    re.IGNORECASE,
)


_LETTERS = re.compile(r"[a-z]+|\d")


def letters(words: Iterable[str]) -> frozenset[str]:
    """The runs of letters of words in lower case, and the digits: what has to be among them for a figure,
    a date or a doubt to be there is looked up before any pattern is tried."""
    found = set(words)
    return frozenset(found.union(*[_LETTERS.findall(word) for word in found if not word.isalpha()]))


@lru_cache(maxsize=1 << 13)
def figures(text: str, start: int, end: int) -> tuple[tuple[Span, float], ...]:
    """The figures between two offsets of `text`, each with its span and its value; a lone `one` is
    a pronoun more often than a figure and is left out.  Kept, because claims and what differs both read
    the sentences of a story."""
    return tuple(_read(text, start, end))


def _read(text: str, start: int, end: int) -> Iterator[tuple[Span, float]]:
    for match in _FIGURE.finditer(text, start, end):
        if match["digits"]:
            digits = match["digits"]
            value = float(digits if digits.isdecimal() else _SEPARATOR.sub("", digits))
            value *= _TIMES[match["times"].casefold()] if match["times"] else 1
        else:
            value = _spelled(match["words"].casefold())
            if value <= 1:
                continue
        yield match.span(), value


def first_value(text: str, span: Span) -> float | None:
    """The value of the first figure in `span`."""
    return next((value for _, value in figures(text, *span)), None)


def close(a: float, b: float) -> bool:
    """Whether one value is the other, rounded to two figures or more."""
    if a == b:
        return True
    if 10 * abs(a - b) >= max(a, b):
        return False
    rough, fine = (a, b) if grain(a) > grain(b) else (b, a)
    unit = grain(rough)
    return rough >= 10 * unit and rough > 20 and abs(rough - fine) < unit


def grain(value: float) -> float:
    """The size of the last figure of a value that is not a zero: 1000 for 12000, 0.1 for 35.7."""
    if value != int(value):
        return float(10.0 ** -len(f"{value:.6f}".rstrip("0").split(".")[1]))
    digits = str(int(value))
    return float(10 ** (len(digits) - len(digits.rstrip("0")))) if value else 1.0


def _spelled(words: str) -> float:
    total, part = 0.0, 0.0
    for word in re.split(r"[\s-]+", words):
        word = word.removesuffix("s") if word not in _SMALL else word
        if word in _SMALL:
            part += _SMALL[word]
        elif word in _TENS:
            part += _TENS[word]
        elif word == "a":
            part = 1
        elif word in ("hundred", "dozen"):
            part = (part or 1) * _TIMES[word]
        elif word in _TIMES:
            total += (part or 1) * _TIMES[word]
            part = 0
    return total + part
