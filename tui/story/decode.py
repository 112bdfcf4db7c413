"""A file's bytes → its text, whatever it was written in.

    byte-order mark ─▶ UTF-8, UTF-16, UTF-32          certain, nothing is said
    valid UTF-8     ─▶ UTF-8                          certain, nothing is said
    zero bytes      ─▶ UTF-16 without a mark, or not text at all
    nearly UTF-8    ─▶ UTF-8, broken bytes as U+FFFD  said
    anything else   ─▶ Windows-1252 or what charset-normalizer makes of it, said

The byte-order mark is not part of the text; newlines stay as they stand.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_BYTE_ORDER_MARKS = (  # UTF-32 first: its mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
_WESTERN = re.compile(  # letters and marks that Western European text in Windows-1252 has above ASCII
    "[\x00-\x7f€‚„…‘’“”•–—™ŠšŽžŒœ\u00a0¡£§©ª«\u00ad®°²³´·º»¼½¾¿À-ÖØ-öø-ÿ]*"
)
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")  # no text has them, save ESC from a terminal
_ENOUGH_TO_GUESS = 50_000  # bytes: charset-normalizer learns nothing new from more


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text, and what has to be said about its encoding (None: it was certain)."""

    text: str
    remark: str | None = None


def decode(data: bytes) -> Decoded | None:
    """The text of a file's bytes; None when they are not text."""
    for mark, codec, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _with_holes(data[len(mark) :], codec, name)
    if b"\x00" in data:
        return _wide(data)
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _nearly_utf8(data) or _other(data)


def _with_holes(data: bytes, codec: str, name: str) -> Decoded:
    """Decoded with U+FFFD for what is broken, and a remark that counts it."""
    try:
        return Decoded(data.decode(codec))
    except UnicodeDecodeError:
        text = data.decode(codec, errors="replace")
        broken = text.count("\ufffd")
        what = "1 character" if broken == 1 else f"{broken} characters"
        return Decoded(text, f"is {name}, but {what} could not be decoded: \ufffd")


def _wide(data: bytes) -> Decoded | None:
    """UTF-16 without a byte-order mark: in most texts every other byte of the first lines is zero."""
    head = data[:2000]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if len(data) % 2 or max(even, odd) < 0.3 * len(head) / 2 or min(even, odd) > 0.05 * len(head) / 2:
        return None
    codec = "utf-16-le" if odd > even else "utf-16-be"
    try:
        text = data.decode(codec)
    except UnicodeDecodeError:
        return None
    return None if _CONTROLS.search(text) else Decoded(text, "has no byte-order mark and was read as UTF-16")


def _nearly_utf8(data: bytes) -> Decoded | None:
    """UTF-8 in which a few bytes are broken: most of what is above ASCII is in good order."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    good = sum(1 for c in text if c > "\x7f" and c != "\ufffd")
    return _with_holes(data, "utf-8", "UTF-8") if good >= 4 * broken else None


def _other(data: bytes) -> Decoded | None:
    """One byte a character, or an East Asian encoding.

    charset-normalizer alone takes short Western texts for Central European or Mac ones, so
    Windows-1252 goes first wherever all it yields is what Western European text has.
    """
    western = data.decode("cp1252", errors="replace")
    if _CONTROLS.search(western):
        return None
    if _WESTERN.fullmatch(western):
        return Decoded(western, "is not UTF-8 and was read as Windows-1252")
    from charset_normalizer import from_bytes  # costs 20 ms, and few stories need it

    best = from_bytes(data[:_ENOUGH_TO_GUESS]).best()
    if best is None:
        return None
    decoded = _with_holes(data, best.encoding, best.encoding)
    return Decoded(decoded.text, decoded.remark or f"is not UTF-8 and was read as {best.encoding}")
