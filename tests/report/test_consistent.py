"""Whole reports hold together: on the sample story and three that were written for this project."""

import json
from pathlib import Path

import pytest

from tests.report import consistent
from tui.compare import compare
from tui.report.contract import as_json
from tui.story import load_story

ROOT = Path(__file__).parents[2]
STORIES = ROOT / "tests" / "quality" / "stories"


@pytest.mark.parametrize(
    "folder",
    [ROOT / "seeds", STORIES / "bridge-closure", STORIES / "rail-crash", STORIES / "minister-resigns"],
    ids=lambda folder: folder.name,
)
def test_a_report_holds_together(folder: Path) -> None:
    report = json.loads(as_json(compare(load_story(folder))))
    texts = consistent.read_texts(report, folder)
    consistent.check_references(report)
    consistent.check_spans(report, texts)
    consistent.check_passages(report, texts)
    consistent.check_claims(report)
    consistent.check_differences(report)
    consistent.check_origins(report, texts)
