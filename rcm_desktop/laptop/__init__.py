"""What the machine gives: folders, settings, identity, locks, whole files and the clock."""
