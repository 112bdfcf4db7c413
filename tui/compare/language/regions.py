"""Which place lies in which: a town in the state that is written behind it, a capital in its country.

    Corpus Christi, Tex.   lies in Texas
    Lima                   lies in Peru

Newspapers shorten the states of the US in ways of their own.
"""

from __future__ import annotations

from tui.compare.language.places import COUNTRY_OF

_STATES = """
Ala: Alabama; Ariz: Arizona; Ark: Arkansas; Calif: California; Colo: Colorado; Conn: Connecticut;
Del: Delaware; Fla: Florida; Ga: Georgia; Ill: Illinois; Ind: Indiana; Kan: Kansas; Ky: Kentucky;
La: Louisiana; Md: Maryland; Mass: Massachusetts; Mich: Michigan; Minn: Minnesota; Miss: Mississippi;
Mo: Missouri; Mont: Montana; Neb: Nebraska; Nev: Nevada; N.H: New Hampshire; N.J: New Jersey;
N.M: New Mexico; N.Y: New York; N.C: North Carolina; N.D: North Dakota; Okla: Oklahoma; Ore: Oregon;
Pa: Pennsylvania; R.I: Rhode Island; S.C: South Carolina; S.D: South Dakota; Tenn: Tennessee; Tex: Texas;
Vt: Vermont; Va: Virginia; Wash: Washington; W.Va: West Virginia; Wis: Wisconsin; Wyo: Wyoming
"""
_STATE_OF = dict(entry.strip().split(": ") for entry in _STATES.split(";"))
_REGIONS = frozenset(_STATE_OF.values()) | {"Alaska", "Hawaii", "Idaho", "Iowa", "Maine", "Ohio", "Utah"}


def with_its_region(place: str) -> str:
    """The place with the state or country behind it, if that is one: `Texas` of `Texas, Braley`."""
    town, _, region = place.partition(", ")
    known = region in COUNTRY_OF or region in _REGIONS or region.rstrip(".") in _STATE_OF
    return place if known else town


def lies_in(place: str, other: str) -> bool:
    """Whether a place is said or known to lie in another."""
    town, _, region = place.partition(", ")
    wider = {region, _STATE_OF.get(region.rstrip("."), ""), COUNTRY_OF.get(town, "")} - {"", town}
    return other in wider or _STATE_OF.get(other.rstrip("."), "") in wider
