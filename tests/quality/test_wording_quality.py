"""Shared wording on the written stories: how much of what is marked as copied is found, and what else.

Counted in characters of both sides, as two readers of the same texts are compared; passages marked as
formulaic or weak count neither for nor against.  Two people agree at .98.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tui.compare.sharing.wording import find_wording
from tui.story import load_story

STORIES = Path(__file__).parent / "stories"

Place = tuple[str, str, str, int]


def _places(passages: list[dict[str, Any]]) -> set[Place]:
    """Each covered character: the pair of articles, the article, its offset."""
    return {
        (*sorted((p["a"], p["b"])), p[side], offset)
        for p in passages
        for side in "ab"
        for offset in range(p[f"{side}_start"], p[f"{side}_end"])
    }


def _counts(folder: Path) -> tuple[int, int, int]:
    """Characters rightly found, found, and wanted."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    strong = _places([p for p in gold["overlaps"] if p["strength"] == "strong"])
    other = _places([p for p in gold["overlaps"] if p["strength"] != "strong"]) - strong
    found = [
        {"a": p.a, "a_start": p.a_start, "a_end": p.a_end, "b": p.b, "b_start": p.b_start, "b_end": p.b_end}
        for p in find_wording(load_story(folder))[0]
    ]
    got = _places(found) - other
    return len(got & strong), len(got), len(strong)


@pytest.fixture(scope="module")
def counts() -> list[tuple[int, int, int]]:
    return [_counts(folder) for folder in sorted(STORIES.iterdir()) if (folder / "gold.json").is_file()]


def test_copied_wording_is_found_and_little_else(counts: list[tuple[int, int, int]]) -> None:
    hit, got, wanted = (sum(column) for column in zip(*counts, strict=True))
    assert hit / wanted > 0.92
    assert hit / got > 0.84


def test_stories_without_copied_wording_stay_without(counts: list[tuple[int, int, int]]) -> None:
    assert sum(got for _, got, wanted in counts if not wanted) < 500
