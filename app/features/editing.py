"""What the menus do to objects and looks: each a short sentence of commands on the selection."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QInputDialog

from app.canvas.options import ToolOptions
from app.document import commands
from app.document.document import Document
from app.document.sources import random_seed
from app.translation import translate
from app.work.runner import Runner
from inade.errors import RequestError
from inade.layouts.layout import Rect
from inade.layouts.painting import pixels_of, unlocked
from inade.looks.look import Look

LOOK_MIME = "application/x-inade-studio-look"
_STEP_ASIDE = 0.04  # of the layout's width: how far a duplicate lies from its original

_MOST_GROWN = 128  # picture pixels in one go
_RIM = 6  # picture pixels of the neighbours that "Smooth into neighbours" makes anew


class Editing:
    """Acts on the document's selection, and asks for the pixels that follow."""

    def __init__(self, document: Document, options: ToolOptions, runner: Runner) -> None:
        self._document, self._options, self._runner = document, options, runner
        self.copied: Look | None = None
        self._mark: QMimeData | None = None  # on the clipboard, of the copied look
        self._copied_of = ""  # the fingerprint of another checkpoint that speaks it
        self._grown_by = 3  # what was asked for last, in pixels of the picture

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each action id does."""
        return {
            "edit.redo": self._document.redo,
            "select.all": lambda: self._document.select(self._document.layout.objects),
            "select.none": lambda: self._document.select(()),
            "select.invert": self._invert,
            "select.class": self._select_class,
            "object.class": self._change_class,
            "object.lock": self._lock,
            "object.hide": self._hide,
            "object.merge": lambda: commands.merge(self._document, self._chosen),
            "object.split": lambda: commands.split(self._document, self._chosen),
            "object.duplicate": self._duplicate,
            "object.delete": lambda: commands.delete(self._document, self._chosen),
            "object.grow": lambda: self._grow(1),
            "object.grow_by": self._grow_by,
            "object.shrink": lambda: self._grow(-1),
            "object.flip_horizontal": lambda: self._flip(mirror_x=True),
            "object.flip_vertical": lambda: self._flip(mirror_y=True),
            "object.rotate": lambda: self._rotate(90),
            "object.rotate_back": lambda: self._rotate(-90),
            "look.copy": self.copy_look,
            "look.paste": self.paste_look,
            "look.reset": lambda: self._make(
                commands.set_style(self._document, self._chosen, None)
            ),
            "look.smooth": self._smooth,
            "make.generate": self._runner.generate,
            "make.resample": lambda: self._resample(self._chosen),
            "make.resample_all": lambda: self._resample(list(self._document.layout.objects)),
            "make.resample_alike": lambda: self._resample(self._chosen, commands.resample_alike),
            "make.resample_texture": lambda: self._make(
                commands.resample_texture(self._document, self._chosen)
            ),
            "make.scene": self._new_scene,
            "make.published": self._turn_published,
        }

    def copy_look(self) -> None:
        """Remember the look of the one selected object."""
        (object_id,) = self._chosen
        self.copied = self._document.looks[object_id]
        self._copied_of = self._speaks(object_id)
        self._mark = QMimeData()  # a picture copied before is no longer what is pasted
        self._mark.setData(LOOK_MIME, b"")
        QGuiApplication.clipboard().setMimeData(self._mark)

    def leave_clipboard(self) -> None:
        """Take the copied look off the clipboard: Qt ends with a crash where Python's data stay."""
        clipboard = QGuiApplication.clipboard()
        if self._mark is not None and clipboard.mimeData() is self._mark:
            clipboard.clear()
        self._mark = None

    def select_class(self, channel: int) -> None:
        """Select every object of a class."""
        objects = self._document.layout.objects
        self._document.select(i for i, entry in objects.items() if entry.channel == channel)

    def take_look(self, object_id: int) -> None:
        """Give the selected objects the look of another one."""
        self._require(self._speaks(object_id))
        looks = dict.fromkeys(self._chosen, self._document.looks[object_id])
        self._make(commands.set_looks(self._document, looks, "Take look"))

    @property
    def _chosen(self) -> list[int]:
        return sorted(self._document.selection)

    def _make(self, changed: bool) -> None:
        """Pixels that were asked for by name are made, live or not."""
        if changed:
            self._runner.generate()

    def _resample(
        self,
        object_ids: list[int],
        command: Callable[[Document, list[int]], bool] = commands.resample,
    ) -> None:
        changed = command(self._document, object_ids)
        if not changed and unlocked(self._document.layout, object_ids):
            raise RequestError(
                "the variety of these objects is 0, so every draw of them looks the same.",
                remedy="Raise Variety, below the styles, then resample.",
            )
        self._make(changed)

    def _invert(self) -> None:
        document = self._document
        document.select(document.layout.objects.keys() - document.selection)

    def _select_class(self) -> None:
        objects = self._document.layout.objects
        channels = {objects[i].channel for i in self._chosen}
        self._document.select(i for i, entry in objects.items() if entry.channel in channels)

    def _change_class(self) -> None:
        commands.change_class(self._document, self._chosen, self._options.channel)

    def _lock(self) -> None:
        objects = self._document.layout.objects
        locked = all(objects[i].locked for i in self._chosen)
        commands.set_locked(self._document, self._chosen, locked=not locked)

    def _hide(self) -> None:
        chosen, hidden = self._document.selection, self._document.hidden
        self._document.set_hidden(hidden - chosen if chosen <= hidden else hidden | chosen)

    def _duplicate(self) -> None:
        box, width = self._box(), self._document.layout.size[1]
        step = max(1, round(_STEP_ASIDE * width))
        step = -step if box.x + box.width + step > width else step
        target = replace(box, x=box.x + step)
        commands.duplicate(self._document, self._chosen, target)

    def _grow(self, pictures_pixels: int) -> None:
        step = round(pictures_pixels * self._document.state.scale)
        commands.grow(self._document, self._chosen, step)

    def _grow_by(self) -> None:
        pixels, given = QInputDialog.getInt(
            QApplication.activeWindow(),
            translate("Editing", "Grow by"),
            translate("Editing", "Pixels that the selected objects grow into their neighbours"),
            self._grown_by,
            1,
            _MOST_GROWN,
        )
        if given:
            self._grown_by = pixels
            self._grow(pixels)

    def _smooth(self) -> None:
        rim = round(_RIM * self._document.state.scale)
        self._make(commands.smooth(self._document, self._chosen, rim))

    def _flip(self, *, mirror_x: bool = False, mirror_y: bool = False) -> None:
        commands.transform(
            self._document,
            self._chosen,
            self._movable_box(),
            mirror_x=mirror_x,
            mirror_y=mirror_y,
            text="Flip",
        )

    def _rotate(self, angle: float) -> None:
        box = self._movable_box()
        commands.transform(self._document, self._chosen, box, angle=angle, text="Rotate")

    def paste_look(self) -> bool:
        """Give the selected objects the look that was copied. False where there is none."""
        if self.copied is None or not self._chosen:
            return False
        self._require(self._copied_of)
        looks = dict.fromkeys(self._chosen, self.copied)
        self._make(commands.set_looks(self._document, looks, "Paste look"))
        return True

    def _speaks(self, object_id: int) -> str:
        """The fingerprint of who draws an object, '' for the document's own checkpoint."""
        document = self._document
        if not document.layout.objects[object_id].painter:
            return ""
        return document.state.painter_of(object_id).checkpoint.fingerprint

    def _require(self, fingerprint: str) -> None:
        """RequestError unless a look of this checkpoint fits all selected objects."""
        if any(self._speaks(i) != fingerprint for i in self._chosen):
            raise RequestError(
                "this look is of another checkpoint than that which draws these objects.",
                remedy="Select objects that the same checkpoint draws, or change who draws them:"
                " Object, Drawn by.",
            )

    def give_class(self, painter: str, channel: int) -> None:
        """Make the selected objects a class of the checkpoint that draws them."""
        self._make(commands.change_class(self._document, self._chosen, channel, painter))

    def _new_scene(self) -> None:
        self._make(commands.new_scene(self._document, random_seed()))

    def _turn_published(self) -> None:
        document = self._document
        document.choose(published=not document.state.choices.published)

    def _box(self) -> Rect:
        return Rect.around(pixels_of(self._document.layout.object_map, self._chosen))

    def _movable_box(self) -> Rect:
        return commands.movable_box(self._document, self._chosen)
