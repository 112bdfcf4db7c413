"""What is known of English words beforehand: how common they are, and which mean nearly the same.

Both tables are text, made once and readable (`data/frequency.txt`, `data/related.txt`; their heads say
from what).  Words of other languages are in neither: they count as rare and related to nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

_NONE: Mapping[str, float] = {}

UNLISTED = 4.0
"""How common a word is taken to be that the table does not list."""


def how_common(word: str) -> float:
    """log10 of how often a case-folded word occurs in a thousand million: 7.8 for `the`."""
    return _frequency().get(word, UNLISTED)


@lru_cache(maxsize=1 << 15)
def related(stem: str) -> Mapping[str, float]:
    """The stems that may stand for `stem` in another outlet's words, each with how surely (0 … 1)."""
    line = _related().get(stem)
    if not line:
        return _NONE
    groups = (group.split(":") for group in line.split())
    return {other: int(tenths) / 10 for tenths, others in groups for other in others.split(",")}


@lru_cache(maxsize=1 << 13)
def kin(stems: frozenset[str]) -> frozenset[str]:
    """The stems that may stand for one of these."""
    return frozenset().union(*map(related, stems))


def nearly(stems: frozenset[str], others: frozenset[str]) -> set[str]:
    """Those of the stems that are none of the others, and mean nearly what one of them does."""
    if others.isdisjoint(kin(stems)):
        return set()
    return {stem for stem in stems - others if not others.isdisjoint(related(stem))}


def nearest(a: frozenset[str], b: frozenset[str]) -> set[str]:
    """Those of either's stems that mean nearly what the other's do: on the side that has more."""
    return max(nearly(a, b), nearly(b, a), key=len)


@cache
def _frequency() -> dict[str, float]:
    table: dict[str, float] = {}
    for line in _lines("frequency.txt"):
        common, *words = line.split()
        table.update(dict.fromkeys(words, float(common)))
    return table


@cache
def _related() -> dict[str, str]:
    return {stem: groups for stem, _, groups in (line.partition(" ") for line in _lines("related.txt"))}


def _lines(name: str) -> list[str]:
    text = (Path(__file__).parent / "data" / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
