"""The `samestory` command.

    samestory [PATH …]          →  the reader, on a terminal
    samestory report [PATH …]   →  what was found, as text or JSON
    samestory config            →  where the settings are, and what is set

Nothing heavy is imported before it is known what is asked: `--help` and `--version` answer at once.
Exit status: 0 done, 2 nothing can be shown (one sentence on stderr says why), 130 stopped by Ctrl-C,
141 the reading end of a pipe was closed.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, TextIO

from tui import __version__

if TYPE_CHECKING:
    import argparse

    from tui.compare.comparison import Progress
    from tui.notes import Notes, NotesFile
    from tui.story import Story

_READ_USAGE = """samestory [--ascii] [PATH ...]
       samestory report [PATH ...] [--format text|json] [--output FILE]
       samestory config"""

_REPORT_USAGE = """samestory report [PATH ...] [--format text|json] [--output FILE]
                        [--no-notes]"""

_READ_EXAMPLES = """\
examples:
  samestory                            read the sample story
  samestory floods/                    read the articles in a folder
  samestory bbc.txt voa.txt            read two files side by side
  samestory report floods/             print what was found, as plain text
  samestory report --help              more about reports
  samestory config                     where the settings are, and all keys

In the reader ? shows all keys and marks, q leaves.
"""

_REPORT_EXAMPLES = """\
examples:
  samestory report floods/ | less
  samestory report floods/ --format json --output floods.json
  samestory report ./report            a folder that is called "report"

Text is made for people and screen readers: sentences and lists, no drawing.
JSON has every finding with its place in the article files.
"""

_CONFIG_EXAMPLES = """\
examples:
  samestory config                     see where the file is, and all keys

To change a key, write its line into that file, below [keys].  Several keys of
one action stand with a space between; ^ is Ctrl:

  [keys]
  "passage.next" = "n ^n"
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with `arguments` (those of the process when None); the exit status."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    # numpy's linear algebra, which nothing here uses, would start threads of its own: that takes as long as
    # the rest of numpy's import.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        if given[:1] == ["config"]:
            config_parser().parse_args(given[1:])
            return _config()
        if given[:1] == ["report"]:
            return _report(report_parser().parse_args(given[1:]))
        if all(given) and not any(word.startswith("-") for word in given):
            return _read([Path(word) for word in given])  # nothing to be understood: no parser is imported
        asked = read_parser().parse_args(given)
        return _read(asked.paths, asked.ascii)
    except KeyboardInterrupt:
        if _is_terminal(sys.stderr):
            _show("")
        return 130
    except BrokenPipeError:
        _forget_output()
        return 141


def read_parser() -> argparse.ArgumentParser:
    """What `samestory` understands."""
    import argparse

    parser = argparse.ArgumentParser(
        prog="samestory",
        usage=_READ_USAGE,
        description="Read how several outlets cover one story: what each reports, whose wording is\n"
        "whose, where they differ.  Without a PATH the sample story opens.",
        epilog=_READ_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    _add_paths(parser)
    parser.add_argument("--ascii", action="store_true", help="draw with signs that every terminal has")
    parser.add_argument(
        "--version", action="version", version=f"samestory {__version__}", help="print the version and leave"
    )
    return parser


def config_parser() -> argparse.ArgumentParser:
    """What `samestory config` understands: nothing but a question for help."""
    import argparse

    return argparse.ArgumentParser(
        prog="samestory config",
        description="Print where the settings are, and what is set, in the form of the file itself:\n"
        "theme, plain signs, and the keys of every action.",
        epilog=_CONFIG_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def report_parser() -> argparse.ArgumentParser:
    """What `samestory report` understands."""
    import argparse

    parser = argparse.ArgumentParser(
        prog="samestory report",
        usage=_REPORT_USAGE,
        description="Print what was found in a story, without opening the reader.  Without a PATH\n"
        "that is the sample story.",
        epilog=_REPORT_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    _add_paths(parser)
    parser.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        metavar="FORMAT",
        help="text (plain, the default) or json",
    )
    parser.add_argument("--output", metavar="FILE", type=_path, help="write to FILE, whole or not at all")
    parser.add_argument("--no-notes", action="store_true", help="leave your own corrections out")
    return parser


def _add_paths(parser: argparse.ArgumentParser) -> None:
    parser.add_argument_group("what to read").add_argument(
        "paths",
        metavar="PATH",
        type=_path,
        nargs="*",
        help="a folder of articles (.txt or .md, with or without a story.toml), or article files",
    )


def _read(paths: Sequence[Path], ascii: bool = False) -> int:
    if not _has_screen():
        return _cannot("The reader needs a terminal. `samestory report` prints what was found without one.")
    gc.disable()  # a start makes no garbage: looking for it would take a tenth of the time
    try:
        return _opened(paths or [_sample_story()], ascii)
    finally:
        gc.enable()


def _opened(paths: Sequence[Path], ascii: bool) -> int:
    """The reader on a story, until it is left; it collects garbage again once its first screen is up.
    Another process reads the story and begins to compare it, while this one imports Textual."""
    from tui.compare.apart import Apart

    engine = Apart(paths)
    # Textual paints at its next frame: with sixty a second a key waits eight milliseconds for it, half
    # of its time.  Nothing is painted while nothing changes.
    os.environ.setdefault("TEXTUAL_FPS", "1000")
    from tui.reader.app import read
    from tui.story import StoryError

    try:
        story = engine.story()
        return read(story, engine, lambda: _notes_file(paths), paths, ascii)
    except StoryError as error:
        return _cannot(str(error))
    finally:
        engine.end()


def _report(asked: argparse.Namespace) -> int:
    from tui.report.save import SaveError, check_target, save
    from tui.story import StoryError, load_story

    paths = asked.paths or [_sample_story()]
    try:
        story = load_story(paths)
        if asked.output:
            check_target(asked.output, paths, story)
        notes = None if asked.no_notes else _notes_file(paths).load()
        report = _written(story, asked.format, notes)
        if asked.output:
            save(report, asked.output)
        else:
            _print(report, "The report")
    except (StoryError, SaveError) as error:
        return _cannot(str(error))
    return 0


def _config() -> int:
    """Where the settings are and what is set; 2 where something in them cannot be used, which is said."""
    from tui.reader.app import SamestoryApp
    from tui.reader.keymap import as_toml, keymap
    from tui.reader.settings import THEME_NAMES, load_settings, settings_path
    from tui.report.save import SaveError

    path = settings_path()
    settings = load_settings(path)
    keys, faults = keymap(settings.keys, SamestoryApp)
    is_there = settings.faults or os.access(path, os.F_OK)
    there = "" if is_there else " There is no such file yet: put into it what you want to change."
    own = {name: words for name, words in settings.keys.items() if name in keys}
    lines = [
        f"# Settings of samestory, from {path}.{there}",
        f'theme = "{settings.theme or THEME_NAMES[0]}"'.ljust(34) + f"# {', '.join(THEME_NAMES)}",
        f"ascii = {str(settings.ascii).lower()}".ljust(34) + "# signs that every terminal has",
        "",
        as_toml(own, SamestoryApp),
    ]
    try:
        _print(_encoded("\n".join(lines) + "\n"), "The settings")
    except SaveError as error:
        return _cannot(str(error))
    for fault in (*settings.faults, *faults):
        _cannot(fault)
    return 2 if settings.faults or faults else 0


def _notes_file(paths: Sequence[Path]) -> NotesFile:
    """Where the reader's own corrections are; those to the sample story are kept with the user's data."""
    from tui.notes import NotesFile

    return NotesFile.for_story(paths, beside=list(paths) != [_sample_story()])


def _written(story: Story, form: str, notes: Notes | None) -> bytes:
    """The report, encoded."""
    from tui.compare.comparison import compare

    comparison, marks = compare(story, _progress()), None
    if notes is not None:
        from tui.notes import replay

        replayed = replay(comparison, notes)
        comparison, marks = replayed.comparison, replayed.marks
    if form == "json":
        from tui.report.contract import as_json

        return _encoded(as_json(comparison, notes_applied=bool(notes and notes.entries)))
    from tui.report.text import as_text

    return _encoded(as_text(comparison, marks))


def _path(given: str) -> Path:
    """A path; an empty one, which would silently be the current folder, is refused."""
    import argparse

    if not given:
        raise argparse.ArgumentTypeError("an empty name names nothing")
    return Path(given)


def _sample_story() -> Path:
    """The sample story: inside the installed package, or beside it in a source checkout."""
    package = Path(__file__).parent
    installed = package / "seeds"
    return installed if installed.is_dir() else package.parent / "seeds"


def _progress() -> Progress | None:
    """A count on the terminal, once a second has passed; None when stderr is no terminal."""
    if not _is_terminal(sys.stderr):
        return None
    began = monotonic()

    def show(done: int, total: int) -> None:
        if monotonic() - began > 1:
            _show(f"comparing {done} of {total}" if done < total else "")

    return show


def _show(progress: str) -> None:
    """Put `progress` in the place of what the terminal's line showed of it before."""
    sys.stderr.write(f"\r{progress:40}\r")
    sys.stderr.flush()


def _encoded(text: str) -> bytes:
    """UTF-8, whatever the locale says: JSON and TOML are UTF-8 by their definition.  A file name that is no
    UTF-8 keeps its bytes as escapes."""
    return text.encode("utf-8", "backslashreplace")


def _print(text: bytes, what: str) -> None:
    """Write `text` to stdout.  Raises SaveError where that cannot be done: `what` could not be written."""
    from tui.report.save import SaveError

    if sys.stdout is None:
        raise SaveError(f"{what} could not be written: there is no output.")
    try:
        sys.stdout.buffer.write(text)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        _forget_output()
        raise SaveError(f"{what} could not be written: {error.strerror}.") from error


def _cannot(sentence: str) -> int:
    """Say why on one line, with nothing in it that a terminal would act upon."""
    from tui.story.text import clean

    if sys.stderr is not None:  # print would take stdout for it
        print(f"samestory: {' '.join(clean(sentence).split())}", file=sys.stderr)
    return 2


def _has_screen() -> bool:
    return _is_terminal(sys.stdin) and _is_terminal(sys.stdout) and os.environ.get("TERM") != "dumb"


def _is_terminal(stream: TextIO | None) -> bool:
    """False also for a stream that was closed before the start."""
    return stream is not None and stream.isatty()


def _forget_output() -> None:
    """Keep the interpreter from writing to what cannot be written to once more, at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
