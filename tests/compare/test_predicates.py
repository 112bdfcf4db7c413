"""What a clause says of its subject."""

import pytest

from tui.compare.differing.predicates import Predicate, do_the_same, is_alike, predicate_of, turn_on_one_verb
from tui.compare.differing.rivals import Source, are_two
from tui.compare.language.stems import stem


@pytest.mark.parametrize(
    ("words", "verb"),
    [
        ("two people were killed in the blast", "killed"),
        ("the ministry has now repaired it", "repaired"),
        ("the ballot, made public today, was lost", "lost"),
        ("said access by boats would be reconsidered", "reconsidered"),
    ],
)
def test_the_verb_a_clause_turns_on(words: str, verb: str) -> None:
    assert predicate_of(words) == Predicate(stem(verb), links=False)


def test_a_clause_that_says_what_something_is() -> None:
    found = predicate_of("it is the strongest mandate in years")
    assert found and found.links


@pytest.mark.parametrize("words", ["the biggest of all settlements", "until they are repaired", ""])
def test_what_says_nothing_of_its_own(words: str) -> None:
    assert predicate_of(words) is None


def test_the_same_verb_in_any_form_is_alike() -> None:
    assert is_alike(predicate_of("the dam failed"), predicate_of("the dam has failed again"))
    assert not is_alike(predicate_of("the dam failed"), predicate_of("the dam was painted"))
    assert not is_alike(predicate_of("the dam failed"), None)


def test_a_clause_may_begin_with_another_verb() -> None:
    assert turn_on_one_verb("the dam failed", "the rain came and the old dam failed on Monday")
    assert not turn_on_one_verb("the dam failed", "the rain came and the old dam was painted")
    assert not turn_on_one_verb("the dam failed", "the biggest of all")


@pytest.mark.parametrize(
    ("words", "others", "same"),
    [
        ("China backed the plan", "China has thrown its support behind it", True),
        ("she would likely become chairman", "she could assume the chairmanship", True),
        ("the dam failed", "the dam has failed again", True),
        ("the town remains calm", "the harbour remained calm", True),
        ("they made a film", "they made a mistake", False),
        ("they made it", "they took it", False),
        ("", "they took it", False),
    ],
)
def test_what_is_done_may_be_a_noun(words: str, others: str, same: bool) -> None:
    assert do_the_same(words, others) is do_the_same(others, words) is same


PEOPLE = frozenset({"Ana Ruiz", "Ruiz", "Bo Lind", "Lind"})


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        (Source("Ana Ruiz", "Ana Ruiz"), Source("Bo Lind", "Lind"), True),
        (Source("Ana Ruiz", "she"), Source("Bo Lind", "Lind"), True),
        (Source("Ana Ruiz", "Ana Ruiz"), Source("analysts", "analysts"), True),
        (Source("a friend", "he"), Source("Ana Ruiz", "Ana Ruiz"), False),
        (Source("Ana Ruiz", "Ana Ruiz"), Source("Harbour Watch", "Harbour Watch"), False),
        (Source("the ministry", "the ministry"), Source("Harbour Watch", "Harbour Watch"), False),
        (Source("White House", "the White House"), Source("the envoy to Oslo", "the envoy to Oslo"), True),
        (Source("a friend of Ana Ruiz", "his friend"), Source("Ana Ruiz", "Ana Ruiz"), False),
        (
            Source("the US ambassador to Britain", "the US ambassador to Britain"),
            Source("the British ambassador to Oslo", "the British ambassador to Oslo"),
            True,
        ),
        (Source("Harbour Daily", "who"), Source("Norvik Water", "Norvik Water"), True),
        (Source("a report", "a report"), Source("Ana Ruiz", "Ana Ruiz"), False),
    ],
)
def test_whether_two_sources_are_two(one: Source, other: Source, two: bool) -> None:
    assert are_two(one, other, PEOPLE) is are_two(other, one, PEOPLE) is two
