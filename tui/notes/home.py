"""Where the corrections of a story are kept.

    a folder that may be written to    samestory-notes.toml in it, beside the story.toml
    any other folder, loose files      the user's data folder, in a file named after the folder

The second is found again as long as the folder keeps its place on the disk.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

NOTES = "samestory-notes.toml"
_NO_NAME = re.compile(r"[^\w-]+", re.ASCII)

MayWrite = Callable[[Path], bool]


@dataclass(frozen=True, slots=True)
class Home:
    """The file that is written to; `beneath`, a file of somebody else's corrections that are replayed
    before those in it; `top`, a line of comment for the first lines of a new file."""

    file: Path
    beneath: Path | None = None
    top: str = ""


def find_home(paths: Sequence[Path], may_write: MayWrite, beside: bool = True) -> Home:
    """Where the corrections of the story in `paths` are kept.  Nothing is created or written.

    `beside` False keeps them out of the story's folder, as for a folder that belongs to a program.
    """
    folders = sorted({_folder(path) for path in paths})
    own = folders[0] / NOTES if len(paths) == 1 and paths[0].is_dir() else None
    if own and beside and may_write(folders[0]) and (may_write(own) or not own.exists()):
        return Home(own)
    from platformdirs import user_data_path  # a tenth of a second that most stories do not need

    key = sha256("\0".join(map(str, folders)).encode("utf-8", "surrogateescape")).hexdigest()[:16]
    name = _NO_NAME.sub("-", folders[0].name).strip("-")[:40] or "story"
    kept = user_data_path("samestory", appauthor=False) / "notes" / f"{name}-{key}.toml"
    beneath = own if own and own.exists() else None
    return Home(kept, beneath, f"# The story: {_one_line(', '.join(map(str, folders)))}\n")


def may_write(path: Path) -> bool:
    """Whether this user may write to a folder or file; not on a medium that is read-only."""
    return os.access(path, os.W_OK)


def _folder(path: Path) -> Path:
    path = path.resolve()
    return path if path.is_dir() else path.parent


def _one_line(text: str) -> str:
    return "".join(char if char.isprintable() else "�" for char in text)
