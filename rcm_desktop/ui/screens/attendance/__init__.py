"""The registration desk: who comes in at a check-in point, found by name, country or badge."""
