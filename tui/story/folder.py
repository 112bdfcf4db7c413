"""A folder, or files, on disk → `Story`.

    story.toml    reading order, outlets, titles      optional
    *.txt, *.md   the articles, each maybe with front matter
    the rest      left out, and named in the story's notes

Nothing is laid out here: loading reads, decodes and cleans, so that hundreds of articles open at once.
"""

from __future__ import annotations

import os
import re
import stat
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Literal

from tui.story.article import Article, Story
from tui.story.decode import decode
from tui.story.errors import StoryError
from tui.story.front_matter import read_front_matter
from tui.story.manifest import MANIFEST, Entry, Manifest, read_manifest
from tui.story.text import clean, shown

_SUFFIXES = (".txt", ".md")
MAX_BYTES = 5_000_000  # a long book; longer files are logs or data and would hold everything up
_CORRECTIONS = "samestory-notes."  # the reader's own, beside the articles, and what was set aside of them
_WRITTEN = "samestory-"  # what the reader wrote to a file of its own
_NOT_ARTICLES = ("readme", "license", "licence")  # stems of files that speak about the folder
_PAGE_SUFFIXES = (".html", ".htm")
_PAGE = re.compile(r"\s*(?:<\?xml\b[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.I | re.S)
_SAVE_AS_TEXT = "a web page (HTML): save the article as text"  # its tags would be read as words
_NAMED_AT_MOST = 12  # files in one note
_NO_SUCH_FILE = "there is no such file"
_REASONS_AT_MOST = 3  # in one sentence
_WAY_OUT = "Name a folder with articles in .txt or .md files."

_Kind = Literal["article", "page", "other", "folder", "own"]
_LEFT_OUT: tuple[tuple[_Kind, str, str], ...] = (  # for one file, for several
    ("page", f"was left out: it is {_SAVE_AS_TEXT}", f"were left out: each is {_SAVE_AS_TEXT}"),
    ("other", "is not an article and was left out", "are not articles and were left out"),
    ("folder", "is a folder and was not searched", "are folders and were not searched"),
)


def load_story(paths: str | Path | Sequence[str | Path]) -> Story:
    """The story in a folder, or in the files named.

    Files come in the order of `story.toml`, then by name; files named one by one in the order given.
    Raises StoryError when nothing can be shown.
    """
    given = [Path(paths)] if isinstance(paths, str | Path) else [Path(p) for p in paths]
    if not given:
        raise StoryError("No folder or file was named.", "Name a folder of articles.")
    return _Loading().story(given)


def is_article(path: Path) -> bool:
    """Whether a file of this name in a story's folder is read as an article."""
    return _kind(path) == "article"


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A file that may be an article, with what its folder's manifest says about it."""

    path: Path
    entry: Entry


class _Loading:
    """One run over the files; collects the notes on what was left out."""

    def __init__(self) -> None:
        self._notes: list[str] = []
        self._manifests: dict[Path, Manifest] = {}

    def story(self, given: list[Path]) -> Story:
        candidates: list[_Candidate] = []
        for path in given:
            candidates += self._in_folder(path) if _is_folder(path) else self._single(path)
        candidates = self._each_once(candidates)
        ids = _ids([c.path for c in candidates])
        articles = [self._article(c, name) for c, name in zip(candidates, ids, strict=True)]
        found = tuple(a for a in articles if a is not None)
        if not found:
            raise self._nothing(given)
        return Story(self._title(given), found, tuple(self._notes))

    def _each_once(self, candidates: list[_Candidate]) -> list[_Candidate]:
        """A file named twice is one article; so is a file and a link to it, which is said."""
        first: dict[str, _Candidate] = {}
        for candidate in candidates:
            known = first.setdefault(os.path.realpath(candidate.path), candidate)
            if known.path.name != candidate.path.name:
                self._left_out(candidate.path, f"it is the same file as {clean(known.path.name)}")
        return list(first.values())

    def _in_folder(self, folder: Path) -> list[_Candidate]:
        try:
            paths = sorted((p for p in folder.iterdir() if not p.name.startswith(".")), key=lambda p: p.name)
        except OSError as error:
            raise StoryError(
                f"The folder {shown(folder)} cannot be read: {error.strerror}.", "Check its permissions."
            ) from error
        entries = self._manifest(folder).entries
        by_name = {p.name: p for p in paths}
        where = f"listed in {MANIFEST} but not there"
        self._note([e.file for e in entries if e.file not in by_name], f"is {where}", f"are {where}")
        listed = [_Candidate(by_name.pop(e.file), e) for e in entries if e.file in by_name]
        others = [(_kind(path), path) for path in by_name.values()]
        for wrong, one, many in _LEFT_OUT:
            self._note([path.name for kind, path in others if kind == wrong], one, many)
        return [*listed, *(_Candidate(path, Entry()) for kind, path in others if kind == "article")]

    def _single(self, path: Path) -> list[_Candidate]:
        if path.name == MANIFEST:
            self._manifest(path.parent)
            return []
        trouble = _absent(path)
        if trouble == _NO_SUCH_FILE:
            raise StoryError(f"There is no {shown(path)}.", _WAY_OUT)
        if trouble is None and path.suffix.lower() not in _SUFFIXES:
            is_page = _kind(path) == "page"
            trouble = f"it is {_SAVE_AS_TEXT}" if is_page else "it is not an article (.txt or .md)"
        if trouble:
            self._left_out(path, trouble)
            return []
        entries = self._manifest(path.parent).entries
        return [_Candidate(path, next((e for e in entries if e.file == path.name), Entry()))]

    def _manifest(self, folder: Path) -> Manifest:
        if folder not in self._manifests:
            manifest = self._manifests[folder] = read_manifest(folder)
            one, many = "is no key that is known, and was", "are no keys that are known, and were"
            self._note(
                manifest.unknown, f"in {MANIFEST} {one} passed over", f"in {MANIFEST} {many} passed over"
            )
        return self._manifests[folder]

    def _article(self, candidate: _Candidate, article_id: str) -> Article | None:
        path, said = candidate.path, candidate.entry
        data = self._bytes(path)
        if data is None:
            return None
        decoded = decode(data)
        if decoded is None:
            self._left_out(path, "it is not text")
            return None
        if not decoded.text.strip():
            self._left_out(path, "it is empty")
            return None
        if _PAGE.match(decoded.text):
            self._left_out(path, f"it is {_SAVE_AS_TEXT}")
            return None
        if decoded.remark:
            self._notes.append(f"{clean(path.name)} {decoded.remark}.")
        text = clean(decoded.text)
        own = read_front_matter(text)
        return Article(
            id=article_id,
            text=text,
            file=clean(path.name),
            outlet=said.outlet or own.outlet or clean(path.stem),
            given_title=said.title or own.title,
            given_date=said.date or own.date,
            url=said.url or own.url,
            note=said.note or own.note,
            sha256=sha256(data).hexdigest(),
        )

    def _bytes(self, path: Path) -> bytes | None:
        """The file's bytes, or None and a note.  Asks for the size first, and opens regular files
        only: a pipe would wait for ever."""
        try:
            about = path.stat()
            if not stat.S_ISREG(about.st_mode):
                self._left_out(path, "it is not a regular file")
                return None
            if about.st_size > MAX_BYTES:
                size, most = about.st_size / 1e6, MAX_BYTES // 1_000_000
                self._left_out(path, f"its {size:.1f} MB are more than the {most} MB that are read")
                return None
            return path.read_bytes()
        except OSError as error:
            self._left_out(path, _absent(path) or f"it cannot be read ({error.strerror})")
        return None

    def _left_out(self, path: Path, reason: str) -> None:
        self._notes.append(f"{clean(path.name)} was left out: {reason}.")

    def _note(self, names: Sequence[str], one: str, many: str) -> None:
        """One note on all that were left out for one reason; none where none were."""
        if not names:
            return
        named = ", ".join(map(clean, names[:_NAMED_AT_MOST]))
        more = len(names) - _NAMED_AT_MOST
        if more > 0:
            named += f" and {more} more"
        self._notes.append(f"{named} {one if len(names) == 1 else many}.")

    def _title(self, given: list[Path]) -> str:
        titles = [m.title for m in self._manifests.values() if m.title]
        if titles:
            return titles[0]
        return clean(given[0].resolve().name) if len(given) == 1 and _is_folder(given[0]) else ""

    def _nothing(self, given: list[Path]) -> StoryError:
        reasons = "; ".join(note.rstrip(".") for note in self._notes[:_REASONS_AT_MOST])
        if reasons and not any(_is_folder(path) for path in given):
            return StoryError(f"No article can be read: {reasons}.", _WAY_OUT)
        names = ", ".join(shown(p) for p in given[:3]) + (" …" if len(given) > 3 else "")
        if reasons:
            return StoryError(f"{names} has no article that can be read: {reasons}.", _WAY_OUT)
        return StoryError(f"{names} has no articles.", _WAY_OUT)


def _kind(path: Path) -> _Kind:
    """What a file of a story's folder is, by its name; `own` is the program's."""
    if path.name == MANIFEST or path.name.startswith(_CORRECTIONS):
        return "own"
    if _is_folder(path):
        return "folder"
    stem, suffix = path.stem.lower(), path.suffix.lower()
    if suffix in _SUFFIXES and stem not in _NOT_ARTICLES and not stem.startswith(_WRITTEN):
        return "article"
    return "page" if suffix in _PAGE_SUFFIXES else "other"


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _absent(path: Path) -> str | None:
    """Why there is no such file; None when there is one.  A name with a zero byte raises ValueError."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return _NO_SUCH_FILE
    except OSError as error:
        return f"it cannot be read ({error.strerror})"
    return None


def _ids(paths: Sequence[Path]) -> list[str]:
    """The stem of each file; the whole name where two stems are equal, the path where two names are."""
    ids = [clean(p.stem) for p in paths]
    for longer in ([p.name for p in paths], [str(p) for p in paths]):
        times = Counter(ids)
        ids = [name if times[name] == 1 else clean(more) for name, more in zip(ids, longer, strict=True)]
    seen: Counter[str] = Counter()
    for number, name in enumerate(ids):  # names that differ in control characters alone
        seen[name] += 1
        if seen[name] > 1:
            ids[number] = f"{name} ({seen[name]})"
    return ids
