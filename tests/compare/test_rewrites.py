"""Rewriting is told from a common subject by the order of the sentences."""

from __future__ import annotations

import random

from tui.compare import shared_wording

FACTS = [
    "The harbour master closed both gates shortly after noon because the tide had lifted a rusting barge.",
    "Divers found eleven broken lanterns and a brass compass on the muddy bottom of the inner basin.",
    "A retired welder offered to mend the outer wall for nothing but coffee and a good pair of gloves.",
    "Councillors will vote on Thursday about the dredging contract that split the town for a decade.",
    "Insurance assessors measured every crack between the lighthouse steps and the old customs shed.",
    "School classes were sent home before lunch and the ferry to the islands waited until evening.",
    "Nobody could explain why the warning horn, tested only last week, had stayed silent all morning.",
    "The mayor promised new moorings by spring and blamed the storm rather than the budget for delays.",
]
REWRITTEN = [
    "Shortly after noon both gates were closed by the harbour master, as a rusting barge rose with the tide.",
    "On the muddy bottom, divers came upon eleven lanterns, all broken, and one brass compass.",
    "For coffee and good gloves alone a welder, long retired, would mend the outer wall, he offered.",
    "A vote about the contract for dredging, which split the town for ten years, is on Thursday.",
    "Every crack from the lighthouse to the customs shed was measured by assessors of the insurance.",
    "Before lunch the school sent its classes home; until evening the ferry waited to leave for the islands.",
    "Why the horn that was tested last week stayed silent the whole morning nobody could explain.",
    "New moorings were promised by the mayor for spring, who blamed storm and not budget.",
]


def test_sentences_rewritten_in_their_order_are_passages() -> None:
    a, b = " ".join(FACTS), " ".join(REWRITTEN)
    passages = shared_wording(a, b)
    assert len(passages) >= 7
    assert {p.kind for p in passages} == {"edited"}
    for p, fact in zip(passages, FACTS, strict=False):
        assert a[p.a_start : p.a_end] in fact


def test_the_same_sentences_in_no_order_are_not() -> None:
    shuffled = list(REWRITTEN)
    random.Random(4).shuffle(shuffled)
    assert shared_wording(" ".join(FACTS), " ".join(shuffled)) == ()


def test_a_sentence_of_the_writers_own_is_left_out() -> None:
    own = "Elsewhere in this newspaper a columnist explains what all of that means for tourism."
    a, b = " ".join(FACTS), " ".join([*REWRITTEN[:4], own, *REWRITTEN[4:]])
    at = b.index(own)
    assert not any(p.b_start < at + len(own) and at < p.b_end for p in shared_wording(a, b))
