"""The inks: two that stay apart for every eye, readable on their paper, and words without any colour."""

from __future__ import annotations

from math import hypot

import pytest
from rich.segment import Segment
from textual.color import Color, Lab, rgb_to_lab
from textual.theme import Theme

from tests.reader.driving import Reader, opened
from tui.reader.themes import THEMES
from tui.reader.widgets.prose import ProsePane

Rgb = tuple[float, float, float]
Matrix = tuple[Rgb, Rgb, Rgb]

EYES: dict[str, Matrix] = {
    "protan": (
        (0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900),
    ),
}  # fmt: skip
"""What linear light looks like to eyes that lack one kind of cone.  Machado, Oliveira and Fernandes, "A
physiologically-based model for simulation of color vision deficiency", IEEE TVCG 15 (2009), severity 1."""


HUED = [theme for theme in THEMES if theme.name != "samestory-monochrome"]


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _gamma(part: float) -> float:
    part = min(max(part, 0.0), 1.0)
    return 12.92 * part if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055


def _seen(color: Color, eye: Matrix | None) -> Lab:
    """A colour in CIELAB, as one kind of eye sees it."""
    if eye is None:
        return rgb_to_lab(color)
    light = [_linear(part) for part in color.normalized]
    red, green, blue = (_gamma(sum(m * part for m, part in zip(row, light, strict=True))) for row in eye)
    return rgb_to_lab(Color(round(255 * red), round(255 * green), round(255 * blue)))


def _apart(one: Lab, other: Lab) -> float:
    """The distance of two colours, CIE 1976."""
    return hypot(one.L - other.L, one.a - other.a, one.b - other.b)


def _contrast(one: Color, other: Color) -> float:
    """The contrast ratio of WCAG 2."""
    light = [
        0.2126 * _linear(red) + 0.7152 * _linear(green) + 0.0722 * _linear(blue)
        for red, green, blue in (one.normalized, other.normalized)
    ]
    return (max(light) + 0.05) / (min(light) + 0.05)


@pytest.mark.parametrize("theme", HUED, ids=lambda theme: theme.name)
@pytest.mark.parametrize("eye", [None, *EYES])
def test_the_two_inks_stay_apart_for_every_eye(theme: Theme, eye: str | None) -> None:
    same, differs = (Color.parse(theme.variables[name]) for name in ("same", "differs"))
    matrix = EYES[eye] if eye else None
    assert _apart(_seen(same, matrix), _seen(differs, matrix)) >= 40


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_whatever_one_must_read_can_be_read(theme: Theme) -> None:
    paper = Color.parse(theme.background or "")
    ink = {name: Color.parse(colour) for name, colour in theme.variables.items() if colour[0] == "#"}
    for name in ("ink", "bright", "quiet", "same", "differs"):
        assert _contrast(ink[name], paper) >= 4.5, name
    assert _contrast(ink["ink"], ink["same-tint"]) >= 4.5
    assert _contrast(ink["bright"], ink["same-here"]) >= 4.5
    assert _contrast(ink["quiet"], ink["row"]) >= 4.5


def _painted(reader: Reader, pane: ProsePane, words: str) -> Segment:
    row = reader.row_of(pane, words)
    assert row is not None
    return next(segment for segment in pane.render_line(row) if words in segment.text)


Look = tuple[str, bool, bool, bool, bool]
"""(words, on a tint, underlined, italic, bold)"""


async def _looks(theme: str = THEMES[0].name) -> list[Look]:
    """Kept, changed and claimed words at the cursor; kept and other words elsewhere."""
    async with opened() as reader:
        await reader.press("]", "}")
        reader.app.theme = theme
        await reader.drawn()
        paper = _painted(reader, reader.base, "had been").style
        assert paper is not None
        looks = []
        for words in ("board. ", "passengers", "Nobody was", "The ferry left", "had been"):
            style = _painted(reader, reader.base, words).style
            assert style is not None
            tinted = style.bgcolor != paper.bgcolor
            looks.append((words, tinted, bool(style.underline), bool(style.italic), bool(style.bold)))
        return looks


async def test_with_colour_kept_words_are_tinted_and_not_underlined() -> None:
    assert await _looks() == [
        ("board. ", True, False, False, False),
        ("passengers", False, False, True, False),
        ("Nobody was", True, False, False, True),
        ("The ferry left", True, False, False, False),
        ("had been", False, False, False, False),
    ]


async def test_without_colour_attributes_say_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert await _looks() == [
        ("board. ", False, True, False, False),
        ("passengers", False, False, True, False),
        ("Nobody was", False, True, False, True),
        ("The ferry left", False, True, False, False),
        ("had been", False, False, False, False),
    ]


async def test_in_the_theme_without_hues_attributes_say_it_too() -> None:
    looks = await _looks("samestory-monochrome")
    assert [(tinted, underlined) for _, tinted, underlined, _, _ in looks] == [
        (False, True), (False, False), (False, True), (False, True), (False, False),
    ]  # fmt: skip
    inks = next(theme for theme in THEMES if theme.name == "samestory-monochrome").variables
    greys = [Color.parse(colour) for colour in inks.values() if colour[0] == "#"]
    assert all(grey.r == grey.g == grey.b for grey in greys)


async def test_in_a_terminals_own_sixteen_colours_attributes_say_it_too() -> None:
    looks = await _looks("ansi-dark")
    assert [(tinted, underlined) for _, tinted, underlined, _, _ in looks] == [
        (False, True), (False, False), (False, True), (False, True), (False, False),
    ]  # fmt: skip


async def test_every_mark_has_a_sign_of_its_own_without_any_style() -> None:
    async with opened(size=(140, 40)) as reader:
        await reader.press("]", "}")
        text = reader.shown("#base")
        assert all(sign in text for sign in "┃│┆")
        rows = reader.shown("#claim-rows")
        assert "▌ Nobody was hurt." in rows
        assert all(sign in rows for sign in "●◐◔×·─≠")
