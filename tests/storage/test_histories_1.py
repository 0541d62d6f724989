"""One of four shares of the random histories, in a file of its own so that cores can divide them up."""

import pytest

from tests.storage.campaign import try_histories


def test_laptops_agree_whatever_happened(capsys: pytest.CaptureFixture[str]) -> None:
    try_histories(1, capsys)
