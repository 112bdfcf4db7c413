"""A comparison made by hand: three articles, one finding of every kind."""

from tui.compare.comparison import Comparison
from tui.compare.findings import (
    Attribution,
    Claim,
    Edit,
    Mention,
    Passage,
    PassageKind,
    Refused,
    Section,
    Share,
    Stance,
)
from tui.story import Article, Layout, Paragraph, Span, Story

WIRE = "Advertisement\n\nThe old bridge was closed on Friday after inspectors found cracks in two piers."
DAILY = "The old bridge was shut on Friday after inspectors found cracks, the mayor said."
POST = "The bridge may be closed, 检查人员说。 A ferry runs every hour."


def story() -> Story:
    """Laid out by hand, so that these tests stand on nothing else."""
    return Story(
        "A bridge is closed",
        (
            _article("wire", "Northern Wire", WIRE, (15, len(WIRE)), furniture=((0, 13),)),
            _article("daily", "Daily", DAILY, (0, len(DAILY)), title="Bridge shut", date="2024-05-03"),
            _article("post", "Post", POST, (0, len(POST)), note="Translated by its own desk."),
        ),
    )


def comparison() -> Comparison:
    """What a comparison of `story` could find."""
    shared = _passage("edited")
    return Comparison(
        story=story(),
        settings=(("minimum_words", 5), ("threshold", 1 / 3)),
        passages=(shared,),
        refused=(Refused(_passage("verbatim"), "a stock phrase"),),
        sections=(Section("wire", 15, 60, "daily", 0, 60, rearranged=False),),
        shares=(Share("wire", "daily", 2 / 3, 0.125),),
        claims=(
            Claim(
                id="c1",
                text="The old bridge was closed on Friday",
                mentions=(
                    _mention("wire", WIRE, "The old bridge was closed on Friday"),
                    _mention("daily", DAILY, "The old bridge was shut on Friday", "reports", "the mayor"),
                    Mention(
                        "daily", 0, 11, "title", "asserts", None, "sure", ("shares the rare word bridge",)
                    ),
                    Mention("post", 0, 24, "text", "hedges", None, "possible"),
                ),
                outlets=("wire", "daily"),
                missing=(),
                voices=(("wire", "daily"),),
                prominence=(("wire", 2 / 9), ("daily", 0.0)),
            ),
            Claim(
                id="c2",
                text="A ferry runs every hour.",
                mentions=(_mention("post", POST, "A ferry runs every hour.", "denies"),),
                outlets=("post",),
                missing=("wire", "daily"),
                voices=(("post",),),
                prominence=(("post", 0.5),),
            ),
        ),
        attributions=(Attribution("daily", (65, 74), (75, 79), (0, 63)),),
        tellings=(("wire", "daily"), ("post",)),
        notes=("gold.json is not an article and was left out.", "One pair was not compared."),
    )


def _article(
    article_id: str,
    outlet: str,
    text: str,
    prose: Span,
    *,
    title: str | None = None,
    date: str | None = None,
    note: str | None = None,
    furniture: tuple[Span, ...] = (),
) -> Article:
    article = Article(
        id=article_id,
        text=text,
        file=f"{article_id}.txt",
        outlet=outlet,
        given_title=title,
        given_date=date,
        note=note,
    )
    layout = Layout(None, None, (Paragraph(*prose, "prose", (prose,)),), furniture)
    object.__setattr__(article, "_layout", layout)
    return article


def _passage(kind: PassageKind) -> Passage:
    edits = (
        Edit("equal", (15, 33), (0, 18)),
        Edit("replace", (34, 40), (19, 23)),
        Edit("equal", (41, 50), (24, 33)),
    )
    return Passage("wire", 15, 50, "daily", 0, 33, kind, edits)


def _mention(
    article: str, text: str, words: str, stance: Stance = "asserts", source: str | None = None
) -> Mention:
    start = text.index(words)
    return Mention(article, start, start + len(words), "text", stance, source, "sure")
