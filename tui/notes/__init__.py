"""The reader's own corrections: kept beside the story, replayed on every run.

    file = NotesFile.for_story(paths)
    notes = file.load()
    comparison = apply(compare(story), notes)          what reports need
    replayed = replay(compare(story), file.notes)      comparison, marks, misfits: for the reader

    file.add(rename_claim(story, claim, "…"))          or undo, redo: at once, in memory
    file.save()                                        in a thread; raises NotesError

What a correction is about is found again by its words, so the articles may change.

    what is corrected     corrections · anchors
    kept                  file · history · home · disk lock whole · written tables
    replayed              replay · finding · working claims passages recount · marks misfits
"""

from tui.notes.corrections import (
    Correction,
    accept_mention,
    describe,
    mark_read,
    merge_claims,
    pin,
    reject_mention,
    reject_passage,
    rename_claim,
    split_claim,
    write_note,
)
from tui.notes.errors import NotesError
from tui.notes.file import NotesFile
from tui.notes.history import Entry, Notes, Step
from tui.notes.marks import Mark, Marks
from tui.notes.misfits import Misfit, whereabouts, words_of
from tui.notes.replay import KEPT, Replayed, apply, replay

__all__ = [
    "KEPT",
    "Correction",
    "Entry",
    "Mark",
    "Marks",
    "Misfit",
    "Notes",
    "NotesError",
    "NotesFile",
    "Replayed",
    "Step",
    "accept_mention",
    "apply",
    "describe",
    "mark_read",
    "merge_claims",
    "pin",
    "reject_mention",
    "reject_passage",
    "rename_claim",
    "replay",
    "split_claim",
    "whereabouts",
    "words_of",
    "write_note",
]
