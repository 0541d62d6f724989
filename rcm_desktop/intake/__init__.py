"""Descriptions and lists that others hand us."""
