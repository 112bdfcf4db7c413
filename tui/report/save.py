"""A report on disk: whole or not at all, and never in the place of what it reports on."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterable
from pathlib import Path

from tui.notes.home import NOTES
from tui.notes.whole import write_whole
from tui.story import Story
from tui.story.folder import is_article
from tui.story.manifest import MANIFEST


class SaveError(Exception):
    """The report was not written; the message is one sentence that names the file and says why."""


def check_target(target: Path, paths: Iterable[Path], story: Story) -> None:
    """Raise `SaveError` when writing `target` would destroy or add to the `story` read from `paths`,
    or cannot work.  Called before the work is done, so that nobody waits for nothing."""
    try:
        target.stat()
    except FileNotFoundError:
        pass
    except OSError as error:
        raise _not_written(target, error) from error
    if target.is_dir():
        raise SaveError(f"{target} is a folder; name a file in it.")
    if not target.parent.is_dir():
        raise SaveError(f"There is no folder {target.parent} to write {target.name} into.")
    if target.exists() and not os.access(target, os.W_OK):
        raise SaveError(f"{target} must not be written to: permission denied.")
    for path in paths:
        folder = path if path.is_dir() else path.parent
        names = [MANIFEST, NOTES, *(article.file for article in story.articles)]
        kept = [path, *(folder / name for name in names)]
        if any(_same(target, file) for file in kept):
            raise SaveError(f"{target} belongs to the story and is left as it is; choose another file.")
        if _same(target.parent, folder) and path.is_dir() and is_article(target):
            raise SaveError(
                f"{target} would be read as an article of the story next time; choose another folder."
            )


def save(report: bytes, target: Path) -> None:
    """Write `report` to `target`: beside it first, then moved into its place, so that a full disk or
    a crash leaves what was there.  A device or pipe is written to as it is.  Raises `SaveError`."""
    try:
        if target.exists() and not target.is_file():
            target.write_bytes(report)
        else:
            target = target.resolve()
            write_whole(report, target, target.with_name(f".samestory-{secrets.token_hex(8)}.part"))
    except OSError as error:
        raise _not_written(target, error) from error


def _not_written(target: Path, error: OSError) -> SaveError:
    return SaveError(f"{target} could not be written: {error.strerror or error}.")


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return one.absolute() == other.absolute()
