"""What the reader shows of a comparison: each article sees a passage from its own side."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.anything import texts
from tests.reader import harbour
from tui.compare.findings import Claim, Mention, Share
from tui.reader.view import (
    FILTERS,
    Overlaps,
    claims_by_article,
    filtered,
    is_disputed,
    mention_of,
    percent,
    possible_outlets,
    short_names,
    story_date,
    written_date,
)
from tui.story import Article, Story

STORY = harbour.story()
FOUND = harbour.comparison(STORY)
OVERLAPS = Overlaps(FOUND)


def _said(article: str, start: int, end: int) -> str:
    return STORY[article].text[start:end]


def _claim(claim_id: str) -> Claim:
    return next(claim for claim in FOUND.claims if claim.id == claim_id)


def test_marks_come_in_the_order_of_the_article_that_is_asked() -> None:
    base = [_said("gazette", mark.start, mark.start + 12) for mark in OVERLAPS.marks("gazette", "wire")]
    other = [_said("wire", mark.start, mark.start + 12) for mark in OVERLAPS.marks("wire", "gazette")]
    assert base == ["The ferry Ma", "The ferry le", "“The captain", "Lifeboats fr"]
    assert other == ["The ferry Ma", "Lifeboats fr", "“The captain", "The ferry le"]


def test_a_mark_and_its_twin_see_each_other() -> None:
    for mark in OVERLAPS.marks("gazette", "wire"):
        twin = next(one for one in OVERLAPS.marks("wire", "gazette") if one.passage is mark.passage)
        assert mark.twin == (twin.start, twin.end)
        assert twin.twin == (mark.start, mark.end)
        assert mark.kind == twin.kind


def test_an_edited_passage_knows_its_changed_words_on_both_sides() -> None:
    mark = OVERLAPS.marks("gazette", "wire")[0]
    assert [_said("gazette", *span) for span in mark.changed] == ["evening", "passengers and crew"]
    assert [_said("gazette", *span) for span in mark.kept][1] == "with 214"
    twin = OVERLAPS.marks("wire", "gazette")[0]
    assert [_said("wire", *span) for span in twin.changed] == ["night", "people"]


def test_a_verbatim_passage_is_kept_whole() -> None:
    mark = OVERLAPS.marks("gazette", "wire")[1]
    assert mark.kind == "verbatim"
    assert mark.kept == ((mark.start, mark.end),)
    assert mark.changed == ()


def test_articles_without_shared_wording_have_no_marks() -> None:
    assert OVERLAPS.marks("gazette", "radio") == ()
    assert OVERLAPS.marks("radio", "gazette") == ()


def test_who_carries_which_words_counts_all_other_articles() -> None:
    carried = OVERLAPS.carried("gazette")
    assert {other for _, _, other in carried} == {"wire", "post"}
    drawer = STORY["gazette"].text.index(harbour.DRAWER)
    assert (drawer, drawer + len(harbour.DRAWER), "post") in carried
    assert OVERLAPS.carried("radio") == ()


def test_the_closest_article_is_the_one_that_has_most_of_it() -> None:
    assert OVERLAPS.closest("gazette") == (0.31, "wire")
    assert OVERLAPS.closest("post") == (0.1, "gazette")
    assert OVERLAPS.closest("radio") == (0.02, "post")
    nothing = replace(FOUND, shares=(Share("gazette", "wire", 0.0, 0.0),))
    assert Overlaps(nothing).closest("gazette") == (0.0, None)


@pytest.mark.parametrize(
    ("chosen", "base", "ids"),
    [
        ("shared", "gazette", ["c1", "c2", "c3", "c5", "c6", "c7"]),
        ("one outlet", "gazette", ["c4", "c8", "c9", "c10", "c11"]),
        ("disputed", "gazette", ["c2"]),
        ("not in the base", "gazette", ["c8", "c9", "c10"]),
        ("not in the base", "wire", ["c7", "c8", "c9", "c11"]),
        ("all", "gazette", [f"c{n}" for n in range(1, 12)]),
    ],
)
def test_each_filter_lets_its_claims_through(chosen: str, base: str, ids: list[str]) -> None:
    assert chosen in FILTERS
    assert [claim.id for claim in filtered(FOUND, chosen, base)] == ids


def test_a_claim_is_disputed_when_one_states_what_another_surely_denies() -> None:
    denied = _claim("c2")
    assert is_disputed(denied)
    doubtful = tuple(replace(m, confidence="possible") for m in denied.mentions if m.stance == "denies")
    stated = tuple(m for m in denied.mentions if m.stance != "denies")
    assert not is_disputed(replace(denied, mentions=stated + doubtful))
    assert not is_disputed(
        replace(denied, mentions=tuple(m for m in denied.mentions if m.stance == "denies"))
    )


def test_a_sure_mention_stands_for_an_article_before_an_earlier_possible_one() -> None:
    early = Mention("gazette", 0, 5, "text", "hedges", None, "possible")
    late = Mention("gazette", 50, 60, "text", "asserts", None, "sure")
    later = Mention("gazette", 70, 80, "text", "denies", None, "sure")
    claim = replace(_claim("c1"), mentions=(early, later, late))
    assert mention_of(claim, "gazette") is late
    assert mention_of(claim, "wire") is None


def test_possible_outlets_are_counted_once_and_only_where_none_is_sure() -> None:
    assert possible_outlets(_claim("c4")) == 2
    assert possible_outlets(_claim("c1")) == 0  # the Post is sure in its text and possible in its title


def test_the_claims_of_an_article_leave_out_a_title_that_is_not_in_the_text() -> None:
    places = [
        (claim.id, _said("post", start, end)) for start, end, claim in claims_by_article(FOUND.claims, "post")
    ]
    assert ("c8", "a second one costs eleven million a year") in places
    assert sum(claim_id == "c1" for claim_id, _ in places) == 1


def test_short_names_are_one_word_that_nobody_else_has() -> None:
    assert short_names(STORY) == {"gazette": "Harbour", "wire": "Wire", "post": "Post", "radio": "Radio"}
    outlets = {"001": "Outlet 001", "002": "Outlet 002", "voa": "The Outlet"}
    story = Story("", tuple(Article(key, "", "", outlet) for key, outlet in outlets.items()))
    assert short_names(story) == {"001": "001", "002": "002", "voa": "voa"}


def test_short_names_fall_back_to_ids_where_outlets_are_alike_or_empty() -> None:
    story = Story(
        "", (Article("a", "", "", "Daily"), Article("b", "", "", "Daily"), Article("c", "", "", ""))
    )
    assert short_names(story) == {"a": "a", "b": "b", "c": "c"}


@pytest.mark.parametrize(
    ("room", "names"),
    [
        (7, ["Harbour", "Wire", "Evening", "Radio", "Guardi…", "Walled"]),
        (6, ["Harbo…", "Wire", "Post", "Radio", "Guard…", "Walled"]),
        (3, ["Har", "Nor", "Eve", "Rad", "Gua", "WSJ"]),
    ],
)
def test_short_names_fit_the_room_there_is(room: int, names: list[str]) -> None:
    outlets = ["Harbour Gazette", "Northern Wire", "The Evening Post", "Radio Holm", "Guardian-on-line"]
    outlets.append("Walled Street Journal")
    story = Story("", tuple(Article(outlet, "", "", outlet) for outlet in outlets))
    assert list(short_names(story, room).values()) == names


@given(st.lists(texts(max_size=12), min_size=1, max_size=12), st.sampled_from([3, 6, 7]))
def test_short_names_are_never_too_long_and_never_alike(outlets: list[str], room: int) -> None:
    story = Story("", tuple(Article(f"a{i}", "", "", outlet) for i, outlet in enumerate(outlets)))
    names = list(short_names(story, room).values())
    assert len(set(names)) == len(names)
    assert all(cell_len(name) <= room for name in names)


def test_dates_are_written_out_where_they_can_be_read() -> None:
    assert written_date(STORY["gazette"]) == ("2024-11-05", "5 November 2024")
    assert written_date(STORY["gazette"], letters=3) == ("2024-11-05", "5 Nov 2024")
    assert written_date(STORY["radio"]) is None
    odd = harbour.article("a", "A", [("prose", "One.")], date="last week")
    assert written_date(odd) == ("last week", "last week")
    assert story_date(STORY) == "5 November 2024"
    assert story_date(Story("", (STORY["radio"],))) is None


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (0.0, "0 %"),
        (0.001, "<1 %"),
        (0.0099, "<1 %"),
        (0.01, "1 %"),
        (0.695, "70 %"),
        (1.0, "100 %"),
    ],
)
def test_a_share_is_said_in_percent(share: float, words: str) -> None:
    assert percent(share) == words
