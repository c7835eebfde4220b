"""The window: bars, canvas and docks in their places. No logic."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QDockWidget,
    QLabel,
    QMainWindow,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from app import theme
from app.actions import LINE, Actions
from app.canvas.keyboard import PRESSES, leave_field
from app.canvas.options import ToolOptions
from app.canvas.tools.table import TOOLS
from app.canvas.view import CanvasView
from app.document.document import Document
from app.panels.message_bar import MessageBar
from app.panels.options_bar import MakingBar
from app.panels.section import Section
from app.panels.status import Status
from app.panels.tool_bar import ToolBar
from app.panels.view_bar import VIEW_ACTIONS, ViewBar, ZoomBadge
from app.settings import Settings
from app.translation import follow_language, percent, translate

MENUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("&File", ("file.new", "file.open", "file.open_layout", "file.open_photo", "<recent>",
               "<samples>", LINE,
               "file.save", "file.save_as", LINE, "file.save_picture", "file.save_picture_2",
               "file.save_picture_4", "file.save_layout", LINE,
               "file.label", LINE,
               "file.quit")),
    ("&Edit", ("edit.undo", "edit.redo", "edit.copy_picture", "edit.paste", LINE,
               "select.all", "select.none", "select.invert", "select.class", LINE,
               "paint.swap", "paint.new_object", "paint.protect", "paint.take",
               "paint.contiguous", "paint.pressure",
               "paint.keep_pixels", LINE, "photo.match", "photo.confirm", "photo.remove",
               "sketch.edges", "sketch.clear", LINE,
               "edit.preferences")),
    ("&Image", ("size.canvas", "size.scale", LINE, "size.panorama", LINE, "size.render_2")),
    ("&Object", ("make.resample", LINE,
                 "object.rename", "object.class", "<painters>", "object.lock", "object.hide", LINE,
                 "object.merge", "object.split", "object.duplicate", "object.grow",
                 "object.grow_by", "object.shrink", "object.flip_horizontal",
                 "object.flip_vertical", "object.rotate", "object.rotate_back", LINE,
                 "look.copy", "look.paste", "look.take", "look.save",
                 "look.reset", "look.smooth", "look.seed", "make.resample_alike",
                 "make.resample_texture", LINE,
                 "object.delete")),
    ("&Generate", ("make.generate", "make.resample", "make.resample_all", "make.scene",
                   "make.all", LINE, "scene.save", "make.published", LINE,
                   "make.live", "make.cancel")),
    ("&View", (*VIEW_ACTIONS, LINE, "view.zoom_in", "view.zoom_out", "view.fit", "view.actual",
               LINE, "view.outlines", "view.selection", LINE, "view.next_pane",
               "view.previous_pane", "<panels>", "view.reset_panels")),
    ("&Model", ("model.open", "<checkpoints>", LINE, "model.style", "model.fine_tune")),
    ("&Help", ("help.guide", "help.shortcuts", "help.diagnostics", LINE, "help.model",
               "help.about")),
)  # fmt: skip
STYLE_MIME = "application/x-inade-studio-style"  # the number of a card, dragged onto an object
_SHARES = [208, 240, 340]  # of the height, by section
_LAYOUT_VERSION = 2  # of the dock layout in the settings; raised when docks come or go


class MainWindow(QMainWindow):
    """Everything a person sees. `may_close` is asked before the window goes."""

    escape_pressed = Signal()
    style_dropped = Signal(int, object)  # number of a card, object id under it or None
    picture_dropped = Signal(object)  # QMimeData of no file, from a browser for one

    def __init__(
        self,
        document: Document,
        options: ToolOptions,
        settings: Settings,
        sections: tuple[tuple[str, Callable[[], str], QWidget], ...],
        actions: Callable[[QWidget], Actions],
    ) -> None:
        super().__init__()
        self.setWindowTitle("INADE Studio")
        self.setObjectName("main")
        self.resize(1440, 900)
        self.setMinimumSize(640, 420)
        self.setAcceptDrops(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.may_close: Callable[[], bool] = lambda: True
        self.dropped: Callable[[list[str], bool], object] = lambda _paths, _on_styles: None
        self._settings = settings
        self._hidden: list[QWidget] = []
        self._catch: Callable[[int | None], object] | None = None
        self._strip: QDockWidget | None = None
        self.actions_ = actions(self)
        self.canvas = CanvasView(document, options)
        self.canvas.naming.for_model = True
        self.messages = MessageBar()
        self.status = Status()
        self.options_bar = MakingBar(self.actions_, document, options)
        self.tool_bar = ToolBar(self.actions_, TOOLS, document, options)
        self.view_bar = ViewBar(self.actions_)
        self.sections = {
            name: Section(name, title, panel, settings) for name, title, panel in sections
        }
        self.menus: dict[str, QMenu] = {}
        self._title = QLabel()
        self._badge = ZoomBadge(self.canvas)
        self._place()
        self._fill_menus()
        self._first_places = self.saveState(_LAYOUT_VERSION)
        self.canvas.installEventFilter(self)
        follow_language(self._retranslate)

    def _retranslate(self) -> None:
        for title, _ in MENUS:
            self.menus[title].setTitle(translate("Menu", title))
        self.menus["recent"].setTitle(self.tr("Open &recent"))
        self.menus["samples"].setTitle(self.tr("Open a sa&mple"))
        self.menus["checkpoints"].setTitle(self.tr("&Checkpoints"))
        self.menus["painters"].setTitle(self.tr("Ob&ject drawn by"))
        self.menus["panels"].setTitle(self.tr("P&anels"))
        self._badge.setAccessibleName(self.tr("Zoom"))

    def add_strip(self, strip: QDockWidget) -> None:
        """Put a dock under the canvas."""
        self._strip = strip
        self.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, strip)
        self.resizeDocks([strip], [strip.sizeHint().height()], Qt.Orientation.Vertical)
        self.menus["panels"].addAction(strip.toggleViewAction())
        self._first_places = self.saveState(_LAYOUT_VERSION)

    def show_title(self, name: str, *, modified: bool) -> None:
        """Show the name of the project, with a dot while it has changes that are not saved."""
        dot = " •" if modified else ""
        self._title.setText(f"{name}{dot}")
        self.menuBar().setCornerWidget(self._title)  # its bar gives it no more room by itself
        self.setWindowTitle(f"{name}{dot} - INADE Studio")

    def show_zoom(self, zoom: float) -> None:
        """Device pixels a picture pixel; 1.0 is 100 %."""
        self._badge.setText(percent(zoom))
        self._badge.place()

    def reset_panels(self) -> None:
        """Put every panel back where it was at first, in sight and at its width."""
        if self._hidden:
            self.toggle_surroundings()
        self.restoreState(self._first_places, _LAYOUT_VERSION)
        for dock in self.sections.values():
            dock.show()
        self._share_right_column()

    def restore(self) -> None:
        """Docks and size as they were left, within the screen."""
        geometry, state = self._settings.window
        if not geometry.isEmpty():
            self.restoreGeometry(geometry)
        if not state.isEmpty():
            self.restoreState(state, _LAYOUT_VERSION)
        else:
            self._share_right_column()
        room = self.screen().availableGeometry()
        if not room.contains(self.frameGeometry()):
            self.resize(self.size().boundedTo(room.size()))
            self.move(room.topLeft())

    def panes(self) -> list[QWidget]:
        """What F6 goes round, in reading order."""
        docks: list[QWidget] = [dock for dock in self.sections.values() if dock.isVisible()]
        docks += [self._strip] if self._strip is not None and self._strip.isVisible() else []
        messages = [self.messages] if self.messages.isVisible() else []
        return [self.canvas, *messages, self.options_bar, *docks, self.tool_bar]

    def go_to_pane(self, step: int) -> None:
        """Give the keyboard to the next pane (1) or the one before (-1)."""
        panes = self.panes()
        focus = self.focusWidget()
        here = next(
            (i for i, p in enumerate(panes) if focus and (p is focus or p.isAncestorOf(focus))), -1
        )
        pane = panes[(here + step) % len(panes)]
        reason = Qt.FocusReason.TabFocusReason
        inside = [
            child
            for child in pane.findChildren(QWidget)
            if child.isVisible()
            and child.isEnabled()
            and child.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        target = pane if pane.focusPolicy() & Qt.FocusPolicy.TabFocus or not inside else inside[0]
        target.setFocus(reason)

    def toggle_surroundings(self) -> None:
        """Hide everything around the canvas, or show it again."""
        if self._hidden:
            for part in self._hidden:
                part.show()
            self._hidden = []
            return
        around: list[QWidget] = [self.tool_bar, self.options_bar, self.statusBar()]
        around += [*self.sections.values(), *([self._strip] if self._strip else [])]
        self._hidden = [part for part in around if part.isVisible()]
        for part in self._hidden:
            part.hide()

    def catch_click(self, take: Callable[[int | None], object]) -> None:
        """Give the object under the next click on the canvas to `take` instead of the tool."""
        self._catch = take
        self.canvas.setCursor(Qt.CursorShape.PointingHandCursor)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tab acts on the window only while the canvas has the keyboard."""
        if event.type() == QEvent.Type.ContextMenu and isinstance(event, QContextMenuEvent):
            self._show_object_menu(event)
            return True
        if self._catch is not None and self._give_to_catcher(event):
            return True
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Tab
            and not event.modifiers()
        ):
            self.toggle_surroundings()
            return True
        return super().eventFilter(watched, event)

    def _give_to_catcher(self, event: QEvent) -> bool:
        """A press by mouse or keys names an object, Esc none; False for any other event."""
        point = None
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            point = event.position()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in PRESSES:
                point = self.canvas.keyboard_place
            elif event.key() != Qt.Key.Key_Escape:
                return False
        else:
            return False
        caught, self._catch = self._catch, None
        assert caught is not None
        self.canvas.refresh_cursor()
        place = None if point is None else self.canvas.viewport.to_layout(point)
        document = self.canvas.document
        caught(None if place is None else document.state.object_at(place.x(), place.y()))
        return True

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_close():
            event.ignore()
            return
        if self._hidden:
            self.toggle_surroundings()
        self._settings.window = (self.saveGeometry(), self.saveState(_LAYOUT_VERSION))
        super().closeEvent(event)

    def _show_object_menu(self, event: QContextMenuEvent) -> None:
        """What can be done with the object under the pointer, which is selected first."""
        document = self.canvas.document
        point = QPointF(event.pos())
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        place = self.canvas.viewport.to_layout(self.canvas.keyboard_place or point)
        hit = document.state.object_at(place.x(), place.y())
        if self.canvas.gesture_active or (hit is None and not (by_key and document.selection)):
            return
        if hit not in document.selection and not (by_key and document.selection):
            document.select([] if hit is None else [hit])
        self.menus["&Object"].popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:  # nobody below had a use for it
            if not leave_field(self.focusWidget(), self.canvas):
                self.escape_pressed.emit()
        elif name := self.actions_.lacking(event.keyCombination(), "engine"):
            words = self.tr("{0} needs the model, which is not loaded yet.")
            self.messages.show_notice(words.format(name))
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        ours = event.source() is not None  # on its way to another program
        data = event.mimeData()
        if data.hasFormat(STYLE_MIME) or ((data.hasUrls() or data.hasImage()) and not ours):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """A style cannot be dropped on a locked object: the pointer shows it, and words why."""
        hit = self._object_under(event) if event.mimeData().hasFormat(STYLE_MIME) else None
        if hit is not None and self.canvas.document.layout.objects[hit].locked:
            self.canvas.show_words(
                self.canvas.mapFrom(self, event.position()), self.tr("Locked: it keeps its look")
            )
            event.ignore()
        else:
            self.canvas.hide_words()
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.canvas.hide_words()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        if event.mimeData().hasFormat(STYLE_MIME):
            number = int(event.mimeData().data(STYLE_MIME).data())
            self.style_dropped.emit(number, self._object_under(event))
            return
        styles = self.sections["styles"]
        beside = not styles.isVisible() or styles.isFloating()
        on_styles = not beside and styles.geometry().contains(event.position().toPoint())
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            self.dropped(files, on_styles)
        else:
            self.picture_dropped.emit(event.mimeData())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._badge.place()

    def _object_under(self, event: QDropEvent) -> int | None:
        point = self.canvas.mapFrom(self, event.position())
        place = self.canvas.viewport.to_layout(point)
        return self.canvas.document.state.object_at(place.x(), place.y())

    def _place(self) -> None:
        self.addToolBar(Qt.ToolBarArea.TopToolBarArea, self.options_bar)
        self.addToolBar(Qt.ToolBarArea.LeftToolBarArea, self.tool_bar)
        for bar in (self.options_bar, self.tool_bar):
            bar.toggleViewAction().setVisible(False)
        middle = QWidget()
        middle.setProperty("surface", "canvas")
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view_bar)
        column.addWidget(self.canvas, 1)
        self.messages.float_over(self.canvas)
        self.setCentralWidget(middle)
        self.setStatusBar(self.status)
        self.setCorner(Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.RightDockWidgetArea)
        for dock in self.sections.values():
            self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)

    def _share_right_column(self) -> None:
        """The width of the drawings; room for five objects, the rest for styles."""
        docks = list(self.sections.values())[: len(_SHARES)]
        widths = [theme.PANEL_WIDTH] * len(docks)
        self.resizeDocks(docks, widths, Qt.Orientation.Horizontal)
        self.resizeDocks(docks, _SHARES[: len(docks)], Qt.Orientation.Vertical)

    def _fill_menus(self) -> None:
        bar = self.menuBar()
        for title, ids in MENUS:
            menu = bar.addMenu("")
            menu.setToolTipsVisible(True)  # they say what an action does, and what it lacks
            self.menus[title] = menu
            for action_id in ids:
                if action_id.startswith("<"):
                    self.menus[action_id.strip("<>")] = menu.addMenu("")
                else:
                    self.actions_.fill(menu, [action_id])
        for dock in self.sections.values():
            self.menus["panels"].addAction(dock.toggleViewAction())
        self._title.setContentsMargins(12, 6, 16, 0)
        self._title.setProperty("look", "secondary")
        bar.setCornerWidget(self._title)
