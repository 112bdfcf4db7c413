"""What the reader is set to, kept from one run to the next: which claims are shown, in what order, how wide
the text is.

    filter = "disputed"          ~/.local/state/samestory/reader.toml, or where the system keeps such things
    order = "voices"
    measure = 66

    [story]                      filters that only mean something in this story
    title = "The floods"
    outlets = ["voa"]
    text = "dam"

A file that cannot be read changes nothing; a sentence says so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from tui.reader.choice import ORDERS, Choice
from tui.reader.lines import COMFORTABLE, MEASURES
from tui.reader.view import FILTERS
from tui.story import Story

HEAD = "# What the samestory reader was last set to. It is written anew at every change.\n"
CONTROL = re.compile(r'[\x00-\x1f\x7f"\\]')


@dataclass(frozen=True, slots=True)
class Kept:
    """The choice of claims, and the measure, one of MEASURES."""

    choice: Choice = field(default_factory=Choice)
    measure: int = COMFORTABLE


def place() -> Path:
    """The file, where nobody says otherwise."""
    from platformdirs import user_state_path  # a tenth of a second: not before the texts are shown

    return user_state_path("samestory", appauthor=False) / "reader.toml"


def load(path: Path, story: Story) -> tuple[Kept, str]:
    """What is kept for `story`, and a sentence where the file could not be understood."""
    import tomllib

    try:
        tables = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return Kept(), ""
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not TOML"
        return Kept(), f"The last filter and order could not be read from {path}: {reason}. All is as new."
    return _understood(tables, story), ""


def save(path: Path, kept: Kept, story: Story) -> str:
    """Write it down; a sentence where that was not possible."""
    lines = [
        f"filter = {_quoted(kept.choice.kind)}",
        f"order = {_quoted(kept.choice.order)}",
        f"measure = {kept.measure}",
    ]
    if kept.choice.narrowed:
        outlets = ", ".join(_quoted(article) for article in kept.choice.outlets)
        lines += [
            "",
            "[story]",
            f"title = {_quoted(story.title)}",
            f"outlets = [{outlets}]",
            f"text = {_quoted(kept.choice.text)}",
        ]
    part = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes((HEAD + "\n".join(lines) + "\n").encode("utf-8", "backslashreplace"))
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        return f"Filter and order are not kept for the next time: {error.strerror}."
    return ""


def _understood(tables: dict[str, Any], story: Story) -> Kept:
    """What can be understood of a file; the rest as it is without one."""
    kept = Kept()
    if tables.get("filter") in FILTERS:
        kept = replace(kept, choice=replace(kept.choice, kind=tables["filter"]))
    if tables.get("order") in ORDERS:
        kept = replace(kept, choice=replace(kept.choice, order=tables["order"]))
    if tables.get("measure") in MEASURES:
        kept = replace(kept, measure=int(tables["measure"]))
    own = tables.get("story")
    if isinstance(own, dict) and own.get("title") == story.title:
        outlets = tuple(_known(own.get("outlets"), story))
        text = own["text"] if isinstance(own.get("text"), str) else ""
        kept = replace(kept, choice=replace(kept.choice, outlets=outlets, text=text))
    return kept


def _known(outlets: object, story: Story) -> Sequence[str]:
    """Those of the ids that are articles of the story."""
    ids = {article.id for article in story.articles}
    return [one for one in outlets if one in ids] if isinstance(outlets, list) else []


def _quoted(words: str) -> str:
    return '"' + CONTROL.sub(lambda found: f"\\u{ord(found[0]):04x}", words) + '"'
