"""Saves one project after the other to the same file until it is killed: FILE FIRST."""

import sys
from dataclasses import replace
from pathlib import Path

from app.storage.project.project_file import save_project
from tests.app.storage.states import full_project

file, number = Path(sys.argv[1]), int(sys.argv[2])
project = full_project()
while True:
    print(number, flush=True)
    save_project(file, replace(project, seed=number))
    number += 1
