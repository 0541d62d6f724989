"""The window, by `python -m rcm_desktop`."""

import builtins
import gc
import sys

# A quarter of the start is the collector looking through modules that stay: it begins once the window shows.
gc.disable()


def main() -> int:
    """Open the window on what the command line names."""
    own = builtins.__import__
    import PySide6.QtCore  # noqa: F401

    # Qt's binding puts an import in place that reads the source of each module and keeps it, 5 MB in the end, for a
    # syntax that nothing here uses: Python's own comes back.
    builtins.__import__ = own
    from rcm_desktop.app import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
