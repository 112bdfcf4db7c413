"""What a reader has set: the theme, plain signs, keys of his own.

    theme = "light"             ~/.config/samestory/settings.toml, or where the system keeps such things
    ascii = false

    [keys]
    "passage.next" = "n ^n"     action = keys, a space between them

What cannot be used is left out, and a sentence says so: a reader who wants to read is not stopped by it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

THEME_NAMES = ("dark", "light", "high-contrast", "monochrome")
KNOWN = ("theme", "ascii", "keys")

PLAIN_TERMINALS = ("linux", "vt", "ansi", "cons", "sun")
"""How the names of terminals begin whose fonts lack the circles and lines."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What is set; `keys` are by action, as they were written; `faults` say what could not be used."""

    theme: str | None = None
    ascii: bool = False
    keys: Mapping[str, str] = field(default_factory=dict)
    faults: tuple[str, ...] = ()


def settings_path() -> Path:
    """The settings file; it need not be there."""
    from platformdirs import user_config_path

    return user_config_path("samestory", appauthor=False) / "settings.toml"


def has_few_signs(environment: Mapping[str, str]) -> bool:
    """Whether the terminal (TERM) is known to have few signs besides ASCII."""
    return environment.get("TERM", "").startswith(PLAIN_TERMINALS)


def load_settings(path: Path) -> Settings:
    """The settings in a file; the defaults where there is none, or where it cannot be understood."""
    try:
        source = path.read_text("utf-8-sig")
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        return Settings(faults=(f"{path} cannot be read ({reason}): all is set as at first.",))
    import tomllib

    try:
        table = tomllib.loads(source)
    except (ValueError, RecursionError) as error:
        return Settings(faults=(f"{path} cannot be understood ({error}): all is set as at first.",))
    return _understood(table, path.name)


def _understood(table: Mapping[str, object], name: str) -> Settings:
    faults = [f"{name}: there is no setting “{key}”." for key in table if key not in KNOWN]
    theme, plain, keys = table.get("theme"), table.get("ascii", False), table.get("keys", {})
    if theme is not None and theme not in THEME_NAMES:
        faults.append(f"{name}: there is no theme “{theme}”, but {', '.join(THEME_NAMES)}.")
        theme = None
    if not isinstance(plain, bool):
        faults.append(f"{name}: “ascii” is true or false.")
        plain = False
    if not isinstance(keys, dict):
        faults.append(f"{name}: “keys” is a table: [keys].")
        keys = {}
    own = {action: words for action, words in keys.items() if isinstance(words, str) and words.strip()}
    faults += [f"{name}: the keys of “{action}” are no text." for action in keys if action not in own]
    return Settings(str(theme) if theme else None, plain, own, tuple(faults))
