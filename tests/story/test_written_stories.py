"""Furniture and sentences of the stories written for this project, against the gold they came with."""

import json
from pathlib import Path

from tui.story import Article, Span, load_story

STORIES = sorted(p.parent for p in (Path(__file__).parents[1] / "quality" / "stories").glob("*/gold.json"))


def overlap(a: Span, b: Span) -> int:
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def articles() -> list[tuple[Article, dict[str, list[Span]]]]:
    """Every article with its gold."""
    found = []
    for folder in STORIES:
        gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))["articles"]
        by_file = {article.file: article for article in load_story(folder).articles}
        found += [(by_file[entry["file"]], entry) for entry in gold.values()]
    return found


def test_furniture_is_found_and_no_sentence_is_lost() -> None:
    total = found = lost = sentences = equal = 0
    for article, gold in articles():
        prose = [(p.start, p.end) for p in article.paragraphs if p.kind == "prose"]
        datelines = [f for f in article.furniture if any(overlap(f, p) for p in prose)]
        for span in gold.get("boilerplate", []):
            total += span[1] - span[0]
            found += sum(overlap(span, f) for f in article.furniture)
        for span in gold["sentences"]:
            lost += sum(overlap(span, f) for f in article.furniture if f not in datelines)
            sentences += 1
            equal += tuple(span) in article.sentences
    assert lost == 0, "only datelines before a first sentence, which the gold counts as its beginning"
    assert found / total > 0.97
    assert equal / sentences > 0.98
