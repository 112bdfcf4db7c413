"""The engine in a process of its own says what the engine says here."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tui.compare import compare
from tui.compare.apart import Apart, EngineLostError
from tui.compare.comparison import Comparison, Stopped
from tui.story import Story, StoryError, load_story

SHARED = "The harbour master said that the ferry had run aground in thick fog on Tuesday morning."


def _nothing(done: int, total: int) -> None:
    pass


def _grown(engine: Apart, story: Story) -> list[Comparison]:
    return list(engine.grow(story, _nothing))


def _written(folder: Path, articles: int) -> Path:
    for number in range(articles):
        text = f"Report {number}\n\n{SHARED} {number} people were on board."
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    return folder


def test_it_finds_what_is_found_here(seeds: Path) -> None:
    engine = Apart([seeds])
    story = engine.story()
    assert story == load_story(seeds)
    *before, last = _grown(engine, story)
    assert last == compare(story)
    assert last.story is story
    assert [bool(known.claims) for known in before] == [False, True]
    assert before[-1].claims is last.claims  # what is known is not sent again


def test_the_articles_come_as_they_are_laid_out(tmp_path: Path) -> None:
    engine = Apart([_written(tmp_path, 15)])
    story = engine.story()
    assert all(article.known.outline and article.known.words for article in story.articles[:12])
    assert _grown(engine, story)
    assert all(article.known.layout for article in story.articles)
    assert story.articles[14].sentences == load_story(tmp_path).articles[14].sentences


def test_another_story_is_compared_too(tmp_path: Path) -> None:
    engine = Apart([_written(tmp_path, 2)])
    first = engine.story()
    other = replace(first, title="Another")
    for story in (other, first, first):
        assert _grown(engine, story)[-1] == compare(story)


def test_one_article_is_not_compared(tmp_path: Path) -> None:
    engine = Apart([_written(tmp_path, 1)])
    assert len(engine.story().articles) == 1
    engine.end()


def test_what_cannot_be_shown_is_said(tmp_path: Path) -> None:
    engine = Apart([tmp_path / "nowhere"])
    with pytest.raises(StoryError, match="nowhere") as caught:
        engine.story()
    engine.end()
    assert caught.value.way_out


def test_it_stops_at_its_next_step_and_gives_what_is_known(seeds: Path) -> None:
    engine = Apart([seeds])
    story = engine.story()

    def stop(done: int, total: int) -> None:
        raise Stopped

    last = list(engine.grow(story, stop))[-1]
    assert "The comparison was stopped before its end" in last.notes[-1]
    assert not last.originals


def test_one_that_is_ended_gives_nothing_more(seeds: Path) -> None:
    engine = Apart([seeds])
    story = engine.story()
    engine.end()
    assert not _grown(engine, story)


def test_one_that_breaks_down_says_so(seeds: Path) -> None:
    engine = Apart([seeds])
    story = engine.story()
    with pytest.raises(EngineLostError):
        for _ in engine.grow(story, _nothing):
            assert engine._process
            engine._process.kill()


def test_an_error_in_it_is_raised_here(seeds: Path) -> None:
    engine = Apart([seeds])
    story = engine.story()
    broken = replace(story, articles=(story.articles[0], replace(story.articles[1], text=None)))  # type: ignore[arg-type]  # what cannot be compared
    with pytest.raises(Exception, match="NoneType"):
        _grown(engine, broken)
    assert _grown(engine, story)


def test_where_no_process_can_be_started_it_works_here(seeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", str(seeds / "no-python"))
    engine = Apart([seeds])
    story = engine.story()
    assert _grown(engine, story)[-1] == compare(story)
    engine.stop()
    engine.end()


def test_a_process_that_does_not_start_well_is_done_without(
    seeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "path", [])
    engine = Apart([seeds])
    monkeypatch.undo()
    assert engine.story() == load_story(seeds)
    engine.end()


def test_it_ends_when_nobody_is_there_any_more(seeds: Path) -> None:
    engine = Apart([seeds])
    process = engine._process
    assert engine.story() and process and process.stdin
    process.stdin.close()
    assert process.wait(300) == 0
    engine.end()
