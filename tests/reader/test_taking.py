"""What is taken along: a finding to the clipboard, a view to a new file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.full_disk import fill_the_disk
from tests.reader import harbour
from tests.reader.driving import opened
from tui.reader.handing_on import as_text, write_new_file
from tui.reader.screens.evidence import EvidenceScreen

STORY = harbour.story()
FOUND = harbour.comparison(STORY)


async def test_a_passage_is_copied_with_both_wordings_and_sources() -> None:
    async with opened() as reader:
        await reader.press("]", "y")
        passage = reader.base.marks[0].passage
        copied = reader.app.clipboard
        assert copied.startswith("Shared wording, ")
        for name, start, end in (
            (passage.a, passage.a_start, passage.a_end),
            (passage.b, passage.b_start, passage.b_end),
        ):
            article = STORY[name]
            assert article.outlet in copied
            assert " ".join(article.text[start:end].split()) in copied
        assert "5 November 2024" in copied
        assert "Copied: the passage. Where the terminal does not take it" in reader.shown("#keys")


async def test_a_claim_is_copied_with_every_outlets_words() -> None:
    async with opened(size=(140, 45)) as reader:
        await reader.press("}", "y")
        copied = reader.app.clipboard
        assert copied.startswith("Nobody was hurt.\n\n3 outlets, 2 voices\n")
        assert "Harbour Gazette" in copied
        assert "(contradicted)" in copied
        assert copied.endswith("Not found in the text of The Evening Post.\n")
        await reader.press("enter", "Y")
        assert reader.app.clipboard.startswith("**Nobody was hurt.**\n")
        assert "\n> " in reader.app.clipboard


async def test_in_the_list_an_articles_source_is_copied() -> None:
    async with opened(size=(140, 45)) as reader:
        await reader.press("shift+tab", "j", "y")
        assert reader.app.clipboard.startswith("Northern Wire, “")


async def test_where_nothing_is_under_the_cursor_that_is_said() -> None:
    async with opened() as reader:
        await reader.press("?", "y", "e")
        assert "There is nothing to write from here" in reader.shown("#keys")
        assert reader.app.clipboard == ""


async def test_views_are_written_to_new_files_and_never_over_old_ones(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "samestory-the-ferry-on-the-rocks-1.txt").write_text("mine")
    async with opened(size=(140, 45)) as reader:
        await reader.press("e")
        assert "Written: samestory-the-ferry-on-the-rocks-2.txt" in reader.shown("#keys")
        await reader.press("tab", "tab", "e", "E")
        shown = [claim.text for claim in reader.claims.shown]
        await reader.press("enter", "e")
        assert isinstance(reader.app.screen, EvidenceScreen)
    mine, pair, claims, evidence = (
        (tmp_path / f"samestory-the-ferry-on-the-rocks-{n}.txt").read_text("utf-8") for n in (1, 2, 3, 4)
    )
    assert mine == "mine"
    assert pair.startswith("The ferry on the rocks\n\nWording shared by Harbour Gazette and Northern Wire\n")
    assert pair.count("Shared wording, ") == 4
    assert all(text in claims for text in shown)
    assert evidence.startswith(shown[0])
    markdown = (tmp_path / "samestory-the-ferry-on-the-rocks-1.md").read_text("utf-8")
    assert markdown.startswith("# The ferry on the rocks\n")


async def test_a_folder_that_takes_no_file_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    fill_the_disk(monkeypatch, "open")
    async with opened() as reader:
        await reader.press("e")
        assert "Nothing was written: No space left on device." in reader.shown("#keys")
    assert not list(tmp_path.iterdir())


def test_markdown_shows_the_texts_own_signs() -> None:
    claim = next(claim for claim in FOUND.claims if claim.id == "c2")
    text = as_text(STORY, replace(claim, text="a *b* _c_ <d> [e]"), "markdown")
    assert text.startswith(r"**a \*b\* \_c\_ \<d\> \[e\]**")


def test_a_story_without_a_title_has_a_file_name(tmp_path: Path) -> None:
    for title in ("", "…", "../../etc"):
        path = write_new_file(replace(STORY, title=title), "words", "text", tmp_path)
        assert path.parent == tmp_path
        assert path.name.startswith(("samestory-story-", "samestory-etc-"))
