"""Every test alike: an empty home, no colour settings (see hermetic.py), the same Hypothesis examples.

Pictures are made anew only with the version of Textual that pyproject.toml pins: another one draws
other pictures, and nobody would see what has really changed.
"""

import gc
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("samestory", derandomize=True, deadline=None, database=None, max_examples=60)
settings.load_profile("samestory")


def pytest_configure(config: pytest.Config) -> None:
    """Refuse to make pictures with another version of Textual than the pinned one."""
    if config.getoption("update_snapshots", default=False):
        project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text("utf-8"))["project"]
        if f"textual=={version('textual')}" not in project["optional-dependencies"]["test"]:
            raise pytest.UsageError(
                f"Textual {version('textual')} is not the one that the pictures are made with."
            )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest tests come first: at the end all processors but one would wait for them."""
    items.sort(key=lambda item: item.path.name != "test_terminal.py")


def pytest_collection_finish() -> None:
    """What is loaded by now stays: to look through it for garbage time and again took a sixth of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


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
