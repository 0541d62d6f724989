"""The window, by `python -m rcm_desktop`."""

import sys


def main() -> int:
    """Open the window on what the command line names."""
    from rcm_desktop.app import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
