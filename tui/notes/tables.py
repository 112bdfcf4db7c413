"""A correction as a table of plain values, and back.

    {"kind": "rename", "text": "…", "claim": [{"article": "voa", "start": 1204, …}, …]}

A kind is never given another meaning: the files that people keep outlive this version.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeVar, cast, get_args

from tui.compare.findings import Stance
from tui.notes.anchors import About, Anchor, ArticleAt, ClaimAt, PassageAt, Where
from tui.notes.corrections import (
    AcceptMention,
    Correction,
    MarkRead,
    MergeClaims,
    Pin,
    RejectMention,
    RejectPassage,
    RenameClaim,
    SplitClaim,
    WriteNote,
)
from tui.story.text import clean

Value = str | int | bool | list[dict[str, str | int]]
Table = dict[str, Value]
_T = TypeVar("_T")


class UnknownKindError(ValueError):
    """A correction of a kind that this version does not know; the message is its kind."""


def as_table(correction: Correction) -> Table:
    """The correction as plain values, in the order in which people read them."""
    match correction:
        case AcceptMention():
            table = _table("accept mention", correction.claim, mention=_rows(correction.mention))
            table["stance"] = correction.stance
            if correction.attributed_to is not None:
                table["attributed_to"] = correction.attributed_to
            return table
        case RejectMention():
            return _table("reject mention", correction.claim, mention=_rows(correction.mention))
        case MergeClaims():
            return _table("merge claims", correction.claim) | {"other": _rows(*correction.other.mentions)}
        case SplitClaim():
            return _table("split claim", correction.claim, mentions=_rows(*correction.mentions))
        case RenameClaim():
            return _table("rename claim", correction.claim, text=correction.text)
        case RejectPassage():
            return _table("reject passage", correction.passage)
        case Pin():
            return _table("pin", correction.about, on=correction.on)
        case MarkRead():
            return _table("read", correction.about, on=correction.on)
        case WriteNote():
            return _table("note", correction.about, text=correction.text)


def as_correction(table: Mapping[str, object]) -> Correction:
    """The correction in a table read from a file; keys that are not known are passed over.

    Raises UnknownKindError, or ValueError that names the key that is missing or no good.
    """
    match table.get("kind"):
        case "accept mention":
            stance = _of(str, table, "stance", "asserts")
            if stance not in get_args(Stance):
                raise ValueError("stance")
            named = _of(str, table, "attributed_to") if "attributed_to" in table else None
            return AcceptMention(
                _claim(table), _anchors(table, "mention")[0], cast(Stance, stance), named and clean(named)
            )
        case "reject mention":
            return RejectMention(_claim(table), _anchors(table, "mention")[0])
        case "merge claims":
            return MergeClaims(_claim(table), ClaimAt(_anchors(table, "other")))
        case "split claim":
            return SplitClaim(_claim(table), _anchors(table, "mentions"))
        case "rename claim":
            return RenameClaim(_claim(table), " ".join(clean(_of(str, table, "text")).split()))
        case "reject passage":
            return RejectPassage(_passage(table))
        case "pin":
            return Pin(_finding(table), _of(bool, table, "on", True))
        case "read":
            return MarkRead(_finding(table), _of(bool, table, "on", True))
        case "note":
            return WriteNote(_finding(table), clean(_of(str, table, "text")))
        case str(kind):
            raise UnknownKindError(clean(kind))
    raise ValueError("kind")


def _table(kind: str, about: About, **own: Value) -> Table:
    return {"kind": kind, **own, **_about(about)}


def _about(about: About) -> Table:
    match about:
        case ClaimAt():
            return {"claim": _rows(*about.mentions)}
        case PassageAt():
            return {"passage": _rows(about.a, about.b)}
        case ArticleAt():
            return {"article": about.article, "sha256": about.sha256}


def _rows(*anchors: Anchor) -> list[dict[str, str | int]]:
    return [_row(anchor) for anchor in anchors]


def _row(anchor: Anchor) -> dict[str, str | int]:
    row: dict[str, str | int] = {"article": anchor.article, "start": anchor.start, "end": anchor.end}
    if anchor.where == "title":
        row["in"] = "title"
    row["text"] = anchor.text
    around = {"before": anchor.before, "after": anchor.after, "sha256": anchor.sha256}
    return row | {key: value for key, value in around.items() if value}


def _finding(table: Mapping[str, object]) -> About:
    if "claim" in table:
        return _claim(table)
    if "passage" in table:
        return _passage(table)
    return ArticleAt(_of(str, table, "article"), _of(str, table, "sha256", ""))


def _claim(table: Mapping[str, object]) -> ClaimAt:
    return ClaimAt(_anchors(table, "claim"))


def _passage(table: Mapping[str, object]) -> PassageAt:
    sides = _anchors(table, "passage")
    if len(sides) != 2:
        raise ValueError("passage")
    return PassageAt(*sides)


def _anchors(table: Mapping[str, object], key: str) -> tuple[Anchor, ...]:
    rows = table.get(key)
    if not isinstance(rows, list) or not rows or not all(isinstance(row, dict) for row in rows):
        raise ValueError(key)
    return tuple(_anchor(row) for row in rows)


def _anchor(row: Mapping[str, object]) -> Anchor:
    start, end = _of(int, row, "start"), _of(int, row, "end")
    where = _of(str, row, "in", "text")
    if not 0 <= start <= end:
        raise ValueError("start")
    if where not in get_args(Where):
        raise ValueError("in")
    return Anchor(
        article=_of(str, row, "article"),
        start=start,
        end=end,
        text=_of(str, row, "text"),
        before=_of(str, row, "before", ""),
        after=_of(str, row, "after", ""),
        sha256=_of(str, row, "sha256", ""),
        where=cast(Literal["text", "title"], where),
    )


def _of(kind: type[_T], table: Mapping[str, object], key: str, otherwise: _T | None = None) -> _T:
    value = table.get(key, otherwise)
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise ValueError(key)
    return value
