"""Which paragraph is the title, if any.

    given from outside        the line that says the same, at the top of the page
    # Markdown                the first line with one #
    no full stop              the first such line before the prose that is long enough to be one
    with a full stop          a short first sentence set apart, when what follows shows that the prose begins
                              only there: a byline, a date, a dateline (a lead has none beneath it)

A lead is never taken for a title: where nothing but its place speaks for it, a text has none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.story.datelines import dateline_length
from tui.story.furniture import may_be_a_title
from tui.story.paragraphs import Block, one_sentence_a_line
from tui.story.span import Span
from tui.story.text import WORD

_TOP = 15  # paragraphs in which a title may stand
_SHORTEST, _LONGEST = 3, 30  # words; two alone are more often the name of a section
_SMALL_IN_HEADLINES = re.compile(r"about|after|amid|among|from|into|over|than|that|with|without")
_SELDOM_IN_HEADLINES = re.compile(
    r"\b(?:an?|the|this|that|these|his|her|their|its|my|he|she|they|it|was|were|had|been|said|yesterday|"
    r"(?:on|last) (?:\w+day|week|month|night|year))\b",
    re.I,
)
_MARKDOWN = re.compile(r"#\s+(?=\S)")


def find_title(
    text: str, blocks: Sequence[Block], aside: Sequence[bool], given: str | None
) -> tuple[int, Span] | None:
    """Which of `blocks` holds the title and the title's span in `text`; None when no title stands there.

    `aside` says for each block whether it speaks for the page and not for the article.
    """
    if given:
        return _given(text, blocks, given)
    for i in range(min(_TOP, len(blocks))):
        mark = _MARKDOWN.match(text, blocks[i].start, blocks[i].end)
        if mark:
            return i, (mark.end(), blocks[i].end)
    prose = next((i for i, b in enumerate(blocks) if not aside[i] and (b.ends or b.words > _LONGEST)), None)
    if prose is None or prose > _TOP:
        return None
    head = [i for i in range(prose) if not aside[i] and blocks[i].line[-1] not in ":,"]
    chosen = next((i for i in head if blocks[i].words >= 5), None)
    if chosen is None:
        chosen = next((i for i in head if blocks[i].words >= _SHORTEST), None)
    if chosen is None:
        chosen = next((i for i in range(prose) if aside[i] and may_be_a_title(blocks[i])), None)
    if chosen is None and _sentence_as_title(text, blocks, aside, prose):
        chosen = prose
    return None if chosen is None else (chosen, (blocks[chosen].start, blocks[chosen].end))


def is_prose(block: Block) -> bool:
    """Whether the paragraph reads like running text: it ends like a sentence, or is too long for a label."""
    return block.ends or block.words > _LONGEST // 2 or (block.line[-1] == ":" and block.words > 1)


def _given(text: str, blocks: Sequence[Block], given: str) -> tuple[int, Span] | None:
    wanted = _words(given)
    if not wanted:
        return None
    for i, block in enumerate(blocks[:_TOP]):
        words = _words(block.line)
        if words == wanted or (4 <= len(words) < len(wanted) and words == wanted[: len(words)]):
            mark = _MARKDOWN.match(text, block.start, block.end)
            return i, (mark.end() if mark else block.start, block.end)
    return None


def _words(line: str) -> list[str]:
    return [w.casefold().replace("’", "'") for w in WORD.findall(line)]


def _sentence_as_title(text: str, blocks: Sequence[Block], aside: Sequence[bool], first: int) -> bool:
    """Whether the first sentence of the page is its title although it ends with a full stop."""
    block = blocks[first]
    after = blocks[first + 1 : first + 2]
    if not after or block.words > _LONGEST or re.search(r"[.!?]\s", block.line) or block.line[0] in '“"«„':
        return False
    if not after[0].apart or one_sentence_a_line(blocks):
        return False
    if dateline_length(block.line, 0):
        return False
    if _all_in_capitals(block.line) or (aside[first + 1] and first + 2 < len(blocks)):
        return True
    return dateline_length(after[0].line, 0) > 0 or _heads(block, after[0])


def _heads(block: Block, below: Block) -> bool:
    """Whether the sentence is made as headlines are, without articles and auxiliaries, and says what the
    paragraph below says at more length."""
    if not 5 <= block.words <= 16 or _SELDOM_IN_HEADLINES.search(block.line):
        return False
    return len(_stems(block.line) & _stems(below.line)) >= 2 and below.words > block.words


def _stems(line: str) -> set[str]:
    return {w.casefold()[:5] for w in WORD.findall(line) if len(w) > 3}


def _all_in_capitals(line: str) -> bool:
    """Whether every longer word has a capital, verbs among them: Printed as Headlines Are."""
    long = [w for w in re.findall(r"[^\W\d_]{4,}", line) if not _SMALL_IN_HEADLINES.fullmatch(w)]
    return len(long) >= 4 and all(w[0].isupper() for w in long)
