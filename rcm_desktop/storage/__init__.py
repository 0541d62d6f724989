"""The meeting's file: the only floor that speaks SQL."""
