"""A folder on disk becomes a story, or one clear sentence says why not; nothing is left out unsaid."""

import os
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path

import pytest

from tui.story import Story, StoryError, load_story
from tui.story.folder import MAX_BYTES

PROSE = "The bridge was closed on Sunday.\n\nIt will reopen in May.\n"


def put(folder: Path, files: dict[str, str | bytes]) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def ids(story: Story) -> list[str]:
    return [article.id for article in story.articles]


def refusal(path: Path) -> StoryError:
    with pytest.raises(StoryError) as caught:
        load_story(path)
    assert caught.value.title.endswith(".") and "\n" not in caught.value.title
    assert caught.value.way_out
    return caught.value


def test_a_plain_folder(tmp_path: Path) -> None:
    folder = put(tmp_path / "Bridge", {"b.txt": PROSE, "a.md": "# Bridge closed\n\n" + PROSE})
    story = load_story(folder)
    assert (story.title, ids(story), story.notes) == ("Bridge", ["a", "b"], ())
    first = story["a"]
    assert (first.file, first.outlet, first.title, first.date) == ("a.md", "a", "Bridge closed", None)
    assert first.sha256 == sha256((folder / "a.md").read_bytes()).hexdigest()
    assert load_story(str(folder)) == story


def test_offsets_are_those_of_the_decoded_file(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbfIt\x1b[1m is old.\r\n\r\nIt may fall.\r"
    article = load_story(put(tmp_path, {"a.txt": data})).articles[0]
    assert article.text == "It\ufffd[1m is old.\r\n\r\nIt may fall.\r"
    assert len(article.text) == len(data.decode("utf-8-sig"))


def test_a_manifest_orders_and_names(tmp_path: Path) -> None:
    manifest = (
        'title = "A bridge"\n[[article]]\nfile = "b.txt"\noutlet = "Wire"\ntitle = "Closed"\n'
        'date = 2024-05-03\nurl = "https://b.example"\nnote = "First."\n'
        '[[article]]\nfile = "gone.txt"\n[[article]]\nfile = "data.csv"\n'
    )
    story = load_story(
        put(
            tmp_path,
            {"story.toml": manifest, "a.txt": PROSE, "b.txt": PROSE, "c.txt": PROSE, "data.csv": PROSE},
        )
    )
    assert story.title == "A bridge"
    assert ids(story) == ["b", "data", "a", "c"]
    b = story["b"]
    assert (b.outlet, b.title, b.date, b.url, b.note) == (
        "Wire",
        "Closed",
        "2024-05-03",
        "https://b.example",
        "First.",
    )
    assert story["a"].outlet == "a"
    assert story.notes == ("gone.txt is listed in story.toml but not there.",)


def test_the_manifest_goes_before_front_matter_and_front_matter_before_the_file_s_name(
    tmp_path: Path,
) -> None:
    text = "---\ntitle: Own title\noutlet: Own outlet\n---\n" + PROSE
    manifest = '[[article]]\nfile = "a.txt"\noutlet = "Wire"\n'
    story = load_story(put(tmp_path, {"story.toml": manifest, "a.txt": text, "b.txt": text}))
    assert [(a.outlet, a.title) for a in story.articles] == [
        ("Wire", "Own title"),
        ("Own outlet", "Own title"),
    ]


def test_files_named_one_by_one(tmp_path: Path) -> None:
    folder = put(
        tmp_path / "x",
        {
            "story.toml": 'title = "A bridge"\n[[article]]\nfile = "a.txt"\noutlet = "Wire"',
            "a.txt": PROSE,
            "b.md": PROSE,
        },
    )
    story = load_story([folder / "b.md", str(folder / "a.txt"), folder / "story.toml", folder / "b.md"])
    assert (ids(story), story["a"].outlet, story.title, story.notes) == (["b", "a"], "Wire", "A bridge", ())


def test_two_articles_with_one_name(tmp_path: Path) -> None:
    one = put(tmp_path / "one", {"a.txt": PROSE, "a.md": PROSE, "b.txt": PROSE})
    three = put(
        tmp_path / "three",
        {"a.txt": PROSE, "a.md": PROSE, "a.txt.md": PROSE, "b\x01.txt": PROSE, "b\x02.txt": PROSE},
    )
    assert len(set(ids(load_story(three)))) == 5
    two = put(tmp_path / "two", {"b.txt": PROSE, "c.txt": PROSE})
    assert ids(load_story(one)) == ["a.md", "a.txt", "b"]
    story = load_story([one, two])
    assert len(set(ids(story))) == 5
    assert [a.file for a in story.articles] == ["a.md", "a.txt", "b.txt", "b.txt", "c.txt"]


def test_a_link_to_an_article_is_not_a_second_one(tmp_path: Path) -> None:
    folder = put(tmp_path, {"a.txt": PROSE})
    (folder / "b.txt").symlink_to(folder / "a.txt")
    story = load_story(folder)
    assert (ids(story), story.notes) == (["a"], ("b.txt was left out: it is the same file as a.txt.",))


def test_what_is_left_out_is_named(tmp_path: Path) -> None:
    folder = put(
        tmp_path,
        {
            "a.txt": PROSE,
            "binary.txt": bytes(range(256)) * 20,
            "empty.txt": " \n",
            "big.txt": b"x" * (MAX_BYTES + 1),
            "western.txt": "Café “fermé”.".encode("cp1252"),
            "gold.json": "{}",
            "photo.jpg": b"\xff\xd8",
            "README.md": "About this folder.",
            ".hidden.txt": PROSE,
        },
    )
    (folder / "more").mkdir()
    (folder / "broken.txt").symlink_to(folder / "nowhere")
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    story = load_story(folder)
    assert ids(story) == ["a", "western"]
    assert sorted(story.notes) == [
        "README.md, gold.json, photo.jpg are not articles and were left out.",
        "big.txt was left out: its 5.0 MB are more than the 5 MB that are read.",
        "binary.txt was left out: it is not text.",
        "broken.txt was left out: there is no such file.",
        "empty.txt was left out: it is empty.",
        "loop.txt was left out: it cannot be read (Too many levels of symbolic links).",
        "more is a folder and was not searched.",
        "western.txt is not UTF-8 and was read as Windows-1252.",
    ]


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    put(tmp_path, {"a.txt": PROSE})
    os.mkfifo(tmp_path / "pipe.txt")
    assert load_story(tmp_path).notes == ("pipe.txt was left out: it is not a regular file.",)


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_unreadable_files_and_folders(tmp_path: Path) -> None:
    folder = put(tmp_path / "x", {"a.txt": PROSE, "b.txt": PROSE})
    (folder / "b.txt").chmod(0)
    assert load_story(folder).notes == ("b.txt was left out: it cannot be read (Permission denied).",)
    folder.chmod(0)
    try:
        assert "cannot be read" in refusal(folder).title
    finally:
        folder.chmod(0o700)


def test_an_unreadable_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "b.txt":
            raise PermissionError(13, "Permission denied", str(path))
        return read(path)

    folder = put(tmp_path, {"a.txt": PROSE, "b.txt": PROSE})
    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert load_story(folder).notes == ("b.txt was left out: it cannot be read (Permission denied).",)
    assert "b.txt was left out: it cannot be read" in refusal(folder / "b.txt").title


def test_nothing_to_show(tmp_path: Path) -> None:
    assert str(tmp_path / "gone") in refusal(tmp_path / "gone").title
    assert "has no articles" in refusal(put(tmp_path / "empty", {})).title
    only_data = refusal(put(tmp_path / "data", {"gold.json": "{}"}))
    assert "gold.json is not an article" in only_data.title
    only_binary = refusal(put(tmp_path / "binary", {"a.txt": b"\x00\x01\x02\x03" * 9}))
    assert "a.txt was left out: it is not text." in only_binary.title
    assert (
        "story.toml" in refusal(put(tmp_path / "listed", {"story.toml": '[[article]]\nfile = "a.txt"'})).title
    )
    assert "There is no" in refusal(tmp_path / "gone.json").title
    assert refusal(tmp_path / "binary/a.txt").title == (
        "No article can be read: a.txt was left out: it is not text."
    )
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert "Too many levels of symbolic links" in refusal(tmp_path / "loop").title
    for name in ("nul\0.txt", "nul\0", "x" * 300 + ".txt", "a.txt/b.txt"):
        refusal(tmp_path / name)
    with pytest.raises(StoryError):
        load_story([])


def test_a_file_named_by_mistake_is_said_although_others_are_there(tmp_path: Path) -> None:
    put(tmp_path, {"a.txt": PROSE})
    with pytest.raises(StoryError, match=r"There is no .*b\.txt\."):
        load_story([tmp_path / "a.txt", tmp_path / "b.txt"])


@pytest.mark.parametrize(
    "beginning",
    ["<!DOCTYPE html>", "\n<html lang='en'>", "<?xml version='1.0'?><!doctype HTML>", "<!-- a\nb --> <HTML>"],
)
def test_a_web_page_is_not_read_as_text(beginning: str, tmp_path: Path) -> None:
    page = f"{beginning}<p>{PROSE}</p>"
    folder = put(tmp_path, {"a.txt": PROSE, "b.txt": page, "c.html": page, "d.htm": page})
    assert load_story(folder).notes == (
        "c.html, d.htm were left out: each is a web page (HTML): save the article as text.",
        "b.txt was left out: it is a web page (HTML): save the article as text.",
    )
    assert "c.html was left out: it is a web page" in refusal(folder / "c.html").title


def test_a_text_that_speaks_of_html_is_one(tmp_path: Path) -> None:
    assert ids(load_story(put(tmp_path, {"a.txt": f"The tag <html> opens a page. {PROSE}"}))) == ["a"]


def test_a_mistyped_key_of_the_manifest_is_said(tmp_path: Path) -> None:
    folder = put(tmp_path, {"a.txt": PROSE, "story.toml": '[[article]]\nfile = "a.txt"\noutet = "Wire"\n'})
    assert load_story(folder).notes == ("outet in story.toml is no key that is known, and was passed over.",)


def test_one_article_is_a_story(tmp_path: Path) -> None:
    assert ids(load_story(put(tmp_path, {"a.txt": PROSE}))) == ["a"]


def test_names_are_harmless_too(tmp_path: Path) -> None:
    name = "a\x1b[2J.txt"
    story = load_story(put(tmp_path, {name: PROSE, "b\u202e.json": ""}))
    assert story.articles[0].file == "a\ufffd[2J.txt"
    assert "\u202e" not in "".join(story.notes)


def test_many_left_out_files_make_one_note(tmp_path: Path) -> None:
    story = load_story(put(tmp_path, {"a.txt": PROSE} | {f"{n:03}.jpg": b"" for n in range(100)}))
    assert len(story.notes) == 1
    assert story.notes[0].endswith("and 88 more are not articles and were left out.")


def test_five_hundred_articles_load_without_being_laid_out(tmp_path: Path) -> None:
    put(tmp_path, {f"a{n:03}.txt": PROSE * 80 for n in range(500)})
    began = time.process_time()
    story = load_story(tmp_path)
    assert len(story.articles) == 500
    assert time.process_time() - began < 2
    assert all(article._layout is None for article in story.articles)


def test_loading_imports_nothing_heavy(tmp_path: Path) -> None:
    put(tmp_path, {"a.txt": PROSE})
    code = (
        "import sys; from tui.story import load_story; load_story(sys.argv[1]); "
        "heavy = {'numpy', 'rapidfuzz', 'sentencex', 'charset_normalizer', 'textual', 'rich'}; "
        "print(sorted(heavy & set(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", code, tmp_path], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
