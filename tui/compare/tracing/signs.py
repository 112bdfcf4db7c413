"""Signs that one text was made from another: each a sentence for the reader, with its places and weight.

    credit      the copy names the other's outlet                    strongest
    quotations  shortened inside the marks, or without them          a copy cannot restore what it never saw
    details     names and figures that only one side has             the same
    losses      an attribution or a hedge that only one side has
    first names a surname in the copy that only the other introduces
    slips       a figure that only the copy has so, with the digits of the other's
    words       the other articles of the story have one side's
    ends        the copy stops, the other goes on
    agency      the source is a news agency
    dates       given or printed

Every function reads a `Copy` as if its source had been there first, and yields what speaks for that.
What both texts took from a third shows itself by signs in both directions.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from tui.compare.spans import joined, overlap, touches
from tui.compare.tracing.copies import Copy, Name, Telling, plain
from tui.compare.tracing.credits import agency, find_credits, is_own, outlet_names, own_interviews, sender
from tui.compare.tracing.cuts import find_losses
from tui.compare.tracing.witnesses import (
    TELLING_FIGURE,
    Sign,
    Vocabulary,
    figures_in,
    others_agree,
    slips,
    spots,
    whole,
)
from tui.story import Span

_APPOSITION = re.compile(r", (?:an?|the|who|whose|his|her|its|\d\d)\b|, [a-z]")
_TOLD = re.compile(
    r"\b(?:told|tells|interview with|speaking to|spoke to) (?:the )?([A-Z][\w&.-]*(?: [A-Z][\w&.-]*){0,3})"
)


def signs_of(copy: Copy, story: Vocabulary) -> list[Sign]:
    """Everything that speaks for the target being made from the source."""
    found = [sign for read in _SIGNS for sign in read(copy)]
    found += slips(copy, story)
    found += others_agree(copy, story)
    return found


def _credit(copy: Copy) -> Iterator[Sign]:
    source, target = copy.source, copy.target
    names = outlet_names(source) - outlet_names(target)
    found = find_credits(names, target)
    signed = sender(target)
    if signed and is_own(source, signed[0]):
        yield Sign(
            f"{target.name} says that its text is from {signed[0]}: {source.name}.",
            spots((target, [signed[1]])),
            4,
            "credit",
        )
    elif found:
        near = [span for span in found if _near_copy(copy, span)]
        words = target.text[slice(*(near or found)[0])]
        yield Sign(
            f"{target.name} names {source.name} as its source (“{words}”).",
            spots((target, near or found)),
            4 if near else 2,
            "credit",
        )
    else:
        yield from _told(copy)


def _near_copy(copy: Copy, span: Span) -> bool:
    sentence = copy.target.sentence_at(span[0]) or span
    return touches(sentence, copy.in_target)


def _told(copy: Copy) -> Iterator[Sign]:
    """Both say “told X”; one has more of what X was told."""
    source, target = copy.source, copy.target
    heard, printed = _who_was_told(source), _who_was_told(target)
    for name, there in sorted(printed.items()):
        here = heard.get(name, [])
        if len(here) > len(there) and all(_near_copy(copy, span) for span in there):
            yield Sign(
                f"What {name} was told stands {len(here)} times in {source.name}, in {target.name} "
                "only where they share copy.",
                spots((source, here), (target, there)),
                2,
                "credit",
            )
            return


def _who_was_told(telling: Telling) -> dict[str, list[Span]]:
    """Whom an article says something was told to, by name, each with its places."""
    found: dict[str, list[Span]] = {}
    for match in _TOLD.finditer(telling.text):
        found.setdefault(match.group(1), []).append(match.span(1))
    return found


def interview(copy: Copy) -> Iterator[Sign]:
    """The source was told what the target quotes too."""
    source, target = copy.source, copy.target
    told = [
        span
        for span in own_interviews(source)
        if (sentence := source.sentence_at(span[0]))
        and (overlap(sentence, copy.in_source) or _quotes_too(copy, sentence))
    ]
    if told and not own_interviews(target):
        yield Sign(
            f"It was {source.name} that was told what both have (“{source.text[slice(*told[0])]}”).",
            spots((source, told)),
            3,
            "interview",
        )


def _quotes_too(copy: Copy, sentence: Span) -> bool:
    """Whether a quotation of this sentence stands in the target in nearly the same words."""
    versions = copy.target.quoted_forms
    for quotation in copy.source.quotations_by_place.at(sentence):
        if overlap(quotation.inner, [sentence]):
            words = set(copy.source.forms_in(quotation.inner))
            if any(len(v & words) >= 4 and 4 * len(v & words) >= 3 * len(v) for v in versions):
                return True
    return False


def _quotations(copy: Copy) -> Iterator[Sign]:
    """Quotations of the source that are shorter in the target, or have lost their marks there."""
    source, target = copy.source, copy.target
    shorter: list[tuple[Span, Span]] = []
    bare: list[tuple[Span, Span]] = []
    for quotation in source.quotations:
        twins = copy.twins(quotation.inner)
        size, kept = source.count([quotation.inner]), target.count(joined(twins))
        if size < 4 or kept < 3 or 3 * kept < size:
            continue
        reach = (twins[0][0], twins[-1][1])
        match = [q for q in target.quotations_by_place.at(reach) if overlap(q.inner, [reach]) > 0]
        if not match:
            if not touches(reach, target.said):
                bare.append((quotation.inner, reach))
        elif _is_shortened(copy, quotation.inner, [q.inner for q in match]):
            shorter.append((quotation.inner, match[0].inner))
    if shorter:
        yield Sign(
            f"{_count(len(shorter), 'quotation')} {_is_are(shorter)} longer in {source.name}: who copied "
            f"{target.name} could not know the rest.",
            spots((source, [a for a, _ in shorter]), (target, [b for _, b in shorter])),
            3 if len(shorter) > 1 else 2,
            "quotations",
        )
    if bare:
        yield Sign(
            f"{_count(len(bare), 'quotation')} of {source.name} {_stands(bare)} in {target.name} "
            "as its own words, without marks or speaker.",
            spots((source, [a for a, _ in bare]), (target, [b for _, b in bare])),
            1,
            "quotations",
        )


def _is_shortened(copy: Copy, quoted: Span, versions: Sequence[Span]) -> bool:
    """Whether the target's version has next to nothing but words of the source's, and clearly fewer; the
    words that are missing stand nowhere else in its quotations."""
    here = set(copy.source.forms_in(quoted))
    there = [form for span in versions for form in copy.target.forms_in(span)]
    missing = here - copy.target.all_quoted
    return len(missing) >= 2 and sum(w not in here for w in there) <= 0.15 * len(there)


def _details(copy: Copy) -> Iterator[Sign]:
    """Names and figures in words of the copied sentences that the target leaves out and has nowhere."""
    source, target = copy.source, copy.target
    dropped = joined(
        edit.a
        for passage in copy.passages
        for edit in passage.edits
        if edit.op in ("delete", "replace") and not _has_detail(target, edit.b)
    )
    figures = [found for gap in dropped for found in source.figures(gap) if found[1] >= TELLING_FIGURE]
    known = figures_in(target, whole(target)) if figures else {}
    spans = [span for span, value in figures if value not in known]
    spans += [
        name.span
        for name in source.names
        if overlap(name.span, dropped) == name.end - name.start
        and not name.opens
        and not name.text.rstrip("s").isupper()
        and name.text not in source.article.outlet + target.article.outlet
        and target.parts.isdisjoint(map(plain, source.forms_in(name.span)))
    ]
    if spans:
        spans = sorted(set(spans))
        words = ", ".join(dict.fromkeys(source.text[slice(*span)] for span in spans[:4]))
        yield Sign(
            f"In the copied sentences {source.name} has details that {target.name} nowhere has: {words}.",
            spots((source, spans)),
            2 if len(spans) >= 3 else 1,
            "details",
        )


def _has_detail(telling: Telling, span: Span) -> bool:
    """Whether a name or a figure stands among the words that were put in instead."""
    starts = {s[0] for s in telling.sentences_in(span)}
    return bool(telling.figures(span)) or any(
        telling.text[start].isupper() and start not in starts for start, _ in telling.places(span)
    )


def _losses(copy: Copy) -> Iterator[Sign]:
    found = find_losses(copy)
    for kind, what in (("attribution", "says who said so"), ("hedge", "is careful")):
        losses = [loss for loss in found if loss.kind == kind]
        if losses:
            yield Sign(
                f"{copy.source.name} {what} (“{losses[0].words}”) where {copy.target.name} states a fact.",
                spots((copy.source, [x.a for x in losses]), (copy.target, [x.b for x in losses])),
                1,
                "losses",
            )


def _introductions(copy: Copy) -> Iterator[Sign]:
    """A surname in the copied words that the target nowhere introduces, and the source does."""
    source, target = copy.source, copy.target
    full: dict[str, Name] = {}
    for name in source.names:
        if " " in name.text and _is_introduced(source, name):
            full.setdefault(name.text.rsplit(" ", 1)[-1], name)
    if not full:
        return
    known = {part for name in target.names if name.titled or " " in name.text for part in name.text.split()}
    lone = {
        name.text: name.span
        for name in reversed(target.names)
        if name.text in full
        and name.text not in known
        and not name.text.isupper()
        and not _is_introduced(target, name)
        and overlap(name.span, copy.in_target)
    }
    if lone:
        who = min(lone, key=lambda word: lone[word])
        yield Sign(
            f"{target.name} never says who {who} is; {source.name} introduces {full[who].text}.",
            spots((target, list(lone.values())), (source, [full[word].span for word in lone])),
            2,
            "introductions",
        )


def _is_introduced(telling: Telling, name: Name) -> bool:
    """Whether a title, or a description before or behind it, says who somebody is."""
    before = telling.text[max(0, name.start - 20) : name.start]
    return bool(
        name.titled or _APPOSITION.match(telling.text, name.end) or re.search(r"[a-z]{3},? $", before)
    )


def _ends(copy: Copy) -> Iterator[Sign]:
    """The target ends with the copy; the source goes on for a good part of its length."""
    source, target = copy.source, copy.target
    if copy.share_target < 0.5:
        return
    last_source, last_target = copy.in_source[-1][1], copy.in_target[-1][1]
    rest_source = source.count([(last_source, len(source.text))])
    rest_target = target.count([(last_target, len(target.text))])
    if rest_source * 4 >= source.size and rest_target * 12 <= target.size:
        tail = max(last_source + 1, max(source.sentences, default=(0, 0))[1])
        yield Sign(
            f"{target.name} ends where the copy ends; {source.name} goes on for {rest_source} more words.",
            spots((target, [copy.in_target[-1]]), (source, [(last_source, tail)])),
            1,
            "ends",
        )


def _agency(copy: Copy) -> Iterator[Sign]:
    found = agency(copy.source)
    if found and not agency(copy.target):
        yield Sign(
            f"{copy.source.name} is a news agency: its copy is written for others to take over.",
            spots((copy.source, [found] if found[1] else [])),
            2,
            "agency",
        )


def _contained(copy: Copy) -> Iterator[Sign]:
    whole = copy.share_target >= 0.85
    if copy.share_target >= 0.6 and copy.share_source <= 0.9 * copy.share_target:
        yield Sign(
            f"{copy.share_target:.0%} of {copy.target.name} stands in {copy.source.name}, which has "
            f"more beside it ({copy.share_source:.0%} of it is shared).",
            (),
            2 if whole else 1,
            "whole" if whole else "containment",
        )


def _dates(copy: Copy) -> Iterator[Sign]:
    earlier, later = copy.source.article.date, copy.target.article.date
    if earlier and later and earlier[:10] < later[:10]:
        yield Sign(
            f"{copy.source.name} is dated {earlier[:10]}, {copy.target.name} {later[:10]}.",
            (),
            1,
            "dates",
        )


def _count(number: int, noun: str) -> str:
    words = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
    spoken = words[number] if number < len(words) else str(number)
    return f"{spoken.capitalize()} {noun}{'s' if number != 1 else ''}"


def _is_are(items: Sequence[object]) -> str:
    return "is" if len(items) == 1 else "are"


def _stands(items: Sequence[object]) -> str:
    return "stands" if len(items) == 1 else "stand"


_SIGNS: tuple[Callable[[Copy], Iterator[Sign]], ...] = (
    _credit, interview, _quotations, _details, _losses, _introductions, _ends, _contained, _agency, _dates,
)  # fmt: skip
