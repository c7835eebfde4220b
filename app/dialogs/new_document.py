"""A new document: what it starts from, how large it is, and how finely it is painted."""

from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from app.dialogs.picture_size import SizeDialog, SizeFields, size_problem
from app.document.state import SCALES
from app.panels.classes import class_title
from app.storage.opening import DEFAULT_SCALE
from app.storage.starting import PANORAMA, SIZES
from app.translation import number
from app.work.jobs import EngineInfo


class NewDocument(SizeDialog):
    """Asks for the class that covers everything, or the sample, and for sizes.

    A size-free checkpoint lets the picture have any size; with others the layout may be finer.
    """

    def __init__(self, info: EngineInfo, parent: QWidget | None = None) -> None:
        height, width = info.size
        super().__init__(parent)
        self._info = info
        self._start = QComboBox()
        self._start.setAccessibleName(self.tr("Start from"))
        self._start.addItem(self.tr("The sample landscape"), None)
        for entry in info.labels.classes:
            title = class_title(info.labels, entry.channel)
            self._start.addItem(self.tr("Everything {0}").format(title), entry.channel)
        self._start.setCurrentIndex(1)
        self._sizes = QComboBox()
        self._sizes.setAccessibleName(self.tr("Picture size"))
        for rows, columns in SIZES:
            self._sizes.addItem(f"{columns} × {rows} ({_shape(rows, columns)})", (rows, columns))
        self._sizes.addItem(self.tr("A size of my own"), None)
        self._fields = SizeFields(SIZES[0])
        self._panorama = QCheckBox(self.tr("360° panorama"))
        self._panorama.setToolTip(
            self.tr("The right edge joins the left one; twice as wide as high shows all around")
            if info.size_free
            else self.tr("This checkpoint makes pictures of one size, and no panoramas")
        )
        self._panorama.setEnabled(info.size_free)
        self._scale = QComboBox()
        self._scale.setAccessibleName(self.tr("Layout size"))
        for scale in SCALES:
            self._scale.addItem(f"{width * scale} × {height * scale} (×{scale})", scale)
        self._scale.setCurrentIndex(SCALES.index(DEFAULT_SCALE))
        form = self.form
        form.addRow(self.tr("Start from"), self._start)
        form.addRow(self.tr("Picture size"), self._sizes)
        form.addRow(self.tr("Width × height"), self._fields)
        form.addRow(self.tr("Layout size"), self._scale)
        form.addRow("", self._panorama)
        form.setRowVisible(self._sizes, info.size_free)
        form.setRowVisible(self._fields, info.size_free)
        form.setRowVisible(self._scale, not info.size_free)
        told = (
            self.tr(
                "{0} was trained on crops of {1} × {2} pixels: objects larger than that were"
                " never seen whole."
            )
            if info.size_free
            else self.tr("{0} makes pictures of {1} × {2} pixels and of no other size.")
        ).format(info.title, width, height)
        self.lay_out(form, title=self.tr("New document"), told=told, act=self.tr("Create"))
        self._sizes.currentIndexChanged.connect(self._on_chosen)
        self._fields.changed.connect(self._on_typed)
        self._panorama.toggled.connect(self._on_panorama)
        self._on_typed()
        self.resize(420, 240)

    @property
    def channel(self) -> int | None:
        """The class that covers everything; None for the sample."""
        return self._start.currentData()

    @property
    def size_(self) -> tuple[int, int]:
        """(height, width) of the picture."""
        return self._fields.size_ if self._info.size_free else self._info.size

    @property
    def closed(self) -> bool:
        """Whether it goes all the way round."""
        return self._panorama.isChecked()

    @property
    def scale(self) -> int:
        """Layout pixels per picture pixel."""
        return 1 if self._info.size_free else self._scale.currentData()

    def _on_chosen(self) -> None:
        size = self._sizes.currentData()
        if size is None:
            self._fields.width_field.setFocus()
            self._fields.width_field.selectAll()
        else:
            self._fields.size_ = size

    def _on_panorama(self, closed: bool) -> None:
        """All around is twice as wide as high, unless a person says otherwise afterwards."""
        height, width = self.size_
        if closed and width != 2 * height:
            self._fields.size_ = PANORAMA
        self._on_typed()

    def _on_typed(self) -> None:
        """The list names the size that the fields show; what cannot be is told."""
        known = SIZES.index(self.size_) if self.size_ in SIZES else len(SIZES)
        if self._sizes.currentIndex() != known:
            blocked = self._sizes.blockSignals(True)
            self._sizes.setCurrentIndex(known)
            self._sizes.blockSignals(blocked)
        problem = ""
        if self._info.size_free:
            problem = size_problem(self.size_, closed=self.closed)
        self.tell(problem)


def _shape(height: int, width: int) -> str:
    """The ratio of sides in small numbers."""
    for across in range(1, 17):
        down = across * height / width
        if down == round(down):
            return f"{across}:{round(down)}"
    return f"{number(width / height, '.2f')}:1"
