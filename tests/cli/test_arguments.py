"""What the command line offers, and that every piece of it is explained."""

import argparse

import pytest

from tui import __version__
from tui.cli import main, read_parser, report_parser


@pytest.mark.parametrize("parser", [read_parser(), report_parser()], ids=["read", "report"])
def test_every_argument_has_help(parser: argparse.ArgumentParser) -> None:
    for action in parser._actions:
        assert action.help, action.option_strings or action.dest


@pytest.mark.parametrize("arguments", [["--help"], ["report", "--help"]])
def test_help_fits_and_shows_examples(
    arguments: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    with pytest.raises(SystemExit) as left:
        main(arguments)
    written = capsys.readouterr().out
    assert left.value.code == 0
    assert "examples:\n  samestory" in written
    assert all(len(line) < 80 for line in written.splitlines())


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--version"])
    assert (left.value.code, capsys.readouterr().out) == (0, f"samestory {__version__}\n")


@pytest.mark.parametrize("arguments", [["--nonsense"], ["report", "seeds", "--format", "pdf"], [""]])
def test_what_is_not_offered_is_refused(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == 2
    assert "usage: samestory" in capsys.readouterr().err
