"""Whose text it is: the direction that the evidence speaks for, and what is said when it does not."""

from pathlib import Path

import pytest

from tui.compare.findings import Origin
from tui.compare.saying.attribution import find_attributions
from tui.compare.sharing.shares import find_shares
from tui.compare.sharing.wording import find_wording
from tui.compare.tracing.origins import find_origins
from tui.story import Article, Story, load_story

REPORT = """The harbour at Brask was closed on Tuesday after a crane toppled onto the main quay and
blocked the channel for all 48 fishing boats, the port authority said.

"Nobody was hurt, but the crane cannot be moved before Friday at the earliest," harbour master
Oda Lund told the Courier. She said that engineers had warned of rust in the crane's foot last autumn.

The owner, Nordkai, reportedly refused to pay for an inspection. Its director, Arne Holm, did not
answer calls on Wednesday.

Skippers met in the fish hall in the evening. They want the council to pay for the lost catch, which
they put at 310,000 kroner a day. The council will discuss it on Monday. It owns a third of the port,
and it has let repairs wait for years, as the minutes of its meetings show.
"""

REWRITE = """Brask harbour was closed on Tuesday when a crane toppled onto the main quay and blocked the
channel for all 48 fishing boats. "Nobody was hurt, but the crane cannot be moved before Friday," harbour
master Oda Lund told the Brask Courier. Engineers had warned of rust in the crane's foot last autumn. The
owner, Nordkai, refused to pay for an inspection. Holm did not answer calls.
"""

STATEMENT = "We deeply regret the accident at Brask and will support every family that has lost its income"


def test_a_rewrite_that_names_its_source_is_its_copy() -> None:
    origin = _origin(_article("courier", REPORT, "Brask Courier"), _article("quick", REWRITE, "Quick Read"))
    assert (origin.direction, origin.strength) == ("a→b", "strong")
    texts = " ".join(e.text for e in origin.evidence if e.points_to == "a→b")
    assert "Quick Read names Brask Courier as its source" in texts
    assert "never says who Holm is; Brask Courier introduces Arne Holm" in texts
    assert "quotation is longer in Brask Courier" in texts


def test_the_order_of_the_articles_only_turns_the_arrow() -> None:
    courier, quick = _article("courier", REPORT, "Brask Courier"), _article("quick", REWRITE, "Quick Read")
    there, back = _origin(courier, quick), _origin(quick, courier)
    assert back.direction == "b→a"
    assert back.strength == there.strength
    assert (back.cuts, back.additions) == (there.additions, there.cuts)


def test_what_the_copy_left_out_and_lost() -> None:
    origin = _origin(_article("courier", REPORT, "Brask Courier"), _article("quick", REWRITE, "Quick Read"))
    lost = {(loss.kind, loss.words) for loss in origin.losses}
    assert ("attribution", "the port authority said") in lost
    assert ("hedge", "reportedly") in lost
    cuts = [REPORT[start:end] for start, end in origin.cuts]
    assert "at the earliest" in cuts


def test_a_later_source_is_no_strong_source() -> None:
    early = _article("quick", REWRITE, "Quick Read", "2024-03-05")
    late = _article("courier", REPORT, "Brask Courier", "2024-03-07")
    assert _origin(late, early).strength != "strong"


def test_a_quoted_statement_is_a_common_source() -> None:
    origin = _origin(
        _article("a", f'The port was shut. "{STATEMENT}," Nordkai said in a note. Boats lay idle.', "Alfa"),
        _article("b", f'A crane fell over. "{STATEMENT}," said Nordkai. Nobody could leave.', "Beta"),
    )
    assert (origin.direction, origin.strength) == ("common source", "some")
    assert any("Nordkai" in e.text and e.points_to == "common source" for e in origin.evidence)


def test_articles_that_print_the_same_agency_have_it_in_common() -> None:
    origin = _origin(
        _article("a", f"BRASK (NTX) - {REPORT}", "Alfa"), _article("b", f"BRASK (NTX) - {REWRITE}", "Beta")
    )
    assert (origin.direction, origin.strength) == ("common source", "strong")
    assert any("says that its text is from NTX" in e.text for e in origin.evidence)


def test_word_for_word_copy_that_was_only_cut_is_no_strong_direction() -> None:
    whole = REPORT.replace("told the Courier", "said")
    cut = whole[: whole.index("Skippers met")]
    origin = _origin(_article("a", whole, "Alfa", "2024-03-05"), _article("b", cut, "Beta", "2024-03-06"))
    assert origin.strength != "strong"
    assert any("an agency that neither names" in e.text for e in origin.evidence)


def test_the_agency_itself_is_the_source_of_what_is_printed_under_its_sign() -> None:
    agency = _article("a", f"BRASK (NTX) - {REPORT}", "Northern Telegraph Exchange")
    origin = _origin(agency, _article("b", f"BRASK (NTX) - {REPORT}", "Beta"))
    assert (origin.direction, origin.strength) == ("a→b", "strong")


def test_who_else_has_the_statement_is_said() -> None:
    frame = "{} “{},” Nordkai said in a note."
    openings = ("The port was shut.", "A crane fell over.", "Boats lay idle.")
    articles = [
        _article(name, frame.format(opening, STATEMENT), name.title())
        for name, opening in zip(("alfa", "beta", "gamma"), openings, strict=True)
    ]
    assert any("stand in Gamma too" in e.text for e in _origin(*articles).evidence)


def test_equal_copy_without_a_sign_cannot_be_told() -> None:
    body = REPORT.replace("told the Courier", "said")
    origin = _origin(_article("a", body, "Alfa"), _article("b", body, "Beta"))
    assert (origin.direction, origin.strength) == ("cannot tell", "none")
    assert (origin.cuts, origin.additions, origin.swaps) == ((), (), ())


def test_a_slip_in_a_figure_is_the_copys() -> None:
    wrong = REWRITE.replace("all 48 fishing", "all 480 fishing")
    third = _article("third", "All 48 boats of Brask stayed in port on Tuesday, the fishermen said.", "Gamma")
    origin = _origin(_article("a", REPORT, "Alfa"), _article("b", wrong, "Beta"), third)
    assert any("Beta has 480 where Alfa and others have 48" in e.text for e in origin.evidence)


def test_two_articles_of_one_outlet_are_told_apart() -> None:
    origin = _origin(_article("first", REPORT, "Agency"), _article("second", REWRITE, "Agency"))
    assert any("Agency (first)" in e.text for e in origin.evidence)


@pytest.mark.parametrize("articles", [(), ("alone",)])
def test_nothing_shared_has_no_origin(articles: tuple[str, ...]) -> None:
    story = Story("", tuple(_article(name, REPORT, name) for name in articles))
    assert find_origins(story, (), (), ()) == ()


def test_the_sample_story(seeds: Path) -> None:
    found = {(o.a[:3], o.b[:3]): (o.direction, o.strength) for o in _origins(load_story(seeds))}
    assert found[("001", "002")] == ("a→b", "strong")
    for pair in (("001", "003"), ("003", "004"), ("001", "004")):
        assert found[pair] in {("common source", "some"), ("cannot tell", "none")}
    directed = {pair for pair, (direction, _) in found.items() if "→" in direction}
    assert directed == {("001", "002")}


def test_the_sample_story_without_its_outlets(seeds: Path) -> None:
    story = Story.from_texts({p.stem: p.read_text("utf-8") for p in sorted(seeds.glob("*.txt"))})
    found = {(o.a[:3], o.b[:3]): (o.direction, o.strength) for o in _origins(story)}
    assert {pair for pair, (direction, _) in found.items() if "→" in direction} == {("001", "002")}
    assert found[("001", "002")][1] == "strong"


def _article(name: str, text: str, outlet: str, date: str | None = None) -> Article:
    return Article(id=name, text=text, file=f"{name}.txt", outlet=outlet, given_date=date)


def _origin(a: Article, b: Article, *others: Article) -> Origin:
    found = _origins(Story("", (a, b, *others)))
    return next(origin for origin in found if (origin.a, origin.b) == (a.id, b.id))


def _origins(story: Story) -> tuple[Origin, ...]:
    passages, _ = find_wording(story)
    attributions = [a for article in story.articles for a in find_attributions(article)]
    return find_origins(story, passages, find_shares(story, passages), attributions)
