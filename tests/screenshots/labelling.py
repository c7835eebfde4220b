"""Photos on their way to a data set."""

from tests.screenshots.photos import garden
from tests.screenshots.stage import Stage, flow


@flow
def labelling(stage: Stage) -> None:
    from app.labelling.class_editor import own_label_set
    from inade.formats.labelling import begin
    from inade.formats.pictures import write_picture

    for name in ("garden", "meadow", "yard"):
        write_picture(stage.folder / "photos" / f"{name}.png", garden())
    studio = stage.studio
    studio.labelling.open(begin(stage.folder / "photos", stage.folder / "set", own_label_set()))
    window = studio.labelling.window
    assert window is not None
    stage.wait(lambda: not window.session.busy)
    stage.settle()
    stage.shoot("labelling", window)
    studio.labelling.close()
