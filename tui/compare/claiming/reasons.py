"""Why a mention was joined to a claim, in words a reader understands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tui.compare.claiming.statements import Statements
from tui.compare.claiming.voices import Copied, is_copied
from tui.compare.findings import Mention
from tui.compare.language.forms import FIGURE, NAME
from tui.story import Story

_SHOWN = 4
Held = dict[int, str]
"""The terms of a mention → the words in which it has them."""


def held_terms(story: Story, statements: Statements, sentence: int, mention: Mention) -> Held:
    """The terms of a mention inside a sentence, with their words."""
    row = statements.rows[sentence]
    text = story.articles[row.article].text
    return {
        term: text[s:e]
        for term, (s, e) in zip(row.terms, row.spans, strict=True)
        if term >= 0 and mention.start <= s and e <= mention.end
    }


def reasons(
    story: Story,
    statements: Statements,
    mention: Mention,
    mine: Held,
    others: Sequence[tuple[Mention, Held]],
    copied: Copied,
) -> tuple[str, ...]:
    """What ties `mention` to the `others` of its claim, from other articles."""
    found = []
    same = dict.fromkeys(other.article for other, _ in others if is_copied(mention, other, copied))
    if same:
        found.append(f"copied wording, as in {', '.join(story[article].outlet for article in same)}")
    theirs = {term for _, held in others for term in held}
    shared = [t for t in mine if t in theirs]
    kinds = statements.kind_of
    figures = [t for t in shared if kinds[t] == FIGURE]
    if figures:
        found.append(f"the same figure: {_listed(mine[t] for t in figures)}")
    names = [t for t in shared if kinds[t] == NAME]
    words = [t for t in shared if t not in figures and t not in names]
    words.sort(key=lambda t: (-statements.says[t], t))
    common = [t for t in mine if t in names or t in words[: max(1, _SHOWN - min(2, len(names)))]]
    if common:
        found.append(f"in common: {_listed(mine[t] for t in common[: _SHOWN + 2])}")
    alike = _alike(statements, mine, others, theirs)
    if alike:
        found.append(f"alike: {', '.join(alike)}")
    return tuple(found) or ("the sentences around it match",)


def _alike(
    statements: Statements, mine: Held, others: Sequence[tuple[Mention, Held]], theirs: set[int]
) -> list[str]:
    """Words that may stand for one another: "mutiny / rebellion"."""
    pairs = []
    for term in mine.keys() - theirs:
        for other, strength in statements.stands_for[term].items():
            if strength >= 0.6 and other in theirs and other not in mine:
                word = next(held[other] for _, held in others if other in held)
                pairs.append((strength * statements.says[term], f"{mine[term]} / {word}"))
                break
    return [text for _, text in sorted(pairs, key=lambda p: (-p[0], p[1]))[:2]]


def _listed(words: Iterable[str]) -> str:
    return " · ".join(dict.fromkeys(words))
