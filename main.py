"""Start INADE Studio from its source tree: `app/__main__.py` says what can be asked for."""

import sys
from multiprocessing import freeze_support

from app.__main__ import main

if __name__ == "__main__":
    freeze_support()
    sys.exit(main())
