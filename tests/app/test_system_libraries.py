"""What a person is told where Qt cannot start; and a machine where it can."""

import pytest

from app import system_libraries


@pytest.fixture
def bare_machine(monkeypatch):
    """A Linux machine on which only the X11 library can be loaded."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(system_libraries, "_loads", lambda file: file == "libX11.so.6")


def test_missing_libraries_are_named_with_their_packages(bare_machine, monkeypatch):
    text = system_libraries.problem(platform="linux")
    assert "libEGL.so.1" in text
    assert "libX11.so.6" not in text
    assert "apt-get install libdbus-1-3 libegl1 libfontconfig1 libgl1" in text
    assert "dnf install dbus-libs" in text
    assert "libxcb-cursor0" not in text
    monkeypatch.setenv("DISPLAY", ":0")
    assert "libxcb-cursor0" in system_libraries.problem(platform="linux")


def test_a_machine_without_screen_is_told_so(bare_machine, monkeypatch):
    monkeypatch.setattr(system_libraries, "_loads", lambda _: True)
    assert "There is no screen here" in system_libraries.problem(platform="linux")
    assert system_libraries.problem(need_screen=False, platform="linux") == ""
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert system_libraries.problem(platform="linux") == ""


def test_other_systems_bring_their_own(bare_machine):
    assert system_libraries.problem(platform="darwin") == ""
    assert system_libraries.problem(platform="win32") == ""


def test_ci_gets_a_list_of_packages(bare_machine, capsys):
    assert system_libraries.main(["--packages"]) == 0
    expected = [] if system_libraries.missing() == [] else ["libegl1", "libgl1"]
    assert set(expected) <= set(capsys.readouterr().out.split())
    assert system_libraries.main([]) == (1 if expected else 0)
