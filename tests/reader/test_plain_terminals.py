"""Terminals with few signs, few colours or none: everything is still told apart."""

from __future__ import annotations

import ast
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from rich.cells import cell_len
from textual.widget import Widget

from tests.anything import texts
from tests.on_terminal import run
from tests.reader import harbour
from tests.reader.driving import Making, opened_app
from tui.reader.app import SamestoryApp
from tui.reader.glyphs import ASCII_SIGNS, plain
from tui.reader.lines import ONE_CELL_EACH
from tui.reader.settings import Settings, has_few_signs
from tui.reader.view import STANCE_GLYPHS
from tui.story import Story

ROOT = Path(__file__).parents[2]


@given(texts())
def test_everything_becomes_ascii_of_the_same_width(text: str) -> None:
    shown = plain(text)
    assert shown.isascii()
    assert len(shown) == sum(1 if char.isascii() else cell_len(char) for char in text)


def test_every_sign_that_the_reader_draws_is_in_the_table() -> None:
    for source in sorted((ROOT / "tui" / "reader").rglob("*.py")):
        for literal in _strings(source):
            unknown = [char for char in literal if not char.isascii() and char not in ASCII_SIGNS]
            assert not unknown, (source.name, unknown)
    assert all(len(sign) == cell_len(char) for char, sign in ASCII_SIGNS.items())


def _strings(source: Path) -> Iterator[str]:
    """The string literals of a module that are no docstrings."""
    tree = ast.parse(source.read_text("utf-8"))
    docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield node.value.removeprefix(ONE_CELL_EACH.pattern)  # a class of characters, none of them drawn


def test_the_signs_for_how_a_claim_is_made_stay_apart() -> None:
    signs = [ASCII_SIGNS[sign] for sign in (*STANCE_GLYPHS.values(), "·")]
    assert len(set(signs)) == len(signs)
    assert len({ASCII_SIGNS[sign] for sign in "│┆┃"}) == 3
    assert len({ASCII_SIGNS[sign] for sign in "★✓†"}) == 3


async def test_in_ascii_every_view_is_ascii() -> None:
    article = harbour.story().articles
    story = Story("Ünïcode — 東京 “story”", article)
    app = SamestoryApp(story, Making(harbour.compare), settings=Settings(ascii=True))
    async with opened_app(app, (140, 45)) as reader:
        await reader.compared()
        await reader.press("]", "}")
        for key in (None, "enter", "escape", "?", "escape", "d", "escape", "s"):
            await reader.press(*([key] if key else []))
            for widget in app.screen.walk_children():
                if isinstance(widget, Widget) and widget.is_on_screen and not widget.children:
                    lines = widget.render_lines(widget.outer_size.region)
                    assert all(strip.text.isascii() for strip in lines), widget


@pytest.mark.parametrize(
    ("term", "few"), [("linux", True), ("vt100", True), ("vt220", True), ("xterm", False), ("", False)]
)
def test_terminals_with_few_signs_are_known(term: str, few: bool) -> None:
    assert has_few_signs({"TERM": term}) is few


@pytest.mark.parametrize("asked", [["TERM=linux"], ["TERM=xterm-256color", "--ascii"]])
def test_on_a_terminal_only_ascii_is_written(asked: list[str]) -> None:
    term, *options = asked
    command = ["env", term, sys.executable, "-m", "tui", *options]
    ended = run(command, "Wagner", "q", cwd=ROOT, env=os.environ)
    assert ended.status == 0
    assert ended.written.isascii()
    if term == "TERM=linux":
        assert not re.search(r"\x1b\[[0-9;]*[34]8;[25];", ended.written)
