"""A broken story.toml is refused with file, line and what was expected."""

from pathlib import Path

import pytest

from tui.story import StoryError
from tui.story.manifest import Entry, Manifest, read_manifest

ARTICLE = '[[article]]\nfile = "a.txt"\n'

BROKEN = [
    ('title = "A', 1, "not TOML"),
    ('title = "A"\n\n[[article]\n', 3, "not TOML"),
    ("title = 3\n", 1, "expected a text"),
    ("article = 3\n", 1, "[[article]]"),
    ('[article]\nfile = "a.txt"\n', 1, "[[article]]"),
    ('title = "A"\n\n[[article]]\noutlet = "Wire"\n', 3, "file is missing"),
    (ARTICLE + "[[article]]\nfile = 3\n", 4, "file is 3"),
    (ARTICLE + '\n[[article]]\nfile = "b.txt"\noutlet = ["Wire"]\n', 6, "outlet is ['Wire']"),
    (ARTICLE + 'date = "yesterday"\n', 3, 'date is "yesterday", expected a date such as 2024-05-03'),
    (ARTICLE + "date = 20240503\n", 3, "expected a date"),
    (ARTICLE + "date = 10:30:00\n", 3, "expected a date"),
    (ARTICLE + ARTICLE, 4, "not listed twice"),
    ('[[article]]\nfile = "../a.txt"\n', 2, "in the same folder"),
    ("a = " + "[" * 5000, 1, "not TOML"),
    ("a = " + "9" * 5000, 1, "not TOML"),
]


@pytest.mark.parametrize(("source", "line", "expected"), BROKEN)
def test_broken(source: str, line: int, expected: str, tmp_path: Path) -> None:
    (tmp_path / "story.toml").write_text(source)
    with pytest.raises(StoryError) as caught:
        read_manifest(tmp_path)
    assert f"story.toml, line {line}: " in caught.value.title
    assert expected in caught.value.title
    assert caught.value.way_out


def test_not_utf_8_and_not_a_file(tmp_path: Path) -> None:
    (tmp_path / "story.toml").write_bytes(b'title = "caf\xe9"')
    with pytest.raises(StoryError, match="not UTF-8"):
        read_manifest(tmp_path)
    (tmp_path / "story.toml").unlink()
    (tmp_path / "story.toml").mkdir()
    with pytest.raises(StoryError, match="is not a file"):
        read_manifest(tmp_path)


def test_all_keys_and_none(tmp_path: Path) -> None:
    assert read_manifest(tmp_path) == Manifest()
    (tmp_path / "story.toml").write_bytes(
        b'\xef\xbb\xbftitle = "A\\u001b"\r\nextra = 1\r\n[[article]]\r\nfile = "a.txt"\r\n'
        b'outlet = " Wire "\r\nurl = ""\r\ndate = 2024-05-03T10:00:00Z\r\ntitle = "T"\r\nnote = "N"\r\n'
        b'[[article]]\r\nfile = "b.txt"\r\ndate = "2024-05-03"\r\n'
    )
    assert read_manifest(tmp_path) == Manifest(
        title="A\ufffd",
        entries=(
            Entry(file="a.txt", outlet="Wire", title="T", date="2024-05-03T10:00:00+00:00", note="N"),
            Entry(file="b.txt", date="2024-05-03"),
        ),
        unknown=("extra",),
    )


def test_keys_that_mean_nothing_are_known_by_name(tmp_path: Path) -> None:
    (tmp_path / "story.toml").write_text(ARTICLE + 'outet = "Wire"\n[[articles]]\nfile = "b.txt"\n')
    assert read_manifest(tmp_path).unknown == ("articles", "outet")
