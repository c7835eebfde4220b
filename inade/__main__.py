"""`python -m inade COMMAND`: the command line."""

import sys

from inade.cli import main

if __name__ == "__main__":
    sys.exit(main())
