"""A report on disk: whole or not at all, never in the place of what it reports on."""

import os
from pathlib import Path

import pytest

from tui.report.save import SaveError, check_target, save
from tui.story import load_story


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "story"
    folder.mkdir()
    (folder / "wire.txt").write_text("The bridge was closed on Friday.")
    (folder / "story.toml").write_text('title = "A bridge"\n')
    return folder


def test_a_report_is_written_and_written_again(tmp_path: Path) -> None:
    target = tmp_path / "report.json"
    save(b"first, and longer", target)
    save(b"second", target)
    assert target.read_bytes() == b"second"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("before", [None, b"what was there"])
def test_a_full_disk_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, before: bytes | None
) -> None:
    target = tmp_path / "report.json"
    if before:
        target.write_bytes(before)
    monkeypatch.setattr(os, "fsync", _full_disk)
    with pytest.raises(SaveError, match=r"report\.json could not be written: No space left on device\."):
        save(b"new", target)
    assert [path.read_bytes() for path in tmp_path.iterdir()] == ([before] if before else [])


def _full_disk(_: int) -> None:
    raise OSError(28, "No space left on device")


def test_a_link_is_followed_and_permissions_are_kept(tmp_path: Path) -> None:
    target, link = tmp_path / "report.json", tmp_path / "latest.json"
    target.write_bytes(b"old")
    target.chmod(0o640)
    link.symlink_to(target)
    save(b"new", link)
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_device_is_written_to_and_stays_a_device() -> None:
    save(b"gone", Path(os.devnull))
    assert not Path(os.devnull).is_file()


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("story/wire.txt", "belongs to the story and is left as it is"),
        ("story/story.toml", "belongs to the story and is left as it is"),
        ("link.txt", "belongs to the story and is left as it is"),
        ("story/report.md", "would be read as an article of the story next time"),
        ("story", "is a folder; name a file in it"),
        ("nowhere/report.json", "There is no folder"),
        ("loop.json", "loop.json could not be written"),
        ("a" * 300, "could not be written: File name too long"),
    ],
)
def test_what_must_not_be_written(folder: Path, target: str, reason: str) -> None:
    (folder.parent / "link.txt").symlink_to(folder / "wire.txt")
    (folder.parent / "loop.json").symlink_to(folder.parent / "loop.json")
    with pytest.raises(SaveError, match=reason):
        check_target(folder.parent / target, [folder], load_story(folder))


def test_the_article_itself_named_as_a_file_is_kept_too(folder: Path) -> None:
    article = folder / "wire.txt"
    with pytest.raises(SaveError, match="belongs to the story"):
        check_target(article, [article], load_story([article]))


def test_other_files_may_be_written(folder: Path) -> None:
    for target in (folder / "report.json", folder / "samestory-report.md", folder.parent / "report.txt"):
        check_target(target, [folder], load_story(folder))
