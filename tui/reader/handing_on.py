"""Findings as text that can be handed on: every wording with its outlet, title and date.

    China’s foreign ministry backed Putin.          **China’s foreign ministry backed Putin.**
    2 outlets, 1 voice

    VOA News, “As China Throws …”, 26 June 2023     VOA News, “As China Throws …”, 26 June 2023
    “China has thrown its support …”                > China has thrown its support …

as plain text, or as Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from tui.reader.view import STANCE_WORDS, possible_outlets, written_date
from tui.story import Article, Story

if TYPE_CHECKING:
    from tui.compare.findings import Claim, Mention, Passage

Form = Literal["text", "markdown"]
SUFFIXES: dict[Form, str] = {"text": ".txt", "markdown": ".md"}
MARKDOWN = re.compile(r"([\\`*_\[\]<>#|~])")
NO_NAME = re.compile(r"[^\w]+")


def as_text(story: Story, finding: Claim | Passage | Article, form: Form = "text") -> str:
    """One finding, with a line feed at its end."""
    from tui.compare.findings import Claim

    if isinstance(finding, Article):
        lines = [_source(finding, form)] + ([finding.url] if finding.url else [])
    elif isinstance(finding, Claim):
        lines = list(_claim(story, finding, form))
    else:
        lines = list(_passage(story, finding, form))
    return "\n".join(lines).rstrip() + "\n"


def view_as_text(story: Story, head: str, findings: Iterable[Claim | Passage], form: Form = "text") -> str:
    """A whole view: the story's title, what the view shows, and its findings one after the other."""
    title = _plain(story.title or "Untitled story", form)
    top = f"# {title}" if form == "markdown" else title
    between = "\n---\n\n" if form == "markdown" else "\n\n"
    return between.join([f"{top}\n\n{_plain(head, form)}\n", *(as_text(story, f, form) for f in findings)])


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
