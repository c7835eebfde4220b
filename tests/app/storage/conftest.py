"""A small document."""

import pytest

from app.document.document import Document
from tests.app.storage.saving import new_document


@pytest.fixture
def document() -> Document:
    return new_document()
