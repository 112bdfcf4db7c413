"""`samestory report`: what is printed, what is written, and one sentence where nothing can be."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import tui.cli
import tui.compare.comparison
from tui.cli import main
from tui.compare.comparison import Progress

ROOT = Path(__file__).parents[2]


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """A folder of two short articles."""
    folder = tmp_path / "story"
    folder.mkdir()
    (folder / "daily.txt").write_text("The old bridge was shut on Friday after inspectors found deep cracks.")
    (folder / "wire.txt").write_text(
        "The old bridge was closed on Friday after inspectors found deep cracks."
    )
    return folder


def test_json_of_a_folder(story: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["report", str(story), "--format", "json"]) == 0
    report = json.loads(capsysbinary.readouterr().out)
    assert [article["id"] for article in report["articles"]] == ["daily", "wire"]
    assert report["settings"]["notes_applied"] is False


def test_files_come_in_the_order_in_which_they_are_named(
    story: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    main(["report", str(story / "wire.txt"), str(story / "daily.txt"), "--no-notes", "--format", "json"])
    report = json.loads(capsysbinary.readouterr().out)
    assert [article["id"] for article in report["articles"]] == ["wire", "daily"]


def test_text_of_the_sample_story_without_a_path(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["report"]) == 0
    written = capsysbinary.readouterr().out.decode()
    assert written.startswith("China and the Wagner mutiny\n\n5 articles.")
    assert "1. VOA News" in written


def test_output_is_what_would_have_been_printed(
    story: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    target = story.parent / "report.json"
    assert main(["report", str(story), "--format", "json", "--output", str(target)]) == 0
    assert capsysbinary.readouterr().out == b""
    main(["report", str(story), "--format", "json"])
    assert target.read_bytes() == capsysbinary.readouterr().out


def test_the_same_bytes_at_every_run() -> None:
    runs = [samestory("report", "seeds", "--format", "json", PYTHONHASHSEED=seed) for seed in "12"]
    assert runs[0].stdout == runs[1].stdout
    assert runs[0].returncode == 0


def test_utf_8_whatever_the_locale_says(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("桥被关闭了。", encoding="utf-8")
    done = samestory("report", str(tmp_path), LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert "1. 桥被关闭了。\n" in done.stdout.decode("utf-8")


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (["nowhere"], "There is no nowhere."),
        (["story/wire.txt", "story/wrie.txt"], "There is no story/wrie.txt."),
        (["no\x1b[2J\nwhere"], "There is no no\ufffd[2J where."),
        (["empty"], "empty has no article"),
        (["binary"], "bytes.txt was left out: it is not text."),
        (["broken"], "story.toml"),
        (["story", "--output", "nowhere/report.txt"], "There is no folder nowhere to write report.txt into."),
        (["story", "--output", "story/wire.txt"], "story/wire.txt belongs to the story and is left as it is"),
    ],
)
def test_one_sentence_and_status_2(
    story: Path,
    given: list[str],
    reason: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(story.parent)
    for name in ("empty", "binary", "broken"):
        Path(name).mkdir()
    Path("binary/bytes.txt").write_bytes(b"\x7fELF\x00\x00\x01\x02\x00" * 40)
    Path("broken/story.toml").write_text("title = \n")
    before = (story / "wire.txt").read_bytes()
    assert main(["report", *given]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("samestory: ")
    assert captured.err.count("\n") == 1
    assert reason in captured.err
    assert (story / "wire.txt").read_bytes() == before


def test_one_article_can_be_reported(story: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["report", str(story / "wire.txt")]) == 0
    assert b"nothing to compare it with yet" in capsysbinary.readouterr().out


def test_what_was_left_out_is_named(story: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    (story / "gold.json").write_text("{}")
    with (story / "huge.txt").open("wb") as file:
        file.truncate(50_000_000)
    main(["report", str(story), "--format", "json"])
    notes = " ".join(json.loads(capsysbinary.readouterr().out)["notes"])
    assert "gold.json" in notes
    assert "huge.txt was left out" in notes


def test_control_c_leaves_no_file_and_no_traceback(
    story: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tui.compare.comparison, "compare", _interrupted)
    target = story.parent / "report.txt"
    assert main(["report", str(story), "--output", str(target)]) == 130
    assert not target.exists()
    assert capsys.readouterr().err == ""


def test_control_c_takes_the_count_off_the_terminal(
    story: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    seconds = iter(range(100))
    monkeypatch.setattr(tui.cli, "monotonic", lambda: next(seconds) * 5)
    monkeypatch.setattr(tui.compare.comparison, "compare", _interrupted_later)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert main(["report", str(story)]) == 130
    shown = capsys.readouterr().err.strip("\r").split("\r\r")
    assert [line.strip() for line in shown] == ["comparing 1 of 6", ""]


def _interrupted_later(_: object, progress: Progress) -> None:
    progress(1, 6)
    raise KeyboardInterrupt


def _interrupted(*_: object) -> None:
    raise KeyboardInterrupt


def test_a_closed_pipe_ends_it_quietly(story: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = samestory("report", str(story), stdout=writing)
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no /dev/full")
def test_a_full_disk_behind_stdout_is_said(story: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = samestory("report", str(story), stdout=full.fileno())
    assert done.returncode == 2
    assert done.stderr == b"samestory: The report could not be written: No space left on device.\n"


def samestory(
    *arguments: str, stdout: int = subprocess.PIPE, **env: str
) -> subprocess.CompletedProcess[bytes]:
    """The command in a process of its own, with `env` added to the environment."""
    return subprocess.run(
        [sys.executable, "-m", "tui", *arguments],
        cwd=ROOT,
        env=os.environ | env,
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=subprocess.PIPE,
        check=False,
    )
