"""`samestory`: the reader opens on a terminal, and says what to do without one."""

import os
import sys
from pathlib import Path

import pytest

from tests.on_terminal import run
from tui import cli
from tui.cli import main


def test_without_a_terminal_it_points_to_the_report(seeds: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(seeds)]) == 2
    written = capsys.readouterr().err
    assert written == (
        "samestory: The reader needs a terminal. `samestory report` prints what was found without one.\n"
    )


def test_a_dumb_terminal_has_no_screen(capsys: pytest.CaptureFixture[str]) -> None:
    ended = run(["env", "TERM=dumb", sys.executable, "-m", "tui"], "needs a terminal", "")
    assert ended.status == 2


def test_a_story_that_cannot_be_shown_is_said_before_the_screen_opens(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cli, "_has_screen", lambda: True)
    assert main([str(tmp_path / "nowhere")]) == 2
    assert "nowhere" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("given", "word"), [([], "Wagner"), (["seeds/001_b16f377835fe4c78.txt"], "Fissures")]
)
def test_it_opens_on_a_terminal_and_leaves_with_q(seeds: Path, given: list[str], word: str) -> None:
    ended = run([sys.executable, "-m", "tui", *given], word, "q", cwd=seeds.parent, env=os.environ)
    assert ended.status == 0
    assert "Traceback" not in ended.written
