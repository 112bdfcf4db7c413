"""The way back and forward, and what stays where it was: places, panes, lines."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reader import harbour_differences
from tests.reader.driving import Reader, opened
from tui.reader.trail import Place, Trail
from tui.reader.view import Overlaps
from tui.reader.widgets.comparer import Comparer

PANES = ("base", "other", "claim-rows", "list")


def _place(name: str) -> Place:
    return Place(name, "", (-1, -1), None, None, "base")


@given(st.lists(st.sampled_from("abcd"), min_size=1, max_size=30))
def test_the_way_back_and_forward_again_is_the_way_one_went(names: list[str]) -> None:
    trail = Trail()
    went = [names[0]]
    for name in names[1:]:
        trail.leave(_place(went[-1]))
        if name != went[-1]:
            went.append(name)
    here, back = went[-1], []
    while place := trail.back(_place(here)):
        here = place.base
        back.append(here)
    assert back == went[-2::-1]
    forward = []
    while place := trail.forward(_place(here)):
        here = place.base
        forward.append(here)
    assert forward == went[1:]


def test_steps_of_one_name_are_one_place_and_a_new_way_ends_there() -> None:
    trail = Trail()
    for name in "abc":
        trail.leave(_place(name), "claims")
    back = trail.back(_place("d"))
    assert back == _place("a")
    trail.leave(_place("a"))
    assert trail.forward(_place("x")) is None
    assert trail.back(_place("x")) == _place("a")


def _stand(reader: Reader) -> tuple[object, ...]:
    here = reader.base.here
    tops = reader.base.scroll_offset.y, reader.other.scroll_offset.y
    return reader.pair, tops, here and (here.start, here.end), reader.claim, reader.focus


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (50, 20)])
async def test_back_goes_through_pairs_passages_claims_and_places_found(size: tuple[int, int]) -> None:
    async with opened(size=size, compare=harbour_differences.compare) as reader:
        stands = [_stand(reader)]
        for keys in (["]"], ["]"], ["}"], ["o"], ["x"], ["/", *"trawler", "enter"], ["d", "j", "enter"]):
            await reader.press(*keys)
            stands.append(_stand(reader))
        await reader.press("escape")
        for n, stand in enumerate(reversed(stands[:-1])):
            await reader.press("^o" if n % 2 else "H")
            assert _stand(reader) == stand
        await reader.press("H")
        assert "This is where you began." in reader.shown("#keys")
        for stand in stands[1:]:
            await reader.press("L")
            assert _stand(reader)[2:] == stand[2:]
        await reader.press("L")
        assert "There is no place after this one." in reader.shown("#keys")


async def test_a_way_through_the_claims_is_one_step_back() -> None:
    async with opened(size=(120, 40)) as reader:
        await reader.press("tab", "tab", "j", "j", "j")
        assert reader.claim == "c5"
        await reader.press("H")
        assert reader.claim == "c1"
        await reader.press("L")
        assert reader.claim == "c5"


async def test_an_article_opens_where_it_was_left() -> None:
    async with opened(size=(120, 20)) as reader:
        await reader.press("t", "tab", *"jjjj", "tab", *"jjjjjj")
        other = reader.other.scroll_offset.y
        assert other
        await reader.press("o", "o", "o")
        assert reader.pair == ("gazette", "wire")
        assert reader.other.scroll_offset.y == other


@pytest.mark.parametrize("key", ["d", "s", "?", "enter"])
async def test_place_filter_and_cursor_survive_views_sizes_and_a_new_comparison(key: str) -> None:
    async with opened(size=(120, 40), compare=harbour_differences.compare) as reader:
        await reader.press("/")
        await reader.type("ferry")
        await reader.press("enter", "escape", "F", "S", "]", "]")
        before = _stand(reader), [claim.id for claim in reader.claims.shown], reader.shown("ClaimHead")
        await reader.press(key, "escape")
        assert _stand(reader)[1:4] == before[0][1:4]
        await reader.resize(70, 22)
        await reader.resize(120, 40)
        told = harbour_differences.compare(reader.app.story, lambda done, total: None)
        again = replace(told, notes=("anew",))
        reader.screen.on_comparer_finished(Comparer.Finished(again, Overlaps(again), stopped=False))
        await reader.drawn()
        now = _stand(reader), [claim.id for claim in reader.claims.shown], reader.shown("ClaimHead")
        assert now == before


async def test_one_article_and_nothing_else() -> None:
    async with opened(size=(140, 45)) as reader:
        await reader.press("]", "]")
        before = reader.everything()
        await reader.press("z")
        assert "Northern Wire" not in reader.everything()
        assert "Claims" not in reader.everything()
        assert "z all again" in reader.shown("#keys")
        await reader.press("tab")
        assert "Northern Wire" in reader.everything()
        assert "Harbour Gazette" not in reader.everything()
        await reader.press("tab", "z")
        assert reader.everything() == before
        await reader.press("z", "escape")
        assert reader.everything() == before


@pytest.mark.parametrize("size", [(140, 45), (80, 24), (50, 20)])
async def test_the_pane_one_is_in_alone(size: tuple[int, int]) -> None:
    async with opened(size=size) as reader:
        before = reader.everything()
        await reader.press("Z")
        for pane in PANES:
            assert reader.focus == pane
            assert reader.screen.query_one(f"#{pane}").size.height >= size[1] - 14
            assert len([p for p in PANES if reader.screen.query_one(f"#{p}").region]) == 1
            await reader.press("tab")
        await reader.press("Z")
        assert reader.everything() == before


async def test_longer_and_shorter_lines_keep_the_place() -> None:
    async with opened(size=(200, 20)) as reader:
        await reader.press(*"jjjjjjjj")
        top = reader.base.offset_at(0)
        line = reader.base.line_of(top)
        await reader.press("(", "(")
        assert reader.base.line_of(top) > line
        assert reader.base.is_visible_offset(top)
        await reader.press(*"((((")
        assert "42 characters" in reader.shown("#keys")
        await reader.press(*"))))))))")
        assert "90 characters" in reader.shown("#keys")
        assert reader.base.is_visible_offset(top)
