"""`story.toml`: what a person knows about the articles of a folder.

    title = "A bridge is closed"

    [[article]]
    file = "wire.txt"           # the one key that every article needs
    outlet = "Northern Wire"
    title = "Bridge closed after cracks are found"
    date = 2024-05-03           # or "2024-05-03"
    url = "https://example.org/bridge"
    note = "The copy that the others used."

Their order is the reading order.  A key that is not among these is passed over, and told: it may be one
that was mistyped.
"""

from __future__ import annotations

import datetime
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from tui.story.errors import StoryError
from tui.story.text import clean, shown

MANIFEST = "story.toml"
_MOST_BYTES = 5_000_000  # some ten thousand articles; what is cut off there is no TOML and is said
_TEXT_KEYS = ("outlet", "title", "url", "note")
_ARTICLE_KEYS = ("file", "date", *_TEXT_KEYS)
_AT_LINE = re.compile(r" \(at line (\d+), column \d+\)$")


@dataclass(frozen=True, slots=True)
class Entry:
    """What was said about one article from outside; `date` is ISO 8601."""

    file: str = ""
    outlet: str | None = None
    title: str | None = None
    date: str | None = None
    url: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Manifest:
    """A folder's `story.toml`; without one, nothing is known.  `unknown` are its keys that mean nothing."""

    title: str | None = None
    entries: tuple[Entry, ...] = ()
    unknown: tuple[str, ...] = ()


def read_manifest(folder: Path) -> Manifest:
    """The manifest of `folder`, empty when there is none.

    Raises StoryError, with file, line and what was expected, when it cannot be used.
    """
    path = folder / MANIFEST
    try:
        if path.exists() and not path.is_file():
            raise StoryError(f"{shown(path)} is not a file.", "Move it away.")
        with path.open("rb") as file:
            source = file.read(_MOST_BYTES).decode("utf-8-sig")
    except FileNotFoundError:
        return Manifest()
    except OSError as error:
        raise StoryError(
            f"{shown(path)} cannot be read: {error.strerror}.", "Check its permissions."
        ) from error
    except UnicodeDecodeError as error:
        raise StoryError(f"{shown(path)} is not UTF-8.", "Save it as UTF-8, as TOML asks.") from error
    return _Reader(path, source).manifest()


class _Reader:
    """Checks one manifest, and knows in which line of the source a thing stands."""

    def __init__(self, path: Path, source: str) -> None:
        self._path = path
        self._lines = source.splitlines()
        try:
            self._data = tomllib.loads(source)
        except (ValueError, RecursionError) as error:  # not only TOMLDecodeError: an endless number, or depth
            raise self._broken(error) from error

    def manifest(self) -> Manifest:
        title = self._data.get("title")
        if title is not None and not isinstance(title, str):
            raise self._wrong("title", title, "a text in quotation marks")
        tables = self._data.get("article", [])
        if not isinstance(tables, list) or not all(isinstance(t, dict) for t in tables):
            raise self._wrong("article", tables, "tables that begin with [[article]]")
        entries = tuple(self._entry(table, number) for number, table in enumerate(tables))
        seen: set[str] = set()
        for number, entry in enumerate(entries):
            if entry.file in seen:
                raise self._wrong("file", entry.file, "a file that is not listed twice", number)
            seen.add(entry.file)
        unknown = [key for key in self._data if key not in ("title", "article")]
        unknown += [key for table in tables for key in table if key not in _ARTICLE_KEYS]
        return Manifest(clean(title) if title else None, entries, tuple(dict.fromkeys(unknown)))

    def _entry(self, table: dict[str, object], number: int) -> Entry:
        file = table.get("file")
        if not isinstance(file, str) or not file:
            raise self._wrong("file", file, 'the name of an article file, such as file = "wire.txt"', number)
        if Path(file).name != file:
            raise self._wrong("file", file, "the name of a file in the same folder", number)
        for key in _TEXT_KEYS:
            if not isinstance(table.get(key, ""), str):
                raise self._wrong(key, table[key], "a text in quotation marks", number)
        texts = {key: clean(str(table[key])).strip() or None for key in _TEXT_KEYS if key in table}
        return Entry(file=file, date=self._date(table.get("date"), number), **texts)

    def _date(self, value: object, number: int) -> str | None:
        if value is None or value == "":
            return None
        try:
            return iso_date(value)
        except ValueError:
            raise self._wrong("date", value, "a date such as 2024-05-03", number) from None

    def _wrong(self, key: str, value: object, expected: str, article: int | None = None) -> StoryError:
        found = "is missing" if value is None else f"is {_quoted(value)}"
        return StoryError(
            f"{shown(self._path)}, line {self._line(key, article)}: {key} {found}, expected {expected}.",
            "Correct that line, or move the file away: the articles can be read without it.",
        )

    def _broken(self, error: Exception) -> StoryError:
        message = str(error)
        at = _AT_LINE.search(message)
        line = int(at[1]) if at else max(1, len(self._lines))
        return StoryError(
            f"{shown(self._path)}, line {line}: this is not TOML, "
            f'expected lines such as title = "…" ({clean(_AT_LINE.sub("", message))}).',
            "Correct that line, or move the file away: the articles can be read without it.",
        )

    def _line(self, key: str, article: int | None) -> int:
        """The line (from 1) where `key` of an article's table stands; where the table begins when
        the key is not in it.  tomllib tells no lines, so this looks for them."""
        heads = [n for n, line in enumerate(self._lines) if re.match(r"\s*\[\[\s*article\s*\]\]", line)]
        start, end = 0, heads[0] if heads else len(self._lines)
        if article is not None and article < len(heads):
            start = heads[article]
            end = heads[article + 1] if article + 1 < len(heads) else len(self._lines)
        for number in range(start, len(self._lines) if article is None else end):
            if re.match(rf"\s*\[*\s*[\"']?{re.escape(key)}[\"']?\s*[\]=.]", self._lines[number]):
                return number + 1
        return start + 1


def iso_date(value: object) -> str:
    """A TOML date, time or text as ISO 8601; ValueError when it is none."""
    if isinstance(value, datetime.date):  # a datetime is one too
        return value.isoformat()
    if isinstance(value, str):
        datetime.datetime.fromisoformat(value.strip())
        return value.strip()
    raise ValueError(f"not a date: {value!r}")


def _quoted(value: object) -> str:
    text = clean(str(value)) if not isinstance(value, str) else f'"{clean(value)}"'
    return text if len(text) <= 40 else text[:39] + "…"
