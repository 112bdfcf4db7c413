"""Sections: blocks taken over, in order or not, and digests."""

from __future__ import annotations

import random

from tui.compare import shared_sections
from tui.compare.findings import Passage
from tui.compare.sharing.sections import find_sections

SENTENCES = [
    "The harbour master closed both gates shortly after noon because the tide had lifted a rusting barge.",
    "Divers found eleven broken lanterns and a brass compass on the muddy bottom of the inner basin.",
    "A retired welder offered to mend the outer wall for nothing but coffee and a good pair of gloves.",
    "Councillors will vote on Thursday about the dredging contract that split the town for a decade.",
    "Insurance assessors measured every crack between the lighthouse steps and the old customs shed.",
]


def _filler(seed: int, sentences: int) -> str:
    rng = random.Random(seed)
    return " ".join(
        " ".join(f"w{rng.randrange(4000)}" for _ in range(rng.randrange(8, 20))).capitalize() + "."
        for _ in range(sentences)
    )


def test_a_block_in_another_order_is_one_rearranged_section() -> None:
    a = f"{_filler(1, 30)} {' '.join(SENTENCES)} {_filler(2, 30)}"
    block = " ".join((SENTENCES[3], SENTENCES[0], SENTENCES[4], SENTENCES[1], SENTENCES[2]))
    b = f"{_filler(3, 40)} {block} {_filler(4, 10)}"
    (section,) = shared_sections(a, b)
    assert section.rearranged
    assert a[section.a_start : section.a_end] == " ".join(SENTENCES)[:-1]
    assert b[section.b_start : section.b_end] == block[:-1]


def test_a_block_in_the_same_order_is_not_rearranged() -> None:
    block = " ".join(SENTENCES)
    (section,) = shared_sections(f"{_filler(1, 30)} {block}", f"{block} {_filler(2, 30)}")
    assert not section.rearranged


def test_texts_of_other_words_share_no_section() -> None:
    assert shared_sections(_filler(1, 60), _filler(2, 60)) == ()


def test_one_short_sentence_is_no_section() -> None:
    a = f"{_filler(1, 30)} {SENTENCES[0]} {_filler(2, 30)}"
    assert shared_sections(a, f"{_filler(3, 30)} {SENTENCES[0]}") == ()


def test_a_digest_is_one_section_with_the_whole_text() -> None:
    long = " ".join(f"{sentence} {_filler(k, 9)}" for k, sentence in enumerate(SENTENCES))
    digest = " ".join(sentence.replace("The ", "Its ").replace(" a ", " one ") for sentence in SENTENCES)
    b = f"{_filler(20, 30)} {digest} {_filler(21, 30)}"
    (section,) = shared_sections(long, b)
    assert section.a_end - section.a_start > 0.7 * len(long)
    assert section.b_end - section.b_start < 2 * len(digest)


def _passage(a: tuple[int, int], b: tuple[int, int], name: str = "b") -> Passage:
    return Passage("a", *a, name, *b, "verbatim", ())


def test_passages_near_each_other_make_a_section_each_pair_its_own() -> None:
    passages = [
        _passage((0, 100), (600, 700)),
        _passage((150, 300), (400, 550)),
        _passage((5000, 5300), (450, 800)),
        _passage((0, 160), (10, 170), name="c"),
    ]
    found = [(s.b, s.a_start, s.a_end, s.b_start, s.b_end, s.rearranged) for s in find_sections(passages)]
    assert found == [
        ("c", 0, 160, 10, 170, False),
        ("b", 0, 300, 400, 700, True),
        ("b", 5000, 5300, 450, 800, False),
    ]


def test_no_passages_no_sections() -> None:
    assert find_sections([]) == ()
