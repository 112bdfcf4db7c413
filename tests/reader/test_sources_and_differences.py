"""The pages of what differs and of whose text it is, on the sample story, at every width."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.content import Content

from tests.reader import harbour, harbour_differences
from tests.reader.driving import Reader, nothing_found, opened
from tui.compare import compare
from tui.compare.comparison import Comparison
from tui.reader.screens.differences import DifferencesScreen, difference_blocks
from tui.reader.screens.sources import SourcesScreen, source_blocks
from tui.reader.view import Overlaps, count_differences, what_differs
from tui.reader.widgets.blocks import Block
from tui.reader.widgets.comparer import Comparer
from tui.story import Story, load_story

VOA, COPY, THIRD = "001_b16f377835fe4c78", "002_e39006ab1be085a9", "003_dc27690aeb606d95"
SEEDS = Path(__file__).parents[2] / "seeds"
WIDTHS = (*range(30, 70, 3), 79, 80, 99, 100, 120, 140, 200)


@pytest.fixture(scope="module")
def sample() -> Comparison:
    return compare(load_story(SEEDS))


def _lines(blocks: Sequence[Block]) -> list[Content]:
    return [line for block in blocks for line in block.lines]


def _differences(comparison: Comparison, width: int = 140) -> str:
    blocks = difference_blocks(comparison, width, VOA, COPY)
    return " ".join(" ".join(line.plain for line in _lines(blocks)).split())


def _sources(comparison: Comparison, width: int = 140) -> str:
    blocks = source_blocks(comparison, Overlaps(comparison), width, VOA, COPY)
    return "\n".join(line.plain for line in _lines(blocks))


@pytest.mark.parametrize("width", WIDTHS)
def test_no_line_leaves_the_screen(sample: Comparison, width: int) -> None:
    blocks = [
        *difference_blocks(sample, width, VOA, COPY),
        *source_blocks(sample, Overlaps(sample), width, VOA, COPY),
    ]
    assert max(line.cell_length for line in _lines(blocks)) <= width


def test_a_quotation_stands_in_all_its_wordings_with_what_changed(sample: Comparison) -> None:
    page = _differences(sample)
    assert "“the irreconcilable conflict between Russia’s top political and military leadership”" in page
    assert "“the irreconcilable conflict between Russia’s top political and military leaders”" in page
    assert "≠ leadership → leaders" in page


def test_what_is_only_less_exact_is_no_disagreement(sample: Comparison) -> None:
    page = _differences(sample)
    assert "≈ 23-year / two decades" in page


def test_the_rewrite_is_told_as_one_and_the_reasons_are_given(sample: Comparison) -> None:
    page = _sources(sample)
    assert "Outlet 002 is made from VOA News" in page
    assert "leadership → leaders" in page
    assert "may both have it from a third text that is not here" in page
    assert page.count(" is made from ") == 1


def test_claims_say_on_what_the_articles_differ(sample: Comparison) -> None:
    said = what_differs(sample)
    assert said
    assert set(said) <= {claim.id for claim in sample.claims}
    assert count_differences(sample) >= len([q for q in sample.quotes if q.drift])


def test_where_nothing_differs_the_page_says_so() -> None:
    story = Story.from_texts({"a": "One thing happened.", "b": "Another thing was seen."})
    page = " ".join(line.plain for line in _lines(difference_blocks(compare(story), 80, "a", "b")))
    assert "No quotation, figure or name differs." in page


def test_a_drift_is_told_by_what_says_most_and_a_cut_is_seen(sample: Comparison) -> None:
    page = _differences(sample)
    assert "≠ partnership → cooperation" in page
    assert "The Chinese Embassy in Russia reported that the situation …" in page


def test_a_row_leads_to_two_wordings_the_open_articles_first(sample: Comparison) -> None:
    rows = [b.target for b in difference_blocks(sample, 100, VOA, COPY) if b.target]
    assert len(rows) == len([q for q in sample.quotes if q.drift]) + len(sample.differences)
    for target in rows:
        said = [
            sample.story[article].text[start:end]
            for article, spans in ((target.base, target.base_spans), (target.other, target.other_spans))
            if article
            for start, end in spans
        ]
        assert len(said) == 2
        assert said[0] != said[1]
    assert (rows[0].base, rows[0].other) == (VOA, COPY)
    turned = next(b.target for b in difference_blocks(sample, 100, COPY, VOA) if b.target)
    assert (turned.base, turned.other) == (COPY, VOA)


def _drifting(comparison: Comparison) -> int:
    return sum(bool(quote.drift) for quote in comparison.quotes)


@asynccontextmanager
async def _sample_opened(sample: Comparison, size: tuple[int, int] = (120, 40)) -> AsyncIterator[Reader]:
    async with opened(sample.story, size=size, compare=lambda story, progress: sample) as reader:
        yield reader


async def test_enter_on_a_difference_opens_both_articles_at_its_words(sample: Comparison) -> None:
    async with _sample_opened(sample) as reader:
        await reader.press("d")
        assert "difference 1 of" in reader.shown("#title")
        while "Andrey Rudenko" not in reader.shown("#beside"):
            await reader.press("j")
        assert "Andrei Rudenko" in reader.shown("#beside")
        await reader.press("enter")
        assert reader.at_home
        assert reader.pair == (VOA, THIRD)
        for pane, words in ((reader.base, "Andrey Rudenko"), (reader.other, "Andrei Rudenko")):
            assert pane.article is not None
            ((start, end),) = pane.found
            assert pane.article.text[start:end].endswith(words)
            assert pane.is_visible_offset(start)
        await reader.press("escape")
        assert not reader.base.found
        assert not reader.other.found


async def test_escape_from_a_list_of_rows_changes_nothing(sample: Comparison) -> None:
    async with _sample_opened(sample) as reader:
        await reader.press("]", "]")
        before = reader.everything()
        for screen in ("d", "s"):
            await reader.press(screen, "j", "j", "tab", "escape")
            assert reader.everything() == before


async def test_rows_are_reached_by_page_edge_section_and_click(sample: Comparison) -> None:
    async with _sample_opened(sample, (80, 24)) as reader:
        await reader.press("d", "G")
        last = reader.shown("#title")
        await reader.press("j", "j", "k", "g", "pagedown", "pageup", "^d", "^u")
        assert "difference 1 of" in reader.shown("#title")
        await reader.press("tab")
        assert f"difference {_drifting(sample) + 1} of" in reader.shown("#title")
        await reader.press("shift+tab", "shift+tab", "G")
        assert reader.shown("#title") == last


async def test_words_of_a_row_can_be_selected_and_nothing_opens(sample: Comparison) -> None:
    async with _sample_opened(sample) as reader:
        await reader.press("d")
        lines = reader.shown("#rows").splitlines()
        row = next(n for n, line in enumerate(lines) if "▌ VOA News" in line)
        start = lines[row].index("VOA")
        for act, x in (("mouse_down", start), ("hover", start + 7), ("mouse_up", start + 7)):
            await getattr(reader.pilot, act)("#rows", offset=(x, row))
        await reader.drawn()
        assert isinstance(reader.app.screen, DifferencesScreen)
        await reader.press("y")
        assert reader.app.clipboard == "VOA News"


async def test_a_click_moves_the_cursor_and_a_second_opens_the_row(sample: Comparison) -> None:
    async with _sample_opened(sample, (80, 50)) as reader:
        await reader.press("d", "j")
        lines = reader.shown("#rows").splitlines()
        marked = next(n for n, line in enumerate(lines) if "▌" in line)
        row = next(n for n in range(marked) if "≠" in lines[n])
        await reader.click("#rows", 10, row)
        assert isinstance(reader.app.screen, DifferencesScreen)
        assert "difference 1 of" in reader.shown("#title")
        await reader.click("#rows", 10, row)
        assert reader.at_home


@pytest.mark.parametrize("size", [(120, 40), (60, 15)])
async def test_every_row_is_seen_on_the_way_down_and_up(sample: Comparison, size: tuple[int, int]) -> None:
    async with _sample_opened(sample, size) as reader:
        for key in ("d", "s"):
            await reader.press(key)
            lines: set[str] = set()
            for step in "jk":
                before, now = "", reader.shown("#rows")
                while now != before:
                    await reader.press(step)
                    before, now = now, reader.shown("#rows")
                    lines |= set(now.replace("▌", " ").splitlines())
            wanted = f"Quotations   {_drifting(sample)}" if key == "d" else "Headlines"
            assert wanted in str(lines)
            await reader.press("escape")


async def test_enter_on_a_ledger_opens_the_pair_with_the_source_as_the_base(sample: Comparison) -> None:
    async with _sample_opened(sample) as reader:
        await reader.press("o", "s", "tab", "j", "enter")
        assert reader.at_home
        assert reader.pair == (VOA, COPY)
        assert reader.base.here is not None
        assert reader.base.is_visible_offset(reader.base.here.start)


async def test_a_source_behind_several_articles_stands_before_the_pairs(sample: Comparison) -> None:
    async with _sample_opened(sample) as reader:
        await reader.press("s", "tab")
        assert "stands behind 5 articles" in reader.shown("#rows")


async def test_nothing_that_differs_says_so_and_how_to_go_on() -> None:
    async with opened(size=(100, 50), compare=nothing_found) as reader:
        await reader.press("d")
        assert "No quotation, figure or name differs. Esc goes back." in reader.shown("#rows")
        assert "no differences" in reader.shown("#title")
        await reader.press("j", "k", "tab", "enter", "G", "pageup", "escape", "s")
        assert isinstance(reader.app.screen, SourcesScreen)
        assert "No two articles share enough wording" in reader.shown("#rows")
        await reader.press("q")
        assert reader.at_home


async def test_what_is_still_looked_for_is_said_and_shown_when_it_is_there() -> None:
    story = harbour.story()
    told = harbour_differences.compare(story, lambda done, total: None)
    async with opened(story) as reader:
        reader.screen.on_comparer_grown(Comparer.Grown(harbour.comparison(story), Overlaps(told)))
        reader.screen._found = None
        await reader.press("d")
        assert "Still being looked for" in reader.shown("#rows")
        reader.screen.on_comparer_finished(Comparer.Finished(told, Overlaps(told), stopped=False))
        await reader.drawn()
        assert "how long the gash is" in reader.shown("#rows")
        assert "difference 1 of 6" in reader.shown("#title")
