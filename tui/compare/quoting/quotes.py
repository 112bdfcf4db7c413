"""One quotation in all its wordings, over all articles.

    voa    “a hero, who has easily relinquished command”        direct
    times  “hero, who easily relinquished command”              direct, drift: has → –
    post   She called him a hero who gave up command easily.    the same words without marks

What stands between quotation marks is looked for in every other article: between marks, in what the
same speaker is said to have said, and in plain text.  Words count by how rare they are in the story.
A short quotation must be found word by word; a long one by most of its words, and by fewer where
the same speaker is named.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from tui.compare.claimed import Claimed
from tui.compare.findings import Attribution, Claim, Drift, Quote, QuoteVersion
from tui.compare.language.english import TAGS
from tui.compare.language.names import has_a_voice
from tui.compare.language.points import points
from tui.compare.language.reading import Reading, read_lines
from tui.compare.quoting.drift import find_drift
from tui.compare.quoting.pairs import in_order, ties
from tui.compare.quoting.plainly import find_plain
from tui.compare.quoting.retellings import find_retellings, likeness
from tui.compare.saying.spoken import Piece, read_pieces
from tui.compare.touching import told_in
from tui.story import Span, Story
from tui.story.text import WORD

_FEW_STEPS, _ALIKE, _SOME, _SHORT = 2, 0.4, 0.3, 8
"""Changes of told words are shown where they are few, or most words are the same, and where what they say is
alike, or has no more words than that: else it is told anew."""

_REPORT = re.compile(r"\b(?:reports?|statement|study|inquiry|survey)$")
"""Papers that say what those who wrote them found."""

_FRAGMENT, _LEAD = 8, 25
"""Words that a fragment of speech has at most, and those around it."""

_MARKS = 3
"""Characters that the marks and spaces before a fragment take up at most."""

_EVERYWHERE = 2
"""An expression that more lines than the story has articles, and two, have is nobody's quotation."""


def find_quotes(
    story: Story, attributions: Sequence[Attribution] = (), claims: Sequence[Claim] = ()
) -> tuple[Quote, ...]:
    """The quotations that two or more articles have, direct in one of them at least or said by the
    same speaker; direct ones first, of these those of most articles, then in the order of the story."""
    reading = read_lines(story)
    told = told_in([article.id for article in story.articles], attributions)
    pieces = [p for p in read_pieces(story, reading, told) if reading.telling(p.stems)]
    spoken = [p for p in pieces if p.direct and not _is_common(reading, p, len(story.articles))]
    claimed = Claimed(claims)
    groups = _grouped(story, reading, spoken, claimed)
    plain = find_plain(story, reading, told, groups, claimed)
    groups = _retold(reading, pieces, groups, plain)
    direct = [_joined([*group, *plain.get(n, ())]) for n, group in enumerate(groups)]
    found = [
        sorted([*group, *_lead_ins(story, reading, group)], key=_place)
        for group in direct
        if len({p.article for p in group}) > 1
    ]
    versions: defaultdict[int, list[Piece]] = defaultdict(list)
    for piece in chain.from_iterable(found):
        versions[piece.line].append(piece)
    others = [p for p in pieces if not p.direct and _can_speak(p) and not _stands_among(p, versions)]
    reported = _grouped(story, reading, others, claimed)
    found += [group for group in reported if len({p.article for p in group}) > 1]
    found.sort(key=_rank)
    return tuple(_quote(story, reading, group) for group in found)


def _retold(
    reading: Reading, pieces: Sequence[Piece], groups: list[list[Piece]], plain: dict[int, list[Piece]]
) -> list[list[Piece]]:
    """The groups, with what their speakers say in other words elsewhere: quotations in two groups as one,
    and told words in `plain`."""
    number = {piece: n for n, group in enumerate(groups) for piece in group}
    for pair in find_retellings(reading, pieces):
        a, b = sorted((pieces[k] for k in pair), key=lambda piece: not piece.direct)
        if a not in number:
            continue
        mine, its = number[a], number.get(b)
        if its is None:
            there = {p.article for p in (*groups[mine], *plain.get(mine, ()))}
            if not b.direct and b.article not in there:
                plain.setdefault(mine, []).append(b)
        elif mine != its:
            groups[mine] += groups[its]
            plain.setdefault(mine, []).extend(plain.pop(its, ()))
            number.update(dict.fromkeys(groups[its], mine))
            groups[its] = []
    return groups


def _is_common(reading: Reading, piece: Piece, articles: int) -> bool:
    """Whether it is the title of a work, or a short expression that the whole story uses: “state visit”."""
    stems = [s for s in set(piece.stems) if reading.weight[s]]
    if piece.title:
        return True
    if len(stems) > 2:
        return False
    return len(set.intersection(*(set(reading.holders[s]) for s in stems))) > articles + _EVERYWHERE


def _lead_ins(story: Story, reading: Reading, group: Sequence[Piece]) -> Iterator[Piece]:
    """For fragments of speech (`called it a “bad deal”`) the clause that leads up to them: it says what
    the fragment is said of, and in whose words."""
    for piece in group:
        if not piece.direct or len(piece.stems) > _FRAGMENT:
            continue
        line = reading.lines[piece.line]
        text = story.articles[piece.article].text
        before = piece.span[0] - _MARKS
        start = max((s for s, _ in [*points(text, line.span), line.span] if s < before), default=before)
        words = line.between(start, piece.span[1])
        if start < before and len(words) <= _LEAD:
            stems = line.stems[words.start : words.stop]
            yield replace(piece, span=(start, piece.span[1]), stems=stems, quotation=None)


def _can_speak(piece: Piece) -> bool:
    """Whether it is somebody's word, or stands in a report: a book accuses nobody by itself."""
    return bool(piece.speaker) and (
        has_a_voice(piece.speaker or "") or _REPORT.search(piece.speaker or "") is not None
    )


def _stands_among(piece: Piece, versions: Mapping[int, Sequence[Piece]]) -> bool:
    """Whether a piece overlaps a version of a quotation; `versions` by their lines."""
    return any(p.span[0] < piece.span[1] and piece.span[0] < p.span[1] for p in versions.get(piece.line, ()))


def _grouped(story: Story, reading: Reading, pieces: Sequence[Piece], claimed: Claimed) -> list[list[Piece]]:
    claims = [claimed.shared_over(story.articles[piece.article].id, piece.span) for piece in pieces]
    return [[pieces[k] for k in group] for group in _gather(len(pieces), ties(reading, pieces, claims))]


def _gather(size: int, ties: Iterator[tuple[int, int]]) -> list[list[int]]:
    """The groups that ties make, each in order; loners among them."""
    group_of = list(range(size))
    members = {k: [k] for k in range(size)}
    for a, b in ties:
        x, y = sorted((group_of[a], group_of[b]))
        if x != y:
            for k in members[y]:
                group_of[k] = x
            members[x] += members.pop(y)
    return [sorted(group) for group in members.values()]


def _joined(group: Sequence[Piece]) -> list[Piece]:
    """The pieces in order, neighbours in one quotation as one."""
    joined: list[Piece] = []
    for piece in sorted(group, key=_place):
        last = joined[-1] if joined else None
        if last and last.article == piece.article and piece.direct and last.quotation == piece.quotation:
            joined[-1] = replace(last, span=(last.span[0], piece.span[1]), stems=last.stems + piece.stems)
        else:
            joined.append(piece)
    return joined


def _rank(group: Sequence[Piece]) -> tuple[bool, int, list[tuple[int, Span]]]:
    """What stands between marks first, then what is only told; of either what most articles have."""
    told = not any(piece.direct for piece in group)
    return told, -len({piece.article for piece in group}), [_place(piece) for piece in group]


def _place(piece: Piece) -> tuple[int, Span]:
    return piece.article, piece.span


def _quote(story: Story, reading: Reading, group: Sequence[Piece]) -> Quote:
    first = max(group, key=lambda p: (p.direct, len(p.stems)))
    ordered = [first, *(p for p in group if p is not first)]
    versions = tuple(
        QuoteVersion(story.articles[p.article].id, *p.span, p.direct, p.speaker) for p in ordered
    )
    drift: list[Drift] = []
    for number, piece in enumerate(ordered):
        before = [
            (in_order(*sorted((p.stems, piece.stems), key=len)), -k)
            for k, p in enumerate(ordered[:number])
            if p.article != piece.article and p.direct == piece.direct == first.direct
        ]
        if before:
            base = -max(before)[1]
            a, b = story.articles[ordered[base].article], story.articles[piece.article]
            steps = list(find_drift(a.text, ordered[base].span, b.text, piece.span, (base, number)))
            if piece.direct or (
                (len(steps) <= _FEW_STEPS or max(before)[0] >= _ALIKE)
                and _is_readable(reading, ordered[base], piece)
                and any(_says_something(a.text, step.a) or _says_something(b.text, step.b) for step in steps)
            ):
                drift += steps
    return Quote(_speaker(group), versions, tuple(drift))


def _is_readable(reading: Reading, one: Piece, other: Piece) -> bool:
    """Whether it can be seen that two tellings are of one thing."""
    return likeness(reading, one, other) >= _SOME or max(len(one.stems), len(other.stems)) <= _SHORT


def _says_something(text: str, span: Span) -> bool:
    """Whether there are other words than small ones."""
    return any(m.group().casefold() not in TAGS for m in WORD.finditer(text, *span))


def _speaker(group: Sequence[Piece]) -> str | None:
    """The name that most of the direct versions give, the longest of equals; else any."""
    named = Counter(p.speaker for p in group if p.speaker and p.direct) or Counter(
        p.speaker for p in group if p.speaker
    )
    return max(named, key=lambda name: (named[name], len(name), name)) if named else None
