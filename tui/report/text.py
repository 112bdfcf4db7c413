"""The plain text report: everything that was found, in sentences and lists that can be listened to.

No boxes, no colour, no marks to learn; at most 78 columns.  In this order:

    the story, counts · articles · shared wording, pair by pair · whose text it is · who is quoted ·
    headlines · claims that several outlets make · claims that one outlet makes · doubtful claims ·
    quotations, figures, dates, names, sources and hedges that differ · the shared passages ·
    what was left out
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from tui.compare.comparison import Comparison
from tui.compare.findings import Claim, Mention, OriginalText, Passage, Share
from tui.compare.sharing.shares import original_words
from tui.notes import Mark, Marks
from tui.report.differing import what_differs
from tui.report.origins import headlines, who_is_quoted, whose_text
from tui.report.words import count, listed, percent
from tui.report.wrap import wrap_clean
from tui.story import Article, Story

STANCE = {
    "asserts": "states it",
    "reports": "reports it as said",
    "hedges": "hedges it",
    "denies": "denies it",
}
NAMED = {"reports": "reports it as said by {}", "denies": "reports it as denied by {}"}
"""A stance with whose word it is; what is an article's own word may be about what somebody says or does."""
MISSING_BY_NAME = 8  # outlets without a claim that one can listen to, claim after claim


def as_text(comparison: Comparison, marks: Marks | None = None) -> str:
    """The report of `comparison`, with a newline at its end; `marks` are what the reader put beside its
    findings."""
    marks = marks or Marks()
    names = outlet_names(comparison.story)
    sections = (
        _story(comparison),
        _articles(comparison, names, marks),
        _sharing(comparison, names),
        whose_text(comparison, names),
        who_is_quoted(comparison, names),
        headlines(comparison, names),
        *_claims(comparison, names, marks),
        *what_differs(comparison, names),
        _passages(comparison, names, marks),
        _left_out(comparison),
    )
    return "\n\n".join("\n".join(section) for section in map(list, sections) if section) + "\n"


def outlet_names(story: Story) -> dict[str, str]:
    """For each article (its id) its outlet; where two articles have one outlet, the id beside it."""
    times = Counter(article.outlet for article in story.articles)
    return {
        article.id: article.outlet if times[article.outlet] == 1 else f"{article.outlet} ({article.id})"
        for article in story.articles
    }


def _story(comparison: Comparison) -> Iterator[str]:
    story = comparison.story
    if story.title:
        yield wrap_clean(story.title)
        yield ""
    if len(story.articles) < 2:
        yield wrap_clean("One article: there is nothing to compare it with yet.")
        return
    shared = sum(len(claim.outlets) > 1 for claim in comparison.claims)
    yield wrap_clean(
        f"{count(len(story.articles), 'article')}. {count(shared, 'claim')} made by more than one outlet. "
        f"{count(len(comparison.passages), 'passage')} of shared wording."
    )
    if comparison.tellings:
        tied = len(comparison.tellings) < len(story.articles)
        how = (
            "articles tied by copied wording count as one" if tied else "copied wording ties no two articles"
        )
        yield wrap_clean(f"{count(len(comparison.tellings), 'voice')}: {how}.")


def _articles(comparison: Comparison, names: dict[str, str], marks: Marks) -> Iterator[str]:
    yield "Articles"
    original = original_words(comparison.story, comparison.passages)
    own = {found.article: found for found in comparison.originals}
    largest = _largest_shares(comparison.shares)
    for number, article in enumerate(comparison.story.articles, 1):
        yield ""
        yield wrap_clean(names[article.id], f"{number}. ")
        for fact in _about(article, original[article.id]):
            yield wrap_clean(fact, "   ")
        if article.id in largest:
            part, other = largest[article.id]
            yield wrap_clean(f"Largest share: {percent(part)} of its words, with {names[other]}.", "   ")
        elif len(comparison.story.articles) > 1:
            yield wrap_clean("It shares no wording with another article.", "   ")
        if article.id in own and len(comparison.story.articles) > 1:
            yield wrap_clean(_own(own[article.id]), "   ")
        if article.note:
            yield wrap_clean(f"Note: {article.note}", "   ")
        yield from _beside(marks.of(article), "   ")


def _about(article: Article, original: int) -> Iterator[str]:
    yield f"Title: {article.title}" if article.title else "No title."
    yield f"Date: {article.date}" if article.date else "No date."
    shared = f", {original} of them in no shared passage" if original < article.words else ""
    yield f"{count(article.words, 'word')}{shared}."
    yield f"File: {article.file}"


def _own(own: OriginalText) -> str:
    sentences = f"{count(len(own.sentences), 'sentence')} with {count(own.words, 'word')}"
    found = [sentences] * bool(own.sentences) + [count(len(own.claims), "claim")] * bool(own.claims)
    return f"Found nowhere else: {listed(found) if found else 'nothing'}."


def _beside(mark: Mark, indent: str) -> Iterator[str]:
    """What the reader put beside a finding."""
    said = [word for word, is_so in (("pinned", mark.pinned), ("read", mark.read)) if is_so]
    if said:
        yield wrap_clean(f"Marked by you as {listed(said)}.", indent)
    if mark.note:
        yield wrap_clean(f"Your note: {mark.note}", indent, indent + "  ")


def _largest_shares(shares: Iterable[Share]) -> dict[str, tuple[float, str]]:
    """For each article that shares wording the largest part of its words, and with whom."""
    largest: dict[str, tuple[float, str]] = {}
    for share in shares:
        for here, other, part in ((share.a, share.b, share.shared_a), (share.b, share.a, share.shared_b)):
            if part > largest.get(here, (0.0, ""))[0]:
                largest[here] = part, other
    return largest


def _sharing(comparison: Comparison, names: dict[str, str]) -> Iterator[str]:
    if len(comparison.story.articles) < 2:
        return
    yield "Who shares wording with whom"
    yield ""
    if not comparison.shares:
        yield wrap_clean("No two articles share wording.")
        return
    yield wrap_clean("In percent of each article's words, page furniture left out.")
    kinds: dict[tuple[str, str], list[str]] = defaultdict(list)
    for passage in comparison.passages:
        kinds[passage.a, passage.b].append(passage.kind)
    pairs = sorted(comparison.shares, key=lambda share: -max(share.shared_a, share.shared_b))
    for share in pairs:
        a, b, kind = names[share.a], names[share.b], kinds[share.a, share.b]
        yield ""
        yield wrap_clean(
            f"{a} and {b}: {percent(share.shared_a)} of {a}, {percent(share.shared_b)} of {b}; "
            f"{_kinds(kind)}.",
            "- ",
        )
    articles = len(comparison.story.articles)
    without = articles * (articles - 1) // 2 - len(pairs)
    if without:
        yield ""
        yield wrap_clean(f"Pairs of articles that share no wording: {without}.")
    ties = [telling for telling in comparison.tellings if len(telling) > 1]
    for telling in ties:
        yield ""
        yield wrap_clean(f"One voice: {listed(names[article] for article in telling)}.")


def _kinds(kinds: list[str]) -> str:
    """2 verbatim and 7 edited passages."""
    verbatim, edited = kinds.count("verbatim"), kinds.count("edited")
    if verbatim and edited:
        return f"{verbatim} verbatim and {count(edited, 'edited passage')}"
    return count(verbatim, "verbatim passage") if verbatim else count(edited, "edited passage")


def _claims(comparison: Comparison, names: dict[str, str], marks: Marks) -> Iterator[list[str]]:
    """One section for each kind of claim, in the comparison's order."""
    articles = {article.id: article for article in comparison.story.articles}
    alone: dict[str, list[Claim]] = {article: [] for article in articles}
    for claim in comparison.claims:
        if len(claim.outlets) == 1:
            alone[claim.outlets[0]].append(claim)
    sections = [
        ("Claims that more than one outlet makes", [c for c in comparison.claims if len(c.outlets) > 1]),
        *((f"Claims that only {names[article]} makes", claims) for article, claims in alone.items()),
        ("Claims that are doubtful in every article", [c for c in comparison.claims if not c.outlets]),
    ]
    for heading, claims in sections:
        if claims:
            lines = [wrap_clean(f"{heading}: {len(claims)}")]
            for number, claim in enumerate(claims, 1):
                mark = f"{number}. "
                lines += ["", *_claim(claim, mark, articles, names)]
                lines += _beside(marks.of(claim), " " * len(mark))
            yield lines


def _claim(claim: Claim, mark: str, articles: dict[str, Article], names: dict[str, str]) -> Iterator[str]:
    indent = " " * len(mark)
    shared = len(claim.outlets) > 1
    yield wrap_clean(claim.text, mark)
    if shared:
        yield wrap_clean(_carriers(claim, names), indent)
    for mention in claim.mentions:
        same_words = _bare(_own_words(mention, articles[mention.article])) == _bare(claim.text)
        told = mention.stance != "asserts" or mention.attributed_to or mention.confidence != "sure"
        if shared or told or not same_words:
            said = _mention(mention, articles[mention.article], names[mention.article], same_words)
            yield wrap_clean(said, indent, indent + "  ")
    if shared and claim.missing:
        yield wrap_clean(_missing(claim, names), indent)


def _missing(claim: Claim, names: dict[str, str]) -> str:
    """Few outlets by name; many are all those that were not named above."""
    if len(claim.missing) > MISSING_BY_NAME:
        return f"Not found in the text of the other {len(claim.missing)} outlets."
    return f"Not found in the text of {listed((names[article] for article in claim.missing), 'or')}."


def _carriers(claim: Claim, names: dict[str, str]) -> str:
    tied = [listed(names[article] for article in voice) for voice in claim.voices if len(voice) > 1]
    ties = "".join(f"; {voice} share copied wording" for voice in tied)
    return f"{count(len(claim.outlets), 'outlet')}, {count(len(claim.voices), 'voice')}{ties}."


def _mention(mention: Mention, article: Article, name: str, same_words: bool) -> str:
    possibly = "Possibly " if mention.confidence == "possible" else ""
    place = ", in its title," if mention.where == "title" else ""
    stance = STANCE[mention.stance]
    if mention.attributed_to:
        named = NAMED.get(mention.stance, f"{stance}, in what {{}} says or does")
        stance = named.format(mention.attributed_to)
    words = ", in these words." if same_words else f": {_own_words(mention, article)}"
    why = f" (Why: {'; '.join(map(_heard, mention.why))}.)" if mention.why else ""
    return f"{possibly}{name}{place} {stance}{words}{why}"


def _heard(reason: str) -> str:
    """A reason without the signs that stand between its words on the screen."""
    return reason.replace(" · ", ", ").replace(" / ", " and ")


def _bare(words: str) -> str:
    """Words as they sound, whether or not they stand as a sentence of their own."""
    return " ".join(words.split()).rstrip(" .,;:").casefold()


def _own_words(mention: Mention, article: Article) -> str:
    text = (article.title or "") if mention.where == "title" else article.text
    return " ".join(text[mention.start : mention.end].split())


def _passages(comparison: Comparison, names: dict[str, str], marks: Marks) -> Iterator[str]:
    if not comparison.passages:
        return
    texts = {article.id: article.text for article in comparison.story.articles}
    yield f"Passages of shared wording: {len(comparison.passages)}"
    for number, passage in enumerate(comparison.passages, 1):
        mark = f"{number}. "
        yield ""
        yield from _passage(passage, mark, texts, names)
        yield from _beside(marks.of(passage), " " * len(mark))


def _passage(passage: Passage, mark: str, texts: dict[str, str], names: dict[str, str]) -> Iterator[str]:
    a, b = names[passage.a], names[passage.b]
    a_text = texts[passage.a][passage.a_start : passage.a_end]
    b_text = texts[passage.b][passage.b_start : passage.b_end]
    indent = " " * len(mark)
    if passage.kind == "verbatim":
        yield wrap_clean(f"{a} and {b}, the same words: {a_text}", mark, indent)
    else:
        yield wrap_clean(f"{a} and {b}, edited.", mark, indent)
        yield wrap_clean(f"{a}: {a_text}", indent, indent + "  ")
        yield wrap_clean(f"{b}: {b_text}", indent, indent + "  ")


def _left_out(comparison: Comparison) -> Iterator[str]:
    yield "What was left out"
    yield ""
    for note in comparison.notes:
        yield wrap_clean(note, "- ")
    if not comparison.notes:
        yield "Nothing."
