"""What holds for the shared wording of any two texts, in any script."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.anything import texts
from tui.compare import find_passages, shared_sections, shared_wording
from tui.compare.findings import Edit, Passage
from tui.compare.sharing.tokens import fold
from tui.story import Story
from tui.story.text import WORD

TEXT = (
    "storm harbour warden seventeen broken lantern Ostrava ministry denied the of a to  . , “ ” \n ’s "
    "déjà déja\u0301 naïve Straße STRASSE ﬁre ‘twas co-op don’t don't Iİıi 1,400 2.5 "
    "Ελλάδα Москва מזל טוב العربية السلام नमस्ते हिन्दी 外交部 发言人 周一 北京 日本語 カタカナ ภาษาไทย 한국어 "
    "👩‍👩‍👧 🇪🇺 x\u0301\u0302 \u200d \u00ad \u202e \u0000 ‮abc"
)
WORDS = TEXT.split(" ")
COPIED = st.lists(st.sampled_from(WORDS), min_size=8, max_size=30)
LOOSE = st.lists(st.one_of(st.sampled_from(WORDS), texts(max_size=6)), max_size=12)


@st.composite
def pairs(draw: st.DrawFn) -> tuple[str, str]:
    """Two texts, often with a stretch in common, of which some words are changed in the second."""
    glue = draw(st.sampled_from((" ", " ", "")))
    copied = draw(COPIED)
    edited = list(copied)
    for at in draw(st.lists(st.integers(0, len(copied) - 1), max_size=3)):
        edited[at] = draw(st.sampled_from((*WORDS, "")))
    a = draw(LOOSE) + copied + draw(LOOSE)
    b = draw(LOOSE) + edited + draw(LOOSE)
    return glue.join(a), glue.join(b)


def _words(text: str) -> list[str]:
    return [fold(match.group()) for match in WORD.finditer(text)]


def _swapped(passage: Passage) -> Passage:
    back = {"insert": "delete", "delete": "insert"}
    edits = [Edit(back.get(edit.op, edit.op), edit.b, edit.a) for edit in passage.edits]  # type: ignore[arg-type]  # of a dict's str
    return Passage(
        "b",
        passage.b_start,
        passage.b_end,
        "a",
        passage.a_start,
        passage.a_end,
        passage.kind,
        tuple(sorted(edits)),
    )


@given(pairs())
def test_spans_are_words_of_the_texts_and_edits_tile_both_sides(texts: tuple[str, str]) -> None:
    story = Story.from_texts(dict(zip("ab", texts, strict=True)))
    for passage in find_passages(story):
        assert (passage.a, passage.b) == ("a", "b")
        for side, start, end in (
            ("a", passage.a_start, passage.a_end),
            ("b", passage.b_start, passage.b_end),
        ):
            text = story[side].text
            assert 0 <= start < end <= len(text)
            spans = sorted(getattr(edit, side) for edit in passage.edits)
            full = [span for span in spans if span[0] < span[1]]
            assert full[0][0] == start and full[-1][1] == end
            assert all(left[1] <= right[0] for left, right in pairwise(full))
            told = [word for span in full for word in _words(text[span[0] : span[1]])]
            assert told == _words(text[start:end])
        assert list(passage.edits) == sorted(passage.edits, key=lambda edit: edit.a)
        for edit in passage.edits:
            a_words, b_words = (
                _words(story["a"].text[slice(*edit.a)]),
                _words(story["b"].text[slice(*edit.b)]),
            )
            if edit.op in ("equal", "move"):
                assert a_words == b_words and a_words
            else:
                assert bool(a_words) == (edit.op != "insert") and bool(b_words) == (edit.op != "delete")
        same = _words(story["a"].text[passage.a_start : passage.a_end]) == _words(
            story["b"].text[passage.b_start : passage.b_end]
        )
        assert same == (passage.kind == "verbatim")


@given(pairs())
def test_swapping_the_texts_swaps_the_passages(texts: tuple[str, str]) -> None:
    a, b = texts
    there = [_swapped(passage) for passage in shared_wording(a, b)]
    back = [
        Passage("b", p.a_start, p.a_end, "a", p.b_start, p.b_end, p.kind, tuple(sorted(p.edits)))
        for p in shared_wording(b, a)
    ]
    assert sorted(there) == sorted(back)


@given(pairs())
def test_the_same_texts_give_the_same_passages_and_sections(texts: tuple[str, str]) -> None:
    assert shared_wording(*texts) == shared_wording(*texts)
    sections = shared_sections(*texts)
    assert sections == shared_sections(*texts)
    for section in sections:
        assert 0 <= section.a_start < section.a_end <= len(texts[0])
        assert 0 <= section.b_start < section.b_end <= len(texts[1])


@given(pairs(), st.permutations("abc"))
def test_the_order_of_the_articles_does_not_matter(texts: tuple[str, str], order: list[str]) -> None:
    named = {"a": texts[0], "b": texts[1], "c": texts[0][: len(texts[0]) // 2]}

    def places(story: Story) -> set[frozenset[tuple[str, int, int]]]:
        return {
            frozenset(((p.a, p.a_start, p.a_end), (p.b, p.b_start, p.b_end))) for p in find_passages(story)
        }

    assert places(Story.from_texts(named)) == places(Story.from_texts({name: named[name] for name in order}))
