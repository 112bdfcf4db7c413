"""The layers hold: imports run one way, and nothing is loaded before it is needed.

story ← compare ← notes ← (reader, report) ← cli
"""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
STORY = "tests/quality/stories/art-theft"
"""A short story with passages, quotations and differences."""
HEAVY = {
    "numpy",
    "rapidfuzz",
    "rich",
    "sentencex",
    "charset_normalizer",
    "platformdirs",
    "watchfiles",
    "textual",
    "json",
}


def loaded_after(program: str) -> set[str]:
    """The top-level modules that `program` has loaded at its end, in a fresh process."""
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            f"{program}\nimport sys; print('\\n' + ' '.join(sys.modules), file=sys.stderr)",
        ],
        cwd=ROOT,
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    modules = done.stderr.splitlines()[-1].split()
    return {name.split(".")[0] for name in modules} | {n for n in modules if n.startswith("tui")}


def asked(*arguments: str) -> str:
    """A program that runs the command line and goes on after it."""
    return f"from tui.cli import main\ntry:\n    main({list(arguments)})\nexcept SystemExit:\n    pass"


def test_import_contracts_hold() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [linter, "--no-logo", "--no-cache"], cwd=ROOT, check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout


def test_the_engine_runs_without_a_screen() -> None:
    loaded = loaded_after(
        "from tui.compare.comparison import compare\n"
        "from tui.story import load_story\n"
        f"assert compare(load_story('{STORY}')).passages"
    )
    assert not loaded & {"textual", "rich"}


@pytest.mark.parametrize("arguments", [(), ("--help",), ("--version",), ("report", "--help")])
def test_the_command_line_answers_before_anything_heavy_is_loaded(arguments: tuple[str, ...]) -> None:
    loaded = loaded_after(asked(*arguments) if arguments else "import tui.cli")
    assert not loaded & HEAVY
    assert {name for name in loaded if name.startswith("tui")} == {"tui", "tui.cli"}


def test_a_report_needs_no_screen() -> None:
    loaded = loaded_after("\n".join(asked("report", STORY, "--format", form) for form in ("json", "text")))
    assert "tui.report" in loaded
    assert "textual" not in loaded


def test_the_story_is_read_before_the_engine_is_loaded() -> None:
    loaded = loaded_after("from tui.story import load_story\nload_story('seeds')")
    assert not loaded & {"numpy", "rapidfuzz", "sentencex"}
    assert "tui.compare" not in loaded


def test_a_text_is_shown_before_it_is_cut_into_sentences() -> None:
    loaded = loaded_after(
        "from tui.reader.lines import set_lines\n"
        "from tui.story import load_story\n"
        "for article in load_story('seeds').articles:\n"
        "    assert article.words and set_lines(article, 60, False)"
    )
    assert not loaded & {"sentencex", "tui.story.sentences"}


def test_the_reader_leaves_reading_and_comparing_a_story_to_another_process() -> None:
    loaded = loaded_after("import tui.compare.apart\nimport tui.reader.app")
    assert not loaded & {"tui.story.folder", "tui.story.page", "tui.story.text", "tui.compare.comparison"}
