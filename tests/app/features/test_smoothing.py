"""Smoothing an object into its neighbours changes it, a rim around it, and nothing else."""

import cv2
import numpy as np
from pytestqt.qtbot import QtBot

from app.application import Studio
from tests.app.features.test_rerendering import repaint
from tests.app.hands import model_mask, object_named, picture_of, settle


def test_the_rim_is_made_anew_with_the_object(studio: Studio, qtbot: QtBot) -> None:
    tree = object_named(studio, "tree")
    photo = repaint(studio)
    action = studio.window.actions_["look.smooth"]
    assert not action.isEnabled()
    studio.document.select([tree])
    action.trigger()
    settle(studio, qtbot)
    changed = (picture_of(studio) != photo).any(axis=2)
    mask = model_mask(studio, tree)
    wide = cv2.dilate(mask.astype(np.uint8), np.ones((17, 17), np.uint8)) > 0
    assert changed[mask].all()
    assert (changed & ~mask).any()
    assert not (changed & ~wide).any()
    studio.document.undo()
    assert (picture_of(studio) == photo).all()
