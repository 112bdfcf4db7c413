"""The engine finds what the reference finds, and nothing else."""

from __future__ import annotations

import random
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.compare.reference import cores, words_of
from tui.compare import shared_wording
from tui.compare.findings import Passage

COMMON = ("the", "of", "to", "and", "a", "in", "that", "is", "was", "for")


def _text(rng: random.Random, length: int) -> list[str]:
    return [rng.choice(COMMON) if rng.random() < 0.4 else f"w{rng.randrange(900)}" for _ in range(length)]


def _stories(seed: int, rate: float) -> tuple[str, str]:
    """Two texts, of which the second has up to four stretches of the first, edited at `rate`."""
    rng = random.Random(seed)
    a, b = _text(rng, 120), _text(rng, 60)
    for _ in range(rng.randrange(5)):
        start = rng.randrange(100)
        copied = a[start : start + rng.randrange(3, 30)]
        edited = [w if rng.random() >= rate else rng.choice(("", f"w{rng.randrange(900)}")) for w in copied]
        at = rng.randrange(len(b))
        b[at:at] = [w for w in edited if w]
    return _punctuated(rng, a), _punctuated(rng, b)


def _punctuated(rng: random.Random, words: list[str]) -> str:
    """Three sentences: too few to tell that one text follows the other."""
    stops = rng.sample(range(len(words)), 2)
    return "".join(word + (". " if i in stops else " ") for i, word in enumerate(words))


def _covers(passage: Passage, core: tuple[int, int, int, int]) -> bool:
    return (
        min(passage.a_end, core[1]) - max(passage.a_start, core[0]) > 0
        and min(passage.b_end, core[3]) - max(passage.b_start, core[2]) > 0
    )


@given(st.integers(0, 10**6), st.sampled_from((0.0, 0.1, 0.25)))
def test_every_core_is_in_a_passage_and_every_passage_has_a_core(seed: int, rate: float) -> None:
    a, b = _stories(seed, rate)
    found, wanted = shared_wording(a, b), cores(a, b)
    for core in wanted:
        assert any(_covers(passage, core[:4]) for passage in found), core
    for passage in found:
        assert any(_covers(passage, core[:4]) for core in wanted), passage


@given(st.integers(0, 10**6))
def test_copied_word_for_word_it_is_found_to_the_word(seed: int) -> None:
    rng = random.Random(seed)
    a, b = [[f"{name}{i}" for i in range(100)] for name in ("a", "b")]
    copied = [f"c{rng.randrange(900)}" for _ in range(rng.randrange(6, 40))]
    a[50:50], b[20:20] = copied, copied
    (passage,) = shared_wording(" ".join(a), " ".join(b))
    assert passage.kind == "verbatim"
    assert " ".join(a)[passage.a_start : passage.a_end] == " ".join(copied)
    assert " ".join(b)[passage.b_start : passage.b_end] == " ".join(copied)


def test_the_reference_tells_words_and_sentences() -> None:
    words = words_of("The army’s hats. They\nfit")
    assert [word.stem for word in words] == ["the", "army", "hat", "they", "fit"]
    assert [word.sentence for word in words] == [0, 0, 0, 1, 2]
    assert all(left.end < right.start for left, right in pairwise(words))
