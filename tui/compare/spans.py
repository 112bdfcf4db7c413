"""Spans joined, cut out of each other, and measured against each other.

    joined      ██ ███  ▸ in order, those that touch or overlap as one
       █████
    outside     ████░░░██   what is left without the holes

Where spans are said to be in order they do not overlap, as `joined` makes them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from tui.story import Span


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order, those that touch or overlap as one."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        elif start < end:
            found.append((start, end))
    return tuple(found)


def outside(spans: Iterable[Span], holes: Sequence[Span]) -> tuple[Span, ...]:
    """What is left of the spans without the holes; both in order, neither overlapping."""
    left: list[Span] = []
    for start, end in spans:
        for k in range(max(0, bisect_left(holes, (start, end)) - 1), len(holes)):
            hole_start, hole_end = holes[k]
            if hole_end <= start:
                continue
            if hole_start >= end:
                break
            if start < hole_start:
                left.append((start, hole_start))
            start = max(start, hole_end)
        if start < end:
            left.append((start, end))
    return tuple(left)


def common(a: Span, b: Span) -> int:
    """Code points that two spans share; below nothing where they lie apart."""
    return min(a[1], b[1]) - max(a[0], b[0])


def overlap(span: Span, spans: Sequence[Span]) -> int:
    """Code points of a span that lie in others, which are in order and do not overlap."""
    start, end = span
    shared = 0
    for k in range(max(0, bisect_left(spans, span) - 1), len(spans)):
        if spans[k][0] >= end:
            break
        shared += max(0, min(end, spans[k][1]) - max(start, spans[k][0]))
    return shared


def touches(span: Span, spans: Sequence[Span]) -> bool:
    """Whether any code point of a span lies in others, which are in order and do not overlap."""
    start, end = span
    before = bisect_left(spans, (end, end))
    return start < end and before > 0 and spans[before - 1][1] > start


def mostly_inside(span: Span, spans: Sequence[Span]) -> bool:
    """Whether half of a span and more lies in others, which are in order."""
    return 2 * overlap(span, spans) >= span[1] - span[0] > 0
