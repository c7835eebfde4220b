"""Draw the program's icons: `python -m resources.desktop.render_icons`, after changing an SVG.

Makes `icons/SIZE.png` for Linux and the window, `icon.ico` for Windows, `icon.icns` for macOS.
"""

import io
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).resolve().parent
SMALL = (16, 22, 24, 32)  # pixels a side, drawn with fewer and coarser parts
LARGE = (48, 64, 128, 256, 512)
ON_WINDOWS = (16, 24, 32, 48, 64, 128, 256)


def drawn(size: int) -> Image.Image:
    """The icon as RGBA, `size` pixels a side."""
    svg = FOLDER / ("icon_small.svg" if size in SMALL else "icon.svg")
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(svg)).render(painter)
    painter.end()
    buffer = QBuffer()
    image.save(buffer, "PNG")  # pyright: ignore[reportArgumentType, reportCallIssue]
    return Image.open(io.BytesIO(bytes(buffer.data().data())))


def main() -> None:
    """Write every size."""
    icons = {size: drawn(size) for size in (*SMALL, *LARGE)}
    (FOLDER / "icons").mkdir(exist_ok=True)
    for size, icon in icons.items():
        icon.save(FOLDER / "icons" / f"{size}.png", optimize=True)
    on_windows = [icons[size] for size in ON_WINDOWS]
    on_windows[-1].save(
        FOLDER / "icon.ico",
        sizes=[icon.size for icon in on_windows],
        append_images=on_windows[:-1],
    )
    icons[512].save(FOLDER / "icon.icns", append_images=list(icons.values())[:-1])


if __name__ == "__main__":
    main()
