"""Filters that compose, the order of the claims, and both kept from one run to the next."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.anything import texts
from tests.reader import harbour, harbour_differences
from tests.reader.driving import Making, Reader, opened, opened_app
from tui.reader.app import SamestoryApp
from tui.reader.choice import ORDERS, Choice, chosen
from tui.reader.kept import Kept, load, save
from tui.reader.lines import MEASURES
from tui.reader.view import FILTERS
from tui.story import Story

STORY = harbour.story()
FOUND = harbour_differences.compare(STORY, lambda done, total: None)
IDS = [article.id for article in STORY.articles]


def _ids(choice: Choice, base: str = "gazette") -> list[str]:
    return [claim.id for claim in chosen(FOUND, choice, base)]


def test_filters_narrow_together() -> None:
    assert _ids(Choice("shared", ("radio",))) == ["c1", "c2"]
    assert _ids(Choice("disputed", ("radio", "wire"))) == ["c2"]
    assert _ids(Choice("all", ("wire",), "tug")) == ["c5"]
    assert _ids(Choice("one outlet", ("wire",), "pier")) == ["c10"]
    assert _ids(Choice("shared", ("post", "radio"), "Tug")) == []


def test_the_orders() -> None:
    assert _ids(Choice(order="base")) == ["c1", "c2", "c3", "c7", "c6", "c5"]
    assert _ids(Choice(order="base"), "post")[:2] == ["c1", "c7"]
    assert _ids(Choice(order="differences")) == ["c2", "c5", "c1", "c3", "c6", "c7"]
    depths = {claim.id: dict(claim.prominence) for claim in FOUND.claims}
    means = [sum(depths[i].values()) / len(depths[i]) for i in _ids(Choice("all", order="prominence"))]
    assert means == sorted(means)


@given(
    st.builds(
        Choice,
        st.sampled_from(FILTERS),
        st.lists(st.sampled_from(IDS), unique=True, max_size=2).map(tuple),
        st.sampled_from(["", "ferry", "Tarn", "'", "*"]),
        st.sampled_from(ORDERS),
    )
)
def test_taking_filters_away_shows_more_until_all_is_shown(choice: Choice) -> None:
    seen = set(_ids(choice))
    for _ in range(5):
        choice = choice.wider()
        assert seen <= set(_ids(choice))
        seen = set(_ids(choice))
    assert len(seen) == len(FOUND.claims)


async def test_filters_are_in_the_head_and_taken_away_one_by_one() -> None:
    async with opened(size=(120, 40)) as reader:
        await reader.press("/")
        await reader.type("nobody")
        await reader.press("enter", "&", "F")
        assert "only Northern Wire   “nobody”" in reader.shown("ClaimHead")
        assert "shared 1" in reader.shown("ClaimHead")
        assert [claim.id for claim in reader.claims.shown] == ["c2"]
        await reader.press("backspace")
        assert "“nobody”" not in reader.shown("ClaimHead")
        assert "only Northern Wire" in reader.shown("ClaimHead")
        await reader.click("ClaimHead", 8, 2)
        assert "only" not in reader.shown("ClaimHead")
        await reader.press("backspace")
        assert len(reader.claims.shown) == 11


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (50, 20)])
async def test_nothing_left_says_what_to_press(size: tuple[int, int]) -> None:
    async with opened(size=size) as reader:
        await reader.press("/")
        await reader.type("bread")
        await reader.press("enter", "&")
        if size[0] < 100:
            await reader.press("c")
        assert "No claim left. Backspace takes a filter away." in reader.shown("#claim-rows")
        await reader.press("j", "}", "backspace", "backspace")
        assert len(reader.claims.shown) == 11


async def test_the_outlet_in_the_list_is_the_one_that_is_filtered_by() -> None:
    async with opened(size=(140, 45)) as reader:
        await reader.press("shift+tab", "j", "j", "F")
        assert "only The Evening Post" in reader.shown("ClaimHead")
        await reader.press("F")
        assert "only" not in reader.shown("ClaimHead")


async def test_words_are_needed_before_claims_are_filtered_by_them() -> None:
    async with opened() as reader:
        await reader.press("&")
        assert "Search with / first" in reader.shown("#keys")


async def test_the_order_is_said_and_comes_round() -> None:
    async with opened(size=(120, 40)) as reader:
        first = [claim.id for claim in reader.claims.shown]
        await reader.press("S")
        assert "in the order of the base" in reader.shown("ClaimHead")
        await reader.press("S", "S")
        assert "what differs first" in reader.shown("ClaimHead")
        await reader.press("S")
        assert [claim.id for claim in reader.claims.shown] == first


KEPT = Kept(Choice("disputed", ("wire", "radio"), 'a "dam\\" \x7f\n…'.strip(), "base"), 74)


def test_what_is_kept_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "new" / "reader.toml"
    assert save(path, KEPT, STORY) == ""
    assert load(path, STORY) == (KEPT, "")
    assert [file.name for file in path.parent.iterdir()] == ["reader.toml"]


@given(texts(max_size=20), st.sampled_from(FILTERS), st.sampled_from(ORDERS), st.sampled_from(MEASURES))
def test_any_words_are_kept(words: str, kind: str, order: str, measure: int) -> None:
    from tempfile import TemporaryDirectory

    words = words.encode("utf-8", "replace").decode()
    known = Kept(Choice(kind, ("post",), words, order), measure)
    with TemporaryDirectory() as folder:
        save(Path(folder) / "reader.toml", known, STORY)
        assert load(Path(folder) / "reader.toml", STORY) == (known, "")


def test_another_story_keeps_only_what_means_something_there(tmp_path: Path) -> None:
    save(tmp_path / "reader.toml", KEPT, STORY)
    other = Story("Another story", STORY.articles[:2])
    assert load(tmp_path / "reader.toml", other)[0] == Kept(Choice("disputed", order="base"), 74)


@pytest.mark.parametrize("source", [b"filter = ", b"\xff\xfe", b"[[["])
def test_a_broken_file_is_passed_over_and_said(tmp_path: Path, source: bytes) -> None:
    path = tmp_path / "reader.toml"
    path.write_bytes(source)
    known, words = load(path, STORY)
    assert known == Kept()
    assert "could not be read" in words


@pytest.mark.parametrize(
    "source", ['filter = 3\norder = []\nmeasure = "x"\nstory = 1', "[story]\noutlets = 3\ntext = 4", ""]
)
def test_what_is_not_understood_is_as_new(tmp_path: Path, source: str) -> None:
    path = tmp_path / "reader.toml"
    path.write_text(source, "utf-8")
    assert load(path, STORY) == (Kept(), "")


async def _run(path: Path, *keys: str) -> str:
    """Open the reader with what is kept in `path`, press keys, and give the head of the claims."""
    app = SamestoryApp(STORY, Making(harbour.compare), kept=path)
    async with opened_app(app, (120, 40)) as pilot:
        reader = Reader(pilot.app, pilot.pilot)
        await reader.compared()
        await reader.press(*keys)
        await reader.compared()
        return reader.shown("ClaimHead") + "\n" + reader.shown("#keys")


async def test_filter_and_order_are_there_again_in_the_next_run(tmp_path: Path) -> None:
    path = tmp_path / "reader.toml"
    head = await _run(path, "f", "S", "F", ")")
    assert await _run(path) != await _run(tmp_path / "none.toml")
    again = await _run(path)
    assert "only Northern Wire   in the order of the base" in again
    assert again.splitlines()[1:3] == head.splitlines()[1:3]
    assert load(path, STORY)[0].measure == 74


async def test_a_file_that_cannot_be_used_is_said_on_the_screen(tmp_path: Path) -> None:
    path = tmp_path / "reader.toml"
    path.mkdir()
    assert "could not be read" in await _run(path)
    assert "not kept for the next time" in await _run(path, "f")
