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
        "lie": "lay lying",
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
        "injure": "injury injuries",
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

# (ending, what stands in its place, letters that must be left before it)
_ENDINGS = (
    ("isations", "", 4), ("izations", "", 4), ("isation", "", 4), ("ization", "", 4),
    ("fulness", "", 4), ("ousness", "", 4), ("iveness", "", 4), ("ations", "", 4),
    ("ication", "y", 3), ("ifying", "ify", 3), ("ified", "ify", 3), ("ation", "", 4),
    ("ements", "", 4), ("ement", "", 4), ("ments", "", 4), ("ment", "", 4),
    ("ising", "", 4), ("izing", "", 4), ("ised", "", 4), ("ized", "", 4), ("ises", "", 4),
    ("izes", "", 4), ("ise", "", 4), ("ize", "", 4),
    ("ability", "", 4), ("ibility", "", 4), ("ities", "", 4), ("ity", "", 4),
    ("ically", "", 4), ("ingly", "", 4), ("edly", "", 4), ("ously", "", 4), ("ively", "", 4),
    ("ably", "", 4), ("ibly", "", 4), ("ally", "", 4), ("ily", "", 4), ("ly", "", 4),
    ("ional", "", 4), ("ions", "", 3), ("ion", "", 3),
    ("ances", "", 4), ("ence", "", 4), ("ance", "", 4), ("ences", "", 4), ("ant", "", 4), ("ent", "", 4),
    ("ative", "", 4), ("ives", "", 4), ("ive", "", 4), ("able", "", 4), ("ible", "", 4),
    ("ness", "", 4), ("less", "", 4), ("ful", "", 4), ("ous", "", 4), ("ical", "", 4), ("ic", "", 4),
    ("al", "", 4), ("ists", "", 4), ("ist", "", 4), ("isms", "", 4), ("ism", "", 4),
    ("ings", "", 3), ("ing", "", 3), ("ied", "y", 2), ("ies", "y", 2), ("ed", "", 3),
    ("ors", "", 4), ("ers", "", 3), ("or", "", 4), ("er", "", 4),
    ("sses", "ss", 2), ("xes", "x", 2), ("ches", "ch", 2), ("shes", "sh", 2), ("es", "", 3),
)  # fmt: skip


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of one case-folded word."""
    word = word.replace("’", "'")
    for ending in ("'s", "'"):
        word = word.removesuffix(ending)
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) < 4 or not _LATIN.match(word):
        return word
    if word.endswith("s") and not word.endswith(("ss", "us", "is", "ies", "sses", "xes", "ches", "shes")):
        word = word[:-1]
        if word in _IRREGULAR:
            return _IRREGULAR[word]
    for ending, instead, left in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= left:
            word = word[: len(word) - len(ending)] + instead
            break
    if len(word) > 4 and word[-1] == word[-2] and word[-1] not in "lsz":
        word = word[:-1]
    if len(word) > 3 and word[-1] in "ey":
        word = word[:-1]
    return word
