"""The model card: what people read of it, and what a hub does."""

from dataclasses import replace

import pytest
import yaml

from inade.checkpoint.checkpoint import read_checkpoint, write_checkpoint
from inade.config import ModelConfig
from inade.layouts.labels import LabelSet
from inade.places import BUNDLED
from tests.made_up import untrained

CONFIG = ModelConfig(6, 64, 64, 2, 16, 8)
PLAIN = untrained(CONFIG, LabelSet.numbered(6), title="Six classes")


def metadata(text: str) -> dict[str, object]:
    """As a hub reads it: YAML between two lines of dashes at the very top."""
    empty, told, page = text.split("---\n", 2)
    assert not empty
    assert page.lstrip().startswith("# ")
    return yaml.safe_load(told)


@pytest.mark.parametrize(
    ("licence", "told"),
    [
        ("Apache-2.0", {"license": "apache-2.0"}),
        ("CC-BY-NC-4.0", {"license": "cc-by-nc-4.0"}),
        ("My 'own': terms", {"license": "other", "license_name": "My 'own': terms"}),
    ],
)
def test_what_is_written_can_be_uploaded_as_it_is(tmp_path, licence, told):
    write_checkpoint(replace(PLAIN, licence=licence), tmp_path / "mine")
    found = metadata((tmp_path / "mine" / "README.md").read_text("utf-8"))
    assert {key: found[key] for key in told} == told
    assert found["library_name"] == "inade-studio"
    assert "Six classes" in read_checkpoint(tmp_path / "mine").card


def test_people_read_the_page_and_hubs_what_they_were_given(tmp_path):
    folder = tmp_path / "mine"
    write_checkpoint(replace(PLAIN, card="# Mine\n\nSix things.\n"), folder)
    file = folder / "README.md"
    file.write_text(file.read_text("utf-8").replace("tags:", "datasets:\n- me/six\ntags:"), "utf-8")
    again = read_checkpoint(folder)
    assert again.card == "# Mine\n\nSix things.\n"
    write_checkpoint(again, tmp_path / "copy")
    assert (tmp_path / "copy" / "README.md").read_bytes() == file.read_bytes()


def test_cards_of_earlier_folders_and_without_metadata_are_read(tmp_path):
    folder = tmp_path / "mine"
    write_checkpoint(PLAIN, folder)
    (folder / "README.md").rename(folder / "CARD.md")
    assert "Six classes" in read_checkpoint(folder).card
    (folder / "CARD.md").write_text("# No metadata\n\n---\n\nA line.\n", "utf-8")
    assert read_checkpoint(folder).card == "# No metadata\n\n---\n\nA line.\n"
    (folder / "CARD.md").write_text("---\nnever closed\n", "utf-8")
    assert read_checkpoint(folder).card == "---\nnever closed\n"


def test_the_bundled_card_is_one():
    assert metadata((BUNDLED / "README.md").read_text("utf-8"))["license"] == "apache-2.0"
    assert read_checkpoint(BUNDLED).card.startswith("# Countryside")
