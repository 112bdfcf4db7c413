"""Words that leave a statement less than a fact: each is found, and plain statements are passed over."""

from __future__ import annotations

import pytest

from tui.compare.differing.doubts import find_doubt
from tui.compare.language.hedges import is_hedged

HEDGED = """
    Reportedly it fell / Allegedly / supposedly / presumably / Apparently / possibly / perhaps / probably
    maybe / it is unclear / an unconfirmed tale / unverified / UNCERTAIN / a rumour / rumors / likely
    was rumoured to go / the most-likely cause / is unlikely / it might / they could go / is expected to go
    was still believed to go / are thought to be / was said to have fled / is said\u00a0to be
    had been widely understood to agree / were feared to be / is suspected to be / were reported to be
    be poised to act / appears to be / appeared to be / seems that / it is not yet clear / remain open
    remains unknown / it may fall
"""
DOUBTED = """
    it is probable / set to open / poised to open / expects rain / intends to go / planned to go / aim to go
    vowed to / he promised it / believe it / suggests it / suspects that / fears that / an estimated ten
    claiming that / alleges / thinks so / is undecided / has not decided / whether it / potentially
    ready to act / prepared to pay / does not exclude it / did not rule out / can't rule out
"""


def phrases(table: str) -> list[str]:
    return [phrase.strip() for line in table.strip().splitlines() for phrase in line.split(" / ")]


@pytest.mark.parametrize("phrase", phrases(HEDGED))
def test_a_hedge_is_found_in_capitals_too(phrase: str) -> None:
    assert is_hedged(phrase)
    assert is_hedged(phrase.upper()) or phrase == "it may fall"  # MAY may be the month
    assert find_doubt(f"Yes, {phrase}.", 5, 5 + len(phrase))


@pytest.mark.parametrize("phrase", phrases(DOUBTED))
def test_what_is_less_than_a_fact_is_found(phrase: str) -> None:
    found = find_doubt(f"Yes, {phrase}.", 0, len(phrase) + 6)
    assert found
    assert 5 <= found[0][0] < found[0][1] <= 5 + len(phrase)


@pytest.mark.parametrize(
    "words", ["It fell in May.", "He said it to her.", "A plan", "what could not be", ""]
)
def test_a_plain_statement_is_not_hedged(words: str) -> None:
    assert not is_hedged(words)
    assert find_doubt(words, 0, len(words)) is None


def test_what_somebody_could_do_is_no_doubt() -> None:
    assert find_doubt("all she could in six hours", 0, 26) is None
