"""The files that go from laptop to laptop, known by how their names end."""

BUNDLE, INVITATION = ".rcmbundle", ".rcminvite"


def is_invitation(name: str) -> bool:
    """Whether a file of this name is an invitation."""
    return name.casefold().endswith(INVITATION)


def is_bundle(name: str) -> bool:
    """Whether a file of this name is a bundle."""
    return name.casefold().endswith(BUNDLE)
