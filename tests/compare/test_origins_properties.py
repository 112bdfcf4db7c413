"""What holds for any texts: spans inside them, every finding the same twice, mirrored when turned."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.anything import texts
from tui.compare.findings import Origin, Spot
from tui.compare.saying.attribution import find_attributions
from tui.compare.sharing.shares import find_shares
from tui.compare.sharing.wording import find_wording
from tui.compare.tracing.headlines import check_headlines
from tui.compare.tracing.original import original_text
from tui.compare.tracing.origins import find_origins
from tui.compare.tracing.voiceroll import find_voices
from tui.story import Article, Span, Story

SENTENCES = (
    "The harbour at Brask was closed on Tuesday after a crane toppled onto the main quay.",
    "“Nobody was hurt, but the crane cannot be moved before Friday,” harbour master Oda Lund told Alfa.",
    '"Nobody was hurt," Lund said, according to Alfa News.',
    "Its owner reportedly refused to pay 310,000 kroner for an inspection of the rusty foot.",
    "The owner would not pay 31,000 kroner to inspect the rusty foot, Beta reported.",
    "Skippers of all 48 boats met in the fish hall in the evening to talk about the lost catch.",
    "BRASK (NTX) -",
    "Fishermen of all 480 boats gathered in the fish hall at night to speak of the lost catch.",
    "Le port de Brask a été fermé mardi.",
    "「港は閉鎖された」と述べた。",
    "«Ничего", "\n\n", "\n\n", "“",
)  # fmt: skip
TEXT = st.lists(st.sampled_from(SENTENCES), max_size=7).map(" ".join)


@given(TEXT, TEXT, TEXT)
@settings(max_examples=20)
def test_spans_lie_in_their_texts(a: str, b: str, c: str) -> None:
    story = _story(a, b, c)
    origins = _origins(story)
    assert origins == _origins(story)
    for o in origins:
        for article, spans in (
            (o.a, [*o.core, *o.cuts, *(s.a for s in o.swaps)]),
            (o.b, [*o.additions, *(s.b for s in o.swaps)]),
        ):
            _inside(story, *[Spot(article, *span) for span in spans])
        _inside(story, *[spot for e in o.evidence for spot in e.spans])
        source, copy = (o.b, o.a) if o.direction == "b→a" else (o.a, o.b)
        _inside(story, *[Spot(source, *x.a) for x in o.losses], *[Spot(copy, *x.b) for x in o.losses])
        _apart(o.core)
        _apart(o.cuts)
        assert (o.strength == "none") == (o.direction == "cannot tell")


@given(TEXT, TEXT)
@settings(max_examples=12)
def test_turned_round_the_verdict_turns(a: str, b: str) -> None:
    first, second = _story(a, b), Story("", tuple(reversed(_story(a, b).articles)))
    mirror = {"a→b": "b→a", "b→a": "a→b"}
    there = {(o.direction, o.strength) for o in _origins(first)}
    back = {(mirror.get(o.direction, o.direction), o.strength) for o in _origins(second)}
    assert there == back


@given(TEXT, TEXT, st.one_of(TEXT, texts(max_size=60)))
@settings(max_examples=20)
def test_voices_headlines_and_original_text(a: str, b: str, title: str) -> None:
    story = _story(a, b, title=title)
    attributions = [x for article in story.articles for x in find_attributions(article)]
    for entry in find_voices(story, attributions):
        _inside(story, *entry.spans)
        assert {s.article for s in entry.spans} >= {n for n, _ in (*entry.quoted, *entry.reported)}
        assert all(words > 0 for _, words in (*entry.quoted, *entry.reported))
    for finding in check_headlines(story):
        article = story[finding.article]
        text = article.text if finding.where == "text" else article.title or ""
        assert all(0 <= start < end <= len(text) for start, end in finding.spans)
    passages, _ = find_wording(story)
    for own in original_text(story, passages, ()):
        _inside(story, *[Spot(own.article, *span) for span in own.sentences])
        assert 0 <= own.words <= story[own.article].words


def _story(*texts: str, title: str | None = None) -> Story:
    outlets = ("Alfa News", "Beta", "Gamma Press Agency")
    return Story(
        "",
        tuple(
            Article(id=name, text=text, file=name, outlet=outlet, given_title=title)
            for name, text, outlet in zip("abc", texts, outlets, strict=False)
        ),
    )


def _origins(story: Story) -> tuple[Origin, ...]:
    passages, _ = find_wording(story)
    attributions = [x for article in story.articles for x in find_attributions(article)]
    return find_origins(story, passages, find_shares(story, passages), attributions)


def _inside(story: Story, *spots: Spot) -> None:
    for spot in spots:
        assert 0 <= spot.start <= spot.end <= len(story[spot.article].text)


def _apart(spans: tuple[Span, ...]) -> None:
    assert all(one[1] <= two[0] for one, two in pairwise(spans))
