"""Following a session at the chair's table: its items as they really go, and its list of speakers."""
