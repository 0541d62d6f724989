"""The developer's one command: run, test, bench, shots, words, pin; it needs nothing but Python itself."""

import sys

if not (3, 11) <= sys.version_info[:2] <= (3, 14):
    sys.exit(
        "RCM Desktop needs Python 3.11 to 3.14, and this is {}.{}. Start it with another one, for example: "
        "python3.11 packaging/dev.py run".format(*sys.version_info[:2])
    )

from commands import main

sys.exit(main())
