"""The README's two commands are there, as `.ci/run` looks for them, and name what exists."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("command", ["samestory", "pytest"])
def test_readme_has_one_line_that_installs_and_runs(command: str) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert len(re.findall(rf"(?m)^ *pip install .* && {command}$", readme)) == 1


def test_the_commands_exist() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["scripts"] == {"samestory": "tui.cli:main"}
    assert any(wanted.startswith("pytest==") for wanted in project["optional-dependencies"]["test"])
