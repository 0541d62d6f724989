"""The window, by `python -m rcm_desktop`."""

import gc
import sys

# A quarter of the start is the collector looking through modules that stay: it begins once the window shows.
gc.disable()


def main() -> int:
    """Open the window on what the command line names."""
    # Qt's binding reads the source of every module imported after it, and keeps it: what knows no Qt comes first.
    from rcm_desktop.laptop import labels, lock, settings  # noqa: F401, I001
    from rcm_desktop.services import attendance, meetings, notes, people, setup  # noqa: F401

    from rcm_desktop.app import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
