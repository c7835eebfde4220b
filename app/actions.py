"""Every action of the window as data: id, words, keys, icon, and when it can be used.

Menus and tool bars are built from the table; `application` binds each id to what it does.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QKeyCombination, QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QMenuBar, QToolButton, QWidget

from app import theme
from app.canvas.tools.base import Tool
from app.canvas.tools.table import TOOLS
from app.translation import follow_language

_ONE_SIZE = ("size_free", "This checkpoint makes pictures of one size and of no other")
LINE = ""  # an empty id draws a line in a menu


@dataclass(frozen=True)
class Action:
    """One action. `needs` names conditions that must all hold; `group` makes a choice of one.

    `lacks` is a condition and what the tool tip says while it does not hold.
    """

    id: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    needs: frozenset[str] = frozenset()
    checkable: bool = False
    group: str = ""
    tip: str = ""
    lacks: tuple[str, str] = ("", "")


def _action(
    id_: str, text: str, keys: str = "", icon: str = "", needs: str = "", tip: str = ""
) -> Action:
    return Action(id_, text, _words(keys), icon, frozenset(_words(needs)), tip=tip)


def _toggle(
    id_: str, text: str, keys: str = "", icon: str = "", needs: str = "", tip: str = ""
) -> Action:
    return Action(id_, text, _words(keys), icon, frozenset(_words(needs)), True, tip=tip)


def _choice(
    group: str, id_: str, text: str, keys: str = "", icon: str = "", tip: str = ""
) -> Action:
    return Action(id_, text, _words(keys), icon, frozenset(), True, group, tip)


def of_tool(kind: type[Tool]) -> Action:
    """The action that takes a tool."""
    needs, group = frozenset(_words(kind.needs)), "tool"
    id_ = f"tool.{kind.name}"
    return Action(id_, kind.title, _words(kind.keys), kind.icon, needs, True, group, kind.tip)


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


ACTIONS: tuple[Action, ...] = (
    _action("file.new", "&New…", "Ctrl+N", "file-plus", "engine"),
    _action("file.open", "&Open…", "Ctrl+O", "folder-open", "engine",
            "Open a project, a layout or a checkpoint"),
    _action("file.open_layout", "Open &layout…", "Ctrl+Shift+O", "", "engine",
            "Open a label map, with an instance map if there is one"),
    _action("file.open_photo", "Open p&hoto…", "", "", "engine",
            "Restyle objects of a photo, trace from it, or take a style"),
    _action("file.save", "&Save", "Ctrl+S", "floppy-disk"),
    _action("file.save_as", "Save &as…", "Ctrl+Shift+S"),
    _action("file.save_picture", "Save &picture…", "Ctrl+E", "export", "picture",
            "Save the picture with its recipe inside"),
    _action("file.save_picture_2", "Save picture, ×&2…", "", "", "picture",
            "Save the picture twice as large"),
    _action("file.save_picture_4", "Save picture, ×&4…", "", "", "picture",
            "Save the picture four times as large"),
    _action("file.save_layout", "Save la&yout…", "Ctrl+Shift+E", "", "",
            "Save the label map, and the object ids beside it, as PNG"),
    _action("file.label", "La&bel my pictures…", "", "", "",
            "Outline the objects of your photos into a data set"),
    _action("file.quit", "&Quit", "Ctrl+Q"),
    _action("edit.undo", "&Undo", "Ctrl+Z", "arrow-u-up-left", "undo"),
    _action("edit.redo", "&Redo", "Ctrl+Shift+Z Ctrl+Y", "arrow-u-up-right", "redo"),
    _action("edit.copy_picture", "Cop&y picture", "Ctrl+Alt+C", "", "picture",
            "Put the picture on the clipboard, for other programs"),
    _action("edit.paste", "Pas&te", "Ctrl+V", "", "",
            "Take a picture from the clipboard as a photo, or else the copied look"),
    _action("edit.preferences", "&Preferences…", "Ctrl+,", "gear"),
    Action("size.canvas", "&Canvas size…", ("Ctrl+Alt+Shift+C",), "crop",
           frozenset({"engine", "size_free"}),
           tip="Crop the picture or extend it at any side; what stays keeps every pixel",
           lacks=_ONE_SIZE),
    Action("size.scale", "&Scale document…", ("Ctrl+Alt+Shift+S",), "",
           frozenset({"engine", "size_free"}),
           tip="Make layout and picture larger or smaller", lacks=_ONE_SIZE),
    Action("size.render_2", "&Render at ×2", (), "",
           frozenset({"engine", "size_free"}),
           tip="A new document twice as large: the same looks, the texture redrawn finer",
           lacks=_ONE_SIZE),
    Action("size.panorama", "360° &panorama", (), "",
           frozenset({"engine", "size_free"}), True,
           tip="The right edge joins the left one: picture, strokes and view go all the way round",
           lacks=_ONE_SIZE),
    _action("select.all", "Select &all", "Ctrl+A"),
    _action("select.none", "Select &none", "Ctrl+Shift+A", "", "selection"),
    _action("select.invert", "&Invert selection", "Ctrl+Shift+I"),
    _action("select.class", "Select same &class", "Ctrl+Alt+A", "", "selection"),
    _action("object.rename", "Re&name…", "F2", "pencil-simple", "one"),
    _action("object.class", "&Change class to the painting class", "Ctrl+Shift+C", "", "selection"),
    _action("object.lock", "&Lock or unlock", "Ctrl+L", "lock-simple", "selection",
            "A locked object keeps every pixel and its look"),
    _action("object.hide", "Show or hide &outline", "Ctrl+Shift+H", "eye", "selection"),
    _action("object.merge", "&Merge", "Ctrl+M", "intersect", "several"),
    _action("object.split", "&Split into parts", "Ctrl+Shift+M", "", "selection"),
    _action("object.duplicate", "D&uplicate", "Ctrl+D", "copy", "selection"),
    _action("object.delete", "D&elete", "Delete Backspace", "trash", "selection",
            "Neighbours grow into the hole"),
    _action("object.flip_horizontal", "Flip &horizontally", "Ctrl+Shift+F", "", "selection"),
    _action("object.flip_vertical", "Flip &vertically", "Ctrl+Alt+F", "", "selection"),
    _action("object.rotate", "Rotate clock&wise", "Alt+Right", "", "selection",
            "A quarter turn; the handle of the move tool turns by any angle"),
    _action("object.rotate_back", "Rotate a &quarter back", "Alt+Left", "", "selection",
            "A quarter turn against the clock"),
    _action("object.grow", "&Grow", "Alt+Up", "", "selection", "Grow into the neighbours"),
    _action("object.grow_by", "Grow by si&ze…", "", "", "selection",
            "Grow into the neighbours by so many pixels, where an outline was drawn too tight"),
    _action("object.shrink", "Shr&ink", "Alt+Down", "", "selection",
            "Let the neighbours grow"),
    _action("look.copy", "Cop&y look", "Ctrl+C", "copy-simple", "one"),
    _action("look.paste", "Pas&te look", "Ctrl+Shift+V", "", "selection look"),
    _action("look.take", "Take look &from…", "Shift+I", "eyedropper", "selection",
            "The next click names the object whose look the selection takes"),
    _action("look.save", "S&ave as style…", "Ctrl+Alt+S", "", "one picture",
            "Keep the selected object among your styles"),
    _action("look.reset", "Reset style to &prior", "Ctrl+Backspace", "", "selection"),
    _action("look.smooth", "Smooth into neigh&bours", "Ctrl+Alt+M", "", "engine selection",
            "Make the selected objects anew, and a rim of what lies around them"),
    _action("look.seed", "See&d", "Ctrl+Alt+D", "hash", "engine",
            "Type where the noise of the selected objects, or else of the scene, is drawn from"),
    _action("make.generate", "&Generate", "Ctrl+Return Ctrl+Enter", "sparkle", "engine",
            "Make the picture of what has changed"),
    _action("make.all", "Re-render &all", "Ctrl+Shift+Return", "arrows-clockwise", "engine",
            "Make the whole picture anew; locked objects stay"),
    _action("make.resample", "&Resample", "R", "shuffle", "engine selection",
            "Give the selected objects another random look"),
    _action("make.resample_all", "Resa&mple all", "Shift+R", "", "engine",
            "Give every unlocked object another random look"),
    _action("make.resample_alike", "Resample ali&ke", "", "equals", "engine selection",
            "Give the selected objects of a class one and the same new random look"),
    Action("make.resample_texture", "Resample te&xture", ("Shift+T",), "leaf",
           frozenset({"engine", "selection", "texture"}),
           tip="Draw the fine detail of the selected objects anew; style and colours stay",
           lacks=("texture", "This checkpoint has no texture that could be drawn anew")),
    _action("make.scene", "New &scene", "Ctrl+Shift+R", "", "engine",
            "Draw the noise behind the whole picture anew"),
    _toggle("make.published", "Draw from the p&ublished prior", "", "", "fitted",
            "Draw looks from N(0, 1), not from what the styles of this checkpoint are like"),
    _action("scene.save", "Save scene st&yle…", "Ctrl+Alt+Shift+L", "plus", "picture",
            "Keep how the whole picture looks, class by class, among your scenes"),
    _action("make.cancel", "&Cancel", "Shift+X", "stop", "busy", "Stop what is being made"),
    _toggle("make.live", "&Live", "Ctrl+Shift+L", "lightning", "",
            "Make new pixels after every stroke"),
    _choice("view", "view.picture", "&Picture", "F5", "", "Show the picture"),
    _choice("view", "view.layout", "&Layout", "Ctrl+F5", "", "Show the classes"),
    _choice("view", "view.objects", "&Objects", "Shift+F5", "", "Show every object in its colour"),
    _choice("view", "view.blend", "&Blend", "F7", "", "Show the layout over the picture"),
    _choice("view", "view.split", "&Split", "F8", "", "Show layout and picture side by side"),
    _action("view.zoom_in", "Zoom &in", "Ctrl++ Ctrl+=", "magnifying-glass-plus"),
    _action("view.zoom_out", "Zoom ou&t", "Ctrl+-", "magnifying-glass-minus"),
    _action("view.fit", "&Fit", "Ctrl+0", "arrows-out"),
    _action("view.actual", "&100 %", "Ctrl+1"),
    _toggle("view.outlines", "Outlines of all ob&jects", "Ctrl+'"),
    _toggle("view.selection", "Outline of the s&election", "Ctrl+H"),
    _action("view.next_pane", "&Next pane", "F6"),
    _action("view.previous_pane", "Pre&vious pane", "Shift+F6"),
    _action("view.reset_panels", "&Reset panels", "", "", "",
            "Put all panels back where they were at first"),
    _action("model.open", "&Open checkpoint…", "Ctrl+Alt+O", "cube", "",
            "Open a checkpoint folder"),
    _action("model.style", "&Style from photo…", "Ctrl+Shift+P", "image", "encoder",
            "Read a style off an object of a photo with its layout"),
    _action("model.fine_tune", "&Fine-tune on my pictures…", "Ctrl+Shift+T", "graduation-cap", "",
            "Teach the model your own pictures, beside your painting"),
    _action("help.guide", "&Guide", "F1", "question", "",
            "Open the guide at what has the keyboard"),
    _action("help.shortcuts", "&Keyboard shortcuts", "?", "keyboard"),
    _action("help.diagnostics", "&Collect diagnostics", "", "clipboard-text", "",
            "Copy versions, device and the last errors to the clipboard"),
    _action("help.model", "About this &model", "", "", "engine"),
    _action("help.about", "&About"),
    _action("paint.swap", "&Swap painting classes", "X", "swap"),
    _action("paint.protect", "Pr&otect", "P", "shield", "",
            "Turn to the next: protect nothing, paint only in the selection, or over this class"),
    _action("paint.take", "Take &what is outlined", "", "check", "",
            "Take the object that was cut out, or close the polygon (Enter)"),
    _toggle("paint.keep_pixels", "Keep pixe&ls", "K", "", "",
            "Painting only outlines objects; the picture stays as it is"),
    _action("photo.match", "&Match the photo", "Ctrl+Alt+P", "", "encoder photo",
            "Give the selected objects, or all, the look they have in the photo"),
    _action("photo.confirm", "Confirm t&he layout", "", "check", "doubt",
            "The proposed layout is right by now: take the hatching away, read how objects look"),
    _action("photo.remove", "Remo&ve the photo", "", "", "photo",
            "Take away the photo under the layout"),
    _toggle("paint.new_object", "New ob&ject", "M", "", "",
            "The next stroke begins an object of its own"),
    _toggle("paint.contiguous", "&Fill the connected part only", "", "selection-background", "",
            "Fill only what is connected; off: all of its class"),
    _toggle("paint.pressure", "Pen pressure changes the si&ze", "", "pen-nib"),
    _action("sketch.edges", "Sketch from &edges", "", "", "sketch picture",
            "Make the edges of the photo, or else of the picture, the sketch"),
    _action("sketch.clear", "Clear the s&ketch", "", "", "sketch"),
    *(of_tool(kind) for kind in TOOLS),
)  # fmt: skip


class Actions(QObject):
    """A window's QActions by id. What `allow` was told decides which of them can be used."""

    rebound = Signal()

    def __init__(
        self, window: QWidget, chosen_keys: dict[str, str], table: Iterable[Action] = ACTIONS
    ) -> None:
        super().__init__(window)
        self._window = window
        self._actions: dict[str, QAction] = {}
        self._table = {entry.id: entry for entry in table}
        self._conditions: frozenset[str] | None = None
        self._buttons: list[tuple[QToolButton, str, bool]] = []  # with what is on their faces
        groups: dict[str, QActionGroup] = {}
        for entry in self._table.values():
            action = QAction(window)
            action.setObjectName(entry.id)
            action.setCheckable(entry.checkable)
            if entry.icon:
                action.setIcon(theme.icon(entry.icon))
            if entry.group:
                action.setActionGroup(groups.setdefault(entry.group, QActionGroup(self)))
            window.addAction(action)
            self._actions[entry.id] = action
            self._give_keys(entry, chosen_keys.get(entry.id))
        self.allow(())
        follow_language(self._retranslate)

    def _retranslate(self) -> None:
        for entry in self._table.values():
            text = _translated(entry.text)
            self._actions[entry.id].setText(text)
            self._actions[entry.id].setIconText(_unmarked(text))  # Qt leaves "(N)" of "(&N)"
            self._tell(entry)
        self._name_buttons()

    def _name_buttons(self) -> None:
        for button, action_id, shown in self._buttons:
            button.setAccessibleName(self.name(action_id))
            if shown:
                button.setText(self.name(action_id))

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    @property
    def entries(self) -> tuple[Action, ...]:
        """The table, in order."""
        return tuple(self._table.values())

    def bind(self, handlers: dict[str, Callable[[], object]]) -> None:
        """Say what each action does when it is triggered."""
        for action_id, handler in handlers.items():
            self._actions[action_id].triggered.connect(lambda _checked=False, do=handler: do())
        for action_id, action in self._actions.items():
            action.setVisible(action_id in handlers)

    def on_digits(self, take: Callable[[int], object]) -> None:
        """Call `take` with a digit that is typed anywhere in the window.

        Fields of text keep their digits, and an action whose key is a digit has it.
        """
        keys = [QShortcut(QKeySequence(str(digit)), self._window) for digit in range(10)]
        for digit, key in enumerate(keys):
            key.setAutoRepeat(False)
            key.activated.connect(lambda digit=digit: take(digit))

        def leave_to_actions() -> None:
            for digit, key in enumerate(keys):
                key.setEnabled(self.owner_of(str(digit)) is None)

        self.rebound.connect(leave_to_actions)
        leave_to_actions()

    def allow(self, conditions: Iterable[str]) -> None:
        """Enable the actions whose needs are among the conditions that hold now."""
        before, self._conditions = self._conditions, frozenset(conditions)
        for entry in self._table.values():
            if before is None or entry.needs & (before ^ self._conditions):
                self._actions[entry.id].setEnabled(entry.needs <= self._conditions)
                self._tell(entry)

    def lacking(self, keys: QKeyCombination, condition: str) -> str:
        """Name of the action with these keys that is off for want of a condition, '' for none."""
        wanted = QKeySequence(keys)
        for entry in self._table.values():
            off = condition in entry.needs and condition not in (self._conditions or ())
            if off and wanted in self._actions[entry.id].shortcuts():
                return self.name(entry.id)
        return ""

    def rebind(self, action_id: str, keys: str | None) -> None:
        """Give an action other keys (portable text, '' for none); None means its own."""
        self._give_keys(self._table[action_id], keys)
        self.rebound.emit()

    def owner_of(self, keys: str) -> str | None:
        """Id of the action that has this key already."""
        wanted = QKeySequence(keys, QKeySequence.SequenceFormat.PortableText)
        for action_id, action in self._actions.items():
            if wanted in action.shortcuts():
                return action_id
        return None

    def fill(self, menu: QMenu | QMenuBar, ids: Iterable[str]) -> None:
        """Put actions into a menu; an empty id draws a line."""
        for action_id in ids:
            if action_id == LINE:
                menu.addSeparator()
            else:
                menu.addAction(self._actions[action_id])

    def button(self, action_id: str, *, shown: bool = False) -> QToolButton:
        """A button of the window that is called what its action is, on its face too if `shown`."""
        button = QToolButton()
        self.give(button, action_id, shown=shown)
        return button

    def give(self, button: QToolButton, action_id: str, *, shown: bool = False) -> None:
        """Make a button of the window one that `button` could have made."""
        button.setDefaultAction(self._actions[action_id])
        self._buttons.append((button, action_id, shown))
        self._name_buttons()

    def name(self, action_id: str) -> str:
        """What an action is called, without the mark of its menu key."""
        return plain(self._actions[action_id].text())

    def _give_keys(self, entry: Action, chosen: str | None) -> None:
        texts = entry.keys if chosen is None else ((chosen,) if chosen else ())
        form = QKeySequence.SequenceFormat.PortableText
        self._actions[entry.id].setShortcuts([QKeySequence(text, form) for text in texts])
        self._tell(entry)

    def _tell(self, entry: Action) -> None:
        """Give an action its tool tip, which tells its first key too."""
        action = self._actions[entry.id]
        shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        condition, lacking = entry.lacks
        lacks = condition and self._conditions is not None and condition not in self._conditions
        tip = lacking if lacks else entry.tip
        said = _translated(tip) if tip else plain(action.text())
        action.setToolTip(f"{said} ({shown})" if shown else said)
        action.setStatusTip("")


def plain(text: str) -> str:
    """Menu text without its mnemonic mark, which Chinese and Japanese put at the end, and dots."""
    return _unmarked(text).removesuffix("…")


def _unmarked(text: str) -> str:
    text = re.sub(r"\(&\w\)", "", text)
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def _translated(text: str) -> str:
    return QCoreApplication.translate("Action", text)
