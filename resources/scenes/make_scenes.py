"""Makes the scene styles that come with the program, out of the bundled checkpoint alone.

    python -m resources.scenes.make_scenes

writes one file a scene beside this one. Each is a sample of the fitted prior with its scene factor
pushed; two begin with styles of the bundled gallery, which z is then read off. They were chosen by
eye among a hundred and fifty, and are named after what is seen. The thumbnail is what the style
makes of the sample layout. Run it whenever the bundled weights change: styles are codes of theirs.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from app.storage.sample import sample_project
from inade.engine import Engine
from inade.layouts.layout import Layout, resize_nearest
from inade.looks.gallery import read_saved_style
from inade.looks.look import Look, Style, draw_noise
from inade.looks.prior import Prior, style_of, style_vector
from inade.looks.scene_file import SUFFIX, SceneStyle, thumbnail_of, write_scene_style
from inade.looks.scene_style import Seen, matched
from inade.places import BUNDLED, RESOURCES
from inade.scene import Scene, Texture

SIDE = 256  # pixels of the pictures that thumbnails are made from
TWICE = ("cloud", "tree", "bush", "wall", "roof")  # classes with two styles a scene
NOISE_SEED = 1


@dataclass(frozen=True)
class Recipe:
    """What a scene is drawn from.

    seed     of z, and of each object's own part
    push     how far z is moved away from the middle: 1 is a scene as it is drawn
    spread   how much of each object's own part there is: 1 is an object as it is drawn
    begun    files of the bundled gallery that the scene has; z is their posterior mean then
    """

    name: str
    seed: int
    push: float = 2.0
    spread: float = 0.7
    begun: tuple[str, ...] = ()


RECIPES = (
    Recipe("Midsummer noon", 1),
    Recipe("Morning haze", 110),
    Recipe("Thick mist", 0),
    Recipe("Green after rain", 30),
    Recipe("Late sun", 68),
    Recipe("Dusk", 5, 2.2, 0.5, ("cloud/mauve-clouds",)),
    Recipe("Nightfall", 8),
    Recipe("Wheat before the storm", 127),
    Recipe("Golden autumn", 5, 1.6, 0.5,
           ("tree/golden-autumn", "grass/straw", "forest/hazy-autumn-wood")),
    Recipe("Rust-red heath", 90),
    Recipe("Cold evening", 54),
    Recipe("Pale winter sun", 17),
)  # fmt: skip


def main() -> None:
    """Write the scenes."""
    engine = Engine.open(BUNDLED, device="cpu", precision="float32")
    project = sample_project()
    layout = Layout(resize_nearest(project.layout.object_map, SIDE, SIDE), project.layout.objects)
    folder = Path(__file__).parent
    for old in folder.glob(f"*{SUFFIX}"):
        old.unlink()
    for recipe in RECIPES:
        seen = drawn(recipe, engine)
        picture = engine.generate(applied(engine, layout, seen))
        scene = SceneStyle(
            recipe.name,
            tuple(engine.labels.classes[one.channel].name for one in seen),
            tuple(one.area for one in seen),
            tuple(one.style for one in seen),
            thumbnail_of(picture),
            (BUNDLED.name, engine.checkpoint.fingerprint),
        )
        number = RECIPES.index(recipe) + 1  # they are shown in this order
        name = recipe.name.casefold().replace(" ", "-")
        write_scene_style(folder / f"{number:02}-{name}{SUFFIX}", scene)


def drawn(recipe: Recipe, engine: Engine) -> list[Seen]:
    """The styles of every class; where there are two, the second is of the smaller objects."""
    prior = engine.checkpoint.fitted_prior()
    begun = {
        channel: _read(engine, name)
        for name in recipe.begun
        if (channel := engine.labels.channel_named(name.split("/")[0])) is not None
    }
    z = recipe.push * _scene(prior, recipe.seed, begun)
    seen: list[Seen] = []
    for entry in engine.labels.classes:
        k = entry.channel
        middle = prior.mean[k] + prior.scene[k] @ z
        for draw in range(2 if entry.name in TWICE else 1):
            own = style_vector(prior.draw_style(k, z, recipe.seed, k, draw)) - middle
            style = style_of(middle + recipe.spread * own)
            seen.append(Seen(k, 2 - draw, begun.get(k, style) if draw == 0 else style))
    return seen


def applied(engine: Engine, layout: Layout, seen: list[Seen], seed: int = NOISE_SEED) -> Scene:
    """A layout on which every object has the look of its class, in the middle of its variety."""
    styles = matched(layout.channels, layout.areas(), seen)
    width = engine.config.noise_dim
    looks = {
        i: Look(draw_noise(seed, i, 0, width), style, variety=0) for i, style in styles.items()
    }
    return Scene.of(layout, looks, engine.draw_global_noise(seed), None, texture=Texture(seed))


def _scene(prior: Prior, seed: int, begun: dict[int, Style]) -> np.ndarray:
    """z [8] of a seed, or the likeliest one of styles by class."""
    if not begun:
        return prior.draw_scene(seed)
    styles = np.array([style_vector(style) for style in begun.values()])
    mean, _ = prior.scene_posterior(styles, np.array(list(begun)))
    return mean


def _read(engine: Engine, name: str) -> Style:
    """What the encoder reads off a style of the bundled gallery."""
    photo, mask = read_saved_style(RESOURCES / "styles" / f"{name}.webp").crop.whole()
    return engine.encode(photo, mask.astype(np.uint16))[1]


if __name__ == "__main__":
    main()
