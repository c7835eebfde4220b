"""When the loaded checkpoint is not the one that the document was made with."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from app import commands, opening
from app.dialogs.class_mapping import ClassMapping
from app.document import Document
from app.inference import Runner
from app.main_window import MainWindow
from app.project import Checkpoint


class Checkpoints(QObject):
    """Adopts a checkpoint that fits, and offers to adapt the document to one that does not."""

    def __init__(self, document: Document, runner: Runner, window: MainWindow) -> None:
        super().__init__(window)
        self._document, self._runner, self._window = document, runner, window
        runner.info_changed.connect(self._compare)
        document.replaced.connect(self._compare)

    @property
    def name(self) -> Checkpoint:
        """The loaded checkpoint as a project names it."""
        info = self._runner.info
        assert info is not None
        return Checkpoint(info.path.name, info.fingerprint)

    def adapt(self) -> None:
        """Go over to the loaded checkpoint, asking for the classes where names differ."""
        info, document = self._runner.info, self._document
        assert info is not None
        used = sorted({entry.channel for entry in document.layout.objects.values()})
        channels = {channel: channel for channel in used}
        if document.labels.classes != info.labels.classes:
            dialog = ClassMapping(document.labels, info.labels, used, self._window)
            accepted = dialog.exec() == QDialog.DialogCode.Accepted
            channels = dialog.channels()
            dialog.deleteLater()
            if not accepted:
                return
        self.adapt_with(channels)

    def adapt_with(self, channels: dict[int, int]) -> None:
        """Go over to the loaded checkpoint: new channel by old. One undo step."""
        info, document = self._runner.info, self._document
        assert info is not None
        layout = None
        if document.picture_size != info.size:
            layout = opening.fit(document.layout, info.size, "crop")
        commands.map_classes(
            document,
            info.labels,
            channels,
            noise_dim=info.noise_dim,
            latent_dim=info.latent_dim,
            picture_size=info.size,
            checkpoint=self.name,
            layout=layout,
        )
        self._runner.generate()

    def _compare(self) -> None:
        info, document = self._runner.info, self._document
        if info is None:
            return
        made_with = document.checkpoint
        if not self._runner.fits:
            differs = document.labels.classes != info.labels.classes
            self._window.messages.show_notice(
                self.tr("{0} knows other classes than this project.").format(info.title)
                if differs
                else self.tr("{0} makes pictures of another size than this project.").format(
                    info.title
                ),
                self.tr("The saved picture stays until you adapt the project."),
                (self.tr("Match classes…") if differs else self.tr("Adapt"), self.adapt),
            )
        elif made_with.fingerprint not in ("", info.fingerprint):
            self._window.messages.show_notice(
                self.tr("This project was made with “{0}”; new pixels come from “{1}”.").format(
                    made_with.name, info.path.name
                ),
                "",
                (self.tr("Re-render all"), self.adapt),
            )
        elif not made_with.fingerprint:
            # the sample was made before any weights were read; now it is known by which
            document.checkpoint = self.name
