"""Which points are made, and by whom, on small stories of our own."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.compare.claiming.aligning import cut_sentences, name_others
from tui.compare.claiming.claims import find_claims
from tui.compare.claiming.statements import read_statements
from tui.compare.findings import Claim
from tui.compare.saying.attribution import find_attributions
from tui.compare.sharing.wording import find_passages
from tui.story import Story

WIRE = """The harbour bridge at Tamsin Bay will stay closed until October, the transport ministry \
said on Monday.

Engineers found cracks in four of its steel cables. Minister Hana Okoro blamed salt water and said repairs \
would cost 12 million euros.

Ferries will carry passengers free of charge from Thursday.
"""
COPY = """TAMSIN BAY – The harbour bridge at Tamsin Bay will stay closed until October, the transport \
ministry said.

Engineers found cracks in four of its steel cables. Shopkeepers on the north bank fear for their trade.
"""
OWN = """Drivers in Tamsin Bay must do without their harbour bridge until October.

Cracks were discovered in four steel cables, according to the engineers. Repairs are expected to cost twelve \
million euros, Hana Okoro said.

A swimming club wants to race across the empty strait.
"""


def claims_of(**texts: str) -> tuple[Story, tuple[Claim, ...]]:
    story = Story.from_texts(texts)
    attributions = [found for article in story.articles for found in find_attributions(article)]
    return story, find_claims(story, find_passages(story), attributions)


def words_of(story: Story, claim: Claim) -> dict[str, str]:
    return {m.article: story[m.article].text[m.start : m.end] for m in claim.mentions}


def test_a_point_that_several_outlets_make_is_one_claim() -> None:
    story, claims = claims_of(wire=WIRE, copy=COPY, own=OWN)
    cables = next(c for c in claims if "cables" in c.text)
    assert cables.outlets == ("wire", "copy", "own")
    assert cables.missing == ()
    assert all("cables" in words for words in words_of(story, cables).values())


def test_a_sentence_that_makes_two_points_stands_in_both_claims() -> None:
    texts = {
        "one": "The ministry called the Brenna flood an act of God. It then pledged money for new dykes.",
        "two": "An act of God is what the ministry called the Brenna flood. It pledged money for dykes.",
        "both": "The ministry pledged money for new dykes while it called the Brenna flood an act of God.",
    }
    _, claims = claims_of(**texts)
    assert len([claim for claim in claims if "both" in claim.outlets and len(claim.outlets) > 1]) == 2


def test_a_denial_is_no_mere_frame() -> None:
    story, claims = claims_of(
        one="Although Hana Okoro praised the ferry, she refused to condemn the strike.",
        two="Okoro refused to condemn the strike.",
    )
    strike = next(c for c in claims if "strike" in c.text and len(c.outlets) == 2)
    assert words_of(story, strike)["one"] == "she refused to condemn the strike."


def test_what_two_people_did_is_less_likely_one_point() -> None:
    story, _ = claims_of(
        one="Reporters waited as Hana Okoro paid the fine. The fine was paid by Okoro.",
        two="Reporters waited as Bela Quist paid the fine. The fine was paid by Quist.",
        three="Reporters waited as Okoro paid the fine. The fine was paid by Hana Okoro.",
    )
    sentences = cut_sentences(story, read_statements(story))
    whole = [(0, len(sentence.stretches) - 1) for sentence in sentences]
    assert name_others(sentences[0], whole[0], sentences[2], whole[2])
    assert not name_others(sentences[0], whole[0], sentences[4], whole[4])


def test_scraps_are_no_claims_of_their_own() -> None:
    _, claims = claims_of(
        one="Cars remain the heart of the firm, though a weaker one, the analyst had written in May."
        " “It will pass,” said Hana Okoro, minister of ports, who had not been asked to speak that day."
    )
    assert not any(claim.text.startswith(("A weaker", "Said ")) for claim in claims)


def test_a_verb_of_saying_ends_no_point() -> None:
    _, claims = claims_of(one="The remark was seized upon by critics who argued she was out of touch.")
    assert not any(claim.text.rstrip(".").endswith("argued") for claim in claims)


def test_copied_wording_is_one_voice() -> None:
    _, claims = claims_of(wire=WIRE, copy=COPY, own=OWN)
    cables = next(c for c in claims if "cables" in c.text)
    assert cables.voices == (("wire", "copy"), ("own",))


def test_what_one_outlet_alone_says_is_its_claim_alone() -> None:
    _, claims = claims_of(wire=WIRE, copy=COPY, own=OWN)
    swimming = next(c for c in claims if "swimming" in c.text)
    assert swimming.outlets == ("own",)
    assert swimming.missing == ("wire", "copy")


def test_a_mention_has_its_reasons() -> None:
    _, claims = claims_of(wire=WIRE, copy=COPY, own=OWN)
    cables = next(c for c in claims if "cables" in c.text)
    reasons = {m.article: m.why for m in cables.mentions}
    assert any("copied wording" in reason for reason in reasons["wire"])
    assert any("the same figure: four" in reason for reason in reasons["own"])
    assert any("cables" in reason for reason in reasons["own"])


def test_figures_are_compared_by_value() -> None:
    story, claims = claims_of(wire=WIRE, own=OWN)
    cost = next(c for c in claims if "million" in c.text and len(c.outlets) == 2)
    assert set(words_of(story, cost)) == {"wire", "own"}


def test_who_says_it_is_no_claim() -> None:
    _, claims = claims_of(wire=WIRE, copy=COPY, own=OWN)
    assert not any(c.text.casefold().startswith("the transport ministry said") for c in claims)


def test_claims_of_most_voices_come_first_and_are_numbered() -> None:
    _, claims = claims_of(wire=WIRE, copy=COPY, own=OWN)
    assert [c.id for c in claims] == [f"c{n}" for n in range(1, len(claims) + 1)]
    order = [(len(c.voices), len(c.outlets)) for c in claims]
    assert order == sorted(order, reverse=True)


def test_prominence_is_how_far_into_the_text_a_claim_first_stands() -> None:
    story, claims = claims_of(wire=WIRE, own=OWN)
    for claim in claims:
        for article, place in claim.prominence:
            first = min(m.start for m in claim.mentions if m.article == article)
            assert abs(place - first / len(story[article].text)) < 0.001


def test_the_same_story_gives_the_same_claims() -> None:
    assert claims_of(wire=WIRE, copy=COPY, own=OWN)[1] == claims_of(wire=WIRE, copy=COPY, own=OWN)[1]


def test_nothing_to_compare_is_no_trouble() -> None:
    assert find_claims(Story.from_texts({})) == ()
    assert find_claims(Story.from_texts({"a": "", "b": " \n"})) == ()
    assert all(c.outlets == ("a",) for c in find_claims(Story.from_texts({"a": WIRE})))


def test_another_language_is_compared_by_its_rare_words() -> None:
    _, claims = claims_of(
        a="Die Hafenbrücke von Tamsin bleibt bis Oktober gesperrt.\n\nVier Stahlseile haben Risse.\n",
        b="Die Hafenbrücke von Tamsin ist bis Oktober gesperrt.\n\nIn der Bucht regnet es.\n",
    )
    assert any(set(c.outlets) == {"a", "b"} for c in claims)


PIECES = st.sampled_from(
    [*WIRE.split(". "), *OWN.split(". "), "", "«Ça»", "橋は閉鎖", "🙂 e\u0301", "…", "\n\n", "12 million"]
)


@given(texts=st.lists(st.lists(PIECES, max_size=6).map(". ".join), min_size=1, max_size=4))
@settings(max_examples=40, deadline=None)
def test_spans_lie_in_sentences_and_claims_are_consistent(texts: list[str]) -> None:
    story = Story.from_texts({f"a{k}": text for k, text in enumerate(texts)})
    for claim in find_claims(story, find_passages(story)):
        assert claim.text.strip() == claim.text and claim.mentions
        sure = {m.article for m in claim.mentions if m.confidence == "sure"}
        assert set(claim.outlets) == sure == {article for voice in claim.voices for article in voice}
        assert not set(claim.missing) & {m.article for m in claim.mentions}
        for m in claim.mentions:
            assert any(s <= m.start < m.end <= e for s, e in story[m.article].sentences)
            text = story[m.article].text
            assert not (m.start and text[m.start - 1].isalnum() and text[m.start].isalnum())
            assert not (m.end < len(text) and text[m.end - 1].isalnum() and text[m.end].isalnum())
