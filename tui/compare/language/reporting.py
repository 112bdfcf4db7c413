"""The English of reporting: which verbs and nouns say that somebody says something.

A verb's frame is a string of letters, each a way in which its content can stand:

    q   speech beside it               “Never,” she said.      They will win, he predicts.
    t   a clause                       said it rained           asked whether it rained
    T   a clause, with `that` only     found that it rained
    p   somebody told first            told reporters (that) …  reminded them of …
    i   an infinitive                  vowed to stay
    u   somebody, then an infinitive   urged the council to act
    r   what it says of its subject    the plan seems to fail
    o   a noun phrase                  praised the plan
    a   a noun phrase, then `as`       dismissed the report as “nonsense”
    n   two noun phrases               called the vote “a fraud”
    v   a noun phrase, then `at`       put the damage at 40 million

and the prepositions after `|` are those that may lead in the content (`warned of floods`).
"""

from __future__ import annotations

from typing import NamedTuple

from tui.compare.language.english import word_set


class Verb(NamedTuple):
    """A form of a reporting verb: its lemma, its frame, its prepositions and which form it is
    (b base, s third person, d past, n past participle, g -ing; several where they look alike)."""

    lemma: str
    frame: str
    prepositions: frozenset[str]
    form: str


_VERBS = """
qt    say think believe claim admit insist suspect predict reckon guess swear allege pretend figure
qt    argue contend maintain assert speculate presume add note explain conclude state declare recall
qt    remember observe remark lament concede reason quip joke muse tweet post retort stress caution
qt    affirm reiterate acknowledge stipulate exclaim opine testify gripe whine boast brag gush marvel
qt    confide intone deadpan scoff sneer sniff announce counter fret advise reply respond complain
qt    grumble moan warn agree object hint worry apologize apologise protest comment reminisce
q     crow continue shout yell scream whisper sigh mutter shrug rail vent interject chime fume snap
q     thunder laugh begin ask cry demand repeat sing recite echo
qto   forecast report write reveal confirm suggest indicate estimate calculate deny dispute mention
qto   propose recommend emphasize emphasise underscore underline clarify specify confess disclose
qto   recount proclaim announce acknowledge reiterate repeat decry bemoan remember
qT    show find learn rule determine discover demonstrate
T     decide realize realise notice judge understand prove ensure hold know see hear read imply signal
T     establish concur conclude charge recognize recognise accept complain
t     hope expect fear feel doubt wonder assume regret vow pledge demand request urge recommend propose
t     require order
qtp   tell assure inform advise notify remind convince reassure alert promise warn ask
u     tell advise warn remind ask order instruct urge beg encourage implore exhort pressure challenge
u     compel persuade convince want expect invite allow permit forbid
i     vow pledge threaten promise offer refuse decline plan want intend seek aim hope expect agree
i     decide prefer wish propose claim demand ask swear desire hesitate
r     seem appear
o     show want prefer seek demand request oppose support endorse favor favour back embrace reject
o     criticize criticise praise condemn denounce slam blast mock question dismiss cite discuss outline
o     detail voice applaud deplore rebuke ridicule hail laud tout assail lambaste chide chastise scold
o     deride champion advocate attack express welcome highlight promise pledge propose threaten offer
o     predict expect fear doubt defend approve despise admire resent disavow repudiate renounce
o     congratulate thank honor honour consider ignore interpret perceive debate foresee envision lobby
o     echo commend salute compliment credit refute rebut contradict confront downplay taunt insult
o     disparage belittle vilify trumpet unveil mull contemplate shun rebuff spurn quote invoke excoriate
o     castigate berate censure extol quote accuse blame
oa    describe portray characterize characterise denounce condemn depict regard dismiss view slam label
a     see define interpret cast present identify
n     call label dub brand term deem consider name declare rate pronounce
v     put set value
reply respond | to
complain grumble moan | of about
warn | of against about
agree | with on
object | to
boast brag | of about
joke quip muse speculate reminisce wonder worry | about
insist report comment focus | on
hint | at
apologize apologise | for
protest campaign rail inveigh | against
ask | about for
remind inform convince persuade notify assure accuse approve disapprove | of
vote | for against
promise | of
call | for on
push press argue plead beg appeal | for
talk speak | about of against
refer allude commit look | to
lash | out
think dream know care | about of
worry | over
disagree | with
point | to out
lean | toward towards to
"""
_SPEECH_LEMMAS = word_set("""
    say think believe claim admit insist suspect predict reckon guess swear allege argue contend maintain
    assert speculate add note explain conclude state recall remark lament concede tweet post caution affirm
    reiterate acknowledge opine testify boast brag counter shout reply respond complain warn write confirm
    suggest estimate calculate deny dispute mention emphasize emphasise stress underline tell assure inform
    remind promise hope fear expect worry doubt call describe point put set value blame accuse demand fret
    crow snap speak talk dismiss joke quip muse observe retort continue hint imply indicate report forecast
    consider signal advise repeat
    """)
_IRREGULAR = {
    "say": "said said", "tell": "told told", "write": "wrote written", "think": "thought thought",
    "feel": "felt felt", "find": "found found", "show": "showed shown", "hear": "heard heard",
    "understand": "understood understood", "hold": "held held", "see": "saw seen", "cast": "cast cast",
    "swear": "swore sworn", "forecast": "forecast forecast", "beg": "begged begged", "seek": "sought sought",
    "know": "knew known", "mean": "meant meant", "begin": "began begun", "speak": "spoke spoken",
    "dream": "dreamed dreamt", "sing": "sang sung", "forbid": "forbade forbidden", "read": "read read",
    "foresee": "foresaw foreseen", "put": "put put", "set": "set set", "prefer": "preferred preferred",
}  # fmt: skip
_DOUBLING = word_set("admit brag quip plan beg prefer dub permit commit snap scan begin forbid")

NOUNLIKE = word_set("""
    report claim plan call promise hope fear demand request offer vow pledge note comment question challenge
    view state reason support tweet post answer shout scream order press name rate present cast label term
    find rule estimate doubt guess wish aim mention protest welcome detail voice blame reply remark quip
    joke boast attack back debate show focus push concern want start object point talk look care dream
    appeal address favor favour force worry dispute figure prove campaign vote read laugh cry
    """)
"""Verbs whose base and -s forms are nouns as often."""

_NOUNS = """
that    claim warning report suggestion allegation assertion belief fear hope conclusion prediction
that    announcement argument acknowledgment acknowledgement admission assurance promise accusation view
that    complaint rumor rumour concern worry finding contention insistence pledge vow opinion message
of      claim allegation accusation warning fear report rumor rumour suggestion criticism denunciation
of      condemnation endorsement rejection promise threat hope view denial talk description
to      refusal decision plan promise pledge vow threat proposal commitment desire intention willingness
to      reluctance offer bid request demand call opposition objection
for     call demand support plan proposal request hope enthusiasm preference
about   concern worry claim complaint comment remark allegation fear rumor rumour
on      comment view remark position stance
against allegation charge accusation complaint argument
"""


_ADJECTIVES = """
that    worried concerned convinced confident hopeful certain sure unsure aware afraid glad proud surprised
that    optimistic pessimistic doubtful adamant clear plain known skeptical sceptical
about   worried concerned confident optimistic pessimistic enthusiastic excited furious angry
about   skeptical sceptical
about   unsure nervous anxious unhappy upset adamant vocal
of      critical supportive convinced confident aware afraid proud certain sure skeptical sceptical wary
of      dismissive suspicious contemptuous
at      furious angry outraged
to      eager reluctant willing unwilling keen ready determined opposed hesitant loath
by      outraged frightened alarmed dismayed appalled disgusted encouraged offended
over    furious angry concerned worried
"""
"""What somebody is, and the words that may lead in what about: `critical of the plan`."""


def _forms(lemma: str) -> dict[str, str]:
    """Each form of a verb → its form letters."""
    final_y = lemma.endswith("y") and lemma[-2] not in "aeiou"
    stem = lemma + lemma[-1] if lemma in _DOUBLING else lemma
    third = lemma[:-1] + "ies" if final_y else lemma + "s"
    if lemma.endswith(("s", "sh", "ch", "x", "z")):
        third = lemma + "es"
    silent = lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye"))
    ing = lemma[:-1] + "ing" if silent else stem + "ing"
    if lemma in _IRREGULAR:
        past, done = _IRREGULAR[lemma].split()
    else:
        past = lemma[:-1] + "ied" if final_y else lemma + "d" if lemma.endswith("e") else stem + "ed"
        done = past
    forms: dict[str, str] = {}
    for word, letter in ((lemma, "b"), (third, "s"), (past, "d"), (done, "n"), (ing, "g")):
        forms[word] = forms.get(word, "") + letter
    return forms


def _verb_table() -> dict[str, Verb]:
    frames: dict[str, set[str]] = {}
    prepositions: dict[str, set[str]] = {}
    for row in _VERBS.strip().splitlines():
        lemmas, _, leads = row.partition("|")
        frame, *rest = ["", *lemmas.split()] if leads else lemmas.split()
        for lemma in rest:
            frames.setdefault(lemma, set()).update(frame)
            prepositions.setdefault(lemma, set()).update(leads.split())
    return {
        word: Verb(lemma, "".join(sorted(frame)), frozenset(prepositions[lemma]), letters)
        for lemma, frame in frames.items()
        for word, letters in _forms(lemma).items()
    }


def _links(table: str, plurals: bool) -> dict[str, frozenset[str]]:
    links: dict[str, set[str]] = {}
    for row in table.strip().splitlines():
        link, *words = row.split()
        for word in words:
            links.setdefault(word, set()).add(link)
            if plurals:
                links.setdefault(word[:-1] + "ies" if word.endswith("y") else word + "s", set()).add(link)
    return {word: frozenset(found) for word, found in links.items()}


VERBS: dict[str, Verb] = _verb_table()
"""Every form of every reporting verb, in lower case."""

SPEECH: frozenset[str] = frozenset(word for word, verb in VERBS.items() if verb.lemma in _SPEECH_LEMMAS)
"""Forms of the verbs whose content is somebody's word, not a fact, an act or a wish."""

ATTITUDES: dict[str, frozenset[str]] = _links(_ADJECTIVES, plurals=False)
"""Every adjective of attitude → the words that may lead in its content."""

REPORTING_NOUNS: dict[str, frozenset[str]] = _links(_NOUNS, plurals=True)
"""Every reporting noun → the words that may lead in its content."""
