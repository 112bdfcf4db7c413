"""Somebody who types anything, clicks anywhere and keeps changing the size of the terminal.

    python -m tests.reader.typist SECONDS [SEED]

opens the reader on a copy of the sample story on a pseudo-terminal, and fails, with what to type again,
when it breaks: a traceback, an exit status other than 0, no end after `q`, a broken frame, a note that was
written and is not in the file, whether the reader is left or killed.

What is waited for is seen on the screen or found in the file, however long the machine takes; only a
reader that shows nothing new for as long as PATIENCE says is taken to hang.
"""

from __future__ import annotations

import os
import pty
import random
import re
import select
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
import tomllib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from fcntl import ioctl
from pathlib import Path

import pyte

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"
SIZES = [
    (200, 60),
    (140, 45),
    (120, 40),
    (100, 30),
    (80, 24),
    (60, 20),
    (50, 20),
    (30, 9),
    (10, 4),
    (300, 12),
]
KEYS: list[str] = [
    *"jkgGcfboBOxtpPRTsdn]][[}}{{??/+-u<>1234567890.,;hlrmeEyYvwaPPvvmm",
    *("\t", "\x1b[Z", "\r", "\x1b", " ", "\x04", "\x15", "\x06", "\x02", "\x12"),
    *("\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D", "\x1b[5~", "\x1b[6~", "\x1b[H", "\x1b[F"),
    *("\x1b[200~pasted [/foo]\n\x1b[201~", "\x1b[I", "\x1b[O"),
]
OWNER = """\
import os, signal, sys, termios
from fcntl import ioctl
ioctl(0, termios.TIOCSCTTY, 0)
if sys.argv[1]:
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
os.execv(sys.executable, [sys.executable, "-m", "tui", sys.argv[2]])
"""
"""A program that makes the terminal its own, as a shell does, so that it hears when that is closed."""
HOME, NEAR_HOME = (100, 30), (77, 23)
"""Where the frame is looked at, and a size that no other step has: from it to home all is drawn anew."""
TITLE = "China and the Wagner"
BARE_CODE = re.compile(r"\[[0-9;]+m|\x1b|38;2;")
PATIENCE = 300.0
"""Seconds that a reader may take for one thing, which is what a second's work can take on a machine that has
much else to do."""
ESCAPE = 0.15
"""Seconds after which an Esc is one, and not the beginning of another key."""


class BrokenError(Exception):
    """The reader broke; the message says how, and what was typed."""


class Typist:
    """One reader on one pseudo-terminal."""

    def __init__(self, folder: Path, chance: random.Random, ignoring_hangups: bool = False) -> None:
        self._chance = chance
        self._typed: list[str] = []
        self._written = b""
        self._ours, theirs = pty.openpty()
        self._screen: pyte.Screen | None = None
        self._resize(HOME)
        self._watch()
        self.process = subprocess.Popen(
            [sys.executable, "-c", OWNER, "ignore" if ignoring_hangups else "", str(folder)],
            stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True,
            env=os.environ | {"TERM": "xterm-256color", "PYTHONFAULTHANDLER": "1", "PYTHONPATH": str(ROOT)},
            cwd=folder.parent,
        )  # fmt: skip
        os.close(theirs)

    def open(self) -> None:
        """Wait until the story is compared.  Raises BrokenError."""
        self._see("voices")

    def type(self, seconds: float) -> None:
        """Wait for the first screen, then type for a while; it may end early, by a command to leave."""
        self.open()
        self._screen = None
        end = time.monotonic() + seconds
        while time.monotonic() < end and self.process.poll() is None:
            self._send(self._anything())
            self._read(self._chance.choice([0.0, 0.002, 0.02]))

    def see_home(self) -> None:
        """Go home at a size of its own, and see that the frame is whole.  Raises BrokenError."""
        for wait in self._longer_and_longer():
            self._resize(NEAR_HOME)
            self._read(wait)
            self._resize(HOME)
            self._watch()
            for _ in range(6):
                self._send("\x1b")
                self._read(wait)
            if self._is_whole() or self.process.poll() is not None:
                return
        raise BrokenError(f"a broken frame after {self._typed_last}\n{self._shown}")

    def write_note(self, words: str) -> None:
        """Write a note on what is under the cursor.  Raises BrokenError unless it is noted."""
        for wait in self._longer_and_longer():
            self._send("\x1b")
            self._read(wait)
            self._send("a")
            self._read(wait, until=lambda: "Note on" in self._shown)
            if "Note on" in self._shown:
                break
        self._send(words)
        self._see(words)
        self._send("\r")
        self._see("Noted")

    def see_saved(self, words: str, folder: Path) -> None:
        """Wait until a note is in the file, the reader being left alone.  Raises BrokenError."""
        end = time.monotonic() + PATIENCE
        while words not in notes_in(folder):
            self._read(0.05)
            if time.monotonic() > end:
                raise BrokenError(f"not saved: {words}")

    def hang_up(self) -> None:
        """Close the terminal."""
        os.close(self._ours)

    def kill(self) -> None:
        """End the reader at once, as a full memory does."""
        self.process.kill()
        self.process.wait()
        os.close(self._ours)

    def leave(self) -> None:
        """Go home, leave, and see that all went well.  Raises BrokenError."""
        try:
            for wait in self._longer_and_longer():
                if self.process.poll() is not None:
                    break
                self._send("\x1b")
                self._read(wait)
                self._send("q")
                self._read(wait)
            status = self.process.poll()
            if status is None:
                self.process.send_signal(signal.SIGABRT)  # faulthandler writes where it hangs
                self._read(2.0)
            if status != 0 or b"Traceback" in self._written:
                raise BrokenError(f"it ended with {status} after {self._typed_last}\n{self.tail()}")
        finally:
            self.process.kill()
            self.process.wait()
            os.close(self._ours)

    def _anything(self) -> str:
        """A key, a click, a turn of the wheel, or another size (then there is nothing to send)."""
        what: str = self._chance.choices(["key", "mouse", "size", "palette"], [83, 12, 4, 1])[0]
        if what == "size":
            self._resize(self._chance.choice(SIZES))
            return ""
        if what == "mouse":
            x, y = (self._chance.randint(1, side) for side in self._size)
            button = self._chance.choice([0, 0, 0, 64, 65])
            return f"\x1b[<{button};{x};{y}M" + (f"\x1b[<{button};{x};{y}m" if button == 0 else "")
        if what == "palette":
            self._use_the_palette()
            return ""
        return self._chance.choice(KEYS)

    def _use_the_palette(self) -> None:
        """Choose a command by its name, at a person's speed: Textual's palette breaks on keys that come
        while it opens or closes."""
        for keys in (":", self._chance.choice(["swap", "theme", "help", "x[/foo]"]), "\x1b", "\x1b"):
            self._send(keys)
            self._read(0.3)

    def _resize(self, size: tuple[int, int]) -> None:
        self._size = size
        ioctl(self._ours, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        if hasattr(self, "process") and self.process.poll() is None:
            self.process.send_signal(signal.SIGWINCH)
        self._typed.append(f"<{size[0]}x{size[1]}>")

    def _send(self, keys: str) -> None:
        self._typed.append(keys)
        data = keys.encode()
        while data:
            readable, writable, _ = select.select([self._ours], [self._ours], [], PATIENCE)
            if readable and not self._take():
                return
            if writable:
                data = data[os.write(self._ours, data) :]
            elif not readable:
                raise BrokenError(f"it takes no more keys after {self._typed_last}")

    def _longer_and_longer(self) -> Iterator[float]:
        """Seconds to wait at the first try, the second …, until patience is at its end: keys that are sent
        again while a slow reader has yet to answer the first ones would only confuse it."""
        wait, end = ESCAPE, time.monotonic() + PATIENCE
        while time.monotonic() < end:
            yield wait
            wait *= 2

    def _watch(self) -> None:
        """Follow what is on the screen from now on: that takes the time of the typist, too."""
        self._screen = pyte.Screen(*self._size)
        self._stream = pyte.ByteStream(self._screen)

    @property
    def _shown(self) -> str:
        """What is on the screen that is watched, without the spaces at the ends of lines."""
        return "\n".join(row.rstrip() for row in self._screen.display) if self._screen else ""

    @property
    def _typed_last(self) -> str:
        return repr("".join(self._typed)[-400:])

    def _is_whole(self) -> bool:
        shown = self._shown
        first, *_, last = shown.split("\n")
        return (
            TITLE in first
            and last.endswith("? help")
            and "\ufffd" not in shown
            and not BARE_CODE.search(shown)
        )

    def _see(self, words: str) -> None:
        """Wait until the screen shows `words`.  Raises BrokenError."""
        self._read(PATIENCE, until=lambda: words in self._shown)
        if words not in self._shown:
            raise BrokenError(f"{words!r} never came after {self._typed_last}\n{self._shown}\n{self.tail()}")

    def _read(self, seconds: float, until: Callable[[], bool] = lambda: False) -> None:
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0 and not until():
            if select.select([self._ours], [], [], left)[0] and not self._take():
                return

    def _take(self) -> bool:
        """Read what is there; False when the other side is closed."""
        try:
            more = os.read(self._ours, 1 << 16)
        except OSError:  # Linux: nobody has the other side open any more
            return False
        self._written = (self._written + more)[-200_000:]
        if self._screen:
            self._stream.feed(more)
        return bool(more)

    def tail(self) -> str:
        """What was written last."""
        return self._written[-3000:].decode("utf-8", "replace")


@contextmanager
def copied_story() -> Iterator[Path]:
    """A copy of the sample story, for what is written beside it."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(shutil.copytree(SEEDS, Path(folder) / "story"))


def type_at_random(seconds: float, seed: int) -> None:
    """Type for about so many seconds, in as many readers as that takes.  Raises BrokenError."""
    chance = random.Random(seed)
    end = time.monotonic() + seconds
    noted: list[str] = []
    with copied_story() as folder:
        while (left := end - time.monotonic()) > 0:
            typist = Typist(folder, chance)
            typist.type(left)
            typist.see_home()
            if typist.process.poll() is None:
                words = f"note {len(noted)} of {seed}"
                typist.write_note(words)
                noted.append(words)
            if len(noted) % 2 and typist.process.poll() is None:
                typist.see_saved(noted[-1], folder)
                typist.kill()
            else:
                typist.leave()
            kept = notes_in(folder)
            if lost := [words for words in noted if words not in kept]:
                raise BrokenError(f"lost: {lost}")


def notes_in(folder: Path) -> str:
    """All notes in the file beside the story, which has to be one that can be read."""
    path = folder / "samestory-notes.toml"
    if not path.exists():
        return ""
    corrections = tomllib.loads(path.read_text("utf-8")).get("correction", [])
    return "\n".join(correction["text"] for correction in corrections if correction["kind"] == "note")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as home:
        os.environ["HOME"] = home
        start = int(sys.argv[2]) if len(sys.argv) > 2 else 1
        try:
            type_at_random(float(sys.argv[1]), start)
        except BrokenError as broken:
            sys.exit(f"seed {start}: {broken}")
