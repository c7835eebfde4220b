"""What a Linux desktop reads: entry, metadata, type with its magic, thumbnailer; `make install`."""

import configparser
import os
import shlex
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image

from app import translation
from app.start import DESKTOP_ID
from app.storage.project.project_file import save_project
from inade.version import VERSION
from tests.app.storage.states import full_project

ROOT = Path(__file__).parents[2]
DESKTOP = ROOT / "resources" / "desktop"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
TYPE = "application/x-inade"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def file(ending: str) -> Path:
    return DESKTOP / f"{DESKTOP_ID}.{ending}"


def read_keys(path: Path) -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # pyright: ignore[reportAttributeAccessIssue]
    parser.read_string(path.read_text("utf-8"))
    return parser[parser.sections()[0]]


def matches(match: ElementTree.Element, data: bytes) -> bool:
    """The rule of shared-mime-info: a match holds where its value is, and one within it holds."""
    value = match.attrib["value"].encode().decode("unicode_escape").encode("latin-1")
    start = int(match.attrib["offset"])
    inner = match.findall(f"{MIME}match")
    here = data[start : start + len(value)] == value
    return here and (not inner or any(matches(one, data) for one in inner))


def test_the_magic_tells_a_project_by_its_first_bytes(tmp_path: Path) -> None:
    (kind,) = ElementTree.parse(file("mime.xml")).getroot()
    (magic,) = kind.findall(f"{MIME}magic/{MIME}match")
    save_project(tmp_path / "a.inade", full_project())
    data = (tmp_path / "a.inade").read_bytes()
    assert kind.attrib["type"] == TYPE
    assert matches(magic, data)
    assert not matches(magic, data.replace(b"x-inade", b"x-other", 1))
    assert not matches(magic, b"PK\x03\x04" + bytes(100))
    assert kind.find(f"{MIME}glob").attrib["pattern"] == "*.inade"  # pyright: ignore[reportOptionalMemberAccess]


def test_the_entry_opens_projects_and_pictures_one_at_a_time() -> None:
    entry = read_keys(file("desktop"))
    assert shlex.split(entry["Exec"]) == ["inade-studio", "%f"]
    assert {TYPE, "image/png", "image/jpeg"} <= set(entry["MimeType"].split(";"))
    assert (entry["Icon"], entry["Terminal"]) == (DESKTOP_ID, "false")
    assert entry["StartupWMClass"] == "INADE Studio"


def test_the_metadata_names_this_version_and_the_entry() -> None:
    root = ElementTree.parse(file("metainfo.xml")).getroot()
    assert root.findtext("id") == DESKTOP_ID
    assert root.findtext("launchable") == f"{DESKTOP_ID}.desktop"
    assert root.find("releases/release").attrib["version"] == VERSION  # pyright: ignore[reportOptionalMemberAccess]
    assert root.findtext("provides/mediatype") == TYPE


def test_a_desktop_says_it_in_each_language_of_the_window() -> None:
    wanted = set(translation.NAMES) - {"en"}
    entry = read_keys(file("desktop"))
    for name in ("GenericName", "Comment", "Keywords"):
        assert {key for key in entry if key.startswith(name)} == {
            name, *(f"{name}[{language}]" for language in wanted)
        }  # fmt: skip
    language = "{http://www.w3.org/XML/1998/namespace}lang"
    for ending, tags in (("mime.xml", ("comment",)), ("metainfo.xml", ("summary", "p", "li"))):
        for tag in tags:
            said = [
                part.get(language, "en")
                for part in ElementTree.parse(file(ending)).iter()
                if part.tag.endswith(f"}}{tag}") or part.tag == tag
            ]
            assert {said.count(one) for one in (*wanted, "en")} == {said.count("en")}, tag
            assert said.count("en") > 0


@pytest.mark.parametrize(
    "command",
    [
        ["desktop-file-validate", "desktop"],
        ["appstreamcli", "validate", "--no-net", "metainfo.xml"],
    ],
)
def test_the_desktops_own_judges_find_nothing(command: list[str]) -> None:
    if not shutil.which(command[0]):
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run(
        [*command[:-1], file(command[-1])], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_desktops_own_database_finds_the_type_by_content(tmp_path: Path) -> None:
    if not shutil.which("update-mime-database") or not shutil.which("gio"):
        pytest.skip("this machine has no database of types")
    packages = tmp_path / "share" / "mime" / "packages"
    packages.mkdir(parents=True)
    shutil.copy(file("mime.xml"), packages)
    environment = {**os.environ, "XDG_DATA_HOME": str(tmp_path / "share")}
    subprocess.run(["update-mime-database", packages.parent], check=True, env=environment)
    save_project(tmp_path / "a.inade", full_project())
    (tmp_path / "a.inade").rename(tmp_path / "without ending")
    done = subprocess.run(
        ["gio", "info", "-a", "standard::content-type", tmp_path / "without ending"],
        env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert f"standard::content-type: {TYPE}" in done.stdout


@pytest.mark.parametrize("side", SIZES)
def test_there_is_an_icon_of_each_size(side: int) -> None:
    with Image.open(DESKTOP / "icons" / f"{side}.png") as icon:
        assert (icon.size, icon.mode) == ((side, side), "RGBA")
        assert icon.getpixel((0, 0))[3] < 64  # pyright: ignore[reportIndexIssue, reportOptionalSubscript]
        assert icon.getpixel((side // 2, side // 2))[3] == 255  # pyright: ignore[reportIndexIssue, reportOptionalSubscript]


def test_the_icons_of_other_systems_hold_the_same_drawings() -> None:
    with Image.open(DESKTOP / "icon.ico") as icon:
        assert {16, 24, 32, 48, 64, 128, 256} == {w for w, _ in icon.info["sizes"]}
    with Image.open(DESKTOP / "icon.icns") as icon:
        assert (512, 512, 1) in icon.info["sizes"]


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """A folder that a stand-in for the frozen program was installed below, for /opt/my programs."""
    if not shutil.which("make"):
        pytest.skip("this machine has no make")
    built = tmp_path / "built"
    (built / "_internal").mkdir(parents=True)
    (built / "inade-studio").write_text('#!/bin/sh\nexec echo started "$@"\n')
    (built / "inade-studio").chmod(0o755)
    make(tmp_path / "out", "install", f"BUILT={built}")
    return tmp_path / "out"


def make(out: Path, *arguments: str) -> None:
    environment = {key: value for key, value in os.environ.items() if key != "MAKEFLAGS"}
    place = [f"DESTDIR={out}", "PREFIX=/opt/my programs"]
    subprocess.run(
        ["make", *arguments, *place], cwd=ROOT, env=environment, check=True, capture_output=True
    )


def test_what_is_installed_starts_the_program_by_its_full_path(installed: Path) -> None:
    prefix = Path("/opt/my programs")
    share = installed / "opt" / "my programs" / "share"
    entry = read_keys(share / "applications" / f"{DESKTOP_ID}.desktop")
    assert shlex.split(entry["Exec"]) == [str(prefix / "bin/inade-studio"), "%f"]
    assert entry["TryExec"] == str(prefix / "bin/inade-studio")
    thumbnailer = read_keys(share / "thumbnailers" / f"{DESKTOP_ID}.thumbnailer")
    wanted = [str(prefix / "bin/inade-studio"), "--thumbnail", "%i", "%o", "%s"]
    assert shlex.split(thumbnailer["Exec"]) == wanted
    assert thumbnailer["MimeType"] == f"{TYPE};"
    if shutil.which("desktop-file-validate"):
        path = share / "applications" / f"{DESKTOP_ID}.desktop"
        subprocess.run(["desktop-file-validate", path], check=True)
    started = subprocess.run(
        [installed / "opt/my programs/bin/inade-studio", "a"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert started.stdout == "started a\n"
    for side in SIZES:
        icon = share / f"icons/hicolor/{side}x{side}/apps/{DESKTOP_ID}.png"
        assert icon.read_bytes() == (DESKTOP / "icons" / f"{side}.png").read_bytes()
    for name in (
        f"icons/hicolor/scalable/apps/{DESKTOP_ID}.svg",
        f"mime/packages/{DESKTOP_ID}.xml",
        f"metainfo/{DESKTOP_ID}.metainfo.xml",
    ):
        assert (share / name).is_file()


def test_installing_twice_is_as_once_and_uninstalling_leaves_no_file(installed: Path) -> None:
    before = sorted(installed.rglob("*"))
    make(installed, "install", f"BUILT={installed.parent / 'built'}")
    assert sorted(installed.rglob("*")) == before
    make(installed, "uninstall")
    assert [path for path in installed.rglob("*") if not path.is_dir()] == []
