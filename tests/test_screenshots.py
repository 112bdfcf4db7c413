"""The README's pictures show the reader as it is."""

from __future__ import annotations

import re
from functools import cache

import pytest

from tests.make_screenshots import AGAIN, FOLDER, NAMES, ROOT, compared, draw

_compared = cache(compared)


@pytest.mark.parametrize("name", NAMES)
async def test_a_picture_is_not_stale(name: str) -> None:
    kept = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    stale = kept != await draw(name, _compared())
    assert not stale, f"{name}.svg is stale: make the pictures anew with `{AGAIN}`, and look at them"


def test_the_readme_shows_every_picture() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"screenshots/(\w+)\.svg", readme)) == set(NAMES)
    assert {path.stem for path in FOLDER.iterdir()} == set(NAMES)
