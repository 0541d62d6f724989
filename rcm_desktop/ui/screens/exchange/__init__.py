"""The exchange page: bundles out and in, invitations, laptops, and what is to settle."""
