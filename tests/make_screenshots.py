"""Makes the pictures of the README: the sample story in the reader, drawn by the reader itself.

    python -m tests.make_screenshots        writes screenshots/*.svg

A test (test_screenshots.py) draws them again and fails when they are stale.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from pathlib import Path

from tests.reader.driving import Reader
from tui.reader.app import SamestoryApp
from tui.story import load_story

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "screenshots"


@dataclass(frozen=True, slots=True)
class Picture:
    """The size of the terminal, the keys to press, and the theme."""

    size: tuple[int, int]
    keys: tuple[str, ...]
    theme: str = "samestory-dark"


PICTURES = {
    "main": Picture((160, 48), ("]",) * 5),
    "evidence": Picture((140, 45), ("}", "enter")),
    "differences": Picture((120, 45), ("d",)),
    "sources": Picture((120, 45), ("s",)),
    "narrow": Picture((80, 24), ("]",) * 5),
    "light": Picture((160, 48), ("]",) * 5, "samestory-light"),
}


async def draw(picture: Picture) -> str:
    """The picture as SVG."""
    app = SamestoryApp(load_story(ROOT / "seeds"), theme=picture.theme)
    async with app.run_test(size=picture.size) as pilot:
        reader = Reader(app, pilot)
        await reader.compared()
        await reader.press(*picture.keys)
        return app.export_screenshot()


def main() -> None:
    """Write all pictures."""
    FOLDER.mkdir(exist_ok=True)
    for name, picture in PICTURES.items():
        (FOLDER / f"{name}.svg").write_text(asyncio.run(draw(picture)), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
