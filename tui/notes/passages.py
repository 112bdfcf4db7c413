"""The passages while they are being corrected, and what follows from them for the whole story."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tui.compare.comparison import Comparison
from tui.compare.findings import Mention, Passage, Refused
from tui.notes.finding import Place
from tui.notes.recount import Voices
from tui.notes.working import agreement

REASON = "rejected by you"


class Passages:
    """The passages of a comparison, less those that are rejected."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._by_pair: dict[tuple[str, str], list[Passage]] = {}
        refused = (refusal.passage for refusal in comparison.refused)
        for passage in (*comparison.passages, *refused):
            self._by_pair.setdefault((passage.a, passage.b), []).append(passage)
        self._held = set(comparison.passages)
        self._rejected: dict[Passage, None] = {}

    def at(self, one: Place, other: Place) -> Passage | None:
        """The passage, counted or refused, whose two spans agree best with two places."""
        best, likeness = None, 0.0
        for a, b in ((one, other), (other, one)):
            for passage in self._by_pair.get((a.article, b.article), ()):
                in_a = agreement(a, passage.a_start, passage.a_end)
                in_b = agreement(b, passage.b_start, passage.b_end)
                if in_a and in_b and in_a + in_b > likeness:
                    best, likeness = passage, in_a + in_b
        return best

    def reject(self, passage: Passage) -> None:
        """Count `passage` as copied wording no longer."""
        if passage in self._held:
            self._rejected[passage] = None

    @property
    def left(self) -> tuple[Passage, ...]:
        """The passages that still count."""
        return tuple(p for p in self._comparison.passages if p not in self._rejected)

    def uncut(self, mentions: Sequence[Mention], voices: Voices) -> Voices:
        """The voices of a claim with these mentions, without those that a rejected passage had joined."""
        cut = {
            frozenset((passage.a, passage.b))
            for passage in self._rejected
            if any(_touches(m, passage.a, passage.a_start, passage.a_end) for m in mentions)
            and any(_touches(m, passage.b, passage.b_start, passage.b_end) for m in mentions)
        }
        return tuple(voice for voice in voices if not any(pair <= set(voice) for pair in cut))

    def result(self) -> Comparison:
        """The comparison with the rejected passages refused, and with the shares, sections and
        tellings of those that are left."""
        if not self._rejected:
            return self._comparison
        from tui.compare.narrow import with_passages  # numpy comes with it

        refused = (*self._comparison.refused, *(Refused(p, REASON) for p in self._rejected))
        return replace(with_passages(self._comparison, self.left), refused=tuple(sorted(refused)))


def _touches(mention: Mention, article: str, start: int, end: int) -> bool:
    inside = mention.start < end and start < mention.end
    return mention.where == "text" and mention.article == article and inside
