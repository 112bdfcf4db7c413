"""Makes the pictures that the README shows, from the sample story.

    python -m tests.make_screenshots

drives the reader as a person would and writes `screenshots/*.svg`; without a change in the reader or the
engine it writes what was there.  Look at each picture that differs before it is taken in.
"""

from __future__ import annotations

import asyncio
import re
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.reader.driving import Making, Reader, opened_app
from tests.tour import moving
from tui.compare import compare
from tui.compare.comparison import Comparison
from tui.notes import NotesFile
from tui.reader.app import SamestoryApp
from tui.story import load_story

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "screenshots"
AGAIN = "python -m tests.make_screenshots"
_GENERATED_ID = re.compile(r"\bterminal-\d+-")


@dataclass(frozen=True, slots=True)
class Picture:
    """The size of the terminal, what is done before the picture is taken, and the theme."""

    size: tuple[int, int]
    act: Callable[[Reader], Awaitable[None]]
    theme: str = "samestory-dark"


async def _at_a_quotation(reader: Reader) -> None:
    """At a passage that both articles carry with a word changed, and the claim that it makes."""
    for _ in range(len(reader.base.marks)):
        await reader.press("]")
        article, here = reader.base.article, reader.base.here
        if article and here and "friendly neighbor" in article.text[here.start : here.end]:
            return


async def _evidence(reader: Reader) -> None:
    """The second claim: what is in the other pictures is not shown twice."""
    await reader.press("}", "enter")


async def _differences(reader: Reader) -> None:
    await reader.press("d")


async def _sources(reader: Reader) -> None:
    await reader.press("s")


PICTURES = {
    "main": Picture((160, 48), _at_a_quotation),
    "evidence": Picture((140, 45), _evidence),
    "differences": Picture((120, 45), _differences),
    "sources": Picture((120, 45), _sources),
    "narrow": Picture((80, 24), _at_a_quotation),
    "light": Picture((160, 48), _at_a_quotation, "samestory-light"),
}


NAMES = [*PICTURES, "tour"]

TOUR_SIZE = (100, 30)
TOUR = {
    "five outlets, one story": (),
    "]   the next shared passage": ("]", "]", "]"),
    "}   the next claim": ("}",),
    "Enter   each outlet's own words": ("enter",),
    "d   what differs": ("escape", "d"),
    "j   the next row": ("j",),
    "s   whose text it is": ("escape", "s"),
}
"""What stands above each scene, and the keys that lead to it."""


async def draw(name: str, comparison: Comparison) -> str:
    """The picture of that name as SVG, without the numbers that ids carry."""
    if name == "tour":
        return await _draw_tour(comparison)
    picture = PICTURES[name]
    async with _reading(comparison, picture.size, picture.theme) as reader:
        await picture.act(reader)
        return _drawn(reader, "samestory") + "\n"


async def _draw_tour(comparison: Comparison) -> str:
    scenes = []
    async with _reading(comparison, TOUR_SIZE) as reader:
        for title, keys in TOUR.items():
            await reader.press(*keys)
            scenes.append(_drawn(reader, title))
    return moving(scenes)


@asynccontextmanager
async def _reading(
    comparison: Comparison, size: tuple[int, int], theme: str = "samestory-dark"
) -> AsyncIterator[Reader]:
    """A reader with the story compared; nobody's settings are in it."""
    with TemporaryDirectory() as folder:
        app = SamestoryApp(
            comparison.story,
            Making(lambda story, progress: comparison),
            theme=theme,
            notes=partial(NotesFile.for_story, [folder]),
            kept=Path(folder) / "reader.toml",
        )
        async with opened_app(app, size) as reader:
            await reader.compared()
            yield reader


def _drawn(reader: Reader, title: str) -> str:
    return _GENERATED_ID.sub("terminal-", reader.app.export_screenshot(title=title))


def compared() -> Comparison:
    """The sample story, compared."""
    return compare(load_story([ROOT / "seeds"]))


def main() -> None:
    """Write all pictures, and say which have changed."""
    FOLDER.mkdir(exist_ok=True)
    comparison = compared()
    for name in NAMES:
        path = FOLDER / f"{name}.svg"
        svg = asyncio.run(draw(name, comparison))
        changed = not path.exists() or path.read_text("utf-8") != svg
        path.write_text(svg, encoding="utf-8", newline="\n")
        sys.stdout.write(f"{path.relative_to(ROOT)}  {'drawn anew' if changed else 'as it was'}\n")


if __name__ == "__main__":
    main()
