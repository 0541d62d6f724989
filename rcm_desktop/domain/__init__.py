"""Rules and frozen values of a meeting, without input, output or clock."""
