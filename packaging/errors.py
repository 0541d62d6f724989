"""What stops a command of dev.py: a cause outside the project, told in words that a newcomer can act on."""


class Stopped(Exception):
    """The command cannot go on; its text says why and what to do."""
