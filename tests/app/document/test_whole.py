"""Steps that change the whole document: a photo, another layout, another checkpoint."""

import numpy as np
import pytest

from app.document import commands
from app.document.state import CheckpointId
from inade.errors import LayoutError, RequestError
from inade.layouts.labels import LabelSet
from inade.layouts.layout import Layout, Rect
from inade.looks.look import draw_noise
from inade.scene import PicturePatch
from tests.app.document.test_commands import (
    COMMANDS,
    NOISE,
    SIZE,
    STYLE,
    go_over,
    new_document,
)


def test_photo_is_a_picture_that_needs_no_pass() -> None:
    document = new_document()
    COMMANDS["Open photo"](document)
    assert document.picture is not None
    assert (document.picture == 7).all()
    assert not document.needs_pass
    document.undo()
    assert (document.picture == 100).all()


def test_import_gives_new_ids_and_keeps_the_picture_until_the_pass() -> None:
    document = new_document()
    assert COMMANDS["Import layout"](document)
    assert set(document.layout.objects) == {4, 5}
    assert document.layout.objects[5].channel == 4
    assert document.layout.size == (SIZE * 2, SIZE * 2)
    assert document.edit_mask().all()
    with pytest.raises(LayoutError, match="16 x 16"):
        commands.import_layout(document, Layout.from_maps(np.zeros((20, 16), np.int32)))


def test_another_checkpoint_redraws_noise_of_another_width_and_lets_styles_go() -> None:
    document = new_document()
    commands.set_style(document, [1], STYLE)
    go_over(document)
    assert document.state.noise_dim == 5
    assert document.looks[1].style is None
    assert np.array_equal(document.looks[1].noise, draw_noise(0, 1, 0, 5))
    assert document.state.global_noise.shape == (7,)
    assert document.layout.objects[0].channel == 2
    large = np.full((SIZE * 2, SIZE * 2, 3), 5, np.uint8)
    assert document.attach_picture(
        document.state_id, PicturePatch(Rect(0, 0, SIZE * 2, SIZE * 2), large)
    )
    document.undo()
    assert document.picture is not None
    assert document.picture.shape == (SIZE, SIZE, 3)
    assert document.looks[1].style == STYLE


def test_another_checkpoint_with_the_same_noise_keeps_it() -> None:
    document = new_document()
    commands.set_looks(document, {1: document.looks[1].with_noise(np.ones((2, NOISE), np.float32))})
    commands.map_classes(
        document,
        LabelSet.numbered(6),
        {i: i for i in range(6)},
        noise_dim=NOISE,
        latent_dim=4,
        picture_size=(SIZE, SIZE),
        checkpoint=CheckpointId("other"),
    )
    assert (document.looks[1].noise == 1).all()


def test_every_class_in_use_must_be_mapped() -> None:
    document = new_document()
    with pytest.raises(RequestError, match="class 1, class 3"):
        commands.map_classes(
            document,
            LabelSet.numbered(3),
            {0: 0, 2: 1},
            noise_dim=NOISE,
            latent_dim=4,
            picture_size=(SIZE, SIZE),
            checkpoint=CheckpointId(),
        )
    assert not document.history.can_undo
