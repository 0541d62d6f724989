"""The agenda: the programme of the meeting, and what is on now by the clock."""
