"""The units that figures are told in: how long, how much, in which money."""

from __future__ import annotations

import re

_YEAR, _MONTH, _WEEK, _DAY, _HOUR, _MINUTE = 365.25, 30.44, 7.0, 1.0, 1 / 24, 1 / 1440
SPANS = {
    "century": 100 * _YEAR, "centuries": 100 * _YEAR, "decade": 10 * _YEAR, "decades": 10 * _YEAR,
    "year": _YEAR, "years": _YEAR, "month": _MONTH, "months": _MONTH, "week": _WEEK, "weeks": _WEEK,
    "day": _DAY, "days": _DAY, "hour": _HOUR, "hours": _HOUR, "minute": _MINUTE, "minutes": _MINUTE,
    "second": _MINUTE / 60, "seconds": _MINUTE / 60, "night": _DAY, "nights": _DAY,
}  # fmt: skip
"""A word for a length of time → how many days it is."""
MEASURES = {
    word: (name, size)
    for words, name, size in (
        ("mm millimetre millimetres millimeter millimeters", "length", 0.001),
        ("cm centimetre centimetres centimeter centimeters", "length", 0.01),
        ("metre metres meter meters", "length", 1.0),
        ("km kilometre kilometres kilometer kilometers", "length", 1000.0),
        ("inch inches", "length", 0.0254),
        ("foot feet ft", "length", 0.3048),
        ("yard yards", "length", 0.9144),
        ("mile miles", "length", 1609.0),
        ("g gram grams gramme grammes", "weight", 0.001),
        ("kg kilo kilos kilogram kilograms", "weight", 1.0),
        ("tonne tonnes ton tons", "weight", 1000.0),
        ("litre litres liter liters", "volume", 1.0),
        ("gallon gallons", "volume", 3.785),
        ("barrel barrels", "volume", 159.0),
        ("hectare hectares ha", "area", 1.0),
        ("acre acres", "area", 0.405),
        ("degree degrees °c c", "degrees", 1.0),
        ("mph", "speed", 1.609),
        ("kph kmph kmh", "speed", 1.0),
        ("mw megawatt megawatts", "power", 1.0),
        ("gw gigawatt gigawatts", "power", 1000.0),
        ("page pages", "pages", 1.0),
    )
    for word in words.split()
}
"""A word for a measure → what it measures, and its size in the unit of that."""
MONEY = {
    word: sign
    for sign, words in {
        "$": "dollar dollars", "€": "euro euros", "£": "pound pounds", "¥": "yen", "yuan": "yuan",
        "rupee": "rupee rupees", "krona": "krona kronor", "krone": "krone kroner", "franc": "franc francs",
        "peso": "peso pesos", "rand": "rand", "rouble": "rouble roubles ruble rubles", "naira": "naira",
        "sol": "soles", "real": "reais", "won": "won", "lira": "lira", "zloty": "zloty zlotys",
        "shilling": "shillings", "dirham": "dirhams",
    }.items()
    for word in words.split()
}  # fmt: skip
"""A word behind a sum → its currency."""
SIGNS = {"R$": "real", "SKr": "krona", "NKr": "krone", "DKr": "krone", "Rs": "rupee", "CHF": "franc"}
SIGNS |= {"EUR": "€", "USD": "$", "GBP": "£", "R": "rand", "S/": "sol", "PEN": "sol"}
SIGNS |= {"$US": "$", "$A": "$", "$NZ": "$", "euro": "€"}
"""A sign before a sum → its currency, where that is no single character."""
TIMES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
SCALE = re.compile(rf"\b(?:{'|'.join(TIMES)})$", re.IGNORECASE)
"""The word at the end of a figure that says how many times it is meant."""

WORTH = {
    "$": 1.0, "€": 1.1, "£": 1.27, "¥": 0.007, "yuan": 0.14, "rupee": 0.012, "krona": 0.1, "krone": 0.11,
    "franc": 1.13, "rand": 0.055, "rouble": 0.011, "sol": 0.27, "real": 0.19, "won": 0.00075, "zloty": 0.26,
    "dirham": 0.27,
}  # fmt: skip
"""A currency → what one of it is worth in dollars of any kind, roughly; those that fall fast are left out."""
