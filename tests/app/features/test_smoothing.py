"""Smoothing an object into its neighbours changes it, a rim around it, and nothing else."""

import cv2
import numpy as np
import pytest
from PySide6.QtWidgets import QInputDialog
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


def test_an_object_grows_by_as_many_pixels_as_are_asked_for(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every pixel that is no farther than that from one of the object's, and no other."""
    document, tree = studio.document, object_named(studio, "tree")
    document.keep_pixels = True
    document.select([tree])
    mask = document.layout.object_map == tree
    away = cv2.distanceTransform((~mask).astype(np.uint8), cv2.DIST_L2, 5)
    asked: list[int] = []

    def answer(*given: object) -> tuple[int, bool]:
        asked.append(int(str(given[3])))
        return 7, True

    monkeypatch.setattr(QInputDialog, "getInt", answer)
    studio.window.actions_["object.grow_by"].trigger()
    assert (document.layout.object_map == tree).sum() == (away <= 7 * document.state.scale).sum()
    assert document.history.count == 1
    assert not document.needs_pass  # only outlined
    document.undo()
    assert (document.layout.object_map == tree).sum() == mask.sum()
    studio.window.actions_["object.grow_by"].trigger()
    assert asked == [3, 7]  # it is remembered
