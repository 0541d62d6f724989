"""Files are known by their endings, whatever a stick's file system made of their capitals."""

import pytest

from rcm_desktop.domain.carried import is_bundle, is_invitation


@pytest.mark.parametrize(
    ("name", "bundle", "invitation"),
    [
        ("crm_mesa-2.rcmbundle", True, False),
        ("CRM_MESA.RCMBUNDLE", True, False),
        ("mesa-2.rcminvite", False, True),
        ("MESA.RcmInvite", False, True),
        ("mesa-2.rcmbundle.part", False, False),
        ("rcmbundle", False, False),
        ("", False, False),
    ],
)
def test_a_file_is_what_its_name_ends_with(name: str, bundle: bool, invitation: bool) -> None:
    assert (is_bundle(name), is_invitation(name)) == (bundle, invitation)
