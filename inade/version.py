"""The program's version, as in pyproject.toml; also where it is no installed package."""

VERSION = "0.1.0"
