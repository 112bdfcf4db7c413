"""The findings of a comparison: frozen, ordered, equal for equal input, each with its reasons.

Every offset is in Unicode code points of the article named beside it.  `Span` is `(start, end)`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from tui.story import Span

EditOp = Literal["equal", "insert", "delete", "replace", "move"]
PassageKind = Literal["verbatim", "edited"]
Stance = Literal["asserts", "reports", "hedges", "denies"]
Confidence = Literal["sure", "possible"]
DifferenceKind = Literal["figure", "date", "place", "name", "attribution", "hedge", "term"]
Direction = Literal["a→b", "b→a", "common source", "cannot tell"]
Strength = Literal["strong", "some", "none"]


class Edit(NamedTuple):
    """One step of a passage's word alignment; an inserted or deleted stretch has an empty span
    (start == end) on the other side.  A named tuple, because a large story has a million of them."""

    op: EditOp
    a: Span
    b: Span


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """A stretch of wording that articles `a` and `b` (their ids) share.

    `verbatim`: the same words, whatever the case, punctuation and quote marks.  `edited`: the same
    passage with words changed, dropped, added or moved.  `edits` cover both sides in the order of
    a.  `family` numbers the passages that carry one wording through several articles.
    """

    a: str
    a_start: int
    a_end: int
    b: str
    b_start: int
    b_end: int
    kind: PassageKind
    edits: tuple[Edit, ...]
    family: int | None = None


@dataclass(frozen=True, slots=True, order=True)
class Refused:
    """A stretch that looked shared and was not counted as copied wording, with the reason in words."""

    passage: Passage
    reason: str


@dataclass(frozen=True, slots=True, order=True)
class Section:
    """A stretch taken over as a block: passages that lie near each other on both sides.
    `rearranged` when their order differs."""

    a: str
    a_start: int
    a_end: int
    b: str
    b_start: int
    b_end: int
    rearranged: bool


@dataclass(frozen=True, slots=True, order=True)
class Share:
    """For two articles, the part (0 … 1) of each one's words, furniture left out, that stands in
    passages shared with the other."""

    a: str
    b: str
    shared_a: float
    shared_b: float


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """A span that states a claim.  `where` is "title" when the offsets count in a title that does
    not stand in the text.  `why` says in words what tied it to the claim."""

    article: str
    start: int
    end: int
    where: Literal["text", "title"]
    stance: Stance
    attributed_to: str | None
    confidence: Confidence
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Claim:
    """One checkable point.

    `outlets` are the ids of the articles with a sure mention, `missing` those in whose text no
    mention was found; `voices` groups the outlets, those of one copied wording together;
    `prominence` is how far into its text (0 … 1) an article first makes the claim.
    """

    id: str
    text: str
    mentions: tuple[Mention, ...]
    outlets: tuple[str, ...]
    missing: tuple[str, ...]
    voices: tuple[tuple[str, ...], ...]
    prominence: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True, order=True)
class Attribution:
    """In one article: who (source), by which verb (cue), is said to have said what (content).

    `content` runs from the first word said to the last.  Where the speaker stands in the middle
    (`“This,” she said, “and that.”`) `parts` are the stretches before and after; else it is empty.
    `speaker` is the source in words, pronouns and surnames resolved where the article makes it plain.
    """

    article: str
    source: Span | None
    cue: Span | None
    content: Span
    parts: tuple[Span, ...] = ()
    speaker: str | None = None

    @property
    def stretches(self) -> tuple[Span, ...]:
        """The content in one or several stretches, none of which holds its source."""
        return self.parts or (self.content,)


class Spot(NamedTuple):
    """A stretch of one article's text."""

    article: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """One entry of an origin's ledger: a sentence, where to see it, and what it speaks for (None: that
    there is copy, whoever wrote it)."""

    text: str
    spans: tuple[Spot, ...]
    points_to: Direction | None = None


@dataclass(frozen=True, slots=True, order=True)
class Swap:
    """Words of a (`before`) for which b has others (`after`), with the span of each."""

    before: str
    after: str
    a: Span
    b: Span


@dataclass(frozen=True, slots=True, order=True)
class Loss:
    """What a passage of a says and its copy in b no longer does: an attribution, a hedge, a negation.
    `words` are those of a."""

    kind: Literal["attribution", "hedge", "negation"]
    words: str
    a: Span
    b: Span


@dataclass(frozen=True, slots=True, order=True)
class Origin:
    """Whose text it is that articles `a` and `b` share.

    `strength` is how much speaks for the direction (`none` with *cannot tell*).  `core` are the stretches
    of a that stand in b, `cuts` what of a's sentences b leaves out, `additions` what b puts in (spans of
    b), `losses` those that run from the likely source to its copy; the other way round when b is the
    source.
    """

    a: str
    b: str
    shared_a: float
    shared_b: float
    direction: Direction
    strength: Strength
    evidence: tuple[Evidence, ...]
    core: tuple[Span, ...] = ()
    cuts: tuple[Span, ...] = ()
    additions: tuple[Span, ...] = ()
    swaps: tuple[Swap, ...] = ()
    losses: tuple[Loss, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class CommonSource:
    """A text that is not in the story and stands behind three of its articles or more: what `speaker` said
    or wrote.  `articles` give words of it; `same_words` are those of them that have some of these words
    alike, at `spans`."""

    speaker: str
    articles: tuple[str, ...]
    same_words: tuple[str, ...]
    spans: tuple[Spot, ...]


@dataclass(frozen=True, slots=True, order=True)
class VoiceEntry:
    """A person or body that is quoted: in words of quotation, and of report without quotation marks,
    by article id, each with the spans of what is said."""

    speaker: str
    quoted: tuple[tuple[str, int], ...]
    reported: tuple[tuple[str, int], ...]
    spans: tuple[Spot, ...]


@dataclass(frozen=True, slots=True, order=True)
class HeadlineFinding:
    """Words of a headline that its own article does not bear out.  `where` says whether the spans count
    in the text or in a title that does not stand in it."""

    article: str
    where: Literal["text", "title"]
    spans: tuple[Span, ...]
    reason: str


@dataclass(frozen=True, slots=True, order=True)
class OriginalText:
    """What only one article of the story has: sentences that share no wording and no claim with another
    article, their words counted, and the ids of the claims that only this article makes."""

    article: str
    words: int
    sentences: tuple[Span, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, order=True)
class QuoteVersion:
    """One wording of a quotation.  `direct` when it stands between quotation marks (which the span
    leaves out); `speaker` is whom the article names for it."""

    article: str
    start: int
    end: int
    direct: bool
    speaker: str | None


class Drift(NamedTuple):
    """One change of a quotation's words: from `a` in its version number `before` to `b` in its version
    number `after`.  An inserted or deleted stretch has an empty span on the other side."""

    before: int
    after: int
    op: EditOp
    a: Span
    b: Span


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """One quotation in all its versions, from two articles at least.

    The first version is the fullest direct one, the others follow in the story's order.  `drift` is
    how the words of each other direct version differ from the one of another article before it that is
    most like it (a shorter piece of it is no drift); where no version is direct, how the indirect ones do.
    """

    speaker: str | None
    versions: tuple[QuoteVersion, ...]
    drift: tuple[Drift, ...] = ()

    @property
    def wordings(self) -> tuple[tuple[int, QuoteVersion], ...]:
        """The versions worth showing, each with its number: not those that only lead up to another one
        (`urged them to “back whoever wins”`)."""
        return tuple(
            (number, version)
            for number, version in enumerate(self.versions)
            if not any(
                other.article == version.article
                and (other.start, other.end) != (version.start, version.end)
                and version.start <= other.start
                and other.end <= version.end
                for other in self.versions
            )
        )


@dataclass(frozen=True, slots=True, order=True)
class Version:
    """What one article has where articles differ: the span, and its value in words."""

    article: str
    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True, order=True)
class Difference:
    """A figure, date, name, attribution or hedge that articles tell differently.

    `topic` says in words what it is about.  `agrees` when the values can all be true at once, some
    less exact than others (`23 years`, `more than two decades`): worth knowing, no disagreement.
    """

    kind: DifferenceKind
    topic: str
    versions: tuple[Version, ...]
    claim: str | None = None
    agrees: bool = False
