"""Directions along which a class's colour changes most."""

import numpy as np

from inade.training.prior.colours import leading


def test_the_two_directions_of_a_known_change_are_found():
    random = np.random.default_rng(5)
    first, second, third = np.linalg.qr(random.standard_normal((16, 3)))[0].T
    own = random.standard_normal((4000, 16))
    darker, redder = np.array([-1.0, 0, 0]), np.array([0, 1.0, 0])
    bluer = np.array([0, 0, -1.0])
    changed = (
        np.outer(own @ first, 9 * darker)
        + np.outer(own @ second, 4 * redder)
        + np.outer(own @ third, bluer)
        + random.normal(0, 0.5, (4000, 3))
    )
    found = leading(own, changed)
    np.testing.assert_allclose(np.linalg.norm(found, axis=1), 1)
    np.testing.assert_allclose(found[0], -first, atol=0.01)  # lighter to the right
    np.testing.assert_allclose(found[1], second, atol=0.02)


def test_few_objects_give_directions_that_they_showed():
    own = np.zeros((20, 16))
    own[:10, 2], own[10:, 6] = 1, 1
    changed = np.zeros((20, 3))
    changed[:10, 2], changed[10:, 0] = 3, 1
    np.testing.assert_allclose(leading(own, changed)[0], np.eye(16)[2], atol=1e-9)
