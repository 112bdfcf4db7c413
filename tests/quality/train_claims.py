"""Learns the weights that tell whether two sentences state one point, and says how well they do.

    python tests/quality/train_claims.py            # figures only
    python tests/quality/train_claims.py --write    # figures, then tui/compare/claiming/data/weights.json

Needs nothing beside the project, and some ten seconds.
Learns from `tests/quality/stories` alone.  A pair of
sentences from different articles is right when one point has a strict mention in both, left out when a
point has only loose ones there, wrong otherwise.  The second look learns from first looks at stories
that the first look was not learned on, as it will meet them; every figure printed is for stories left
out of the learning (nine parts of four stories each, stories of one part left out together).
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tui.compare.claiming.alike import Pairs, find_pairs
from tui.compare.claiming.scoring import Look, Weights, chances, is_worth_a_look, second_look
from tui.compare.claiming.statements import Statements, read_statements
from tui.story import Span, Story, load_story

STORIES = Path(__file__).parent / "stories"
WEIGHTS = Path(__file__).parents[2] / "tui" / "compare" / "claiming" / "data" / "weights.json"
PARTS = 9
PULL = 60.0
"""How strongly weights are pulled towards zero (ridge)."""
STEPS = 30

Floats = NDArray[np.float64]
Place = tuple[str, int]


@dataclass
class Lesson:
    """One story's candidate pairs: `right` is 1, 0 or −1 (left out), `points` counts the gold's pairs."""

    name: str
    statements: Statements
    pairs: Pairs
    right: NDArray[np.int64]
    wanted: int


def main(write: bool) -> None:
    lessons = [read_lesson(folder) for folder in sorted(STORIES.iterdir()) if folder.is_dir()]
    parts = [[k for k in range(len(lessons)) if k % PARTS == part] for part in range(PARTS)]
    first: list[Floats] = [np.zeros(0)] * len(lessons)
    second: list[Floats] = [np.zeros(0)] * len(lessons)
    for part in parts:
        look = learn([lesson for k, lesson in enumerate(lessons) if k not in part])
        for k in part:
            first[k] = chances(lessons[k].pairs.features, look)
    company = [with_company(lesson, first[k]) for k, lesson in enumerate(lessons)]
    for part in parts:
        look = learn([lesson for k, lesson in enumerate(company) if k not in part])
        for k in part:
            second[k] = chances(company[k].pairs.features, look)
    for title, held, scores in (("first look", lessons, first), ("second look", company, second)):
        print(title)
        for floor in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
            print(
                f"  from {floor:.2f}: " + "  ".join(f"{k} {v:.3f}" for k, v in figures(held, scores, floor))
            )
    if write:
        weights: Weights = {"first": learn(lessons), "second": learn(company)}
        WEIGHTS.write_text(written(weights), encoding="utf-8")


def read_lesson(folder: Path) -> Lesson:
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    story = load_story(folder)
    statements = read_statements(story)
    pairs = find_pairs(statements)
    places = gold_places(story, statements, gold)
    strict, loose = gold_pairs(gold, {"strict"}), gold_pairs(gold, {"strict", "loose"})
    right = []
    for a, b in zip(pairs.a.tolist(), pairs.b.tolist(), strict=True):
        both = {frozenset(pair) for pair in product(places[a], places[b])}
        right.append(1 if both & strict else -1 if both & loose else 0)
    return Lesson(folder.name, statements, pairs, np.array(right), len(strict))


def gold_places(
    story: Story, statements: Statements, gold: dict[str, dict[str, dict[str, object]]]
) -> list[list[Place]]:
    """For each sentence of ours the gold's sentences that it is (mostly) the same as."""
    names = {str(article["file"]): name for name, article in gold["articles"].items()}
    places: list[list[Place]] = []
    for row in statements.rows:
        name = names[Path(story.articles[row.article].file).name]
        sentences: list[Span] = gold["articles"][name]["sentences"]  # type: ignore[assignment]  # JSON
        places.append([(name, k) for k, span in enumerate(sentences) if is_mostly(row.span, span)])
    return places


def is_mostly(a: Span, b: Span) -> bool:
    both = min(a[1], b[1]) - max(a[0], b[0])
    return both * 2 >= min(a[1] - a[0], b[1] - b[0])


def gold_pairs(
    gold: dict[str, list[dict[str, list[dict[str, object]]]]], fits: set[str]
) -> set[frozenset[Place]]:
    pairs = set()
    for point in gold["points"]:
        held = {(str(m["article"]), int(str(m["sentence"]))) for m in point["mentions"] if m["fit"] in fits}
        pairs |= {frozenset((a, b)) for a in held for b in held if a[0] < b[0]}
    return pairs


def with_company(lesson: Lesson, first: Floats) -> Lesson:
    pairs = second_look(lesson.statements, lesson.pairs, first)
    return Lesson(
        lesson.name,
        lesson.statements,
        pairs,
        lesson.right[is_worth_a_look(lesson.pairs, first)],
        lesson.wanted,
    )


def learn(lessons: list[Lesson]) -> Look:
    titles = list(lessons[0].pairs.features)
    x = np.concatenate([np.stack([lesson.pairs.features[t] for t in titles], 1) for lesson in lessons])
    y = np.concatenate([lesson.right for lesson in lessons])
    x, y = x[y >= 0], y[y >= 0]
    mean, spread = x.mean(0), x.std(0) + 1e-9
    weights = logistic(np.column_stack([(x - mean) / spread, np.ones(len(x))]), y.astype(np.float64))
    return {
        "bias": round(float(weights[-1]), 5),
        "features": {
            title: (round(float(m), 5), round(float(s), 5), round(float(w), 5))
            for title, m, s, w in zip(titles, mean, spread, weights[:-1], strict=True)
        },
    }


def logistic(x: Floats, y: Floats) -> Floats:
    """Ridge logistic regression by Newton's method; the last column is the bias and is not pulled."""
    pull = np.full(x.shape[1], PULL)
    pull[-1] = 0.0
    weights = np.zeros(x.shape[1])
    for _ in range(STEPS):
        p = 1.0 / (1.0 + np.exp(-np.clip(x @ weights, -30.0, 30.0)))
        slope = x.T @ (p - y) + pull * weights
        step = np.linalg.solve((x * (p * (1.0 - p))[:, None]).T @ x + np.diag(pull), slope)
        weights -= step
        if np.abs(step).max() < 1e-6:
            break
    return weights


def figures(lessons: list[Lesson], scores: list[Floats], floor: float) -> list[tuple[str, float]]:
    """Precision, recall and F1 of the pairs from `floor` on, as means over the stories."""
    rows = []
    for lesson, score in zip(lessons, scores, strict=True):
        got = (score >= floor) & (lesson.right >= 0)
        hit = int((got & (lesson.right == 1)).sum())
        precision, recall = hit / max(1, int(got.sum())), hit / max(1, lesson.wanted)
        rows.append((precision, recall, 2 * precision * recall / max(1e-9, precision + recall)))
    return list(zip(("precision", "recall", "F1"), np.mean(rows, axis=0).tolist(), strict=True))


def written(weights: Weights) -> str:
    looks = []
    for name, look in (("first", weights["first"]), ("second", weights["second"])):
        lines = [
            f"      {json.dumps(title)}: {json.dumps(values)}" for title, values in look["features"].items()
        ]
        looks.append(
            f'  "{name}": {{\n    "bias": {look["bias"]},\n    "features": {{\n'
            + ",\n".join(lines)
            + "\n    }\n  }"
        )
    return "{\n" + ",\n".join(looks) + "\n}\n"


if __name__ == "__main__":
    main("--write" in sys.argv[1:])
