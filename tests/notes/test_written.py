"""The file's text: everything comes back, and what this version does not know stays as it is."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.anything import texts
from tui.notes.anchors import About, Anchor, ArticleAt, ClaimAt, PassageAt
from tui.notes.corrections import (
    AcceptMention,
    Correction,
    MarkRead,
    MergeClaims,
    Pin,
    RejectMention,
    RejectPassage,
    RenameClaim,
    SplitClaim,
    WriteNote,
)
from tui.notes.history import Entry
from tui.notes.written import BrokenNotesError, NewerFormatError, Written, read
from tui.story.text import clean

ONE = Anchor("wire", 3, 9, 'said "x"\n', "be\\fore", "after\t", "abc123")
TITLE = Anchor("post", 0, 4, "Shut", where="title")
CLAIM, OTHER = ClaimAt((ONE, TITLE)), ClaimAt((TITLE,))
KINDS: list[Correction] = [
    AcceptMention(CLAIM, ONE),
    AcceptMention(CLAIM, TITLE, "denies", "the mayor"),
    RejectMention(OTHER, ONE),
    MergeClaims(CLAIM, OTHER),
    SplitClaim(OTHER, (ONE, TITLE)),
    RenameClaim(CLAIM, "It’s “shut”"),
    RejectPassage(PassageAt(ONE, ONE)),
    Pin(CLAIM),
    Pin(PassageAt(ONE, ONE), on=False),
    MarkRead(ArticleAt("wire", "abc123")),
    WriteNote(ArticleAt("wire"), "two\nlines"),
]

LINES = texts(max_size=20).map(clean)
ANCHORS = st.builds(Anchor, LINES, st.just(2), st.just(7), LINES, LINES, LINES, LINES)
ABOUT: st.SearchStrategy[About] = st.one_of(
    st.builds(ClaimAt, st.lists(ANCHORS, min_size=1, max_size=3).map(tuple)),
    st.builds(PassageAt, ANCHORS, ANCHORS),
    st.builds(ArticleAt, LINES, LINES),
)

BY_HAND = """\
# my own words
format = 1
mood = "fine"

# about the first
[[correction]]
id = "1"            # kept
kind = "pin"
colour = {name = "red"}
article = "wire"

[[correction]]
id = "2"
kind = "translate"
text = '''
[[correction]]
id = "no correction, but text"
'''
[correction.more]
n = [
[1, 2],
["[[correction]]"],
]

# about the third
[[ "correction" ]]
kind = "read"
article = "wire"
[correction.unknown.table]
x = 1979-05-27T07:32:00Z

[settings]
theme = "dark"
"""


@pytest.mark.parametrize("correction", KINDS)
def test_every_kind_comes_back(correction: Correction) -> None:
    entry = Entry("1", correction)
    source = Written().changed([entry], ()).source
    assert read(source).entries == (entry,)
    assert tomllib.loads(source)["format"] == 1


@given(ABOUT, LINES, LINES)
def test_whatever_the_words(about: About, note: str, name: str) -> None:
    entries = [Entry("1", WriteNote(about, note)), Entry(f"2{name}", Pin(about))]
    content = Written().changed(entries, ())
    assert read(content.source).entries == tuple(entries)
    assert tomllib.loads(content.source)


def test_a_lone_surrogate_becomes_a_sign_for_it() -> None:
    source = Written().changed([Entry("1", WriteNote(ArticleAt("a\udcff"), "x"))], ()).source
    assert source.encode("utf-8")
    assert read(source).entries[0].correction == WriteNote(ArticleAt("a\ufffd"), "x")


def test_what_is_not_known_stays_to_the_byte() -> None:
    content = read(BY_HAND)
    assert content.source == BY_HAND
    assert [entry.correction for entry in content.entries] == [
        Pin(ArticleAt("wire")),
        MarkRead(ArticleAt("wire")),
    ]
    assert content.faults == ("its kind, “translate”, is not known to this version",)
    added = content.changed([Entry("9", Pin(ArticleAt("post")))], ())
    assert added.source.startswith(BY_HAND)
    assert read(added.source).entries[-1] == Entry("9", Pin(ArticleAt("post")))


def test_what_is_taken_away_takes_nothing_along() -> None:
    content = read(BY_HAND)
    first, third = content.entries
    without_first = content.changed((), {first.id}).source
    start, end = BY_HAND.index("# about the first"), BY_HAND.index('[[correction]]\nid = "2"')
    assert without_first == BY_HAND[:start] + BY_HAND[end:]
    without_third = content.changed((), {third.id}).source
    start, end = BY_HAND.index("# about the third"), BY_HAND.index("[settings]")
    assert without_third == BY_HAND[:start] + BY_HAND[end:]


def test_lines_that_end_as_on_windows() -> None:
    source = BY_HAND.replace("\n", "\r\n")
    content = read(source)
    assert content.source == source
    assert len(content.entries) == 2
    assert read(content.changed([Entry("9", KINDS[0])], ()).source).entries[-1] == Entry("9", KINDS[0])


def test_a_last_line_without_an_end() -> None:
    content = read('[[correction]]\nid = "1"\nkind = "pin"\narticle = "wire"')
    assert len(read(content.changed([Entry("2", KINDS[0])], ()).source).entries) == 2


def test_an_entry_that_is_there_already_is_not_added_twice() -> None:
    entry = Entry("1", KINDS[0])
    content = Written().changed([entry], ())
    assert content.changed([entry], ()) == content


A, B = "article = 'a'", "text = 'x'"


@pytest.mark.parametrize(
    ("lines", "key"),
    [
        ("article = 'wire'", "kind"),
        ("kind = 'pin'", "article"),
        (f"kind = 'pin'\non = 'yes'\n{A}", "on"),
        (f"kind = 'rename claim'\n{B}\nclaim = []", "claim"),
        (f"kind = 'pin'\nclaim = [{{{A}, start = true, end = 2, {B}}}]", "start"),
        (f"kind = 'pin'\nclaim = [{{{A}, start = 3, end = 2, {B}}}]", "start"),
        (f"kind = 'pin'\nclaim = [{{{A}, start = 1, end = 2, {B}, in = 'x'}}]", "in"),
        (f"kind = 'reject passage'\npassage = [{{{A}, start = 1, end = 2, {B}}}]", "passage"),
        ("kind = 'accept mention'\nstance = 'sings'", "stance"),
    ],
)
def test_one_that_cannot_be_used_is_kept_and_told(lines: str, key: str) -> None:
    source = f"[[correction]]\n{lines}\n"
    content = read(source)
    assert content.faults == (f"its “{key}” is missing or cannot be used",)
    assert content.source == source
    assert content.changed([Entry("1", KINDS[0])], {"1"}).source.startswith(source)


@pytest.mark.parametrize("source", ["correction = 1\n", "correction = [{kind = 'pin'}, {kind = 'pin'}]\n"])
def test_corrections_that_are_no_tables_of_their_own(source: str) -> None:
    assert read(source).faults == ("it does not begin with [[correction]]",)


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("[[correction]]\nid = 'x\n", "at end of document"),
        ("format = 1\n\nhello world\n\n[[correction]]\nid = '1'\n", "at line 3"),
        ("[[correction]]\nclaim = [\n\n[[correction]]\n", "at line"),
        ("format = 'one'\n", "its format is not a number"),
        ("x = " + "[" * 20_000, "recursion"),
        ("x = " + "1" * 5_000, "integer"),
        ("x = '''\n" + "[[correction]]\n" * 200 + "'''\n", "Expected"),
    ],
)
def test_broken(source: str, reason: str) -> None:
    with pytest.raises(BrokenNotesError, match=reason):
        read(source)


def test_a_later_format() -> None:
    with pytest.raises(NewerFormatError):
        read("format = 2\n")


PARTS = """[[correction]]|id = '1'|kind = 'pin'|article = 'a'|'''|text = '''|x = [|]|[other]|[correction.x]
# words||format = 1|[[a]]|no toml|\r"""


@given(st.lists(st.sampled_from([f"{part}\n" for part in PARTS.split("|")]), max_size=14).map("".join))
def test_no_text_is_lost(source: str) -> None:
    try:
        content = read(source)
    except BrokenNotesError:
        with pytest.raises(tomllib.TOMLDecodeError):
            tomllib.loads(source)
        return
    assert content.source == source
    assert content.changed((), ()).source in (source, Written().changed((), ()).source)


@pytest.mark.parametrize("source", ["x = [\n" + "[[correction]]\nid = '1'\n" * 20_000, "[" + "a" * 200_000])
def test_what_is_broken_all_over_is_refused_at_once(source: str) -> None:
    with pytest.raises(BrokenNotesError):
        read(source)
