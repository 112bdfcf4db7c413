"""The frozen result of comparing a story's articles, and the one function that makes it.

    story ──▶ wording ──▶ claims ──▶ what differs, whose text ──▶ Comparison
              passages    mentions   quotes, differences, origins

The reader and the reports only point into a `Comparison`; they never compute one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

from tui.compare.findings import (
    Attribution,
    Claim,
    CommonSource,
    Difference,
    HeadlineFinding,
    Origin,
    OriginalText,
    Passage,
    Quote,
    Refused,
    Section,
    Share,
    VoiceEntry,
)
from tui.story import Story

Progress = Callable[[int, int], None]
"""Called as progress(done, total); it may raise `Stopped` to end the comparison early."""


class Stopped(Exception):  # noqa: N818 - the reader's wish, not an error
    """Raised by a progress callback: the reader wants no more than what is known by now."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything found in a story.  Lists are sorted; `notes` say what was cut, skipped or left out.

    `tellings` are the story's voices: its article ids, those that copied wording ties as one.
    """

    story: Story
    settings: tuple[tuple[str, int | float | str], ...]
    passages: tuple[Passage, ...] = ()
    refused: tuple[Refused, ...] = ()
    sections: tuple[Section, ...] = ()
    shares: tuple[Share, ...] = ()
    claims: tuple[Claim, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    tellings: tuple[tuple[str, ...], ...] = ()
    quotes: tuple[Quote, ...] = ()
    differences: tuple[Difference, ...] = ()
    origins: tuple[Origin, ...] = ()
    common_sources: tuple[CommonSource, ...] = ()
    voice_roll: tuple[VoiceEntry, ...] = ()
    headlines: tuple[HeadlineFinding, ...] = ()
    originals: tuple[OriginalText, ...] = ()
    notes: tuple[str, ...] = ()


def compare(story: Story, progress: Progress | None = None) -> Comparison:
    """Everything that can be found in `story`; what is known so far when `progress` raises Stopped."""
    *_, comparison = grow(story, progress)
    return comparison


def grow(story: Story, progress: Progress | None = None) -> Iterator[Comparison]:
    """The comparison as it grows: with the wording, with the claims, whole.  When `progress` raises Stopped
    the last one is what was known by then, with a note."""
    comparison = Comparison(story=story, settings=(), notes=story.notes)
    try:
        for grown in _steps(story, progress or (lambda done, total: None)):
            comparison = grown
            yield comparison
    except Stopped:
        note = "The comparison was stopped before its end: what is missing was not looked for."
        yield replace(comparison, notes=(*comparison.notes, note))


def _steps(story: Story, progress: Progress) -> Iterator[Comparison]:
    """One unit of progress is one article read, its wording compared, its claims, or what differs in it.
    What is not needed for the first steps is not imported before them."""
    from tui.compare.claiming.claims import SETTINGS as CLAIM_SETTINGS
    from tui.compare.claiming.claims import claim_notes, find_claims
    from tui.compare.saying.attribution import find_attributions, stance_of
    from tui.compare.sharing.sections import find_sections
    from tui.compare.sharing.shares import find_shares
    from tui.compare.sharing.tellings import find_tellings
    from tui.compare.sharing.wording import SETTINGS, find_wording, wording_notes
    from tui.compare.touching import told_in

    articles = story.articles
    total = 4 * len(articles)
    attributions: dict[str, tuple[Attribution, ...]] = {}
    for done, article in enumerate(articles):
        progress(done, total)
        attributions[article.id] = find_attributions(article)
    progress(len(articles), total)
    passages, refused = find_wording(story)
    shares = find_shares(story, passages)
    comparison = Comparison(
        story=story,
        settings=(("minimum_words", 0), *SETTINGS),
        passages=passages,
        refused=refused,
        sections=find_sections(passages),
        shares=shares,
        attributions=tuple(chain.from_iterable(attributions.values())),
        tellings=find_tellings([article.id for article in articles], shares),
        notes=(*story.notes, *wording_notes(story)),
    )
    yield comparison
    progress(2 * len(articles), total)
    told = told_in(attributions, comparison.attributions)
    claims = find_claims(
        story,
        passages,
        comparison.attributions,
        lambda article, span: stance_of(article, span, told[article.id].at(span)),
    )
    comparison = replace(
        comparison,
        claims=claims,
        settings=(*comparison.settings, *CLAIM_SETTINGS),
        notes=(*comparison.notes, *claim_notes(story)),
    )
    yield comparison
    from tui.compare.differing.differences import find_differences
    from tui.compare.language.written import words_of
    from tui.compare.quoting.quotes import find_quotes
    from tui.compare.saying.settled import settle_speakers
    from tui.compare.tracing.common import find_common_sources
    from tui.compare.tracing.headlines import check_headlines
    from tui.compare.tracing.original import original_text
    from tui.compare.tracing.origins import find_origins
    from tui.compare.tracing.voiceroll import find_voices

    progress(3 * len(articles), total)
    said = settle_speakers(story, comparison.attributions)
    quotes = find_quotes(story, said, claims)
    voices = find_voices(story, said)
    progress(3 * len(articles), total)  # each of these takes a few seconds in sixty articles
    differences = find_differences(story, passages, claims, quotes, said)
    progress(3 * len(articles), total)
    origins = find_origins(story, passages, shares, said)
    progress(3 * len(articles), total)
    comparison = replace(
        comparison,
        quotes=quotes,
        differences=differences,
        origins=origins,
        common_sources=find_common_sources(voices, quotes, passages),
        voice_roll=voices,
        headlines=check_headlines(story),
        originals=original_text(story, passages, claims),
    )
    words_of.cache_clear()  # needed no more: those of a book of 300,000 words take 50 MB
    yield comparison
    progress(total, total)
