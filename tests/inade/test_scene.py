"""Scenes in another size: the same places, told in other pixels."""

import numpy as np

from inade.layouts.layout import Layout, LayoutObject, Texture
from inade.looks.look import Look
from inade.scene import Scene


def test_a_scene_at_another_size_tells_its_places_in_those_pixels() -> None:
    object_map = np.zeros((8, 16), np.uint16)
    object_map[4:, 8:] = 1
    own = Texture(9, 5, (4, 8))
    layout = Layout(object_map, {0: LayoutObject(2), 1: LayoutObject(0, texture=own)})
    looks = {i: Look(np.zeros((2, 3), np.float32)) for i in (0, 1)}
    given = {"texture": Texture(7, 0, (-2, 1)), "frame": (2.0, 6.0)}
    scene = Scene.of(layout, looks, np.zeros(4, np.float32), **given)
    assert scene.textures == {1: own}
    small = scene.at_size(2, 8)
    assert small.object_map.tolist() == [[0] * 8, [0] * 4 + [1] * 4]
    assert small.textures == {1: Texture(9, 5, (1, 4))}
    assert small.texture == Texture(7, 0, (-0.5, 0.5))
    assert small.frame == (0.5, 1.5)
    assert (small.looks, small.channels) == (scene.looks, scene.channels)
    assert scene.at_size(8, 16) is scene
    told = {**given, "textures": {1: Texture(1, 1)}}
    assert Scene.of(layout, looks, np.zeros(4), **told).textures == {1: Texture(1, 1)}
