"""Whose text it is: for two articles that share copy, a ledger of evidence and a verdict in words.

    VOA ──▶ 002     strong          002 names VOA, shortens its quotations, has nothing of its own
    VOA ··· 003     common source   both give the words as the ministry's
    003  ?  005     cannot tell

The signs of each direction are read apart (signs); a direction is *strong* only when several of them
agree, none speaks against it, and the copy is most of an article or names its source.  Where both
articles give the shared words as somebody's, or each has of the copy what the other lacks, the source
is a third text.  Nobody is named as a source whom no article names.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tui.compare.findings import (
    Attribution,
    Direction,
    Evidence,
    Origin,
    Passage,
    Share,
    Spot,
    Strength,
)
from tui.compare.spans import joined, overlap, touches
from tui.compare.tracing.copies import Copy, Telling
from tui.compare.tracing.credits import is_own, sender
from tui.compare.tracing.cuts import find_cuts, find_losses, find_swaps
from tui.compare.tracing.signs import interview, signs_of
from tui.compare.tracing.witnesses import Sign, Vocabulary
from tui.story import Span, Story

STRONG, SOME = 4, 3
"""Weight of the signs of one direction that makes it strong, or gives it something."""
MOST = 0.5
"""The part of an article's words that is most of it."""
PLAIN_WORDS = 20
"""Shared words of the articles' own prose, not of a third one's speech, below which a direction is not
asked for."""
TEXTUAL = frozenset(
    {"credit", "interview", "quotations", "details", "introductions", "others", "losses", "slips"}
)
"""Kinds of signs that lie in the words of the copy itself."""
FEWEST = 8
"""Shared words below which nobody is called the one who had them first."""
WORD_FOR_WORD = 0.93
"""The part of the passages' words that is the same where two articles print one text, cut or not."""
_MOST_SPOTS = 12
_MOST_NAMES = 4
_PARENTHESES = re.compile(r"\s*\([^)]*\)")

Verdict = tuple[Direction, Strength]
Families = dict[int | None, frozenset[str]]
"""The names of the articles that a family of passages goes through."""


def find_origins(
    story: Story,
    passages: Sequence[Passage],
    shares: Sequence[Share],
    attributions: Sequence[Attribution],
) -> tuple[Origin, ...]:
    """The origin of each pair of articles that shares copy, sorted by article ids.

    Pairs that only meet through a third article (each shares with it the same words of somebody's
    statement) come with shares of 0 and no core."""
    said: dict[str, list[Attribution]] = {}
    for attribution in attributions:
        said.setdefault(attribution.article, []).append(attribution)
    names = _names(story)
    tellings = {a.id: Telling(a, said.get(a.id, ()), names[a.id]) for a in story.articles}
    members: dict[tuple[str, str], list[Passage]] = {}
    for passage in passages:
        members.setdefault((passage.a, passage.b), []).append(passage)
    families = _families(passages, names)
    vocabulary = Vocabulary(tellings.values())
    found = []
    for share in shares:
        key = share.a, share.b
        copy = Copy(tellings[share.a], tellings[share.b], tuple(members[key]), share.shared_a, share.shared_b)
        found.append(_origin(copy, vocabulary, families))
    found += _through_a_third(tellings, passages, set(members))
    return tuple(sorted(found))


def _families(passages: Sequence[Passage], names: dict[str, str]) -> Families:
    members: dict[int | None, set[str]] = {}
    for p in passages:
        if p.family is not None:
            members.setdefault(p.family, set()).update((names[p.a], names[p.b]))
    return {family: frozenset(found) for family, found in members.items()}


def _names(story: Story) -> dict[str, str]:
    """What each article is called in a sentence: its outlet, with the id where two have one outlet."""
    outlets = {a.id: _PARENTHESES.sub("", a.outlet).strip() or a.id for a in story.articles}
    count = Counter(outlets.values())
    return {name: o if count[o] == 1 else f"{o} ({name})" for name, o in outlets.items()}


def _origin(copy: Copy, vocabulary: Vocabulary, families: Families) -> Origin:
    turned = copy.turned
    evidence = list(_copied(copy, families))
    forth: list[Sign] = []
    back: list[Sign] = []
    if copy.plain_words >= PLAIN_WORDS:
        forth, back = signs_of(copy, vocabulary), signs_of(turned, vocabulary)
    elif copy.said_words >= FEWEST:
        forth, back = list(interview(copy)), list(interview(turned))
    direction, strength = _verdict(copy, forth, back)
    evidence += [Evidence(s.text, s.spans, "a→b") for s in sorted(forth, key=lambda s: -s.weight)]
    evidence += [Evidence(s.text, s.spans, "b→a") for s in sorted(back, key=lambda s: -s.weight)]
    swaps = find_swaps(copy)
    return Origin(
        a=copy.source.id,
        b=copy.target.id,
        shared_a=copy.share_source,
        shared_b=copy.share_target,
        direction=direction,
        strength=strength,
        evidence=tuple(evidence),
        core=copy.in_source,
        cuts=find_cuts(copy, [swap.a for swap in swaps]),
        additions=find_cuts(turned, [swap.b for swap in swaps]),
        swaps=swaps,
        losses=find_losses(turned if direction == "b→a" else copy),
    )


def _verdict(copy: Copy, forth: Sequence[Sign], back: Sequence[Sign]) -> Verdict:
    """The direction that the signs speak for, and how surely."""
    senders = [name for name, _ in _third_senders(copy)]
    if senders:
        return "common source", "strong" if len(senders) == 2 and len(set(senders)) == 1 else "some"
    spoken = copy.said_words >= max(1, copy.plain_words)
    direction: Direction = "a→b"
    if _weight(back) > _weight(forth):
        direction, forth, back = "b→a", back, forth
    weight, against = _weight(forth), _weight(back)
    kinds = {sign.kind for sign in forth}
    credited = any(sign.kind == "credit" and sign.weight >= 4 for sign in forth)
    contrary = any(sign.kind == "dates" for sign in back)
    mostly = max(copy.share_source, copy.share_target) >= MOST
    known = not kinds.isdisjoint({"credit", "interview", "agency"})
    proven = (known or not _is_word_for_word(copy)) and (
        credited
        or (mostly and len(kinds & (TEXTUAL | {"agency"})) >= 2)
        or ("whole" in kinds and not kinds.isdisjoint({"dates", "agency"}))
    )
    if weight >= STRONG and against * 3 <= weight and proven and not contrary:
        return direction, "strong"
    if weight >= SOME and against * 2 <= weight and not contrary and kinds & (TEXTUAL | {"whole"}):
        return direction, "some"
    if spoken or (weight >= 2 and against >= 2):
        return "common source", "some"
    return "cannot tell", "none"


def _is_word_for_word(copy: Copy) -> bool:
    """Copy that may have been cut, but that nobody rewrote."""
    return max(copy.unchanged, copy.turned.unchanged) >= WORD_FOR_WORD


def _weight(signs: Sequence[Sign]) -> int:
    return sum(sign.weight for sign in signs)


def _third_senders(copy: Copy) -> list[tuple[str, Span]]:
    """The senders that the articles say their text is from, unless it is the other of the two."""
    sides = (copy.source, copy.target), (copy.target, copy.source)
    return [found for here, there in sides if (found := sender(here)) and not is_own(there, found[0])]


def _copied(copy: Copy, families: Families) -> Iterator[Evidence]:
    """That there is copy at all: how much, in what order, and whose words it is given as."""
    a, b = copy.source, copy.target
    order = sorted(copy.passages)
    in_order = all(x.b_start <= y.b_start for x, y in pairwise(order))
    how = "" if len(order) < 3 else ", in one order" if in_order else ", not all in one order"
    yield Evidence(
        f"They share {b.count(copy.in_target)} words in {len(order)} passage{'s' * (len(order) > 1)}{how}.",
        tuple(Spot(b.id, p.b_start, p.b_end) for p in order[:_MOST_SPOTS]),
    )
    if copy.said_words:
        speakers = _speaker(a, copy.in_source), _speaker(b, copy.in_target)
        whose = f": {speakers[0]}" if _is_one(*speakers) else ""
        spoken = [p for p in copy.passages if touches((p.a_start, p.a_end), a.said)]
        also = sorted({name for p in spoken for name in families.get(p.family, ())} - {a.name, b.name})
        more = f" Some of them stand in {_listed(also)} too." if also else ""
        yield Evidence(
            f"Both give {copy.said_words} of the shared words as somebody's{whose}.{more}",
            tuple(Spot(a.id, p.a_start, p.a_end) for p in spoken)[:_MOST_SPOTS],
            "common source" if copy.plain_words < PLAIN_WORDS else None,
        )
    if copy.plain_words >= PLAIN_WORDS and _is_word_for_word(copy):
        text = "The copy is word for word: both may print the text of an agency that neither names."
        yield Evidence(text, (), "common source")
    for telling in (a, b):
        found = sender(telling)
        if found and found in _third_senders(copy):
            text = f"{telling.name} says that its text is from {found[0]}."
            yield Evidence(text, (Spot(telling.id, *found[1]),), "common source")


def _speaker(telling: Telling, spans: Sequence[Span]) -> str | None:
    """Who is said to have said most of what stands in the spans."""
    sizes: dict[str, int] = {}
    for attribution in telling.attributions:
        if attribution.speaker and telling.is_speech(attribution):
            size = sum(overlap(stretch, spans) for stretch in attribution.stretches)
            if size:
                sizes[attribution.speaker] = sizes.get(attribution.speaker, 0) + size
    return max(sizes, key=lambda who: (sizes[who], who)) if sizes else None


def _is_one(first: str | None, second: str | None) -> bool:
    """Whether two descriptions share a telling word: a surname, the noun of a body."""
    if not first or not second:
        return False
    words, others = ({w for w in who.lower().split() if len(w) > 3} for who in (first, second))
    return not words.isdisjoint(others)


def _listed(names: Sequence[str]) -> str:
    """`a`, `a and b`, `a, b and c`, `a, b, c and 4 more`."""
    if len(names) > _MOST_NAMES:
        return f"{', '.join(names[: _MOST_NAMES - 1])} and {len(names) - _MOST_NAMES + 1} more"
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _through_a_third(
    tellings: dict[str, Telling], passages: Sequence[Passage], tied: set[tuple[str, str]]
) -> Iterator[Origin]:
    """Pairs without a passage of their own that share with a third article the same words of speech."""
    places: dict[str, list[tuple[int, int, str, int, int]]] = {}
    for p in passages:
        places.setdefault(p.a, []).append((p.a_start, p.a_end, p.b, p.b_start, p.b_end))
        places.setdefault(p.b, []).append((p.b_start, p.b_end, p.a, p.a_start, p.a_end))
    rank = {name: k for k, name in enumerate(tellings)}
    met: set[tuple[str, str]] = set()
    for third, here in places.items():
        here.sort()
        for k, (_, end, x, x_start, x_end) in enumerate(here):
            for later_start, later_end, y, y_start, y_end in here[k + 1 :]:
                if later_start >= end:
                    break
                (a, *a_span), (b, *b_span) = sorted(
                    ((x, x_start, x_end), (y, y_start, y_end)), key=lambda side: rank[side[0]]
                )
                if x == y or (a, b) in tied or (a, b) in met:
                    continue
                core = (later_start, min(end, later_end))
                spans = ((a, (a_span[0], a_span[1])), (b, (b_span[0], b_span[1])), (third, core))
                if tellings[third].count(joined([core])) < 4 or not all(
                    2 * overlap(span, tellings[name].said) >= span[1] - span[0] for name, span in spans
                ):
                    continue
                met.add((a, b))
                words = " ".join(tellings[third].text[slice(*core)].split())
                also = tellings[third].name
                text = f"Each shares with {also} words that all give as somebody's: “{words}”."
                spots = tuple(Spot(name, *span) for name, span in spans)
                evidence = (Evidence(text, spots, "common source"),)
                yield Origin(a, b, 0.0, 0.0, "common source", "some", evidence)
