"""The window, by `python -m rcm_desktop`."""

import gc
import sys

# A quarter of the start is the collector looking through modules that stay: it begins once the window shows.
gc.disable()


def main() -> int:
    """Open the window on what the command line names."""
    from rcm_desktop.app import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
