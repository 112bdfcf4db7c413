"""Keys of a reader's own: which there are to set, and that no key means two things in one place.

    "passage.next" = "n ^n"   ──▶   {"passage.next": "n,ctrl+n"}     or a sentence that says what clashes

A place is a screen with what lies on it: there a key has one meaning, but for those that have two from the
start (Enter in a list, q where it goes back).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from textual.app import App
from textual.binding import Binding
from textual.dom import DOMNode
from textual.keys import _character_to_key, format_key

from tui.reader.screens.differences import DifferencesScreen
from tui.reader.screens.evidence import EvidenceScreen
from tui.reader.screens.help import HelpScreen
from tui.reader.screens.misfits import MisfitsScreen
from tui.reader.screens.reading import ReadingScreen
from tui.reader.screens.sources import SourcesScreen
from tui.reader.widgets.blocks import BlockList
from tui.reader.widgets.claims import ClaimPanel, ClaimRows
from tui.reader.widgets.page import Page
from tui.reader.widgets.prose import ProsePane

NAMES = {
    "backspace": "backspace", "end": "end", "enter": "enter", "esc": "escape", "home": "home",
    "pgdn": "pagedown", "pgup": "pageup", "space": "space", "tab": "tab",
    "↓": "down", "↑": "up", "←": "left", "→": "right",
}  # fmt: skip
"""Keys as they are printed, in lower case, by Textual's names."""
PRINTED = {name: shown.capitalize() for shown, name in NAMES.items()}
Places = dict[str, list[type[DOMNode]]]


def places(app: type[App[None]]) -> Places:
    """What has keys in each place of the reader, by the place's name."""
    return {
        "in the texts": [app, ReadingScreen, ProsePane],
        "in the claims": [app, ReadingScreen, ClaimPanel, ClaimRows],
        "in the evidence": [app, EvidenceScreen, Page],
        "in what differs": [app, DifferencesScreen, BlockList],
        "in whose text it is": [app, SourcesScreen, BlockList],
        "in the corrections that no longer fit": [app, MisfitsScreen, BlockList],
        "in the help": [app, HelpScreen, Page],
    }


def actions(app: type[App[None]]) -> dict[str, Binding]:
    """Every action that can have keys of one's own, by its id, in the order of the places; its `key` has
    all its keys, with commas between."""
    known: dict[str, Binding] = {}
    for nodes in places(app).values():
        for binding in _bindings(nodes):
            known.setdefault(binding.id or "", binding)
    return known


def as_toml(own: Mapping[str, str], app: type[App[None]]) -> str:
    """The keys of every action as they are printed, for a settings file; `own` in the place of the first
    ones."""
    lines = []
    for name, binding in actions(app).items():
        keys = own.get(name) or " ".join(map(_printed, binding.key.split(",")))
        quoted = keys.replace("\\", "\\\\").replace('"', '\\"')
        lines.append(f'"{name}" = "{quoted}"'.ljust(33) + f" # {binding.tooltip or binding.description}")
    return "\n".join(["[keys]", *lines])


def keymap(own: Mapping[str, str], app: type[App[None]]) -> tuple[dict[str, str], list[str]]:
    """The keymap for Textual, and a sentence for each setting that cannot be used: it keeps its keys."""
    known = actions(app)
    faults = [
        f"There is no action “{name}”; samestory config lists all." for name in own if name not in known
    ]
    wanted = {name: ",".join(map(_key, words.split())) for name, words in own.items() if name in known}
    allowed = set(_doubles(app, {}))
    clashes = sorted(set(_doubles(app, wanted)) - allowed)
    dropped: set[str] = set()
    for key, one, other in clashes:
        first, second = (known[name].tooltip or known[name].description for name in (one, other))
        faults.append(f"The key {key} would mean both “{first}” ({one}) and “{second}” ({other}).")
        dropped |= {one, other}
    kept = {name: keys for name, keys in wanted.items() if name not in dropped}
    if dropped:
        faults.append("Each of them keeps the keys it had.")
    return kept, faults


def _doubles(app: type[App[None]], wanted: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """(key, one action, another) wherever a key means both in one place."""
    for nodes in places(app).values():
        meanings: dict[str, dict[str, None]] = {}
        for binding in _bindings(nodes):
            name = binding.id or ""
            for key in wanted.get(name, binding.key).split(","):
                meanings.setdefault(key.strip(), {})[name] = None
        for key, names in meanings.items():
            for one, other in combinations(sorted(names), 2):
                yield key, one, other


def _bindings(nodes: Iterable[type[DOMNode]]) -> Iterator[Binding]:
    """The bindings that have an id: Textual's own have none."""
    for node in nodes:
        for base in node.__mro__:
            for binding in vars(base).get("BINDINGS", ()):
                if isinstance(binding, Binding) and binding.id:
                    yield binding


def _printed(key: str) -> str:
    """A key as it is printed: `^r`, `Esc`, `]`."""
    if key.startswith("ctrl+"):
        return f"^{key[5:]}"
    if key in PRINTED:
        return PRINTED[key]
    return format_key(key) if "+" not in key else key


def _key(printed: str) -> str:
    """Textual's name of a key: `^r`, `Esc`, `]` or the name itself."""
    if len(printed) == 1:
        return NAMES.get(printed) or _character_to_key(printed)
    if printed.startswith("^"):
        return f"ctrl+{printed[1:].lower()}"
    return NAMES.get(printed.lower(), printed.lower())
