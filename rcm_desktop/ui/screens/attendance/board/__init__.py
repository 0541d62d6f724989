"""The delegations at a glance: how many of each came, who leads them, and whether the meeting may open."""
