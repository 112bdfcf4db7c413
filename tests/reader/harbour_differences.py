"""What differs between the four articles of the harbour story, and whose text it is: found by hand."""

from __future__ import annotations

from dataclasses import replace

from tests.reader import harbour
from tui.compare.comparison import Comparison, Progress
from tui.compare.findings import (
    Difference,
    DifferenceKind,
    Drift,
    Evidence,
    HeadlineFinding,
    Origin,
    OriginalText,
    Quote,
    QuoteVersion,
    Spot,
    Swap,
    Version,
    VoiceEntry,
)
from tui.story import Span, Story


def compare(story: Story, progress: Progress) -> Comparison:
    """What a comparison of `story` could find, with what differs: to be handed to the app."""
    return comparison(story, harbour.compare(story, progress))


def comparison(story: Story, known: Comparison) -> Comparison:
    """`known` with one quotation in two wordings, six differences, two pairs that share copy."""
    return replace(
        known,
        quotes=(_quote(story),),
        differences=(
            _difference(story, "figure", "how long the gash is",
                        ("gazette", "a gash nine metres long", "nine metres"),
                        ("wire", "gash nine metres", "nine metres, says the coastguard")),
            _difference(story, "date", "when the ferry ran aground",
                        ("gazette", "Tuesday evening", "Tuesday evening"),
                        ("wire", "Tuesday night", "Tuesday night"), claim="c1", agrees=True),
            _difference(story, "name", "the name of the island",
                        ("gazette", "the island of Holm", "Holm"),
                        ("gazette", "The islanders", "the islanders")),
            _difference(story, "attribution", "the gash",
                        ("gazette", "Divers found a gash", "nobody named"),
                        ("wire", "According to the coastguard, divers found a gash", "the coastguard")),
            _difference(story, "hedge", "whether anybody was hurt",
                        ("gazette", "Nobody was hurt", "stated"), ("wire", "Nobody was hurt", "stated, too"),
                        ("radio", "it is not true that nobody was hurt", "denied"), claim="c2"),
            _difference(story, "hedge", "when the tug will come",
                        ("gazette", "a tug is expected to pull the ferry free", "is expected"),
                        ("wire", "A tug may try to pull the ferry free", "may try"), claim="c5"),
        ),
        origins=_origins(story),
        voice_roll=(
            VoiceEntry("Ida Lorne", (("gazette", 20), ("wire", 20)), (),
                       (_spot(story, "gazette", "The captain did everything"),
                        _spot(story, "wire", "The captain did everything"))),
            VoiceEntry("the mayor of Holm", (("gazette", 12),), (),
                       (_spot(story, "gazette", "We have been here before"),)),
        ),
        headlines=(HeadlineFinding("wire", "text", (_span(story, "wire", "214 rescued"),),
                                   "“rescued” is not said in its text."),),
        originals=tuple(
            OriginalText(article, 12, (_span(story, article, words),), ("c11",))
            for article, words in (("gazette", "Fog had been forecast"), ("wire", "Weather on the coast"),
                                   ("post", "Why is there one ship?"), ("radio", "Two people were treated"))
        ),
    )  # fmt: skip


def _quote(story: Story) -> Quote:
    told = [
        ("gazette", "It was like a drawer being pulled out of a very large cupboard", True),
        ("post", "the noise was “like a drawer being pulled out of a very large cupboard", False),
        ("post", "like a drawer being pulled out of a very large cupboard", True),
    ]
    versions = tuple(
        QuoteVersion(article, *_span(story, article, words), direct, "Piet Anders")
        for article, words, direct in told
    )
    cut = _span(story, "gazette", "It was")
    return Quote("Piet Anders", versions, (Drift(0, 2, "delete", cut, (versions[2].start,) * 2),))


def _difference(
    story: Story,
    kind: DifferenceKind,
    topic: str,
    *told: tuple[str, str, str],
    claim: str | None = None,
    agrees: bool = False,
) -> Difference:
    """A difference from (article, its words, what they come to)."""
    versions = tuple(Version(article, *_span(story, article, words), value) for article, words, value in told)
    return Difference(kind, topic, versions, claim, agrees)


def _origins(story: Story) -> tuple[Origin, ...]:
    swaps = [("evening", "night"), ("took", "needed"), ("passengers and crew", "people")]
    copied = Origin(
        "gazette", "wire", 0.31, 0.55, "a→b", "strong",
        (
            Evidence("Wire ends where the copy ends.", (_spot(story, "wire", "The ferry left"),), "a→b"),
            Evidence("Wire has a source of its own.", (_spot(story, "wire", "According to"),), "b→a"),
        ),
        cuts=(_span(story, "gazette", "Fog had been forecast"),),
        additions=(_span(story, "wire", "weather permitting"),),
        swaps=tuple(
            Swap(a, b, _span(story, "gazette", a), _span(story, "wire", b)) for a, b in swaps
        ),
    )  # fmt: skip
    untold = Origin(
        "gazette", "post", 0.03, 0.1, "cannot tell", "none",
        (Evidence("They share one quotation.", (_spot(story, "post", harbour.DRAWER),)),),
    )  # fmt: skip
    return copied, untold


def _span(story: Story, article: str, words: str) -> Span:
    start = story[article].text.index(words)
    return start, start + len(words)


def _spot(story: Story, article: str, words: str) -> Spot:
    return Spot(article, *_span(story, article, words))
