"""What is said when a story cannot be shown."""

from __future__ import annotations


class StoryError(Exception):
    """Nothing can be shown.  `title` is one sentence that names the file, `way_out` what to do."""

    def __init__(self, title: str, way_out: str) -> None:
        super().__init__(f"{title} {way_out}")
        self.title = title
        self.way_out = way_out

    def __reduce__(self) -> tuple[type[StoryError], tuple[str, str]]:
        """It can be sent from one process to another."""
        return StoryError, (self.title, self.way_out)
