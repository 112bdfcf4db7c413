"""The JSON report: the contract that scorers and other programs read.

One entry of a list a line, so that two reports can be compared with `diff`:

    {
    "samestory": "0.1.0",
    "articles": [
    {"id": "bbc", …},
    {"id": "voa", …}
    ],
    …
    }

Keys may be added, never renamed.  A list that nothing fills yet is empty, never missing.  What each key
means is told to its users in tui/report/json.md.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace

from tui import __version__
from tui.compare.comparison import Comparison
from tui.compare.findings import (
    Attribution,
    Claim,
    CommonSource,
    Difference,
    Edit,
    HeadlineFinding,
    Loss,
    Mention,
    Origin,
    OriginalText,
    Passage,
    Quote,
    Section,
    Share,
    VoiceEntry,
)
from tui.compare.sharing.shares import original_words
from tui.story import Article, Span

Entry = dict[str, object]


def as_json(comparison: Comparison, notes_applied: bool = False) -> str:
    """The report of `comparison`: the same text for an equal comparison, with a newline at its end.

    `notes_applied` says whether the reader's own corrections are in it.  Fractions have four
    digits.  A lone surrogate (an undecodable file name) is left as it is: encode with
    "backslashreplace", which writes it as JSON's own escape.
    """
    return _lines(
        {
            "samestory": __version__,
            "settings": _settings(comparison, notes_applied),
            "articles": _articles(comparison),
            "passages": [_passage(p) for p in comparison.passages],
            "refused": [_passage(r.passage) | {"reason": r.reason} for r in comparison.refused],
            "sections": [_section(s) for s in comparison.sections],
            "claims": [_claim(c) for c in comparison.claims],
            "quotes": [_quote(q) for q in comparison.quotes],
            "differences": [_difference(d) for d in comparison.differences],
            "attributions": [_attribution(a) for a in comparison.attributions],
            "origins": [_origin(o) for o in comparison.origins],
            "voices": [_voice(v) for v in comparison.voice_roll],
            "headlines": [_headline(h) for h in comparison.headlines],
            "notes": list(comparison.notes),
            "title": comparison.story.title,
            "tellings": [list(telling) for telling in comparison.tellings],
            "common_sources": [_common_source(s) for s in comparison.common_sources],
            "shares": [_share(s) for s in comparison.shares],
            "original_text": [_original(o) for o in comparison.originals],
        }
    )


def _lines(report: Entry) -> str:
    """`report` as JSON, each entry of its lists on a line of its own."""
    members = []
    for key, value in report.items():
        if isinstance(value, list) and value:
            written = "[\n" + ",\n".join(_compact(entry) for entry in value) + "\n]"
        else:
            written = _compact(value)
        members.append(f"{_compact(key)}: {written}")
    return "{\n" + ",\n".join(members) + "\n}\n"


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _settings(comparison: Comparison, notes_applied: bool) -> Entry:
    settings: Entry = {
        key: _rounded(value) if isinstance(value, float) else value
        for key, value in sorted(comparison.settings)
    }
    return settings | {"notes_applied": notes_applied}


def _articles(comparison: Comparison) -> list[Entry]:
    original = original_words(comparison.story, comparison.passages)
    return [_article(article, original[article.id]) for article in comparison.story.articles]


def _article(article: Article, original: int) -> Entry:
    return {
        "id": article.id,
        "file": article.file,
        "outlet": article.outlet,
        "title": article.title,
        "title_span": _span(article.title_span),
        "date": article.date,
        "sha256": article.sha256,
        "furniture": _spans(article.furniture),
        "words": article.words,
        "original_words": original,
    }


def _passage(passage: Passage) -> Entry:
    return _sides(passage) | {
        "kind": passage.kind,
        "edits": [_edit(edit) for edit in passage.edits],
        "family": passage.family,
    }


def _edit(edit: Edit) -> Entry:
    return {"op": edit.op, "a": _span(edit.a), "b": _span(edit.b)}


def _section(section: Section) -> Entry:
    return _sides(section) | {"rearranged": section.rearranged}


def _sides(found: Passage | Section) -> Entry:
    """Where it stands in both articles."""
    return {
        "a": found.a,
        "a_start": found.a_start,
        "a_end": found.a_end,
        "b": found.b,
        "b_start": found.b_start,
        "b_end": found.b_end,
    }


def _claim(claim: Claim) -> Entry:
    return {
        "id": claim.id,
        "text": claim.text,
        "mentions": [_mention(mention) for mention in claim.mentions],
        "outlets": list(claim.outlets),
        "missing": list(claim.missing),
        "voices": [list(voice) for voice in claim.voices],
        "prominence": {article: _rounded(part) for article, part in claim.prominence},
    }


def _mention(mention: Mention) -> Entry:
    return {
        "article": mention.article,
        "start": mention.start,
        "end": mention.end,
        "in": mention.where,
        "stance": mention.stance,
        "attributed_to": mention.attributed_to,
        "confidence": mention.confidence,
        "why": list(mention.why),
    }


def _quote(quote: Quote) -> Entry:
    return {
        "speaker": quote.speaker,
        "versions": [
            {"article": v.article, "start": v.start, "end": v.end, "direct": v.direct, "speaker": v.speaker}
            for v in quote.versions
        ],
        "drift": [
            {"op": d.op, "a": _span(d.a), "b": _span(d.b), "before": d.before, "after": d.after}
            for d in quote.drift
        ],
    }


def _difference(difference: Difference) -> Entry:
    return {
        "kind": difference.kind,
        "topic": difference.topic,
        "versions": [
            {"article": v.article, "start": v.start, "end": v.end, "value": v.value}
            for v in difference.versions
        ],
        "claim": difference.claim,
        "agrees": difference.agrees,
    }


def _attribution(attribution: Attribution) -> Entry:
    return {
        "article": attribution.article,
        "source": _span(attribution.source),
        "cue": _span(attribution.cue),
        "content": _span(attribution.content),
        "parts": _spans(attribution.parts),
        "speaker": attribution.speaker,
    }


def _origin(origin: Origin) -> Entry:
    return {
        "articles": [origin.a, origin.b],
        "shared_a": _rounded(origin.shared_a),
        "shared_b": _rounded(origin.shared_b),
        "direction": origin.direction,
        "strength": origin.strength,
        "evidence": [
            {"text": e.text, "spans": [spot._asdict() for spot in e.spans], "points_to": e.points_to}
            for e in origin.evidence
        ],
        "cuts": _spans(origin.cuts),
        "swaps": [
            {"from": swap.before, "to": swap.after, "a": _span(swap.a), "b": _span(swap.b)}
            for swap in origin.swaps
        ],
        "core": _spans(origin.core),
        "additions": _spans(origin.additions),
        "losses": [
            {"kind": loss.kind, "words": loss.words, "a": _span(loss.a), "b": _span(loss.b)}
            for loss in (_of_pair(loss, origin) for loss in origin.losses)
        ],
    }


def _of_pair(loss: Loss, origin: Origin) -> Loss:
    """A loss with its spans in the order of the pair: those of a copy from b to a run the other way."""
    return replace(loss, a=loss.b, b=loss.a) if origin.direction == "b→a" else loss


def _common_source(source: CommonSource) -> Entry:
    return {
        "speaker": source.speaker,
        "articles": list(source.articles),
        "same_words": list(source.same_words),
        "spans": [spot._asdict() for spot in source.spans],
    }


def _voice(entry: VoiceEntry) -> Entry:
    return {
        "speaker": entry.speaker,
        "articles": dict(entry.quoted),
        "reported": dict(entry.reported),
        "spans": [spot._asdict() for spot in entry.spans],
    }


def _headline(finding: HeadlineFinding) -> Entry:
    return {
        "article": finding.article,
        "spans": _spans(finding.spans),
        "reason": finding.reason,
        "in": finding.where,
    }


def _original(own: OriginalText) -> Entry:
    return {
        "article": own.article,
        "words": own.words,
        "sentences": _spans(own.sentences),
        "claims": list(own.claims),
    }


def _share(share: Share) -> Entry:
    return {
        "a": share.a,
        "b": share.b,
        "shared_a": _rounded(share.shared_a),
        "shared_b": _rounded(share.shared_b),
    }


def _rounded(number: float) -> float:
    """Four digits; adding 0.0 turns a negative zero into zero."""
    return round(number, 4) + 0.0


def _span(span: Span | None) -> list[int] | None:
    return None if span is None else list(span)


def _spans(spans: Iterable[Span]) -> list[list[int]]:
    return [list(span) for span in spans]
