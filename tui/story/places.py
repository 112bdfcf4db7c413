"""What a paragraph's place on the page says about it.

furniture   short lines above the prose that are not the title
title
prose       ──┐
heading       │ short lines between are headings,
prose       ──┘ unless they hang below a label (`Related articles`, `Image caption`)
furniture   short lines below the prose, and all that is short below the credits
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from tui.story import furniture
from tui.story.layout import ParagraphKind
from tui.story.paragraphs import Block, one_sentence_a_line
from tui.story.text import WORD
from tui.story.titles import is_prose

_MOST_IN_A_LABEL = 12  # words
_DECK = 8  # words from which a line above the prose says something of the story
_MOST_BELOW = 0.25  # of the page's characters may follow the credits
_LONGEST_BELOW = 30  # words of a paragraph there
_SECOND_HEADLINE = 4  # words from which a line under the title is one
_QUESTION = re.compile(
    r"(?:Who|What|When|Where|Why|Which|How|Is|Are|Was|Were|Will|Can|Could|Does|Do|Did|Has|Should)\b"
)
_GOES_ON = re.compile(r"[,;]\s?[\"'”’]*$")
_BULLET = re.compile(r"[-*+•▪◦‣·–]\s+|\d{1,2}[.)]\s+|[A-Z]: ")


def set_repeated_aside(blocks: Sequence[Block], aside: list[bool], title: str | None) -> None:
    """Lines that a page prints more than once: its links, and the caption that stands twice running.
    Of a paragraph between others that stands twice running the second is set aside.  Where each line is
    a sentence there is no page any more, and what stands twice does so in the text."""
    lines_are_sentences = one_sentence_a_line(blocks)
    times = Counter(block.line for block in blocks)
    prose = next((i for i, b in enumerate(blocks) if times[b.line] == 1 and is_prose(b)), len(blocks))
    seen: set[str] = set()
    for i, block in enumerate(blocks):
        line = block.line
        if times[line] > 1 and not aside[i]:
            second = i > 0 and blocks[i - 1].line == line
            first = i > 0 and i + 1 < len(blocks) and blocks[i + 1].line == line
            caption = (first or (second and i > 1)) and i < prose < len(blocks) and line != title
            link = not block.ends and (line in seen or times[line] > 2)
            aside[i] = link or ((caption or second) and not lines_are_sentences)
        seen.add(line)


def set_end_aside(blocks: Sequence[Block], aside: list[bool]) -> None:
    """What stands below the credits or the copyright line, if all of it is short and little; and the
    author's own paragraph (`Ann Example covers …`)."""
    names = furniture.byline_names(blocks)
    characters = blocks[-1].end - blocks[0].start if blocks else 0
    below = 0
    for i in reversed(range(len(blocks))):
        block = blocks[i]
        if aside[i] and furniture.ends_the_article(block):
            aside[i:] = [True] * (len(blocks) - i)
        elif not aside[i]:
            aside[i] = furniture.is_about_author(block, names)
            below += block.end - block.start
        if below > _MOST_BELOW * characters or (block.words > _LONGEST_BELOW and not aside[i]):
            break


def kinds_of(
    blocks: Sequence[Block], aside: Sequence[bool], title: int | None, given: str | None
) -> list[ParagraphKind]:
    """What each paragraph is; `title` is the number of the one that holds the title, `given` the title
    as known from outside."""
    prose = [i for i, block in enumerate(blocks) if not aside[i] and i != title and is_prose(block)]
    if not prose:
        return ["title" if i == title else "furniture" if out else "prose" for i, out in enumerate(aside)]
    cut_before = one_sentence_a_line(blocks)
    found: list[ParagraphKind] = []
    hangs = False
    for i, block in enumerate(blocks):
        kind: ParagraphKind = "prose"
        label = not is_prose(block) and not _BULLET.match(block.line) and not _GOES_ON.search(block.line)
        goes_on = block.line[0].islower() and i > 0 and found[-1] == "prose" and not blocks[i - 1].ends
        hangs = furniture.has_lines_below(block) if aside[i] else hangs and label
        if i == title:
            kind = "title"
        elif aside[i] or hangs:
            kind = "furniture"
        elif label and i < prose[0]:
            kind = _above(block, given, title is not None and title < i)
        elif label and block.words <= _MOST_IN_A_LABEL and not goes_on:
            kind = "furniture" if i > prose[-1] or furniture.has_page_noun(block) else "heading"
        elif _is_asking_heading(block) and prose[0] < i < prose[-1] and not cut_before:
            kind = "heading"
        elif furniture.is_slogan(block) and (i == prose[0] or i == prose[-1]) and len(prose) > 2:
            kind = "furniture"
        found.append(kind)
    return found


def _above(block: Block, given: str | None, below_title: bool) -> ParagraphKind:
    """A short line above the prose: a deck says something, a second headline says what the title says."""
    if furniture.has_page_noun(block):
        return "furniture"
    if given and len(_long_words(block.line) & _long_words(given)) >= 2:
        return "heading"
    long = re.findall(r"[^\W\d_]{4,}", block.line)
    in_title_case = sum(w[0].isupper() for w in long) > 0.7 * len(long)
    if block.words >= _DECK and not in_title_case:
        return "prose"
    return "heading" if below_title and block.words >= _SECOND_HEADLINE else "furniture"


def _long_words(line: str) -> set[str]:
    return {w.casefold() for w in WORD.findall(line) if len(w) > 3}


def _is_asking_heading(block: Block) -> bool:
    """`What happens next?`, on a line of its own between paragraphs."""
    line = block.line
    return block.words <= 8 and line.endswith("?") and line.count("?") == 1 and bool(_QUESTION.match(line))
