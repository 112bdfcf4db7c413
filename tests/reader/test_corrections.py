"""Correcting on the screen: a mention is parted or kept by a key, saved beside the story, undone."""

from __future__ import annotations

import shutil
from dataclasses import replace
from functools import partial
from pathlib import Path

from tests.reader.driving import Reader
from tui.compare import compare
from tui.notes import NotesFile
from tui.reader.app import SamestoryApp
from tui.reader.screens.evidence import EvidenceScreen
from tui.reader.widgets.claims import ClaimPanel
from tui.story import load_story

SEEDS = Path(__file__).parents[2] / "seeds"


def _outlets(reader: Reader) -> int:
    claim = reader.screen.query_one(ClaimPanel).claim
    assert claim is not None
    return len(claim.outlets)


async def test_a_mention_that_is_parted_is_gone_saved_and_comes_back(tmp_path: Path) -> None:
    folder = tmp_path / "story"
    shutil.copytree(SEEDS, folder)
    app = SamestoryApp(load_story(folder), notes=partial(NotesFile.for_story, [folder]))
    async with app.run_test(size=(140, 45)) as pilot:
        reader = Reader(app, pilot)
        await reader.compared()
        before = _outlets(reader)
        await reader.press("enter")
        assert isinstance(app.screen, EvidenceScreen)
        await reader.press("tab", "shift+tab", "minus")
        await reader.compared()
        await reader.press("escape")
        assert _outlets(reader) < before
        assert "reject mention" in (folder / "samestory-notes.toml").read_text(encoding="utf-8")
        await reader.press("enter", "u")
        await reader.compared()
        await reader.press("escape")
        assert _outlets(reader) == before


async def test_corrections_are_there_when_the_story_is_opened_again(tmp_path: Path) -> None:
    folder = tmp_path / "story"
    shutil.copytree(SEEDS, folder)
    counts = []
    for keys in (("enter", "minus", "escape"), ()):
        app = SamestoryApp(load_story(folder), notes=partial(NotesFile.for_story, [folder]))
        async with app.run_test(size=(140, 45)) as pilot:
            reader = Reader(app, pilot)
            await reader.compared()
            for key in keys:
                await reader.press(key)
                await reader.compared()
            await reader.compared()
            counts.append(_outlets(reader))
    assert counts[0] == counts[1]


async def test_without_a_notes_file_nothing_can_be_corrected() -> None:
    app = SamestoryApp(load_story(SEEDS))
    async with app.run_test(size=(140, 45)) as pilot:
        reader = Reader(app, pilot)
        await reader.compared()
        await reader.press("enter")
        assert isinstance(app.screen, EvidenceScreen)
        shown = app.screen.active_bindings
        assert "minus" not in shown or not shown["minus"].enabled


async def test_a_comparison_may_come_before_the_evidence_is_drawn() -> None:
    story = load_story(SEEDS)
    comparison = compare(story)
    claim = next(claim for claim in comparison.claims if len(claim.outlets) > 1)
    renamed = replace(claim, text="A name of its own.")
    claims = tuple(renamed if c is claim else c for c in comparison.claims)
    app = SamestoryApp(story)
    async with app.run_test(size=(140, 45)) as pilot:
        reader = Reader(app, pilot)
        await reader.compared()
        evidence = EvidenceScreen(comparison, comparison.claims, claim)
        coming = app.push_screen(evidence)
        evidence.renew(replace(comparison, claims=claims))
        evidence.action_mention(1)
        assert evidence.finding == renamed
        await coming
        await reader.sees("Voice 1", "#page Static")
