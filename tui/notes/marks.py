"""What a reader put beside findings without changing them: pins, marks as read, notes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tui.compare.findings import Claim, Passage
from tui.story import Article


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands beside one finding; `note` is empty when there is none."""

    pinned: bool = False
    read: bool = False
    note: str = ""

    def __bool__(self) -> bool:
        return self.pinned or self.read or bool(self.note)


NO_MARK = Mark()


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of a comparison: of claims and articles by id, of passages.  `of` asks for one."""

    claims: Mapping[str, Mark] = field(default_factory=dict)
    passages: Mapping[Passage, Mark] = field(default_factory=dict)
    articles: Mapping[str, Mark] = field(default_factory=dict)

    def of(self, finding: Claim | Passage | Article) -> Mark:
        """What stands beside a finding of the corrected comparison."""
        if isinstance(finding, Claim):
            return self.claims.get(finding.id, NO_MARK)
        if isinstance(finding, Passage):
            return self.passages.get(finding, NO_MARK)
        return self.articles.get(finding.id, NO_MARK)


def joined(one: Mark, other: Mark) -> Mark:
    """The mark of a claim that was two: read when both were, with the notes of both."""
    notes = dict.fromkeys(note for note in (one.note, other.note) if note)
    return Mark(one.pinned or other.pinned, one.read and other.read, "\n".join(notes))
