"""Pictures of every view at every layout's size, and of the main one in every theme: one reader a size, which
goes from view to view.

Made anew, after a change that is meant, like the other pictures (see test_snapshots.py).
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from pytest_textual_snapshot import SVGImageExtension
from syrupy.assertion import SnapshotAssertion

from tests.reader import harbour, harbour_differences
from tests.reader.driving import Making, Reader, opened_app
from tui.notes import NotesFile
from tui.notes.home import NOTES
from tui.reader.app import SamestoryApp
from tui.reader.themes import THEMES

SIZES = [(60, 20), (80, 24), (100, 30), (140, 45), (200, 60)]
VIEWS = {
    "main": (("]", "}"), ()),
    "claims": (("c", "j"), ("escape", "escape")),
    "list": (("shift+tab", "j"), ("tab",)),
    "evidence": (("enter", "tab"), ("escape",)),
    "differences": (("d", "j"), ("escape",)),
    "sources": (("s", "tab"), ("escape",)),
    "left-out": (("C",), ("escape",)),
    "help": (("?",), ("escape",)),
}
"""The keys that lead to each view from the main one, in this order, and back.  The list stands at 100 columns
in a line of the main one."""
LEFT_OUT = """
format = 1

[[correction]]
id = "20241106T080000.000000-1"
kind = "note"
text = "ask the coastguard who measured it"
claim = [{ article = "wire", start = 900, end = 960, text = "The hull was torn open over twelve metres." }]

[[correction]]
id = "20241106T090000.000000-1"
kind = "pin"
on = true
claim = [{ article = "tribune", start = 10, end = 60, text = "The mayor of Holm wants a second ship." }]
"""


async def _opened_at(reader: Reader) -> None:
    """Everything is compared, and the corrections are replayed."""
    await reader.compared()
    await reader.sees("2 corrections no longer fit", "#title")
    reader.app.notify("")
    await reader.drawn()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
async def test_views(size: tuple[int, int], tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    (tmp_path / NOTES).write_text(LEFT_OUT, encoding="utf-8")
    notes = partial(NotesFile.for_story, tmp_path)
    app = SamestoryApp(harbour.story(), Making(harbour_differences.compare), notes=notes)
    others = []
    async with opened_app(app, size) as reader:
        await _opened_at(reader)
        for view, (there, back) in VIEWS.items():
            if view == "list" and not reader.screen.query_one("#list-pane").region:
                continue
            await reader.press(*there)
            if app.export_screenshot() != snapshot(name=view, extension_class=SVGImageExtension):
                others.append(view)
            await reader.press(*back)
        assert reader.at_home
    assert not others, "these look different"


async def test_themes(snapshot: SnapshotAssertion) -> None:
    app = SamestoryApp(harbour.story(), Making(harbour.compare))
    others = []
    async with opened_app(app, (140, 45)) as reader:
        await reader.compared()
        await reader.press("]", "}")
        for theme in THEMES:
            assert app.theme == theme.name
            if app.export_screenshot() != snapshot(name=theme.name, extension_class=SVGImageExtension):
                others.append(theme.name)
            await reader.press("T")
    assert not others, "these look different"
