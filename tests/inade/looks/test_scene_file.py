"""Scene styles on disk: what is written is read, and only by the checkpoint that it belongs to."""

import json
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load_file, save_file

from inade.errors import ImageError, RequestError
from inade.layouts.labels import LabelSet
from inade.looks.look import Look, Style
from inade.looks.scene_file import (
    SceneGallery,
    SceneStyle,
    read_scene_style,
    shown_style,
    write_scene_style,
)

LABELS = LabelSet.builtin("countryside")
SKY, TREE = 0, 6
MADE_WITH = ("landscapes", "ab" * 32)


def style(number: float) -> Style:
    return Style(*(np.full(4, number + part / 8, np.float32) for part in range(4)))


def dusk() -> SceneStyle:
    """A sky of 5 pixels and trees of 3 and 2; object 9 has none."""
    looks = {i: Look(np.zeros((2, 4), np.float32), drawn=style(i)) for i in (1, 2, 3, 9)}
    picture = np.zeros((300, 400, 3), np.uint8)
    picture[:150] = (200, 120, 40)
    channels, areas = {1: SKY, 2: TREE, 3: TREE, 9: TREE}, {1: 5, 2: 3, 3: 2}
    return SceneStyle.of("Dusk / red", LABELS, channels, areas, looks, picture, MADE_WITH)


def test_a_scene_comes_back_as_it_was(tmp_path: Path) -> None:
    path = SceneGallery(tmp_path).add(dusk())
    assert path == tmp_path / "dusk-red.scene"
    found = read_scene_style(path)
    assert (found.name, found.checkpoint) == ("Dusk / red", MADE_WITH)
    assert found.thumbnail.shape == (144, 192, 3)
    assert np.abs(found.thumbnail[10, 10].astype(int) - (200, 120, 40)).max() < 12
    told = [(one.channel, one.area, one.style) for one in found.seen(LABELS)]
    assert told == [(SKY, 5, style(1)), (TREE, 3, style(2)), (TREE, 2, style(3))]


def test_classes_are_known_by_name(tmp_path: Path) -> None:
    other = LabelSet.numbered(3)
    assert dusk().seen(other) == []


def test_of_an_object_the_style_is_kept_that_shows() -> None:
    noise = np.arange(8, dtype=np.float32).reshape(2, 4)
    mixed = Look(noise, style(2), strength=0.5, drawn=style(1))
    np.testing.assert_allclose(shown_style(mixed).mu, 0.5 * style(1).mu + 0.5 * style(2).mu)
    published = shown_style(Look(noise, variety=0.5))
    again = Look(np.ones((2, 4), np.float32), published)
    np.testing.assert_allclose(again.modulation(), 0.5 * noise, atol=1e-3)


def test_only_the_checkpoint_that_made_it_takes_it() -> None:
    dusk().check_made_for("ab" * 32, 4)
    for fingerprint, width in (("cd" * 32, 4), ("ab" * 32, 64)):
        with pytest.raises(RequestError, match=r"another checkpoint \(“landscapes”, abababab\)"):
            dusk().check_made_for(fingerprint, width)


def test_two_of_one_name_are_two_files(tmp_path: Path) -> None:
    gallery = SceneGallery(tmp_path)
    assert [gallery.add(dusk()).name for _ in range(2)] == ["dusk-red.scene", "dusk-red-1.scene"]
    assert [path.name for path in gallery.paths()] == ["dusk-red-1.scene", "dusk-red.scene"]


def test_what_is_no_scene_is_told(tmp_path: Path) -> None:
    good = tmp_path / "good.scene"
    write_scene_style(good, dusk())
    arrays = load_file(good)
    metadata = json.loads(
        good.read_bytes()[8:].split(b'"__metadata__":', 1)[1].split(b"}")[0] + b"}"
    )
    broken = {
        "lacks": ({k: v for k, v in arrays.items() if k != "area"}, metadata),
        "few": (arrays | {"style": arrays["style"][:1]}, metadata),
        "empty": (arrays | {"style": arrays["style"][:0], "area": arrays["area"][:0]},
                  metadata | {"classes": "[]"}),
        "endless": (arrays | {"style": arrays["style"] * np.float32(np.inf)}, metadata),
        "blind": (arrays | {"thumbnail": np.arange(9, dtype=np.uint8)}, metadata),
        "unnamed": (arrays, {k: v for k, v in metadata.items() if k != "name"}),
    }  # fmt: skip
    for name, (rows, told) in broken.items():
        save_file(rows, tmp_path / f"{name}.scene", told)
        with np.errstate(invalid="ignore"), pytest.raises(ImageError, match="no scene style"):
            read_scene_style(tmp_path / f"{name}.scene")
    (tmp_path / "text.scene").write_text("a text")
    with pytest.raises(ImageError, match="no scene style"):
        read_scene_style(tmp_path / "text.scene")
    save_file(arrays, tmp_path / "new.scene", metadata | {"version": "2"})
    with pytest.raises(ImageError, match="newer program"):
        read_scene_style(tmp_path / "new.scene")
