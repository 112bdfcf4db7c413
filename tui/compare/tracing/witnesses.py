"""What a story's other articles have to say on which of two texts was first: its witnesses.

    source   2.3 billion   founder   laundering       others have them too
    target   2.3 million   creator   whitening        nobody else does

Where two texts differ and everybody else agrees with one of them, the other was changed (the reasoning of
textual criticism: Maas, Textkritik, 1927).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from tui.compare.findings import Spot
from tui.compare.language.lexicon import how_common
from tui.compare.spans import overlap
from tui.compare.tracing.copies import Copy, Telling
from tui.story import Span

TELLING_FIGURE = 10
"""Smaller figures are told by too many for anything to follow."""
_COMMON_WORD = 5.6
_MOST_SPOTS = 6
_FEWEST = 5
"""Words of one side that others have, from which they speak for it."""


@dataclass(frozen=True, slots=True)
class Sign:
    """What speaks for a direction, in words, where, and how much: 1 a hint, 2 telling, 3 nearly proof."""

    text: str
    spans: tuple[Spot, ...]
    weight: int
    kind: str


def spots(*places: tuple[Telling, Sequence[Span]]) -> tuple[Spot, ...]:
    """The first places of each article, to be looked at."""
    return tuple(Spot(t.id, start, end) for t, spans in places for start, end in list(spans)[:_MOST_SPOTS])


class Vocabulary:
    """In how many of a story's articles a word or a figure stands; counted when asked."""

    def __init__(self, tellings: Iterable[Telling]) -> None:
        self._tellings = tuple(tellings)

    @cached_property
    def shared(self) -> frozenset[str]:
        """The forms of the words that two articles or more have."""
        one: set[str] = set()
        more: set[str] = set()
        for telling in self._tellings:
            more |= telling.forms & one
            one |= telling.forms
        return frozenset(more)

    @cached_property
    def figures(self) -> Counter[float]:
        """Articles by value of a figure."""
        return Counter(v for telling in self._tellings for v in figures_in(telling, whole(telling)))


def others_agree(copy: Copy, story: Vocabulary) -> Iterator[Sign]:
    """Where words were changed, the source's are those that other articles of the story have too."""
    here, there = _changed(copy, copy.source), _changed(copy, copy.target)
    if len(here) < _FEWEST:
        return
    backed = {word: span for word, span in here.items() if word in story.shared}
    against = len(there.keys() & story.shared)
    if len(backed) >= _FEWEST and len(backed) * len(there) >= 3 * (against + 1) * len(here):
        words = ", ".join(list(backed)[:4])
        yield Sign(
            f"Where the two differ, other articles have the words of {copy.source.name}: {words}.",
            spots((copy.source, list(backed.values()))),
            1,
            "others",
        )


def slips(copy: Copy, story: Vocabulary) -> Iterator[Sign]:
    """A figure of the copied words that the target has otherwise than everybody else."""
    source, target = copy.source, copy.target
    here, there = figures_in(source, copy.in_source), figures_in(target, copy.in_target)
    if not here or not there:
        return
    all_here, all_there = figures_in(source, whole(source)), figures_in(target, whole(target))
    changed = {v: span for v, span in here.items() if v not in all_there}
    wrong = {v: span for v, span in there.items() if v not in all_here}
    alike: defaultdict[str, list[float]] = defaultdict(list)
    for value in wrong:
        alike[_digits(value)].append(value)
    pairs = [
        (value, other)
        for value in changed
        for other in alike.get(_digits(value), ())
        if story.figures[value] > 1 and story.figures[other] == 1
    ]
    for passage in copy.passages:
        for value, other in pairs:
            span, twin = changed[value], wrong[other]
            within = overlap(span, [(passage.a_start, passage.a_end)])
            if within and overlap(twin, [(passage.b_start, passage.b_end)]):
                yield Sign(
                    f"{target.name} has {target.text[slice(*twin)]} where {source.name} and "
                    f"others have {source.text[slice(*span)]}.",
                    spots((source, [span]), (target, [twin])),
                    2,
                    "slips",
                )
                return


def whole(telling: Telling) -> tuple[Span]:
    """All of its text, as spans."""
    return ((0, len(telling.text)),)


def figures_in(telling: Telling, places: Sequence[Span]) -> dict[float, Span]:
    """The telling figures in spans, each with a place."""
    return {
        value: place for span in places for place, value in telling.figures(span) if value >= TELLING_FIGURE
    }


def _digits(value: float) -> str:
    """What a slip leaves of a figure: a thousand times as much, a lost nought, two digits changed over."""
    return "".join(sorted(f"{value:.10g}".replace(".", "").strip("0")))


def _changed(copy: Copy, telling: Telling) -> dict[str, Span]:
    """Telling words inside the passages that the other article has nowhere."""
    source = telling is copy.source
    other = copy.target if source else copy.source
    found: dict[str, Span] = {}
    for passage in copy.passages:
        for edit in passage.edits:
            if edit.op == "replace":
                span = edit.a if source else edit.b
                for form, place in zip(telling.forms_in(span), telling.places(span), strict=True):
                    if form not in other.forms and how_common(form) < _COMMON_WORD:
                        found.setdefault(form, place)
    return found
