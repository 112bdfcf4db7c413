"""Going from passage to passage: the twin is always in view, level where the ends of the texts allow it."""

from __future__ import annotations

import pytest

from tests.reader.driving import Reader, nothing_found, opened
from tui.reader.lines import COMFORTABLE
from tui.reader.widgets.marked import EDGE, GUTTER

FERRY = "The ferry Marigold ran aground"
CROSSING = "The ferry left Tarn"
CAPTAIN = "“The captain did everything"
LIFEBOATS = "Lifeboats from Tarn and Holm"


def _here(reader: Reader) -> tuple[str, str]:
    """The first words of the passage under the cursor, in the base and in the other."""
    words = []
    for pane in (reader.base, reader.other):
        assert pane.article is not None
        words.append(pane.article.text[pane.here.start :][:22] if pane.here else "")
    return words[0], words[1]


def _is_level(reader: Reader, words: str) -> bool:
    rows = reader.row_of(reader.base, words), reader.row_of(reader.other, words)
    at_an_end = [pane.scroll_offset.y in (0, pane.max_scroll_y) for pane in (reader.base, reader.other)]
    return None not in rows and (rows[0] == rows[1] or any(at_an_end))


async def test_next_and_previous_passage_go_through_the_text_and_around() -> None:
    async with opened() as reader:
        seen = []
        for key in "]]]]][[[":
            await reader.press(key)
            seen.append(_here(reader)[0])
        order = [FERRY, CROSSING, CAPTAIN, LIFEBOATS]
        expected = [*order, FERRY, LIFEBOATS, CAPTAIN, CROSSING]
        assert [words[:19] for words in seen] == [words[:19] for words in expected]


@pytest.mark.parametrize("size", [(120, 40), (100, 30), (200, 60), (80, 24), (60, 20)])
async def test_the_twin_of_the_passage_is_in_view(size: tuple[int, int]) -> None:
    async with opened(size=size) as reader:
        for words in (FERRY, CROSSING, CAPTAIN, LIFEBOATS):
            await reader.press("]")
            assert reader.row_of(reader.base, words) is not None
            assert reader.row_of(reader.other, words) is not None
            assert "┃" in reader.shown("#base")
            assert "┃" in reader.shown("#other")


async def test_the_twin_stands_level_with_its_passage() -> None:
    async with opened() as reader:
        for words in (FERRY, CROSSING, CAPTAIN, LIFEBOATS):
            await reader.press("]")
            assert _is_level(reader, words)
        await reader.press("[")
        assert _is_level(reader, CAPTAIN)


async def test_in_the_other_text_passages_go_in_its_own_order() -> None:
    async with opened() as reader:
        await reader.press("tab")
        seen = []
        for _ in range(4):
            await reader.press("]")
            seen.append(_here(reader)[1])
        assert [words.split()[0] for words in seen] == ["The", "Lifeboats", "“The", "The"]
        assert reader.row_of(reader.base, CROSSING) is not None


async def test_the_changed_words_are_inked_only_in_the_passage_under_the_cursor() -> None:
    async with opened() as reader:
        await reader.press("]")
        assert _ink(reader, "evening")["italic"]
        assert not _ink(reader, "who runs")["italic"]
        await reader.press("]", "]")
        assert not _ink(reader, "evening")["italic"]
        assert _ink(reader, "who runs")["italic"]


def _ink(reader: Reader, words: str) -> dict[str, object]:
    """How the first of these words is painted in the base."""
    row = reader.row_of(reader.base, words)
    if row is None:
        return {"italic": False}
    strip = reader.base.render_line(row)
    segment = next(segment for segment in strip if words in segment.text)
    assert segment.style is not None
    return {"italic": bool(segment.style.italic), "bold": bool(segment.style.bold)}


@pytest.mark.parametrize("keys", ["jjjjjjjjjjjj", ["ctrl+d"], ["pagedown"], ["space"]])
async def test_the_other_text_follows_when_the_reader_scrolls(keys: list[str]) -> None:
    async with opened(size=(100, 30)) as reader:
        await reader.press(*keys)
        here = reader.base.here
        assert here is not None
        assert reader.base.is_visible_offset(here.start)
        assert reader.other.is_visible_offset(here.twin[0])


async def test_scrolling_keys_move_as_a_pager_does() -> None:
    async with opened(size=(100, 30)) as reader:
        pane, window = reader.base, reader.base.size.height
        for key, line in [
            ("j", 1), ("down", 2), ("k", 1), ("up", 0), ("k", 0),
            ("ctrl+d", window // 2), ("ctrl+u", 0),
            ("pagedown", window - 2), ("pageup", 0), ("space", window - 2), ("g", 0),
            ("end", pane.max_scroll_y), ("home", 0), ("G", pane.max_scroll_y), ("j", pane.max_scroll_y),
        ]:  # fmt: skip
            await reader.press(key)
            assert pane.scroll_offset.y == line, key


async def test_parted_texts_scroll_alone_until_they_are_tied_again() -> None:
    async with opened(size=(100, 30)) as reader:
        await reader.press("t")
        assert "parted" in reader.shown("#other-head")
        at = reader.other.scroll_offset.y
        await reader.press("G", "g", "ctrl+d")
        assert reader.other.scroll_offset.y == at
        await reader.press("t")
        assert "parted" not in reader.shown("#other-head")
        assert _is_level(reader, CROSSING)


async def test_a_passage_lights_the_claim_that_it_makes() -> None:
    async with opened() as reader:
        await reader.press("]", "]", "]")
        assert reader.claim == "c3"
        await reader.press("[", "[")
        assert reader.claim == "c1"


async def test_without_shared_wording_the_keys_say_so_and_nothing_moves() -> None:
    async with opened(compare=nothing_found, size=(80, 24)) as reader:
        before = reader.shown("#base"), reader.shown("#other")
        assert "no shared wording" in reader.shown("#other-head")
        await reader.press("]")
        assert "No other article shares wording" in reader.everything()
        assert (reader.shown("#base"), reader.shown("#other")) == before


async def test_after_the_only_passage_of_two_articles_comes_the_next_article_that_shares_one() -> None:
    async with opened(size=(100, 30)) as reader:
        await reader.press("o")
        assert reader.pair == ("gazette", "post")
        await reader.press("]")
        assert "passage 1 of 1" in reader.shown("#base-head")
        await reader.press("]")
        assert reader.pair == ("gazette", "wire")
        assert reader.base.here
        assert "Northern Wire shares this passage." in reader.shown("#keys")
        await reader.press("^o")
        assert reader.pair == ("gazette", "post")
        await reader.press("o", "tab")  # radio, which shares nothing with the gazette
        assert reader.pair == ("gazette", "radio")
        await reader.press("]")
        assert "No other article shares wording" in reader.shown("#keys")
        await reader.press("tab", "tab", "[")
        assert reader.pair == ("gazette", "post")


async def test_a_line_says_how_many_others_carry_it() -> None:
    async with opened(size=(200, 60)) as reader:
        counts = {
            line[2:30]: line[GUTTER + COMFORTABLE :][:EDGE].strip()
            for line in reader.shown("#base").splitlines()
        }
        assert counts["The ferry Marigold ran agrou"] == "1"
        assert counts["harbour master said visibili"] == ""
        assert counts["was like a drawer being pull"] == "1"


async def test_the_next_passage_is_counted_from_where_one_reads() -> None:
    async with opened(size=(100, 30)) as reader:
        await reader.press("t", "G", "[")
        assert _here(reader)[0] == LIFEBOATS[:22]
