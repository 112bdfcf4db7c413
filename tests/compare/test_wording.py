"""Shared wording as a reader sees it: what counts, where it ends, what is refused and why."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from tui.compare import find_passages, shared_wording
from tui.compare.findings import Passage, Refused
from tui.compare.sharing.wording import REFUSED_ARTICLES, SETTINGS, find_wording, wording_notes
from tui.story import Story, load_story

SEEDS = Path(__file__).parents[2] / "seeds"

HARBOUR = (
    "The harbour master closed both gates shortly after noon because the tide had lifted a rusting barge "
    "over the outer wall."
)
ANGLERS = "Anglers on the promenade said nobody had warned them about anything."


def _texts(a: str, b: str) -> list[tuple[str, str, str]]:
    return [(p.kind, a[p.a_start : p.a_end], b[p.b_start : p.b_end]) for p in shared_wording(a, b)]


def _ops(passage: Passage, a: str, b: str) -> list[tuple[str, str, str]]:
    return [(edit.op, a[slice(*edit.a)], b[slice(*edit.b)]) for edit in passage.edits]


def test_the_same_words_are_verbatim_whatever_their_case_and_punctuation() -> None:
    a = f"{ANGLERS} “We don’t know why the old barge broke loose,” the harbour master told us."
    b = "WE DON'T KNOW: why the old barge broke loose! It rained for most of that week."
    assert _texts(a, b) == [
        (
            "verbatim",
            "We don’t know why the old barge broke loose",
            "WE DON'T KNOW: why the old barge broke loose",
        )
    ]


def test_small_changes_are_edits_of_one_passage() -> None:
    b = HARBOUR.replace("closed both gates", "quickly closed the gates").replace(" rusting", "")
    (passage,) = shared_wording(f"{HARBOUR} {ANGLERS}", b)
    assert passage.kind == "edited"
    assert _ops(passage, HARBOUR, b) == [
        ("equal", "The harbour master", "The harbour master"),
        ("insert", "", "quickly"),
        ("equal", "closed", "closed"),
        ("replace", "both", "the"),
        (
            "equal",
            "gates shortly after noon because the tide had lifted a",
            "gates shortly after noon because the tide had lifted a",
        ),
        ("delete", "rusting", ""),
        ("equal", "barge over the outer wall", "barge over the outer wall"),
    ]


def test_words_that_changed_their_place_are_moved() -> None:
    start, aside, verb = "The harbour master", "who had lost his only keys", "closed both rusting gates"
    end = "and rang the old bell before the tide came in"
    a, b = f"{start}, {aside}, {verb} {end}.", f"{start} {verb}, {aside}, {end}."
    (passage,) = shared_wording(a, b)
    moved = [ops for ops in _ops(passage, a, b) if ops[0] == "move"]
    assert moved in ([("move", aside, aside)], [("move", verb, verb)])


def test_what_stands_far_apart_is_two_passages() -> None:
    first, second = HARBOUR, "A ferry captain called the repair money a sticking plaster on a wooden leg."
    a, b = f"{first} {ANGLERS} {second}", f"{first} {'Rain fell. ' * 12}{second}"
    assert [kind for kind, _, _ in _texts(a, b)] == ["verbatim", "verbatim"]


def test_a_passage_ends_with_its_sentence() -> None:
    a = f"{HARBOUR} In the afternoon divers went down."
    b = f"{HARBOUR} In the evening nobody was left."
    assert _texts(a, b) == [("verbatim", HARBOUR[:-1], HARBOUR[:-1])]


def test_a_passage_does_not_end_with_the() -> None:
    a = "Tides lifted a rusting barge over the outer wall of the town harbour. " + "The men saw it. " * 300
    b = "Storms pushed a rusting barge over the outer wall of the old basin. "
    assert _texts(a, b) == [
        ("verbatim", "a rusting barge over the outer wall of", "a rusting barge over the outer wall of")
    ]


def test_names_alone_are_no_copying() -> None:
    a = "She met Deputy Foreign Minister Andrei Rudenko of Upper Saxony in March."
    b = "A spokesman for Deputy Foreign Minister Andrei Rudenko of Upper Saxony declined."
    story = Story.from_texts({"a": a, "b": b})
    assert find_passages(story) == ()
    assert [refused.reason for refused in find_wording(story)[1]] == ["names and titles"]


def test_few_common_words_are_refused_as_chance() -> None:
    a, b = "It was not clear whether the gate would open.", "Whether the gate would close, nobody knew."
    passages, refused = find_wording(Story.from_texts({"a": a, "b": b}))
    assert passages == ()
    assert [r.reason for r in refused] == ["too few rare words to tell copying from chance"]


def test_a_phrase_that_everybody_uses_is_no_copying() -> None:
    phrase = "did not immediately respond to questions"
    texts = {f"t{k}": f"{_own(k, 40)} He {phrase} {_own(k + 500, 40)}" for k in range(40)}
    passages, refused = find_wording(Story.from_texts(texts))
    assert passages == ()
    assert {r.reason for r in refused} == {"a common phrase: its words stand in 40 places of the story"}


def _own(seed: int, words: int) -> str:
    return " ".join(f"own{seed}x{i}" for i in range(words)) + "."


def test_one_paragraph_in_many_articles_is_one_family() -> None:
    texts = {f"t{k:02}": f"{_own(k, 60)}\n\n{HARBOUR}\n\n{_own(k + 500, 60)}" for k in range(12)}
    passages, _ = find_wording(Story.from_texts(texts))
    assert len(passages) == 12 * 11 // 2
    assert {passage.family for passage in passages} == {0}
    assert {passage.kind for passage in passages} == {"verbatim"}


def test_what_two_articles_share_is_no_family() -> None:
    texts = {"a": f"{HARBOUR} {_own(1, 30)}", "b": f"{_own(2, 30)} {HARBOUR}", "c": _own(3, 30)}
    passages, _ = find_wording(Story.from_texts(texts))
    assert [passage.family for passage in passages] == [None]


def test_headlines_and_furniture_are_refused() -> None:
    headline = "Rusting barge breaks loose and closes both harbour gates for a whole afternoon"
    note = "Advertisement"
    a = f"{headline}\n\n{note}\n\n{_own(1, 40)} It ended.\n\n{_own(2, 40)} It ended.\n"
    b = f"{headline}\n\n{note}\n\n{_own(3, 40)} It ended.\n\n{_own(4, 40)} It ended.\n"
    passages, refused = find_wording(Story.from_texts({"a": a, "b": b}))
    assert passages == ()
    assert "a headline" in {r.reason for r in refused}


@pytest.fixture(scope="module")
def sample() -> tuple[tuple[Passage, ...], tuple[Refused, ...]]:
    return find_wording(load_story(SEEDS))


def test_an_article_rewritten_sentence_by_sentence_is_found_whole(
    sample: tuple[tuple[Passage, ...], tuple[Refused, ...]],
) -> None:
    pairs = Counter((p.a[:3], p.b[:3]) for p in sample[0])
    assert pairs["001", "002"] >= 14
    text = load_story(SEEDS)
    second = next(article for article in text.articles if article.id.startswith("002"))
    covered = set().union(
        *(range(p.b_start, p.b_end) for p in sample[0] if p.b == second.id and p.a.startswith("001"))
    )
    assert len(covered) > 0.9 * sum(end - start for start, end in second.sentences)


def test_independent_reports_of_the_same_facts_are_not_joined(
    sample: tuple[tuple[Passage, ...], tuple[Refused, ...]],
) -> None:
    pairs = Counter((p.a[:3], p.b[:3]) for p in sample[0])
    assert pairs["000", "001"] <= 2 and pairs["000", "004"] <= 1 and pairs["002", "004"] <= 2


def test_a_large_story_says_what_is_not_kept() -> None:
    texts = {f"t{k}": _own(k, 12) for k in range(REFUSED_ARTICLES + 1)}
    assert wording_notes(Story.from_texts(dict(list(texts.items())[:-1]))) == ()
    assert len(wording_notes(Story.from_texts(texts))) == 2
    assert dict(SETTINGS)["refused_kept_up_to_articles"] == REFUSED_ARTICLES


@pytest.mark.parametrize(
    "texts", [{}, {"a": ""}, {"a": "", "b": ""}, {"a": HARBOUR}, {"a": HARBOUR, "b": ""}]
)
def test_nothing_to_compare_is_no_error(texts: dict[str, str]) -> None:
    assert find_passages(Story.from_texts(texts)) == ()
    assert find_wording(Story.from_texts(texts)) == ((), ())


def test_the_package_is_cheap_to_import() -> None:
    code = "import sys, tui.compare; print([m for m in ('numpy', 'rapidfuzz') if m in sys.modules])"
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "[]"
