"""Preparing the programme: days and rooms as a timetable or a list, and the session that is worked on."""
