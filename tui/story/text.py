"""Text at the door: cleaned without moving an offset, and cut into words.

    "a\\x1b[2Jb\\u202ec"   →   "a�[2Jb c"        as long as before

What a terminal would act upon is replaced one for one, so that every offset stays an offset into the
file.  What readers of some script need stays: combining marks, the joiners of Arabic, Persian and
Hindi, the marks of writing direction, soft hyphens.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from tui.story.span import Span

_LINE_ENDS = "\x0b\x0c\x1c-\x1e\x85\u2028\u2029"  # what str.splitlines, and some terminals, break a line at
_CONTROLS = "\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ud800-\udfff"
_DIRECTIONS = "\u202a-\u202e\u2066-\u206f\ufff9-\ufffb"  # overrides, isolates: they reorder a line
_UNSAFE = re.compile(f"[{_LINE_ENDS}{_CONTROLS}{_DIRECTIONS}]")
_IS_LINE_END = re.compile(f"[{_LINE_ENDS}]")
_IS_CONTROL = re.compile(f"[{_CONTROLS}]")


def clean(text: str) -> str:
    """`text` with each control character replaced by one harmless character; same length.

    Line ends other than CR and LF become LF, characters that turn the writing direction a space,
    all other controls and lone surrogates U+FFFD.
    """
    return _UNSAFE.sub(_harmless, text)


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The span without the white space around it; None when nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


def shown(path: Path) -> str:
    """A path as it may be printed: a name on disk may hold what a terminal would act upon."""
    return clean(str(path))


def _harmless(found: re.Match[str]) -> str:
    if _IS_LINE_END.match(found[0]):
        return "\n"
    return "\ufffd" if _IS_CONTROL.match(found[0]) else " "


def _marks() -> str:
    """The combining marks (Mn, Mc, Me), which Python's `\\w` leaves out, as ranges of a character class.

    Only the blocks that have any are looked at: a look at all of Unicode would cost every start a tenth
    of a second, and marks listed one by one another fiftieth.
    """
    blocks = (
        range(0x300, 0x370), range(0x483, 0x48A), range(0x591, 0x1E00), range(0x20D0, 0x2100),
        range(0x2CEF, 0x2E00), range(0x302A, 0x309B), range(0xA66F, 0xAC00), range(0xFB1E, 0xFB1F),
        range(0xFE00, 0xFE30),
    )  # fmt: skip
    marks = [c for block in blocks for c in block if unicodedata.category(chr(c))[0] == "M"]
    starts = [c for before, c in zip([-2, *marks], marks, strict=False) if c != before + 1]
    ends = [c for c, after in zip(marks, [*marks[1:], -2], strict=False) if after != c + 1]
    return "".join(f"{chr(start)}-{chr(end)}" for start, end in zip(starts, ends, strict=True))


# Scripts written without spaces: Thai, Lao, Myanmar, Khmer, kana, Han.
_UNSPACED = (
    "\u0e01-\u0e30\u0e32\u0e33\u0e40-\u0e46\u0e81-\u0eb0\u0eb2\u0eb3\u0ebd-\u0ec6\u1000-\u102a\u103f\u1780-\u17b3"
    "\u3005-\u3007\u3041-\u3096\u309d-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_JOINERS = "\u00ad\u200c\u200d"  # soft hyphen, zero-width non-joiner and joiner: inside one word
_INSIDE = f"[{_marks()}{_JOINERS}]*+"
_LETTERS = f"[^\\W_{_UNSPACED}]++"

# Each of the large classes costs a millisecond or two to compile, so that they stand here as seldom as they
# can: what is a letter and not among _LETTERS is among _UNSPACED.
WORD = re.compile(
    # Most words are of plain letters between a space and a sign: told apart first, they cost a third less.
    '[A-Za-z0-9]++(?=[ \\n.,;:!?)"”])'
    f"|(?:{_LETTERS}{_INSIDE}(?:['’\\-](?=[^\\W_]))?)+(?<!['’\\-])|[^\\W_]{_INSIDE}"
)
"""A run of letters, marks and digits of any script, with the apostrophes and hyphens inside it.

Where a script puts no spaces between words (Han, kana, Thai, Lao, Khmer, Myanmar) each character
counts as one word: nothing better is known without a dictionary.
"""


def count_words(text: str) -> int:
    """How many words `text` has (see `WORD`)."""
    return sum(1 for _ in WORD.finditer(text))
