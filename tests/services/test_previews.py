"""What bundles would bring, seen in a copy; what they really brought, kept; and what an undo would do."""

from collections.abc import Sequence
from datetime import timedelta

import msgspec
import pypdfium2
import pytest

from rcm_desktop.documents.pdf.preview import page_count
from rcm_desktop.domain.errors import IncompleteBundle, NoSuchReceipt
from rcm_desktop.domain.matters import Matter, ToSettle
from rcm_desktop.domain.notes import Note
from rcm_desktop.domain.people import Delegate
from rcm_desktop.services.attendance import Attendance
from rcm_desktop.services.checks import Checks
from rcm_desktop.services.exchange import Clock, Exchange, Place, Why
from rcm_desktop.services.exchange import Newer as Unshown
from rcm_desktop.services.exchange.papers import ExchangePapers
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.services.people import People
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.exchange import known
from tests.clock import FixedClock
from tests.laptops import Pair, add_person
from tests.storage.newer import Newer


def matters(database: Database) -> Sequence[ToSettle]:
    return Checks(database).to_settle()


def desk(database: Database) -> Exchange:
    return Exchange(database, matters)


def correct(database: Database, person: Delegate, **values: object) -> None:
    opened = People(database).open(person.id)
    assert opened is not None
    People(database).correct(person.id, opened[1], values)


def beside(database: Database) -> set[str]:
    return {path.name for path in database.path.parent.iterdir()}


def test_a_look_foresees_what_would_be_to_settle_and_changes_nothing(pair: Pair) -> None:
    person = add_person(pair.first, "Zulma", "Inventada")
    pair.carry()
    correct(pair.second, person, post="Asesora")
    add_person(pair.second, "Zulma", "Imventada")
    correct(pair.first, person, post="Directora")
    before, files = Exchange(pair.first).control_words(), beside(pair.first)
    seen = desk(pair.first).look(Exchange(pair.second).write(pair.stick))
    found = {(one.matter, one.record if one.matter is Matter.VERSIONS else "") for one in seen.effects.to_settle}
    assert found == {(Matter.VERSIONS, person.id), (Matter.POSSIBLY_SAME, "")}
    assert matters(pair.first) == ()
    assert Exchange(pair.first).control_words() == before
    assert beside(pair.first) == files


def test_what_is_to_settle_already_is_not_told_again(pair: Pair) -> None:
    person = add_person(pair.first, "Zulma", "Inventada")
    pair.carry()
    for database, post in ((pair.second, "Asesora"), (pair.first, "Directora")):
        correct(database, person, post=post)
    pair.carry(back=True)
    add_person(pair.second, "Ana", "Prueba")
    assert desk(pair.first).look(Exchange(pair.second).write(pair.stick)).effects.to_settle == ()


def test_a_clock_that_runs_ahead_is_told_with_its_minutes(pair: Pair, clock: FixedClock) -> None:
    for minutes, told in ((9, ()), (95, (Clock("Mesa 2", 95),))):
        clock.go(timedelta(minutes=minutes))
        add_person(pair.second, "Zulma", "Inventada")
        path = Exchange(pair.second).write(pair.stick / f"{minutes}.rcmbundle")
        clock.go(timedelta(minutes=-minutes))
        assert desk(pair.first).look(path).effects.clocks == told


def test_what_this_version_cannot_show_is_counted_and_passed_on(pair: Pair, clock: FixedClock) -> None:
    nothing = frozenset[str]()
    parts = [
        ("robot", "r", "name", "R2", True, nothing),
        ("delegate", "d", "colour", "red", True, nothing),
        ("delegate", "d", "post", "Asesora", True, nothing),
        ("dance", "r", None, {}, True, nothing),
    ]
    made, _ = Newer(pair.second.meeting).writes(parts, int(clock.now().timestamp() * 1000) << 16)
    pair.second.take_in([[made]], "file", "Mesa 9", "newer")
    path = Exchange(pair.second).write(pair.stick)
    assert desk(pair.first).look(path).effects.newer == Unshown(3, "9.0")
    desk(pair.first).take_in(path)
    with pair.first.read() as connection:
        assert made.id in known(connection)


def test_what_would_count_again_is_told(pair: Pair) -> None:
    person = add_person(pair.second, "Zulma", "Inventada")
    ours = desk(pair.first)
    ours.undo(ours.take_in(Exchange(pair.second).write(pair.stick / "1.rcmbundle")).id)
    correct(pair.second, person, post="Asesora")
    path = Exchange(pair.second).write(pair.stick / "2.rcmbundle")
    (back,) = ours.look(path).effects.back
    assert back.created == {"delegate": 1, "operator": 1, "laptop": 1}
    receipt = ours.take_in(path)
    report = ours.report(receipt.id)
    assert report is not None
    assert report.effects.back == (back,)


def test_what_counts_again_is_not_counted_as_new_too(pair: Pair) -> None:
    person = add_person(pair.second, "Zulma", "Inventada")
    ours = desk(pair.first)
    ours.undo(ours.take_in(Exchange(pair.second).write(pair.stick / "1.rcmbundle")).id)
    correct(pair.second, person, post="Asesora")
    path = Exchange(pair.second).write(pair.stick / "2.rcmbundle")
    foreseen = ours.look(path)
    report = ours.report(ours.take_in(path).id)
    assert report is not None
    for told, back in ((foreseen.from_laptops, foreseen.effects.back), (report.from_laptops, report.effects.back)):
        assert [(one.created, one.edited) for one in told] == [({}, 1)]
        assert [one.created["delegate"] for one in back] == [1]


def test_several_bundles_are_seen_together_and_one_that_is_damaged_is_named(pair: Pair, clock: FixedClock) -> None:
    invited = Exchange(pair.first).invite(Place(name="Mesa 3"), pair.stick)
    third = Meetings(pair.stick / "third", clock).join(invited.path, invited.words, "Sol").database
    add_person(pair.second, "Zulma", "Inventada")
    add_person(third, "Ana", "Prueba")
    one, two = (Exchange(of).write(pair.stick / f"{n}.rcmbundle") for n, of in enumerate((pair.second, third)))
    half = pair.stick / "half.rcmbundle"
    half.write_bytes(two.read_bytes()[:300])
    Exchange(third).take_in(one)
    three = Exchange(third).write(pair.stick / "3.rcmbundle")
    third.close()
    ours = desk(pair.first)
    seen = ours.look([one, half, three])
    assert [(b.laptop, b.new > 0) for b in seen.bundles] == [("Mesa 2", True), ("Mesa 3", True)]
    assert [(r.path, type(r.problem)) for r in seen.refused] == [(half, IncompleteBundle)]
    assert {one.laptop for one in seen.from_laptops} == {"Mesa 2", "Mesa 3"}
    assert sum(ours.take_in(b.path).new for b in seen.bundles) == seen.new
    assert ours.look([one, three]).new == 0


def test_of_several_the_last_alone_brings_all_that_is_in_it(pair: Pair) -> None:
    add_person(pair.second, "Zulma", "Inventada")
    one = Exchange(pair.second).write(pair.stick / "1.rcmbundle")
    add_person(pair.second, "Ana", "Prueba")
    two = Exchange(pair.second).write(pair.stick / "2.rcmbundle")
    ours = desk(pair.first)
    seen = ours.look([one, two])
    assert seen.bundles[1].new == 1
    assert ours.take_in(two).new == seen.new
    assert {p.delegate.name.given for p in People(pair.first).find("inventada")} == {"Zulma"}


def test_the_copy_is_gone_after_a_look_that_was_cancelled(pair: Pair) -> None:
    class Stopped(Exception):
        pass

    files, seen = beside(pair.first), list[set[str]]()

    def stop(_done: int, total: int) -> None:
        seen.append(beside(pair.first) - files)
        if seen[-1]:
            raise Stopped

    add_person(pair.second, "Zulma", "Inventada")
    with pytest.raises(Stopped):
        desk(pair.first).look(Exchange(pair.second).write(pair.stick), stop)
    assert seen[-1]
    assert beside(pair.first) == files


def test_work_done_between_the_look_and_the_yes_is_not_told_as_come_in(pair: Pair) -> None:
    add_person(pair.second, "Zulma", "Inventada")
    one = Exchange(pair.second).write(pair.stick / "1.rcmbundle")
    add_person(pair.second, "Ana", "Prueba")
    two = Exchange(pair.second).write(pair.stick / "2.rcmbundle")
    ours = desk(pair.first)
    assert ours.look(two).from_laptops[0].created["delegate"] == 2
    Exchange(pair.first).take_in(one)
    receipt = ours.take_in(two)
    report = ours.report(receipt.id)
    assert report is not None
    (came,) = report.from_laptops
    assert (came.transactions, came.created, came.edited) == (1, {"delegate": 1}, 0)
    assert report.words == ours.control_words()


def test_a_report_is_of_what_came_and_its_names_are_looked_up(pair: Pair) -> None:
    person = add_person(pair.first, "Zulma", "Inventada")
    pair.carry()
    for database, post in ((pair.second, "Asesora"), (pair.first, "Directora")):
        correct(database, person, post=post)
    ours = desk(pair.first)
    path = Exchange(pair.second).write(pair.stick)
    foreseen = ours.look(path)
    receipt = ours.take_in(path)
    report = ours.report(receipt.id)
    assert report is not None
    assert (report.from_laptops, report.counts) == (foreseen.from_laptops, {"versions": 1})
    assert (report.theirs.person, report.ours.person) == ("Luz", "Ana")
    assert all((receipt.file_sum, receipt.key, receipt.written))
    with pair.first.read() as connection:
        from rcm_desktop.storage import exchange

        assert "Zulma" not in exchange.report(connection, receipt.id)
    correct(pair.first, person, name=msgspec.structs.replace(person.name, given="Zulema"))
    again = ours.report(receipt.id)
    assert again is not None
    found = [one.about for one in again.effects.to_settle]
    assert [one.name.given for one in found if isinstance(one, Delegate)] == ["Zulema"]
    assert ours.report(99) is None


def test_a_bundle_taken_in_by_another_version_has_a_report_without_detail(pair: Pair) -> None:
    from rcm_desktop.storage import exchange

    receipt = desk(pair.first).take_in(Exchange(pair.second).write(pair.stick))
    for text in ("", '{"noted":[{"matter":"sung"}]}'):
        with pair.first.local() as connection:
            exchange.keep_report(connection, receipt.id, text)
        report = desk(pair.first).report(receipt.id)
        assert report is not None
        assert (report.from_laptops, report.words, report.theirs.laptop) == ((), (), "Mesa 2")
    assert page_count(ExchangePapers(pair.first).receipt(receipt.id, "es").pdf()) == 1


def test_an_undo_is_told_beforehand_with_each_that_stays_and_why(pair: Pair) -> None:
    came, named, gone = (add_person(pair.second, given, "Prueba") for given in ("Ana", "Sol", "Luz"))
    changed = add_person(pair.second, "Paz", "Prueba")
    receipt = desk(pair.first).take_in(Exchange(pair.second).write(pair.stick))
    Attendance(pair.first).check_in(came.id, "registration")
    correct(pair.first, changed, post="Asesora")
    with pair.first.write() as work:
        note = work.new_id()
        work.create(Note(id=note, text="HON: pregunta", author=named.id))
    told = desk(pair.first).undoing(receipt.id)
    stays = {one.about.id: one for one in told.stays if isinstance(one.about, Delegate)}
    why = {ident: one.why for ident, one in stays.items()}
    assert why == {came.id: Why.CHECKED_IN, changed.id: Why.CHANGED, named.id: Why.NAMED}
    other = stays[named.id].other
    assert other is not None
    assert other.id == note
    assert all(one.mine for one in stays.values())
    assert told.goes[0].created["delegate"] == 1
    Exchange(pair.first).undo(receipt.id)
    found = {p.delegate.id for p in People(pair.first).find("prueba")}
    assert found == {came.id, named.id, changed.id}
    assert gone.id not in found


@pytest.mark.parametrize("language", ["es", "en"])
def test_the_receipt_is_one_page_with_both_laptops_fingerprints(pair: Pair, language: str) -> None:
    add_person(pair.second, "Zulma", "Inventada")
    ours = desk(pair.first)
    receipt = ours.take_in(Exchange(pair.second).write(pair.stick))
    target = pair.stick / "receipt.pdf"
    assert ExchangePapers(pair.first).receipt(receipt.id, language).save(target).pages == 1
    text = " ".join(pypdfium2.PdfDocument(target)[0].get_textpage().get_text_bounded().split())
    for side in (pair.first, pair.second):
        assert " ".join(Exchange(side).own_key_words()) in text
    assert receipt.key[:16] in text
    assert receipt.key[:17] not in text
    assert receipt.file_sum[:16] in text
    assert " ".join(ours.control_words()) in text
    assert all(name in text for name in ("Mesa 2", "Secretaría", "Luz", "Ana"))
    assert ("Personas nuevas: 1" if language == "es" else "New people: 1") in text


def test_a_receipt_of_a_number_that_is_not_here_is_refused(pair: Pair) -> None:
    with pytest.raises(NoSuchReceipt):
        ExchangePapers(pair.first).receipt(7, "es").make()
