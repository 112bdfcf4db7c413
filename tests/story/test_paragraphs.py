"""Paragraphs, however a text marks them."""

from tui.story.paragraphs import cut_paragraphs, one_sentence_a_line

PROSE = (
    "The bridge over the river was closed on Sunday after engineers found cracks in two of its main cables. "
    "Traffic will be diverted over the northern crossing until further notice, the ministry said."
)


def wrapped(text: str, width: int, newline: str = "\n") -> str:
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append("")
        lines[-1] += f" {word}" if lines[-1] else word
    return newline.join(lines)


def test_blank_lines_and_single_lines() -> None:
    assert [b.line for b in cut_paragraphs("One.\n\n  Two. \r\n \r\nThree.\rFour.\n")] == [
        "One.",
        "Two.",
        "Three.",
        "Four.",
    ]
    assert [b.apart for b in cut_paragraphs("One.\n\nTwo.\nThree.\r\n\r\nFour.")] == [True, True, False, True]


def test_lines_broken_at_a_width_are_joined_at_any_width_and_line_end() -> None:
    for width in (45, 60, 72, 80, 100):
        for newline in ("\n", "\r\n"):
            text = (newline * 2).join(wrapped(PROSE, width, newline) for _ in range(3))
            blocks = cut_paragraphs(text)
            assert [b.line for b in blocks] == [PROSE] * 3
            assert text[blocks[1].start : blocks[1].end] == wrapped(PROSE, width, newline)


def test_where_no_blank_line_stands_a_paragraph_ends_with_its_short_line() -> None:
    text = "\n".join([wrapped(PROSE, 60), wrapped(PROSE, 60)])
    assert [b.line for b in cut_paragraphs(text)] == [PROSE, PROSE]


def test_lines_of_any_length_stay_paragraphs() -> None:
    lines = [
        "The bridge was closed on Sunday.",
        "It is old.",
        "Engineers found cracks in two of its cables.",
        "It may fall soon.",
    ]
    assert [b.line for b in cut_paragraphs("\n".join(lines))] == lines
    assert one_sentence_a_line(cut_paragraphs("\n".join(lines)))
    assert one_sentence_a_line(
        cut_paragraphs("\n".join(f"Sen. Ann Example of the U.S. Senate said: {x}" for x in lines))
    )


def test_a_page_with_blank_lines_or_with_paragraphs_is_not_one_sentence_a_line() -> None:
    assert not one_sentence_a_line(cut_paragraphs("It is old.\n\nIt may fall.\n\nCars wait.\n\nIt is shut."))
    assert not one_sentence_a_line(cut_paragraphs("\n".join([PROSE] * 5)))
