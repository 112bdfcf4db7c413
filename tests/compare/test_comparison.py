"""compare(): the whole of a story at once, the same every time, and stopped when one has seen enough."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.compare import compare
from tui.compare.comparison import Comparison, Stopped
from tui.compare.findings import Share
from tui.compare.narrow import STEPS, narrow
from tui.compare.sharing.tellings import find_tellings
from tui.story import Story, load_story

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def sample() -> Comparison:
    return compare(load_story(SEEDS))


def test_the_sample_story_has_five_articles_and_four_voices(sample: Comparison) -> None:
    ids = {article.id[:3]: article.id for article in sample.story.articles}
    assert set(ids) == {"000", "001", "002", "003", "004"}
    assert (ids["001"], ids["002"]) in sample.tellings
    assert len(sample.tellings) == 4


def test_the_ministrys_statement_is_found_in_three_articles_as_a_passage(sample: Comparison) -> None:
    words = "China supports Russia in maintaining national stability and achieving development and prosperity"
    pairs = set()
    for passage in sample.passages:
        a = sample.story[passage.a].text[passage.a_start : passage.a_end]
        b = sample.story[passage.b].text[passage.b_start : passage.b_end]
        if words in a and words in b:
            pairs.add((passage.a[:3], passage.b[:3]))
    assert pairs == {("001", "002"), ("001", "003"), ("002", "003")}


def test_the_ministrys_word_of_an_internal_affair_is_a_claim_of_several(sample: Comparison) -> None:
    def says_so(article: str, start: int, end: int) -> bool:
        return "internal affair" in sample.story[article].text[start:end].lower()

    assert any(
        len({m.article for m in claim.mentions if says_so(m.article, m.start, m.end)}) >= 3
        for claim in sample.claims
    )


def test_copied_wording_is_never_two_confirmations(sample: Comparison) -> None:
    ids = {article.id[:3]: article.id for article in sample.story.articles}
    together = [claim for claim in sample.claims if {ids["001"], ids["002"]} <= set(claim.outlets)]
    assert together
    copied = [c for c in together if any({ids["001"], ids["002"]} <= set(voice) for voice in c.voices)]
    assert len(copied) >= len(together) / 2


def test_no_finding_leaves_its_text(sample: Comparison) -> None:
    length = {article.id: len(article.text) for article in sample.story.articles}
    for claim in sample.claims:
        for mention in claim.mentions:
            assert 0 <= mention.start < mention.end <= length[mention.article]
    for passage in sample.passages:
        assert 0 <= passage.a_start < passage.a_end <= length[passage.a]
        assert 0 <= passage.b_start < passage.b_end <= length[passage.b]


def test_the_same_story_gives_the_same_comparison(sample: Comparison) -> None:
    assert compare(load_story(SEEDS)) == sample


def test_stopped_at_once_it_says_so_and_keeps_the_story() -> None:
    def stop(done: int, total: int) -> None:
        raise Stopped

    stopped = compare(load_story(SEEDS), stop)
    assert len(stopped.story.articles) == 5
    assert not stopped.claims
    assert any("stopped" in note for note in stopped.notes)


def test_stopped_before_the_claims_it_keeps_the_passages(sample: Comparison) -> None:
    def stop(done: int, total: int) -> None:
        if done >= total // 2:
            raise Stopped

    stopped = compare(load_story(SEEDS), stop)
    assert stopped.passages == sample.passages
    assert not stopped.claims


def test_stopped_while_differences_are_looked_for_it_gives_the_claims(sample: Comparison) -> None:
    last: list[int] = []

    def stop(done: int, total: int) -> None:
        last.append(done)
        if last.count(total * 3 // 4) > 1:
            raise Stopped

    stopped = compare(load_story(SEEDS), stop)
    assert stopped.claims == sample.claims
    assert not stopped.differences
    assert any("stopped before its end" in note for note in stopped.notes)


def test_progress_grows_to_its_total() -> None:
    steps: list[tuple[int, int]] = []
    compare(Story.from_texts({"a": "One sentence.", "b": "Another."}), lambda *step: steps.append(step))
    assert steps == sorted(steps)
    assert steps[-1][0] == steps[-1][1]


@pytest.mark.parametrize("texts", [{}, {"a": ""}, {"a": "One word"}, {"a": "", "b": " \n "}])
def test_next_to_nothing_can_be_compared(texts: dict[str, str]) -> None:
    comparison = compare(Story.from_texts(texts))
    assert not comparison.passages


def test_narrowing_leaves_out_short_passages_and_nothing_else(sample: Comparison) -> None:
    assert narrow(sample, 0).passages == sample.passages
    before = len(sample.passages)
    for words in STEPS:
        fewer = narrow(sample, words)
        assert set(fewer.passages) <= set(sample.passages)
        assert len(fewer.passages) <= before
        assert fewer.claims == sample.claims
        before = len(fewer.passages)
    assert not narrow(sample, 10_000).passages


def test_articles_are_one_telling_when_most_of_one_is_the_others() -> None:
    shares = (Share("a", "b", 0.2, 0.9), Share("b", "c", 0.6, 0.1), Share("c", "d", 0.3, 0.4))
    assert find_tellings(["a", "b", "c", "d"], shares) == (("a", "b", "c"), ("d",))
    assert find_tellings(["a", "b"], ()) == (("a",), ("b",))
