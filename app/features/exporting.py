"""What leaves as a file of its own: the picture at any size, the layout as label maps."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from app.dialogs import files as dialogs
from app.document.document import Document
from app.main_window import MainWindow
from app.settings import Settings
from app.storage.recipe import save_with_recipe, words_of_saved
from app.work.pool import Background
from app.work.runner import Runner
from inade.formats.legend import write_layout_as
from inade.formats.pictures import enlarged


class Exporting(QObject):
    """Asks where to and writes in the `background`; `proposed` is a file's name without suffix."""

    def __init__(
        self,
        document: Document,
        runner: Runner,
        settings: Settings,
        window: MainWindow,
        background: Background,
        proposed: Callable[[], Path],
    ) -> None:
        super().__init__(window)
        self._document, self._runner, self._settings = document, runner, settings
        self._window, self._background, self._proposed = window, background, proposed

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each action id does."""
        return {
            "file.save_picture": self._ask_to_save_picture,
            "file.save_picture_2": lambda: self._ask_to_save_picture(2),
            "file.save_picture_4": lambda: self._ask_to_save_picture(4),
            "file.save_layout": self._ask_to_save_layout,
        }

    def _ask_to_save_picture(self, times: int = 1) -> None:
        proposed = self._proposed()
        if times > 1:
            proposed = Path(f"{proposed}_x{times}")
        path = dialogs.ask_where_to_save_picture(self._window, proposed)
        if path is not None and dialogs.ask_for_quality(self._window, path, self._settings):
            self.save_picture(path, times)

    def _ask_to_save_layout(self) -> None:
        path, form = dialogs.ask_where_to_save_layout(self._window, self._proposed())
        if path is not None:
            self.save_layout(path, form)

    def save_picture(self, path: Path, times: int = 1) -> None:
        """Write the picture, so many times as large, with the recipe inside; failing is told."""
        picture = self._document.picture
        assert picture is not None
        state, info = self._document.state.copy(), self._runner.info
        self._settings.folder, quality = path.parent, self._settings.picture_quality
        self._background.run(
            lambda _: save_with_recipe(path, enlarged(picture, times), state, info, quality),
            lambda kept: self._window.messages.show_news(words_of_saved(path, kept)),
        )

    def save_layout(self, path: Path, form: str = "ids") -> None:
        """Write the label map in a form of `legend.FORMS`, and the object ids beside it."""
        instances = path.with_name(f"{path.stem}_instances.png")
        layout, labels = self._document.layout.copy(), self._document.labels
        self._settings.folder = path.parent
        self._background.run(
            lambda _: write_layout_as(form, layout, path, instances, labels),
            lambda files: self._window.messages.show_news(
                self.tr("Saved {0} and {1}.").format(
                    ", ".join(file.name for file in files[:-1]), files[-1].name
                )
            ),
        )
