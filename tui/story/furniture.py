"""What a page prints around its article, recognised by how such lines are made.

    News > Europe | Share (41) | 3 min read      labels, between separators or alone
    By Ann Example, Rome · Updated 4 March       who wrote it, and when
    ROME, March 4                                a dateline on a line of its own
    READ MORE: Ten bridges that fell             the page speaks to its reader
    (Reporting by A. Example; editing by B.)     credits
    © 2024 Example. All rights reserved.         rights

A line is judged by itself here; what its place on the page says is the business of `places`.  Whole
sentences are spared unless they plainly speak for the page: a lost sentence is worse than a label kept.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.story import pagewords
from tui.story.datelines import is_dateline
from tui.story.paragraphs import Block
from tui.story.phrases import Phrases

_MOST_WORDS = 14  # in a label; a longer line may be a paragraph that lost its full stop
_LONGEST = 600  # characters; beyond, a paragraph is not looked at

_SEPARATOR = re.compile(r"\s*[|·•»›>‹«→▶►‣/]\s*|\s+[–—-]\s+")
_SEPARATED = re.compile(r"\s[|·•»›>→/]\s|\w[|»›>]\w")  # prose uses none of these so
_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*|&|\d+")
_AROUND = " \t[](){}<>*_#:.,;!?…»«›‹→▶►•·|–—-“”\"'"
_RUN = re.compile(r"\w+")
_OPENERS = Phrases(pagewords.OPENERS)
_POINTER = re.compile(rf"(?:\w+[ -])?(?:{'|'.join(pagewords.POINTERS.split())})(?: \w+)?\s*:\s*\S", re.I)
_HEADLINE_LABEL = re.compile(
    r"(?:analysis|breaking|comment|editorial|exclusive|explainer|interview|live|opinion|poll)\b[^:]{0,12}:",
    re.I,
)
_PICTURE = re.compile(
    r"\bcredit\s?[:.…].{0,60}$"
    r"|(?<![,.;])\s(?:video|videos|photo gallery|slideshow)\W*$"
    r"|[/|(–—-]\s*(?:file )?(?:photo|image|picture|handout|photograph)\b.{0,40}$"
    r"|\b(?:getty images|AP photo|file photo|file picture|shutterstock|wikimedia commons)\b[^.!?]{0,30}$"
    r"|\((?:photo|image|picture|source|credit|AP|AFP|EPA|reuters)\b[^()]*\)$"
    r"|\b(?:AFP|EPA|reuters)\s?/\s?[^.!?]{2,40}$",
    re.I,
)
_CREDIT = re.compile(rf"[(\[]?\s*(?:{pagewords.CREDITS})\s*:?\s+(?:by|from)\s", re.I)
_END_CREDIT = re.compile(r"[(\[]?\s*(?:additional )?(?:reporting|writing|editing|compiled|edited) by\s", re.I)
_RIGHTS = re.compile(r"\W*(?:©|\(c\)\s*\d|copyright\b)", re.I)
_END_RIGHTS = re.compile(r"\W*(?:©|\(c\)|copyright)\W*(?:\w+\W+){0,6}\d{4}|.*\ball rights reserved\b", re.I)
_BYLINE = re.compile(r"(?:By|BY|Von|Por|Par)\s+(?=[^\W\d_a-z]|our\b|the\b|a\b|staff\b)")
_FULL_NAME = re.compile(r"[^\W\d_a-z][\w.'’-]+ (?:[^\W\d_a-z]\. )?[^\W\d_a-z][\w'’-]+")
_AUTHOR_DOES = r"(?:, [^.]*)? (?:is (?:an?|the)|covers|reports (?:on|for|from)|writes)\b"
_PAGE_SPEAKS = Phrases(pagewords.PAGE_SPEAKS)
_OF_ITSELF = re.compile(pagewords.OF_ITSELF, re.I)
_PAGE_NOUNS = Phrases(pagewords.PAGE_NOUNS)
_YOU_AND_US = re.compile(r"\b(?:you|your)\b.*\b(?:us|our|we)\b|\b(?:us|our|we)\b.*\b(?:you|your)\b", re.I)
_ADDRESS = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+\.\w|https?://\S+|www\.\S+|(?<![\w@])@\w{2,}")
_LINKS_ALONE = re.compile(r"(?:!?\[[^\]]*\]\([^)]*\)\s*)+")  # Markdown
_QUOTATION = re.compile(r"[“\"„«][^”\"»]{20,}")
_HAS_LINES_BELOW = re.compile(
    r"\W*(?:related|more|most|recommended|trending|popular|read|also|explore|you (?:may|might)|top)\b[^:]*:?$"
    r"|(?:\w+ )?caption\W*$",
    re.I,
)
_SMALL_IN_BYLINES = re.compile(r"and|in|for|of|the|our|at|de|del|da|von|van|der|la|el|al|bin")


def speaks_for_the_page(block: Block) -> bool:
    """Whether the line alone shows that it is no part of the article, wherever it stands."""
    line, words = block.line, block.words
    if not any(c.isalnum() for c in line) or _LINKS_ALONE.fullmatch(line):
        return True
    if len(line) > _LONGEST or words > 60:
        return False
    if _CREDIT.match(line) and (line[0] in "([" or words <= _MOST_WORDS):
        return True
    if words <= 40 and (_RIGHTS.match(line) or (not _QUOTATION.search(line) and _says_so(block))):
        return True
    if words <= 2 * _MOST_WORDS and (_PICTURE.search(line) or (not block.ends and " | " in line)):
        return True
    if words > _MOST_WORDS or (block.ends and not line.endswith(("?", "!", ")", "]"))):
        return _is_byline(block)
    return bool(
        _OPENERS.begin(_bare(line))
        or _POINTER.match(_bare(line))
        or _ADDRESS.search(line)
        or (not block.ends and _is_labels(line))
        or is_time_line(line)
        or is_dateline(line)
        or _is_byline(block)
    )


def may_be_a_title(block: Block) -> bool:
    """Whether what spoke for the page may be a headline after all, should there be no other: `Exclusive:
    Minister resigns`, `Reporter Killed in Storm`."""
    if block.words < 4 or _CREDIT.match(block.line) or block.line.lower().startswith(("by ", "from ")):
        return False
    return _HEADLINE_LABEL.match(block.line) is not None or _is_byline(block)


def has_page_noun(block: Block) -> bool:
    """Whether a label names something that only the page has: a newsletter, an app, a paywall."""
    return _PAGE_NOUNS.stand_in(block.line)


def has_lines_below(block: Block) -> bool:
    """Whether short lines below this one belong to it: links below `Related articles`, a caption below
    the name of the agency that has the picture."""
    agency = block.words <= 4 and _PICTURE.search(block.line) is not None
    return agency or _HAS_LINES_BELOW.match(block.line) is not None


def ends_the_article(block: Block) -> bool:
    """Whether credits or rights stand here, as they do below an article."""
    return _END_CREDIT.match(block.line) is not None or _END_RIGHTS.match(block.line) is not None


def is_slogan(block: Block) -> bool:
    """`Independent. Reader-funded.`: two sentences or more, none longer than two words; or one that bids
    its reader buy what only the page has."""
    parts = [p for p in re.split(r"[.!?]+\s*", block.line) if p]
    if len(parts) > 1 and all(len(p.split()) <= 2 for p in parts):
        return block.line[0] not in "“\"'‘"
    return block.words <= _MOST_WORDS and has_page_noun(block) and any(_bids(p) for p in parts)


def byline_names(blocks: Sequence[Block]) -> tuple[str, ...]:
    """The names of those who wrote the article, from its bylines."""
    lines = [block.line for block in blocks if _BYLINE.match(block.line) and _is_byline(block)]
    return tuple(name for line in lines for name in _FULL_NAME.findall(line[3:]))


def is_about_author(block: Block, names: Sequence[str]) -> bool:
    """A short paragraph that begins with an author's name and says what they do."""
    return block.words <= 50 and any(re.match(re.escape(name) + _AUTHOR_DOES, block.line) for name in names)


def is_time_line(line: str) -> bool:
    """Whether the line says when and nothing else (`Last updated 12 March, 14:20 GMT`, `3 min read`)."""
    words = _words(line)
    if not words or not all(w.isdigit() or w in pagewords.TIME_WORDS for w in words):
        return False
    return any(w.isdigit() or w in pagewords.TIMES for w in words)


def _says_so(block: Block) -> bool:
    """The page speaks of itself; or of `us` to `you`, and bids you do something or is no whole sentence."""
    if _PAGE_SPEAKS.stand_in(block.line) or _OF_ITSELF.search(block.line):
        return True
    return bool(_YOU_AND_US.search(block.line) and (not block.ends or _bids(block.line)))


def _bids(sentence: str) -> bool:
    found = _RUN.match(_bare(sentence))
    return found is not None and found[0].lower() in pagewords.BIDS


def _bare(line: str) -> str:
    """The line without the arrows, brackets and stars before it, but with its quotation marks."""
    start = next((i for i, c in enumerate(line) if c.isalnum() or c in "_“\"'‘"), len(line))
    return line[start:]


def _is_labels(line: str) -> bool:
    """Words of the page alone; or short pieces between separators, none of them a clause."""
    segments = [s for s in (part.strip(_AROUND) for part in _SEPARATOR.split(line)) if s]
    names = [s for s in segments if not (_is_label(s) or is_time_line(s))]
    if not names:
        return True
    return len(segments) > 1 and all(len(s.split()) <= 4 for s in names) and bool(_SEPARATED.search(line))


def _is_label(segment: str) -> bool:
    words = _words(segment)
    return len(words) <= 7 and all(w in pagewords.LABEL_WORDS or w.isdigit() for w in words)


def _is_byline(block: Block) -> bool:
    """`By` and names; or names and what they are (`Arts correspondent Ann Example in Rome`)."""
    if block.words > 25:
        return False
    words = _WORD.findall(block.line)
    others = [w for w in words if w[0].islower() and not _SMALL_IN_BYLINES.fullmatch(w)]
    staff = not block.ends and not pagewords.STAFF.isdisjoint(_RUN.findall(block.line.lower()))
    if _BYLINE.match(block.line):
        return len(others) <= 1 or staff or all(w.lower() in pagewords.TIME_WORDS for w in others)
    return staff and block.words <= 10 and len(words) - len(others) >= 2


def _words(line: str) -> list[str]:
    return [w.lower() for w in _WORD.findall(line)]
