"""Who credits whom: articles that name another article's outlet as where they have something from.

    Continental News Service      “… he intends to appeal, according to CNS.”
    VOA News                      “… told VOA Mandarin in a telephone interview …”

An outlet is known by its name, by a part of it in capitals, and by its initials.  No list of outlets: only
those of the story can be found.  An article whose dateline or last line names another sender
(`LAUSANNE (CNS)`, `Reporting by CNS`) says itself that its text is not its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from tui.compare.tracing.copies import Telling
from tui.story import Span

_BEFORE = re.compile(
    r"\b(?:told|tells?|telling|according to|citing|cite[sd]|via|with|quoted by|reports? (?:by|from|in)"
    r"|report(?:ed|ing) by|sources?|courtesy of|writing in|published (?:by|in)|appeared in|from"
    r"|interview (?:with|by|in))[:\s]+(?:the\s+)?$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?:['’]s)?(?:\s+\w+){0,2}?\s+(?:sa(?:id|ys?)|report(?:s|ed|ing)|wr(?:ote|ites?)|reveal(?:s|ed)|quote[sd]"
    r"|published|contributed|learn(?:ed|t)|understands|agency|newspaper|calculations?)\b"
)
_SENDER = re.compile(
    r"(?:[A-ZÀ-Þ]{3}[^()a-z]{0,40}(?:[A-Z][\w .]{2,20}, ?)?(?:\w+ \d+ )?)?"
    r"\(([A-Z][\w&.]{1,14}(?: [A-Z][\w&.]+)?)\)\s*(?:[-–—:]|$)"
    r"|\(?(?:Additional )?[Rr]eporting by ([A-Z]{2,6})\b|©\s*([A-Z][\w&. -]{1,30})$|By ([A-Z]\w+) staff\b"
)
_AGENCIES = (
    r"(?:associated|united|canadian) press|press association|agence france-presse|reuters|xinhua|tass"
    r"|interfax|kyodo|dpa|afp|upi"
)
_AGENCY = re.compile(
    r"\b(?:news ?wire|wire(?: service)?|(?:news|press) (?:agency|service)|agence|agencia|agentur"
    rf"|{_AGENCIES})\b",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(rf"\(?(?:the )?({_AGENCIES}|AP) contributed to this", re.IGNORECASE)
_ACRONYM = re.compile(r"\b[A-Z][A-Z&]{1,5}\b")
_GENERIC = frozenset({"USA", "UK", "US", "EU", "UN", "TV", "AM", "FM", "PM", "NEWS", "LIVE", "ONLINE"})
_PARENTHESES = re.compile(r"\s*\([^)]*\)")
_LINE = 60


def outlet_names(telling: Telling) -> frozenset[str]:
    """The names by which another article may call this article's outlet; empty when only a file's name
    is known."""
    article = telling.article
    names = set()
    if article.outlet not in (article.id, article.file):
        whole = _PARENTHESES.sub("", article.outlet).strip()
        bare = whole.removeprefix("The ")
        if any(c.isupper() for c in bare) and not re.search(r"\d$", bare):
            names.add(bare)
        names |= {m.group() for m in _ACRONYM.finditer(whole)}
        names |= {initials for initials in [_initials(whole)] if len(initials) >= 3}
        signed = _signed(telling)
        names |= {signed[0]} if signed and is_own(telling, signed[0]) else set()
    return frozenset(n for n in names if len(n) > 1 and n not in _GENERIC)


def find_credits(names: frozenset[str], telling: Telling) -> tuple[Span, ...]:
    """Where an article names one of these outlets as its source, in order."""
    if not names:
        return ()
    title = telling.article.title_span or (0, 0)
    found = []
    for match in re.finditer(rf"(?<!\w)(?:{_any_of(names)})(?!\w)", telling.text):
        start, end = match.span()
        if title[0] <= start < title[1]:
            continue
        if _BEFORE.search(telling.text[max(0, start - 40) : start]) or _AFTER.match(telling.text, end):
            found.append((start, end))
    return tuple(found)


def own_interviews(telling: Telling) -> tuple[Span, ...]:
    """Where an article says that somebody spoke to its own outlet (`told the Courier`, `told VOA`)."""
    words = set(re.findall(r"[^\W\d_]{3,}", _PARENTHESES.sub("", telling.article.outlet))) - {"The"}
    if telling.article.outlet in (telling.id, telling.article.file):
        words = set()
    own = _any_of(words)
    heard = r"\b(?:told|tells)\s+(?:us|this (?:news)?paper"
    heard += rf"|(?:the\s+|The\s+)?(?:[A-Z]\w+\s+)?(?:{own}))\b" if own else r")\b"
    return tuple(match.span() for match in re.finditer(heard, telling.text))


def sender(telling: Telling) -> tuple[str, Span] | None:
    """Another sender whose text an article says it prints, and where; None when there is none."""
    found = _signed(telling)
    if found and not is_own(telling, found[0]):
        return found
    return None


def is_own(telling: Telling, sign: str) -> bool:
    """Whether a sign is that of an article's own outlet: `CNS` is Continental News Service, its letters in
    their order from the first on."""
    outlet = telling.article.outlet.casefold().removeprefix("the ")
    sign = sign.casefold().removeprefix("the ")
    if telling.article.outlet in (telling.id, telling.article.file):
        return False
    letters = iter(outlet)
    return sign in outlet or (
        outlet[:1] == sign[:1] and all(letter in letters for letter in sign if letter.isalnum())
    )


def agency(telling: Telling) -> Span | None:
    """Where an article shows that its outlet is a news agency: its own sign in the dateline; (0, 0) when
    only the outlet's name says so; None when nothing does."""
    if _AGENCY.search(telling.article.outlet):
        return (0, 0)
    found = _signed(telling)
    return found[1] if found and is_own(telling, found[0]) else None


def _signed(telling: Telling) -> tuple[str, Span] | None:
    """The sign of a sender in the first or last lines: `LAUSANNE (CNS)`, `© CNS`."""
    text = telling.text
    lines = [(p.start, p.end) for p in telling.article.paragraphs if text[p.start : p.end].strip()]
    for start, end in dict.fromkeys((*lines[:3], *lines[-2:])):
        match = _SENDER.match(text, start, min(end, start + _LINE))
        contributed = _CONTRIBUTED.match(text, start, end)
        if contributed:
            return contributed.group(1), contributed.span(1)
        if match:
            group = next(k for k in range(1, 5) if match.group(k))
            return match.group(group).strip(), match.span(group)
    return None


def _any_of(names: Iterable[str]) -> str:
    """A pattern for any of the names, the longest first."""
    return "|".join(map(re.escape, sorted(names, key=lambda name: (-len(name), name))))


def _initials(outlet: str) -> str:
    words = re.findall(r"[^\W\d_]+", _PARENTHESES.sub("", outlet))
    return "".join(w[0] for w in words if w[0].isupper())
