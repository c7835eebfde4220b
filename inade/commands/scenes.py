"""From maps, vectors and options to what the engine takes: looks, global noise, sketch."""

import hashlib
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from inade.commands.label_maps import Maps, read_maps
from inade.commands.report import Report
from inade.commands.vectors import Vectors, read_vectors, recipe_vectors
from inade.errors import ImageError, LayoutError, RequestError
from inade.formats.maps import LabelsAre, ObjectsAre
from inade.formats.pictures import PHOTO_SUFFIXES, read_index_map, read_photo
from inade.layouts.layout import Layout, Texture
from inade.looks import scene_file
from inade.looks.look import Look, Style, draw_global_noise, draw_noise
from inade.looks.scene_style import Seen
from inade.reading import parse_npy, read_bytes
from inade.scene import Scene
from inade.words import size_text

if TYPE_CHECKING:
    from inade.engine import Engine
    from inade.looks.prior import Prior


def seed_of(labels: Path, seed: int, *, same_noise: bool) -> int:
    """The seed that a label file's looks are drawn from, below 2^48.

    It follows from `seed` and the file's name without folder and ending, so that a file draws the
    same alone, in any folder and beside any others; with `same_noise` it is `seed` itself. Names
    are taken in their composed form: file systems differ in how they keep accents.
    """
    if same_noise:
        return seed
    name = unicodedata.normalize("NFC", labels.stem)
    told = f"{seed} {name}".encode("utf-8", "surrogateescape")
    return int.from_bytes(hashlib.sha256(told).digest()[:6], "big")  # exact in every JSON reader


def read_noise(path: Path | None, engine: "Engine", report: Report) -> Vectors | None:
    """The file given with --noise, vectors or a picture with its recipe.

    Tells of a recipe of another checkpoint. Raises RequestError, ImageError.
    """
    if path is None or path.suffix.lower() not in PHOTO_SUFFIXES:
        return path and read_vectors(path, engine.config, ("noise", "global_noise"))
    vectors = recipe_vectors(path, engine.config)
    if vectors.recipe and vectors.recipe.fingerprint != engine.checkpoint.fingerprint:
        report.warn(f"{path} was made with other weights: the same looks mean other pictures here.")
    if vectors.recipe and vectors.recipe.partly:
        report.warn(
            f"parts of {path} were made by themselves, or are a photo's: all of it made in one go"
            " differs there."
        )
    return vectors


def read_styles(path: Path | None, engine: "Engine") -> dict[int, Style]:
    """Style by instance number from the file given with --styles. Raises RequestError."""
    return {} if path is None else read_vectors(path, engine.config, ("scale_mu",)).styles


def looks_of(
    maps: Maps,
    vectors: Vectors | None,
    styles: Mapping[int, Style],
    engine: "Engine",
    *,
    seed: int,
    draw: int = 0,
    strength: float = 1.0,
    variety: float = 1.0,
    prior: "Prior | None" = None,
    alike: Collection[str] = (),
) -> dict[int, Look]:
    """A look by object id: noise from `vectors` where given, else from the seed.

    `styles` go by instance number and outrank those in `vectors`; objects without one keep the
    prior, which is the published one with `vectors`. A recipe's looks are taken whole. Objects of a
    class named in `alike` are drawn once for all. Raises RequestError for an instance without a row
    of noise or that a recipe does not tell of, and for a class to draw alike that does not exist or
    that the layout lacks.
    """
    numbers = numbers_alike(maps, alike, engine)
    if vectors is not None and vectors.recipe is not None:
        if (strength, variety) != (1, 1):
            raise RequestError(
                "the recipe tells strength and variety of every look.",
                where=vectors.path,
                remedy="Leave --strength and --variety out.",
            )
        told = recipe_looks(maps, vectors, engine)
        return {
            i: replace(look, style=styles.get(maps.instance_of[i], look.style))
            for i, look in told.items()
        }
    known = dict(vectors.styles if vectors else {}) | dict(styles)
    drawn: Mapping[int, Style] = {}
    if prior is not None and vectors is None:
        shown = known if strength > 0 else {}
        channels, instances = maps.layout.channels, maps.instance_of
        others = [(channels[i], shown[one]) for i, one in instances.items() if one in shown]
        drawn = drawn_styles(prior, maps, numbers, others, seed=seed, draw=draw)
    return {
        object_id: Look(
            vectors.noise_row(instance)
            if vectors
            else draw_noise(seed, numbers[object_id], draw, engine.config.noise_dim),
            known.get(instance),
            strength,
            variety,
            drawn.get(object_id),
        )
        for object_id, instance in maps.instance_of.items()
    }


def drawn_styles(
    prior: "Prior",
    maps: Maps,
    numbers: Mapping[int, int],
    others: Sequence[tuple[int, Style]],
    *,
    seed: int,
    draw: int = 0,
) -> dict[int, Style]:
    """A drawn style by object id, all at one z; `numbers` by id say which draw, as the noise's.

    z fits the `others`, (class, style) each, of the picture or of another; without any it is new.
    """
    channels = maps.layout.channels
    z = prior.draw_scene_given(others, seed, 0, draw) if others else prior.draw_scene(seed, draw)
    return {i: prior.draw_style(channels[i], z, seed, one, draw) for i, one in numbers.items()}


def numbers_alike(maps: Maps, alike: Collection[str], engine: "Engine") -> dict[int, int]:
    """By object id the number that a look is drawn with: the instance's, one a class in `alike`.

    Raises RequestError as `looks_of`.
    """
    channels, numbers = maps.layout.channels, dict(maps.instance_of)
    for name in alike:
        channel = engine.labels.channel_named(name)
        if channel is None:
            raise RequestError(
                "this checkpoint knows no class '{name}'.",
                where=engine.checkpoint.path,
                remedy="Give one of its classes; `info` lists them.",
                name=name,
            )
        members = [i for i in numbers if channels[i] == channel]
        if not members:
            raise RequestError(
                "this layout has no object of the class '{name}'.",
                where=maps.path,
                remedy="Leave out --alike {name}.",
                name=name,
            )
        numbers.update(dict.fromkeys(members, min(maps.instance_of[i] for i in members)))
    return numbers


def recipe_looks(maps: Maps, vectors: Vectors, engine: "Engine") -> dict[int, Look]:
    """The looks that a recipe tells, by object id. Raises RequestError."""
    rows = maps.layout.objects
    found = {
        i: vectors.look(instance, engine.labels.classes[rows[i].channel].name)
        for i, instance in maps.instance_of.items()
    }
    return {i: look for i, look in found.items() if look is not None}


def scene_of(
    maps: Maps,
    looks: Mapping[int, Look],
    global_noise: np.ndarray,
    sketch: np.ndarray | None,
    vectors: Vectors | None,
    engine: "Engine",
    *,
    seed: int,
) -> Scene:
    """The scene of these looks; noise in space as the vectors tell it, else from the seed.

    It goes all the way round where the maps do, or the picture whose recipe gives the vectors.
    """
    recipe = None if vectors is None else vectors.recipe
    if recipe is None:
        told = None if vectors is None else vectors.texture_seed
        texture = Texture(seed if told is None else told)
        return Scene.of(maps.layout, looks, global_noise, sketch, texture=texture)
    height, width = maps.layout.size
    down, across = (1.0, 1.0) if recipe.size is None else (
        height / recipe.size[0], width / recipe.size[1])  # fmt: skip

    def here(texture: Texture) -> Texture:
        return replace(texture, origin=(texture.origin[0] * down, texture.origin[1] * across))

    names = {i: engine.labels.classes[row.channel].name for i, row in maps.layout.objects.items()}
    own = {i: recipe.textures.get((one, names[i])) for i, one in maps.instance_of.items()}
    return Scene.of(
        replace(maps.layout, closed=maps.layout.closed or recipe.panorama),
        looks,
        global_noise,
        sketch,
        textures={i: here(texture) for i, texture in own.items() if texture is not None},
        texture=here(recipe.texture),
        frame=recipe.frame and (recipe.frame[0] * down, recipe.frame[1] * down),
    )


def global_noise_of(
    vectors: Vectors | None, engine: "Engine", *, seed: int, draw: int = 0
) -> np.ndarray:
    """float32 [D] from `vectors` where given, else from the seed."""
    if vectors is not None and vectors.global_noise is not None:
        return vectors.global_noise
    return draw_global_noise(seed, draw, engine.config.latent_dim)


def sketch_of(
    path: Path | None, vectors: Vectors | None, maps: Maps, engine: "Engine"
) -> np.ndarray | None:
    """float32 [H, W], 1 on a line, from a picture or from `vectors`; None if there is none.

    Raises RequestError for a checkpoint that takes no sketch and for a recipe of a picture with one
    that is not given, LayoutError for another size.
    """
    if path is None and vectors is not None and vectors.recipe and vectors.recipe.sketched:
        raise RequestError(
            "this picture was made with a sketch, which its recipe does not hold.",
            where=vectors.path,
            remedy="Give it with --sketch.",
        )
    drawn = read_index_map(path) if path else vectors.sketch if vectors else None
    if drawn is None:
        return None
    if not engine.takes_sketch:
        raise RequestError(
            "this checkpoint takes no sketch.",
            where=engine.checkpoint.path,
            remedy="Leave the sketch out, or use a checkpoint trained with sketches.",
        )
    if drawn.shape != maps.layout.size:
        raise LayoutError(
            "the sketch is {size} pixels, the label map {other_size}.",
            where=path or maps.path,
            remedy="Give a sketch of the label map's size.",
            size=size_text(drawn.shape),
            other_size=size_text(maps.layout.size),
        )
    return (drawn > 0).astype(np.float32)


def encoded(engine: "Engine", photo: Path, maps: Maps, report: Report) -> dict[int, Style]:
    """Style by instance number of a photo and its layout. Raises LayoutError where sizes differ.

    A photo in a .npy file, float32 [3, h, w] in [-1, 1] as `generate --raw` writes, is not
    rounded to bytes.
    """
    raw = photo.suffix == ".npy"
    pixels = _read_raw(photo) if raw else read_photo(photo, say=report.hears(photo))
    _check_belongs(pixels, photo, maps)
    return engine.encode(pixels, maps.instances, closed=maps.layout.closed)


def scene_styles(
    engine: "Engine", photo: Path, labels: Path | None, labels_are: LabelsAre, report: Report
) -> list[Seen]:
    """What a photo's objects look like; without a label map as the checkpoint's segmenter sees it.

    A saved scene style in the place of the photo tells it without either. Raises RequestError
    where there is neither and for a scene style of another checkpoint, ImageError, LayoutError,
    CheckpointError.
    """
    from inade.segmenting import own_segmenter, suggest

    if photo.suffix.lower() == scene_file.SUFFIX:
        scene = scene_file.read_scene_style(photo)
        scene.check_made_for(engine.checkpoint.fingerprint, engine.config.noise_dim)
        return scene.seen(engine.labels)
    if labels is not None:
        maps = read_maps(labels, None, engine.labels, labels_are, ObjectsAre.COMPONENTS, report)
        styles = encoded(engine, photo, maps, report)
        layout = maps.layout
        by_id = {i: styles[one] for i, one in maps.instance_of.items() if one in styles}
    else:
        file = own_segmenter(engine.checkpoint.path)
        if file is None:
            raise RequestError(
                "a scene needs a label map, and this checkpoint has no segmenter to make one.",
                where=photo,
                remedy="Give one with --scene-labels.",
            )
        pixels = read_photo(photo, say=report.hears(photo))
        layout = Layout.from_maps(suggest(file, pixels, engine.labels))
        report.warn(
            f"{file.name} said what is where in {photo}; --scene-labels MAP says it better."
        )
        by_id = engine.encode(pixels, layout.object_map)
    areas = layout.areas()
    return [Seen(layout.channels[i], areas[i], style) for i, style in by_id.items()]


def _check_belongs(pixels: np.ndarray, photo: Path, maps: Maps) -> None:
    """Raise LayoutError unless the layout is as large as the picture [h, w, 3]."""
    height, width = pixels.shape[:2]
    if maps.layout.size != (height, width):
        raise LayoutError(
            "the layout is {size} pixels, the picture {photo} {width} x {height}.",
            where=maps.path,
            remedy="Give the layout that belongs to this picture, at its size.",
            size=size_text(maps.layout.size),
            photo=photo.name,
            width=width,
            height=height,
        )


def _read_raw(path: Path) -> np.ndarray:
    """float32 [h, w, 3] in [-1, 1] from a .npy file. Raises ImageError."""
    values = parse_npy(read_bytes(path, ImageError), path, ImageError)
    if values.dtype != np.float32 or values.ndim != 3:
        raise ImageError("expected float32 [3, height, width].", where=path)
    pixels = np.ascontiguousarray(np.moveaxis(values, 0, -1))
    if pixels.shape[2] != 3 or not (np.abs(pixels) <= 1).all():
        raise ImageError(
            "expected float32 [3, height, width] in [-1, 1], this is {shape}.",
            where=path,
            remedy="Give a photo, or what `generate --raw` wrote.",
            shape=list(values.shape),
        )
    return pixels
