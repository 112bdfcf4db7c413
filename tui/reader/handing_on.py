"""Findings as text that can be handed on: every wording with its outlet, title and date.

    China’s foreign ministry backed Putin.          **China’s foreign ministry backed Putin.**
    2 outlets, 1 voice

    VOA News, “As China Throws …”, 26 June 2023     VOA News, “As China Throws …”, 26 June 2023
    “China has thrown its support …”                > China has thrown its support …

as plain text, or as Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from tui.reader.targets import Spot, sentences_with
from tui.reader.view import STANCE_WORDS, possible_outlets, written_date
from tui.story import Article, Story

if TYPE_CHECKING:
    from tui.compare.findings import Claim, Mention, Passage

Form = Literal["text", "markdown"]
SUFFIXES: dict[Form, str] = {"text": ".txt", "markdown": ".md"}
WIDE_GAP = re.compile(r" {3,}")
DRAWN = " ─━·"
MARKDOWN = re.compile(r"([\\`*_\[\]<>#|~])")
NO_NAME = re.compile(r"[^\w]+")


class Told(NamedTuple):
    """A row of a screen: what it is called there (a difference …), its lines, and the spots in the articles
    that it is about."""

    kind: str
    lines: tuple[str, ...]
    spots: tuple[Spot, ...]


Finding: TypeAlias = "Claim | Passage | Article | Told"
"""What can be handed on."""


def as_text(story: Story, finding: Finding, form: Form = "text") -> str:
    """One finding, with a line feed at its end."""
    from tui.compare.findings import Claim

    if isinstance(finding, Article):
        lines = [_source(finding, form)] + ([finding.url] if finding.url else [])
    elif isinstance(finding, Claim):
        lines = list(_claim(story, finding, form))
    elif isinstance(finding, Told):
        lines = list(_told(story, finding, form))
    else:
        lines = list(_passage(story, finding, form))
    return "\n".join(lines).rstrip() + "\n"


def kind_of(finding: Finding) -> str:
    """What a finding is called; of an article its source is handed on."""
    if isinstance(finding, Told):
        return finding.kind
    return "source" if isinstance(finding, Article) else type(finding).__name__.lower()


def view_as_text(story: Story, head: str, findings: Iterable[Finding], form: Form = "text") -> str:
    """A whole view: the story's title, what the view shows, and its findings one after the other."""
    title = _plain(story.title or "Untitled story", form)
    top = f"# {title}" if form == "markdown" else title
    between = "\n---\n\n" if form == "markdown" else "\n\n"
    return between.join([f"{top}\n\n{_plain(head, form)}\n", *(as_text(story, f, form) for f in findings)])


def rows_as_text(
    story: Story, head: str, sections: Iterable[tuple[str, Sequence[Sequence[str]]]], form: Form = "text"
) -> str:
    """A screen of rows: the story's title, what the screen shows, each section with its rows (their lines),
    and at the end the articles."""
    name = _plain(story.title or "Untitled story", form)
    titles = ("# ", "## ", "- ") if form == "markdown" else ("", "", "")
    lines = [f"{titles[0]}{name}", "", _plain(head, form)]
    for section, rows in sections:
        lines += ["", "", f"{titles[1]}{_plain(section, form)}"]
        for row in rows:
            lines += ["", *_row(row, form)]
    lines += ["", "", f"{titles[1]}Articles", ""]
    lines += (f"{titles[2]}{_source(article, form)}" for article in story.articles)
    return "\n".join(lines) + "\n"


def row_text(lines: Iterable[str]) -> tuple[str, ...]:
    """The lines of a row as they are drawn, without what is only drawn: bars, columns."""
    said = (WIDE_GAP.sub("   ", line.strip()) for line in lines)
    return tuple(line for line in said if line.strip(DRAWN))


def write_new_file(story: Story, words: str, form: Form, folder: Path) -> Path:
    """Write `words` to a new file in `folder`, named after the story, and give its path.

    No file is ever written over.  Raises OSError; what was begun is taken away then.
    """
    name = NO_NAME.sub("-", story.title.lower()).strip("-")[:40].strip("-") or "story"
    number = 1
    while True:
        path = folder / f"samestory-{name}-{number}{SUFFIXES[form]}"
        try:
            file = path.open("x", encoding="utf-8", errors="backslashreplace")
        except FileExistsError:
            number += 1
            continue
        try:
            with file:
                file.write(words)
        except OSError:
            path.unlink(missing_ok=True)
            raise
        return path


def _claim(story: Story, claim: Claim, form: Form) -> Iterator[str]:
    text = _plain(claim.text, form)
    yield f"**{text}**" if form == "markdown" else text
    yield ""
    counts = [_many(len(claim.outlets), "outlet"), _many(len(claim.voices), "voice")]
    if possible := possible_outlets(claim):
        counts.append(f"{possible} more possibly")
    yield ", ".join(counts)
    yield ""
    for mention in claim.mentions:
        article = story[mention.article]
        yield f"{_source(article, form)} ({_stance(mention, form)})"
        text = article.text if mention.where == "text" else article.title or ""
        yield _quoted(text[mention.start : mention.end], form)
        yield ""
    if claim.missing:
        outlets = ", ".join(story[article].outlet for article in claim.missing)
        yield _plain(f"Not found in the text of {outlets}.", form)


def _passage(story: Story, passage: Passage, form: Form) -> Iterator[str]:
    said = "word for word" if passage.kind == "verbatim" else "edited"
    yield f"Shared wording, {said}:"
    yield ""
    for name, start, end in (
        (passage.a, passage.a_start, passage.a_end),
        (passage.b, passage.b_start, passage.b_end),
    ):
        yield _source(story[name], form)
        yield _quoted(story[name].text[start:end], form)
        yield ""


def _told(story: Story, told: Told, form: Form) -> Iterator[str]:
    yield from _row(told.lines, form)
    sentences: dict[str, dict[str, None]] = {}
    for name, *span in told.spots:
        start, end = sentences_with(story[name], (span[0], span[1]))
        sentences.setdefault(name, {})[story[name].text[start:end]] = None
    for name, said in sentences.items():
        yield ""
        yield _source(story[name], form)
        yield _quoted(" … ".join(said), form)


def _row(lines: Sequence[str], form: Form) -> Iterator[str]:
    first, *rest = (_plain(line, form) for line in lines)
    if form == "text":
        yield from (first, *rest)
    else:
        yield f"**{first}**"
        yield from ["", *(f"- {line}" for line in rest)] if rest else []


def _source(article: Article, form: Form) -> str:
    """Outlet, title and date, as far as they are known."""
    day = written_date(article)
    title = f"“{' '.join(article.title.split())}”" if article.title else None
    return _plain(", ".join(part for part in (article.outlet, title, day and day[1]) if part), form)


def _stance(mention: Mention, form: Form) -> str:
    words = STANCE_WORDS[mention.stance]
    if mention.attributed_to:
        words += f" to {mention.attributed_to}" if mention.stance == "reports" else ""
    return _plain(words if mention.confidence == "sure" else f"possibly {words}", form)


def _quoted(words: str, form: Form) -> str:
    words = " ".join(words.split())
    return f"> {_plain(words, form)}" if form == "markdown" else f"    {words}"


def _plain(words: str, form: Form) -> str:
    return MARKDOWN.sub(r"\\\1", words) if form == "markdown" else words


def _many(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
