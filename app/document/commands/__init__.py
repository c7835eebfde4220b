"""One function a gesture: each makes at most one undo step and says whether anything changed.

A gesture is a difference of the document, collected by `Document.edit` and kept as patches, so
undo and redo are written once, in `Document`, and not again for every command. Strokes and
previews of looks are gestures of the Document itself. Locked objects are left out everywhere.
"""

from app.document.commands.closing import close
from app.document.commands.looks import (
    learn_looks,
    resample,
    resample_alike,
    set_looks,
    set_scene_style,
    set_style,
    smooth,
    varied,
)
from app.document.commands.objects import (
    delete,
    duplicate,
    grow,
    merge,
    movable_box,
    regenerate_area,
    rename,
    resample_texture,
    set_locked,
    split,
    transform,
)
from app.document.commands.painters import change_class, draw_by, painter_of_all
from app.document.commands.shapes import NewObject, Target, fill, paint_shape
from app.document.commands.sizes import (
    Resized,
    crop_or_extend,
    enlarged,
    redraw,
    resize,
    scale,
)
from app.document.commands.whole import (
    become,
    import_layout,
    map_classes,
    new_scene,
    render_all,
    set_sketch,
    set_underlay,
)

__all__ = [
    "NewObject",
    "Resized",
    "Target",
    "become",
    "change_class",
    "close",
    "crop_or_extend",
    "delete",
    "draw_by",
    "duplicate",
    "enlarged",
    "fill",
    "grow",
    "import_layout",
    "learn_looks",
    "map_classes",
    "merge",
    "movable_box",
    "new_scene",
    "paint_shape",
    "painter_of_all",
    "redraw",
    "regenerate_area",
    "rename",
    "render_all",
    "resample",
    "resample_alike",
    "resample_texture",
    "resize",
    "scale",
    "set_locked",
    "set_looks",
    "set_scene_style",
    "set_sketch",
    "set_style",
    "set_underlay",
    "smooth",
    "split",
    "transform",
    "varied",
]
