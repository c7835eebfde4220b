"""Takes styles for the gallery out of held-out rendered scenes.

    python -m resources.styles.pick SCENES

writes those of the table below as WebP without loss beside this file. SCENES is a folder of
`images`, `labels` and `instances`; no training run sees its numbers that end in 7. Of each class
the largest object of a picture is taken. `python -m resources.styles.measure` tells whether the
model makes what the thumbnails show.
"""

import json
import sys
from pathlib import Path

import numpy as np
from PIL import Image

from inade.formats.pictures import read_index_map, read_photo
from inade.looks.gallery import SavedStyle, write_saved_style
from inade.looks.look import Reference

PICKED = {  # class: number of the picture by name
    "boat": {"coral sail": 357, "blue rowing boat": 2177},
    "bush": {"leafy green bush": 2237, "dark green shrub": 2527, "olive scrub": 377},
    "cloud": {"white cumulus": 1707},
    "crop_field": {"ploughed furrows": 1057, "dark green rows": 777},
    "sky": {"pale evening": 2527, "clear blue": 857},
    "wall": {"blue boards": 997, "cream plaster": 2207},
    "water": {"pale sea": 917},
    "window": {"barn windows": 1967, "farmhouse windows": 1897},
}


def main(scenes: Path) -> None:
    """Write the styles."""
    told = json.loads((scenes / "classes.json").read_text("utf-8"))
    rows = told["classes"] if isinstance(told, dict) else told
    file_id = {row["name"]: row["id"] for row in rows}
    for class_name, pictures in PICKED.items():
        for name, number in pictures.items():
            photo = read_photo(scenes / "images" / f"{number:05}.jpg")
            labels = read_index_map(scenes / "labels" / f"{number:05}.png")
            objects = read_index_map(scenes / "instances" / f"{number:05}.png")
            ids, counts = np.unique(objects[labels == file_id[class_name]], return_counts=True)
            mask = objects == ids[counts.argmax()]
            folder = Path(__file__).parent / class_name
            written = folder / f"{name.replace(' ', '-')}.png"
            write_saved_style(written, SavedStyle(Reference.of(name, photo, mask), class_name))
            _pack(written)


def _pack(path: Path) -> None:
    """The same file as WebP, which is a quarter smaller; what it tells goes along."""
    with Image.open(path) as image:
        exif = Image.Exif()
        exif[0x010E] = json.dumps(dict(image.info), ensure_ascii=False)  # image description
        options = {"lossless": True, "exact": True, "quality": 100, "method": 6}
        image.save(path.with_suffix(".webp"), exif=exif, **options)
    path.unlink()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
