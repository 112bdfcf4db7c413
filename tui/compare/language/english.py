"""Closed classes of English words, one letter each, for reading a sentence without a parser.

The lists are complete enough for news prose; a word that is in none of them is told by its shape
(capital, digit, ending) in `clauses`.
"""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """The words of a list written with spaces."""
    return frozenset(words.split())


DETERMINERS = word_set("""
    the a an this these those my your his her its our their no some any each every both all another such
    most many several few much one's either neither half fewer more less
    """)
PRONOUNS = word_set("""
    he she they it we i you he's she's it's that's there there's they're they've we're we've i'm i've you're
    he'd she'd they'd i'd we'd he'll she'll they'll we'll it'll i'll nobody everyone everybody someone
    somebody anyone anybody nothing everything something
    """)
OBJECT_PRONOUNS = word_set("me him them us himself herself itself themselves myself ourselves yourself")
PREPOSITIONS = word_set("""
    of in on at by for from with without within into onto over under about against between among during
    through throughout across behind beyond near toward towards upon amid despite per via including inside
    outside above below around off along beside besides like unlike than regarding concerning following
    alongside amongst
    """)
CONJUNCTIONS = word_set("and or but nor yet plus")
SUBORDINATORS = word_set("""
    that because if when while although though as since after before until till unless whether whereas where
    how why what once so lest
    """)
RELATIVES = word_set("who whom which whose")
AUXILIARIES = word_set("""
    is are was were be been being am has have had having do does did will would can could may might must
    shall should ought isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't
    can't couldn't cannot shouldn't mustn't ain't 'd 'll 've 're
    """)
BE = word_set("""
    is are was were be been being am isn't aren't wasn't weren't he's she's it's i'm they're we're you're
    """)
MODALS = word_set("""
    do does did don't doesn't didn't will would can could may might must shall should won't wouldn't can't
    couldn't cannot shouldn't 'd 'll
    """)
NEGATIONS = word_set("not never")
ADVERBS = word_set("""
    also later then again still already just only even really simply often repeatedly earlier recently
    meanwhile however therefore instead too now soon always once further ever perhaps maybe quite rather
    very first early late almost yesterday today tonight tomorrow ago afterwards afterward indeed moreover
    furthermore nevertheless nonetheless thus both far long once twice reportedly flatly
    """)
DAYS = word_set("""
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august
    september october november december jan feb mar apr jun jul aug sept sep oct nov dec
    """)
PASTS = word_set("""
    became began broke brought built bought came caught chose drank drew drove ate fell fought flew forgot
    froze gave went got grew kept knew laid led left lent lost made meant met paid ran rose sang sat sent
    sold spoke spent spun stood stole struck swept took taught threw woke won wore arose bore bent bit blew
    bled fled hid hung lay rang sank shook shone shot shut slept slid split spread sprang stuck stung swam
    swung tore wept wound put set cut let hit quit
    """)
PRESENTS = word_set("""
    goes gets makes takes comes keeps gives remains means needs helps lies leaves begins becomes brings runs
    stands goes puts turns starts stays loses wins pays sits has knows looks works remain
    """)
NOT_PASTS = word_set("""
    red bed hundred indeed need speed seed feed breed embed unprecedented united biased armed wounded
    detailed limited alleged beloved wicked rugged naked sacred ragged learned crowded
    """)
NOT_ADVERBS = word_set("""
    family italy assembly supply reply ally rally belly bully lily anomaly monopoly fly ugly lonely friendly
    deadly costly elderly likely unlikely daily weekly monthly yearly hourly lovely orderly july
    """)
PLURALS = word_set("people men women police media children data majority number")

TAGS: dict[str, str] = {
    word: tag
    for tag, words in (
        ("V", PASTS | PRESENTS),
        ("E", DAYS),
        ("B", ADVERBS),
        ("A", AUXILIARIES),
        ("X", NEGATIONS),
        ("R", RELATIVES),
        ("S", SUBORDINATORS),
        ("C", CONJUNCTIONS),
        ("P", PREPOSITIONS),
        ("M", OBJECT_PRONOUNS),
        ("N", PRONOUNS),
        ("D", DETERMINERS),
        ("T", frozenset(["to"])),
    )
    for word in words
}
"""Word in lower case → the letter of its class."""

DANGLING = frozenset(word for word, tag in TAGS.items() if tag in "DPCST")
"""Words that nothing should end with: `reported that the`."""
