"""`samestory config` is printed wherever it goes to, or one sentence says why it is not."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def test_utf_8_whatever_the_locale_says(tmp_path: Path) -> None:
    done = config(tmp_path, LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert (done.returncode, done.stderr) == (0, b"")
    assert "↓" in done.stdout.decode("utf-8")


def test_settings_that_cannot_be_read_are_no_end(tmp_path: Path) -> None:
    (tmp_path / "samestory/settings.toml").mkdir(parents=True)
    done = config(tmp_path)
    assert done.returncode == 2
    assert b"cannot be read (Is a directory)" in done.stderr
    assert b"There is no such file" not in done.stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no /dev/full")
def test_a_full_disk_is_said(tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = config(tmp_path, stdout=full.fileno())
    assert done.returncode == 2
    assert done.stderr == b"samestory: The settings could not be written: No space left on device.\n"


def config(settings: Path, stdout: int = subprocess.PIPE, **env: str) -> subprocess.CompletedProcess[bytes]:
    """The command in a process of its own, with its settings below the folder `settings`."""
    return subprocess.run(
        [sys.executable, "-m", "tui", "config"],
        cwd=ROOT,
        env=os.environ | {"XDG_CONFIG_HOME": str(settings)} | env,
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=subprocess.PIPE,
        check=False,
    )
