"""The rapporteur's page: entries under objectives, safe while they are typed."""
