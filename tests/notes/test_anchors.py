"""Corrections follow the words they are about through changes of the files."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.notes.example import CLOSED, TEXTS, by_id, compared, mention, noted, passage, story
from tui.compare.comparison import Comparison
from tui.notes import Notes, apply, pin, reject_passage, rename_claim, replay
from tui.notes.anchors import TEXT_KEPT, anchor_at, claim_at
from tui.notes.finding import Places
from tui.story import Story

STORY = story()
RENAMED = noted(rename_claim(STORY, by_id(compared(STORY))["c2"], "How long it takes"))


@given(data=st.data())
def test_words_are_found_after_insertions_elsewhere(data: st.DataObject) -> None:
    text = data.draw(st.text("ab \n“”é", min_size=1, max_size=60))
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    anchor = anchor_at(Story.from_texts({"a": text})["a"], (start, end))
    new = data.draw(st.text("ab \n“”éx", max_size=30))
    at = data.draw(st.one_of(st.integers(0, start), st.integers(end, len(text))))
    changed = text[:at] + new + text[at:]
    place = Places(Story.from_texts({"a": changed})).place(anchor)
    assert place is not None
    assert changed[place.start : place.end] == text[start:end]
    assert not place.edited


@given(st.integers(0, 3), st.text("xyz\n", max_size=40))
def test_repeated_words_are_told_apart_by_what_stands_around_them(nth: int, inserted: str) -> None:
    sentences = [f"Part {k} ends here. He said no more. Then came {k}." for k in range(4)]
    text = " ".join(sentences)
    start = text.index("He said no more.", text.index(f"Part {nth}"))
    anchor = anchor_at(Story.from_texts({"a": text})["a"], (start, start + 16))
    place = Places(Story.from_texts({"a": f"{inserted} {text}"})).place(anchor)
    assert place is not None
    assert place.start == start + len(inserted) + 1


@given(st.integers(0, 60), st.sampled_from(["some ", "x", "— "]))
def test_a_word_put_into_the_sentence_is_followed(at: int, word: str) -> None:
    sentence = "Repairs will take until October, the city engineer said on Monday."
    text = f"It is closed.\n\n{sentence} Nobody was hurt in the harbour."
    anchor = anchor_at(Story.from_texts({"a": text})["a"], (15, 15 + len(sentence)))
    changed = text[: 15 + at] + word + text[15 + at :]
    place = Places(Story.from_texts({"a": "New first line.\n\n" + changed})).place(anchor)
    assert place is not None
    assert place.edited == (at > 0)
    assert abs(place.start - 32) <= len("Repairs ")
    assert abs(place.end - 32 - len(sentence)) <= len(" Monday.")


def test_other_words_are_not_taken_for_them() -> None:
    anchor = anchor_at(STORY["wire"], (0, len(CLOSED)))
    other = story(wire="The mayor opened a school on Friday after pupils had painted two of its walls.")
    assert Places(other).place(anchor) is None


def test_a_few_letters_are_only_found_unchanged() -> None:
    anchor = anchor_at(STORY["echo"], (2, 8))
    assert Places(story(echo="The sinner opened.")).place(anchor) is None


def test_nothing_is_found_in_an_article_of_nearly_no_text() -> None:
    anchor = anchor_at(STORY["wire"], (0, len(CLOSED)))
    assert Places(story(wire="The")).place(anchor) is None


def test_of_long_words_the_beginning_is_kept() -> None:
    text = "x " + "many words of a long passage, " * 40
    anchor = anchor_at(Story.from_texts({"a": text})["a"], (2, 1000))
    place = Places(Story.from_texts({"a": "new " + text})).place(anchor)
    assert len(anchor.text) == TEXT_KEPT
    assert place is not None
    assert (place.start, place.end) == (6, 1004)


def test_a_file_with_another_name_is_known_by_its_bytes() -> None:
    texts = dict(TEXTS)
    texts["agency"] = texts.pop("wire")
    anchor = anchor_at(STORY["wire"], (0, 11))
    place = Places(Story.from_texts(texts)).place(anchor)
    assert place is not None
    assert place.article == "agency"


def test_a_claim_is_told_by_few_mentions_sure_ones_and_other_articles_first() -> None:
    claim = by_id(compared(STORY))["c1"]
    assert [a.article for a in claim_at(STORY, claim).mentions] == ["wire", "post", "star"]
    rest = claim_at(STORY, claim, without=claim.mentions[:1])
    assert [a.article for a in rest.mentions] == ["post", "star"]
    assert len(claim_at(STORY, claim, without=claim.mentions).mentions) == 3


def test_a_correction_follows_an_edited_file_and_says_so() -> None:
    edited = TEXTS["wire"].replace("until October, the", "until late October, the chief")
    changed = story(wire="By our reporters\n\n" + edited)
    comparison = compared_with(changed, "Repairs will take until late October, the chief city engineer said.")
    after = apply(comparison, RENAMED)
    assert by_id(after)["c2"].text == "How long it takes"
    assert after.notes[1:] == (
        "wire has changed: 1 place that you corrected was found again by words nearly the same.",
    )


def compared_with(of: Story, words: str) -> Comparison:
    """A comparison of one claim, made by wire with `words`."""
    whole = compared(STORY)
    claim = replace(by_id(whole)["c2"], mentions=(mention(of, "wire", words),))
    return replace(whole, story=of, passages=(), claims=(claim,))


def test_a_claim_that_the_engine_groups_otherwise_is_the_one_most_alike() -> None:
    comparison = compared(STORY)
    claims = by_id(comparison)
    other = replace(claims["c3"], mentions=(*claims["c3"].mentions, claims["c2"].mentions[1]))
    rest = replace(claims["c2"], mentions=(claims["c2"].mentions[0], claims["c2"].mentions[2]))
    regrouped = replace(comparison, claims=(other, rest))
    assert by_id(apply(regrouped, RENAMED))["c2"].text == "How long it takes"


def test_what_no_longer_fits_is_named_and_changes_nothing() -> None:
    comparison = compared(STORY)
    claims = by_id(comparison)
    notes = Notes(
        (
            *RENAMED.entries,
            *noted(pin(STORY, claims["c5"]), pin(STORY, passage(STORY)), pin(STORY, STORY["echo"])).entries,
        )
    )
    of = Story.from_texts({"wire": "Nothing of this is left.", "star": "Nor of that.", "post": TEXTS["post"]})
    empty = replace(comparison, story=of, passages=(), claims=(), notes=())
    replayed = replay(empty, notes)
    assert replayed.comparison.notes == (
        "Kept, but not replayed: the renaming of “Repairs will take until October, the city engineer said.”; "
        "these words are no longer in wire.",
        f"Kept, but not replayed: the pin on “{CLOSED[:59]}…”; these words are no longer in wire.",
        "Kept, but not replayed: 2 corrections of articles not in this story.",
    )
    assert not replayed.comparison.claims
    assert not replayed.marks.claims


def test_a_claim_that_is_gone_while_its_words_are_there() -> None:
    without = replace(compared(STORY), claims=(), notes=())
    assert apply(without, RENAMED).notes == (
        "Kept, but not replayed: the renaming of “Repairs will take until October, the city engineer said.”; "
        "no claim is found there any more.",
    )


def test_shared_wording_that_is_gone() -> None:
    without = replace(compared(STORY), passages=(), notes=())
    rejected = noted(reject_passage(STORY, passage(STORY)))
    assert apply(without, rejected).notes == ()
    assert apply(without, noted(pin(STORY, passage(STORY)))).notes == (
        f"Kept, but not replayed: the pin on “{CLOSED[:59]}…”; no shared wording is found there any more.",
    )
