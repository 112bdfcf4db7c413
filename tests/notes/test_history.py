"""Undo and redo, and what two readers of one story did."""

from hypothesis import given
from hypothesis import strategies as st

from tui.notes.anchors import ArticleAt
from tui.notes.corrections import WriteNote
from tui.notes.history import Entry, History, Step, in_order, merged


def entry(number: int) -> Entry:
    return Entry(f"{number:03}", WriteNote(ArticleAt("wire"), f"note {number}"))


DEEDS = st.sampled_from(["add", "remove", "undo", "redo"])
STEPS = st.lists(st.tuples(DEEDS, st.integers(0, 9)), max_size=15)
ENTRIES = st.sets(st.integers(0, 9)).map(lambda numbers: in_order(entry(n) for n in numbers))


def walked(history: History, steps: list[tuple[str, int]]) -> History:
    for deed, number in steps:
        held = [e for e in history.entries if e.id == entry(number).id]
        if deed == "add" and not held:
            history = history.take(Step(entry(number)))
        elif deed == "remove" and held:
            history = history.take(Step(held[0], added=False))
        elif deed == "undo":
            history = history.undo()
        elif deed == "redo":
            history = history.redo()
    return history


@given(ENTRIES, STEPS)
def test_undone_and_redone_it_is_as_it_was(start: tuple[Entry, ...], steps: list[tuple[str, int]]) -> None:
    now = walked(History(start), steps)
    back = now
    while back.steps:
        back = back.undo()
    assert back.entries == start
    while back.undone:
        back = back.redo()
    assert back.entries == walked(now, [("redo", 0)] * len(now.undone)).entries
    if now.steps:
        assert now.undo().redo() == now


def test_a_new_step_ends_what_can_be_redone() -> None:
    history = History().take(Step(entry(1))).undo().take(Step(entry(2)))
    assert history.redo() == history
    assert history.entries == (entry(2),)


def test_where_nothing_was_done_nothing_is_undone() -> None:
    history = History((entry(1),))
    assert history.undo() == history
    assert history.redo() == history


@given(ENTRIES, ENTRIES, ENTRIES)
def test_two_readers_keep_what_both_added_and_lose_what_either_removed(
    base: tuple[Entry, ...], ours: tuple[Entry, ...], theirs: tuple[Entry, ...]
) -> None:
    result = set(merged(base, ours, theirs))
    added = (set(ours) - set(base)) | (set(theirs) - set(base))
    removed = (set(base) - set(ours)) | (set(base) - set(theirs))
    assert result == (set(base) - removed) | added
    assert merged(base, ours, theirs) == merged(base, theirs, ours)
