"""The file that travels between laptops."""
