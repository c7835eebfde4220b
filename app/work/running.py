"""Whatever goes on beside the window, and the one way to end all of it."""

from PySide6.QtCore import QObject


class Running(QObject):
    """Something that has to be ended before its owner goes: a thread, or a task with a window."""

    def close(self) -> None:
        """End it; nothing of it is left when this returns. Once is enough, twice does no harm."""
        raise NotImplementedError


def close_all(*owners: QObject) -> None:
    """End all that runs for these, at any depth; what owns others is ended before them."""
    for owner in owners:
        for running in owner.findChildren(Running):
            running.close()
