"""Searching: what is found, how it is marked, and going from place to place."""

from __future__ import annotations

import pytest
from hypothesis import given

from tests.anything import texts
from tests.reader import harbour, harbour_differences
from tests.reader.driving import nothing_found, opened
from tui.reader.search import Found, Hit, claim_has, pattern, search
from tui.story import Story

STORY = harbour.story()
ORDER = [article.id for article in STORY.articles]


def _found(query: str, fuzzy: bool = True) -> Found[Hit]:
    comparison = harbour_differences.compare(STORY, lambda done, total: None)
    return search(STORY, comparison, query, ORDER, fuzzy)


def _said(found: Found[Hit]) -> list[str]:
    return [STORY[hit.article].text[hit.start : hit.end] for hit in found.hits]


def test_small_letters_mean_any_case_and_a_capital_means_itself() -> None:
    assert {"Ferry", "ferry"} <= set(_said(_found("ferry")))
    assert set(_said(_found("Ferry"))) == {"Ferry"}


def test_quotation_marks_dashes_and_spaces_of_any_kind_are_the_same() -> None:
    assert _said(_found("company's director")) == ["company’s director"]
    assert _said(_found('"The  captain')) == ["“The captain", "“The captain"]


def test_a_title_that_is_not_in_the_text_a_claim_and_a_speaker_are_found_too() -> None:
    assert [(h.article, h.where) for h in _found("one ship, one").hits] == [("post", "title")]
    assert [hit.where for hit in _found("has bread for three days").hits] == ["text"]
    claims = [h for h in _found("No fuel has leaked.").hits if h.where == "claim"]
    assert [hit.claim for hit in claims] == ["c4"]
    speakers = [h for h in _found("Piet").hits if h.where == "quotation"]
    assert [(hit.article, hit.start) for hit in speakers] == [
        ("gazette", STORY["gazette"].text.index("It was like a drawer"))
    ]


def test_what_is_like_the_words_is_taken_where_they_stand_nowhere() -> None:
    found = _found("Marygold")
    assert found.like == ("Marigold",)
    assert set(_said(found)) == {"Marigold"}
    assert _found("Marygold", fuzzy=False).hits == ()
    assert _found("Marigold").like == ()
    assert _said(_found("fery left")) == ["ferry left", "ferry left"]
    assert _found("zzzzzz").hits == ()


def test_places_come_in_the_order_of_the_articles() -> None:
    order = ["wire", "radio", "post", "gazette"]
    articles = [hit.article for hit in search(STORY, None, "holm", order).hits]
    assert list(dict.fromkeys(articles)) == ["wire", "post", "gazette"]


def test_a_claim_has_the_words_of_its_mentions() -> None:
    claims = harbour.comparison(STORY).claims
    assert [c.id for c in claims if claim_has(c, pattern("hit the rocks"), STORY)] == ["c1"]


@given(texts(max_size=12), texts(min_size=1, max_size=40))
def test_every_place_has_the_words(query: str, text: str) -> None:
    story = Story.from_texts({"a": text, "b": f"{text} {query}"})
    found = search(story, None, query, ["a", "b"])
    for hit in found.hits:
        if hit.where != "title":
            said = story[hit.article].text[hit.start : hit.end]
            assert said
            assert found.like or pattern(query).fullmatch(said)


async def test_words_are_counted_while_one_types_and_enter_goes_there() -> None:
    async with opened(size=(120, 40)) as reader:
        await reader.press("/")
        await reader.type("lifeboats")
        assert "4 in 2 articles" in reader.shown("#search-said")
        assert (len(reader.base.found), len(reader.other.found)) == (2, 2)
        await reader.press("enter")
        assert "“lifeboats” 1 of 4" in reader.shown("#title")
        assert reader.focus == "base"
        await reader.press("n", "n")
        assert reader.focus == "other"
        assert "3 of 4" in reader.shown("#title")
        await reader.press("n", "n")
        assert "1 of 4" in reader.shown("#title")
        await reader.press("N")
        assert "4 of 4" in reader.shown("#title")
        await reader.press("escape")
        assert reader.base.found == ()
        assert "outlets" in reader.shown("#title")


async def test_the_article_that_has_the_words_is_opened_beside_the_base() -> None:
    async with opened() as reader:
        await reader.press("/")
        await reader.type("not true that")
        await reader.press("enter")
        assert reader.pair == ("gazette", "radio")
        assert reader.focus == "other"
        assert reader.row_of(reader.other, "it is not true") is not None
        assert reader.claim == "c2"


@pytest.mark.parametrize("size", [(50, 20), (80, 24), (70, 16)])
async def test_the_place_is_on_the_screen_however_small_it_is(size: tuple[int, int]) -> None:
    async with opened(size=size) as reader:
        await reader.press("c", "/")
        await reader.type("trawler")
        await reader.press("enter")
        assert reader.row_of(reader.other, "trawler") is not None


async def test_likeness_is_said_and_so_is_nothing() -> None:
    async with opened() as reader:
        await reader.press("/")
        await reader.type("marygold")
        assert "Enter looks for what is like it" in reader.shown("#search-said")
        await reader.press("enter")
        assert "like “marygold”: “Marigold” 1 of" in reader.shown("#title")
        await reader.press("/")
        await reader.type("zzzzzz")
        await reader.press("enter")
        assert "Nothing here is “zzzzzz”, or like it. / searches again." in reader.shown("#keys")


async def test_escape_in_the_line_leaves_everything_as_it_was() -> None:
    async with opened() as reader:
        await reader.press("n")
        assert "Nothing has been searched for yet. / searches." in reader.shown("#keys")
    async with opened() as reader:
        await reader.press("tab", "]")
        before = reader.everything()
        await reader.press("/")
        await reader.type("ferry")
        await reader.press("escape")
        assert reader.everything() == before
        assert reader.focus == "other"


async def test_an_empty_line_searches_for_the_last_words_again() -> None:
    async with opened() as reader:
        await reader.press("/")
        await reader.type("tarn")
        await reader.press("enter", "escape", "/")
        assert "“tarn” again" in reader.shown("#search-said")
        await reader.press("enter")
        assert "“tarn”" in reader.shown("#title")
        await reader.press("escape", "n")
        assert "“tarn”" in reader.shown("#title")


async def test_furniture_is_unfolded_for_what_stands_in_it() -> None:
    async with opened() as reader:
        await reader.press("/")
        await reader.type("Advertisement")
        await reader.press("enter")
        assert "furniture" in reader.shown("#title")
        assert reader.row_of(reader.base, "Advertisement") is not None


async def test_a_click_elsewhere_ends_the_line() -> None:
    async with opened(size=(120, 40)) as reader:
        await reader.press("/")
        await reader.click("#other", 10, 4)
        assert not reader.app.screen.query("#search-line")
        await reader.press("]")
        assert reader.base.here is not None


async def test_escape_leaves_a_line_that_has_lost_the_focus() -> None:
    async with opened(size=(120, 40)) as reader:
        await reader.press("/")
        reader.app.screen.set_focus(None)
        await reader.drawn()
        assert reader.app.screen.query("#search-line")
        await reader.press("escape")
        assert not reader.app.screen.query("#search-line")
        assert "? help" in reader.shown("#keys")


async def test_in_sixty_articles_the_last_one_is_reached_and_one_comes_back() -> None:
    texts = {f"a{n:02}": f"Paper {n} tells of the dam.\n\nThe word is w{n:02}ord." for n in range(60)}
    story = Story.from_texts(texts)
    async with opened(story, size=(140, 45), compare=nothing_found) as reader:
        await reader.press("/")
        await reader.type("w59ord")
        await reader.press("enter")
        assert reader.pair == ("a00", "a59")
        await reader.press("H")
        assert reader.pair == ("a00", "a01")
        await reader.press("/")
        await reader.type("dam")
        await reader.press("enter", "N")
        assert "60 of 60" in reader.shown("#title")
        assert reader.pair == ("a00", "a59")
