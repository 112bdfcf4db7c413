"""Whatever is corrected, in whatever order: the same result each time, and nothing is lost."""

from collections.abc import Callable
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.notes.example import compared, passage, story
from tui.compare.comparison import Comparison
from tui.compare.findings import Claim, Mention
from tui.notes import (
    Correction,
    Entry,
    Notes,
    accept_mention,
    apply,
    merge_claims,
    pin,
    reject_mention,
    reject_passage,
    rename_claim,
    replay,
    split_claim,
    write_note,
)
from tui.notes.corrections import RejectMention

STORY = story()
ENGINE = compared(STORY)
Draw = Callable[[int], int]
"""A number below the one given."""


def some_correction(now: Comparison, draw: Draw) -> Correction:
    """What a reader may do with what the screen shows."""
    claim = now.claims[draw(len(now.claims))]
    other = now.claims[draw(len(now.claims))]
    mention = claim.mentions[draw(len(claim.mentions))]
    made: list[Callable[[], Correction]] = [
        lambda: accept_mention(STORY, claim, mention),
        lambda: accept_mention(STORY, other, mention),
        lambda: reject_mention(STORY, claim, mention),
        lambda: merge_claims(STORY, claim, other),
        lambda: split_claim(STORY, claim, [mention]),
        lambda: split_claim(STORY, claim, claim.mentions[: 1 + draw(len(claim.mentions))]),
        lambda: rename_claim(STORY, claim, "Another name"),
        lambda: reject_passage(STORY, passage(STORY)),
        lambda: pin(STORY, claim),
        lambda: write_note(STORY, claim, "A note."),
    ]
    return made[draw(len(made))]()


def some_notes(draw: Draw, count: int) -> Notes:
    """Corrections made one after the other, each on what the ones before led to."""
    notes = Notes()
    for number in range(count):
        now = apply(ENGINE, notes)
        if not now.claims:
            break
        entry = Entry(f"{number:04}", some_correction(now, draw))
        notes = Notes((*notes.entries, entry))
    return notes


def drawn(data: st.DataObject) -> Draw:
    return lambda below: data.draw(st.integers(0, below - 1))


def spans(comparison: Comparison) -> set[tuple[str, int, int]]:
    return {(m.article, m.start, m.end) for c in comparison.claims for m in c.mentions}


@given(st.data())
@settings(max_examples=25)
def test_the_same_again_and_nothing_more_when_applied_twice(data: st.DataObject) -> None:
    notes = some_notes(drawn(data), 6)
    once = apply(ENGINE, notes)
    assert apply(ENGINE, notes) == once
    assert apply(once, notes) == once
    assert apply(compared(story()), notes) == once


@given(st.data())
@settings(max_examples=25)
def test_a_correction_that_is_so_already_changes_nothing(data: st.DataObject) -> None:
    """Without the setting that says it was applied: by what it finds alone."""
    before = apply(ENGINE, some_notes(drawn(data), 3))
    if not before.claims:
        return
    last = Notes((Entry("9", some_correction(before, drawn(data))),))
    once = apply(before, last)
    again = apply(replace(once, settings=()), last)
    assert again.claims == once.claims
    assert again.passages == once.passages
    assert again.refused == once.refused


@given(st.data())
@settings(max_examples=25)
def test_claims_stay_whole(data: st.DataObject) -> None:
    notes = some_notes(drawn(data), 6)
    replayed = replay(ENGINE, notes)
    after = replayed.comparison
    assert len({claim.id for claim in after.claims}) == len(after.claims)
    assert set(replayed.marks.claims) <= {claim.id for claim in after.claims}
    for claim in after.claims:
        check(claim)
    if not any(isinstance(c, RejectMention) and c.claim.mentions == (c.mention,) for c in notes):
        assert spans(after) == spans(ENGINE)
    assert after.notes == ENGINE.notes


def check(claim: Claim) -> None:
    """Every figure of a claim follows from its mentions."""
    order = [article.id for article in STORY.articles]
    sure = {m.article for m in claim.mentions if m.confidence == "sure"}
    named = {m.article for m in claim.mentions}
    assert claim.text
    assert claim.outlets == tuple(a for a in order if a in sure)
    assert claim.outlets
    assert claim.missing == tuple(a for a in order if a not in named)
    assert sorted(o for voice in claim.voices for o in voice) == sorted(claim.outlets)
    assert dict(claim.prominence) == {
        a: first(claim, a).start / len(STORY[a].text) for a in order if a in named
    }


def first(claim: Claim, article: str) -> Mention:
    return min((m for m in claim.mentions if m.article == article), key=lambda m: m.start)
