"""Shared wording: passages that two articles have in common, verbatim or edited."""

from __future__ import annotations

from collections.abc import Sequence

from tui.compare.align import align, edits
from tui.compare.chains import Run, chain
from tui.compare.findings import Passage, Refused, Section
from tui.compare.runs import find_runs
from tui.compare.sections import find_sections
from tui.compare.tokens import Tokens, tokenize
from tui.story import Story

MINIMUM_WORDS = 5
MINIMUM_BITS = 36.0


def find_passages(story: Story) -> tuple[Passage, ...]:
    """The passages between all pairs of the story's articles."""
    return _passages([article.id for article in story.articles], [article.text for article in story.articles])


def shared_wording(a_text: str, b_text: str) -> tuple[Passage, ...]:
    """The passages that two texts share."""
    return _passages(["a", "b"], [a_text, b_text])


def shared_sections(a_text: str, b_text: str) -> tuple[Section, ...]:
    """The stretches of two texts that were taken over as a block, rearranged or not."""
    return find_sections(shared_wording(a_text, b_text))


def find_wording(story: Story) -> tuple[tuple[Passage, ...], tuple[Refused, ...]]:
    """The passages between all pairs of articles, furniture and headlines left out, and what was
    refused, with the reason."""
    kept: list[Passage] = []
    refused: list[Refused] = []
    for passage in find_passages(story):
        reason = _reason(story, passage)
        if reason:
            refused.append(Refused(passage, reason))
        else:
            kept.append(passage)
    return tuple(kept), tuple(refused)


def _reason(story: Story, passage: Passage) -> str | None:
    sides = (passage.a, passage.a_start, passage.a_end), (passage.b, passage.b_start, passage.b_end)
    for article, start, end in sides:
        if any(start < f_end and f_start < end for f_start, f_end in story[article].furniture):
            return "page furniture"
        title = story[article].title_span
        if title and start < title[1] and title[0] < end:
            return "a headline"
    return None


def _passages(names: Sequence[str], texts: Sequence[str]) -> tuple[Passage, ...]:
    tokens = tokenize(texts)
    runs = find_runs(tokens, 2 if len(texts) <= 300 else 3, 13.0)
    a_of, b_of = tokens.article[runs.p].tolist(), tokens.article[runs.q].tolist()
    rows = list(zip(runs.p.tolist(), runs.q.tolist(), runs.size.tolist(), runs.bits.tolist(), strict=True))
    found: list[Passage] = []
    at = 0
    while at < len(rows):
        pair = a_of[at], b_of[at]
        end = at
        while end < len(rows) and (a_of[end], b_of[end]) == pair:
            end += 1
        for bits, links in chain(rows[at:end]):
            if bits >= MINIMUM_BITS and sum(run[2] for run in links) >= MINIMUM_WORDS:
                found.append(_passage(tokens, names, pair[0], pair[1], links))
        at = end
    return tuple(sorted(found))


def _passage(tokens: Tokens, names: Sequence[str], a: int, b: int, links: Sequence[Run]) -> Passage:
    p, q = links[0][0], links[0][1]
    p_end, q_end = links[-1][0] + links[-1][2], links[-1][1] + links[-1][2]
    steps = align(tokens.forms[p:p_end].tolist(), tokens.forms[q:q_end].tolist())
    i, j = p - int(tokens.first[a]), q - int(tokens.first[b])
    a_spans = list(zip(tokens.starts[a][i : i + p_end - p], tokens.ends[a][i : i + p_end - p], strict=True))
    b_spans = list(zip(tokens.starts[b][j : j + q_end - q], tokens.ends[b][j : j + q_end - q], strict=True))
    return Passage(
        a=names[a],
        a_start=a_spans[0][0],
        a_end=a_spans[-1][1],
        b=names[b],
        b_start=b_spans[0][0],
        b_end=b_spans[-1][1],
        kind="verbatim" if all(step[0] == "equal" for step in steps) else "edited",
        edits=edits(steps, a_spans, b_spans),
    )
