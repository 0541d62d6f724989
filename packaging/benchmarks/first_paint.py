"""The program as a person starts it, ended once its page is painted: `first_paint.py DATA_FOLDER [SECONDS]`.

With SECONDS it goes on for so long and tells its resident memory instead of ending at once. Nothing is imported
here that the program does not import at this point itself, since the order of imports is part of what is measured.
"""

import sys

import rcm_desktop.__main__ as program


def hear(event: str, args: tuple[object, ...]) -> None:
    """Step in once Qt is imported and before its loop begins."""
    if event == "import" and args[0] == "rcm_desktop.app.laptop":
        from benchmarks.painted import watch_loop

        watch_loop(float(sys.argv[2]) if len(sys.argv) > 2 else 0.0)
        sys.argv[1:] = ["--data", sys.argv[1]]


if __name__ == "__main__":
    sys.addaudithook(hear)
    sys.exit(program.main())
