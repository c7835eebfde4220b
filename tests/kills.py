"""How often the slow tests kill: as told there, or as INADE_KILLS says."""

import os


def kills(count: int) -> int:
    return int(os.environ.get("INADE_KILLS", count))
