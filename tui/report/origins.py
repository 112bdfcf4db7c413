"""Whose text it is, in sentences: the verdict on each pair of articles that shares wording, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tui.compare.comparison import Comparison
from tui.compare.findings import Origin
from tui.report.wrap import wrap

_HOW_SURE = {"strong": "The signs are strong.", "some": "There are some signs.", "none": ""}


def whose_text(comparison: Comparison, names: Mapping[str, str]) -> Iterator[str]:
    """The lines of the section; nothing where no two articles share wording."""
    if not comparison.origins:
        return
    yield "Whose text it is"
    for origin in comparison.origins:
        yield ""
        yield wrap(f"{_verdict(origin, names)} {_HOW_SURE[origin.strength]}".rstrip(), "- ", "  ")
        for entry in origin.evidence:
            against = entry.points_to is not None and entry.points_to != origin.direction
            yield wrap(f"{'Against it: ' if against else ''}{entry.text}", "  - ", "    ")
        if origin.direction in ("a→b", "b→a") and origin.swaps:
            from_a = origin.direction == "a→b"
            pairs = ((s.before, s.after) if from_a else (s.after, s.before) for s in origin.swaps)
            swaps = "; ".join(f"{before} became {after}" for before, after in pairs)
            yield wrap(f"Words changed: {swaps}.", "  - ", "    ")
        for loss in origin.losses:
            yield wrap(f"Lost with what was cut, {_a(loss.kind)}: {loss.words}", "  - ", "    ")


def _verdict(origin: Origin, names: Mapping[str, str]) -> str:
    a, b = names[origin.a], names[origin.b]
    if origin.direction == "common source":
        return f"{a} and {b} may both have their shared wording from a third text that is not here."
    if origin.direction == "cannot tell":
        return f"{a} and {b}: whose wording it is cannot be told."
    source, copy = (a, b) if origin.direction == "a→b" else (b, a)
    return f"{copy} seems to be made from {source}."


def _a(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"
