"""Large pieces of memory, given back to the system as soon as they are done with."""

import ctypes
import sys

_FROM_BYTES = 128 * 1024
_MMAP_THRESHOLD = -3
"""M_MMAP_THRESHOLD of glibc's malloc.h."""


def give_back_large() -> bool:
    """Have pictures mapped one by one, so that none leaves a hole in the heap; whether this system needed to be told.

    glibc does so by itself until the first large piece is freed, and from then on keeps what lies between others.
    """
    if not sys.platform.startswith("linux"):
        return False
    try:
        return bool(ctypes.CDLL(None).mallopt(_MMAP_THRESHOLD, _FROM_BYTES))
    except (OSError, AttributeError):
        return False
