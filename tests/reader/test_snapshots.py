"""Pictures of views in this or that state (test_views.py has the views themselves), compared with what
somebody has looked at and found good.

After a change that is meant, make them anew with `pytest tests/reader -n 0 --snapshot-update`, and look at
each one that differs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest
from textual.pilot import Pilot

from tests.reader import harbour, harbour_differences
from tests.reader.driving import Compare, Making, Reader, nothing_found
from tests.reader.test_states import Gate
from tui.reader.app import SamestoryApp
from tui.story import Story

Snap = Callable[..., bool]
Size = tuple[int, int]

AT_A_DISPUTED_CLAIM = ("]", "}")


def _name(value: object) -> str:
    return "x".join(str(part) for part in value) if isinstance(value, tuple) else str(value)


def _same(
    snap_compare: Snap,
    size: Size,
    keys: Iterable[str] = AT_A_DISPUTED_CLAIM,
    *,
    story: Story | None = None,
    compare: Compare = harbour.compare,
    theme: str = "samestory-dark",
    compared: bool = True,
    stopped: bool = False,
) -> bool:
    """Whether the reader, opened at a size and driven by keys, looks as it did."""

    async def drive(pilot: Pilot[None]) -> None:
        assert isinstance(pilot.app, SamestoryApp)
        reader = Reader(pilot.app, pilot)
        await (reader.compared() if compared else reader.sees("comparing 3 of 10", "#title"))
        await reader.press(*keys)
        if stopped:
            await reader.compared()

    app = SamestoryApp(story or harbour.story(), Making(compare), theme=theme)
    return snap_compare(app, terminal_size=size, run_before=drive)


def test_no_colour(snap_compare: Snap, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert _same(snap_compare, (140, 45))


@pytest.mark.parametrize("size", [(140, 45), (80, 24)], ids=_name)
def test_nothing_found(snap_compare: Snap, size: Size) -> None:
    assert _same(snap_compare, size, ["c"] if size[0] < 100 else [], compare=nothing_found)


@pytest.mark.parametrize("size", [(140, 45), (80, 24)], ids=_name)
def test_one_article(snap_compare: Snap, size: Size) -> None:
    story = Story("The ferry on the rocks", harbour.story().articles[:1])
    assert _same(snap_compare, size, [], story=story)


def test_the_twin_below(snap_compare: Snap) -> None:
    assert _same(snap_compare, (80, 24), "]]]")


def test_claims_in_the_place_of_the_twin(snap_compare: Snap) -> None:
    assert _same(snap_compare, (80, 24), ["c", "f", "j"])


@pytest.mark.parametrize("pane", ["base", "other", "claims", "list"])
def test_one_pane_at_a_time(snap_compare: Snap, pane: str) -> None:
    tabs = {"base": 0, "other": 1, "claims": 2, "list": 3}[pane]
    assert _same(snap_compare, (50, 20), ["]", *["tab"] * tabs])


def test_evidence_that_is_only_possible(snap_compare: Snap) -> None:
    assert _same(snap_compare, (120, 40), ["f", "enter"])


def test_the_articles_have_the_focus(snap_compare: Snap) -> None:
    assert _same(snap_compare, (140, 45), ["shift+tab", "j", "j", "enter"])


def test_furniture_shown_and_texts_parted(snap_compare: Snap) -> None:
    assert _same(snap_compare, (100, 30), "pt]]")


def test_comparing(snap_compare: Snap) -> None:
    assert _same(snap_compare, (120, 40), [], compare=Gate().compare, compared=False)


def test_stopped(snap_compare: Snap) -> None:
    keys = ["escape"]
    assert _same(snap_compare, (100, 30), keys, compare=Gate().compare, compared=False, stopped=True)


@pytest.mark.parametrize("size", [(140, 45), (80, 24)], ids=_name)
@pytest.mark.parametrize("key", ["d", "s"])
def test_nothing_differs(snap_compare: Snap, size: Size, key: str) -> None:
    assert _same(snap_compare, size, [key], compare=nothing_found)


def test_opened_at_a_difference(snap_compare: Snap) -> None:
    assert _same(snap_compare, (120, 40), ["d", "j", "enter"], compare=harbour_differences.compare)


@pytest.mark.parametrize("size", [(140, 45), (80, 24)], ids=_name)
def test_searching(snap_compare: Snap, size: Size) -> None:
    assert _same(snap_compare, size, ["/", *"ferry"])


@pytest.mark.parametrize("size", [(140, 45), (80, 24)], ids=_name)
def test_searched(snap_compare: Snap, size: Size) -> None:
    assert _same(snap_compare, size, ["/", *"marygold", "enter", "n"])


def test_searched_without_colour(snap_compare: Snap, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert _same(snap_compare, (120, 40), ["/", *"ferry", "enter"])


@pytest.mark.parametrize("size", [(140, 45), (80, 24)], ids=_name)
def test_filtered(snap_compare: Snap, size: Size) -> None:
    keys = ["/", *"ferry", "enter", "&", "F", "S", *(["c"] if size[0] < 100 else [])]
    assert _same(snap_compare, size, keys)


def test_no_claim_left(snap_compare: Snap) -> None:
    assert _same(snap_compare, (120, 40), ["/", *"bread", "enter", "&"])


@pytest.mark.parametrize("size", [(200, 60), (80, 24)], ids=_name)
def test_zen(snap_compare: Snap, size: Size) -> None:
    assert _same(snap_compare, size, ["]", "]", "z"])


@pytest.mark.parametrize("pane", ["other", "claims", "list"])
def test_alone(snap_compare: Snap, pane: str) -> None:
    tabs = {"other": 1, "claims": 2, "list": 3}[pane]
    assert _same(snap_compare, (140, 45), ["]", *["tab"] * tabs, "Z"])
