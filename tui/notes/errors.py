"""What is said when a correction cannot be saved."""

from __future__ import annotations


class NotesError(Exception):
    """The notes were not saved.  The message is one or two sentences: which file, why, and that
    nothing is lost."""
