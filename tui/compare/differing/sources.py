"""Who says it, where articles tell one thing: one names a source, another a different one, or none.

wire     two people were killed, a police spokeswoman said    police
digest   Two people were killed                               no source
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from tui.compare.differing.placed import Placed, PlacedLines, both_sure, figures_in
from tui.compare.differing.predicates import acts_of
from tui.compare.differing.restated import restates
from tui.compare.differing.rivals import Source, are_two, is_paper
from tui.compare.findings import Attribution, Difference, Mention, Version
from tui.compare.language.english import DAYS
from tui.compare.language.names import FIRMS, GROUPS, has_a_voice
from tui.compare.saying.clauses import read_line
from tui.compare.saying.settled import issuer_of
from tui.compare.saying.spoken import is_named_in, is_somebody, is_speech, said_at, same_speaker
from tui.compare.saying.subjects import FINITE
from tui.compare.spans import overlap, touches
from tui.compare.touching import Touching
from tui.story import Span
from tui.story.text import WORD

NO_SOURCE = "no source"

_HEARSAY = re.compile(
    r"\b(?:reportedly|allegedly|supposedly|(?:is|are|was|were) (?:said|reported|alleged|claimed) to"
    r"|it (?:is|was|has been) (?:said|reported|claimed|alleged)|rumou?rs?|rumou?red)\b",
    re.IGNORECASE,
)
"""Somebody's word, nobody's in particular."""
_REASON = r"(?:because|due to|over|owing to|amid|in protest|on account of)\b"
_BECAUSE = re.compile(_REASON)
_REPORTEDLY_BECAUSE = re.compile(rf"\b(?:reportedly|allegedly|supposedly|apparently) {_REASON}")
"""Hearsay of a reason."""
_TOLD = re.compile(
    r"\b(?:said|says|saying|told|according|statement|reported|reports?|put (?:it|at)|(?:as|what) \w+ calls?"
    r"|claims?|claimed|complain(?:t|ts|ed)|alleg\w+|accus\w+|arguments?|argue[sd]?|warned|reckon\w*|insist\w*"
    r"|pretend\w*|reject\w*|den(?:y|ies|ied))\b",
    re.IGNORECASE,
)
"""A sentence with one of these words does not stand without a source."""
_SAID = re.compile(
    r"\b(?:said|says|saying|told|according|statement|reported|reports)\b"
    r"|\b(?:announc|claim|confirm|admit|insist|warn|reckon|promis|acknowledg|estimat|den[iy]|stat)"
    r"(?:e|es|ed|s|ing|y|ies|ied|ted)?\b|\b(?:(?:speaks?|spoke) of|(?:goes|went) on)\b",
    re.IGNORECASE,
)
"""One with none of these may only seem to have a source (`Russia maintained close ties`)."""
_OF_ITSELF = re.compile(
    rf"\W*(?:the|its|their) (?:[\w-]+ )?(?:{'|'.join(sorted(GROUPS | FIRMS))})\b", re.IGNORECASE
)
"""A body that stands first: what an article says of it, it may have from it."""

_FIRST_PERSON = re.compile(r"\b(?:I|[Mm]y|me|[Ww]e|[Oo]ur|us)\b")
_RELATIVE = re.compile(r", (?:who|which|whose)\b")
_BESIDE, _REACH = 12, 28
"""Characters behind a mention, or behind all that is said, where its source may begin; the most in all."""
_QUOTED = re.compile(r"[“\"«„][^“”\"«»„]*[”\"»]")

_WILL, _WOULD = re.compile(r"\bwill\b"), re.compile(r"\b(?:would|will)\b")
"""What is foretold is the speaker's word, though it is his own act."""
_TELLING = 2
"""Words that say something, and that what is put down to somebody must have, if it is no figure."""
_HEARD = 0.2
"""The part of their words that two sure mentions must share where both give a reason, one by hearsay."""
_DAY = re.compile(rf" (?:on|last|late|early) (?:{'|'.join(DAYS)})\b.*$", re.IGNORECASE)

_Named = tuple[Source, Placed]
"""Who says it, and what is said."""


def find_sources(
    lines: PlacedLines,
    mentions: Sequence[Placed],
    told: Mapping[str, Touching[Attribution]],
    quoted: Mapping[str, Sequence[Span]],
    claim: str | None,
) -> Difference | None:
    """The mentions that one with a source bears on, and whose they are: around the one that most bear on."""
    named: list[_Named] = []
    bare: list[Placed] = []
    for m, at in mentions if any(m.stance == "reports" for m, _ in mentions) else ():
        said = told[m.article].at((m.start, m.end))
        source = _source(lines.texts[m.article], m, said)
        if m.stance == "reports":
            named += [(source, (_what_is_said(m, said), at))] if source else []
            named += _others(lines, (m, at), said, source)
        elif m.stance in ("asserts", "hedges") and not _is_said(
            lines.texts[m.article], m, said, quoted[m.article]
        ):
            bare.append((m, at))
    found = [_around(lines, one, named, bare, claim is not None) for one in named]
    best = max(found, key=lambda around: _weight(lines, around), default=[])
    if not best:
        return None
    versions = [
        Version(m.article, *_shown(lines, (m, at), speaker, told), speaker) for speaker, (m, at) in best
    ]
    topic = " ".join(lines.words(best[0][1]).split())
    return Difference("attribution", topic, tuple(sorted(versions)), claim)


def _around(
    lines: PlacedLines,
    one: _Named,
    named: Sequence[_Named],
    bare: Sequence[Placed],
    claimed: bool,
) -> list[tuple[str, Placed]]:
    """A mention with a source, those with another that say the same, and those with none that state it;
    empty where nobody differs."""
    source, placed = one
    if lines.says(placed) < _TELLING and not figures_in(lines.words(placed)):
        return []
    if not _may_differ(lines, one, named, bare, claimed):
        return []
    found = [(source.name, placed)]
    taken = {placed[0].article}
    differ = False
    for rival, said in sorted(named, key=lambda n: same_speaker(n[0].name, source.name)):
        if said[0].article in taken or not restates(lines, placed, said, claimed):
            continue
        two = are_two(source, rival, lines.people) and not _speak_of_themselves(lines, placed, said)
        if two or same_speaker(source.name, rival.name):
            differ = differ or two
            found.append((rival.name, said))
            taken.add(said[0].article)
    for other in bare:
        if (
            other[0].article not in taken
            and lines.says(other) >= _TELLING
            and _states(lines, other, source.name, placed, claimed)
        ):
            differ = True
            found.append((_nobody(lines, other), other))
            taken.add(other[0].article)
    return found if differ else []


def _may_differ(
    lines: PlacedLines, one: _Named, named: Sequence[_Named], bare: Sequence[Placed], claimed: bool
) -> bool:
    """Whether anybody else is named, or nobody where it is stated: most claims have one source."""
    source, placed = one
    return any(are_two(source, rival, lines.people) for rival, _ in named) or any(
        other[0].article != placed[0].article and _states(lines, other, source.name, placed, claimed)
        for other in bare
    )


def _shown(
    lines: PlacedLines, placed: Placed, speaker: str, told: Mapping[str, Touching[Attribution]]
) -> Span:
    """What is shown of a mention: the words near its source, or near those that make it hearsay."""
    m, at = placed
    heard = _HEARSAY.search(lines.texts[m.article], m.start, m.end)
    if heard and heard.group() == speaker:
        return lines.excerpt(at, heard.span(), (m.start, m.end))
    return with_source(lines, placed, () if speaker == NO_SOURCE else told[m.article].at((m.start, m.end)))


def _speak_of_themselves(lines: PlacedLines, one: Placed, other: Placed) -> bool:
    """`My parents farmed`: what two people say of themselves is not the same."""
    return any(_FIRST_PERSON.search(lines.words(placed)) for placed in (one, other))


def _weight(lines: PlacedLines, around: Sequence[tuple[str, Placed]]) -> tuple[int, int, float]:
    """How many there are, how many two of them differ, and how like the first of them is to the others."""
    told = [lines.told_alike(around[0][1], other)[0] for _, other in around[1:]]
    rivals = [Source(speaker, speaker) for speaker, _ in around if speaker != NO_SOURCE]
    apart = sum(are_two(one, other, lines.people) for one, other in combinations(rivals, 2))
    return len(around), apart, sum(told)


def _nobody(lines: PlacedLines, bare: Placed) -> str:
    """`reportedly`, or no source at all."""
    hearsay = _HEARSAY.search(lines.texts[bare[0].article], *lines.span(bare[1]))
    return hearsay.group() if hearsay else NO_SOURCE


def _states(lines: PlacedLines, bare: Placed, speaker: str, named: Placed, claimed: bool) -> bool:
    """Whether a mention without a source states as fact what another puts down to `speaker`."""
    (m, at), (n, n_at) = bare, named
    text, other = lines.texts[m.article], lines.texts[n.article]
    if both_sure(bare, named) and _REPORTEDLY_BECAUSE.search(text, m.start, m.end):
        gives_one = _BECAUSE.search(other, *lines.span(n_at)) is not None
        same = gives_one and lines.share(bare, named) >= _HEARD
    else:
        same = restates(lines, bare, named, claimed) and not _speak_of_themselves(lines, bare, named)
        if same and not (_WILL.search(text, m.start, m.end) and _WOULD.search(other, n.start, n.end)):
            same = not is_named_in(speaker, text[slice(*lines.span(at))])
            same = same and not _tells_of(speaker, text[m.start : m.end])
    return same and not has_a_source(lines, m, at) and bool(_SAID.search(other, *lines.span(n_at)))


def has_a_source(lines: PlacedLines, mention: Mention, at: int) -> bool:
    """Whether a mention that is put down to nobody is somebody's all the same, or states nothing."""
    text, (start, end) = lines.texts[mention.article], lines.span(at)
    line = text[start:end]
    return (
        _TOLD.search(_HEARSAY.sub("", line)) is not None
        or line.rstrip(" ”\"'’)").endswith("?")
        or _OF_ITSELF.match(text, mention.start, mention.end) is not None
        or _is_within_marks(line, mention.start - start, mention.end - start)
        or not _has_verb(text, mention)
    )


def _tells_of(speaker: str, words: str) -> bool:
    """Whether the speaker is who does it: an article may have that from him, if it is no figure."""
    surname = speaker.rsplit(" ", 1)[-1]
    return surname in WORD.findall(words[: acts_of(words)[0]]) and not figures_in(words)


def _source(text: str, mention: Mention, told: Sequence[Attribution]) -> Source | None:
    """Who says it: as settled over the article where an attribution is there, else as the claim has it; None
    for what has no voice (`threatened by a rebellion`)."""
    span = (mention.start, mention.end)
    covered = any(s < span[1] and span[0] < e for a in told for s, e in a.stretches)
    said = said_at(span, told)
    found = (said.speaker if said else None) if covered else issuer_of(mention.attributed_to or "")
    found = _DAY.sub("", found) if found else None
    if not found or not is_somebody(found) or not has_a_voice(found):
        return None
    return Source(found, text[slice(*said.source)] if said and said.source else found)


def _others(
    lines: PlacedLines, placed: Placed, told: Sequence[Attribution], source: Source | None
) -> Iterator[_Named]:
    """What others say within a mention: `police put it at 12,000, while organisers spoke of 60,000`."""
    mention, at = placed
    text = lines.texts[mention.article]
    for said in told:
        start, end = max(said.content[0], mention.start), min(said.content[1], mention.end)
        name = said.speaker or ""
        if not said.source or start >= end or (source and name == source.name):
            continue
        if is_speech(text, said) and is_somebody(name) and has_a_voice(name):
            part = replace(mention, start=start, end=end)
            yield Source(name, text[slice(*said.source)]), (part, at)


def _what_is_said(mention: Mention, told: Sequence[Attribution]) -> Mention:
    """The mention without the words that name its source."""
    stretches = [
        (min(e, mention.end) - max(s, mention.start), s, e) for said in told for s, e in said.stretches
    ]
    shared, start, end = max(stretches, default=(0, 0, 0))
    if shared <= 0:
        return mention
    return replace(mention, start=max(start, mention.start), end=min(end, mention.end))


def _is_said(text: str, mention: Mention, told: Sequence[Attribution], quoted: Sequence[Span]) -> bool:
    """Whether most of the mention is somebody's word, it names a source itself, or it is a quotation."""
    if touches((mention.start, mention.end), quoted):
        return True
    for a in told:
        if not is_speech(text, a) or is_paper(a.speaker or ""):
            continue
        if a.source and a.cue and mention.start <= a.cue[0] < mention.end:
            return True
        shared = sum(
            min(e, mention.end) - max(s, mention.start)
            for s, e in a.stretches
            if s < mention.end and mention.start < e
        )
        if shared * 2 > mention.end - mention.start:
            return True
    return False


def _is_within_marks(line: str, start: int, end: int) -> bool:
    """Whether most of a stretch of a sentence stands between quotation marks."""
    return 2 * overlap((start, end), [m.span() for m in _QUOTED.finditer(line)]) > end - start


def _has_verb(text: str, mention: Mention) -> bool:
    """Whether it states something, and does not only name it."""
    return bool(FINITE.search(read_line(text, mention.start, mention.end, (), ()).tags))


def with_source(lines: PlacedLines, placed: Placed, told: Sequence[Attribution]) -> Span:
    """The mention with the words that name its source, where they stand right beside it; of a long one what
    is near these."""
    mention, at = placed
    start, end = mention.start, mention.end
    focus: Span | None = None
    for a in told:
        if a.content[0] < end and start < a.content[1]:
            for part in sorted(filter(None, (a.cue, a.source)), key=lambda part: abs(part[0] - end)):
                if part[1] <= start <= part[1] + 15:
                    start = part[0]
                elif end <= part[0] <= max(end + _BESIDE, min(a.content[1] + _BESIDE, end + _REACH)):
                    end = part[1]
                else:
                    continue
                focus = (min(part[0], focus[0]), max(part[1], focus[1])) if focus else part
    if not focus:
        text = lines.texts[mention.article]
        act = start + acts_of(text[start:end])[0]
        focus = (act, act + 1) if act < end and not _RELATIVE.search(text, start, act) else None
    return lines.excerpt(at, focus, (start, end))
