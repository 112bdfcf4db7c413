"""A file on disk, whole or not at all.

    .part beside it ─▶ fsync ─▶ into its place ─▶ fsync of the folder

Whoever is killed at any moment, or meets a full disk, leaves the file as it was before or as it was to
be, never in between.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path


def write_whole(data: bytes, target: Path, part: Path, before: Callable[[], object] = lambda: None) -> None:
    """Put `data` in the place of `target`, by way of the temporary file `part` in the same folder.

    The permissions of a file that was there stay.  `before` is called when the data is safe on the disk
    and `target` is still what it was.  Raises OSError; nothing of `part` is left then.
    """
    try:
        part.unlink(missing_ok=True)
        with part.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, part)
        before()
        part.replace(target)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise
    with suppress(OSError):  # not every system can; the file itself is safe by now
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
