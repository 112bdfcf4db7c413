"""The English of reporting: which verbs say that somebody says something, and what may follow them.

A verb's frame is a string of letters, each a way in which its content can stand:

    q   speech beside it          “Never,” she said.      They will win, he predicts.
    t   a clause                  said (that) it rained   asked whether it rained
    p   somebody told first       told reporters (that) … urged them to …
    i   an infinitive             vowed to stay
    o   a noun phrase             praised the plan
    a   a noun phrase `as`        dismissed the report as “nonsense”
    n   two noun phrases          called the vote “a fraud”

`weak` verbs are of will and attitude: they attribute the attitude, not the facts in it.
"""

from __future__ import annotations

import re
from typing import NamedTuple


class Verb(NamedTuple):
    """A form of a reporting verb: its lemma, its frame, and which form it is
    (b base, s third person, d past, n past participle, g -ing; several where they look alike)."""

    lemma: str
    frame: str
    form: str
    weak: bool


_SPEECH: tuple[tuple[str, str], ...] = (
    (
        "qt",
        "say add note argue insist claim continue reply respond observe remark conclude contend assert "
        "state counter retort quip joke muse lament recall admit concede maintain allege declare predict "
        "speculate reason complain grumble exclaim shout yell scream whisper sigh mutter tweet post repeat "
        "reiterate stress emphasize emphasise caution explain affirm boast brag testify opine comment "
        "answer marvel gush rail vent interject chime retweet intone deadpan snap fume thunder scoff signal",
    ),
    (
        "qto",
        "announce report write confirm reveal disclose suggest acknowledge estimate calculate indicate "
        "show find learn rule believe think decide agree propose recommend underscore underline reckon "
        "deny dispute mention discover notice realize realise understand figure project forecast imply "
        "hold judge determine demonstrate warrant guarantee confess specify clarify pronounce proclaim "
        "swear pretend stipulate concur record",
    ),
    ("qtpo", "tell warn remind assure inform advise notify promise convince persuade reassure alert"),
    ("qtpoi", "ask beg"),
    ("t", "hear feel expect hope fear suspect assume worry doubt wonder presume regret gather guess"),
)
_ACTS: tuple[tuple[str, str], ...] = (
    ("pi", "urge encourage implore exhort press order instruct pressure lobby invite challenge"),
    (
        "ti",
        "vow pledge threaten promise offer refuse decline plan want intend seek aim hope expect agree "
        "decide prefer wish",
    ),
    ("qoit", "demand request"),
    (
        "o",
        "criticize criticise praise condemn denounce slam blast mock defend support endorse oppose "
        "reject welcome question cite discuss mention outline detail express voice blame applaud "
        "decry deplore rebuke ridicule bemoan hail laud tout assail lambaste chide chastise scold deride "
        "champion advocate protest",
    ),
    (
        "a",
        "dismiss describe portray characterize characterise denounce condemn depict regard cast "
        "hail present define identify label brand frame slam view see",
    ),
    ("n", "call label dub brand term deem consider name rate"),
    ("o", "accuse"),
)
_WEAK = frozenset(
    """want plan intend seek aim wish prefer refuse decline agree decide offer support endorse oppose see
    view consider name rate hear discuss define identify present cast""".split(None)
)
_IRREGULAR = {
    "say": "said said", "tell": "told told", "write": "wrote written", "think": "thought thought",
    "feel": "felt felt", "find": "found found", "show": "showed shown", "hear": "heard heard",
    "understand": "understood understood", "hold": "held held", "see": "saw seen", "cast": "cast cast",
    "swear": "swore sworn", "forecast": "forecast forecast", "beg": "begged begged", "seek": "sought sought",
    "brag": "bragged bragged", "quip": "quipped quipped", "chide": "chided chided",
    "admit": "admitted admitted", "rebut": "rebutted rebutted", "learn": "learned learned",
}  # fmt: skip
_DOUBLED = {"admit": "admitting", "beg": "begging", "brag": "bragging", "quip": "quipping",
            "plan": "planning"}  # fmt: skip

PHRASES = re.compile(
    r"\b(?:according to|in the (?:words|view|opinion|eyes) of|in (?:his|her|their|its) (?:words|view|opinion)"
    r"|as (?:reported|cited|quoted|described|noted) by)\b",
    re.IGNORECASE,
)


def _forms(lemma: str) -> dict[str, str]:
    """Each form of a verb → its form letters."""
    if lemma.endswith(("s", "sh", "ch", "x", "z", "o")):
        third = lemma + "es"
    elif lemma.endswith("y") and lemma[-2] not in "aeiou":
        third = lemma[:-1] + "ies"
    else:
        third = lemma + "s"
    if lemma in _DOUBLED:
        ing = _DOUBLED[lemma]
    elif lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        ing = lemma[:-1] + "ing"
    else:
        ing = lemma + "ing"
    if lemma in _IRREGULAR:
        past, done = _IRREGULAR[lemma].split()
    elif lemma == "plan":
        past = done = "planned"
    elif lemma.endswith("e"):
        past = done = lemma + "d"
    elif lemma.endswith("y") and lemma[-2] not in "aeiou":
        past = done = lemma[:-1] + "ied"
    else:
        past = done = lemma + "ed"
    forms: dict[str, str] = {}
    for word, letter in ((lemma, "b"), (third, "s"), (past, "d"), (done, "n"), (ing, "g")):
        forms[word] = forms.get(word, "") + letter
    return forms


def _table() -> dict[str, Verb]:
    frames: dict[str, str] = {}
    for frame, lemmas in _SPEECH + _ACTS:
        for lemma in lemmas.split():
            frames[lemma] = frames.get(lemma, "") + frame
    return {
        word: Verb(lemma, "".join(sorted(set(frame))), letters, lemma in _WEAK)
        for lemma, frame in frames.items()
        for word, letters in _forms(lemma).items()
    }


VERBS: dict[str, Verb] = _table()
"""Every form of every reporting verb, in lower case."""
