"""The plain text report can be listened to."""

import re
from dataclasses import replace

from rich.cells import cell_len

from tests.report.example import comparison
from tui.compare import compare
from tui.compare.comparison import Comparison
from tui.compare.findings import Loss, Origin, OriginalText, Swap
from tui.notes import Mark, Marks
from tui.report.text import as_text
from tui.story import Article, Story


def folded(comparison: Comparison) -> str:
    """The report with its lines joined, so that a sentence can be looked for."""
    return " ".join(as_text(comparison).split())


def test_the_whole_report() -> None:
    assert as_text(comparison()) == (
        """\
A bridge is closed

3 articles. 1 claim made by more than one outlet. 1 passage of shared wording.
2 voices: articles tied by copied wording count as one.

Articles

1. Northern Wire
   No title.
   No date.
   14 words, 7 of them in no shared passage.
   File: wire.txt
   Largest share: 67 percent of its words, with Daily.

2. Daily
   Title: Bridge shut
   Date: 2024-05-03
   14 words, 7 of them in no shared passage.
   File: daily.txt
   Largest share: 12 percent of its words, with Northern Wire.

3. Post
   No title.
   No date.
   15 words.
   File: post.txt
   It shares no wording with another article.
   Note: Translated by its own desk.

Who shares wording with whom

In percent of each article's words, page furniture left out.

- Northern Wire and Daily: 67 percent of Northern Wire, 12 percent of Daily; 1
  edited passage.

Pairs of articles that share no wording: 2.

One voice: Northern Wire and Daily.

Claims that more than one outlet makes: 1

1. The old bridge was closed on Friday
   2 outlets, 1 voice; Northern Wire and Daily share copied wording.
   Northern Wire states it, in these words.
   Daily reports it as said by the mayor: The old bridge was shut on Friday
   Daily, in its title, states it: Bridge shut (Why: shares the rare word
     bridge.)
   Possibly Post hedges it: The bridge may be closed

Claims that only Post makes: 1

1. A ferry runs every hour.
   Post denies it, in these words.

Passages of shared wording: 1

1. Northern Wire and Daily, edited.
   Northern Wire: The old bridge was closed on Friday
   Daily: The old bridge was shut on Friday

What was left out

- gold.json is not an article and was left out.
- One pair was not compared.
"""
    )


def test_no_drawing_and_no_control_characters() -> None:
    hostile = Article("a\x1b[2J", "text", "a.txt", "Out\x07let", given_title="Tit\x9ble\nnext")
    written = as_text(comparison()) + as_text(Comparison(Story("\x1b]0;t\x07", (hostile,)), ()))
    assert not re.search(r"[\u2190-\u21ff\u2500-\u27bf\u2800-\u28ff]", written)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", written)


def test_lines_fit_in_78_columns() -> None:
    words = "检查人员说 " * 30 + "https://example.org/" + "x" * 100
    story = replace(comparison().story, title=words)
    report = as_text(replace(comparison(), story=story, notes=(words,)))
    assert all(cell_len(line) <= 78 for line in report.splitlines())


def test_one_article_has_nothing_to_be_compared_with() -> None:
    report = folded(Comparison(Story.from_texts({"only": "A bridge was closed."}), ()))
    assert "One article: there is nothing to compare it with yet." in report
    assert "shares" not in report


def test_articles_of_one_outlet_are_told_apart() -> None:
    articles = tuple(Article(name, "Text.", f"{name}.txt", "VOA") for name in ("v1", "v2"))
    report = as_text(Comparison(Story("", articles), ()))
    assert "1. VOA (v1)\n" in report
    assert "2. VOA (v2)\n" in report


def test_a_story_that_shares_no_wording_says_so_once() -> None:
    found = replace(comparison(), passages=(), shares=(), tellings=(("wire",), ("daily",), ("post",)))
    report = folded(found)
    assert "3 voices: copied wording ties no two articles." in report
    assert "Who shares wording with whom No two articles share wording." in report
    assert "percent" not in report


def test_a_claim_that_is_a_mention_is_not_said_twice() -> None:
    made = comparison().claims[0]
    own = (replace(made.mentions[0], start=19, end=50),)
    claim = replace(
        made, text="Old bridge was closed on Friday.", mentions=own, outlets=("wire",), voices=(("wire",),)
    )
    assert "1. Old bridge was closed on Friday. Passages" in folded(replace(comparison(), claims=(claim,)))
    source = replace(claim, mentions=(replace(own[0], attributed_to="the mayor"),))
    report = folded(replace(comparison(), claims=(source,)))
    assert "Northern Wire states it, in what the mayor says or does, in these words." in report


def test_nothing_left_out_is_said() -> None:
    assert as_text(replace(comparison(), notes=())).endswith("What was left out\n\nNothing.\n")


def test_an_outlet_without_the_claim_is_named_and_nothing_more_is_claimed() -> None:
    claim = replace(comparison().claims[0], missing=("post",))
    assert "Not found in the text of Post." in folded(replace(comparison(), claims=(claim,)))


def test_many_outlets_without_the_claim_are_counted() -> None:
    names = {f"a{n}": "Text." for n in range(12)}
    claim = replace(
        comparison().claims[0], mentions=(), outlets=("a0", "a1"), missing=tuple(names)[2:], voices=()
    )
    report = folded(Comparison(Story.from_texts(names), (), claims=(claim,)))
    assert "Not found in the text of the other 10 outlets." in report


def test_claims_that_are_doubtful_everywhere_are_kept_apart() -> None:
    claim = comparison().claims[1]
    unsure = replace(
        claim, outlets=(), voices=(), mentions=(replace(claim.mentions[0], confidence="possible"),)
    )
    report = folded(replace(comparison(), claims=(unsure,)))
    assert "Claims that are doubtful in every article: 1 1. A ferry runs every hour. Possibly Post" in report


def test_what_differs_is_told_in_sentences() -> None:
    story = Story.from_texts(
        {
            "a": "“The old ferry line is safe and will stay,” Ana Ruiz said. "
            "The storm cost 71 dockers of Brask their jobs.",
            "b": "“The old ferry route is safe and will stay,” Ana Ruiz said. "
            "In Brask the storm cost 73 dockers their jobs.",
        }
    )
    report = folded(compare(story))
    assert "Quotations in several wordings: 1 1. Ana Ruiz." in report
    assert "From a to b: “line” became “route”." in report
    assert "Figures that differ: 1" in report
    assert "a: 71, in the words:" in report
    assert (
        "Who is quoted Counted in words between quotation marks. - Ana Ruiz: 9 words in a and 9 words in b."
        in report
    )


def test_quotations_in_the_same_words_do_not_differ() -> None:
    said = "“The old ferry line is safe and will stay,” Ana Ruiz said."
    report = as_text(compare(Story.from_texts({"a": f"{said} It rained.", "b": f"Wind rose. {said}"})))
    assert "Ana Ruiz: 9 words in a and 9 words in b." in report
    assert "Quotations" not in report


def test_what_a_copy_left_out_put_in_and_changed_is_told_from_source_to_copy() -> None:
    texts = {"wire": "It was shut, officials said, on Friday.", "daily": "It was closed on Friday at noon."}
    origin = Origin(
        "daily", "wire", 0.5, 0.5, "b→a", "strong", (),
        cuts=((24, 31),), additions=((13, 27),), swaps=(Swap("closed", "shut", (7, 13), (7, 11)),),
        losses=(Loss("attribution", "officials said", (13, 27), (13, 13)),),
    )  # fmt: skip
    report = folded(Comparison(Story.from_texts(texts), (), origins=(origin,)))
    assert "- daily seems to be made from wire. The signs are strong." in report
    assert "- Left out: “officials said”. - Put in: “at noon”. - Changed: “shut” became “closed”." in report
    assert "- Lost with what was cut, an attribution: “officials said”." in report


def test_what_an_article_has_alone_is_counted() -> None:
    own = (OriginalText("wire", 12, ((0, 9), (10, 20)), ("c1",)), OriginalText("daily", 0, (), ()))
    report = folded(replace(comparison(), originals=own))
    assert "Found nowhere else: 2 sentences with 12 words and 1 claim." in report
    assert "Found nowhere else: nothing." in report


def test_what_the_reader_put_beside_findings_is_told_there() -> None:
    found = comparison()
    marks = Marks(
        claims={"c1": Mark(pinned=True, read=True, note="ask the mayor")},
        passages={found.passages[0]: Mark(note="from the agency")},
        articles={"post": Mark(read=True)},
    )
    report = " ".join(as_text(found, marks).split())
    assert "Possibly Post hedges it: The bridge may be closed Marked by you as pinned and read." in report
    assert "Marked by you as pinned and read. Your note: ask the mayor" in report
    assert "Daily: The old bridge was shut on Friday Your note: from the agency" in report
    assert "Note: Translated by its own desk. Marked by you as read." in report


def test_reasons_have_no_signs_between_their_words() -> None:
    claim = comparison().claims[1]
    why = ("in common: ferry · hour", "alike: runs / goes")
    told = replace(claim, mentions=(replace(claim.mentions[0], why=why),))
    assert "(Why: in common: ferry, hour; alike: runs and goes.)" in folded(
        replace(comparison(), claims=(told,))
    )


def test_headlines_stand_side_by_side() -> None:
    report = folded(
        replace(
            comparison(),
            story=Story(
                "",
                tuple(
                    Article(name, "The bridge was shut.", f"{name}.txt", name, given_title=f"{name} says")
                    for name in ("wire", "daily", "post")
                ),
            ),
            passages=(),
            refused=(),
            sections=(),
            shares=(),
            claims=(),
            attributions=(),
            tellings=(),
        )
    )
    assert "Headlines - wire: wire says - daily: daily says - post: post says" in report
