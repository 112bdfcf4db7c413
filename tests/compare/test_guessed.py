"""Figures that one article gives less surely than another."""

from tests.compare.differing import differences_of, values


def guesses(**texts: str) -> list[list[tuple[str, str]]]:
    return [values(d) for d in differences_of(**texts) if d.kind == "hedge"]


PLAIN = "The river is black. The pipe lost 5,400 barrels of oil in the creek, the agency admits."


def test_a_hedge_right_before_a_figure_is_set_against_the_same_figure_without() -> None:
    for said, hedge in (
        ("The agency believes the pipe lost 5,400 barrels of oil in the creek.", "believes"),
        ("The agency says the oil that the pipe lost could be as much as 5,400 barrels.", "could"),
        ("The pipe lost what the agency called 5,400 barrels of oil in the creek.", "what the agency called"),
    ):
        assert guesses(a=f"The river is black. {said}", b=PLAIN) == [[("a", hedge), ("b", "not hedged")]]


def test_a_hedge_of_something_else_is_none_of_the_figure() -> None:
    for said in (
        "The pipe may be closed after it lost 5,400 barrels of oil in the creek.",
        "Divers did what they could with the 5,400 barrels of oil that the pipe lost in the creek.",
    ):
        assert not guesses(a=f"The river is black. {said}", b=PLAIN)


def test_a_figure_that_is_denied_is_not_given() -> None:
    said = "The agency believes the pipe lost 5,400 barrels of oil in the creek."
    denied = "The river is black. The pipe never lost 5,400 barrels of oil in the creek."
    assert not guesses(a=f"The river is black. {said}", b=denied)


def test_small_counts_and_halves_are_of_many_things() -> None:
    for figure in ("two", "half of the"):
        a = f"The river is black. The agency believes the pipe lost {figure} barrels of oil in the creek."
        b = f"The river is black. The mayor had {figure} boats painted in red."
        assert not guesses(a=a, b=b)
