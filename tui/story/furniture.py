"""What a page prints around its article, recognised by how such lines are made.

    News > Europe | Share (41) | 3 min read      labels, between separators or alone
    By Ann Example, Rome · Updated 4 March       who wrote it, and when
    ROME, March 4                                a dateline on a line of its own
    READ MORE: Ten bridges that fell             the page speaks to its reader
    (Reporting by A. Example; editing by B.)     credits
    © 2024 Example. All rights reserved.         rights

A line is judged by itself here; what its place on the page says is the business of `layout`.  Whole
sentences are spared unless they plainly speak for the page: a lost sentence is worse than a label kept.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from tui.story import pagewords
from tui.story.datelines import is_dateline
from tui.story.paragraphs import Block

MOST_WORDS = 14  # in a label; a longer line may be a paragraph that lost its full stop

_SEPARATOR = re.compile(r"\s*[|·•»›>‹«→▶►‣/]\s*|\s+[–—-]\s+")
_WORD = re.compile(r"[^\W\d_][^\W\d_]*(?:['’.-][^\W\d_]+)*|&|\d+")
_NUMBERS = re.compile(r"\d+")
_TRIM = " \t[](){}<>*_#:.,;!?…»«›‹→▶►•·|–—-“”\"'"


def _phrases(table: str) -> str:
    phrases = [phrase.strip() for line in table.strip().splitlines() for phrase in line.split("/")]
    return "|".join(re.escape(p).replace("'", "['’]") for p in sorted(set(phrases), key=len, reverse=True) if p)


_OPENER = re.compile(rf"[^\w“\"'‘]*(?:{_phrases(pagewords.OPENERS)})(?![\w'’-])", re.I)
_CAPTION = re.compile(rf"[^\w“\"'‘]*(?:\w+[ -])?(?:{'|'.join(pagewords.CAPTIONS)})(?: \w+)?\s*:\s*\S", re.I)
_CAPTION_END = re.compile(
    r"(?<![,.;])\s(?:video|videos|photo gallery|slideshow)\W*$"
    r"|[/|(–—-]\s*(?:file )?(?:photo|image|picture|handout|photograph)\b.{0,40}$"
    r"|\b(?:getty images|AP photo|file photo|file picture|shutterstock|wikimedia commons)\b[^.!?]{0,30}$"
    r"|\((?:photo|image|picture|source|credit|AP|AFP|EPA|reuters)\b[^()]*\)$|\b(?:AFP|EPA|reuters)\s?/\s?[^.!?]{2,40}$",
    re.I,
)
_CREDIT = re.compile(rf"[(\[]?\s*(?:{_phrases(pagewords.CREDITS)})\s*:?\s+(?:by|from)\s", re.I)
_BYLINE = re.compile(r"(?:By|BY|Von|Por|Par)\s+(?=[^\W\d_a-z]|our\b|the\b|a\b|staff\b)")
_STAFF = re.compile(rf"\b(?:{'|'.join(pagewords.STAFF)})\b", re.I)
_PAGE_SPEAKS = re.compile(rf"(?<!\w)(?:{_phrases(pagewords.PAGE_SPEAKS)})(?!\w)", re.I)
_RIGHTS = re.compile(r"\W*(?:©|\(c\)\s*\d|copyright\b)", re.I)
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+\.\w[\w.]*|https?://\S+|www\.\S+|(?<![\w@])@\w{2,}")
_TO_READER = re.compile(r"\b(?:you|your)\b.*\b(?:us|our|we)\b|\b(?:us|our|we)\b.*\b(?:you|your)\b", re.I)
_BIDS = re.compile(rf"[^\w“\"'‘]*(?:{'|'.join(pagewords.BIDS)})\b", re.I)
_QUOTED = re.compile(r"[“\"„«][^”\"»]{20,}")


def speaks_for_the_page(block: Block) -> bool:
    """Whether the line alone shows that it is no part of the article, wherever it stands."""
    line = block.line
    if not any(c.isalnum() for c in line):
        return True
    if _RIGHTS.match(line) and block.words <= 40:
        return True
    if block.words <= 60 and _CREDIT.match(line) and (line[0] in "([" or block.words <= MOST_WORDS):
        return True
    if block.words <= 40 and not _QUOTED.search(line) and (_PAGE_SPEAKS.search(line) or _bids(line)):
        return True
    if block.words > 2 * MOST_WORDS:
        return False
    if _is_separated(line) and "|" in line and not block.ends:
        return True
    if _CAPTION_END.search(line):
        return True
    if block.words > MOST_WORDS or (block.ends and not line.endswith(("?", "!", ")", "]"))):
        return _is_byline(block)
    kinds: tuple[Callable[[Block], object], ...] = (
        lambda b: _OPENER.match(b.line), lambda b: _CAPTION.match(b.line), _is_labels, _is_time, lambda b: is_dateline(b.line), _is_byline,
        _has_address,
    )  # fmt: skip
    return any(kind(block) for kind in kinds)


def is_time_line(line: str) -> bool:
    """Whether the line says when and nothing else (`Last updated 12 March, 14:20 GMT`, `3 min read`)."""
    words = _words(line)
    return (
        bool(words)
        and all(w.isdigit() or w in _TIME_WORDS for w in words)
        and any(w.isdigit() or w in pagewords.TIMES for w in words)
    )


_TIME_WORDS = pagewords.TIMES | pagewords.TIME_LABELS | {"at", "on", "and", "of", "the", "to", "st", "nd", "rd", "th"}


def _words(line: str) -> list[str]:
    return [w.lower() for w in _WORD.findall(line)]


def _segments(line: str) -> list[str]:
    return [s for s in (part.strip(_TRIM) for part in _SEPARATOR.split(line)) if s]


def _bids(line: str) -> bool:
    """A sentence that asks its reader to do something for `us`."""
    return _TO_READER.search(line) is not None and (_BIDS.match(line) is not None)


def _is_labels(block: Block) -> bool:
    """Words of the page alone; or short pieces between separators, none of them a clause."""
    segments = _segments(block.line)
    if not segments:
        return True
    if all(_is_label(s) or is_time_line(s) for s in segments):
        return True
    between = [s for s in segments if not (_is_label(s) or is_time_line(s))]
    return len(segments) > 1 and all(len(s.split()) <= 4 for s in between) and _is_separated(block.line)


def _is_separated(line: str) -> bool:
    """Whether the pieces are kept apart by signs that prose does not use so."""
    return re.search(r"\s[|·•»›>→/]\s|\w[|»›>]\w", line) is not None


def _is_label(segment: str) -> bool:
    words = _words(segment)
    return len(words) <= 7 and all(w in pagewords.LABEL_WORDS or w.isdigit() for w in words)


def _is_time(block: Block) -> bool:
    return is_time_line(block.line)


def _is_byline(block: Block) -> bool:
    line = block.line
    if block.words > 25:
        return False
    words = _WORD.findall(line)
    names = sum(_is_name(w) for w in words)
    if _BYLINE.match(line):
        small = {"and", "in", "for", "of", "the", "our", "at", "&"}
        others = [w for w in words[1:] if not _is_name(w) and w.lower() not in small and not w.isdigit()]
        return len(others) <= 1 or bool(_STAFF.search(line)) or all(w.lower() in _TIME_WORDS for w in others)
    return not block.ends and _STAFF.search(line) is not None and names >= 2 and block.words <= 10


def _is_name(word: str) -> bool:
    return not word[0].islower() or word in ("de", "del", "da", "von", "van", "der", "la", "el", "al", "bin", "di")


def _has_address(block: Block) -> bool:
    return _ADDRESS.search(block.line) is not None
