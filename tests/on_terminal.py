"""Runs a command on a pseudo-terminal, the way a person does.

    python tests/on_terminal.py SECONDS WORD KEYS COMMAND

waits up to SECONDS for WORD to stand on the screen, types KEYS, and leaves with the command's exit
status; with what was on the screen, and status 1, when WORD never came or the command did not end.
It needs the standard library alone, so that an empty environment can run it.
"""

from __future__ import annotations

import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fcntl import ioctl
from pathlib import Path

COLUMNS, LINES = 100, 30
TO_START, TO_END = 300.0, 300.0  # seconds: what is slow is not broken


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended: its exit status, and everything it wrote."""

    status: int
    written: str


class StuckError(Exception):
    """The word never came, or the command did not end; the message has what was written last."""


def run(
    command: Sequence[str],
    word: str,
    keys: str,
    *,
    patience: float = TO_START,
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
) -> Ended:
    """Run `command`, type `keys` once `word` has been written (within `patience` seconds), and wait
    for its end.  Raises StuckError."""
    ours, theirs = pty.openpty()
    ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
    environment = dict(os.environ if env is None else env) | {"TERM": "xterm-256color"}
    process = subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment, cwd=cwd, start_new_session=True
    )
    os.close(theirs)
    try:
        written = _read(ours, patience, until=word.encode())
        if word.encode() not in written:
            raise StuckError(f"{word!r} never came: {_tail(written)}")
        os.write(ours, keys.encode())
        written += _read(ours, TO_END)
        try:
            status = process.wait(TO_END)
        except subprocess.TimeoutExpired as error:
            raise StuckError(f"it did not end: {_tail(written)}") from error
        return Ended(status, written.decode("utf-8", "replace"))
    finally:
        process.kill()
        process.wait()
        os.close(ours)


def _read(terminal: int, seconds: float, until: bytes | None = None) -> bytes:
    """What is written within `seconds`, up to `until` or the end of the command."""
    written = b""
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0 and (until is None or until not in written):
        if select.select([terminal], [], [], left)[0]:
            try:
                more = os.read(terminal, 65536)
            except OSError:  # Linux: nobody has the other side open any more
                break
            if not more:
                break
            written += more
    return written


def _tail(written: bytes) -> str:
    return written[-3000:].decode("utf-8", "replace")


if __name__ == "__main__":
    seconds, awaited, typed, *asked = sys.argv[1:]
    try:
        sys.exit(run(asked, awaited, typed, patience=float(seconds)).status)
    except StuckError as stuck:
        sys.exit(str(stuck))
