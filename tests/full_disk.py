"""A disk that is full, at one step of writing a file."""

import errno
import os
from pathlib import Path
from typing import Any

import pytest


def fill_the_disk(monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    """Let no file be written any more: `step` is "open", "write", "fsync" or "replace"."""

    def no_space(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    really = Path.open

    def opens(path: Path, mode: str = "r", **named: Any) -> object:
        if "x" not in mode:
            return really(path, mode, **named)
        if step == "open":
            no_space()
        file = really(path, mode, **named)
        monkeypatch.setattr(file, "write", no_space, raising=False) if step == "write" else None
        return file

    if step == "fsync":
        monkeypatch.setattr(os, "fsync", no_space)
    elif step == "replace":
        monkeypatch.setattr(Path, "replace", no_space)
    else:
        monkeypatch.setattr(Path, "open", opens)
