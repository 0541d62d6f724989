"""The secretariat's page: the meeting's records, created, edited and deleted field by field."""
