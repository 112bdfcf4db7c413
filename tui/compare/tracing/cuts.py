"""What became of a text in a copy: what was left out, put in and swapped, and what was lost with it.

    source   analysts say the brief mutiny may foreshadow …   cut     analysts say
    target   the brief rebellion will foreshadow …            swap    mutiny → rebellion
                                                              lost    an attribution, a hedge

Only what stands inside the shared passages, or between two neighbouring ones, is counted: what lies
elsewhere was not cut from the copy but never was in it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from tui.compare.findings import Loss, Passage, Swap
from tui.compare.language.english import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
)
from tui.compare.language.lexicon import related
from tui.compare.language.stems import stem
from tui.compare.spans import joined, outside, overlap, touches
from tui.compare.tracing.copies import Copy, Telling, Word
from tui.story import Span

_SMALL = (
    DETERMINERS | PREPOSITIONS | CONJUNCTIONS | PRONOUNS | AUXILIARIES | ADVERBS | RELATIVES | SUBORDINATORS
) | {"to", "not"}
_REFUSAL = re.compile(
    r"\b(?:refus(?:e[sd]?|ing)|declin(?:e[sd]?|ing) to|fail(?:s|ed|ing)? to|den(?:y|ies|ied|ying))\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not(?! only)|never|no longer)\b|n['’]t\b", re.IGNORECASE)
_SAYING = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|told|tells?|add(?:s|ed|ing)?|report(?:s|ed|ing)?|claim(?:s|ed|ing)?|announc(?:es?|ed|ing)"
    r"|argu(?:es?|ed|ing)|warn(?:s|ed|ing)?|not(?:es|ed|ing)|stat(?:es?|ed|ing)|insist(?:s|ed|ing)?|alleg(?:es?|ed|ing)"
    r"|wr(?:ites?|ote|itten)|den(?:y|ies|ied|ying)|confirm(?:s|ed|ing)?|believ(?:es?|ed)|estimat(?:es?|ed)|according)\b",
    re.IGNORECASE,
)
_WIDEST_SWAP = 3
_CUT_WORDS = 3
_LIKE = 0.5
_TWIN_WORDS = 4
"""Words that a sentence keeps in its copy before it is asked what else it lost."""


def find_cuts(copy: Copy, swapped: Iterable[Span] = ()) -> tuple[Span, ...]:
    """Stretches of the source's copied sentences that the target leaves out, in order: of three words and
    more, most of which the copy says in no other words either.  `swapped` are spans of the source known to
    stand in other words."""
    source = copy.source
    kept = joined((*(edit.a for edit in copy.kept), *swapped))
    sentences = joined(
        sentence
        for span in copy.in_source
        for sentence in source.sentences_in(span)
        if 3 * overlap(sentence, copy.in_source) >= sentence[1] - sentence[0]
    )
    there = _Meanings(word for span in copy.in_target for word in _around(copy.target, span))
    found = []
    for span in outside(joined((*sentences, *copy.in_source)), kept):
        words = source.words(span)
        telling = [word for word in words if word.form not in _SMALL]
        missing = sum(not there.has(word.form) for word in telling)
        if len(words) >= _CUT_WORDS and 2 * missing > len(telling):
            found.append((words[0].start, words[-1].end))
    return tuple(found)


def find_swaps(copy: Copy) -> tuple[Swap, ...]:
    """Words of the source for which the target has others, in order: a few words in the same place, or
    two words of near meaning wherever they stand in the passage."""
    found: dict[Span, Swap] = {}
    for passage in copy.passages:
        for edit in passage.edits:
            if edit.op == "replace":
                before, after = _bare(copy.source.words(edit.a)), _bare(copy.target.words(edit.b))
                if _is_swap(copy, before, after):
                    swap = _swap(copy, before, after)
                    found.setdefault(swap.a, swap)
        near = list(_near_meanings(copy, passage))
        taken, given = (joined(found), joined(swap.b for swap in found.values())) if near else ((), ())
        for here, there in near:
            if not overlap(here.span, taken) and not overlap(there.span, given):
                found[here.span] = _swap(copy, [here], [there])
    return tuple(sorted(found.values(), key=lambda swap: (swap.a, swap.b)))


def find_losses(copy: Copy) -> tuple[Loss, ...]:
    """Attributions, hedges and negations of the source's copied sentences that the target does not have."""
    found = {(loss.kind, loss.a): loss for loss in (*_lost_attributions(copy), *_lost_words(copy))}
    return tuple(sorted(found.values(), key=lambda loss: (loss.a, loss.kind)))


def _lost_attributions(copy: Copy) -> Iterator[Loss]:
    source, target = copy.source, copy.target
    for said in source.attributions:
        if not said.source or not said.cue or not _SAYING.search(source.text, *said.cue):
            continue
        twins = joined(twin for stretch in said.stretches for twin in copy.twins(stretch))
        size = sum(end - start for start, end in twins)
        if target.count(twins) < 5 or 2 * size < sum(end - start for start, end in said.stretches):
            continue
        reach = twins[0][0], twins[-1][1]
        if touches(reach, target.said) or any(_credits(target, s) for s in target.sentences_in(reach)):
            continue
        start, end = min(said.source[0], said.cue[0]), max(said.source[1], said.cue[1])
        if end - start > 90:
            start, end = said.cue
        yield Loss("attribution", _text(source, (start, end)), (start, end), reach)


def _credits(target: Telling, sentence: Span) -> bool:
    """Whether somebody is said to say something in the sentence."""
    return _SAYING.search(target.text, *sentence) is not None or any(
        a.cue and sentence[0] <= a.cue[0] < sentence[1] for a in target.attributions
    )


def _lost_words(copy: Copy) -> Iterator[Loss]:
    """Hedges and negations that were cut out of a sentence whose counterpart has none of the kind."""
    for edit in dict.fromkeys(e for p in copy.passages for e in p.edits if e.op in ("delete", "replace")):
        words = _text(copy.source, edit.a)
        hedged = copy.source.hedged(edit.a)
        negated = _REFUSAL.search(words) or (edit.op == "delete" and _NOT.search(words))
        sentence = copy.source.sentence_at(edit.a[0]) if hedged or negated else None
        twins = copy.twins(sentence) if sentence else ()
        if copy.target.count(joined(twins)) < _TWIN_WORDS:
            continue
        reach = twins[0][0], twins[-1][1]
        there = copy.target.sentences_in(reach)
        if hedged and not any(copy.target.hedged(twin) for twin in there):
            yield Loss("hedge", words, edit.a, reach)
        elif negated and not any(_is_negated(copy.target, words, twin) for twin in there):
            yield Loss("negation", words, edit.a, reach)


def _is_negated(target: Telling, words: str, twin: Span) -> bool:
    """Whether a sentence of the target refuses or denies what the words do."""
    pattern = _REFUSAL if _REFUSAL.search(words) else _NOT
    return pattern.search(target.text, *twin) is not None


def _is_swap(copy: Copy, before: list[Word], after: list[Word]) -> bool:
    """A few words for a few, with a meaning of their own on both sides that stands nowhere else in the
    other text; a name only for a name."""
    if not 0 < len(before) <= _WIDEST_SWAP or not 0 < len(after) <= _WIDEST_SWAP:
        return False
    if _is_parted(copy.source, before) or _is_parted(copy.target, after):
        return False
    here = {w.form for w in before if w.form not in _SMALL}
    there = {w.form for w in after if w.form not in _SMALL}
    if not here or not there or {stem(w) for w in here} & {stem(w) for w in there}:
        return False
    if _has_capital(copy.source, before) != _has_capital(copy.target, after):
        return False
    return not (here <= copy.target.forms and there <= copy.source.forms)


def _bare(words: list[Word]) -> list[Word]:
    """The words without small words at their ends."""
    telling = [k for k, word in enumerate(words) if word.form not in _SMALL]
    return words[telling[0] : telling[-1] + 1] if telling else []


def _is_parted(telling: Telling, words: list[Word]) -> bool:
    """Whether a mark or a small word stands between the words: then they are no one expression."""
    return any(word.form in _SMALL for word in words) or any(
        telling.text[x.end : y.start].strip() for x, y in pairwise(words)
    )


def _near_meanings(copy: Copy, passage: Passage) -> Iterator[tuple[Word, Word]]:
    """Words of a passage that only one side has, paired with one of near meaning that only the other has."""
    here, there = (passage.a_start, passage.a_end), (passage.b_start, passage.b_end)
    a_forms, b_forms = set(copy.source.forms_in(here)), set(copy.target.forms_in(there))
    if a_forms == b_forms:
        return
    loose: defaultdict[str, list[Word]] = defaultdict(list)
    for word in copy.target.words(there):
        if word.form not in a_forms and word.form not in _SMALL:
            loose[stem(word.form)].append(word)
    for word in copy.source.words(here) if loose else ():
        if word.form in b_forms or word.form in _SMALL:
            continue
        likes = related(stem(word.form))
        near = [like for like in likes.keys() & loose.keys() if loose[like] and likes[like] >= _LIKE]
        best = min(near, key=lambda like: (-likes[like], loose[like][0].start), default=None)
        if best:
            yield word, loose[best].pop(0)


def _swap(copy: Copy, before: list[Word], after: list[Word]) -> Swap:
    a, b = (before[0].start, before[-1].end), (after[0].start, after[-1].end)
    return Swap(_text(copy.source, a), _text(copy.target, b), a, b)


def _text(telling: Telling, span: Span) -> str:
    return " ".join(telling.text[slice(*span)].split())


def _has_capital(telling: Telling, words: list[Word]) -> bool:
    return any(telling.text[w.start].isupper() and not _opens_sentence(telling, w) for w in words)


def _opens_sentence(telling: Telling, word: Word) -> bool:
    sentence = telling.sentence_at(word.start)
    return sentence is not None and word.start - sentence[0] <= 1


def _around(telling: Telling, span: Span) -> Iterator[str]:
    """The forms of the words in the sentences that a span touches."""
    for sentence in telling.sentences_in(span) or (span,):
        yield from telling.forms_in(sentence)


class _Meanings:
    """The words of a text by stem, asked whether it says something in these words or in related ones."""

    def __init__(self, forms: Iterable[str]) -> None:
        self.stems = {stem(form) for form in forms if form not in _SMALL}

    def has(self, form: str) -> bool:
        own = stem(form)
        return own in self.stems or any(
            strength >= _LIKE and other in self.stems for other, strength in related(own).items()
        )
