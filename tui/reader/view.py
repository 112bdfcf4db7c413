"""What the reader shows of a comparison, worked out without a screen.

A passage belongs to two articles; each of them shows it as a `Mark` of its own: where it stands, which
of its words were kept, which were changed, and where its twin is.

    base   │ kept kept  changed  kept │      Mark(start, end, kept, changed, twin)
    other  │ kept kept  another  kept │
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size

from tui.story import Article, Span, Story

if TYPE_CHECKING:
    from tui.compare.comparison import Comparison
    from tui.compare.findings import Claim, Mention, Passage

STANCE_GLYPHS = {"asserts": "●", "reports": "◐", "hedges": "◔", "denies": "×"}
STANCE_WORDS = {"asserts": "stated", "reports": "attributed", "hedges": "hedged", "denies": "contradicted"}
NAMED = {"reports": "said by {}", "denies": "denied by {}"}
FILTERS = ("shared", "one outlet", "disputed", "not in the base", "all")


@dataclass(frozen=True, slots=True)
class Mark:
    """A passage as one of its two articles shows it; spans are offsets in that article's text,
    `twin` is an offset span in the other's."""

    start: int
    end: int
    kind: str
    kept: tuple[Span, ...]
    changed: tuple[Span, ...]
    twin: Span
    passage: Passage


class Overlaps:
    """The passages and shares of a comparison, to be asked for by article: worked out once."""

    def __init__(self, comparison: Comparison) -> None:
        by_pair: defaultdict[tuple[str, str], list[Mark]] = defaultdict(list)
        for passage in comparison.passages:
            by_pair[passage.a, passage.b].append(_mark(passage, seen_from_a=True))
            by_pair[passage.b, passage.a].append(_mark(passage, seen_from_a=False))
        self._by_pair = {
            pair: tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end)))
            for pair, marks in by_pair.items()
        }
        self._carried: dict[str, tuple[tuple[int, int, str], ...]] = {}
        self._shares: dict[tuple[str, str], float] = {}
        for share in comparison.shares:
            self._shares[share.a, share.b] = share.shared_a
            self._shares[share.b, share.a] = share.shared_b
        self._closest: dict[str, tuple[float, str]] = {}
        for (article, other), part in self._shares.items():
            if part > self._closest.get(article, (0.0, ""))[0]:
                self._closest[article] = part, other

    def marks(self, article: str, other: str) -> tuple[Mark, ...]:
        """The passages that `article` shares with `other`, in the order of `article`."""
        return self._by_pair.get((article, other), ())

    def carried(self, article: str) -> tuple[tuple[int, int, str], ...]:
        """(start, end, other article) for every stretch of kept words shared with another article."""
        if article not in self._carried:
            self._carried[article] = tuple(
                sorted(
                    (start, end, other)
                    for (own, other), marks in self._by_pair.items()
                    if own == article
                    for mark in marks
                    for start, end in mark.kept
                )
            )
        return self._carried[article]

    def share(self, article: str, other: str) -> float:
        """The part (0 … 1) of `article`'s words that stand in passages shared with `other`."""
        return self._shares.get((article, other), 0.0)

    def closest(self, article: str) -> tuple[float, str | None]:
        """The largest part (0 … 1) of `article`'s words shared with one other article, and with which."""
        return self._closest.get(article, (0.0, None))


def _mark(passage: Passage, seen_from_a: bool) -> Mark:
    here, there = (passage.a_start, passage.a_end), (passage.b_start, passage.b_end)
    if not seen_from_a:
        here, there = there, here
    sides = [(edit.op, edit.a if seen_from_a else edit.b) for edit in passage.edits]
    return Mark(
        *here,
        kind=passage.kind,
        kept=tuple(span for op, span in sides if op in ("equal", "move") and span[0] < span[1]),
        changed=tuple(span for op, span in sides if op not in ("equal", "move") and span[0] < span[1]),
        twin=there,
        passage=passage,
    )


def filtered(comparison: Comparison, chosen: str, base: str) -> tuple[Claim, ...]:
    """The claims that one of FILTERS lets through, in the comparison's order."""
    return tuple(claim for claim in comparison.claims if _passes(claim, chosen, base))


def _passes(claim: Claim, chosen: str, base: str) -> bool:
    match chosen:
        case "shared":
            return len(claim.outlets) > 1
        case "one outlet":
            return len(claim.outlets) == 1
        case "disputed":
            return is_disputed(claim)
        case "not in the base":
            return base in claim.missing
    return True


def count_differences(comparison: Comparison) -> int:
    """How much differs: quotations whose wording drifts, and differences that are none of precision alone."""
    drifting = sum(bool(quote.drift) for quote in comparison.quotes)
    return drifting + sum(not difference.agrees for difference in comparison.differences)


DIFFERENCE_WORDS = {
    "figure": "figure",
    "date": "date",
    "place": "place",
    "name": "name",
    "attribution": "whose word",
    "hedge": "how surely",
    "term": "term",
}


def what_differs(comparison: Comparison) -> dict[str, str]:
    """For each claim (its id) on which articles differ, in one or two words how; a contradiction first,
    then figures, then the rest."""
    words = {claim.id: "denied" for claim in comparison.claims if is_disputed(claim)}
    for difference in comparison.differences:
        if difference.claim and not difference.agrees:
            words.setdefault(difference.claim, DIFFERENCE_WORDS[difference.kind])
    return words


def is_disputed(claim: Claim) -> bool:
    """One outlet states what another denies."""
    stances = {mention.stance for mention in claim.mentions if mention.confidence == "sure"}
    return "denies" in stances and len(stances) > 1


def mention_of(claim: Claim, article: str) -> Mention | None:
    """The mention that stands for `article` in the grid: a sure one before a possible one, the
    earliest of these."""
    own = [mention for mention in claim.mentions if mention.article == article]
    return min(own, key=lambda m: (m.confidence != "sure", m.start), default=None)


def possible_outlets(claim: Claim) -> int:
    """How many articles make the claim possibly, but not surely."""
    return len({mention.article for mention in claim.mentions} - set(claim.outlets))


def claims_by_article(claims: Iterable[Claim], article: str) -> Iterator[tuple[int, int, Claim]]:
    """(start, end, claim) for every mention in an article's text."""
    for claim in claims:
        for mention in claim.mentions:
            if mention.article == article and mention.where == "text":
                yield mention.start, mention.end, claim


def short_names(story: Story, room: int | None = None) -> dict[str, str]:
    """For each article a name of one word, told apart from the others: of its outlet's words that no other
    outlet has the first short one, else the first, else the id.

    Where there is only `room` for so many cells: a word that fits, else initials of three letters or more,
    else the beginning of the word, else other initials.
    """
    words = {article.id: article.outlet.split() for article in story.articles}
    outlets_with = Counter(word for outlet in words.values() for word in set(outlet))
    names: dict[str, str] = {}
    for article, outlet in words.items():
        own = [word for word in outlet if outlets_with[word] == 1 and word.lower() != "the"] or [article]
        fitting = [word for word in own if cell_len(word) <= (room or SHORT)]
        if room is None:
            names[article] = (fitting or own)[0]
            continue
        initials = "".join(word[0] for word in outlet if word.lower() != "the")
        beginning = set_cell_size(own[0], room - (room > FEW_CELLS)).rstrip() + "…" * (room > FEW_CELLS)
        fits = 1 < cell_len(initials) <= room
        fitting += [initials, beginning] if fits and len(initials) > 2 else [beginning] + [initials] * fits
        taken, number = set(names.values()), str(len(names) + 1)
        numbered = set_cell_size(own[0], max(room - len(number), 0)).rstrip() + number
        names[article] = next((name for name in fitting if name not in taken), numbered)
    return names


def story_date(story: Story) -> str | None:
    """The earliest date of an article, written out: 26 June 2023."""
    dates = [day for article in story.articles if (day := written_date(article))]
    return min(dates, key=lambda pair: pair[0])[1] if dates else None


def written_date(article: Article, letters: int | None = None) -> tuple[str, str] | None:
    """An article's date as (ISO, written out, the month with so many letters), or None where there is
    none; what cannot be read stands as it is."""
    if not article.date:
        return None
    return article.date, written_day(article.date[:10], letters) or article.date


def written_day(iso: str, letters: int | None = None) -> str:
    """An ISO date written out, the month with so many letters; empty where it is none."""
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return ""
    return f"{day.day} {MONTHS[day.month - 1][:letters]} {day.year}"


MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SHORT = 6
"""Cells of a short name."""
FEW_CELLS = 3
"""A beginning that is no longer reads as an abbreviation; a longer one needs its …"""


def percent(share: float) -> str:
    """A share as readers see it; what is there but below one percent is `<1 %`."""
    return "<1 %" if 0 < share < 0.01 else f"{share:.0%}".replace("%", " %")
