"""What a picture was made with, written into its file."""

import json
from typing import Any

from app.document.document import Document
from app.document.project import NoiseSource, Project, source_to_json
from app.jobs import EngineInfo

RECIPE = "inade-studio"  # the text of a picture file that holds it


def recipe_of(document: Document | Project, info: EngineInfo | None) -> str:
    """JSON text: checkpoint, seed, and every object's class and look."""
    objects = []
    for object_id, entry in sorted(document.layout.objects.items()):
        look, source = document.looks[object_id], document.sources.get(object_id)
        plain = isinstance(source, NoiseSource)
        drawn = vars(source) if plain else source_to_json(source)
        row: dict[str, Any] = {
            "id": object_id,
            "class": document.labels.classes[entry.channel].name,
            "name": entry.name,
            "noise": look.noise.tolist() if source is None else drawn,
            "strength": look.strength,
            "variety": look.variety,
        }
        if look.style is not None:
            row["style"] = {"mu": look.style.mu.tolist(), "logvar": look.style.logvar.tolist()}
        objects.append(row)
    checkpoint = {"name": document.checkpoint.name, "fingerprint": document.checkpoint.fingerprint}
    if info is not None:
        checkpoint = {"name": info.path.name, "fingerprint": info.fingerprint}
    recipe = {
        "program": "INADE Studio",
        "checkpoint": checkpoint,
        "label_set": document.labels.name,
        "seed": document.seed,
        "objects": objects,
    }
    return json.dumps(recipe, indent=1)
