"""Learns how much each sign says that two figures, or two dates, are of one thing.

    python tests/quality/train_facts.py    # the weights of differing/facts.py, and what they are worth

Learns from `tests/quality/stories` alone.  Two facts of different articles are one thing's when one point
(or one difference of the gold) has a mention around each; where the gold also has an equal fact there, the
unequal ones are not.  Weights are learned from pairs with different values, which are those that are shown;
what is printed of their worth is for stories left out of the learning.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from tui.compare import compare
from tui.compare.claimed import Claimed
from tui.compare.differing import moments, sizes
from tui.compare.differing.facts import DATES, FIGURES, Fact, Signs, read_signs
from tui.compare.differing.partners import find_partners
from tui.compare.differing.stated import find_facts
from tui.compare.language.reading import read_lines
from tui.story import Span, Story, load_story

STORIES = Path(__file__).parent / "stories"
PARTS = 6
PULL = 0.5
"""How strongly weights are pulled towards zero (ridge)."""
STEPS = 25
SET = {"equal", "detail"}
"""Signs whose weights are not learned."""
AROUND = 3
"""Characters by which a fact may stand out of its mention."""

Floats = NDArray[np.float64]
Lesson = tuple[list[Signs], list[bool]]
T = TypeVar("T")


def main() -> None:
    lessons: dict[str, list[Lesson]] = {"figures": [], "dates": []}
    for folder in sorted(f for f in STORIES.iterdir() if f.is_dir()):
        gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
        comparison = compare(load_story(folder))
        story = comparison.story
        reading = read_lines(story)
        like = find_partners(story, reading, comparison.claims)
        claimed = Claimed(comparison.claims)
        places = list(_places(story, gold))
        counted, dated = find_facts(story, reading, claimed)
        signs = list(read_signs(reading, like, counted, sizes))
        lessons["figures"].append(_lesson(story, counted, signs, places))
        signs = list(read_signs(reading, like, dated, moments))
        lessons["dates"].append(_lesson(story, dated, signs, places))
    for title, weights in (("figures", FIGURES), ("dates", DATES)):
        _show(title, lessons[title], [sign for sign in weights if sign not in SET])


def _places(story: Story, gold: Any) -> Iterator[set[tuple[str, Span]]]:
    """For each point and each difference of figures or dates the spans of its mentions."""
    files = {a["file"]: name for name, a in gold["articles"].items()}
    ids = {files[Path(article.file).name]: article.id for article in story.articles}
    for entry in (*gold["points"], *gold["discrepancies"]):
        if entry.get("kind") in (None, "number", "figure", "date"):
            mentions = entry.get("mentions") or entry["versions"]
            yield {(ids[m["article"]], (m["start"], m["end"])) for m in mentions}


def _lesson(
    story: Story,
    facts: list[Fact[T]],
    pairs: list[tuple[int, int, Signs]],
    places: list[set[tuple[str, Span]]],
) -> Lesson:
    held = [
        {
            k
            for k, place in enumerate(places)
            for name, (start, end) in place
            if name == story.articles[f.article].id
            and start - AROUND <= f.span[0]
            and f.span[1] <= end + AROUND
        }
        for f in facts
    ]
    taken = {
        (one, facts[other].article)
        for k, n, signs in pairs
        if "equal" in signs and held[k] & held[n]
        for one, other in ((k, n), (n, k))
    }
    found: Lesson = ([], [])
    for k, n, signs in pairs:
        if "equal" not in signs:
            found[0].append(signs)
            loose = (k, facts[n].article) not in taken and (n, facts[k].article) not in taken
            found[1].append(loose and bool(held[k] & held[n]))
    return found


def _show(title: str, lessons: list[Lesson], signs: list[str]) -> None:
    print(title, {s: round(float(w), 1) for s, w in zip(signs, _learn(lessons, signs), strict=True)})
    scores, right = np.zeros(0), np.zeros(0)
    for part in range(PARTS):
        weights = _learn([x for k, x in enumerate(lessons) if k % PARTS != part], signs)
        held, truth = _table([x for k, x in enumerate(lessons) if k % PARTS == part], signs)
        scores, right = np.r_[scores, held @ weights], np.r_[right, truth]
    for least in (0.0, -0.5, -1.0, -1.5, -2.0):
        taken = scores >= least
        hits = int(right[taken].sum())
        print(f"  from {least:4}: {hits} of {int(taken.sum())} right, {int(right.sum())} wanted")


def _learn(lessons: list[Lesson], signs: list[str]) -> Floats:
    """Logistic regression by Newton's method; the weight of `always` is not pulled."""
    x, y = _table(lessons, signs)
    weights = np.zeros(len(signs))
    pull = PULL * np.diag([float(s != "always") for s in signs])
    for _ in range(STEPS):
        p = 1.0 / (1.0 + np.exp(-np.clip(x @ weights, -30.0, 30.0)))
        slope = x.T @ (p - y) + pull @ weights
        weights -= np.linalg.solve((x.T * (p * (1.0 - p))) @ x + pull + 1e-6 * np.eye(len(signs)), slope)
    return weights


def _table(lessons: list[Lesson], signs: list[str]) -> tuple[Floats, Floats]:
    rows = [[found.get(s, 0.0) for s in signs] for lesson in lessons for found in lesson[0]]
    return np.array(rows), np.array([float(r) for lesson in lessons for r in lesson[1]])


if __name__ == "__main__":
    main()
