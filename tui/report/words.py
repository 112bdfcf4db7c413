"""Pieces of sentences: counts, parts and lists in words."""

from __future__ import annotations

from collections.abc import Iterable


def count(number: int, noun: str) -> str:
    """1 passage; 2 passages."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def percent(part: float) -> str:
    """A part (0 … 1) as people say it."""
    whole = round(part * 100)
    return "less than 1 percent" if part and not whole else f"{whole} percent"


def listed(names: Iterable[str], last: str = "and") -> str:
    """A; A and B; A, B and C."""
    every = list(names)
    return every[0] if len(every) == 1 else f"{', '.join(every[:-1])} {last} {every[-1]}"
