"""`samestory-notes.toml`: the corrections as people can read and edit them.

    # Your corrections to this story …
    format = 1

    [[correction]]
    id = "20240503T101500.000000-1f2e"
    kind = "rename claim"
    text = "The bridge will stay closed until autumn"
    claim = [
      { article = "wire", start = 120, end = 190, text = "…", before = "…", after = "…", sha256 = "…" },
    ]

The file is kept as the pieces of text that it is made of, one a correction: adding one adds a piece,
taking one away drops its piece, and all others stay as they are to the byte, with comments, keys and
kinds that this version does not know.  That is why no TOML library writes here: they write tables,
not what somebody else wrote, and take a second for a thousand corrections where a key press has none.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from tui.notes.history import Entry
from tui.notes.tables import UnknownKindError, Value, as_correction, as_table
from tui.story.text import clean

FORMAT = 1
_TOP = (
    "# Your corrections to this story, kept by samestory and replayed on every run.\n"
    "# What a correction is about is found again by its words.  Delete one to take it back.\n"
    f"format = {FORMAT}\n"
)
MOST_DOUBTS = 100
"""Lines that look like headers and are none: each costs a look at all that stands before it."""
_HEADER = re.compile(r"\s*\[\[?\s*(?P<name>[^]\s.]++)[^]]*+\]\]?\s*(#.*)?$")
_CORRECTION = re.compile(r"\s*\[\[\s*(correction|\"correction\"|'correction')\s*\]\]")
_NAMES = ("correction", '"correction"', "'correction'")
_ESCAPED = re.compile('["\\\\\x00-\x1f\x7f\ud800-\udfff]')
_SHORT_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


class BrokenNotesError(Exception):
    """The file is not one of corrections; the message says why, and in which line where that is known."""


class NewerFormatError(Exception):
    """The file was written by a later version of samestory, in a way that this one does not know."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the file: a correction (its `entry`), one that cannot be used (its `fault`), or
    whatever else stands there."""

    source: str
    entry: Entry | None = None
    fault: str | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """The file's content; the pieces one after the other are its source."""

    pieces: tuple[Piece, ...] = ()

    @property
    def source(self) -> str:
        return "".join(piece.source for piece in self.pieces)

    @property
    def entries(self) -> tuple[Entry, ...]:
        return tuple(piece.entry for piece in self.pieces if piece.entry is not None)

    @property
    def faults(self) -> tuple[str, ...]:
        """For each correction that cannot be used, why."""
        return tuple(piece.fault for piece in self.pieces if piece.fault is not None)

    def changed(self, added: Iterable[Entry], removed: Collection[str], top: str = "") -> Written:
        """With the entries `added` at the end that are not there yet, without those whose id is in
        `removed`.  An empty file gets its first lines, `top` after them."""
        kept = [p for p in self.pieces if p.entry is None or p.entry.id not in removed]
        known = {piece.entry.id for piece in kept if piece.entry is not None}
        new = [Piece(as_source(entry), entry) for entry in added if entry.id not in known]
        if not kept:
            kept = [Piece(_TOP + top)]
        if new and not kept[-1].source.endswith("\n"):
            kept.append(Piece("\n"))
        return Written((*kept, *new))


def read(source: str) -> Written:
    """The content of a file.  Raises BrokenNotesError and NewerFormatError."""
    pieces = []
    written_as: object = FORMAT
    for text, table in _cut(source):
        written_as = table.get("format", written_as)
        pieces.append(_piece(text, table["correction"]) if "correction" in table else Piece(text))
    if not isinstance(written_as, int):
        raise BrokenNotesError("its format is not a number")
    if written_as > FORMAT:
        raise NewerFormatError
    return Written(tuple(pieces))


@lru_cache(maxsize=10_000)  # every replay asks for all of them
def as_source(entry: Entry) -> str:
    """The lines of an entry, an empty one before them."""
    lines = ["", "[[correction]]", f"id = {_quoted(entry.id)}"]
    for key, value in as_table(entry.correction).items():
        lines += _lines(key, value)
    return "\n".join(lines) + "\n"


def _lines(key: str, value: Value) -> list[str]:
    if isinstance(value, list):
        rows = (", ".join(f"{k} = {_scalar(v)}" for k, v in row.items()) for row in value)
        return [f"{key} = [", *(f"  {{ {row} }}," for row in rows), "]"]
    return [f"{key} = {_scalar(value)}"]


def _scalar(value: str | int | bool) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return _quoted(value) if isinstance(value, str) else str(value)


def _quoted(text: str) -> str:
    return f'"{_ESCAPED.sub(_escape, text)}"'


def _escape(found: re.Match[str]) -> str:
    char = found.group()
    if "\ud800" <= char <= "\udfff":
        return "\ufffd"
    return _SHORT_ESCAPES.get(char) or f"\\u{ord(char):04X}"


def _piece(source: str, tables: object) -> Piece:
    if not isinstance(tables, list) or len(tables) != 1 or not isinstance(tables[0], dict):
        return Piece(source, fault="it does not begin with [[correction]]")
    table = tables[0]
    given = table.get("id")
    name = clean(given) if isinstance(given, str) and given else f"by-hand-{_digest(source)}"
    try:
        return Piece(source, Entry(name, as_correction(table)))
    except UnknownKindError as kind:
        return Piece(source, fault=f"its kind, “{kind}”, is not known to this version")
    except ValueError as key:
        return Piece(source, fault=f"its “{key}” is missing or cannot be used")


def _digest(source: str) -> str:
    return sha256(source.strip().encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _cut(source: str) -> Iterator[tuple[str, dict[str, object]]]:
    """The source in pieces that are TOML each, with what they say; every correction is a piece of
    its own.

    What looks like a header may be a line in the middle of a string or a list: then what stands
    before it is no TOML by itself, and the two stay together.
    """
    begun: list[str] = []
    doubts = 0
    for line in _lines_of(source):
        if begun and _may_begin_a_piece(line, begun):
            about = len(begun) - _comments_at_end(begun)
            text = "".join(begun[:about])
            try:
                yield text, _toml(text)
                begun = begun[about:]
            except BrokenNotesError:
                doubts += 1
                if doubts == 1:
                    _toml(source)  # if the whole is broken, say where
                if doubts > MOST_DOUBTS:
                    raise
        begun.append(line)
    text = "".join(begun)
    try:
        yield text, _toml(text)
    except BrokenNotesError:
        _toml(source)
        raise


def _toml(text: str) -> dict[str, object]:
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # of a number or a list without end, too
        raise BrokenNotesError(clean(str(error))) from error


def _lines_of(source: str) -> list[str]:
    """The lines with their line feeds; no other character ends a line."""
    *lines, last = source.split("\n")
    return [line + "\n" for line in lines] + ([last] if last else [])


def _may_begin_a_piece(line: str, begun: list[str]) -> bool:
    """Whether `line` is a header, and none of a table inside the correction that has begun."""
    header = _HEADER.match(line)
    if not header:
        return False
    inside = header["name"] in _NAMES and not _CORRECTION.match(line)
    return not (inside and any(_CORRECTION.match(before) for before in begun))


def _comments_at_end(lines: list[str]) -> int:
    """How many lines of comment stand right at the end: they speak of what comes next."""
    count = 0
    while count < len(lines) and lines[-1 - count].lstrip().startswith("#"):
        count += 1
    return count
