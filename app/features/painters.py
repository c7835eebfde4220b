"""Other checkpoints that draw some objects: offered, loaded, looked for, told of when missing."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from app.dialogs import files
from app.document import commands
from app.document.document import Document
from app.document.state import CheckpointId, Painter
from app.main_window import MainWindow
from app.panels.objects import ObjectList
from app.storage.autosave import Saver
from app.styles.rereading import Rereading
from app.work.jobs import EngineInfo, Failure, OpenPainter
from app.work.pool import Background
from app.work.runner import Runner
from app.work.worker import Worker
from inade.looks.look import Style
from inade.places import checkpoint_folders

_LISTED = "painters"


class Painters(QObject):
    """Fills the menu *Drawn by*, and keeps up with the checkpoints that a document names."""

    def __init__(
        self,
        document: Document,
        runner: Runner,
        worker: Worker,
        window: MainWindow,
        background: Background,
        objects: ObjectList,
        saver: Saver,
    ) -> None:
        super().__init__(window)
        self._saver = saver
        self._document, self._runner, self._worker = document, runner, worker
        self._window, self._background, self._objects = window, background, objects
        self._rereading = Rereading(worker, background)
        self._known: dict[str, EngineInfo] = {}  # by fingerprint, those that were loaded
        self._missing: set[str] = set()
        self._sought: set[str] = set()  # being looked for, or loaded
        self._told_missing: set[str] = set()  # in this document
        self._told_of_scaling: set[str] = set()
        window.menus["painters"].aboutToShow.connect(self._fill)
        worker.lacked.connect(self._on_lacked)
        document.replaced.connect(self._on_replaced)
        document.fields_changed.connect(self._on_fields_changed)
        runner.info_changed.connect(self._on_info_changed)

    def choose(self, path: Path | None) -> None:
        """Let the checkpoint of a folder, or the document's own (None), draw the selection."""
        targets, history = frozenset(self._document.selection), self._document.history
        at_hand = (info for info in (self._runner.info, *self._known.values()) if info is not None)
        info = next((info for info in at_hand if info.path == path), None)
        if path is None or info is not None:
            self._read_styles(info, targets)
            return

        def take(info: EngineInfo) -> None:
            if self._document.history is history:  # another one comes with another project
                self._read_styles(info, targets)

        self._load((path,), take, self._window.messages.show_failure)

    def look_again(self) -> None:
        """Look for the checkpoints that are missing."""
        self._seek(frozenset())

    # The menu

    def _fill(self) -> None:
        """The document's own at once; the others when their folders have been looked at."""
        menu, document = self._window.menus["painters"], self._document
        keys = {document.layout.objects[i].painter for i in document.selection}
        menu.clear()
        self._offer(menu, self.tr("This document’s model"), None, "" in keys)
        named = (document.state.painter(key).checkpoint.fingerprint for key in keys if key)
        drawing = {self._known[one].path for one in named if one in self._known}
        self._background.run(self._folders, lambda found: self._list(menu, found, drawing), _LISTED)

    def _folders(self, _: object) -> list[Path]:
        """Of all checkpoints at hand, those beside the project's file included."""
        return checkpoint_folders(*self._saver.beside)

    def _list(self, menu: QMenu, found: list[Path], drawing: set[Path]) -> None:
        own = self._runner.info
        menu.addSeparator()
        paths = dict.fromkeys((*found, *(info.path for info in self._known.values())))
        names = Counter(path.name for path in paths)
        for path in paths:
            if own is None or path != own.path:
                title = path.name if names[path.name] == 1 else f"{path.parent.name}/{path.name}"
                self._offer(menu, title, path, path in drawing)
        menu.addSeparator()
        menu.addAction(self.tr("Another folder…"), self._ask)
        menu.actions()[-1].setEnabled(bool(self._document.selection))

    def _offer(self, menu: QMenu, title: str, path: Path | None, chosen: bool) -> None:
        action = menu.addAction(title, partial(self.choose, path))
        action.setCheckable(True)
        action.setChecked(chosen)
        action.setEnabled(bool(self._document.selection))

    def _ask(self) -> None:
        folder = files.ask_for_checkpoint(self._window)
        if folder is not None:
            self.choose(folder)

    # Going over to another one

    def _read_styles(self, info: EngineInfo | None, targets: frozenset[int]) -> None:
        """Read the styles of the objects anew, in the language of who is to draw them."""
        document, history = self._document, self._document.history
        if info is not None and info.fingerprint == document.checkpoint.fingerprint:
            info = None
        there, looks = targets & document.layout.objects.keys(), document.looks
        styles = {i: style for i in there if (style := looks[i].style) is not None}
        reader = self._runner.info if info is None else info

        def take(read: dict[int, Style]) -> None:
            if document.history is history:
                self._give(info, targets, styles, read)

        if styles and reader is not None and reader.has_encoder:
            who = None if info is None else (info.fingerprint, info.path.name)
            self._rereading.read(styles, take, lambda: None, who)
        else:
            take({})

    def _give(
        self,
        info: EngineInfo | None,
        targets: frozenset[int],
        before: Mapping[int, Style],
        read: dict[int, Style],
    ) -> None:
        document = self._document
        painter = None if info is None else _painter_of(info)
        there = targets & document.layout.objects.keys()
        if not commands.draw_by(document, there, painter, read):
            return
        self._runner.generate()
        if lost := len(before.keys() - read.keys()):
            self._window.messages.show_notice(
                self.tr("The style of %Ln object(s) could not be read anew and is gone.", "", lost),
                self.tr("Undo brings it back, with who drew it before."),
            )
        elif info is not None and not info.size_free:
            self._tell_of_scaling(info)

    def _tell_of_scaling(self, info: EngineInfo) -> None:
        """Once for each checkpoint."""
        if info.fingerprint in self._told_of_scaling:
            return
        self._told_of_scaling.add(info.fingerprint)
        height, width = info.size
        told = self.tr(
            "“{0}” makes pictures of {1} × {2}: what it draws is scaled to the object’s place."
        )
        self._window.messages.show_notice(told.format(info.path.name, width, height))

    # Those that a document names

    def _on_replaced(self) -> None:
        self._told_missing.clear()
        self._follow()

    def _on_fields_changed(self, fields: frozenset[str]) -> None:
        if "painters" in fields:
            self._follow()

    def _on_info_changed(self) -> None:
        """Where the loaded checkpoint is one of them, no other one is needed."""
        assert self._runner.info is not None
        self._missing.discard(self._runner.info.fingerprint)
        self._told_missing.discard(self._runner.info.fingerprint)
        self._follow()

    def _follow(self) -> None:
        """Take in what is known of the document's painters, and look for the others."""
        document, info = self._document, self._runner.info
        known = self._known if info is None else {**self._known, info.fingerprint: info}
        painters = document.state.painters
        told = {
            key: replace(one, prior=known[fingerprint].prior) if fingerprint in known else one
            for key, one in painters.items()
            for fingerprint in (one.checkpoint.fingerprint,)
        }
        document.identify(painters=told)
        self._objects.show_missing(frozenset(self._missing))
        self._seek(self._missing)

    def _seek(self, without: Collection[str]) -> None:
        """Look for the checkpoints that the document names and that are not known yet."""
        info, painters = self._runner.info, self._document.state.painters.values()
        if info is None:  # the document's own comes first
            return
        settled = {info.fingerprint, *self._known, *self._sought, *without}
        named = {one.checkpoint.fingerprint: one.checkpoint for one in painters}
        unknown = [one for fingerprint, one in named.items() if fingerprint not in settled]
        if unknown:
            self._sought |= {one.fingerprint for one in unknown}
            self._background.run(self._folders, partial(self._try, unknown))

    def _try(self, wanted: Collection[CheckpointId], found: list[Path]) -> None:
        """Load them from folders of their names, or from others that were renamed."""
        known = {info.path for info in (self._runner.info, *self._known.values()) if info}
        for one in wanted:
            named = [path for path in found if path.name == one.name]
            others = [path for path in found if path.name != one.name and path not in known]
            why = "" if named else self.tr("its folder is not among your checkpoints.")
            if named or others:
                self._load_again(one, (*named, *others), why)
            else:
                self._on_missing(one, why)

    def _load_again(self, one: CheckpointId, paths: tuple[Path, ...], why: str = "") -> None:
        """Load a checkpoint that the document names from the folder that holds it."""

        def lack(failure: Failure) -> None:
            self._on_missing(one, why or failure.what)

        self._load(paths, lambda _: self._follow(), lack, one.fingerprint, one.name)

    def _load(
        self,
        paths: tuple[Path, ...],
        take: Callable[[EngineInfo], object],
        failed: Callable[[Failure], object],
        wanted: str = "",
        name: str = "",
    ) -> None:
        """Load a checkpoint besides the document's own; jobs and status bar tell of it."""

        def learn(info: EngineInfo) -> None:
            self._sought.discard(info.fingerprint)
            self._told_missing.discard(info.fingerprint)
            self._known[info.fingerprint] = info
            if info.fingerprint in self._missing:
                self._missing.discard(info.fingerprint)
                told = self.tr("“{0}” is here again: it draws its objects from now on.")
                self._window.messages.show_notice(
                    told.format(info.path.name),
                    "",
                    (self.tr("Re-render all"), self._window.actions_["make.all"].trigger),
                )
            take(info)

        name = name or paths[0].name
        request = OpenPainter(paths, self.tr("Load {0}").format(name), wanted)
        stopped = Failure(self.tr("Loading “{0}” was stopped.").format(name))
        self._worker.submit(request, learn, failed=failed, stopped=lambda: failed(stopped))

    def _on_missing(self, one: CheckpointId, why: str) -> None:
        """Tell of a checkpoint that cannot draw its objects."""
        self._sought.discard(one.fingerprint)
        self._known.pop(one.fingerprint, None)
        self._missing.add(one.fingerprint)
        self._objects.show_missing(frozenset(self._missing))
        state = self._document.state
        drawn = [i for i, row in state.layout.objects.items()
                 if row.painter and state.painter_of(i).checkpoint == one]  # fmt: skip
        if not drawn:
            return
        self._told_missing.add(one.fingerprint)
        what = self.tr("“{0}”, which draws %Ln object(s) here, is missing: {1}", "", len(drawn))
        self._window.messages.show_notice(
            what.format(one.name, why),
            self.tr("They keep their pixels. Put it back, or let another one draw them."),
            (self.tr("Look again"), self.look_again),
            (self.tr("Locate…"), partial(self._locate, one)),
        )

    def _locate(self, one: CheckpointId) -> None:
        folder = files.ask_for_checkpoint(self._window)
        if folder is not None:
            self._load_again(one, (folder,))

    def _on_lacked(self, lacked: Mapping[str, Failure]) -> None:
        """A pass left objects as they were: told once until it changes."""
        settled = self._sought | self._told_missing
        for one in {one.checkpoint for one in self._document.state.painters.values()}:
            if one.fingerprint in lacked and one.fingerprint not in settled:
                self._on_missing(one, lacked[one.fingerprint].what)


def _painter_of(info: EngineInfo) -> Painter:
    """What a document knows of a checkpoint that is loaded."""
    name = CheckpointId(info.path.name, info.fingerprint)
    return Painter(name, info.labels, info.noise_dim, info.prior)
