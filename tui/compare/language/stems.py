"""One form for the forms of a word, so that `resigned`, `resigns` and `resignation` count as one.

A small English stemmer of our own after the idea of Porter (1980): endings are taken off by a table,
longest first, as long as enough of the word is left.  Two words with one stem are nearly always
about the same thing, which is all that comparing needs; a stem need not be a word.  Words with
letters outside a–z are left as they are (case-folded), so other languages compare by whole words.
"""

from __future__ import annotations

import re
from functools import lru_cache

_LATIN = re.compile(r"[a-z]+(?:'[a-z]+)?\Z")

_IRREGULAR = {
    form: base
    for base, forms in {
        "be": "am is are was were been being",
        "have": "has had having",
        "do": "does did done doing",
        "go": "goes went gone going",
        "say": "said says saying",
        "tell": "told",
        "give": "gave given",
        "take": "took taken",
        "make": "made making",
        "come": "came coming",
        "leave": "left",
        "meet": "met",
        "hold": "held",
        "lead": "led",
        "find": "found",
        "keep": "kept",
        "lose": "lost losing loss losses",
        "win": "won winning",
        "die": "died dies dying dead death deaths",
        "kill": "killed killing",
        "fall": "fell fallen",
        "rise": "rose risen rising",
        "grow": "grew grown growth",
        "send": "sent",
        "spend": "spent",
        "build": "built",
        "buy": "bought",
        "bring": "brought",
        "think": "thought",
        "fight": "fought",
        "catch": "caught",
        "teach": "taught",
        "seek": "sought",
        "sell": "sold sale sales",
        "speak": "spoke spoken speech",
        "choose": "chose chosen choice",
        "break": "broke broken",
        "steal": "stole stolen",
        "write": "wrote written",
        "drive": "drove driven",
        "fly": "flew flown flight flights",
        "begin": "began begun",
        "run": "ran running",
        "see": "saw seen",
        "shoot": "shot",
        "strike": "struck",
        "throw": "threw thrown",
        "know": "knew known",
        "show": "shown showed",
        "hear": "heard",
        "stand": "stood",
        "understand": "understood",
        "feel": "felt",
        "pay": "paid payment payments",
        "lie": "lay lain lying",
        "sink": "sank sunk",
        "sing": "sang sung song songs",
        "swim": "swam swum",
        "drink": "drank drunk",
        "ride": "rode ridden",
        "hide": "hid hidden",
        "bite": "bit bitten",
        "eat": "ate eaten",
        "freeze": "froze frozen",
        "shake": "shook shaken",
        "tear": "tore torn",
        "forbid": "forbade forbidden",
        "forgive": "forgave forgiven",
        "forget": "forgot forgotten",
        "get": "got gotten getting",
        "become": "became",
        "draw": "drew drawn",
        "blow": "blew blown",
        "sleep": "slept",
        "sweep": "swept",
        "weep": "wept",
        "deal": "dealt",
        "mean": "meant",
        "flee": "fled",
        "bleed": "bled",
        "feed": "fed",
        "sit": "sat sitting",
        "spin": "spun",
        "hang": "hung",
        "dig": "dug",
        "stick": "stuck",
        "light": "lit",
        "slide": "slid",
        "bind": "bound",
        "mouse": "mice",
        "tooth": "teeth",
        "half": "halves",
        "leaf": "leaves",
        "thief": "thieves theft thefts",
        "prove": "proof proven",
        "believe": "belief beliefs",
        "behave": "behaviour behavior",
        "advise": "advice",
        "lend": "lent loan loans",
        "apologise": "apology apologies apologize apologised apologized",
        "criticise": "criticism critic critics criticize criticised criticized",
        "able": "ability",
        "vote": "voter voters voting",
        "use": "used using user users",
        "agree": "agreed",
        "free": "freed freedom",
        "oppose": "opposition",
        "threaten": "threat threats",
        "crisis": "crises",
        "elect": "electoral electorate",
        "lawyer": "lawyers",
        "true": "truth",
        "safe": "safety",
        "responsible": "responsibility",
        "wear": "wore worn",
        "withdraw": "withdrew withdrawn withdrawal",
        "overthrow": "overthrew overthrown",
        "swear": "swore sworn",
        "bear": "bore borne",
        "man": "men",
        "woman": "women",
        "child": "children",
        "person": "people persons",
        "foot": "feet",
        "life": "lives",
        "wife": "wives",
        "knife": "knives",
        "decide": "decision decisions",
        "succeed": "success successful",
        "defend": "defence defense",
        "offend": "offence offense",
        "destroy": "destruction",
        "receive": "receipt reception",
        "permit": "permission",
        "attend": "attention",
        "extend": "extension extensive",
        "suspend": "suspension",
        "expel": "expulsion",
        "invade": "invasion",
        "explode": "explosion",
        "divide": "division",
        "conclude": "conclusion",
        "arrive": "arrival",
        "refuse": "refusal",
        "propose": "proposal",
        "approve": "approval",
        "deny": "denial",
        "marry": "marriage",
        "analyse": "analysis analyses analyze analyzed analyst analysts",
        "strong": "strength stronger strongest",
        "high": "height higher highest",
        "long": "length longer longest",
        "wide": "width",
        "deep": "depth",
        "poor": "poverty",
    }.items()
    for form in forms.split()
}

_INFLECTIONS = (("ied", "y", 2), ("ies", "y", 2), ("ing", "", 3), ("ings", "", 3), ("ed", "", 2))

# (ending, what stands in its place, letters that must be left before it)
_ENDINGS = (
    ("isation", "", 4), ("ization", "", 4), ("ification", "ify", 3), ("ication", "y", 3), ("ation", "", 4),
    ("fulness", "", 4), ("ousness", "", 4), ("iveness", "", 4), ("ability", "", 4), ("ibility", "", 4),
    ("ement", "", 4), ("ment", "", 4), ("ance", "", 4), ("ence", "", 4), ("ancy", "", 4), ("ency", "", 4),
    ("ionary", "", 4), ("ional", "", 3), ("ion", "", 3), ("ically", "", 4), ("ingly", "", 4), ("edly", "", 4),
    ("ously", "", 4), ("ively", "", 4), ("ably", "", 4), ("ibly", "", 4), ("ally", "", 4), ("ily", "", 4),
    ("ative", "", 4), ("ive", "", 4), ("able", "", 4), ("ible", "", 4), ("ness", "", 4), ("less", "", 4),
    ("ical", "", 4), ("ious", "", 4), ("ous", "", 4), ("ful", "", 4), ("ship", "", 4), ("hood", "", 4),
    ("isms", "", 4), ("ism", "", 4), ("ists", "", 4), ("ist", "", 4), ("ise", "", 4), ("ize", "", 4),
    ("is", "", 5), ("iz", "", 5), ("ity", "", 4), ("ary", "", 5), ("ory", "", 5), ("ant", "", 5),
    ("ent", "", 5), ("al", "", 4), ("ic", "", 4), ("ly", "", 3), ("or", "", 4), ("er", "", 4), ("ee", "", 5),
    ("ate", "", 4), ("at", "", 5), ("ure", "", 4),
)  # fmt: skip


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of one case-folded word."""
    word = word.replace("’", "'").removesuffix("'s").removesuffix("'")
    if len(word) < 4 or not _LATIN.match(word):
        return _IRREGULAR.get(word, word)
    return _tidy(_underived(_IRREGULAR.get(word) or _uninflected(word)))


def _uninflected(word: str) -> str:
    for ending, instead, left in _INFLECTIONS:
        if word.endswith(ending) and len(word) - len(ending) >= left and not word.endswith("eed"):
            word = word[: len(word) - len(ending)] + instead
            return _IRREGULAR.get(word, word)
    if word.endswith(("sses", "xes", "ches", "shes", "zes")):
        word = word[:-2]
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    return _IRREGULAR.get(word, word)


def _underived(word: str) -> str:
    for ending, instead, left in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= left:
            return word[: len(word) - len(ending)] + instead
    return word


def _tidy(word: str) -> str:
    """Without what the endings leave behind: a doubled consonant, a last vowel."""
    while len(word) > 3 and word[-1] in "eiy":
        word = word[:-1]
    if len(word) > 3 and word[-1] == word[-2]:
        word = word[:-1]
    return word.removesuffix("at") if len(word) > 6 else word
