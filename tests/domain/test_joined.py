"""What is shown of records that were joined as one person."""

import msgspec

from rcm_desktop.domain.joined import by_person, whole
from rcm_desktop.domain.people import Credential, Delegate, Standing, Withdrawal

FIRST = Delegate(id="1", post="Directora", credential=Credential("pending", "carta en camino"))
OTHER = Delegate(id="2", post="Asesora", attention="Silla de ruedas", credential=Credential("seen"))


def test_what_the_first_record_does_not_say_the_next_one_does() -> None:
    shown = whole([FIRST, OTHER])
    assert (shown.id, shown.post, shown.attention, shown.credential.state) == (
        "1", "Directora", "Silla de ruedas", "seen",
    )  # fmt: skip


def test_one_record_on_the_list_is_enough_to_be_on_it_but_who_withdrew_withdrew() -> None:
    def standing(first: Standing, other: Standing) -> Standing:
        records = (msgspec.structs.replace(d, withdrawal=Withdrawal(s)) for d, s in ((FIRST, first), (OTHER, other)))
        return whole(list(records)).withdrawal.standing

    assert standing(Standing.NOT_LISTED, Standing.EXPECTED) is Standing.EXPECTED
    assert standing(Standing.NOT_LISTED, Standing.NOT_LISTED) is Standing.NOT_LISTED
    assert standing(Standing.WITHDRAWN, Standing.EXPECTED) is Standing.WITHDRAWN
    assert standing(Standing.EXPECTED, Standing.NOT_LISTED) is Standing.EXPECTED


def test_each_person_is_counted_once() -> None:
    third = Delegate(id="3")
    assert by_person([OTHER, third, FIRST], {"1": "1", "2": "1"}) == {"3": third, "1": whole([FIRST, OTHER])}
