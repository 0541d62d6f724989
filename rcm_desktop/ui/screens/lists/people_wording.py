"""What the steps say of a list of people: fields, changes, reasons and remarks."""

from rcm_desktop.intake.mapping import PersonField
from rcm_desktop.services.lists import FieldChange, Noted, RefusedRow, Remark
from rcm_desktop.ui.kit.wording import labels
from rcm_desktop.ui.screens.lists.wording import translate


def field_word(field: PersonField) -> str:
    """What a column holds, in words."""
    return {
        PersonField.GIVEN: translate("lists", "Given names"),
        PersonField.FAMILY: translate("lists", "Family names"),
        PersonField.FULL_NAME: translate("lists", "Full name"),
        PersonField.HONORIFIC: translate("lists", "Honorific"),
        PersonField.POST: translate("lists", "Post"),
        PersonField.INSTITUTION: translate("lists", "Institution"),
        PersonField.DELEGATION: translate("lists", "Delegation"),
        PersonField.CAPACITY: translate("lists", "Capacity"),
        PersonField.EMAIL: translate("lists", "E-mail"),
        PersonField.PHONE: translate("lists", "Telephone"),
        PersonField.EXTERNAL_ID: translate("lists", "Number in the other system"),
        PersonField.TICKET: translate("lists", "Ticket code"),
        PersonField.BADGE: translate("lists", "Badge"),
        PersonField.ATTENTION: translate("lists", "Attention note"),
        PersonField.CREDENTIAL: translate("lists", "Credential"),
        PersonField.STATE: translate("lists", "State in the other system"),
        PersonField.IGNORE: translate("lists", "Not taken in"),
    }[field]


def changed_word(name: str) -> str:
    """A field of a person as a change names it."""
    words = {
        "name": translate("lists", "Name"),
        "post": translate("lists", "Post"),
        "institution": translate("lists", "Institution"),
        "delegation": translate("lists", "Delegation"),
        "capacity": translate("lists", "Capacity"),
        "contact": translate("lists", "Contact"),
        "external_id": translate("lists", "Number in the other system"),
        "ticket": translate("lists", "Ticket code"),
        "badge": translate("lists", "Badge"),
        "attention": translate("lists", "Attention note"),
        "credential": translate("lists", "Credential"),
        "withdrawal": translate("lists", "On the list"),
    }
    return words.get(name, name)


def told_change(change: FieldChange) -> str:
    """One change: the field, what stands and what the list says."""
    before, after = (_value_word(change.field, text) or "—" for text in (change.before, change.after))
    slots = {"field": changed_word(change.field), "before": before, "after": after}
    if change.field in ("contact", "ticket"):
        return translate("lists", "{field} changes").format(**slots)  # never shown at a desk
    if change.corrected_here:
        return translate("lists", "{field}: “{before}”, corrected here; the list says “{after}”").format(**slots)
    return translate("lists", "{field}: “{before}” → “{after}”").format(**slots)


def _value_word(field: str, text: str) -> str:
    """A value of a field in words; names and posts are words already."""
    if field == "capacity":
        return labels().text("paper.capacities", text)
    return {
        ("credential", "seen"): translate("lists", "seen"),
        ("credential", "pending"): translate("lists", "pending"),
        ("withdrawal", ""): translate("lists", "yes"),
        ("withdrawal", "not-listed"): translate("lists", "no longer"),
        ("withdrawal", "withdrawn"): translate("lists", "withdrawn"),
    }.get((field, text), text)


def told_refusal(row: RefusedRow) -> str:
    """Why a row is not taken."""
    return labels().text("intake.refused", row.why.value, text=row.text)


def told_remark(noted: Noted) -> str:
    """What is to be known of a row that is taken."""
    return {
        Remark.NAME_SPLIT: translate("lists", "Please check how the name was divided: {text}"),
        Remark.NO_DELEGATION: translate("lists", "No delegation: {text}"),
        Remark.UNKNOWN_CAPACITY: translate("lists", "Unknown capacity “{text}”: taken as delegate"),
        Remark.POSSIBLY_SAME: translate("lists", "Possibly here already: {text}"),
        Remark.STAYS_WITHDRAWN: translate("lists", "Withdrawn at the desk, and stays so: {text}"),
    }[noted.remark].format(text=noted.text)
