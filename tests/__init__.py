"""The tests, which mirror the floors of the program."""
