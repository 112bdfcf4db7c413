"""What is on the screen when a story, or its comparison, is not as one hopes: nothing is a dead end."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from threading import Event
from time import sleep

import pytest
from rich.cells import cell_len

from tests.reader import harbour
from tests.reader.driving import Reader, nothing_found, opened
from tui.compare.comparison import Comparison, Progress, Stopped
from tui.notes import NotesFile
from tui.reader.screens.evidence import EvidenceScreen
from tui.story import Article, Story
from tui.story.layout import ParagraphKind


def _one_article() -> Story:
    return Story("The ferry on the rocks", harbour.story().articles[:1])


class Gate:
    """A comparison that says how far it is and goes on when it is let, or is stopped."""

    def __init__(self) -> None:
        self.opened = Event()

    def compare(self, story: Story, progress: Progress) -> Comparison:
        try:
            progress(3, 10)
            while not self.opened.wait(0.02):
                progress(3, 10)
        except Stopped:
            return Comparison(story=story, settings=(), passages=harbour.comparison(story).passages[:1])
        return harbour.comparison(story)


async def test_one_article_can_be_read_and_the_screen_says_what_is_missing() -> None:
    for size in ((110, 30), (50, 20)):
        async with opened(_one_article(), size=size) as reader:
            assert "The ferry Marigold ran aground" in reader.shown("#base")
            assert "1 outlet" in reader.shown("#title")
            await reader.press(*"]}oOxbftpp", "enter", *"Rcc", "tab", "escape")
            assert reader.pair == ("gazette", "")
            assert "The ferry Marigold ran aground" in reader.shown("#base")
    for size in ((140, 30), (80, 24)):
        async with opened(_one_article(), size=size) as reader:
            assert "One article: nothing to compare it with yet." in reader.shown("#other")


@pytest.mark.parametrize("key", ["]", "[", "}", "{", "enter", "d", "s", "f", "S", "C"])
async def test_with_one_article_every_key_says_why_nothing_comes(key: str) -> None:
    async with opened(_one_article(), size=(80, 24)) as reader:
        await reader.press(key)
        assert reader.at_home
        assert "One article alone has nothing to be compared with." in reader.shown("#keys")


async def test_while_articles_are_compared_every_key_says_so() -> None:
    gate = Gate()
    async with opened(compare=gate.compare, compared=False, size=(80, 24)) as reader:
        await reader.sees("comparing 3 of 10", "#title")
        for key in ("]", "}", "d", "s", "C"):
            await reader.press(key)
            assert "The articles are still being compared." in reader.shown("#keys")
        gate.opened.set()
        await reader.compared()


async def test_with_nothing_in_common_every_key_says_so() -> None:
    async with opened(compare=nothing_found, size=(100, 30)) as reader:
        for key, words in (
            ("]", "No other article shares wording with this one. b makes another one the base."),
            ("}", "No claims were found in these articles."),
            ("enter", "No claims were found in these articles."),
        ):
            await reader.press(key)
            assert words in reader.shown("#keys")
            assert reader.at_home


async def test_what_was_left_out_is_told_and_listed() -> None:
    note = "Not in English: radio. There hedges are not looked for."

    def compare(story: Story, progress: Progress) -> Comparison:
        return replace(harbour.comparison(story), notes=(note,))

    async with opened(compare=compare, size=(100, 30)) as reader:
        assert f"C shows what was left out: {note}" in reader.shown("#keys")
        await reader.press("C")
        assert "Not read, or less sure   1" in reader.shown("#rows")
        assert note in reader.shown("#rows")
        await reader.press("escape")
        assert reader.at_home


async def test_nothing_in_common_is_said() -> None:
    async with opened(compare=nothing_found) as reader:
        assert "no shared wording" in reader.shown("#other-head")
        assert "No claims were found in these articles." in reader.shown("#claim-rows")
        assert "4 outlets · 4 voices" in reader.shown("#title")


async def test_a_comparison_that_breaks_leaves_the_texts_and_can_be_tried_again() -> None:
    tried = []

    def breaks_once(story: Story, progress: Progress) -> Comparison:
        tried.append(True)
        if len(tried) == 1:
            raise ZeroDivisionError("a bug in the engine")
        return harbour.comparison(story)

    async with opened(compare=breaks_once, compared=False) as reader:
        await _until_failed(reader)
        assert "R tries again" in reader.shown("#title")
        assert "The comparison failed" in reader.shown("#claim-rows")
        assert "a bug in the engine" in reader.shown("#claim-rows")
        await reader.press("j", "tab", "x", "]", "}", "enter", "?", "escape")
        assert reader.pair == ("wire", "gazette")
        await reader.press("R")
        await reader.compared()
        assert "6 shared claims" in reader.shown("#title")
        assert reader.claim == "c1"


async def _until_failed(reader: Reader) -> None:
    await reader.drawn()
    for worker in list(reader.app.workers):
        with pytest.raises(Exception, match="a bug in the engine"):
            await worker.wait()
    await reader.drawn()


async def test_while_comparing_one_can_read() -> None:
    gate = Gate()
    async with opened(compare=gate.compare, compared=False, size=(100, 30)) as reader:
        await reader.sees("comparing 3 of 10   Esc stop", "#title")
        assert "Comparing …" in reader.shown("#claim-rows")
        assert "│" not in reader.shown("#base")
        await reader.press("ctrl+d", "]", "}", "f", "enter", "tab", "x", "x", "tab", "tab")
        place = reader.base.scroll_offset.y
        assert place > 0
        gate.opened.set()
        await reader.compared()
        assert "6 shared claims" in reader.shown("#title")
        assert reader.base.scroll_offset.y == place
        assert "┆" in reader.shown("#base") + reader.shown("#other")


async def test_escape_stops_a_comparison_and_shows_what_is_known() -> None:
    gate = Gate()
    async with opened(compare=gate.compare, compared=False) as reader:
        await reader.drawn()
        await reader.press("escape")
        await reader.compared()
        assert "stopped   R goes on" in reader.shown("#title")
        assert len(reader.base.marks) == 1
        gate.opened.set()
        await reader.press("R")
        await reader.compared()
        assert len(reader.base.marks) == 4
        assert "6 shared claims" in reader.shown("#title")


async def test_what_was_not_looked_for_is_not_said_to_be_nothing() -> None:
    def at_once(story: Story, progress: Progress) -> Comparison:
        try:
            while True:
                progress(0, 10)
                sleep(0.01)
        except Stopped:
            return Comparison(story=story, settings=())

    async with opened(compare=at_once, compared=False, size=(110, 30)) as reader:
        await reader.drawn()
        await reader.press("escape")
        await reader.compared()
        assert "Stopped before claims were looked for. R goes on." in reader.shown("#claim-rows")
        assert "%" not in reader.shown("#outlets")
        assert "no shared wording" not in reader.everything()


async def test_a_comparison_is_not_spelled_out_to_name_a_worker(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Textual does that unless a worker has a description: a quarter of a second for sixty articles."""
    spelled_out: list[object] = []

    def spell_out(self: object) -> str:
        spelled_out.append(type(self))
        return ""

    for kind in (Comparison, Story):
        monkeypatch.setattr(kind, "__repr__", spell_out)
    async with opened(notes=lambda: NotesFile.for_story(tmp_path)) as reader:
        await reader.press("}", "P")
        await reader.sees("★", "#claim-rows")
    assert spelled_out == []


async def test_one_can_leave_while_it_compares() -> None:
    gate = Gate()
    async with opened(compare=gate.compare, compared=False) as reader:
        await reader.drawn()
        reader.app.simulate_key("q")
        await reader.pilot.pause()
        assert not reader.app.is_running
    assert reader.app.return_code == 0


async def test_500_articles_open_and_only_what_is_shown_is_laid_out() -> None:
    texts = {f"a{n:03}": f"The ferry number {n} ran aground. Nobody was hurt.\n" for n in range(500)}
    story = Story.from_texts(texts)
    gate = Gate()
    async with opened(story, compare=gate.compare, compared=False, size=(140, 40)) as reader:
        await reader.drawn()
        assert sum(article._layout is not None for article in story.articles) < 80
        await reader.press("shift+tab", "G", "k", "enter")
        assert reader.pair == ("a000", "a498")
        await reader.press("O", "b")
        assert "500" in reader.shown("#list-head")
    async with opened(story, compare=nothing_found, size=(100, 30)) as reader:
        assert "+" in reader.shown("#outlets")
        await reader.press("o", "o", "B", "x")
        assert reader.pair == ("a003", "a499")


async def test_a_text_of_30_000_words_is_read_like_any_other() -> None:
    sentence = "The ferry number {} ran aground off Skerry Point on Tuesday evening with 214 people on board."
    prose: list[tuple[ParagraphKind, str]] = [
        ("prose", " ".join(sentence.format(10 * n + i) for i in range(10))) for n in range(180)
    ]
    story = Story("Long", (harbour.article("a", "A", prose), harbour.article("b", "B", prose[90:])))
    assert story["a"].words > 28_000
    passages = tuple(
        harbour.passage(story, "a", "b", None, ("equal", sentence.format(n))) for n in range(900, 1800)
    )
    last = passages[-1]

    def found(story: Story, progress: Progress) -> Comparison:
        return Comparison(story=story, settings=(), passages=passages, tellings=(("a",), ("b",)))

    async with opened(story, compare=found) as reader:
        await reader.press("G", "k", "g", "j", "ctrl+d", "space", "pageup")
        assert 0 < reader.base.scroll_offset.y < 30
        await reader.press("]", "]")
        assert reader.row_of(reader.base, "number 901 ") is not None
        assert reader.row_of(reader.other, "number 901 ") is not None
        await reader.press("G")
        assert reader.base.is_visible_offset(last.a_end - 1)
        assert reader.other.is_visible_offset(last.b_end - 1)


async def test_names_and_titles_of_any_length_and_script_keep_their_place() -> None:
    long = "The Very Long Winded Chronicle of Everything That Happened in the Northern Provinces"
    wide, leftwards = "新华社每日电讯编辑部国际新闻中心", "צי המעבורות 👩‍👩‍👧‍👦🇩🇪"
    text = "Nobody was hurt."
    articles = (
        Article("a", text, "a", long, given_title=long * 5),
        Article("b", text, "b", wide, given_title=wide * 12),
        Article("c", text, "c", "", given_title=""),
        Article("d", text, "d", leftwards, given_title="e\u0301" * 200),
    )
    story = Story(wide * 9, articles)
    said = harbour.claim(story, "c1", wide * 9, *(harbour.mention(a.id, text) for a in articles))
    found = Comparison(story=story, settings=(), claims=(said,), tellings=tuple((a.id,) for a in articles))
    for size in ((140, 40), (80, 24), (50, 20)):
        async with opened(story, compare=lambda story, progress: found, size=size) as reader:
            await reader.press("o", "b", "x", "enter")
            assert isinstance(reader.app.screen, EvidenceScreen)
            await reader.press("escape")
            assert "Nobody was hurt." in reader.shown("#base")
            for line in reader.everything().splitlines():
                assert cell_len(line) <= size[0]


async def test_a_story_without_any_title() -> None:
    story = Story("", (harbour.article("a", "A", [("prose", "One.")]), harbour.article("b", "B", [])))
    async with opened(story, compare=nothing_found, size=(140, 40)) as reader:
        assert "2 outlets" in reader.shown("#title")
        assert "no title" in reader.shown("#list")
        await reader.press("x", "G", "j", "]")
