"""The JSON report keeps its contract."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.report.example import DAILY, WIRE, comparison
from tui import __version__
from tui.compare import compare
from tui.compare.comparison import Comparison
from tui.report.contract import as_json
from tui.story import Article, Story, load_story

SPAN = [int, int]
OPTIONAL_SPAN = (SPAN, None)
SIDES = {"a": str, "a_start": int, "a_end": int, "b": str, "b_start": int, "b_end": int}
SPOT = {"article": str, "start": int, "end": int}
EDIT = {"op": str, "a": SPAN, "b": SPAN}
PASSAGE = SIDES | {"kind": str, "edits": [EDIT, ...], "family": (int, None)}
CONTRACT: dict[str, Any] = {
    "samestory": str,
    "settings": {"minimum_words": int, "threshold": float, "notes_applied": bool},
    "articles": [
        {
            "id": str,
            "file": str,
            "outlet": str,
            "title": (str, None),
            "title_span": OPTIONAL_SPAN,
            "date": (str, None),
            "sha256": str,
            "furniture": [SPAN, ...],
            "words": int,
            "original_words": int,
        },
        ...,
    ],
    "passages": [PASSAGE, ...],
    "refused": [PASSAGE | {"reason": str}, ...],
    "sections": [SIDES | {"rearranged": bool}, ...],
    "claims": [
        {
            "id": str,
            "text": str,
            "mentions": [
                {
                    "article": str,
                    "start": int,
                    "end": int,
                    "in": str,
                    "stance": str,
                    "attributed_to": (str, None),
                    "confidence": str,
                    "why": [str, ...],
                },
                ...,
            ],
            "outlets": [str, ...],
            "missing": [str, ...],
            "voices": [[str, ...], ...],
            "prominence": {...: float},
        },
        ...,
    ],
    "quotes": [
        {
            "speaker": (str, None),
            "versions": [
                {"article": str, "start": int, "end": int, "direct": bool, "speaker": (str, None)},
                ...,
            ],
            "drift": [{"op": str, "a": SPAN, "b": SPAN, "before": int, "after": int}, ...],
        },
        ...,
    ],
    "differences": [
        {
            "kind": str,
            "topic": str,
            "versions": [{"article": str, "start": int, "end": int, "value": str}, ...],
            "claim": (str, None),
            "agrees": bool,
        },
        ...,
    ],
    "attributions": [
        {
            "article": str,
            "source": OPTIONAL_SPAN,
            "cue": OPTIONAL_SPAN,
            "content": SPAN,
            "parts": [SPAN, ...],
            "speaker": (str, None),
        },
        ...,
    ],
    "origins": [
        {
            "articles": [str, str],
            "shared_a": float,
            "shared_b": float,
            "direction": str,
            "strength": str,
            "evidence": [{"text": str, "spans": [SPOT, ...], "points_to": (str, None)}, ...],
            "cuts": [SPAN, ...],
            "swaps": [{"from": str, "to": str, "a": SPAN, "b": SPAN}, ...],
            "core": [SPAN, ...],
            "additions": [SPAN, ...],
            "losses": [{"kind": str, "words": str, "a": SPAN, "b": SPAN}, ...],
        },
        ...,
    ],
    "voices": [
        {"speaker": str, "articles": {...: int}, "reported": {...: int}, "spans": [SPOT, ...]},
        ...,
    ],
    "headlines": [{"article": str, "spans": [SPAN, ...], "reason": str, "in": str}, ...],
    "notes": [str, ...],
    "title": str,
    "tellings": [[str, ...], ...],
    "common_sources": [
        {"speaker": str, "articles": [str, ...], "same_words": [str, ...], "spans": [SPOT, ...]},
        ...,
    ],
    "shares": [{"a": str, "b": str, "shared_a": float, "shared_b": float}, ...],
    "original_text": [{"article": str, "words": int, "sentences": [SPAN, ...], "claims": [str, ...]}, ...],
}


def check(value: object, shape: object, where: str = "report") -> None:
    """`value` has `shape`: a type, None, a tuple of shapes one of which fits, a list (`[x, ...]` is any
    number of x), or a dict whose keys are all there in this order (`{...: x}` is any keys)."""
    if isinstance(shape, tuple):
        assert any(_fits(value, one) for one in shape), where
    elif isinstance(shape, list):
        assert isinstance(value, list), where
        shapes = [shape[0]] * len(value) if ... in shape else shape
        assert len(value) == len(shapes), where
        for n, (entry, one) in enumerate(zip(value, shapes, strict=True)):
            check(entry, one, f"{where}[{n}]")
    elif isinstance(shape, dict):
        assert isinstance(value, dict), where
        shape = dict.fromkeys(value, shape[...]) if ... in shape else shape
        assert list(value) == list(shape), where
        for key, one in shape.items():
            check(value[key], one, f"{where}.{key}")
    else:
        assert value is None if shape is None else type(value) is shape, where


def _fits(value: object, shape: object) -> bool:
    try:
        check(value, shape)
    except AssertionError:
        return False
    return True


def test_the_sample_story_keeps_the_contract() -> None:
    found = json.loads(as_json(compare(load_story(Path(__file__).parents[2] / "seeds"))))
    for key, shape in CONTRACT.items():
        if key != "settings":
            check(found[key], shape, key)
    assert found["quotes"] and found["differences"] and found["origins"] and found["voices"]
    assert found["common_sources"][0]["articles"] == [article["id"] for article in found["articles"]]


@pytest.fixture
def report() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(as_json(comparison()))
    return loaded


def test_every_key_of_the_contract_is_there_in_its_order(report: dict[str, Any]) -> None:
    check(report, CONTRACT)


def _keys(shape: object) -> Iterator[str]:
    """All keys of a shape, those inside it too."""
    if isinstance(shape, dict):
        yield from (key for key in shape if isinstance(key, str))
    inside = shape.values() if isinstance(shape, dict) else shape if isinstance(shape, list | tuple) else ()
    for one in inside:
        yield from _keys(one)


def test_every_key_is_explained() -> None:
    told = (Path(__file__).parents[2] / "tui" / "report" / "json.md").read_text(encoding="utf-8")
    settings = CONTRACT["settings"].keys() - {"notes_applied"}
    assert [key for key in _keys(CONTRACT) if key not in settings and f"`{key}`" not in told] == []


def test_lists_that_nothing_fills_are_empty_not_missing() -> None:
    empty = json.loads(as_json(Comparison(Story.from_texts({}), ())))
    assert list(empty) == list(CONTRACT)
    filled = {key: value for key, value in empty.items() if value}
    assert filled == {"samestory": __version__, "settings": {"notes_applied": False}}


def test_offsets_lead_back_to_the_words(report: dict[str, Any]) -> None:
    passage = report["passages"][0]
    assert WIRE[passage["a_start"] : passage["a_end"]] == "The old bridge was closed on Friday"
    assert DAILY[passage["b_start"] : passage["b_end"]] == "The old bridge was shut on Friday"
    changed = passage["edits"][1]
    assert WIRE[slice(*changed["a"])] == "closed"
    assert DAILY[slice(*changed["b"])] == "shut"


def test_words_are_counted_outside_the_furniture_and_outside_every_passage(report: dict[str, Any]) -> None:
    wire, daily, _ = report["articles"]
    assert (wire["words"], wire["original_words"]) == (14, 7)
    assert (daily["words"], daily["original_words"]) == (14, 7)


def test_fractions_have_four_digits(report: dict[str, Any]) -> None:
    assert report["settings"]["threshold"] == 0.3333
    assert report["shares"][0]["shared_a"] == 0.6667
    assert report["claims"][0]["prominence"] == {"wire": 0.2222, "daily": 0.0}


def test_a_finding_in_a_title_says_so(report: dict[str, Any]) -> None:
    assert [m["in"] for m in report["claims"][0]["mentions"]] == ["text", "text", "title", "text"]


def test_it_says_whether_corrections_are_in_it() -> None:
    assert json.loads(as_json(comparison(), notes_applied=True))["settings"]["notes_applied"] is True


def test_equal_comparisons_give_equal_bytes() -> None:
    shuffled = replace(comparison(), settings=tuple(reversed(comparison().settings)))
    assert as_json(comparison()) == as_json(shuffled)


def test_one_entry_a_line_and_a_newline_at_the_end() -> None:
    written = as_json(comparison())
    assert written.endswith("]\n}\n")
    assert sum(line.startswith('{"id": ') for line in written.splitlines()) == 5  # 3 articles, 2 claims


def test_letters_stay_letters() -> None:
    story = Story("检查", (Article("检", "Straße", "检.txt", "Ö"),))
    assert '"outlet": "Ö"' in as_json(Comparison(story, ()))


def test_a_lone_surrogate_survives_as_an_escape() -> None:
    story = Story.from_texts({"bad\udcff": "text"})
    data = as_json(Comparison(story, ())).encode("utf-8", "backslashreplace")
    assert json.loads(data)["articles"][0]["id"] == "bad\udcff"
