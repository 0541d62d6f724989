"""The agenda: read, prepared, followed, and shown on the wall."""

from rcm_desktop.domain.programme import Programme, Sitting
from rcm_desktop.services.agenda.desk import Agenda, Day, Now
from rcm_desktop.services.agenda.following import Following
from rcm_desktop.services.agenda.planning import Planning
from rcm_desktop.services.agenda.wall import Wall

__all__ = ["Agenda", "Day", "Following", "Now", "Planning", "Programme", "Sitting", "Wall"]
