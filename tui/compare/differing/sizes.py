"""How two figures stand to each other: whether both can be true of one thing, and how far apart they are.

312,400            more than 300,000         agree, less exact on one side
23,000             19,000                    cannot both be true
120,000 tonnes     120 tonnes                far apart, and a slip: the thousands are lost
"""

from __future__ import annotations

from collections.abc import Mapping
from math import log10

from tui.compare.differing.figure import Figure
from tui.compare.differing.units import WORTH
from tui.compare.language.values import close

_SMALL = 12
_LARGE, _SO_APART = 1000, 0.55
"""Counts that are large and so near each other are seldom near by chance."""
_LOOSE = ("count", "span", "ago", "share")
"""Kinds that every story has many figures of."""
_MONTHS_APART = 0.03
"""Two months are sixty days."""
_CURRENCIES_APART, _UNITS_APART = 1.6, 1.2
_RATES_MOVE = 1.1
"""By how much rates are off."""
_UNIT_LEFT_OUT = ({"money", "count"}, {"share", "count"})
_SUM = 1e5
"""`eight million` may be money."""
_ALIKE = 0.3
"""How like two sentences, and the words around their shares, must be where no claim speaks for one thing."""
_THOUSANDS = (1e3, 1e6)


def families(a: Figure) -> tuple[str, ...]:
    """What it may be of one kind with: its unit; a sum, and a large number that names nothing, with sums in
    other money, too."""
    if a.kind.startswith("money"):
        return (a.kind, "money")
    return (a.kind, "money") if a.kind == "count" and a.value >= _SUM and not a.nouns else (a.kind,)


def agree(a: Figure, b: Figure) -> bool:
    """Whether both figures can be true of one thing: of two currencies, when they are not the same number."""
    if _are_two_moneys(a, b):
        return a.value != b.value
    if a.kind == b.kind and a.kind in ("span", "ago") and abs(a.value - b.value) <= _MONTHS_APART * a.value:
        return True
    if a.kind == b.kind == "share" and a.value >= _SMALL <= b.value and _ends_the_other(a.value, b.value):
        return True
    return (a.low <= b.high and b.low <= a.high) or close(a.value, b.value)


def comparable(a: Figure, b: Figure) -> bool:
    """Whether both count the same kind of thing, within a factor of a hundred; of sums in two currencies, and
    of a number whose unit is left out (`eight million`), within what one can be of the other."""
    if a.role != b.role and (a.value != b.value or "needed" in (a.role, b.role)):
        return False
    if a.kind == b.kind:
        return (a.low <= 100 * b.high and b.low <= 100 * a.high) or slip(a, b)
    if _are_two_moneys(a, b):
        small, large = sorted((_worth(a), _worth(b)))
        return min(a.value, b.value) > 1 and (a.value == b.value or large <= _CURRENCIES_APART * small)
    small, large = sorted((a.value, b.value))
    kinds = {a.kind.partition(" ")[0], b.kind.partition(" ")[0]}
    bare = a if a.kind == "count" else b
    return bool(kinds in _UNIT_LEFT_OUT and bare.value > _SMALL and large <= _UNITS_APART * small)


def apart(a: Figure, b: Figure) -> float:
    """How far apart two figures are, as ten times the part of the larger: 1 and more is far."""
    if _are_two_moneys(a, b):
        small, large = sorted((_worth(a), _worth(b)))
        return max(0.0, 10 * (1 - _RATES_MOVE * small / large))
    return 10 * abs(a.value - b.value) / max(abs(a.value), abs(b.value), 1e-9)


def worlds_apart(a: Figure, b: Figure) -> float:
    """How many times one figure is the other, as a power of ten; 2 at most."""
    sizes = (_worth(a), _worth(b)) if _are_two_moneys(a, b) else (a.value, b.value)
    small, large = sorted(max(size, 1e-9) for size in sizes)
    return min(2.0, log10(large / small))


def detail(a: Figure, b: Figure) -> float:
    """How much the very kind of two figures says: nothing, for every kind is common."""
    return 0.0


def slip(a: Figure, b: Figure) -> bool:
    """Whether one figure is the other with its thousands lost, or two of its digits in the other order."""
    if a.kind != b.kind or a.value <= 0 or b.value <= 0 or a.value == b.value:
        return False
    if round(max(a.value, b.value) / min(a.value, b.value), 6) in _THOUSANDS:
        return True
    one, other = f"{a.value:.10g}", f"{b.value:.10g}"
    return len(one) == len(other) and sorted(one.rstrip("0")) == sorted(other.rstrip("0"))


def common(a: Figure) -> bool:
    """Whether a count is so small that it says little that another article has it, too."""
    return a.kind == "count" and a.value <= _SMALL


def less_exact(a: Figure, b: Figure) -> bool:
    """Whether two figures that agree are worth showing side by side: one rounds the other."""
    return a.value != b.value


def firm(a: Figure, b: Figure, signs: Mapping[str, float]) -> bool:
    """Whether enough besides their values speaks for one thing, told by the signs of `facts`.  Sums and
    measures that agree need little where one of them is exact, as do large counts; counts, ages, shares and
    lengths of time that cannot both be true need that one claim is made of them."""
    if a.value == b.value:
        return True
    kinds = {a.kind, b.kind}
    told = any(signs.get(sign) for sign in ("telling", "claimed", "nouns", "only"))
    near = apart(a, b) <= _SO_APART
    if signs.get("agree"):
        exact = kinds.isdisjoint(_LOOSE) and (_is_exact(a) or _is_exact(b))
        weighty = (exact and not _are_two_moneys(a, b)) or (
            kinds == {"count"} and near and min(a.value, b.value) >= _LARGE
        )
        return told or weighty or (near and bool(signs["beside"]))
    told = told or bool(signs["beside"])
    if signs["slip"]:
        return told
    if kinds & {"span", "ago"}:
        return bool(signs["claimed"] and signs["around"])
    if kinds == {"age"}:
        return bool(signs["claimed"]) or near
    if kinds & {"count", "share"}:
        alone = told and (signs["only"] or signs["single"])
        return bool(signs["claimed"] or alone or (kinds == {"share"} and _is_alike_throughout(signs)))
    return told


def _is_alike_throughout(signs: Mapping[str, float]) -> bool:
    """Whether the sentences are alike, so are the words around, and no other figure is likelier."""
    alike = min(signs["like"], signs["around"]) >= _ALIKE
    return alike and bool(signs["likest"] and signs["nearest"])


def _is_exact(a: Figure) -> bool:
    """Whether it is no range, and not rounded in words: two loose figures soon agree by chance."""
    return a.low == a.high


def _ends_the_other(a: float, b: float) -> bool:
    """Whether one is the other without what it has behind the point."""
    whole, fine = sorted((a, b), key=lambda value: value != int(value))
    return whole == int(whole) and whole in (int(fine), round(fine))


def _are_two_moneys(a: Figure, b: Figure) -> bool:
    return a.kind != b.kind and a.kind.startswith("money") and b.kind.startswith("money")


def _worth(a: Figure) -> float:
    """A sum in dollars, roughly; as it stands where the rate is not known."""
    return a.value * WORTH.get(a.kind.partition(" ")[2], 1.0)
