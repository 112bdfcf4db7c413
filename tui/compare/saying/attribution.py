"""Who says what: the attributions of an article.

    Nobody was hurt, [police] [said]. <But a witness> …
    content           source   cue

An attribution has a source (who), a cue (the verb or words that say so) and a content (what).  The
way of working, by rules over closed lists of English, follows what annotators of PolNeAR (Newell,
Margolin and Ruths, 2018) call an attribution; no model, no list of names.
"""

from __future__ import annotations

from bisect import bisect_left

from tui.compare.findings import Attribution
from tui.compare.language.quotations import quotations_of
from tui.compare.saying.clauses import read_line
from tui.compare.saying.sayings import Saying, announced, read_sayings
from tui.compare.saying.speakers import name_speakers
from tui.compare.saying.stance import stance_of
from tui.story import Article, Paragraph

__all__ = ["find_attributions", "stance_of"]


def find_attributions(article: Article) -> tuple[Attribution, ...]:
    """Every attribution of the article, sorted by content; none within another's content."""
    text = article.text
    paragraphs = [p for p in article.paragraphs if p.kind != "furniture"]
    quotations = quotations_of(article)
    starts = [q.start for q in quotations]
    found: list[Saying] = []
    before: Saying | None = None
    for paragraph in paragraphs:
        inside = quotations[bisect_left(starts, paragraph.start) : bisect_left(starts, paragraph.end)]
        line = read_line(
            text, paragraph.start, paragraph.end, paragraph.sentences, inside, _is_headline(text, paragraph)
        )
        here = read_sayings(line, inside, before)
        found += here
        before = announced(line) or (here[-1] if here else None)
    speakers = name_speakers(article, [saying.source for saying in found])
    attributions = [
        _attribution(article.id, saying, who) for saying, who in zip(found, speakers, strict=True)
    ]
    return tuple(sorted(attributions, key=lambda a: (a.content, a.cue or a.content)))


def _attribution(article_id: str, saying: Saying, speaker: str | None) -> Attribution:
    parts = tuple(sorted(saying.parts))
    extent = (parts[0][0], max(end for _, end in parts))
    return Attribution(
        article_id, saying.source, saying.cue, extent, parts if len(parts) > 1 else (), speaker
    )


def _is_headline(text: str, paragraph: Paragraph) -> bool:
    """Whether most of a paragraph's words have capitals: then they are no sign of a name."""
    if paragraph.kind != "prose":
        return True
    words = text[paragraph.start : paragraph.end].split()
    return len(words) < 25 and sum(w[0].isupper() for w in words) * 10 >= len(words) * 6
