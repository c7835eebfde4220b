"""The flow that fine-tunes, on a training process that is a fake."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

from tests.screenshots.stage import Stage, flow

FAKE = [sys.executable, str(Path(__file__).parents[1] / "app" / "finetune" / "fake_training.py")]


@flow
def fine_tune(stage: Stage) -> None:
    """Every step, an error, light and dark, large and small."""
    from app import theme
    from app.application import application
    from app.finetune.data import plan
    from tests.app.finetune.folders import data_set, photos

    os.environ |= {"FAKE_TRAINING": "slow", "FAKE_PICTURES": "yes"}
    tuning = stage.studio.fine_tuning
    tuning.preparing.program = FAKE
    window = tuning.window
    tuning.show()

    def shoot(name: str) -> None:
        window.resize(1040, 720)
        stage.settle(300)
        stage.shoot(f"fine_tune_{name}", window)

    def ready(true: Callable[[], object]) -> None:
        stage.wait(lambda: bool(true()))

    shoot("1_empty")
    tuning.show()
    tuning.preparing.pick(photos(stage.folder / "holiday", 12, 160))
    ready(lambda: window.pictures.card.text)
    shoot("1_unlabelled")
    street = data_set(stage.folder / "my street", 24, 160)
    (street / "labels" / "p03.png").unlink()
    (street / "images" / "p07.jpg").write_bytes(b"cut short")
    tuning.show()
    tuning.preparing.pick(street)
    ready(lambda: window.pictures.next.isEnabled())
    shoot("1_pictures")
    window.pictures.next.click()
    ready(lambda: window.check.card.text)
    shoot("2_problems")
    window.check.leave.click()
    ready(lambda: "just now" in window.check.facts.value(0))
    shoot("2_check")
    window.check.next.click()
    shoot("3_settings")
    window.settings.start.click()
    ready(lambda: window.train.samples.grid is not None)
    stage.settle(3000)
    shoot("4_train")
    theme.apply(application(), "light")
    shoot("4_train_light")
    window.resize(1280, 720)
    stage.settle(300)
    stage.shoot("fine_tune_4_train_1280x720", window)
    theme.apply(application(), "dark")
    assert tuning.view is not None
    plan.end_process(tuning.view.run)
    ready(lambda: tuning.view is not None and tuning.view.state == "lost")
    shoot("4_error")
    window.train.continue_button.click()
    ready(lambda: tuning.view is not None and tuning.view.state == "finished")
    shoot("5_use")
    window.use.new_button.click()
    window.close()
