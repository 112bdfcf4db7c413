"""A story of four short articles with a comparison made by hand, and ways to point into it."""

from dataclasses import replace

from tui.compare.comparison import Comparison
from tui.compare.findings import Claim, Confidence, Edit, Mention, Passage
from tui.notes import Correction, Entry, Notes
from tui.story import Story

TEXTS = {
    "wire": (
        "The harbour bridge was closed on Friday after cracks were found in two of its pillars.\n\n"
        "Repairs will take until October, the city engineer said. Nobody was hurt.\n"
    ),
    "post": (
        "The harbour bridge was closed on Friday after cracks were found in two of its pillars.\n\n"
        "Ferries carry commuters in the meantime. Nobody was hurt, the police said.\n"
    ),
    "star": (
        "Commuters queue for ferries this morning. Inspectors discovered cracks in the bridge.\n\n"
        "The repairs may well take until the autumn, an official suggested.\n"
    ),
    "echo": "A singer opened the summer festival. The bridge stays closed until October at least.\n",
}


def story(**changed: str) -> Story:
    """The story; some of its articles with another text."""
    return Story.from_texts(TEXTS | changed, title="A bridge is closed")


def mention(of: Story, article: str, words: str, confidence: Confidence = "sure") -> Mention:
    """A mention with these words."""
    start = of[article].text.index(words)
    return Mention(article, start, start + len(words), "text", "asserts", None, confidence)


def claim(of: Story, number: int, text: str, *mentions: Mention) -> Claim:
    """A claim, each of its outlets a voice."""
    sure = {m.article for m in mentions if m.confidence == "sure"}
    named = {m.article for m in mentions}
    outlets = tuple(a.id for a in of.articles if a.id in sure)
    return Claim(
        id=f"c{number}",
        text=text,
        mentions=mentions,
        outlets=outlets,
        missing=tuple(a.id for a in of.articles if a.id not in named),
        voices=tuple((outlet,) for outlet in outlets),
        prominence=tuple(
            (a.id, min(m.start for m in mentions if m.article == a.id) / len(a.text))
            for a in of.articles
            if a.id in named
        ),
    )


CLOSED = "The harbour bridge was closed on Friday after cracks were found in two of its pillars."


def compared(of: Story | None = None) -> Comparison:
    """The comparison of the story as it is without changes; of another, what of it still stands there."""
    of = of or story()
    closed = claim(
        of,
        1,
        CLOSED,
        mention(of, "wire", CLOSED),
        mention(of, "post", CLOSED),
        mention(of, "star", "Inspectors discovered cracks in the bridge.", "possible"),
    )
    joined = replace(closed, voices=(("wire", "post"),))
    repairs = claim(
        of,
        2,
        "Repairs will take until October",
        mention(of, "wire", "Repairs will take until October, the city engineer said."),
        mention(of, "star", "The repairs may well take until the autumn, an official suggested."),
        mention(of, "echo", "The bridge stays closed until October at least.", "possible"),
    )
    ferries = claim(
        of,
        3,
        "Ferries carry commuters in the meantime.",
        mention(of, "post", "Ferries carry commuters in the meantime."),
        mention(of, "star", "Commuters queue for ferries this morning."),
    )
    unhurt = claim(
        of,
        4,
        "Nobody was hurt.",
        mention(of, "wire", "Nobody was hurt."),
        mention(of, "post", "Nobody was hurt, the police said."),
    )
    opened = "A singer opened the summer festival."
    singer = claim(of, 5, opened, mention(of, "echo", opened))
    return Comparison(
        story=of,
        settings=(("version", "1"),),
        passages=(passage(of),),
        claims=(repairs, ferries, unhurt, joined, singer),
        tellings=(("wire", "post"), ("star",), ("echo",)),
        notes=("One picture was left out.",),
    )


def passage(of: Story) -> Passage:
    """The sentence that wire and post share."""
    a, b = of["post"].text.index(CLOSED), of["wire"].text.index(CLOSED)
    a_span, b_span = (a, a + len(CLOSED)), (b, b + len(CLOSED))
    return Passage("post", *a_span, "wire", *b_span, "verbatim", (Edit("equal", a_span, b_span),))


def by_id(comparison: Comparison) -> dict[str, Claim]:
    """The claims of a comparison by their ids."""
    return {c.id: c for c in comparison.claims}


def noted(*corrections: Correction) -> Notes:
    """Notes with these corrections, made one after the other."""
    return Notes(tuple(Entry(f"{number:04}", c) for number, c in enumerate(corrections)))


def words(comparison: Comparison, of: Claim) -> list[str]:
    """The words of each mention of a claim."""
    return [comparison.story[m.article].text[m.start : m.end] for m in of.mentions]
