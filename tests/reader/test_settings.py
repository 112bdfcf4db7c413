"""Settings: where they are, what is set, keys of one's own, and what happens to those that cannot be used."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.reader import harbour
from tests.reader.driving import Making, opened_app
from tui.cli import main
from tui.reader.app import SamestoryApp
from tui.reader.keymap import actions, as_toml, keymap
from tui.reader.settings import Settings, load_settings, settings_path


def written(path: Path, words: str) -> Settings:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(words, "utf-8")
    return load_settings(path)


def app(settings: Settings) -> SamestoryApp:
    return SamestoryApp(harbour.story(), Making(harbour.compare), settings=settings)


def test_without_a_file_all_is_as_at_first() -> None:
    assert load_settings(settings_path()) == Settings()
    assert SamestoryApp(harbour.story()).theme == "samestory-dark"


def test_what_is_set_is_taken(tmp_path: Path) -> None:
    settings = written(
        tmp_path / "s.toml", '\ufefftheme = "light"\nascii = true\n[keys]\n"passage.next" = "^n"\n'
    )
    assert settings == Settings("light", True, {"passage.next": "^n"})
    assert SamestoryApp(harbour.story(), settings=settings).theme == "samestory-light"


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        ("theme = ", "cannot be understood (Invalid value (at"),
        ('theme = "pink"', "s.toml: there is no theme “pink”, but dark, light, high-contrast, monochrome."),
        ('ascii = "yes"', "s.toml: “ascii” is true or false."),
        ("keys = 3", "s.toml: “keys” is a table: [keys]."),
        ("[keys]\nswap = 3", "s.toml: the keys of “swap” are no text."),
        ("colour = 1", "s.toml: there is no setting “colour”."),
    ],
)
def test_what_cannot_be_used_is_said_and_left_out(tmp_path: Path, words: str, fault: str) -> None:
    settings = written(tmp_path / "s.toml", words)
    assert fault in " ".join(settings.faults)
    assert (settings.theme, settings.ascii, dict(settings.keys)) == (None, False, {})


def test_a_file_that_is_not_text_or_cannot_be_read_is_said(tmp_path: Path) -> None:
    (tmp_path / "s.toml").write_bytes(b"\xff\xfe\x00")
    assert "it is not UTF-8" in load_settings(tmp_path / "s.toml").faults[0]
    assert "cannot be read" in load_settings(tmp_path).faults[0]


def test_keys_are_understood_as_they_are_printed() -> None:
    keys, faults = keymap({"passage.next": "^n Esc-x", "swap": ",", "tie": "Space PgDn"}, SamestoryApp)
    assert keys["passage.next"] == "ctrl+n,esc-x"
    assert keys["swap"] == "comma"
    assert faults[-1] == "Each of them keeps the keys it had."
    assert "tie" not in keys


def test_a_clash_is_told_with_the_key_and_both_actions_and_a_swap_is_none() -> None:
    keys, faults = keymap({"swap": "s", "nowhere": "z"}, SamestoryApp)
    assert keys == {}
    assert faults == [
        "There is no action “nowhere”; samestory config lists all.",
        "The key s would mean both “Who shares wording with whom, and whose text it is” (sources)"
        " and “Swap base and other” (swap).",
        "Each of them keeps the keys it had.",
    ]
    assert keymap({"swap": "s", "sources": "x"}, SamestoryApp) == ({"swap": "s", "sources": "x"}, [])


async def test_another_key_does_it_and_is_shown_everywhere() -> None:
    async with opened_app(app(Settings(keys={"swap": "K", "passage.next": "M"})), (140, 45)) as reader:
        await reader.compared()
        assert "M [ passage" in reader.shown("#keys") or "[ M passage" in reader.shown("#keys")
        before = reader.pair
        await reader.press("x")
        assert reader.pair == before
        await reader.press("K")
        assert reader.pair == before[::-1]
        await reader.press("?")
        assert "K          Swap base and other" in reader.everything()


async def test_what_cannot_be_used_is_said_in_the_reader() -> None:
    async with opened_app(app(Settings(keys={"swap": "s"}, faults=("A fault.",))), (200, 45)) as reader:
        await reader.drawn()
        assert "A fault. The key s would mean both" in reader.shown("#keys")
        await reader.compared()
        await reader.press("x")
        assert reader.pair == ("wire", "gazette")


def test_config_prints_where_and_what_and_it_can_be_read_again(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["config"]) == 0
    printed = capsys.readouterr().out
    assert str(settings_path()) in printed
    assert "no such file yet" in printed
    settings = written(settings_path(), printed)
    assert settings.faults == ()
    assert settings.theme == "dark"
    assert set(settings.keys) == set(actions(SamestoryApp))
    assert keymap(settings.keys, SamestoryApp)[1] == []
    assert main(["config"]) == 0
    assert capsys.readouterr().out.splitlines()[1:] == printed.splitlines()[1:]


def test_config_says_what_is_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    written(settings_path(), "theme = ")
    assert main(["config"]) == 2
    said = capsys.readouterr().err
    assert said.startswith(f"samestory: {settings_path()} cannot be understood")
    assert said.count("\n") == 1


def test_every_action_has_words_and_keys() -> None:
    table = tomllib.loads(as_toml({"swap": 'a"\\'}, SamestoryApp))["keys"]
    assert table["swap"] == 'a"\\'
    assert all(table.values())
    assert all(binding.tooltip or binding.description for binding in actions(SamestoryApp).values())


def test_the_readmes_table_has_the_keys_of_every_action() -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
    table = readme.split("## Keys", 1)[1].split("\n## ", 1)[0].lower()
    printed = tomllib.loads(as_toml({}, SamestoryApp))["keys"]
    for name, keys in printed.items():
        assert any(f"`{key.lower()}`" in table for key in keys.split()), name
