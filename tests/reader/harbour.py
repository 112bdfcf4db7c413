"""A small story written for these tests, and what was found in it by hand.

Four outlets tell how a ferry ran aground.  The Gazette was there; the Wire carries much of its text,
one passage moved to its end; the Post has words of its own and one quotation of the Gazette's; the
radio is short and says the opposite on one point.  Nothing here is worked out by the engine, so that a
better engine leaves these tests alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from tests.reader.harbour_texts import GAZETTE, POST, RADIO, WIRE
from tui.compare.comparison import Comparison, Progress
from tui.compare.findings import (
    Claim,
    Confidence,
    Edit,
    EditOp,
    Mention,
    Passage,
    PassageKind,
    Share,
    Stance,
)
from tui.story import Article, Layout, Paragraph, Span, Story
from tui.story.layout import ParagraphKind

CROSSING = WIRE[-1][1]
DRAWER = "like a drawer being pulled out of a very large cupboard"


def story() -> Story:
    """The four articles, laid out by hand."""
    return Story(
        "The ferry on the rocks",
        (
            article("gazette", "Harbour Gazette", GAZETTE, date="2024-11-05"),
            article("wire", "Northern Wire", WIRE, date="2024-11-06"),
            article("post", "The Evening Post", POST, title="One reef, one ship, one island"),
            article("radio", "Radio Holm", RADIO),
        ),
    )


def compare(story: Story, progress: Progress) -> Comparison:
    """What a comparison of `story` could find: to be handed to the app."""
    progress(len(story.articles), len(story.articles))
    return comparison(story)


def comparison(story: Story) -> Comparison:
    """Four passages of Gazette and Wire (one of them moved), one of Gazette and Post; eleven claims."""
    shares = (
        Share("gazette", "wire", 0.31, 0.55),
        Share("gazette", "post", 0.03, 0.1),
        Share("post", "radio", 0.004, 0.02),
    )
    return Comparison(
        story=story,
        settings=(),
        passages=_passages(story),
        shares=shares,
        claims=_claims(story),
        tellings=(("gazette", "wire"), ("post",), ("radio",)),
    )


def _passages(story: Story) -> tuple[Passage, ...]:
    same: EditOp = "equal"
    return (
        passage(
            story, "gazette", "wire", 0,
            (same, "The ferry Marigold ran aground off Skerry Point on Tuesday"),
            ("replace", "evening", "night"),
            (same, "with 214"),
            ("replace", "passengers and crew", "people"),
            (same, "on board. Nobody was hurt, and all were brought ashore by lifeboats before midnight."),
        ),
        passage(story, "gazette", "wire", None, (same, CROSSING)),
        passage(
            story, "gazette", "wire", 1,
            (same, "“The captain did everything that the book asks of him,” said Ida Lorne,"),
            ("replace", "who runs the ferry company", "the company’s director"),
            (same, ". “We will know more when the recorder has been read.”"),
        ),
        passage(
            story, "gazette", "wire", 2,
            (same, "Lifeboats from Tarn and Holm"),
            ("replace", "took", "needed"),
            (same, "forty minutes to reach the ship, which lay at an angle of eleven degrees."),
        ),
        passage(story, "gazette", "post", 2, (same, DRAWER)),
    )  # fmt: skip


def _claims(story: Story) -> tuple[Claim, ...]:
    one_text = (("gazette", "wire"),)
    return (
        claim(
            story, "c1", "The ferry ran aground off Skerry Point on Tuesday.",
            mention("gazette", "The ferry Marigold ran aground off Skerry Point on Tuesday evening"),
            mention("wire", "The ferry Marigold ran aground off Skerry Point on Tuesday night",
                    why=("copied wording: “ran aground off Skerry Point on Tuesday”",)),
            mention("post", "The Marigold, which ties the island of Holm to the rest of us, sits",
                    why=("in common: Marigold · Holm",)),
            mention("post", "One reef", confidence="possible", where="title"),
            mention("radio", "the ferry hit the rocks", why=("in common: ferry · rocks",)),
            voices=(*one_text, ("post",), ("radio",)),
        ),
        claim(
            story, "c2", "Nobody was hurt.",
            mention("gazette", "Nobody was hurt"),
            mention("wire", "Nobody was hurt"),
            mention("radio", "it is not true that nobody was hurt", "denies", "the hospital in Tarn",
                    why=("in common: nobody · hurt",)),
            voices=(*one_text, ("radio",)),
        ),
        claim(
            story, "c3", "The captain did everything that the book asks.",
            mention("gazette", "The captain did everything", "reports", "Ida Lorne"),
            mention("wire", "The captain did everything", "reports", "Ida Lorne",
                    why=("copied wording: “The captain did everything that the book asks of him”",)),
            voices=one_text,
        ),
        claim(
            story, "c4", "No fuel has leaked.",
            mention("gazette", "no fuel has leaked"),
            mention("post", "Fuel is reportedly seeping from the stern", "hedges", confidence="possible",
                    why=("in common: fuel · stern",)),
            mention("wire", "divers found a gash nine metres long", "reports", "the coastguard",
                    confidence="possible"),
        ),
        claim(
            story, "c5", "A tug will try to pull the ferry free.",
            mention("gazette", "a tug is expected to pull the ferry free at high water on Friday", "hedges"),
            mention("wire", "A tug may try to pull the ferry free later this week", "hedges"),
        ),
        claim(
            story, "c6", "The ship was built in 1987.",
            mention("gazette", "The Marigold was built in 1987"),
            mention("wire", "The Marigold was built in 1987"),
        ),
        claim(
            story, "c7", "The noise was like a drawer being pulled out of a cupboard.",
            mention("gazette", DRAWER, "reports", "Piet Anders"),
            mention("post", DRAWER, "reports", "Piet Anders"),
            voices=(("gazette", "post"),),
        ),
        claim(story, "c8", "A second ship costs eleven million a year.",
              mention("post", "a second one costs eleven million a year", "reports", "the ministry")),
        claim(story, "c9", "The island has bread for three days.",
              mention("radio", "the island has bread for three days", "reports", "The mayor")),
        claim(story, "c10", "The company was fined for the accident at the pier.",
              mention("wire", "an accident for which the company was fined")),
        claim(story, "c11", "Volunteers handed out tea and blankets.",
              mention("gazette", "Volunteers handed out tea and blankets in the fish hall")),
    )  # fmt: skip


def article(
    article_id: str,
    outlet: str,
    paragraphs: Sequence[tuple[ParagraphKind, str]],
    *,
    title: str | None = None,
    date: str | None = None,
) -> Article:
    """An article whose layout is given: paragraphs of a kind each, cut into sentences at full stops."""
    text = ""
    laid: list[Paragraph] = []
    for kind, words in paragraphs:
        start = len(text)
        sentences = _sentences(words, start) if kind == "prose" else ()
        laid.append(Paragraph(start, start + len(words), kind, sentences))
        text += f"{words}\n\n"
    made = Article(article_id, text, f"{article_id}.txt", outlet, given_title=title, given_date=date)
    layout = Layout(
        title=next(((p.start, p.end) for p in laid if p.kind == "title"), None),
        date=None,
        paragraphs=tuple(laid),
        furniture=tuple((p.start, p.end) for p in laid if p.kind == "furniture"),
    )
    object.__setattr__(made, "_layout", layout)
    return made


def _sentences(words: str, offset: int) -> tuple[Span, ...]:
    spans: list[Span] = []
    start = 0
    for i, letter in enumerate(words):
        if letter in ".?" and words[i + 1 : i + 2] in ("", " "):
            spans.append((offset + start, offset + i + 1))
            start = i + 2
    if start < len(words):
        spans.append((offset + start, offset + len(words)))
    return tuple(spans)


def passage(
    story: Story, a: str, b: str, family: int | None, *steps: tuple[EditOp, str] | tuple[EditOp, str, str]
) -> Passage:
    """A passage from its steps in words: (op, words of both) or (op, words of a, words of b)."""
    edits: list[Edit] = []
    first = steps[0]
    at = {a: story[a].text.index(first[1]), b: story[b].text.index(first[-1])}
    for op, *words in steps:
        spans = []
        for name, said in ((a, words[0]), (b, words[-1])):
            start = story[name].text.index(said, at[name])
            at[name] = start + len(said)
            spans.append((start, at[name]))
        edits.append(Edit(op, spans[0], spans[1]))
    kind: PassageKind = "verbatim" if len(steps) == 1 else "edited"
    return Passage(a, edits[0].a[0], at[a], b, edits[0].b[0], at[b], kind, tuple(edits), family)


@dataclass(frozen=True, slots=True)
class Said:
    """A mention in words; `claim` finds where they stand."""

    article: str
    words: str
    stance: Stance
    source: str | None
    confidence: Confidence
    why: tuple[str, ...]
    where: Literal["text", "title"]

    def found_in(self, story: Story) -> Mention:
        """The mention with its offsets."""
        article = story[self.article]
        start = ((article.title or "") if self.where == "title" else article.text).index(self.words)
        end = start + len(self.words)
        return Mention(
            self.article, start, end, self.where, self.stance, self.source, self.confidence, self.why
        )


def mention(
    article: str,
    words: str,
    stance: Stance = "asserts",
    source: str | None = None,
    *,
    confidence: Confidence = "sure",
    why: tuple[str, ...] = (),
    where: Literal["text", "title"] = "text",
) -> Said:
    """A mention of a claim, in the article's own words."""
    return Said(article, words, stance, source, confidence, why, where)


def claim(
    story: Story, claim_id: str, text: str, *said: Said, voices: tuple[tuple[str, ...], ...] = ()
) -> Claim:
    """A claim from its mentions; each outlet is a voice of its own unless `voices` says otherwise."""
    mentions = tuple(one.found_in(story) for one in said)
    ids = [article.id for article in story.articles]
    sure = {mention.article for mention in mentions if mention.confidence == "sure"}
    outlets = tuple(i for i in ids if i in sure)
    return Claim(
        id=claim_id,
        text=text,
        mentions=mentions,
        outlets=outlets,
        missing=tuple(i for i in ids if i not in {mention.article for mention in mentions}),
        voices=voices or tuple((outlet,) for outlet in outlets),
        prominence=tuple((m.article, m.start / len(story[m.article].text)) for m in mentions),
    )
