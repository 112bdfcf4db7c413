"""A figure: what kind it is, how much, and between which bounds it is true."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from tui.story import Span

Role = Literal["", "average", "needed"]


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure at `span`.  `kind` is money, share, age, span, measure or count with its unit, as
    `money $`; `low` … `high` are the bounds it is true in; `nouns` the stems of what it counts;
    `role` when it is said to be an average, or what is needed, not what there is."""

    span: Span = field(compare=False)
    kind: str
    value: float
    low: float = field(compare=False)
    high: float = field(compare=False)
    nouns: frozenset[str] = field(default=frozenset(), compare=False)
    role: Role = field(default="", compare=False)
