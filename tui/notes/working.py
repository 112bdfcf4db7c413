"""The claims while they are being corrected: by id, and by where their mentions stand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from tui.compare.findings import Claim, Mention
from tui.notes.finding import Place

_Held = tuple[int, int, str]  # start, end, claim id


class Working:
    """Claims that change; they keep the order they came in, new ones follow."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._claims: dict[str, Claim] = {}
        self._held: defaultdict[tuple[str, str], list[_Held]] = defaultdict(list)
        self._longest = 0
        for claim in claims:
            self._claims[claim.id] = claim
            for m in claim.mentions:
                self._held[m.article, m.where].append((m.start, m.end, claim.id))
                self._longest = max(self._longest, m.end - m.start)
        for held in self._held.values():
            held.sort()

    def __iter__(self) -> Iterator[Claim]:
        return iter(self._claims.values())

    def __contains__(self, claim_id: str) -> bool:
        return claim_id in self._claims

    def put(self, claim: Claim) -> None:
        """Add a claim, or put it in the place of the one with its id."""
        before = self._claims.get(claim.id)
        for mention in before.mentions if before else ():
            held = self._held[mention.article, mention.where]
            del held[bisect_left(held, (mention.start, mention.end, claim.id))]
        for mention in claim.mentions:
            insort(self._held[mention.article, mention.where], (mention.start, mention.end, claim.id))
            self._longest = max(self._longest, mention.end - mention.start)
        self._claims[claim.id] = claim

    def drop(self, claim: Claim) -> None:
        """Take a claim away."""
        for mention in claim.mentions:
            held = self._held[mention.article, mention.where]
            del held[bisect_left(held, (mention.start, mention.end, claim.id))]
        del self._claims[claim.id]

    def at(self, places: Sequence[Place], holding: Sequence[Place] = ()) -> Claim | None:
        """The claim whose mentions are most like `places`; of two alike the one with fewer mentions.

        None when no mention stands at any of them.  With `holding`, only claims that also have a
        mention at one of these places.
        """
        likeness: defaultdict[str, float] = defaultdict(float)
        for place in places:
            for claim_id, same in self._mentioned(place).items():
                likeness[claim_id] += same
        allowed = {claim_id for place in holding for claim_id in self._mentioned(place)}
        found = [claim_id for claim_id in likeness if not holding or claim_id in allowed]
        if not found:
            return None
        best = min(found, key=lambda i: (-round(likeness[i], 6), len(self._claims[i].mentions), i))
        return self._claims[best]

    def is_stated(self, place: Place) -> bool:
        """Whether any claim has a mention there."""
        return bool(self._mentioned(place))

    def _mentioned(self, place: Place) -> dict[str, float]:
        """The claims with a mention at `place`, and how well (0 … 1) the two spans agree."""
        held = self._held.get((place.article, place.where), [])
        found: dict[str, float] = {}
        k = bisect_right(held, (place.end,)) - 1
        while k >= 0 and held[k][0] >= place.start - self._longest:
            start, end, claim_id = held[k]
            same = agreement(place, start, end)
            if same:
                found[claim_id] = max(same, found.get(claim_id, 0.0))
            k -= 1
        return found


def agreement(place: Place, start: int, end: int) -> float:
    """How much of two spans together both cover (0 … 1); 0 unless it is half of the shorter one."""
    both = min(place.end, end) - max(place.start, start)
    shorter = min(place.end - place.start, end - start)
    if both <= 0 or 2 * both < shorter:
        return 0.0
    return both / (max(place.end, end) - min(place.start, start))


def is_at(mention: Mention, place: Place) -> bool:
    """Whether a mention stands at `place`."""
    same = (mention.article, mention.where) == (place.article, place.where)
    return same and agreement(place, mention.start, mention.end) > 0
