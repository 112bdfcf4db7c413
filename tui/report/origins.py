"""Whose text it is, in sentences: the text behind many articles, the verdict on each pair that shares
wording, and why; who is quoted; the headlines side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from tui.compare.comparison import Comparison
from tui.compare.findings import CommonSource, Origin
from tui.report.words import count, listed
from tui.report.wrap import wrap_clean
from tui.story import Span

_HOW_SURE = {"strong": "The signs are strong.", "some": "There are some signs.", "none": ""}
_SUREST_FIRST = ("strong", "some", "none")


def whose_text(comparison: Comparison, names: Mapping[str, str]) -> Iterator[str]:
    """The lines of the section; nothing where no two articles share wording."""
    if not comparison.origins:
        return
    yield "Whose text it is"
    for source in comparison.common_sources:
        yield ""
        yield wrap_clean(_behind(source, comparison, names), "- ", "  ")
    texts = {article.id: article.text for article in comparison.story.articles}
    for origin in sorted(comparison.origins, key=_rank):
        yield ""
        yield wrap_clean(f"{_verdict(origin, names)} {_HOW_SURE[origin.strength]}".rstrip(), "- ", "  ")
        for entry in origin.evidence:
            against = entry.points_to is not None and entry.points_to != origin.direction
            yield wrap_clean(f"{'Against it: ' if against else ''}{entry.text}", "  - ", "    ")
        for change in _changes(origin, texts):
            yield wrap_clean(change, "  - ", "    ")


def who_is_quoted(comparison: Comparison, names: Mapping[str, str]) -> Iterator[str]:
    """Everybody who is quoted in quotation marks, in how many words and by whom; how many are only
    reported."""
    quoted = [entry for entry in comparison.voice_roll if entry.quoted]
    if not quoted:
        return
    yield "Who is quoted"
    yield ""
    yield wrap_clean("Counted in words between quotation marks.")
    yield ""
    for entry in sorted(quoted, key=lambda e: (-len(e.quoted), -sum(n for _, n in e.quoted), e.speaker)):
        words = listed(f"{count(number, 'word')} in {names[article]}" for article, number in entry.quoted)
        alone = ", and in no other outlet" if len({spot.article for spot in entry.spans}) == 1 else ""
        yield wrap_clean(f"{entry.speaker}: {words}{alone}.", "- ", "  ")
    rest = len(comparison.voice_roll) - len(quoted)
    if rest:
        yield ""
        yield wrap_clean(f"Reported, but never between quotation marks: {rest} more.")


def headlines(comparison: Comparison, names: Mapping[str, str]) -> Iterator[str]:
    """All headlines, each with what in it its own article does not bear out."""
    titled = [article for article in comparison.story.articles if article.title]
    if len(titled) < 2:
        return
    yield "Headlines"
    yield ""
    for article in titled:
        yield wrap_clean(f"{names[article.id]}: {article.title}", "- ", "  ")
        for finding in comparison.headlines:
            if finding.article == article.id:
                yield wrap_clean(finding.reason, "  - ", "    ")


def _behind(source: CommonSource, comparison: Comparison, names: Mapping[str, str]) -> str:
    every = len(source.articles) == len(comparison.story.articles)
    who = f"All {len(source.articles)} articles" if every else listed(names[a] for a in source.articles)
    alike = listed(names[a] for a in source.same_words)
    some = "" if source.same_words == source.articles else f" ({alike})"
    return (
        f"{who} give words of {source.speaker}. Where they have them alike{some}, that alone does not show "
        "that one was made from another."
    )


def _verdict(origin: Origin, names: Mapping[str, str]) -> str:
    a, b = names[origin.a], names[origin.b]
    if origin.direction == "common source":
        return f"{a} and {b} may both have their shared wording from a third text that is not here."
    if origin.direction == "cannot tell":
        return f"{a} and {b}: whose wording it is cannot be told."
    source, copy = (a, b) if origin.direction == "a→b" else (b, a)
    return f"{copy} seems to be made from {source}."


def _rank(origin: Origin) -> tuple[int, float]:
    """The pairs in the order of the reader's view: the surest first, then those that share most."""
    return _SUREST_FIRST.index(origin.strength), -max(origin.shared_a, origin.shared_b)


def _changes(origin: Origin, texts: Mapping[str, str]) -> Iterator[str]:
    """What a copy left out, put in, changed and lost; nothing where no direction is told."""
    if origin.direction not in ("a→b", "b→a"):
        return
    from_a = origin.direction == "a→b"
    only_a, only_b = _words(texts[origin.a], origin.cuts), _words(texts[origin.b], origin.additions)
    swapped = ((s.before, s.after) if from_a else (s.after, s.before) for s in origin.swaps)
    changed = "; ".join(f"“{before}” became “{after}”" for before, after in swapped)
    for name, words in (
        ("Left out", only_a if from_a else only_b),
        ("Put in", only_b if from_a else only_a),
        ("Changed", changed),
    ):
        if words:
            yield f"{name}: {words}."
    for loss in origin.losses:
        yield f"Lost with what was cut, {_a(loss.kind)}: “{loss.words}”."


def _words(text: str, spans: Iterable[Span]) -> str:
    return "; ".join(f"“{text[start:end]}”" for start, end in spans)


def _a(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"
