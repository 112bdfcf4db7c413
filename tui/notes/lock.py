"""One process at a time: a lock file that is held as long as it takes to save.

The operating system drops the lock when its holder ends, however it ends, so no lock is ever stale.
The file is taken away afterwards; whoever waited for a file that is gone takes the new one.
"""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

PATIENCE = 5.0
"""Seconds to wait for another process: a save takes some milliseconds."""
_PAUSE = 0.005
_NO_LOCKS = (errno.ENOSYS, errno.ENOTSUP, errno.ENOLCK)


class BusyError(Exception):
    """Another process did not let go of the lock in time."""


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock file `path`.  Raises BusyError when nobody lets go of it in time, OSError when
    the folder cannot be written to."""
    deadline = time.monotonic() + PATIENCE
    while (held := _try(path)) is None:
        if time.monotonic() > deadline:
            raise BusyError
        time.sleep(_PAUSE)
    try:
        yield
    finally:
        with suppress(OSError):  # Windows takes no open file away: it stays, unlocked
            path.unlink()
        os.close(held)


def _try(path: Path) -> int | None:
    """A locked descriptor of the file that has this name, or None."""
    file = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    try:
        _lock(file)
        if os.path.samestat(os.fstat(file), path.stat()):
            return file
    except (BlockingIOError, PermissionError, FileNotFoundError):
        pass
    except BaseException:
        os.close(file)
        raise
    os.close(file)
    return None


if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: int) -> None:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno not in _NO_LOCKS:  # some network disks have none: better saved than locked
                raise
