"""Front matter: what a text file says about itself before its text.

    ---                          +++
    title: A bridge is closed    title = "A bridge is closed"
    outlet: Northern Wire        outlet = "Northern Wire"
    ---                          +++

The same keys as in `story.toml`; others are let pass.  It stays in the text, as furniture.
"""

from __future__ import annotations

import re
import tomllib

from tui.story.manifest import Entry, iso_date
from tui.story.span import Span

_BLOCK = re.compile(
    r"\s*(?P<fence>---|\+\+\+)[ \t]*(?:\r\n?|\n)(?P<body>.*?)(?<=[\r\n])(?P=fence)[ \t]*(?=[\r\n]|\Z)", re.S
)
_PAIR = re.compile(r"^(?P<key>[A-Za-z_][\w -]*?)[ \t]*:[ \t]*(?P<value>.*?)[ \t]*$")
_ALSO = {"source": "outlet", "publisher": "outlet", "link": "url", "published": "date"}


def front_matter_span(text: str) -> Span | None:
    """Where the front matter stands, fences included; None when the text has none."""
    found = _block(text)
    return (found.start("fence"), found.end()) if found else None


def read_front_matter(text: str) -> Entry:
    """What the front matter says; an empty entry when there is none."""
    found = _block(text)
    if not found:
        return Entry()
    pairs = _pairs(found["body"]) if found["fence"] == "---" else tomllib.loads(found["body"])
    said: dict[str, str] = {}
    for key, value in pairs.items():
        name = key.lower()
        name = _ALSO.get(name, name)
        if name == "date":
            try:
                said.setdefault("date", iso_date(value))
            except ValueError:
                continue
        elif name in ("outlet", "title", "url", "note") and isinstance(value, str) and value.strip():
            said.setdefault(name, value.strip())
    return Entry(**said)


def _block(text: str) -> re.Match[str] | None:
    """The fenced block, if all its lines are what they should be: a rule of dashes above prose is none."""
    found = _BLOCK.match(text)
    if not found:
        return None
    if found["fence"] == "---":
        lines = [line for line in re.split(r"\r\n?|\n", found["body"]) if line.strip()]
        good = lines and _PAIR.match(lines[0]) and all(_PAIR.match(n) or n[0] in " \t#-" for n in lines)
        return found if good else None
    try:
        tomllib.loads(found["body"])
    except (ValueError, RecursionError):
        return None
    return found


def _pairs(body: str) -> dict[str, object]:
    pairs: dict[str, object] = {}
    for line in re.split(r"\r\n?|\n", body):
        found = _PAIR.match(line)
        if found:
            pairs[found["key"]] = _unquoted(found["value"])
    return pairs


def _unquoted(value: str) -> str:
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if quoted else value
