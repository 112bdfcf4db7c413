"""A paragraph as a row of tagged tokens, so that grammar can be read off without a parser.

    “We stay,” Mr Ode told reporters on Friday. Nobody had asked.
    Q          U  U   K    n         P  E     . n      A   V    .

Each token has one letter; a whole quotation is one token, `Q`, whatever stands in it, and `.` is the
end of a sentence.  The letters come from closed lists (articles, prepositions, auxiliaries …), from
the list of reporting verbs and from word endings: right often enough to tell where a noun phrase or
a clause ends, and cheap (some 5 µs a word).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from tui.compare.quotations import Quotation
from tui.compare.reporting import VERBS
from tui.story import Span

_TOKEN = re.compile(r"[^\W_]+(?:[.’'&/-][^\W_]+)*(?:['’](?=\W|$))?|\.{2,}|[^\w\s]")


def _words(letters: str) -> dict[str, str]:
    table: dict[str, str] = {}
    for line in letters.strip().splitlines():
        tag, words = line.split(maxsplit=1)
        table.update(dict.fromkeys(words.split(), tag))
    return table


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_CLOSED = _words("""
D the a an this these those my your his her its our their no some any each every both all another such
D most many several few much one's whose
N he she they it we i you who's he's she's it's that's there there's they're they've we're we've i'm
N i've you're he'd she'd they'd i'd we'd he'll she'll they'll we'll it'll i'll nobody everyone
N everybody someone somebody anyone nothing everything
P of in on at by for from with without within into onto over under about against between among during
P through throughout across behind beyond near toward towards upon amid despite per via including
P inside outside above below around off along beside besides like unlike than regarding concerning
P following
C and or but nor yet plus
S that because if when while although though as since after before until till unless whether whereas
S where how why what once so lest
R who whom which
A is are was were be been being am has have had having do does did will would can could may might must
A shall should ought isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't
A wouldn't can't couldn't cannot shouldn't mustn't ain't 'd 'll 've 're
X not never
T to
B also later then again still already just only even really simply often repeatedly earlier recently
B meanwhile however therefore instead too now soon always once further ever perhaps maybe quite rather
B very too first clearly early late almost nearly yesterday today tonight tomorrow ago afterwards
B afterward indeed moreover furthermore nevertheless nonetheless thus
E monday tuesday wednesday thursday friday saturday sunday january february march april june july
E august september october november december jan feb mar apr jun jul aug sept sep oct nov dec
""")  # fmt: skip

_PASTS = _set(
    """became began broke brought built bought came caught chose did drank drew drove ate fell fought flew forgot
    froze gave went got grew had kept knew laid led left lent lost made meant met paid ran rose sang sat sent sold
    spoke spent spun stood stole struck swept took taught threw woke won wore arose bore bent bit blew bled fled
    hid hung lay rang sank shook shone shot shut slept slid sought split spread sprang stuck stung swam swore
    swung tore wept wound put set cut let hit quit goes says gets makes takes comes keeps gives remains seems
    appears means needs helps lies leaves begins became"""
)  # fmt: skip
_NOT_PASTS = _set("red bed hundred indeed need speed seed feed breed embed unprecedented united")


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph (or title) in tokens: `tags[k]` is the letter of `words[k]` (lower case), which
    stands at `starts[k] … ends[k]` of the article's text."""

    tags: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def sentence(self, k: int) -> tuple[int, int]:
        """First and one past the last token (its `.` left out) of the sentence that token k is in."""
        begin = self.tags.rfind(".", 0, k) + 1
        end = self.tags.find(".", k)
        return begin, (len(self.tags) if end < 0 else end)

    def span(self, begin: int, end: int) -> Span:
        """Where tokens begin … end stand in the text."""
        return self.starts[begin], self.ends[end - 1]


def read_line(
    text: str, start: int, end: int, sentences: Iterable[Span], quotations: Iterable[Quotation]
) -> Line:
    """The tokens of text[start:end]; `quotations` are those inside it, `sentences` too."""
    tags: list[str] = []
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    stops = sorted(e for _, e in sentences)
    at = start
    for quotation in (*quotations, None):
        until = quotation.start if quotation else end
        for match in _TOKEN.finditer(text, at, until):
            word = match.group()
            low = word.lower().replace("’", "'")
            tags.append(_tag(word, low, tags))
            words.append(low)
            starts.append(match.start())
            ends.append(match.end())
        if quotation:
            tags.append("Q")
            words.append(text[quotation.start : quotation.end])
            starts.append(quotation.start)
            ends.append(quotation.end)
            at = quotation.end
    return _with_stops(tags, words, starts, ends, stops)


def _with_stops(
    tags: list[str], words: list[str], starts: list[int], ends: list[int], stops: list[int]
) -> Line:
    """Full stops that end no sentence are dropped; a sentence that ends without one gets one."""
    out: list[tuple[str, str, int, int]] = []
    for k, tag in enumerate(tags):
        near = bisect_left(stops, ends[k])
        is_last = near < len(stops) and (k + 1 == len(tags) or starts[k + 1] >= stops[near])
        if tag == "Q" and not is_last and near < len(stops):
            is_last = starts[k] < stops[near] <= ends[k] and stops[near] >= ends[k] - 1
        if tag == "!" and not is_last:
            continue
        if tag != "!":
            out.append((tag, words[k], starts[k], ends[k]))
        if is_last:
            out.append((".", ".", ends[k] if tag != "!" else starts[k], ends[k]))
    return Line(
        "".join(o[0] for o in out),
        tuple(o[1] for o in out),
        tuple(o[2] for o in out),
        tuple(o[3] for o in out),
    )


def _tag(word: str, low: str, before: list[str]) -> str:
    tag = _CLOSED.get(low)
    if tag:
        return tag
    if low in VERBS:
        return _verb_tag(word, low, before)
    first = word[0]
    if not first.isalnum():
        if first in ".!?…":
            return "!"
        if first in "–—―-":
            return "-"
        return first if first in ",;:()" else "n"
    if first.isdigit():
        return "0"
    if first.isupper():
        return "U"
    if low in _PASTS or (low.endswith("ed") and low not in _NOT_PASTS):
        return "V"
    if low.endswith("ly"):
        return "B"
    if low.endswith("ing"):
        return "g"
    return "n"


def _verb_tag(word: str, low: str, before: list[str]) -> str:
    """K finite reporting verb, G its -ing form, V where it is more likely something else."""
    form = VERBS[low].form
    if word[0].isupper() and before and before[-1] in "UDP":
        return "U"
    return "G" if form == "g" else "K"
