"""The README's pictures show the reader as it is."""

from __future__ import annotations

import re

import pytest

from tests.make_screenshots import FOLDER, PICTURES, ROOT, draw

ID = re.compile(r"terminal-\d+")


@pytest.mark.parametrize("name", sorted(PICTURES))
async def test_a_picture_is_not_stale(name: str) -> None:
    kept = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    drawn = await draw(PICTURES[name])
    assert ID.sub("", kept) == ID.sub("", drawn), "make them anew: python -m tests.make_screenshots"


def test_the_readme_shows_every_picture() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert {name for name in PICTURES if f"screenshots/{name}.svg" in readme} == set(PICTURES)
    assert set(re.findall(r"screenshots/(\w+)\.svg", readme)) == set(PICTURES)
