"""Text is text: no markup in it is obeyed, nothing in it reaches the terminal as a command."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from textual.widget import Widget

from tests.reader import harbour
from tests.reader.driving import Reader, nothing_found, opened
from tui.compare.comparison import Comparison
from tui.story import Story, load_story

MARKUP = (
    "He said [/foo] and [bold]this[/bold] and [@click=app.quit]that[/] and [link=file:///etc/passwd]x[/link]."
)
COMMANDS = (
    "A \x1b[2Jcleared\x1b[H screen, \x1b]0;a title\x07 set, \x1b]52;c;cGF5bG9hZA==\x07 copied, "
    "\x9b31mred, a\x08b, c\x7fd, \x90q#0\x9c, \u202eright to left\u202c, \u2066isolated\u2069, "
    "a line\u2028end, e\x85f."
)
PLAIN = "The ferry Marigold ran aground off Skerry Point on Tuesday evening. " * 9
UNSAFE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def _every_strip(reader: Reader) -> str:
    """Everything that any widget paints, and what a style would send along with it."""
    painted = []
    for widget in reader.app.screen.walk_children(Widget):
        for strip in widget.render_lines(widget.outer_size.region):
            painted += [segment.text for segment in strip if not segment.control]
            painted += [segment.style.link or "" for segment in strip if segment.style]
    return "\n".join(painted)


def _story(tmp_path: Path) -> Story:
    """Hostile text everywhere that a person can put text."""
    hostile = f"{COMMANDS} {MARKUP} {PLAIN}"
    (tmp_path / "a.txt").write_text(f"A title {hostile}\n\n{hostile}\n\n{hostile} Nobody was hurt.\n")
    (tmp_path / "b.txt").write_text(
        f'---\ntitle: "{MARKUP}"\noutlet: "[/foo] Daily"\n---\n\n{hostile} Nobody was hurt.\n'
    )
    escaped = "".join(f"\\u{ord(c):04x}" if ord(c) < 0x20 or ord(c) > 0x7E else c for c in COMMANDS)
    (tmp_path / "story.toml").write_text(
        f'title = "{escaped} {MARKUP}"\n[[article]]\nfile = "a.txt"\noutlet = "[/foo] {escaped}"\n'
        f'date = "2024-01-01"\nnote = "{escaped}"\n'
        '[[article]]\nfile = "b.txt"\n'
    )
    return load_story([tmp_path])


@pytest.mark.parametrize("size", [(140, 40), (110, 30), (80, 24), (50, 20)])
async def test_nothing_of_it_reaches_the_screen(tmp_path: Path, size: tuple[int, int]) -> None:
    story = _story(tmp_path)
    claim = harbour.claim(
        story, "c1", MARKUP,
        harbour.mention("a", "Nobody was hurt.", source=MARKUP, why=(MARKUP,)),
        harbour.mention("b", "Nobody was hurt.", source=MARKUP, why=(MARKUP,), confidence="possible"),
    )  # fmt: skip
    found = Comparison(story=story, settings=(), claims=(claim,), tellings=(("a",), ("b",)))
    async with opened(story, compare=lambda story, progress: found, size=size) as reader:
        for keys in ((), ("p",), ("f",), ("x", "G"), ("enter",), ("?",)):
            await reader.press(*keys)
            assert not UNSAFE.search(_every_strip(reader).replace("\n", ""))
            assert "passwd]" in _every_strip(reader) or "[/foo]" in _every_strip(reader) or keys == ("?",)
            assert "file:///etc/passwd\n" not in _every_strip(reader)


async def test_an_error_with_hostile_words_is_shown_as_words() -> None:
    def breaks(story: Story, progress: object) -> Comparison:
        raise ValueError(f"[/foo] \x1b[2J {MARKUP}")

    async with opened(compare=breaks, compared=False) as reader:
        await reader.drawn()
        for worker in list(reader.app.workers):
            with pytest.raises(Exception, match="foo"):
                await worker.wait()
        await reader.drawn()
        assert "[/foo]" in reader.shown("#claim-rows")
        assert not UNSAFE.search(_every_strip(reader).replace("\n", ""))


async def test_what_is_shown_is_as_long_as_what_is_in_the_file(tmp_path: Path) -> None:
    story = _story(tmp_path)
    text = (tmp_path / "a.txt").read_bytes().decode()
    assert len(story["a"].text) == len(text)
    async with opened(story, compare=nothing_found, size=(140, 40)) as reader:
        await reader.press("p")
        assert "[bold]this[/bold]" in reader.shown("#base")
