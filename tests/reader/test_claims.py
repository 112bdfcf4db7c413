"""The claims: moving in them moves both texts, and what is shown can be chosen."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.reader import harbour
from tests.reader.driving import Reader, nothing_found, opened
from tui.compare.comparison import Comparison
from tui.reader.view import mention_of
from tui.story import Story

CLAIMS = {claim.id: claim for claim in harbour.comparison(harbour.story()).claims}


def _mention_in_view(reader: Reader, claim_id: str) -> tuple[bool, bool]:
    """Whether base and other show their mention of a claim; True where they have none."""
    seen = []
    for pane in (reader.base, reader.other):
        mention = mention_of(CLAIMS[claim_id], pane.article.id) if pane.article else None
        seen.append(mention is None or mention.where == "title" or pane.is_visible_offset(mention.start))
    return seen[0], seen[1]


def _bold(reader: Reader, pane: str, words: str) -> bool:
    widget = reader.base if pane == "base" else reader.other
    row = reader.row_of(widget, words)
    assert row is not None
    return any(
        s.style is not None and s.style.bold and s.text[:8] == words[:8] for s in widget.render_line(row)
    )


@pytest.mark.parametrize("size", [(120, 40), (200, 60), (100, 30)])
async def test_moving_in_the_claims_moves_both_texts_to_the_mention(size: tuple[int, int]) -> None:
    async with opened(size=size) as reader:
        for claim_id in ("c2", "c3", "c5", "c6", "c7", "c1"):
            await reader.press("}")
            assert reader.claim == claim_id
            assert _mention_in_view(reader, claim_id) == (True, True)


async def test_the_cursor_goes_to_the_passage_of_the_claim_or_to_none() -> None:
    async with opened() as reader:
        await reader.press("}")
        assert reader.base.here is reader.base.marks[0]
        await reader.press("}")
        assert reader.base.here is reader.base.marks[2]
        await reader.press("f")
        assert reader.claim == "c4"  # one outlet's own
        assert reader.base.here is None
        assert "passage" not in reader.shown("#base-head")


async def test_the_previous_claim_and_around() -> None:
    async with opened() as reader:
        await reader.press("{")
        assert reader.claim == "c7"
        await reader.press("{")
        assert reader.claim == "c6"


async def test_the_words_of_the_claim_are_bold_in_both_texts() -> None:
    async with opened(size=(120, 40)) as reader:
        await reader.press("}", "}", "}")
        assert reader.claim == "c5"
        assert _bold(reader, "base", "a tug is expected")
        assert _bold(reader, "other", "A tug may try")
        await reader.press("}")
        assert not _bold(reader, "other", "A tug may try")


async def test_in_the_panel_its_own_keys_move_the_cursor() -> None:
    async with opened(size=(140, 40)) as reader:
        await reader.press("tab", "tab")
        assert reader.focus == "claim-rows"
        seen = []
        for key in (
            "j",
            "down",
            "k",
            "up",
            "G",
            "g",
            "end",
            "home",
            "pagedown",
            "pageup",
            "ctrl+d",
            "ctrl+u",
        ):
            await reader.press(key)
            seen.append(reader.claim)
        assert seen == ["c2", "c3", "c2", "c1", "c7", "c1", "c7", "c1", "c7", "c1", "c7", "c1"]
        assert _mention_in_view(reader, "c1") == (True, True)


async def test_f_goes_through_the_filters_and_keeps_the_claim_where_it_can() -> None:
    async with opened() as reader:
        await reader.press("}")
        seen = []
        for _ in range(5):
            await reader.press("f")
            seen.append((len(reader.claims.shown), reader.claim))
        assert seen == [(5, "c4"), (1, "c2"), (3, "c8"), (11, "c8"), (6, "c1")]


async def test_filters_without_claims_are_passed_over() -> None:
    async with opened(compare=lambda story, progress: _some(story, "c3", "c6"), size=(140, 40)) as reader:
        await reader.press("f")
        assert len(reader.claims.shown) == 2
        await reader.press("f")
        assert len(reader.claims.shown) == 2
        assert "disputed 0" in reader.shown("ClaimHead")


def _some(story: Story, *claim_ids: str) -> Comparison:
    found = harbour.comparison(story)
    return replace(found, claims=tuple(claim for claim in found.claims if claim.id in claim_ids))


async def test_a_filter_without_claims_says_so_and_how_to_go_on() -> None:
    async with opened(compare=lambda story, progress: _some(story, "c8", "c9")) as reader:
        assert "No claim stands in two articles. f shows the others." in reader.shown("#claim-rows")
        await reader.press("f")
        assert reader.claim == "c8"


async def test_the_head_counts_the_claims_of_each_filter_and_names_the_columns() -> None:
    async with opened(size=(140, 40)) as reader:
        head = " ".join(reader.shown("ClaimHead").split())
        assert "shared 6 one outlet 5 disputed 1 not in the base 3 all 11" in head
        assert head.endswith("outlets · voices")
        row = reader.shown("#claim-rows").splitlines()[1]
        assert "Nobody was hurt." in row
        assert "≠" in row
        assert row.split()[-3:] == ["3", "·", "2"]


async def test_where_room_is_short_the_chosen_filter_stays_and_others_go_from_the_right() -> None:
    async with opened(size=(100, 30)) as reader:
        assert "Claims   shared 6   one outlet 5   disputed 1 " in reader.shown("ClaimHead")
        await reader.press("f", "f", "f")
        assert "Claims   shared 6   one outlet 5   not in the base 3 " in reader.shown("ClaimHead")
        await reader.click("ClaimHead", 14, 1)
        assert len(reader.claims.shown) == 6
    async with opened(size=(60, 30)) as reader:
        await reader.press("c", "f", "f")
        assert "disputed 1" in reader.shown("ClaimHead")
        assert "shared" not in reader.shown("ClaimHead")


async def test_swapping_the_texts_keeps_the_claim() -> None:
    async with opened() as reader:
        await reader.press("}", "}")
        await reader.press("x")
        assert reader.claim == "c3"
        assert len(reader.claims.shown) == 6


async def test_many_outlets_scroll_sideways_beside_base_and_other() -> None:
    story = Story("", tuple(harbour.article(f"a{i}", f"Outlet {i}", [("prose", "One.")]) for i in range(30)))
    said = harbour.claim(story, "c1", "One.", *(harbour.mention(a.id, "One.") for a in story.articles))
    found = Comparison(story=story, settings=(), claims=(said,), tellings=())
    async with opened(story, compare=lambda story, progress: found) as reader:
        await reader.press("tab", "tab")
        first = reader.shown("ClaimHead").split()
        assert {"0", "1", "2"} <= set(first)
        assert "29" not in first
        assert any(word.startswith("+") for word in first)
        await reader.press("right", "l")
        later = reader.shown("ClaimHead").split()
        assert {"0", "1", "4"} <= set(later)
        assert not {"2", "3"} & set(later)
        await reader.press(*["right"] * 20)
        assert "29" in reader.shown("ClaimHead").split()
        await reader.press(*["left"] * 20, "h")
        assert reader.shown("ClaimHead").split() == first


async def test_without_claims_the_panel_says_so() -> None:
    async with opened(compare=nothing_found) as reader:
        assert "No claims were found in these articles." in reader.shown("#claim-rows")
        before = reader.shown("#base")
        await reader.press("}", "{", "f", "enter", "tab", "tab", "j", "G", "enter")
        assert reader.shown("#base") == before
        assert reader.app.screen is reader.screen
