"""One quotation in all its wordings."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.compare import compare
from tui.compare.findings import Claim, Mention, Quote, QuoteVersion
from tui.compare.quoting.quotes import find_quotes
from tui.compare.saying.attribution import find_attributions
from tui.compare.saying.spoken import same_speaker
from tui.story import Story


def quotes_of(**texts: str) -> tuple[Quote, ...]:
    story = Story.from_texts(texts)
    attributions = [a for article in story.articles for a in find_attributions(article)]
    return find_quotes(story, attributions)


def said(quote: Quote, **texts: str) -> list[tuple[str, str, bool]]:
    return [(v.article, texts[v.article][v.start : v.end], v.direct) for v in quote.versions]


def changes(quote: Quote, **texts: str) -> list[tuple[str, str, str]]:
    found: list[tuple[str, str, str]] = []
    for d in quote.drift:
        a, b = texts[quote.versions[d.before].article], texts[quote.versions[d.after].article]
        found.append((d.op, a[slice(*d.a)], b[slice(*d.b)]))
    return found


HARBOUR = "Mayor Ana Ruiz visited the harbour. "


def test_words_changed_between_the_marks_are_drift() -> None:
    texts = {
        "a": HARBOUR + "“We will rebuild the old harbour wall before winter comes,” Ruiz said.",
        "b": HARBOUR + '"We will repair the old harbour wall before winter," Ruiz said.',
    }
    (quote,) = quotes_of(**texts)
    assert quote.speaker == "Ana Ruiz"
    assert said(quote, **texts) == [
        ("a", "We will rebuild the old harbour wall before winter comes", True),
        ("b", "We will repair the old harbour wall before winter", True),
    ]
    assert changes(quote, **texts) == [("replace", "rebuild", "repair"), ("delete", "comes", "")]


def test_the_same_words_have_no_drift_whatever_the_marks() -> None:
    words = "Nobody warned the harbour crews"
    texts = {"a": f"“{words},” Ruiz said.", "b": f"«{words}», said Ruiz.", "c": f"„{words}“, Ruiz said."}
    (quote,) = quotes_of(**texts)
    assert len(quote.versions) == 3
    assert not quote.drift


def test_a_fragment_quotes_less_and_alters_nothing() -> None:
    texts = {
        "a": "“Nobody warned the harbour crews that the old crane was about to fall,” Ruiz said.",
        "b": "Ruiz complained that “nobody warned the harbour crews” on Monday.",
    }
    (quote,) = quotes_of(**texts)
    assert not quote.drift


def test_brackets_and_dots_are_drift() -> None:
    texts = {
        "a": "“Nobody warned the crews about the rusty old crane in the harbour,” Ruiz said.",
        "b": "“Nobody warned [our] crews about the rusty … crane in the harbour,” Ruiz said.",
    }
    (quote,) = quotes_of(**texts)
    assert changes(quote, **texts) == [("replace", "the", "[our]"), ("replace", "old", "…")]


def test_an_article_that_lost_its_marks_has_a_version() -> None:
    texts = {
        "a": "“The rusty crane collapsed onto the ferry terminal,” Ruiz said.",
        "b": "Ruiz: The rusty crane collapsed onto the ferry terminal. Trains ran late.",
    }
    (quote,) = quotes_of(**texts)
    assert [v.direct for v in quote.versions] == [True, False]


def test_a_speech_cut_into_sentences_differently_is_one_quotation() -> None:
    texts = {
        "a": "“We are sorry for the outage, and we will be judged by the repairs,” Ruiz said.",
        "b": "“We are sorry for the outage. We will be judged by the repairs,” Ruiz said.",
    }
    (quote,) = quotes_of(**texts)
    assert len(quote.versions) == 2
    assert changes(quote, **texts) == [("delete", "and", "")]


@pytest.mark.parametrize(
    "other",
    [
        "“Trains will run late until Friday evening,” Ruiz said.",
        "The song “Harbour Lights” topped the charts.",
        "Nothing happened.",
    ],
)
def test_other_words_are_another_quotation(other: str) -> None:
    assert not quotes_of(
        a="“The rusty crane collapsed onto the ferry terminal,” Ruiz said. “Harbour Lights” played.", b=other
    )


def test_a_single_article_has_nothing_to_compare() -> None:
    assert not quotes_of(a="“We stay here.” “We stay here,” he said.")


WORDS = st.lists(
    st.sampled_from(
        ["“", "”", '"', " ", "crane ", "harbour ", "fell. ", "Ruiz said", "\n\n", "«", "»", "…", "é"]
    ),
    max_size=40,
).map("".join)


@given(a=WORDS, b=WORDS)
@settings(max_examples=60, deadline=None)
def test_every_span_lies_in_its_article_and_drift_in_its_versions(a: str, b: str) -> None:
    texts = {"a": a, "b": b}
    found = quotes_of(**texts)
    assert found == quotes_of(**texts)
    for quote in found:
        assert len({v.article for v in quote.versions}) > 1
        for v in quote.versions:
            assert 0 <= v.start < v.end <= len(texts[v.article])
        for d in quote.drift:
            before, after = quote.versions[d.before], quote.versions[d.after]
            assert d.op != "equal"
            assert before.start <= d.a[0] <= d.a[1] <= before.end
            assert after.start <= d.b[0] <= d.b[1] <= after.end


def test_an_expression_that_nobody_is_named_for_is_no_quotation_of_another() -> None:
    story = Story.from_texts(
        {
            "a": "There is a “truly special relationship between the two old ports” again.",
            "b": "Towns like to boast of a “special relationship” with their neighbours.",
        }
    )
    assert not find_quotes(story)


def test_a_claim_that_one_speaker_makes_in_two_articles_is_one_quotation() -> None:
    comparison = compare(
        Story.from_texts(
            {
                "a": "The Harbour Agency said Rudenko's visit had not been announced before.",
                "b": "The Harbour Agency reported that Rudenko's visit was a surprise.",
            }
        )
    )
    made = Claim(
        "c1",
        "Rudenko's visit was a surprise",
        tuple(
            Mention(article, start, end, "text", "reports", "Harbour Agency", "sure")
            for article, start, end in (("a", 24, 72), ("b", 33, 63))
        ),
        ("a", "b"),
        (),
        (("a",), ("b",)),
        (),
    )
    (quote,) = find_quotes(comparison.story, comparison.attributions, (made,))
    assert {version.article for version in quote.versions} == {"a", "b"}


def test_a_firm_that_is_only_called_so_may_be_the_one_that_makes_the_claim_elsewhere() -> None:
    texts = {
        "a": "Delmar said that the leak was “consistent with third-party interference” on the line.",
        "b": "“Early findings point to third-party interference, with two hacksaw cuts,” the firm said.",
    }
    comparison = compare(Story.from_texts(texts))
    spans = ((name, text.index("“") + 1, text.index("”")) for name, text in texts.items())
    mentions = tuple(Mention(*span, "text", "reports", "Delmar", "sure") for span in spans)
    made = Claim("c1", "it was interference", mentions, ("a", "b"), (), (("a",), ("b",)), ())
    (quote,) = find_quotes(comparison.story, comparison.attributions, (made,))
    assert {version.article for version in quote.versions} == {"a", "b"}
    assert not find_quotes(comparison.story, comparison.attributions, ())


def test_a_clause_that_leads_up_to_a_quotation_is_not_shown_beside_it() -> None:
    led = QuoteVersion("a", 10, 60, direct=False, speaker="Ann Ode")
    said = QuoteVersion("a", 30, 60, direct=True, speaker="Ann Ode")
    same = QuoteVersion("b", 10, 60, direct=True, speaker="Ann Ode")
    quote = Quote("Ann Ode", (said, led, same))
    assert quote.wordings == ((0, said), (2, same))
    assert Quote(None, (said, said)).wordings == ((0, said), (1, said))


def wordings(**texts: str) -> list[list[tuple[str, str]]]:
    return [
        [(v.article, texts[v.article][v.start : v.end]) for v in quote.versions]
        for quote in quotes_of(**texts)
    ]


FILLER = " The council sat until midnight. Neighbours had queued for hours in the rain. Nobody left early."


def test_what_one_speaker_says_in_other_words_is_one_saying() -> None:
    found = wordings(
        a="“It is the cheapest shoreline ever sold,” Dan Okafor said. “The night was long,” he said."
        + FILLER,
        b="Dan Okafor said the city sold its shoreline cheaply. Dan Okafor said the parks were full."
        + FILLER,
    )
    assert [
        ("a", "It is the cheapest shoreline ever sold"),
        ("b", "the city sold its shoreline cheaply"),
    ] in found


def test_two_translations_of_one_sentence_are_one_quotation() -> None:
    (found,) = wordings(
        a="“We shall appeal, because the court has looked at the papers and not at the man,” Bea Arnau said.",
        b="“We will resort, since the tribunal has watched the files and not the person,” Bea Arnau said.",
    )
    assert [article for article, _ in found] == ["a", "b"]


def test_the_same_words_in_a_row_are_one_quotation_where_nobody_is_named() -> None:
    found = wordings(
        a="“We will stop apologising for existing,” Zdena Marek told delegates." + FILLER,
        b="“We will stop apologising for our place here,” was the boldest sentence." + FILLER,
    )
    assert [
        ("a", "We will stop apologising for existing"),
        ("b", "We will stop apologising for our place here"),
    ] in [sorted(group) for group in found]


def test_plain_words_of_a_quotation_are_shown_from_where_the_saying_begins() -> None:
    found = wordings(
        a="“Standing still is a decision too, and it is the wrong one,” Celia Brandt said." + FILLER,
        b="Celia Brandt said that doing nothing was the wrong decision in a crowded city." + FILLER,
    )
    assert ("b", "doing nothing was the wrong decision") in found[0]


def test_a_double_name_and_its_first_half_are_one_speaker() -> None:
    assert same_speaker("Thandiwe Kalonga-Msiska", "Dr Kalonga")


def test_what_a_book_says_is_nobodys_word() -> None:
    accused = (
        "A forthcoming memoir accuses the singer of taking the words of her biggest hit from a notebook."
    )
    assert not quotes_of(a=accused + FILLER, b=accused.replace("the singer", "the star") + FILLER)


def test_who_says_two_like_things_in_both_articles_says_each_of_them_twice() -> None:
    both = (
        "“It was fun today to compete out there,” Jamal Moss said. "
        "“It was fun to go out there and put on a performance,” he said."
    )
    assert [{words for _, words in group} for group in wordings(a=both + FILLER, b=both + FILLER)] == [
        {"It was fun today to compete out there"},
        {"It was fun to go out there and put on a performance"},
    ]


def test_two_sayings_that_have_a_name_in_common_are_two() -> None:
    act = " The Endangered Species Act is old. Few read the Endangered Species Act."
    assert not wordings(
        a="“The purposes of the Endangered Species Act,” Dan Okafor called them." + act,
        b="“We look for ways to make the Endangered Species Act stronger, not weaker,” Dan Okafor said."
        + act,
    )


def test_two_reports_of_what_police_say_are_no_quotation() -> None:
    assert not wordings(
        a="A man of 61 was charged with murder on Saturday after the shots at a party, police said. "
        "Police said nobody else was hurt." + FILLER,
        b="Police said Eric Kirk faces one count of murder in the first degree. Police said roads were shut."
        + FILLER,
    )


def test_a_quotation_behind_two_speakers_goes_on_with_the_one_who_was_quoted() -> None:
    text = "“She is ill,” Heller argued after a prosecutor objected to the clinic. “Nothing bad will happen.”"
    (article,) = Story.from_texts({"a": text}).articles
    (heller, _) = find_attributions(article)
    assert heller.speaker == "Heller"
    assert [text[slice(*part)] for part in heller.stretches] == [
        "“She is ill,”",
        "“Nothing bad will happen.”",
    ]


def test_what_is_only_told_comes_after_what_is_quoted() -> None:
    quoted = "“We will rebuild the old harbour wall,” Tom Berg said."
    found = quotes_of(
        a="Ana Ruiz said the crane was shut for safety reasons. " + quoted,
        b="Ana Ruiz said the crane was closed for safety reasons. " + quoted,
    )
    assert [any(version.direct for version in quote.versions) for quote in found] == [True, False]
