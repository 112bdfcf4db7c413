"""The engine in a process of its own: so nobody who shows a story waits for it.

    reader                                     engine
    Apart(paths)     ── paths, or a story ──▶  load_story, the outline of every article
    .story()         ◀── the story ──────────  the engine is imported
    .grow(…)         ── a byte ─────────────▶  compare
                     ◀── steps, parts ───────
    .stop()          ── a byte ─────────────▶  ends at its next step

Importing Textual takes a third of a second, in which the second core reads the story and imports the engine.
It compares when that is asked for, after the first picture: two cores that are one chip's two threads slow
each other down, and whatever is compared before then makes the picture late by a third of its time.
Afterwards no key waits for a turn of the interpreter.  It costs the memory of one more interpreter for as
long as the comparison lasts, and some ten milliseconds to hand it over.

What goes through the pipes is pickled, by this program for itself.  A comparison comes in parts: what is
made of a large one holds up a key for no longer than one part.
"""

from __future__ import annotations

import gc
import os
import pickle
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import fields, replace
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen
from threading import Event, Thread
from typing import IO, TYPE_CHECKING, Any, NamedTuple, TypeAlias

from tui.compare.engine import Here

if TYPE_CHECKING:
    from tui.compare.comparison import Comparison, Progress
    from tui.story import Story
    from tui.story.article import Known

Asked: TypeAlias = "tuple[Path, ...] | Story"
"""What the process is given first: where a story is, or the story."""

START = "import sys; sys.path[:] = sys.argv[1:]; from tui.compare.apart import serve; serve()"
AT_ONCE = 200
"""Findings in one part: a few milliseconds."""
SHOWN_FIRST = 12
"""Articles laid out before the story is given: no first screen shows more of them."""


class _Step(NamedTuple):
    """How far it is: `done` of `total` units of work."""

    done: int
    total: int


class _Layouts(NamedTuple):
    """What is worked out of each article's text by now, in the story's order."""

    known: tuple[Known, ...]


class _Part(NamedTuple):
    """Findings of one field of the comparison, to be joined to those before."""

    field: str
    found: tuple[Any, ...]


class _Grown(NamedTuple):
    """The parts since the last time make the comparison that is known by now."""


class EngineLostError(Exception):
    """The process ended before its work did."""


class Apart:
    """An engine in a process of its own; where none can be started, in this one."""

    def __init__(self, paths: Sequence[Path]) -> None:
        """Read and compare the story in `paths`, from now on."""
        self._paths = tuple(paths)
        self._process = _start(self._paths)
        self._compared: Story | None = None
        self._busy = self._over = False

    def story(self) -> Story:
        """The story, when it is read.  Raises what `load_story` raises."""
        if self._process:
            with suppress(EngineLostError):
                story: Story = _answer(self._process)
                self._compared = story
                return story
            _close(self._process)
        from tui.story import load_story

        return load_story(self._paths)

    def grow(self, story: Story, progress: Progress) -> Iterator[Comparison]:
        """The comparison of `story` as it grows: of the one that was read, what is known of it already.
        Raises what was raised in making it, and EngineLostError."""
        if story is not self._compared:
            _close(self._process)
            self._process = _start(story)
        self._compared, self._busy = None, True
        if not (process := self._process):
            yield from Here().grow(story, progress)
            return
        _write(process, b"g")
        from tui.compare.comparison import Comparison, Stopped  # while the first findings are looked for

        comparison, known = Comparison(story=story, settings=()), dict[str, Any]()
        try:
            while (answer := _answer(process)) is not None:
                match answer:
                    case _Step(done, total):
                        try:
                            progress(done, total)
                        except Stopped:
                            self.stop()
                    case _Layouts(known_of):
                        for article, worked_out in zip(story.articles, known_of, strict=True):
                            article.take(worked_out)
                    case _Part(name, found):
                        known[name] = known.get(name, ()) + found
                    case _Grown():
                        comparison, known = replace(comparison, **known), {}
                        yield comparison
        except EngineLostError:
            if not self._over:
                raise
        finally:
            self._busy = False
            _close(process)

    def stop(self) -> None:
        """End it at its next step."""
        if self._process:
            _write(self._process, b"s")

    def end(self) -> None:
        """End the process; nothing more will be asked of it.  Who waits for it to answer closes its pipes."""
        self._over = True
        if not self._busy:
            _close(self._process)
        elif self._process:
            self._process.kill()


def _start(asked: Asked) -> Popen[bytes] | None:
    """A process that works on what is asked.  It has a session of its own: what the terminal sends to those
    who read on it is not meant for it, and it sees by its pipe when the reader is gone."""
    command = [sys.executable, "-c", START, *sys.path]
    try:
        process = Popen(command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, start_new_session=True)
    except OSError:
        return None
    _write(process, pickle.dumps(asked))
    return process


def _close(process: Popen[bytes] | None) -> None:
    if process:
        process.kill()
        process.wait()
        _pipe(process.stdout).close()
        with suppress(OSError):  # what was to be written to it
            _pipe(process.stdin).close()


def _write(process: Popen[bytes], words: bytes) -> None:
    """Say something, unless it has ended: then it needs to be told nothing."""
    with suppress(OSError, ValueError):
        _pipe(process.stdin).write(words)
        _pipe(process.stdin).flush()


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    assert pipe is not None
    return pipe


def _answer(process: Popen[bytes]) -> Any:
    """The next thing that the process says.  Raises what was raised in it, and EngineLostError."""
    try:
        answer = pickle.load(_pipe(process.stdout))
    except (OSError, ValueError, EOFError, pickle.UnpicklingError) as error:
        raise EngineLostError("the process that compares has ended") from error
    if isinstance(answer, Exception):
        raise answer
    return answer


# In the process


def serve() -> None:
    """Do what is asked on standard input, answer on standard output, and end."""
    gc.disable()  # what is found has no cycles, and is gone with the process
    asked: Asked = pickle.load(sys.stdin.buffer)
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whoever prints something does not disturb
    wanted, stopped = Event(), Event()
    Thread(target=_listen, args=(wanted, stopped), daemon=True).start()

    def say(answer: object) -> None:
        pickle.dump(answer, answers, pickle.HIGHEST_PROTOCOL)
        answers.flush()

    try:
        say_all(asked, wanted.wait, stopped.is_set, say)
    except Exception as error:
        say(_sendable(error))
    os._exit(0)  # the other thread still listens


def say_all(
    asked: Asked, wait: Callable[[], object], is_stopped: Callable[[], bool], say: Callable[[object], None]
) -> None:
    """The story, where it is asked for by its paths; then, when it is waited for, how far the comparison is,
    and what is known by then; None at the end."""
    story = _read(asked, say) if isinstance(asked, tuple) else asked
    if len(story.articles) > 1:
        _compare(story, wait, is_stopped, say)
    say(None)


def _read(paths: tuple[Path, ...], say: Callable[[object], None]) -> Story:
    from tui.story import load_story

    story = load_story(paths)
    for article in story.articles[:SHOWN_FIRST]:
        article.outline, article.words  # noqa: B018 - worked out now, kept in the article
    say(story)
    return story


def _compare(
    story: Story, wait: Callable[[], object], is_stopped: Callable[[], bool], say: Callable[[object], None]
) -> None:
    from tui.compare.comparison import Comparison, Stopped, grow

    def progress(done: int, total: int) -> None:
        wait()  # the first time, when all is imported that is needed next
        if is_stopped():
            raise Stopped
        say(_Step(done, total))

    said = Comparison(story=story, settings=())
    for comparison in grow(story, progress):
        if not said.settings:
            say(_Layouts(tuple(article.known for article in story.articles)))
        for field in fields(Comparison):
            found = getattr(comparison, field.name)
            if field.name != "story" and found is not getattr(said, field.name):
                for start in range(0, max(len(found), 1), AT_ONCE):
                    say(_Part(field.name, found[start : start + AT_ONCE]))
        said = comparison
        say(_Grown())


def _listen(wanted: Event, stopped: Event) -> None:
    """The first byte asks for the comparison, the next one is the wish to stop; the end of the pipe is that
    of the reader."""
    for event in (wanted, stopped):
        if sys.stdin.buffer.read(1):
            event.set()
    while sys.stdin.buffer.read(1):
        pass
    os._exit(0)


def _sendable(error: Exception) -> Exception:
    """The error, or where it cannot be sent what it says."""
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:
        return RuntimeError(repr(error))
    return error
