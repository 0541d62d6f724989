"""The measures of `dev.py bench`, each on real files in a folder of its own."""
