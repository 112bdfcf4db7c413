"""Files are read whatever they were written in, and what is uncertain is said."""

import pytest

from tui.story.decode import decode

TEXT = "“It’s the café’s end,” said Zoë – naïvely.\r\nThe café closed.\n"
RUSSIAN = "Мост через реку закрыт с воскресенья, сообщил министр. Причиной стали трещины в опорах. " * 5
JAPANESE = "橋は日曜日に閉鎖された。技術者がひび割れを見つけたためだ。再開は五月の見通しである。" * 5


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (TEXT.encode(), None),
        (TEXT.encode("utf-8-sig"), None),
        (TEXT.encode("utf-16"), None),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), None),
        (TEXT.encode("utf-32"), None),
        (TEXT.encode("utf-16-le"), "UTF-16"),
        (TEXT.encode("utf-16-be"), "UTF-16"),
        (TEXT.encode("cp1252"), "Windows-1252"),
    ],
)
def test_the_text_is_the_same_without_its_byte_order_mark(data: bytes, said: str | None) -> None:
    decoded = decode(data)
    assert decoded is not None
    assert decoded.text == TEXT
    assert (decoded.remark is None) if said is None else (said in (decoded.remark or ""))


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc-jp"),
        ("Le café d'été, à Orléans, où l'on déjeune. " * 5, "latin-1"),
    ],
)
def test_older_encodings_are_guessed_and_named(text: str, codec: str) -> None:
    decoded = decode(text.encode(codec))
    assert decoded is not None
    assert decoded.text == text
    assert decoded.remark is not None and "is not UTF-8 and was read as" in decoded.remark


def test_a_few_broken_bytes_are_shown_and_counted() -> None:
    decoded = decode("“Ça va,” dit-il à l’été. ".encode() * 3 + b"\xe2\x80 end")
    assert decoded is not None
    assert decoded.text.endswith("\ufffd end")
    assert decoded.remark == "is UTF-8, but 1 character could not be decoded: \ufffd"


def test_a_cut_utf_16_file_is_read_as_far_as_it_goes() -> None:
    decoded = decode("bridge".encode("utf-16")[:-1])
    assert decoded is not None
    assert decoded.text == "bridg\ufffd"


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 20,
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        b"\x00\x01\x02\x03" * 9,
        b"\xff\x01" * 9,
        b"\x00",
    ],
)
def test_what_is_not_text_is_none(data: bytes) -> None:
    assert decode(data) is None


def test_nothing_is_text_too() -> None:
    decoded = decode(b"")
    assert decoded is not None and decoded.text == "" and decoded.remark is None
