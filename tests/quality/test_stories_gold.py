"""The benchmark's gold points into its texts, and the weights are what its stories teach."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.quality import train_claims
from tui.compare.claiming.scoring import chances, learned_weights

FOLDERS = sorted(folder for folder in train_claims.STORIES.iterdir() if folder.is_dir())


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_the_gold_points_into_the_texts(folder: Path) -> None:
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    texts = {
        name: (folder / article["file"]).read_bytes().decode("utf-8-sig")
        for name, article in gold["articles"].items()
    }
    for point in gold["points"]:
        for mention in point["mentions"]:
            text = texts[mention["article"]][mention["start"] : mention["end"]]
            assert " ".join(text.split()) == " ".join(mention["text"].split())


def test_the_weights_tell_right_pairs_from_wrong_ones() -> None:
    lessons = [train_claims.read_lesson(folder) for folder in FOLDERS[:6]]
    scores = [chances(lesson.pairs.features, learned_weights()["first"]) for lesson in lessons]
    found = dict(train_claims.figures(lessons, scores, 0.5))
    assert found["precision"] > 0.7
    assert found["recall"] > 0.3
