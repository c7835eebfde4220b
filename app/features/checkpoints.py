"""When the loaded checkpoint is not the one that the document was made with."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from app.dialogs import files
from app.dialogs.class_mapping import ClassMapping
from app.document import commands
from app.document.document import Document
from app.document.state import CheckpointId
from app.main_window import MainWindow
from app.panels.objects import object_title
from app.storage import opening, sample
from app.styles.rereading import Rereading
from app.work.jobs import EngineInfo, Failure
from app.work.pool import Background
from app.work.runner import Runner
from inade.errors import InadeError
from inade.looks.look import Style
from inade.looks.prior import Prior
from inade.places import checkpoint_folders

_WAY_BACK = "way back"
_NAMED = 4  # objects that a message names one by one


class Checkpoints(QObject):
    """Adopts a checkpoint that fits, and offers to adapt the document to one that does not."""

    def __init__(
        self,
        document: Document,
        runner: Runner,
        window: MainWindow,
        background: Background,
        rereading: Rereading,
        load: Callable[[Path], object],
    ) -> None:
        """`load` opens a checkpoint folder behind the window."""
        super().__init__(window)
        self._document, self._runner, self._window = document, runner, window
        self._background, self._rereading, self._load = background, rereading, load
        self._priors: dict[str, Prior | None] = {}  # of checkpoints loaded so far, by fingerprint
        runner.info_changed.connect(self._compare)
        document.replaced.connect(self._compare)

    @property
    def name(self) -> CheckpointId:
        """The loaded checkpoint as a project names it."""
        info = self._runner.info
        assert info is not None
        return CheckpointId(info.path.name, info.fingerprint)

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
        size, how = self._size, "crop"
        if not opening.same_shape(document.picture_size, size):
            how = files.ask_how_to_fit(self._window, document.picture_size, size)
        if how is not None:
            self.adapt_with(channels, how)

    @property
    def _size(self) -> tuple[int, int]:
        """(height, width) that the document's picture has with the loaded checkpoint."""
        info, size = self._runner.info, self._document.picture_size
        assert info is not None
        return size if info.makes(size) else opening.picture_size_of(size, info)

    def adapt_with(self, channels: dict[int, int], how: str = "crop") -> None:
        """Go over to the loaded checkpoint: new channel by old. One undo step.

        `how` the layout is fitted to a picture of another shape: 'crop' or 'letterbox'.
        Styles are read anew first, off what they were read off before; those for which that
        cannot be done are let go, and named in the window.
        """
        info, document = self._runner.info, self._document
        assert info is not None
        own = [i for i, row in document.layout.objects.items() if row.drawn_by is None]
        styles = {i: style for i in own if (style := document.looks[i].style) is not None}
        if styles and info.has_encoder:
            self._rereading.read(
                styles, lambda read: self._go_over(channels, how, styles, read), self._compare
            )
        else:
            self._go_over(channels, how, styles, {})

    def _go_over(
        self,
        channels: dict[int, int],
        how: str,
        before: Mapping[int, Style],
        styles: dict[int, Style],
    ) -> None:
        info, document, size = self._runner.info, self._document, self._size
        assert info is not None
        layout, underlay = None, document.underlay
        picture = document.picture if document.keep_pixels else None
        if document.picture_size != size:
            layout = opening.fit(document.layout, size, how, 1 if info.size_free else None)
            picture = None if picture is None else opening.fitted_photo(picture, size, how)
            if underlay is not None:
                underlay = opening.shaped_photo(underlay, size, how)
                underlay = opening.reduced_photo(underlay, layout.size)
        was_closed = document.state.closed
        lost = [object_title(document, i) for i in sorted(before.keys() - styles.keys())
                if i in document.layout.objects]  # fmt: skip
        try:
            commands.map_classes(
                document,
                info.labels,
                channels,
                noise_dim=info.noise_dim,
                latent_dim=info.latent_dim,
                picture_size=size,
                checkpoint=self.name,
                layout=layout,
                styles=styles,
                picture=picture,
                underlay=underlay,
                prior=info.prior,
                any_size=info.size_free,
            )
        except InadeError as error:  # classes were painted while styles were read
            self._window.messages.show_failure(Failure.of(error))
            return
        self._runner.generate()
        if lost:
            self._tell_lost(info, lost)
        if was_closed and not document.state.closed:
            self._window.messages.show_notice(
                self.tr("This is no panorama any more: “{0}” makes pictures of one size.").format(
                    info.title
                ),
                self.tr("Undo brings it back, with the checkpoint before."),
            )

    def _tell_lost(self, info: EngineInfo, lost: list[str]) -> None:
        """Name the objects that have no style any more."""
        names = ", ".join(lost[:_NAMED])
        if len(lost) > _NAMED:
            names = self.tr("{0} and {1} more").format(names, len(lost) - _NAMED)
        why = (
            self.tr("It is not known what these styles were read off, so they are gone: {0}.")
            if info.has_encoder
            else self.tr("“{1}” cannot read styles off pictures, so these are gone: {0}.")
        )
        self._window.messages.show_notice(
            why.format(names, info.title),
            self.tr("Undo brings them back, with the checkpoint before."),
        )

    def _compare(self) -> None:
        info, document = self._runner.info, self._document
        document.identify(prior=self._prior_of(document))
        if info is None:
            return
        made_with = document.checkpoint.fingerprint
        self._background.forget(_WAY_BACK)
        self._rereading.forget()
        if not self._runner.fits or made_with not in ("", info.fingerprint):
            self._background.run(
                lambda _: checkpoint_folders(), partial(self._tell, info), _WAY_BACK
            )
        elif not made_with:
            # the sample was made before any weights were read; now it is known by which
            document.identify(checkpoint=self.name)

    def _prior_of(self, document: Document) -> Prior | None:
        """What looks are drawn from: the prior of the checkpoint that the document is made with.

        It is known once that checkpoint was loaded; before any is, that of the bundled one is
        known by its name.
        """
        info, made_with = self._runner.info, document.checkpoint
        if info is None:
            return sample.bundled_prior(document.labels, document.state.noise_dim, made_with)
        self._priors[info.fingerprint] = info.prior
        prior = self._priors.get(made_with.fingerprint or info.fingerprint)
        if prior is None or prior.num_labels != len(document.labels):
            return None
        return prior if prior.noise_dim == document.state.noise_dim else None

    def _tell(self, info: EngineInfo, at_hand: list[Path]) -> None:
        """Say that document and checkpoint do not belong together, and what can be done."""
        document, messages = self._document, self._window.messages
        if self._runner.fits and document.checkpoint.fingerprint == info.fingerprint:
            return  # adapted meanwhile
        if self._runner.fits:
            messages.show_notice(
                self.tr("This project was made with “{0}”; new pixels come from “{1}”.").format(
                    document.checkpoint.name, info.title
                ),
                "",
                (self.tr("Re-render all"), self.adapt),
                self._way_back(info, at_hand),
            )
            return
        differs = document.labels.classes != info.labels.classes
        height, width = self._size
        what = (
            self.tr("{0} knows other classes than this project.")
            if differs
            else self.tr("{0} makes pictures of {1} × {2}, and this project’s has {3} × {4}.")
        )
        messages.show_notice(
            what.format(info.title, width, height, *document.picture_size[::-1]),
            self.tr("The saved picture stays until you adapt the project."),
            (self.tr("Match classes…") if differs else self.tr("Adapt"), self.adapt),
            self._way_back(info, at_hand),
        )

    def _way_back(self, info: EngineInfo, at_hand: list[Path]) -> tuple[str, Callable[[], object]]:
        """A button that loads the checkpoint the project names, or lets the person find it."""
        wanted = self._document.checkpoint.name
        for path in at_hand:
            if path.name == wanted and path != info.path:
                return (self.tr("Load “{0}”").format(wanted), partial(self._load, path))
        return (self.tr("Locate…"), self._window.actions_["model.open"].trigger)
