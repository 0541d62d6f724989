"""Records edited in a panel: fields that are saved when they are left, and what they are called."""
