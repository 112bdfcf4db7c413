"""Sections: passages that lie near each other on both sides, in any order, as one stretch."""

from __future__ import annotations

from collections.abc import Sequence

from tui.compare.findings import Passage, Section

NEAR = 500
"""Code points between two passages of one section, on each side."""


def find_sections(passages: Sequence[Passage]) -> tuple[Section, ...]:
    """The sections of each pair of articles, sorted."""
    pairs: dict[tuple[str, str], list[Passage]] = {}
    for passage in passages:
        pairs.setdefault((passage.a, passage.b), []).append(passage)
    return tuple(sorted(section for members in pairs.values() for section in _sections(members)))


def _sections(passages: Sequence[Passage]) -> list[Section]:
    groups: list[list[Passage]] = []
    for passage in passages:
        near = [group for group in groups if any(_near(passage, other) for other in group)]
        groups = [group for group in groups if group not in near]
        groups.append([other for group in near for other in group] + [passage])
    return [_section(group) for group in groups]


def _near(one: Passage, two: Passage) -> bool:
    a_gap = max(one.a_start, two.a_start) - min(one.a_end, two.a_end)
    b_gap = max(one.b_start, two.b_start) - min(one.b_end, two.b_end)
    return a_gap <= NEAR and b_gap <= NEAR


def _section(group: Sequence[Passage]) -> Section:
    in_a = sorted(group)
    in_b = sorted(group, key=lambda passage: (passage.b_start, passage.b_end))
    return Section(
        a=group[0].a,
        a_start=in_a[0].a_start,
        a_end=max(passage.a_end for passage in group),
        b=group[0].b,
        b_start=in_b[0].b_start,
        b_end=max(passage.b_end for passage in group),
        rearranged=in_a != in_b,
    )
