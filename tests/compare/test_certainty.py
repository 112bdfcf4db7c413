"""Where articles differ in who says something, and how surely."""

from pathlib import Path

from tests.compare.differing import differences_of, kinds, values
from tui.compare import compare
from tui.story import load_story


def test_one_quotation_under_two_names_is_an_attribution_that_differs() -> None:
    found = differences_of(
        a="“Nobody warned the harbour crews about the crane,” Ana Ruiz said.",
        b="“Nobody warned the harbour crews about the crane,” Pedro Salas said.",
    )
    assert [d.kind for d in found] == ["attribution"]
    assert values(found[0]) == [("a", "Ana Ruiz"), ("b", "Pedro Salas")]


def test_a_lost_hedge_is_shown_in_what_it_hedges() -> None:
    texts = {
        "a": "The rusty joints were alleged to release cobalt debris into the harbour.",
        "b": "The rusty joints released cobalt debris into the harbour.",
    }
    (found,) = differences_of(**texts)
    assert found.kind == "hedge"
    assert values(found) == [("a", "were alleged to"), ("b", "stated as fact")]
    assert [texts[v.article][v.start : v.end] for v in found.versions] == list(texts.values())


def test_a_lost_source_is_shown() -> None:
    (found,) = differences_of(
        a="Two dock workers were killed in the harbour, a police spokeswoman said.",
        b="Two dock workers were killed in the harbour.",
    )
    assert found.kind == "attribution"
    assert values(found) == [("a", "a police spokeswoman"), ("b", "no source")]


def test_a_hedge_is_a_difference_only_where_the_hedged_verb_stands_unhedged() -> None:
    assert not [
        found
        for found in differences_of(
            a="The harbour ferry may capsize at its rusty berth before Monday evening.",
            b="The harbour ferry lies at its rusty berth until Monday evening.",
        )
        if found.kind == "hedge"
    ]


def test_another_strength_of_a_hedge_is_shown() -> None:
    found = [
        d
        for d in differences_of(
            a="Salas would likely become chairman of the harbour committee after the vote.",
            b="After the vote Salas could become chairman of the harbour committee.",
        )
        if d.kind == "hedge"
    ]
    assert [values(d) for d in found] == [[("a", "likely"), ("b", "could")]]


def test_an_act_is_no_word_and_a_question_no_statement() -> None:
    assert "attribution" not in kinds(
        a="Ana Ruiz said the harbour crews had repaired the rusty crane.",
        b="Had the harbour crews repaired the rusty crane?",
    )


def test_what_has_no_voice_is_no_source() -> None:
    assert "attribution" not in kinds(
        a="Ana Ruiz's visit confirmed that the rusty harbour crane needs repair.",
        b="The rusty harbour crane needs repair.",
    )


def sources(**texts: str) -> list[list[tuple[str, str]]]:
    return [values(d) for d in differences_of(**texts) if d.kind == "attribution"]


PLAIN = "The rusty gate at the north dam failed on Monday morning. Two keepers were hurt in the flood."


SAID = "The north dam had trouble. Ana Ruiz, the mayor, said the rusty gate at the dam failed on Monday."


def test_a_fact_that_another_puts_down_to_somebody_is_shown() -> None:
    assert sources(a=SAID, b=PLAIN) == [[("a", "Ana Ruiz"), ("b", "no source")]]


def test_hearsay_is_shown_in_its_own_words() -> None:
    (found,) = sources(a=SAID, b=PLAIN.replace("The rusty", "Reportedly the rusty"))
    assert found == [("a", "Ana Ruiz"), ("b", "Reportedly")]


def test_hearsay_of_the_reason_is_set_beside_who_gave_one() -> None:
    a = "The visit was off. Mayor Ana Ruiz said she cancelled the harbour visit because the crane was unsafe."
    b = "The visit was off. Ruiz cancelled the harbour visit, reportedly due to the price of the crane."
    (found,) = sources(a=a, b=b)
    assert found == [("a", "Ana Ruiz"), ("b", "reportedly")]
    assert not sources(a=a, b=b.replace("due to the price of the crane", "in the morning"))


def test_who_is_told_of_is_no_source_unless_he_does_it() -> None:
    a = "The council met on Sunday. Norvik said that Oslo backed its plans for the harbour."
    b = "The council met on Sunday. Oslo threw its support behind Norvik and the harbour plans."
    assert sources(a=a, b=b) == [[("a", "Norvik"), ("b", "no source")]]
    assert not sources(a=a, b="The council met on Sunday. Norvik backed its plans for the Oslo harbour.")


def test_what_somebody_says_will_be_is_not_yet_so() -> None:
    a = "The talks are over. Ana Ruiz, the mayor, said the harbour agreement would not be reopened."
    b = "The talks are over. Mayor Ana Ruiz will not reopen the harbour agreement."
    assert sources(a=a, b=b) == [[("a", "Ana Ruiz"), ("b", "no source")]]


def test_a_study_that_somebody_speaks_of_is_not_the_source() -> None:
    a = "The dam is old. Ana Ruiz said a review in 2016 had found cracks in the dam at twice the usual rate."
    b = "The dam is old. A review done in 2016, which showed cracks in the dam at double the rate, was lost."
    assert sources(a=a, b=b) == [[("a", "Ana Ruiz"), ("b", "no source")]]


def test_a_denial_is_not_the_same_statement() -> None:
    assert not sources(a=SAID, b=PLAIN.replace("failed", "never failed"))


def test_a_long_version_is_cut_at_its_clause_around_its_source() -> None:
    said = "After eleven days of rain in the valley of the Ode, the rusty gate at the dam failed on Monday"
    a = f"The keepers fled. {said}, the police said."
    b = f"The keepers fled. {said}."
    (found,) = [d for d in differences_of(a=a, b=b) if d.kind == "attribution"]
    one, other = found.versions
    assert a[one.start : one.end] == "the rusty gate at the dam failed on Monday, the police said"
    assert b[other.start : other.end].startswith("the rusty gate")


def test_what_is_said_of_the_same_thing_but_not_the_same_is_no_lost_source() -> None:
    assert not sources(a=SAID, b=PLAIN.replace("failed", "was painted"))


def test_a_statement_with_a_source_of_another_kind_has_one() -> None:
    for bare in (
        "Two keepers fled, as locals put it, when the rusty gate at the north dam failed on Monday.",
        "“The rusty gate at the north dam failed on Monday,” was her boldest sentence that morning.",
        "The engineers rejected claims that the rusty gate at the north dam failed on Monday.",
        "If the rusty gate at the north dam failed on Monday, keepers would have to leave.",
    ):
        assert not sources(a=SAID, b="The town met twice. " + bare)


def test_a_body_and_who_speaks_for_it_are_one_source() -> None:
    said = "The lake burst its banks. {} said the rusty gate at the north dam failed on Monday morning."
    assert not sources(a=said.format("Norvik Water"), b=said.format("Ana Ruiz, who speaks for Norvik Water,"))
    assert not sources(a=said.format("The company"), b=said.format("The water agency"))
    assert sources(a=said.format("Harbour Watch"), b=said.format("Norvik Water"))


def hedges(**texts: str) -> list[list[tuple[str, str]]]:
    return [values(d) for d in differences_of(**texts) if d.kind == "hedge"]


def test_a_hedged_act_told_with_another_verb_is_shown() -> None:
    (found,) = hedges(
        a="Owners were angry. A faulty seal on the pump may allow coolant to reach the battery.",
        b="Owners were angry. The reason is a dodgy seal that lets coolant drip into the battery pump.",
    )
    assert found == [("a", "may"), ("b", "stated as fact")]


def test_a_hedge_on_one_figure_is_not_set_against_another_figure() -> None:
    assert not hedges(
        a="The union met. About 1,200 port workers could take part in the ballot on Friday.",
        b="The union met. In the ballot on Friday 1,240 port workers took part.",
    )


def test_each_speaker_of_a_sentence_is_a_source() -> None:
    found = sources(
        a="The square was full. Police put the crowd of marchers at 12,000, "
        "while organisers spoke of 60,000.",
        b="Some 60,000 marchers filled the square on Sunday, a crowd without equal in the harbour town.",
    )
    assert found == [[("a", "organisers"), ("b", "no source")]]


def test_words_of_a_quotation_told_as_a_fact_are_shown_with_who_speaks() -> None:
    rest = " The season begins in May. Nobody at the club would comment on the fee."
    a = "A pal said: “His uncle worked on the docks here and brought him a scarf.”" + rest
    b = "His uncle was employed on the docks here and brought him a scarf." + rest.replace("begins", "starts")
    (found,) = [d for d in differences_of(a=a, b=b) if d.kind == "attribution"]
    assert values(found) == [("a", "a pal"), ("b", "no source")]
    assert a[found.versions[0].start : found.versions[0].end].startswith("A pal said")


def test_what_one_foretells_and_another_only_intends_is_shown() -> None:
    (found,) = hedges(
        a="Salcedo lost his case. He intends to take the ban to the Court of Arbitration for Sport.",
        b="Salcedo lost his case. He will take the ban to the Court of Arbitration for Sport, he says.",
    )
    assert found == [("a", "intends to"), ("b", "not hedged")]


def test_a_quotation_that_lost_its_hedge_is_shown() -> None:
    (found,) = hedges(
        a="“This is among the biggest product settlements the country has seen,” said Fiona Petrie.",
        b="Fiona Petrie called it “the biggest product settlement the country has seen.”",
    )
    assert found == [("a", "among the"), ("b", "not hedged")]


def test_what_two_people_say_of_themselves_is_not_the_same() -> None:
    assert not sources(
        a="The race is open. “My parents grew up on a corn farm in Iowa,” Bruce Braley said.",
        b="The race is open. Joni Ernst said she grew up on a corn farm in Iowa.",
    )


def test_what_is_ready_to_be_done_is_not_done() -> None:
    (found,) = hedges(
        a="The council met. It was “ready to use all instruments”, including harbour tariffs on ferries.",
        b="The council met. The mayor has decided on harbour tariffs on ferries.",
    )
    assert found == [("a", "ready to"), ("b", "stated as fact")]


def test_a_relative_clause_is_not_hedged_with_what_it_hangs_on() -> None:
    assert not hedges(
        a="You might have a farmer from Iowa who never went to the harbour law school.",
        b="He called Braley a farmer from Iowa who never went to the harbour law school.",
    )


def test_what_is_hedged_is_not_what_is_denied() -> None:
    assert not hedges(
        a="The rusty joints were alleged to release cobalt debris into the harbour.",
        b="The rusty joints never released cobalt debris into the harbour.",
    )


def test_what_is_put_as_unproven_is_not_told_as_a_fact() -> None:
    ran = "She ran into a nearby harbour repair shop, where {} she called for help."
    assert not hedges(
        a="She ran into a nearby harbour repair shop, where she apparently called for help.",
        b=ran.format("it appears"),
    )
    assert not hedges(
        a="The commission plans to hold the harbour elections on December 15.",
        b="The harbour elections, scheduled for December 15, were announced by the commission.",
    )


def test_a_hedge_does_not_reach_across_a_comma() -> None:
    assert not hedges(
        a="Probably mindful of the harbour patrol, the skiffs reversed course and tried to flee the area.",
        b="The skiffs reversed course and tried to flee the area.",
    )


def test_one_hedge_that_two_articles_leave_out_is_one_row() -> None:
    rows = hedges(
        a="A harbour revolver loaded with four bullets was reportedly recovered from the scene.",
        b="A harbour revolver was recovered at the scene.",
        c="Police said a loaded harbour revolver was recovered at the scene.",
    )
    assert len(rows) == 1


def test_two_words_are_no_statement_that_somebody_must_have_made() -> None:
    assert not sources(
        a="A bomb was found in the harbour. It exploded, police said.",
        b="A bomb was found in the harbour. It exploded.",
    )


def test_may_test_that_becomes_is_testing_is_shown(seeds: Path) -> None:
    story = load_story([seeds])
    found = [
        [(v.value, story[v.article].text[v.start : v.end]) for v in difference.versions]
        for difference in compare(story).differences
        if difference.kind == "hedge"
    ]
    assert [
        (
            "may",
            "may not only foreshadow a Russian defeat in the Ukraine war but test the limits of ties between "
            "Beijing and Moscow.",
        ),
        ("not hedged", "is testing relations between Beijing and Moscow."),
    ] in found
