"""Photos on their way to a data set."""

from tests.labelling_by_hand import Hand
from tests.screenshots.photos import garden
from tests.screenshots.stage import Stage, flow


@flow
def labelling(stage: Stage) -> None:
    from app import theme
    from app.application import application
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
    window.activateWindow()
    stage.wait(window.isActiveWindow)
    hand = Hand(stage.wait)
    tree = ("tree", "cut_out", ((0.34, 0.12), (0.76, 0.82)))
    grass = ("grass", "superpixel", ((0.05, 0.9), (0.5, 0.92), (0.95, 0.9)))
    hand.label(window, (tree, grass))
    stage.shoot("labelling_work", window)
    hand.done(window)
    hand.label(window, (tree,))
    theme.apply(application(), "light")
    stage.settle()
    stage.shoot("labelling_light", window)
    theme.apply(application(), "dark")
    studio.labelling.close()


@flow
def labelling_setup(stage: Stage) -> None:
    from app.labelling.class_editor import ClassEditor, own_label_set
    from app.labelling.setup import Setup

    studio = stage.studio
    dialog = Setup(studio.document.labels, stage.folder, studio.background, studio.window)
    dialog.photos.setText(str(stage.folder / "photos"))
    dialog.show()
    stage.wait(lambda: not studio.background.busy)
    stage.settle()
    stage.shoot("labelling_setup", dialog)
    dialog.close()
    editor = ClassEditor(own_label_set(), studio.window, in_use=False)
    editor.show()
    stage.settle()
    stage.shoot("labelling_classes", editor)
    editor.close()
