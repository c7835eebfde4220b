"""Giving scenes to the document: every object the look of its class, and saving what it shows."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QInputDialog

from app.document import commands
from app.document.document import Document
from app.main_window import MainWindow
from app.panels.classes import class_title
from app.scenes.panel import ScenePanel
from app.scenes.shelf import SceneShelf
from app.styles.panel import StylePanel
from app.work.jobs import Failure
from app.work.runner import Runner
from app.work.tiling import Tiling
from inade.errors import RequestError
from inade.layouts.painting import unlocked
from inade.looks.scene_file import SceneStyle
from inade.looks.scene_style import Seen


class SceneStyles(QObject):
    """What is done with the scenes of the shelf, and asks for the pixels that follow."""

    def __init__(
        self, document: Document, runner: Runner, window: MainWindow, styles: StylePanel
    ) -> None:
        """The scenes become a page of the `styles`."""
        super().__init__(window)
        self._document, self._runner, self._window = document, runner, window
        self.shelf = SceneShelf(self)
        self.panel = ScenePanel(document, self.shelf)
        self.panel.set_actions(window.actions_)
        styles.add_page(self.panel, lambda: self.tr("Scenes"))
        self.panel.applied.connect(self.apply)
        self.panel.moved.connect(self._preview_strength)
        self.panel.settled.connect(self._settle_strength)
        self.shelf.kept.connect(
            lambda name: window.messages.show_news(
                self.tr("“{0}” is now among your scenes.").format(name)
            )
        )
        self.shelf.failed.connect(window.messages.show_failure)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each action id does."""
        return {"scene.save": self._ask_for_name}

    def apply(self, number: int) -> None:
        """Give a scene of the shelf to every unlocked object: one undo step."""
        card, info = self.shelf.cards[number], self._runner.info
        if info is None or not self._runner.fits:
            self._window.messages.show_notice(
                self.tr("The model is not ready for this picture yet.")
            )
            return
        try:
            card.scene.check_made_for(info.fingerprint, info.noise_dim)
        except RequestError as error:
            self._window.messages.show_failure(Failure.of(error))
            return
        self.give(card.name, card.scene.seen(self._document.labels), self.panel.strength)

    def give(self, name: str, seen: Sequence[Seen], strength: float = 1.0) -> None:
        """Give what was `seen` of a scene to every unlocked object, and tell what it lacks."""
        document = self._document
        free = unlocked(document.layout, self._own)
        if not free:
            self._window.messages.show_notice(
                self.tr("A locked object keeps its look: unlock it first.")
            )
            return
        areas, _ = Tiling.of(document).tiles().measured()
        if commands.set_scene_style(document, seen, strength, areas):
            self._runner.generate()
        used = {document.layout.objects[i].channel for i in free}
        lacking = used - {one.channel for one in seen}
        if lacking:
            names = ", ".join(class_title(document.labels, k) for k in sorted(lacking))
            words = (
                self.tr("{0} of {1} classes: {2} shows no {3}. They are drawn to fit its light.")
                if document.state.drawn_from is not None
                else self.tr("{0} of {1} classes: {2} shows no {3}. They stay as they are.")
            )
            self._window.messages.show_notice(words.format(len(lacking), len(used), name, names))

    def save(self, name: str) -> None:
        """Keep how the picture looks, class by class, in the person's gallery."""
        document = self._document
        assert document.picture is not None
        layout, made_with = document.layout, document.checkpoint
        scene = SceneStyle.of(
            name,
            document.labels,
            {i: layout.objects[i].channel for i in self._own},
            Tiling.of(document).tiles().measured()[0],
            {i: document.looks[i] for i in self._own},
            document.picture,
            (made_with.name, made_with.fingerprint),
        )
        self.shelf.keep(scene)

    def _ask_for_name(self) -> None:
        name, given = QInputDialog.getText(
            self._window, self.tr("Save scene style"), self.tr("Name of the scene")
        )
        if given and name.strip():
            self.save(name.strip())

    @property
    def _own(self) -> list[int]:
        """Objects that the document's own checkpoint draws: scenes are of its language."""
        objects = self._document.layout.objects
        return [i for i, row in objects.items() if row.drawn_by is None]

    def _styled(self) -> list[int]:
        """The objects that a strength counts for."""
        document = self._document
        free = unlocked(document.layout, self._own)
        return [i for i in free if document.looks[i].style is not None]

    def _preview_strength(self, strength: float) -> None:
        """Show every object that follows a reference at this strength, while it is dragged."""
        document = self._document
        looks = {i: replace(document.looks[i], strength=strength) for i in self._styled()}
        if looks:
            document.preview_looks(looks)
            self._runner.generate()

    def _settle_strength(self) -> None:
        self._document.end_preview(text="Change strength")
