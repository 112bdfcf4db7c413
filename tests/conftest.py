"""Every test alike: an empty home, no colour settings (see hermetic.py), the same Hypothesis examples."""

from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("samestory", derandomize=True, deadline=None, database=None, max_examples=60)
settings.load_profile("samestory")


@pytest.fixture(autouse=True)
def empty_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody's settings and corrections are read or written."""
    home = tmp_path_factory.mktemp("home")
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home))
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))


@pytest.fixture
def seeds() -> Path:
    """The folder of the sample story."""
    return Path(__file__).parents[1] / "seeds"
