"""What each correction changes, and what it leaves alone."""

from dataclasses import replace

from tests.notes.example import CLOSED, by_id, claim, compared, mention, noted, passage, story, words
from tui.compare.findings import Mention
from tui.notes import (
    Notes,
    accept_mention,
    apply,
    mark_read,
    merge_claims,
    pin,
    reject_mention,
    reject_passage,
    rename_claim,
    replay,
    split_claim,
    write_note,
)

STORY = story()
COMPARED = compared(STORY)
CLAIMS = by_id(COMPARED)


def test_without_corrections_nothing_changes() -> None:
    assert apply(COMPARED, Notes()) == COMPARED


def test_a_possible_mention_is_accepted() -> None:
    possible = CLAIMS["c1"].mentions[2]
    after = by_id(apply(COMPARED, noted(accept_mention(STORY, CLAIMS["c1"], possible))))["c1"]
    assert after.outlets == ("wire", "post", "star")
    assert after.voices == (("wire", "post"), ("star",))
    assert after.mentions[2].confidence == "sure"
    assert after.mentions[2].why == ("accepted by you",)
    assert after.missing == ("echo",)


def test_a_mention_that_the_engine_no_longer_finds_is_put_back() -> None:
    possible = CLAIMS["c1"].mentions[2]
    without = replace(CLAIMS["c1"], mentions=CLAIMS["c1"].mentions[:2], missing=("star", "echo"))
    forgetful = replace(COMPARED, claims=tuple(without if c.id == "c1" else c for c in COMPARED.claims))
    after = by_id(apply(forgetful, noted(accept_mention(STORY, CLAIMS["c1"], possible))))["c1"]
    assert after.outlets == ("wire", "post", "star")
    assert after.missing == ("echo",)


def test_a_mention_is_rejected_and_makes_its_own_claim() -> None:
    wrong = CLAIMS["c3"].mentions[1]
    after = by_id(apply(COMPARED, noted(reject_mention(STORY, CLAIMS["c3"], wrong))))
    assert after["c3"].outlets == ("post",)
    assert after["c3"].missing == ("wire", "star", "echo")
    assert after["c3"].prominence == tuple(p for p in CLAIMS["c3"].prominence if p[0] == "post")
    assert after["c3.1"].text == "Commuters queue for ferries this morning."
    assert after["c3.1"].outlets == ("star",)


def test_a_rejected_mention_that_states_another_claim_makes_none_of_its_own() -> None:
    doubled = replace(CLAIMS["c5"], mentions=(*CLAIMS["c5"].mentions, CLAIMS["c3"].mentions[1]))
    both = replace(COMPARED, claims=tuple(doubled if c.id == "c5" else c for c in COMPARED.claims))
    after = apply(both, noted(reject_mention(STORY, CLAIMS["c3"], CLAIMS["c3"].mentions[1])))
    assert set(by_id(after)) == set(CLAIMS)


def test_the_only_mention_takes_its_claim_along() -> None:
    after = apply(COMPARED, noted(reject_mention(STORY, CLAIMS["c5"], CLAIMS["c5"].mentions[0])))
    assert set(by_id(after)) == {"c1", "c2", "c3", "c4"}
    assert after.notes == COMPARED.notes


def test_a_lone_mention_that_is_rejected_stays_where_others_state_the_same() -> None:
    alone = reject_mention(STORY, CLAIMS["c5"], CLAIMS["c5"].mentions[0])
    joined = apply(COMPARED, noted(merge_claims(STORY, CLAIMS["c4"], CLAIMS["c5"])))
    engine = replace(joined, settings=COMPARED.settings)
    assert apply(engine, noted(alone)).claims == engine.claims


def test_a_claim_left_with_possible_mentions_is_surely_made_by_one() -> None:
    one, other, possible = CLAIMS["c2"].mentions
    after = apply(
        COMPARED,
        noted(reject_mention(STORY, CLAIMS["c2"], one), reject_mention(STORY, CLAIMS["c2"], other)),
    )
    left = by_id(after)["c2"]
    assert left.text == "The bridge stays closed until October at least."
    assert left.outlets == ("echo",)
    assert [m.start for m in left.mentions] == [possible.start]


def test_two_claims_are_merged() -> None:
    after = apply(COMPARED, noted(merge_claims(STORY, CLAIMS["c4"], CLAIMS["c5"])))
    merged = by_id(after)["c4"]
    assert "c5" not in by_id(after)
    assert merged.text == "Nobody was hurt."
    assert merged.outlets == ("wire", "post", "echo")
    assert merged.missing == ("star",)
    assert merged.prominence == (*CLAIMS["c4"].prominence, *CLAIMS["c5"].prominence)
    assert merged.mentions[-1].why == ("merged by you",)


def test_more_voices_come_first() -> None:
    before = [c.id for c in COMPARED.claims]
    after = apply(COMPARED, noted(merge_claims(STORY, CLAIMS["c5"], CLAIMS["c4"])))
    assert before == ["c2", "c3", "c4", "c1", "c5"]
    assert [c.id for c in after.claims] == ["c5", "c2", "c3", "c1"]


def test_copied_wording_joins_the_voices_of_a_merged_claim() -> None:
    of_wire = claim(STORY, 1, CLOSED, mention(STORY, "wire", CLOSED))
    of_post = claim(STORY, 2, CLOSED, mention(STORY, "post", CLOSED))
    apart = replace(COMPARED, claims=(of_wire, of_post))
    after = apply(apart, noted(merge_claims(STORY, of_wire, of_post)))
    assert after.claims[0].voices == (("wire", "post"),)


def test_a_claim_is_split() -> None:
    taken = CLAIMS["c2"].mentions[1:]
    after = by_id(apply(COMPARED, noted(split_claim(STORY, CLAIMS["c2"], taken))))
    assert words(COMPARED, after["c2"]) == ["Repairs will take until October, the city engineer said."]
    assert after["c2"].text == CLAIMS["c2"].text
    assert after["c2.1"].outlets == ("star", "echo")
    assert {m.why for m in after["c2.1"].mentions} == {("split off by you",)}


def test_a_claim_split_from_the_words_that_named_it_is_named_anew() -> None:
    first = CLAIMS["c2"].mentions[:1]
    after = by_id(apply(COMPARED, noted(split_claim(STORY, CLAIMS["c2"], first))))
    assert after["c2"].text == "The repairs may well take until the autumn, an official suggested."


def test_a_claim_that_is_split_again_gets_another_id() -> None:
    one, two, _ = CLAIMS["c2"].mentions
    after = apply(
        COMPARED, noted(split_claim(STORY, CLAIMS["c2"], [one]), split_claim(STORY, CLAIMS["c2"], [two]))
    )
    assert {"c2", "c2.1", "c2.2"} <= set(by_id(after))


def test_a_claim_is_renamed_and_keeps_its_name() -> None:
    repairs = CLAIMS["c2"]
    renamed = rename_claim(STORY, repairs, " How long\nit takes ")
    after = apply(COMPARED, noted(renamed, split_claim(STORY, repairs, repairs.mentions[:1])))
    assert by_id(after)["c2"].text == "How long it takes"
    assert by_id(after)["c2"].mentions != CLAIMS["c2"].mentions


def test_a_rejected_passage_is_refused_and_joins_nobody() -> None:
    after = apply(COMPARED, noted(reject_passage(STORY, passage(STORY))))
    assert not after.passages
    assert [(r.passage, r.reason) for r in after.refused] == [(passage(STORY), "rejected by you")]
    assert by_id(after)["c1"].voices == (("wire",), ("post",))
    assert after.tellings == (("wire",), ("post",), ("star",), ("echo",))
    assert not after.shares


def test_a_passage_that_is_refused_already_is_left() -> None:
    once = apply(COMPARED, noted(reject_passage(STORY, passage(STORY))))
    engine = replace(once, settings=COMPARED.settings)
    assert apply(engine, noted(reject_passage(STORY, passage(STORY)))).notes == COMPARED.notes


def test_marks_stand_beside_and_the_last_one_holds() -> None:
    first, second = CLAIMS["c1"], CLAIMS["c2"]
    replayed = replay(
        COMPARED,
        noted(
            pin(STORY, first),
            mark_read(STORY, first),
            write_note(STORY, first, "Ask the engineer."),
            pin(STORY, second),
            pin(STORY, second, on=False),
            write_note(STORY, passage(STORY), "From the wire."),
            mark_read(STORY, STORY["echo"]),
            write_note(STORY, STORY["star"], "First version."),
            write_note(STORY, STORY["star"], "Second version."),
        ),
    )
    marks = replayed.marks
    claims = by_id(replayed.comparison)
    assert marks.of(claims["c1"]).pinned
    assert marks.of(claims["c1"]).read
    assert marks.of(claims["c1"]).note == "Ask the engineer."
    assert not marks.of(claims["c2"])
    assert set(marks.claims) == {"c1"}
    assert marks.of(passage(STORY)).note == "From the wire."
    assert marks.of(STORY["echo"]).read
    assert marks.of(STORY["star"]).note == "Second version."
    assert replayed.comparison.claims == COMPARED.claims


def test_a_merged_claim_has_the_marks_of_both() -> None:
    one, other = CLAIMS["c4"], CLAIMS["c5"]
    marks = replay(
        COMPARED,
        noted(
            pin(STORY, one),
            mark_read(STORY, one),
            write_note(STORY, one, "One."),
            write_note(STORY, other, "Other."),
            merge_claims(STORY, one, other),
        ),
    ).marks
    mark = marks.claims["c4"]
    assert (mark.pinned, mark.read, mark.note) == (True, False, "One.\nOther.")
    assert set(marks.claims) == {"c4"}


def test_a_rejected_mention_that_is_accepted_again_is_back() -> None:
    wrong = CLAIMS["c3"].mentions[1]
    after = apply(
        COMPARED,
        noted(reject_mention(STORY, CLAIMS["c3"], wrong), accept_mention(STORY, CLAIMS["c3"], wrong)),
    )
    assert set(by_id(after)) == set(CLAIMS)
    assert words(after, by_id(after)["c3"]) == words(COMPARED, CLAIMS["c3"])


def test_a_mention_in_a_title_from_outside() -> None:
    titled = replace(STORY["echo"], given_title="Bridge shut")
    of = replace(STORY, articles=(*STORY.articles[:3], titled))
    in_title = Mention("echo", 0, 11, "title", "asserts", None, "sure")
    after = apply(replace(COMPARED, story=of), noted(accept_mention(of, CLAIMS["c1"], in_title)))
    found = by_id(after)["c1"]
    assert found.outlets == ("wire", "post", "echo")
    assert dict(found.prominence)["echo"] == 0.0


def test_which_corrections_are_in_it_is_a_setting() -> None:
    one = apply(COMPARED, noted(pin(STORY, CLAIMS["c1"])))
    other = apply(COMPARED, noted(pin(STORY, CLAIMS["c2"])))
    assert dict(one.settings)["version"] == "1"
    assert dict(one.settings)["notes"] != dict(other.settings)["notes"]
